import { meaningsIn } from '#lexicon'

/** What only says when, how much or how surely: it tells no two affairs apart. */
const HOW =
  /^(?:[今来先]?(?:週|月|年度?)(?:中|末|内)?|年度内|任期中|[今昨前翌]夜|深夜|本日|終日|前日|一日中|全[員部機便隻]|完全|絶対|全面的?|一件|一歩|何度|[一二三]度|最[初後]|通常|主要|今回|[今昨来]?[春夏秋冬]|積極|直接|直後|直前|実際|現実|明確|十分|大幅|新た|無事|予定通|普段|永久|毛頭|論外|水面下|極秘裏?|秘密裏|時点|早急|緊急|早期|速やか|ポイント|パーセント|キロ|メートル|センチ|トン|ドル|ユーロ|グラム|リットル|半[年月日]|[万億兆千百十〇一二三四五六七八九数]+[\u3400-\u9fff]{0,2})$/
/** Words that may stand in any saying. */
const LIGHT =
  /^(?:事実|方針|考え|意向|予定|計画|可能|今後|現在|当時|全く|一切|断じ|必ず|既|正式|本当|我々|我が国|自国|自分|自身|一度|一人|一台|一機|一両|両国|同日|政府|発表|説明|主張|確認|際|点|面|側|形|他|別途|[年月週]内|[年月週]末|[来今去昨]年|[来今先]月|[来今先]週|以来|以降|[春夏秋冬年月日人者国時中上下前後内外間今何誰]|)$/

/** 今月中, 全員, 計画: whether a word tells no two affairs apart. */
export const isLight = (word: string): boolean => LIGHT.test(word) || HOW.test(word)

/** Runs of kanji, and of katakana or Latin letters; what the table of meanings has is not among them. */
export function nounsIn(text: string): readonly string[] {
  const hits = meaningsIn(text)
  return [...text.matchAll(/[\u3400-\u9fff々]+|[ァ-ヺー]+|[A-Za-z]+/g)].flatMap(({ 0: word, index }) => {
    // 橋を, 港に: a noun of one letter has a particle behind it
    if (word.length < 2 && /[\u3400-\u9fff]/.test(word) && !/^[がをはにでのも]/.test(text.slice(index + 1))) return []
    if (isLight(word)) return []
    // 全員避難, 半年遅れ: how many, or how late, in front of what is done
    const start = index + (LEADING.exec(word)?.[0].length ?? 0)
    const end = index + word.length
    if (hits.some((hit) => hit.start === start && hit.end >= end)) return []
    return hits.some((hit) => hit.start <= index && hit.end >= end - 1) ? [] : [word]
  })
}

const LEADING = /^(?:全[員部機便隻社国]|半[年月日]|[数何][年日回度]|[今昨来毎][年月週日回]|現在|一[切度部斉]|二度|再度|事前|直ち)(?=.)/

/** Words for one thing, by any of which it is named. */
const NAMES: readonly RegExp[] = [
  /部隊|兵士|兵員|兵隊|軍隊|将兵|軍人|地上軍/,
  /従業員|社員|職員|人員|労働者/,
  /値段|価格|料金|運賃|代金/,
  /死者|犠牲者|死亡者/,
  /電話|通話|会話/,
  /住民|市民|村民|町民|世帯/,
  /会談|会合|首脳会議|首脳会談|協議/,
  /現金|金銭|献金|賄賂/,
  /不正|不備|違反/,
  /補償|補償金|賠償|賠償金/,
  /映像|動画|画像/,
]

/** Whether a noun, two letters of it, or another word for it stands in a text. */
export function stands(noun: string, text: string): boolean {
  if (noun.length === 1) return new RegExp(`(?<![\u3400-\u9fff])${noun}(?![\u3400-\u9fff])`).test(text)
  if (text.includes(noun) || NAMES.some((names) => names.test(noun) && names.test(text))) return true
  if (!/[\u3400-\u9fff]/.test(noun)) return false
  for (let i = 0; i + 2 <= noun.length; i++) if (text.includes(noun.slice(i, i + 2))) return true
  return false
}
