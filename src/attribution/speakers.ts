import type { Chunk } from '#document'
import { type Anchored, anchored, type Span } from '#text'
import type { Scene } from './finding.ts'
import { phraseSpan, phraseStart } from './phrase.ts'
import { isNominative, isTopic } from './topic.ts'

/** Katakana and Latin things that no table has and that do not speak. */
export const NOT_ANIMATE: Anchored = anchored(
  /(システム|ミサイル|ドローン|ウイルス|ワクチン|サービス|ソフト|データ|シングル|アルバム|ゲーム|シリーズ|プラン|プロジェクト|モデル|エンジン|カメラ|ケース|イベント|キャンペーン|コンサート|ライブ|レース|カップ|リーグ戦|トンネル|ダム|ビル|タワー|ドーム|スタジアム|ホール|ロケット|エネルギー|コスト|リスク|ペース|レベル|ルール|メッセージ|コメント|デモ|テロ|クーデター|インフレ|デフレ)$/,
)

/** Endings of people and bodies that no table has. */
export const WHO: RegExp =
  /(部|課|局|室|班|校|園|院|側|者|人|会|団|隊|署|所|館|組|党|派|家族|遺族|男|女|性|父|母|妻|夫|長|員|手|師|士|官|民|客|生|氏|さん|役|親)$/

const PAPER = anchored(/(?:紙|誌|系|新聞|サイト|ブログ|メディア|放送|通信社|テレビ局|番組)$/)

const CALLED_SO = anchored(
  /(?:派|組織|団体|党|会派|グループ|集団|連合|運動|部隊|同盟|労組|組合|企業|会社|機関|政党|勢力|民兵|軍閥|財団|協会|シンクタンク|連盟|ネットワーク|研究所|研究機関|調査機関|センター|大学|病院|出版社|通信社)$/,
)

/** Capitals that stand for things. */
const THING_IN_CAPITALS: ReadonlySet<string> = new Set(
  'ADSL,AI,API,ATM,BGM,BSE,CD,CG,CM,CO,CPU,CT,DM,DNA,DVD,EEZ,EPA,ES,ETC,FAX,FM,FTA,GDP,GNP,GPS,HDD,HIV,HTML,IC,ID,IP,IPO,ISBN,ISDN,IT,LAN,LED,LNG,LPG,LSI,MD,MRI,MVP,NFT,NPT,NV,ODA,OS,PC,PCR,PDF,PHS,PK,PR,PS,PTSD,RNA,SARS,SF,SIM,SL,SNS,SUV,TPP,TV,URL,USB,UTC,UV,VHS,VIP,VR,WTI,XML'.split(
    ',',
  ),
)

/** エキスポートが|12月7日、…と発表した: who does it, and when. */
const setOffByDay = ({ chunks }: Scene, i: number): boolean => {
  const day = chunks[i + 1]
  return (
    day?.kind === 'noun' &&
    DAY.test(day.head) &&
    (day.comma || (/^に$/.test(day.tail) && chunks[i + 2]?.comma !== true && !!chunks[i + 2]?.quote))
  )
}
const DAY = anchored(/[0-9](?:日|月)(?:午前|午後|朝|夜|夕方|夕|未明|昼|付け?)?$/)

/** TPPは国の形を変えると述べた, 条約は「攻撃を想定していない」と述べた: an agreement is what the words are about. */
const AGREED = anchored(/(?:条約|協定|核合意|TPP|NPT|FTA|EPA|GSOMIA)$/)
/** What an agreement does say. */
const LAYS_DOWN = anchored(
  /^(?:定める|規定する|明記する|うたう|謳う|義務づける|義務付ける|禁じる|禁止する|認める|保証する|記す|記載する|する)$/,
)
/** Whether an agreement that lays nothing down here ends in phrase `i`. */
export const isAgreement = ({ chunks }: Scene, i: number): boolean =>
  AGREED.test((chunks[i] as Chunk).head) && !chunks.slice(i + 1, i + 60).some((c) => LAYS_DOWN.test(c.base))

const EACH_OTHER = anchored(/^(?:双方|両者|互い|お互い|それぞれ)$/)
const IN_PUBLIC = anchored(/^(?:声明で|(?:記者)?会見で|談話で|声明を|談話を|(?:記者)?会見を)$/)
const THE_REST = anchored(/^(?:他|ほか|残り|残る|もう)の?(?:約|およそ)?(?:[0-9一二三四五六七八九十数]+[人名]|一方)$/)

