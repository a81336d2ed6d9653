import { isOrganisationShape, isOutletShape } from '#lexicon'
import { anchored, fold, remembered } from '#text'
import { datelineAuthor, readCredits, severalNames, signature } from './credits.ts'
import { endOfTime, firstDay } from './day.ts'
import { surroundingLabel } from './surroundings.ts'

/** Who wrote the article, and when, from one line. */
export interface Byline {
  /** Null for a line that names only a translator. */
  readonly author: string | null
  readonly date: string | null
  /** Where the date stands in the line. */
  readonly day: { readonly start: number; readonly end: number } | null
  readonly shape: '著' | 'label' | 'by' | 'reporter' | 'translator' | 'credits' | 'name and date' | 'name' | 'notice of a translation'
}

const LONGEST = 90
const AFTER_NAME = anchored(/^(.{2,40}?)\s*(?:氏)?\s*(?:による)?(?:著|記|筆|寄稿|執筆|作)\s*[:：・,、|｜/—–-]?$/)
const LABEL = anchored(
  /^[(（【\s]*(?:著者?|執筆者?|筆者|文責?|記者|寄稿者?|ライター|作者|原著者?|取材・?文|文と写真|文・写真|写真・文|写真と文|取材・執筆|投稿者|発行者|発行人|配信者|編集・?発行|Author|Text|Writer|Words)\s*[:：/]\s*(.{2,40}?)(?:[(（][^()（）]{2,70})?[)）】\s]*$/i,
)
/** まとめ作成者 morita @morita_k 更新日: */
/** 文と写真=森田葉子 */
const TEXT_AND_PICTURE = anchored(/^(?:取材・?文|文と写真|文・写真|写真・文|写真と文|取材・執筆)\s?[=＝]\s?(\S.{1,20})$/)
const CURATOR = anchored(/^(?:まとめ)?(?:作成|編集|投稿|執筆)者\s*[:：]?\s*([^@＠|｜:：]{2,30}?)\s*[@＠]\w{1,20}(?:[\s|｜].{0,12})?$/)
const BY = anchored(/^(?:written |posted |text |story )?by(?:\s+|\s?[:：]\s?|(?=[ァ-ヶ一-龠]))(.{2,80}?)$/i)
const TRANSLATOR = anchored(
  /^[(（【\s]*(?:[ァ-ヶー一-龠]{1,6}語の?)?(?:翻訳|訳者?|訳文|邦訳|和訳|Translated by|Translation)\s*[:：/]?\s*(.{1,40}?)[)）】\s]*$|^(.{2,30}?)\s*(?:訳|翻訳)$/i,
)
const REPORTER = anchored(
  /^[【[（(]?(?:[^\s】]{1,16}[=＝・\s])?([^(（]{2,20}?)\s*(?:記者|特派員|編集委員|論説委員|通信員|支局長)[】\])）]?$/,
)
const OFFICE_FIRST = anchored(
  /^(?:編集委員|論説委員|特派員|記者|本紙記者|編集部|聞き手|構成|文と構成|(?:国際|政治|経済|社会|外報|外信|報道|文化|科学|特報)部|[^\s。、]{0,8}(?:研究員|教授|講師|アナリスト|エコノミスト|編集長|支局長|所長))[\s・:]+(\S{2,10}(?:\s\S{1,6})?)$/,
)
/** アンナ・ホルム、サルマ支局長 */
const NAME_AND_OFFICE = anchored(
  /^([ァ-ヶー]{2,20}(?:[・＝=][ァ-ヶー]{1,20}){1,3})[、,]\s?[^。、「」]{0,16}(?:支局長|特派員|記者|編集長|編集委員|アナリスト|担当)$/,
)
/** サルマ市=森田葉子, in front of a day */
const PLACE_AND_NAME = anchored(/^[^\s=。、]{1,12}=([一-龠々ヶ]{1,4}\s?[一-龠々ぁ-んァ-ヶー]{1,5})$/)
/** (森田葉子) at the end of an article; other words in brackets are not names. */
const IN_BRACKETS = anchored(/^[(]([一-龠々ヶ]{1,4}[\s・]?[一-龠々ぁ-ん]{1,4})[)]$/)
/** (北港通信 サルマ支局 森田葉子), (「北港評論」2031年5月号、取材・文 森田葉子) at the end of an article. */
const CREDITED_IN_BRACKETS = anchored(
  /^[(](?:[^()。]{0,30}(?:支局|総局|特派員|通信員|編集部|記者)\s|[^()。]{0,40}[、\s](?:取材・文|文・写真|文|執筆|筆|寄稿)\s?[:=・]?\s?)([ァ-ヶー]{2,16}(?:[・=][ァ-ヶー]{1,16}){1,3}|[一-龠々ヶ]{1,4}\s?[一-龠々ぁ-んァ-ヶー]{1,5})[)]$/,
)
/** posted by 森田 at 10:24 | コメント(0) */
const POSTED_AT = anchored(/^posted by\s(\S.{0,30}?)\sat\s\d{1,2}:\d{2}(?:$|[\s|])/i)
const NO_NAME =
  /写真|独り言|独言|管理人|雑感|追記|感想|略|訳|転載|引用|拡大|提供|撮影|協力|編集|続|笑|泣|汗|爆|苦|完|以下|以上|前|後|上|下|中|文責|参|出典|関連|談|注|広告|画像|動画|図|表|単位|資料|税|祝|年|月|日|回|番|号|[都府県市区町村内外国省庁社紙誌会党所局部院署隊軍系側等他付編策案者信]\)$/
/** 投稿者: 管理人 北海関連 コメント: 6; 投稿者 morita 時刻: 22:41 */
const POSTER_AND_LABELS = anchored(
  /^(?:投稿者|作成者|執筆者|筆者|著者|posted by)\s?[:：]?\s?(\S{2,20})\s(?:(?:\S{1,16}\s){0,3}(?:コメント|トラックバック|カテゴリー?|タグ|ラベル|時刻)\s?[:：(]).{0,40}$/i,
)
/** 投稿者 湖の番人 日時 2031 年 9 月 22 日 10:15:33: aBcD1234: over what a board carries; who posted it did not write it */
const POSTER_AND_KEY = anchored(/^(?:投稿者|名前)\s?[:：]?\s?(\S{1,30})\s(?:投稿)?日時\s?[:：]?\s?/)
/** morita_k 2031-05-07 22:48 読者になる: the account, as Hatena signs under the text */
const ACCOUNT_AND_TIME = anchored(/^([a-z][\w-]{2,31})\s(?:19|20)\d\d-\d\d-\d\d\s\d\d:\d\d(?:\s読者になる)?$/)
/** アンナ・ホルム 著、青木ひかり 訳 */
const WITH_TRANSLATOR = anchored(/^(.{2,40}?)\s*著\s*[、,/・\s]\s*(?:.{1,30}?\s*[編監]修?\s*[、,/・\s]\s*)?.{1,40}?\s*監?訳$/)
/** 投稿日: 2019年4月13日 投稿者: morita, Posted on April 2, 2031 by morita: what stands in front of the day, and behind it. */
const POSTED = anchored(/^(?:(?:posted|published|投稿日?|公開日?|作成日?|更新日?)(?: on)?\s*:?\s*)?$/i)
const POSTER = anchored(/^[|/,・\s]*(?:by|投稿者|作成者|執筆者?|筆者|著者|ライター|文|聞き手|構成|取材・文)\s*[:=\s]\s*(\S.{1,30})$/i)
const KATAKANA_NAME = anchored(/^(?:[一-龠]{0,8})[ァ-ヶー]{2,}(?:[・＝=\s][ァ-ヶーA-Z.]+)+(?:[一-龠]{1,6})?$/)
const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}.'’-]*(?:\s+(?:de|von|van|der|al|bin|el|\p{Lu}[\p{Script=Latin}.'’-]*)){1,4}$/u

