import type { Chunk, Document, Identity } from '#document'
import { anchored, lastUpTo, type Span, slice } from '#text'
import { phraseSpan, phraseStart } from './phrase.ts'

/*
 * 同校, 同市教委, 同社: bodies that the page named before, though no table knows them and nobody spoke for them yet.
 */

/** Units that such a word may reach back. */
const REACH = 1500

/** Whom 同… stands for by the shape of what stands in front of it; null when the page leaves a choice. */
export const sameBody = (document: Document, head: string, at: number): Identity | null => {
  const bare = HELPERS.replace(head, '')
  if (bare === '社') return companyBefore(document, at) ?? companyTold(document, at)
  if (bare === '省') return ministryOf(document, at)
  return bodyOfPlace(document, bare, at) ?? namedBody(document, bare, at)
}

const MINISTER =
  /(外務|国防|財務|法務|内務|経済産業|経産|厚生労働|厚労|国土交通|国交|文部科学|文科|農林水産|農水|総務|環境|防衛|教育|保健|通商|外|法|農)(?:大臣|相(?![手当互談場続違対次]))/g
const IN_SHORT: Readonly<Record<string, string>> = {
  経産: '経済産業',
  厚労: '厚生労働',
  国交: '国土交通',
  文科: '文部科学',
  農水: '農林水産',
  外: '外務',
  法: '法務',
  農: '農林水産',
}
/** 経産相は会見した。… 同省は: the ministry of the minister named last. */
function ministryOf(document: Document, at: number): Identity | null {
  const last = [...document.text.slice(Math.max(0, at - REACH), at).matchAll(MINISTER)].pop()?.[1]
  return last ? document.identify(`${IN_SHORT[last] ?? last}省`) : null
}

const HELPERS = anchored(/(?<=.)(?:側|広報部|広報室|広報|関係者|当局)$/)

const PLACE = anchored(/^([市区町村県府都道])(.{2,8})$/)
const BODY_OF_PLACE = anchored(
  /(?:教委|教育委員会|消防|消防本部|消防局|交通局|水道局|保健所|選管|選挙管理委員会|当局|議会|役所|役場|警|区検|教育局|環境局|建設局)$/,
)
/** 同市教委, in a page that speaks of 北港市. */
function bodyOfPlace(document: Document, head: string, at: number): Identity | null {
  const [, unit = '', body = ''] = PLACE.exec(head) ?? []
  if (unit === '' || !BODY_OF_PLACE.test(body)) return null
  const before = document.text.slice(Math.max(0, at - REACH), at)
  const pattern = new RegExp(`(?:^|[都道府県]|[^一-龠々ヶケァ-ヴー])([一-龠々ヶケァ-ヴー]{1,5}${unit})(?![民販街場況立議長])`, 'g')
  let last: string | null = null
  for (const [, place = ''] of before.matchAll(pattern)) if (!/^[同都各両他全本当]/.test(place) && place.length > 1) last = place
  return last ? { name: `${last}${body}`, kind: 'office', aliases: [], basis: 'named' } : null
}

const SHAPED: Readonly<Record<string, { readonly ends: string; readonly kind: Identity['kind'] }>> = {
  校: { ends: '(?:学校|高校|中学|小学校|学園|学院)', kind: 'organisation' },
  館: { ends: '(?:美術館|博物館|図書館|水族館|科学館|資料館|記念館|文学館|交流館|会館|旅館)', kind: 'organisation' },
  高校: { ends: '(?:高校|高等学校)', kind: 'organisation' },
  高: { ends: '(?:高校|高等学校)', kind: 'organisation' },
  大: { ends: '大学', kind: 'organisation' },
  大学: { ends: '大学', kind: 'organisation' },
  病院: { ends: '病院', kind: 'organisation' },
  博物館: { ends: '博物館', kind: 'organisation' },
  美術館: { ends: '美術館', kind: 'organisation' },
  水族館: { ends: '水族館', kind: 'organisation' },
  動物園: { ends: '動物園', kind: 'organisation' },
  発電所: { ends: '発電所', kind: 'organisation' },
  工場: { ends: '工場', kind: 'organisation' },
  空港: { ends: '空港', kind: 'organisation' },
  ホテル: { ends: 'ホテル', kind: 'organisation' },
  劇場: { ends: '劇場', kind: 'organisation' },
  支社: { ends: '支社', kind: 'organisation' },
  営業所: { ends: '営業所', kind: 'organisation' },
  グループ: { ends: 'グループ', kind: 'organisation' },
  支店: { ends: '支店', kind: 'organisation' },
  組織: { ends: '組織', kind: 'organisation' },
  駐屯地: { ends: '駐屯地', kind: 'office' },
  基地: { ends: '基地', kind: 'office' },
  簡裁: { ends: '(?:簡裁|簡易裁判所)', kind: 'office' },
  地裁: { ends: '(?:地裁|地方裁判所)', kind: 'office' },
  市警: { ends: '市警', kind: 'office' },
  区検: { ends: '(?:区検|区検察庁)', kind: 'office' },
}
/** 同校, in a page that names 私立北港高校: the last of them in front. */
function namedBody(document: Document, head: string, at: number): Identity | null {
  const shape = Object.hasOwn(SHAPED, head) ? SHAPED[head] : undefined
  if (!shape) return null
  const before = document.text.slice(Math.max(0, at - REACH), at)
  let last: string | null = null
  for (const [name] of before.matchAll(new RegExp(`[一-龠々ヶケァ-ヴーA-Za-z・]{2,20}${shape.ends}(?![長生卒側])`, 'g')))
    if (!/^(?:同(?!志社)|[本当各両他全元回]|[一-龠]{1,3}系)/.test(name) && !/(?:^|の)(?:小|中|高等|専門|女子|男子|進学)?学校$/.test(name))
      last = name.slice(name.lastIndexOf('・') + 1)
  return last ? { name: last, kind: shape.kind, aliases: [], basis: 'shape of the name' } : null
}