/** What is made to tell something. */
const TELLS = anchored(/(?:調査|報道|論評|論説|社説|論文|分析)$/)
/** Units of a quotation that are more than a name or a part of a clause. */
const WHOLE_WORDS = 12

const isWhole = ({ chunks }: Scene, i: number): boolean => {
  const said = chunks[i]
  return (
    said?.quote !== undefined &&
    said.head === '「〓」' &&
    /^(?:と|などと)$/.test(said.tail) &&
    said.quote.inner.end - said.quote.inner.start >= WHOLE_WORDS
  )
}

const SPOKESMAN = anchored(/^(?:報道官|広報官|広報担当者?|スポークスマン|司令官|司令部|代表|党首|幹部|議長|指導者|事務局長|会長|社長)$/)

/** Bodies by what they are alone: whichever of them the page speaks of. */
export const BARE: Anchored = anchored(
  /^(?:村|町|市|県|府|都|区|道|州|市側|県側|村側|町側|学校|大学|病院|事務所|所属事務所|球団|組合|連盟|協会|財団|地裁|高裁|最高裁|県警|府警|道警|市教委|県教委|市議会|県議会|運営会社|同署|裁判所|検察|税関|大使館|総領事館|センター)$/,
)
const COUNTED = anchored(/^(?:両|[2-6二三四五六])(?:人|名|氏|者|容疑者|被告)$/)
const CHARGE = anchored(/^(?:容疑|罪|犯行|関与|起訴事実|起訴内容)$/)
const startsClause = (chunks: readonly Chunk[], i: number, left: number): boolean => {
  const before = chunks[i - 1]
  return i === left || before === undefined || before.kind === 'conjunction' || before.comma
}