/** Whether words look like a person's written-out name: `アンナ・ホルム`, `Anna Holm`. */
export const looksLikeName = (words: string): boolean => KATAKANA_NAME.test(words.trim()) || LATIN_NAME.test(words.trim())

/** Reads a byline: `アンナ・ホルム著:01/03/2024`, `著者：…`, `by Anna Holm, March 1, 2024`, `（翻訳：…）`, `山田太郎記者`. */
export const readByline: (text: string) => Byline | null = remembered(bylineOf)

function bylineOf(text: string): Byline | null {
  if (text.length > LONGEST) return null
  const folded = fold(text)
  const day = firstDay(folded)
  const end = day ? endOfTime(folded, day) : 0
  // 投稿日時: 2031/5/7 21:14 カテゴリ: 国際
  const behind = day
    ? folded
        .slice(end)
        .replace(/^[\s|/,、・]*(?:カテゴリー?|タグ|テーマ|分類|コメント|閲覧数?)\s?[:：(（].*$/, '')
        .trim()
    : ''
  const words = (day ? folded.slice(0, day.start) : folded).replace(/[\s,、|/・:(•·—–-]+$/, (tail) =>
    tail.includes('・') ? '' : tail.trimEnd().slice(0, 1) === ':' ? ':' : '',
  )
  const date = day?.value ?? null
  const place = day ? { start: day.start, end } : null
  const made = (author: string | null, shape: Byline['shape']): Byline => ({ author, date, day: place, shape })
  const credits = readCredits(text)
  if (credits) return made(credits.author, 'credits')
  const seesaa = POSTED_AT.exec(text)
  if (seesaa && isAuthor(seesaa[1]!)) return { author: seesaa[1]!.trim(), date: null, day: null, shape: 'by' }
  const labelled = POSTER_AND_LABELS.exec(folded)
  if (labelled && isAuthor(labelled[1]!)) return made(original(text, labelled[1]!), 'label')
  const credited = CREDITED_IN_BRACKETS.exec(folded)
  if (credited) return made(original(text, credited[1]!), 'reporter')
  const posted = day && POSTED.test(words.trim()) ? POSTER.exec(behind) : null
  if (posted && isAuthor(posted[1]!)) return made(original(text, posted[1]!), 'by')
  // 2024年3月1日 アンナ・ホルム
  if (day && day.start === 0 && behind !== '') {
    const named = looksLikeName(behind) ? text.slice(end).trim() : nameLine(text.slice(end).trim())?.author
    if (named) return made(named, 'name and date')
  }
  // 北港通信日本語版 2031年5月7日 アンナ・ホルム
  if (day && day.start > 2 && looksLikeName(behind) && (isOutletShape(words.trim()) || /(?:日本語版|日本版|電子版)$/.test(words.trim())))
    return made(text.slice(end).trim(), 'name and date')
  const board = day && POSTER_AND_KEY.exec(folded)
  if (board && board[0].length === day.start && /^[:：]\s?\w{8,20}$/.test(behind)) return made(null, 'label')
  const account = ACCOUNT_AND_TIME.exec(folded)
  if (account) return made(account[1]!, 'name and date')
  if (behind.length > 12) return null
  const both = WITH_TRANSLATOR.exec(words)
  if (both && isAuthor(both[1]!)) return made(original(text, both[1]!), '著')
  // （翻訳・青木ひかり）（c）The Harbour Weekly
  const uncited = words.replace(/\s?(?:\(c\)|©)\s?[\p{Script=Latin}\d .'’&-]{2,60}$/iu, '')
  if (
    TRANSLATOR.test(uncited) &&
    (/[:：/(（【]|by/i.test(uncited) || day || /訳$/.test(uncited)) &&
    !/[。「」]|自動|機械|^[•・]|^[[(【（][^\])】）]{1,12}[\])】）].{8}/.test(uncited)
  ) {
    return uncited.length <= 40 ? made(null, 'translator') : null
  }
  const after = AFTER_NAME.exec(words)
  if (after && (day || /著\s*[:：]?$/.test(words)) && isAuthor(after[1]!)) return made(original(text, after[1]!), '著')
  const label = LABEL.exec(words) ?? CURATOR.exec(words) ?? TEXT_AND_PICTURE.exec(words)
  if (label && isAuthor(label[1]!)) return made(original(text, label[1]!), 'label')
  const by = BY.exec(words.replace(/[:,]$/, ''))
  if (by && isAuthor(by[1]!)) return made(original(text, by[1]!), 'by')
  const reporter = NAME_AND_OFFICE.exec(words) ?? (day && PLACE_AND_NAME.exec(words)) ?? REPORTER.exec(words) ?? OFFICE_FIRST.exec(words)
  if (reporter && isAuthor(reporter[1]!) && (!/[ぁ-ん]/.test(reporter[1]!) || GIVEN_IN_KANA.test(reporter[1]!)))
    return made(original(text, reporter[1]!), 'reporter')
  const signed = signature(text)
  if (signed) return made(signed, 'reporter')
  const bracketed = IN_BRACKETS.exec(folded)
  if (bracketed && folded.length >= 6 && folded.length <= 9 && !NO_NAME.test(folded)) return made(original(text, bracketed[1]!), 'reporter')
  if (day && day.start > 0) {
    const name = words.replace(/[:,]$/, '')
    const named = looksLikeName(name) ? name : /[)]$/.test(name) ? nameLine(name)?.author : null
    if (named) return made(original(text, named), 'name and date')
  }
  return null
}

const isAuthor = (name: string): boolean => !/[。「」『』？！?!]|https?:/.test(name) && name.trim().length >= 2

/** The name as the page writes it: folding keeps places, so the folded name is looked up in the folded line. */
function original(text: string, foldedName: string): string {
  const at = fold(text).indexOf(foldedName)
  const name = (at < 0 ? foldedName : text.slice(at, at + foldedName.length))
    // 管理人 / 34件のコメント, 森田 カテゴリ: 国際
    .replace(
      /\s*[/／,、・]?\s*(?:\d+\s?(?:件の?)?(?:コメント|comments?)|コメント\s?[(（:：]?\s?\d*|(?:カテゴリー?|タグ|閲覧数?|表示回数)\s?[:：]).*$/i,
      '',
    )
    // morita at 23:10 | Permalink, 森田 投稿日:, morita @morita_k
    .replace(/\s+at\s+\d.*$|\s*[|｜].*$|\s*[@＠]\w{1,20}\s*$/, '')
    .replace(/\s*(?:投稿|公開|更新|掲載|作成|執筆|配信|発行)(?:日時?|年月日|時刻)\s*[:：]?\s*$/, '')
    // Anna Holm 翻訳者 青木 ひかり
    .replace(/\s+(?:翻訳者?|訳者?|監訳者?|編集者?|聞き手)\s?[:：]?\s\S.*$/, '')
    .replace(/^[\s,、:]+|[\s,、:(]+$/g, '')
  // アンナ・ホルム（Anna Holm）
  return name.replace(/(?<=\S)\s?[(（][^()（）]{1,40}[)）]?$/, '')
}

/** 田辺みずき（食料問題ジャーナリスト） */
const JAPANESE_NAME = anchored(
  /^([一-龠々ヶ]{1,4}[\s　]?[一-龠々ぁ-んァ-ヶー]{1,5})\s?[(（][^()（）]{0,30}(?:家|者|員|授|師|士|官|長|役|ナリスト|リスト|ライター|クター|サルタント|エコノミスト|記者|教諭|講師|医師)[)）]$/,
)

/** 梶原ひより */
const GIVEN_IN_KANA = anchored(/^[一-龠々ヶ]{1,4}\s?[ぁ-ん]{2,4}$/)

const SPACED_NAME = anchored(/^[一-龠々ヶ]{1,4}[\s　][一-龠々ぁ-んァ-ヶー]{1,5}$/)

/** 森田 葉子: a Japanese name alone, which only what stands around it makes a byline. */
export const spacedName = (text: string): Byline | null =>
  SPACED_NAME.test(text.trim()) ? { author: text.trim(), date: null, day: null, shape: 'name' } : null

/** A person's written-out name with an office or outlet beside it: `アンナ・ホルム（サルマ大学教授）`, `アンナ・ホルム　サルマ大学教授`; only under a title is that a byline. */
export function nameLine(text: string): Byline | null {
  if (text.length > LONGEST || /[。「」『』？！?!]/.test(text) || surroundingLabel(text) || /^(?:\S{1,12}\s){3}/.test(text)) return null
  const made = (name: string): Byline => ({ author: name.trim(), date: null, day: null, shape: 'name' })
  const native = JAPANESE_NAME.exec(text)
  if (native) return made(native[1]!)
  // サルマ市＝森田葉子
  const posted = datelineAuthor(`【${text}】`)
  if (posted) return made(posted.name)
  const several = severalNames(text, looksLikeName)
  if (several) return made(several)
  const bare = text.replace(/\s?[(（[［][^()（）[\]［］]{2,60}[)）\]］]$/, '')
  // アンナ・ホルム、北方ニュース（サルマ市）
  const employed = /^([^\s、,]{3,30})\s?[、,]\s?([^。、]{2,20})$/.exec(bare)
  if (
    employed &&
    looksLikeName(employed[1]!) &&
    (isOutletShape(employed[2]!) || /(?:ニュース|通信|新聞|放送|テレビ|記者|特派員|編集長|担当)$/.test(employed[2]!))
  )
    return made(employed[1]!)
  const office = OFFICE_BEHIND.exec(bare)
  const name = office ? office[1]! : bare.replace(/^([^\s・]{1,12}・\S{1,20})\s\S.{1,60}$/, '$1')
  if (/[：:]/.test(name) || !looksLikeName(name)) return null
  return /^The\s/i.test(name) || isOutletShape(text) || isOrganisationShape(text) ? null : made(name)
}

/** アンナ・ホルム : サルマ大学教授; behind a colon may also stand a title, so the words must name an office. */
const OFFICE_BEHIND = anchored(
  /^([^\s：:]{2,30})\s?[：:]\s?[^。、]{0,24}(?:家|者|員|授|師|士|官|長|役|ナリスト|リスト|ライター|クター|サルタント|エコノミスト)$/,
)

const FOREIGN_NAME =
  /([ァ-ヶー]{2,20}(?:[・＝][ァ-ヶー]{1,20}){1,4}|\p{Lu}[\p{Script=Latin}.'’-]{0,20}(?:\s\p{Lu}[\p{Script=Latin}.'’-]{0,20}){1,3})(?!\s?[誌紙社])\s?[(（]?[^()（）、。]{0,30}[)）]?\s?(?:氏|さん|教授|博士)?(?:による|の|が|は)/u
const NOTICE =
  /(?:翻訳|和訳|訳出|抄訳|全訳|邦訳|拙訳)(?:です|である|した(?:もの|記事|文章)|し(?:まし)?た|して(?:紹介|掲載)|でお(?:送り|届け)|になり|記事|版です|を(?:掲載|紹介))/
const SPEAKS_OF_ITSELF = /^[※＊*(（【\s]*(?:この|本|以下|これ|次の|下記|上記|原文|元記事|当記事)/
/** “Who Profits” by Anna Holm (Review, May 3, 2031) */
const CITED_BY =
  /^["“「『][^"”」』]{4,200}["”」』],?\s?(?:by|By)\s(\p{Lu}[\p{Script=Latin}.'’-]{0,20}(?:\s\p{Lu}[\p{Script=Latin}.'’-]{0,20}){1,3})(?=$|[\s,(（])/u
const CITATION = /^(\p{Lu}[\p{L}.'’-]{0,20}(?:\s\p{Lu}[\p{L}.'’-]{0,20}){1,3})\s?[,:，：]\s?["“「『][^"”」』]{4,200}["”」』]/u

/** `この記事は Anna Holm による “…” の翻訳です`, `Anna Holm, “Title”, Review, May 3, 2031`: what a translator says of the original. */
export function translationNotice(text: string): Byline | null {
  if (text.length > 300) return null
  const cited = /["“「『]/.test(text) ? (CITATION.exec(text) ?? CITED_BY.exec(text)) : null
  if (!cited && !(text.includes('訳') && NOTICE.test(text) && SPEAKS_OF_ITSELF.test(text))) return null
  const author = cited?.[1] ?? FOREIGN_NAME.exec(text)?.[1]?.trim() ?? null
  const day = firstDay(text)
  return { author, date: day?.value ?? null, day: day && { start: day.start, end: day.end }, shape: 'notice of a translation' }
}

/** 【翻訳】, [海外論説], （抄訳） in front of a title. */
const TAG = anchored(
  /^[[【（(［](?:[^\]】）)］]{0,6}(?:翻訳|和訳|抄訳|全訳|訳)|海外[^\]】）)］]{0,6}|寄稿|論説|コラム|オピニオン|視点)[\]】）)］]\s*/,
)

/** Whether a title says that a translation stands under it. */
export const titleSaysTranslated = (title: string): boolean =>
  /訳/.test(TAG.exec(title)?.[0] ?? '') || /[（(【[［][^（()）]{0,4}(?:翻訳|和訳|抄訳|全訳|拙訳)[)）】\]］]\s*$/.test(title)

const MARK = /^(.{2,30}?)\s*((?![©®™])\p{Extended_Pictographic}\ufe0f?|[★☆◆◇■▼►▶|｜:：／]|「|『|——|――|—|–)\s*(\S.{2,})$/u

/** Who stands in front of the claim in a title: `アンナ・ホルム⚡️北の海は…`, `アンナ・ホルム：…`, `アンナ・ホルム「…」`; `translated` says that the original title stands under it. */
export function titleAuthor(title: string, byline: string | null, translated = false): string | null {
  const bare = title.slice(TAG.exec(title)?.[0].length ?? 0)
  // 【翻訳】題（アンナ・ホルム）
  const behind = titleSaysTranslated(title) || translated ? /[(（]([^()（）]{3,30})[)）]$/.exec(bare)?.[1] : undefined
  if (behind && looksLikeName(behind)) return behind
  // 題　アンナ・ホルム, over what a translator signs
  const apart = translated ? /[\s　|｜/／]([ァ-ヶー]{2,12}(?:[・＝=][ァ-ヶー]{1,12}){1,3})$/.exec(bare)?.[1] : undefined
  if (apart && byline === null) return apart
  const found = MARK.exec(bare)
  if (!found) return null
  const name = found[1]!.replace(/(?:氏|さん|教授|博士)$/, '').trim()
  if (/[。、「」！？!?#]/.test(name) || /^\d/.test(name)) return null
  // NEWS WEB EASY|題: a site in capital letters
  if (/[|｜]/.test(found[2]!) && !/[ぁ-んァ-ヶ一-龠]/.test(name)) return null
  const sure = /\p{Extended_Pictographic}/u.test(found[2]!) && !/[★☆◆◇■▼]/.test(found[2]!)
  if (sure && name.length <= 30) return name
  // 「…」 behind a name may also be a headline that quotes: only a byline or the original title makes it the author
  const quotes = /[「『]/.test(found[2]!)
  const foreign = byline === null ? translated || titleSaysTranslated(title) : !/[ぁ-んァ-ヶ一-龠]/.test(byline)
  if (looksLikeName(name) && (!quotes || foreign)) return name
  return byline !== null && sameName(name, byline) ? name : null
}

/** Whether two writings are of one name, letting a lost first letter pass: ティーブン・ブライエン, スティーブン・ブライエン. */
export function sameName(a: string, b: string): boolean {
  const bare = (name: string): string => fold(name).replace(/[\s・=.]/g, '')
  const [x, y] = [bare(a), bare(b)]
  return x.length >= 2 && y.length >= 2 && (x.includes(y) || y.includes(x))
}