const COMPANY_NAME =
  /JR(?:北海道|東日本|東海|西日本|四国|九州|貨物)|[A-Z][A-Za-z&]{1,14}(?![A-Za-z])|[ァ-ヴー]{3,}(?:・[ァ-ヴー]{2,})*|[一-龠々]{2,6}(?:製作所|電機|電力|鉄道|航空|汽船|工業|重工業?|製薬|製鉄|製紙|石油|銀行|証券|建設|書籍|出版|書店|自動車|百貨店|不動産|化学|乳業|酒造|物産|商事|運輸|交通|放送|生命|海上)|[「『]([^「」『』、。]{2,16})[」』]/g
/** What a name stands behind that is a company's: 大手の「X」, 事務機メーカー・X. */
const COMPANY_IS = anchored(
  /(?:大手|メーカー|会社|企業|専門店|販売店|料亭|百貨店|チェーン|事業者|出版社|運営会社|開発元|発売元|書店|商社)(?:の|・|である|、)?$/,
)
/** 同社, where one company alone was named in front. */
function companyBefore(document: Document, at: number): Identity | null {
  const from = Math.max(0, at - REACH)
  const before = document.text.slice(from, at)
  const found = new Map<string, Identity>()
  for (const match of before.matchAll(COMPANY_NAME)) {
    const name = match[1] ?? match[0]
    const called = COMPANY_IS.test(before.slice(Math.max(0, match.index - 12), match.index))
    const identity = document.identify(name)
    if (called && (identity === null || identity.kind === 'unknown'))
      found.set(name, { name, kind: 'organisation', aliases: [], basis: 'shape of the name' })
    else if (identity?.kind === 'organisation' && !identity.anaphor && !NO_COMPANY.test(identity.name)) found.set(identity.name, identity)
    if (found.size > 1) return null
  }
  const [only] = found.values()
  return only ?? null
}
const NO_COMPANY = anchored(/(?:会|党|軍|団|省|庁|連合|同盟|連盟|機構|組合|大学|委員会|高校|学校|病院|センター|球団|リーグ|クラブ|チーム)$/)

/** Sentences that 同社 may reach back for a company that is what one of them is about. */
const SENTENCES_BACK = 8
const TOPIC = anchored(/^(?:は|では|も)$/)
const DOES = anchored(/^が$/)
const BEGINS = anchored(/^(?:は|が|では|も|の|で|に|を|、|)$/)
/** サレン電工は調査を行った。… 同社は: the company that a sentence in front is about; the one that the page begins with; the last one that did anything. */
function companyTold(document: Document, at: number): Identity | null {
  const here = lastUpTo(document.sentences, at, (sentence) => sentence.span.start)
  const back = (tails: typeof TOPIC): Identity | null => {
    for (let i = here; i > Math.max(-1, here - SENTENCES_BACK); i--) {
      const told = companyIn(document, document.chunks(i), at, tails, i < here)
      if (told) return told
    }
    return null
  }
  const told = back(TOPIC)
  if (told) return told
  for (let i = 0; i < Math.min(here, 2); i++) {
    const begun = companyIn(document, document.chunks(i).slice(0, 3), at, BEGINS, false)
    if (begun) return begun
  }
  return back(DOES)
}

function companyIn(document: Document, chunks: readonly Chunk[], at: number, tails: typeof TOPIC, outlets: boolean): Identity | null {
  for (let k = chunks.length - 1; k >= 0; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote || chunk.end > at || !tails.test(chunk.tail)) continue
    const company = companyAt(document, chunks, k, outlets)
    if (company) return company
  }
  return null
}

/** What only names of companies end with. */
const MAKES = anchored(
  /[一-龠ァ-ヴー]{2}(?:電工|電産|精工|精機|重機|醸造|酒造|醤油|商会|商船|フーズ|モータース?|ソフト|システムズ?|ゲームズ?)$/,
)
function companyAt(document: Document, chunks: readonly Chunk[], k: number, outlets: boolean): Identity | null {
  const spans: readonly Span[] = [phraseSpan(chunks, phraseStart(chunks, k, Math.max(0, k - 4)), k), phraseSpan(chunks, k, k)]
  for (const span of spans) {
    const phrase = slice(document.text, span)
    if (/同社|両社|各社|(?:関連|子|親)会社$|、/.test(phrase)) continue
    const known = document.identify(phrase)
    // 予備電源のヒューズ: no team
    const team = known?.basis === 'shape of the name' && /ズ$/.test(known.name)
    if (known?.kind === 'organisation' && !known.anaphor && !team && !NO_COMPANY.test(known.name)) return known
    // サレン放送は、同社制作の番組で: what the page tells of, and not who tells it
    if (outlets && known?.kind === 'outlet' && !known.anaphor && !known.name.includes('、') && !document.cast.holds(`${phrase}によ`))
      return known
  }
  const { head, proper } = chunks[k] as Chunk
  return (proper === 'organisation' || MAKES.test(head)) && head.length > 2 && document.identify(head) === null && !NO_COMPANY.test(head)
    ? { name: head, kind: 'organisation', aliases: [], basis: 'shape of the name' }
    : null
}