/** Whether the noun phrase that ends in phrase `i` can speak; gives its span. */
export function speakerAt(scene: Scene, i: number, left: number): Span | null {
  const chunk = scene.chunks[i] as Chunk
  if (chunk.kind !== 'noun' || chunk.head === '') return null
  // 報道機関も|含め300人が: who is counted in
  if (/も$/.test(chunk.tail) && scene.chunks[i + 1]?.base === '含める') return null
  // 双方が戦闘を停止することを|求めた: those of whom something is asked
  if (isAgreement(scene, i) || (isNominative(chunk) && EACH_OTHER.test(chunk.head))) return null
  const at = phraseSpan(scene.chunks, phraseStart(scene.chunks, i, left), i)
  // 政府系の|『X』は: a paper named in brackets alone
  if (chunk.quote && chunk.head === '「〓」' && (scene.isOutlet(chunk.quote.inner) || PAPER.test(scene.chunks[i - 1]?.head ?? '')))
    return chunk.quote.inner
  // 「緑の道」は of a page that has told what it is
  if (
    chunk.quote &&
    chunk.head === '「〓」' &&
    isTopic(chunk) &&
    at.start === chunk.start &&
    chunk.quote.inner.end - chunk.quote.inner.start > 2 &&
    scene.isBody(chunk.quote.inner)
  )
    return chunk.quote.inner
  // 急進派の|「夜明け」は: those who are called so
  if (
    chunk.quote &&
    chunk.head === '「〓」' &&
    /の?$/.test(scene.chunks[i - 1]?.tail ?? '?') &&
    CALLED_SO.test(scene.chunks[i - 1]?.head ?? '') &&
    i > left
  )
    return chunk.quote.inner
  // 「東部管区」|報道官は: of what is called so
  const called = i > left ? (scene.chunks[i - 1] as Chunk) : null
  if (
    called?.quote &&
    called.head === '「〓」' &&
    called.tail === '' &&
    !called.comma &&
    called.end === chunk.start &&
    SPOKESMAN.test(chunk.head)
  )
    return { start: called.start, end: chunk.headEnd }
  // 日刊紙「X」は: the name in brackets is part of the phrase
  if (chunk.quote) return chunk.start < chunk.quote.span.start && scene.canSpeak(at) ? at : null
  // 2人は|容疑を認め: those counted together, of what only they can tell
  if (isTopic(chunk) && COUNTED.test(chunk.head) && CHARGE.test(scene.chunks[i + 1]?.head ?? '') && startsClause(scene.chunks, i, left))
    return phraseSpan(scene.chunks, i, i)
  // 乗客30人が避難したと|発表した: those counted speak where they are set off
  if (
    /(?:[0-9]|(?<![数何])[十百千])[人名]$/.test(chunk.head) &&
    !chunk.comma &&
    !scene.chunks[i + 1]?.quote &&
    scene.kindOf(at) === 'group'
  )
    return null
  // 容疑を認めているが、他2人は否認している: the rest of those who were counted
  if (isTopic(chunk) && THE_REST.test(scene.text.slice(at.start, at.end))) return at
  // 和平組織は|声明で、…: nobody else has a statement of their own
  if (isTopic(chunk) && /^は$/.test(chunk.tail) && IN_PUBLIC.test((scene.chunks[i + 1]?.head ?? '') + (scene.chunks[i + 1]?.tail ?? '')))
    return at
  // K-1は|1月11日、…を発表した: letters that stand for somebody, whom a day sets off
  if (isTopic(chunk) && /^[A-Z][A-Za-z]*-?[0-9]{1,2}$/.test(chunk.head) && setOffByDay(scene, i)) return at
  // テレビ局のザーリャ24は: a channel by its number
  if (isTopic(chunk) && /^[ァ-ヴーA-Za-z]{3,}[0-9]{1,3}$/.test(chunk.head)) return phraseSpan(scene.chunks, i, i)
  if (scene.canSpeak(at)) return at
  // 村は長野地裁に事情を説明し: the only one of its kind that the page speaks of
  if (isTopic(chunk) && /^は$/.test(chunk.tail) && BARE.test(chunk.head) && at.start === chunk.start && startsClause(scene.chunks, i, left))
    return at
  // 今後両県の|警察は: a body, whoever describes it
  const bare = phraseSpan(scene.chunks, i, i)
  if (isTopic(chunk) && bare.start > at.start && (scene.chunks[i - 1] as Chunk).tail === 'の' && scene.isBody(bare)) return at
  // 2,000億円、ヤフーも: only the last of what stands there in a row
  const own = phraseSpan(scene.chunks, i, i)
  if (own.start > at.start && (scene.chunks[i - 1] as Chunk).comma && scene.canSpeak(own)) return own
  // この調査は「…」と結論付けた: an account tells the whole words right behind it
  if (isTopic(chunk) && TELLS.test(chunk.head) && isWhole(scene, i + 1)) return at
  // 経営企画部は「…」: whoever stands right in front of a quotation with は, unless it is a thing
  if (isTopic(chunk) && (scene.chunks[i + 1]?.quote || (chunk.comma && isNominative(scene.chunks[i + 1] as Chunk))) && WHO.test(chunk.head))
    return at
  // a proper name that no table knows speaks when it is the clause's topic: 東京ヴェルディは…と発表した
  // トレンドマイクロは: words of katakana run together, that no table has
  if (
    (isTopic(chunk) || (isNominative(chunk) && setOffByDay(scene, i))) &&
    /^[ァ-ヴー]{6,}$|^[ァ-ヴー]+(?:・[ァ-ヴー]+)+$/.test(chunk.head) &&
    !NOT_ANIMATE.test(chunk.head) &&
    !chunk.proper &&
    (i === left || !isTopic(chunk) || scene.chunks[i - 1]?.kind === 'conjunction')
  )
    return at
  // IRCは…と発表した, JVは: capitals that are no thing's
  if (
    isTopic(chunk) &&
    /^[A-Z]{2,5}$/.test(chunk.head) &&
    !THING_IN_CAPITALS.has(chunk.head) &&
    /^は$/.test(chunk.tail) &&
    startsClause(scene.chunks, i, left)
  )
    return at
  return (chunk.proper === 'organisation' ||
    chunk.proper === 'person' ||
    (chunk.proper === 'unknown' && !NOT_ANIMATE.test(chunk.head) && !/^[A-Z0-9-]{1,5}$/.test(chunk.head))) &&
    (isTopic(chunk) ||
      ((scene.headline || setOffByDay(scene, i)) && isNominative(chunk)) ||
      // 司会者のソロヴィンが、西側は…だと叫んだ
      (isNominative(chunk) &&
        (chunk.comma || scene.chunks[i + 1]?.tail === 'は') &&
        i > left &&
        scene.chunks[i - 1]?.tail === 'の' &&
        WHO.test(scene.chunks[i - 1]?.head ?? '')))
    ? at
    : null
}
