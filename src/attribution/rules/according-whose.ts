import type { Chunk } from '#document'
import type { Span } from '#text'
import { type Anchored, anchored } from '#text'
import type { Finding, Scene } from '../finding.ts'
import { stated } from '../finding.ts'
import { isAdnominal, phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { ACCORDING, FINDING, SAME_REPORT, STATEMENT } from './according-words.ts'

/** What outlets do with others' words. */
export const REPORTS: Anchored = anchored(/^(伝える|報じる|報道する|紹介する|掲載する|取材する|引用する|配信する|放送する)$/)

/** …と報じたところ、 …が紹介したところでは、 */
export const REPORTED: Anchored = anchored(/^ところ(では)?$/)

/** 中将が本紙に|語った|ところでは、 */
export const SAID_AT: Anchored = anchored(/^ところでは$/)

export const SPOKE: RegExp =
  /^(語る|話す|述べる|明かす|認める|説明する|証言する|告白する|打ち明ける|漏らす|言う|伝える|数える|調べる|試算する|計算する|集計する|推計する|分析する)$/

const AS_WHOSE =
  /^([^、。]{2,40}?)の(?:話|調べ|証言|談話|情報|見方|分析|声明|コメント|発言|発表|説明|まとめ|集計|統計|試算|推計|見解|報告|談|報道|ニュース|記事|速報)(?:として|で|を|から|に基づいて|をもとに|を元に|を基に)、?$/

/**
 * Aが伝えたBの話によると, AがBの調べとして紹介したところによると: B's account, through A.
 * Null when no outlet tells it, or when it tells nobody's in particular.
 */
export function toldThrough(scene: Scene, i: number): { source: Span; via: Span; as?: Span } | null {
  const { chunks, text } = scene
  const from = Math.max(0, i - 16)
  for (let k = i - 1; k >= from; k--) {
    const verb = chunks[k] as Chunk
    if (verb.comma && verb.kind !== 'noun') return null
    if (verb.kind !== 'verb' || !REPORTS.test(verb.base) || !isAdnominal(chunks, k)) continue
    const by = outletBefore(scene, k, from)
    if (!by) return null
    const beside = by.last + 1 < k ? AS_WHOSE.exec(text.slice((chunks[by.last + 1] as Chunk).start, (chunks[k - 1] as Chunk).end)) : null
    const start = (chunks[by.last + 1] as Chunk).start
    if (beside) {
      const source = { start, end: start + (beside[1] as string).length }
      const as = { start: source.end + 1, end: (chunks[k - 1] as Chunk).end }
      // 夕刊ハルネ提供の|記事として: the paper's own
      const ownArticle = /^(?:記事|ニュース|速報)/.test(text.slice(as.start, as.end)) && !scene.isOutlet(source)
      return isTeller(scene, source) && !ownArticle ? { source, via: by.at, as } : null
    }
    if (k + 1 > i || /^(ところ|もの|内容|記事|報道|ニュース)$/.test((chunks[k + 1] as Chunk).head)) return null
    const source = accountOf(scene, k + 1, i)
    return source && scene.canSpeak(source) ? { source, via: by.at } : null
  }
  return null
}

/** X紙が県の調べとして紹介したところによると: the county's account, through the outlet. */
export function toldAs(scene: Scene, i: number, account: Finding): Finding | null {
  if (account.base !== 'によると') return null
  const within = toldWithin(scene, account)
  if (within) return within
  const told = toldThrough(scene, i)
  if (!told?.as) return null
  return { ...account, rule: 'saying:told', cue: told.as, subject: { kind: 'named', at: told.source }, via: [told.via], beside: [] }
}

/** Whose 話 something is told as speaks, whether a table has them or not, unless it is a clause that stands there. */
export const isTeller = (scene: Scene, at: Span): boolean =>
  scene.canSpeak(at) || /^[^はがをにでへ]{2,20}$/.test(scene.text.slice(at.start, at.end))

/** X紙によると、Bの話として、…: B's words, through X. */
function toldWithin(scene: Scene, account: Finding): Finding | null {
  const [content] = account.contents
  const match = /^(?:また、)?([^、。「」]{2,40}?)の(?:話|談話|情報|証言|説明|コメント|発言|発表|調べ|まとめ|集計|見解|見方)として、?/.exec(
    scene.text.slice(content.start, content.start + 60),
  )
  if (!match || account.subject.kind !== 'named' || content.start + match[0].length >= content.end) return null
  const start = content.start + match[0].indexOf(match[1] as string)
  const source = { start, end: start + (match[1] as string).length }
  if (!isTeller(scene, source)) return null
  const end = content.start + match[0].length
  return {
    ...account,
    rule: 'saying:told',
    cue: { start: source.end + 1, end: match[0].endsWith('、') ? end - 1 : end },
    contents: [{ start: end, end: content.end }],
    subject: { kind: 'named', at: source },
    via: [account.subject.at],
    beside: [],
  }
}

/** The outlet that is the subject of the verb in phrase `verb`. */
export function outletBefore(scene: Scene, verb: number, left: number): { at: Span; last: number } | null {
  const { chunks } = scene
  for (let k = verb - 1; k >= left; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind === 'verb' && !isAdnominal(chunks, k)) return null
    if (chunk.kind !== 'noun' || !(k === verb - 1 ? /^(が|は|の|も)$/ : /^(が|は|も)$/).test(chunk.tail)) continue
    const at = phraseSpan(chunks, firstName(chunks, phraseStart(chunks, k, left), k), k)
    if (scene.isOutlet(at)) return { at, last: k }
    return null
  }
  return null
}

/** The account that ends in phrase `i` and begins in `from`: 銀行の|話 → 銀行, 県警の|発表 → 県警. */
function accountOf(scene: Scene, from: number, i: number): Span | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const match = FINDING.exec(chunk.head)
  if (match && !match[1]) return i > from ? phraseSpan(chunks, from, i - 1) : null
  if (match?.[1] && chunk.head !== '関係者') return { start: (chunks[from] as Chunk).start, end: chunk.headEnd - (match[2] ?? '').length }
  return phraseSpan(chunks, from, i)
}

/** …した。ハルネ通信の報道による。: a sentence that only names whose account the one in front of it is. */
export function previousAt(scene: Scene, i: number): Finding | null {
  const { chunks, previous, text } = scene
  const verb = chunks[i] as Chunk
  if (verb.base !== 'よる' || verb.tail !== '' || i !== chunks.length - 1 || i < 2 || i > 10 || !previous) return null
  const account = chunks[i - 1] as Chunk
  if (account.tail !== 'に' || !/^(報道|発表|記事|まとめ|集計)$/.test(account.head)) return null
  const at = phraseSpan(chunks, firstName(chunks, phraseStart(chunks, i - 2, 0), i - 2), i - 2)
  if (!scene.canSpeak(at)) return null
  const end = text[previous.end - 1] === '。' ? previous.end - 1 : previous.end
  return {
    rule: 'according',
    type: 'indirect',
    cue: { start: account.start, end: verb.end },
    contents: [{ start: previous.start, end }],
    ...stated(scene, at),
    base: 'によると',
  }
}

/** Aによると、…、Bによると…: A's account ends where B's begins; one told inside A's sentence with the same verb goes on. */
export function nextAccording(scene: Scene, from: number): number {
  const { chunks } = scene
  for (let k = from; k < chunks.length; k++) {
    if (!ACCORDING.test((chunks[k] as Chunk).tail)) continue
    const start = phraseStart(chunks, k, Math.max(from, k - 10))
    if (start > from && (chunks[start - 1] as Chunk).comma) return (chunks[start - 1] as Chunk).end
  }
  return Number.POSITIVE_INFINITY
}

const BROADCAST = anchored(/^(?:(?:生|実況)?中継(?:放送|番組|映像)?|生放送|(?:ニュース|報道|情報|特別)番組|放送|電子版|速報)$/)

/** Whose account it is: the noun in front, without 〜の話 / 〜の調べ; 〜が伝えたところ gives its subject. */
export function sourceOf(scene: Scene, i: number): Span | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const from = phraseStart(chunks, i, Math.max(0, i - 40))
  if (chunk.head === 'ところ' || chunk.head === 'もの') {
    const by = REPORTS.test(chunks[i - 1]?.base ?? '') ? outletBefore(scene, i - 1, Math.max(0, i - 16)) : null
    const frame = by ? null : frameOf(scene, Math.max(0, i - 10), i, false)
    return by?.at ?? frame?.subject?.at ?? tellerOf(scene, i - 1, Math.max(0, i - 10))
  }
  // 関係者への|取材によると: whoever was asked; 本紙の取材によると: the paper's own
  if (chunk.head === '取材')
    return i > from && /^(への|に対する|の)$/.test(chunks[i - 1]?.tail ?? '')
      ? phraseSpan(chunks, firstName(chunks, from, i - 1), i - 1)
      : null
  // 放送局の|生中継によると: the station's
  if (BROADCAST.test(chunk.head) && i > from && (chunks[i - 1] as Chunk).tail === 'の')
    return phraseSpan(chunks, firstName(chunks, from, i - 1), i - 1)
  const match = FINDING.exec(chunk.head)
  const maker = match || /^(会見|記者会見|講演|演説|講義|説明会)$/.test(chunk.head) ? makerOf(scene, from, i) : null
  if (maker) return maker
  // 別の記事によると, 同報道では: of the outlet named before
  if (/(?:記事|報道|続報)$/.test(chunk.head) && SAME_REPORT.test(scene.text.slice((chunks[from] as Chunk).start, chunk.headEnd)))
    return phraseSpan(chunks, from, i)
  if (match) {
    // 外相談話: 談話 is one word, 外相 the one whose it is
    const owner = match[2] === '話' ? match[1]?.replace(STATEMENT, '') : match[1]
    // ある|関係者, 市の|関係者: whoever they are, they are more than what describes them
    if (chunk.head === '関係者') return phraseSpan(chunks, firstName(chunks, from, i), i)
    // Aの話|によると: A; 政府発表|によると: 政府
    if (!owner && i > from) {
      // 国際通貨機構の|最新の|見通しでは, but not 中期の見通しでは
      if (match[2] === '見通し') {
        const whose = whoseIsIt(scene, from, i)
        return whose && scene.canSpeak(whose) ? whose : null
      }
      // 経験がある人に|実施した|調査では: a clause that describes it is nobody
      if (chunks[i - 1]?.kind === 'verb' && match[2] === '調査') return phraseSpan(chunks, i, i)
      return whoseIsIt(scene, from, i)
    }
    // 委員会の|暫定集計, 大学の|世論調査: what sort of one it is
    const sort =
      owner && i > from && KIND_OF_FINDING.test(owner) && chunks[i - 1]?.tail === 'の'
        ? phraseSpan(chunks, firstName(chunks, from, i - 1), i - 1)
        : null
    if (sort && scene.canSpeak(sort)) return sort
    // 先月行われた|世論調査: nobody's in particular
    if (owner && KIND_OF_FINDING.test(owner)) {
      const described = chunks.slice(from, i).some((c) => c.kind === 'verb' || c.kind === 'adjective')
      return phraseSpan(chunks, described ? i : firstName(chunks, from, i), i)
    }
    // 捜査関係者, 両報道 are one word
    if (owner && owner.length > 1 && match[2] !== '関係者')
      return { start: (chunks[firstName(chunks, from, i)] as Chunk).start, end: chunk.headEnd - chunk.head.length + owner.length }
    if (!owner && chunk.head !== '関係者') return chunk.head === '情報' || chunk.head === '報道' ? phraseSpan(chunks, from, i) : null
  }
  // 毎日|jp: a name whose first half is an adverb elsewhere
  const own = firstName(chunks, from, i)
  const before = chunks[own - 1]
  const whole =
    before && before.end === (chunks[own] as Chunk).start && before.tail === '' && !before.comma ? phraseSpan(chunks, own - 1, i) : null
  return whole && scene.isOutlet(whole) ? whole : phraseSpan(chunks, own, i)
}

/** 別の|記事, 新たな|報道, 4月1日の|発表: which of them it is, and not whose. */
const WHICH = anchored(
  /^(?:別|同じ|新た|新しい|過去|複数|短い|最新|一連|一部|続く|上記|前述|先|下|上|次|今回|前回|同日|当日|翌日|前日|この日|事故当時|まもなく|(?:同|翌|前)?(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:付け?|夜|朝|未明)?|(?:[0-9]{2}){1,2}年|(?:今|昨|去|前)年(?:[0-9]{1,2}月)?|[先今]月)$/,
)

const LINKS = anchored(/^(?:の|な|までの|付けの|)$/)

/** 入手可能な|情報: what it is like is nobody. */
const describes = ({ head, tail }: Chunk): boolean => tail === 'な' || (WHICH.test(head) && LINKS.test(tail))

/** 北港新聞の|別の|記事 → 北港新聞; 4月1日の|報道 → 報道; nobody's in particular where nothing is left: 昨年の|調査. */
function whoseIsIt(scene: Scene, from: number, i: number): Span | null {
  const { chunks } = scene
  let last = i - 1
  while (last >= from && describes(chunks[last] as Chunk)) last--
  if (last < from) return /^(?:報道|情報)$/.test((chunks[i] as Chunk).head) ? phraseSpan(chunks, i, i) : null
  // 北港放送が|21日の|報道
  return phraseSpan(chunks, firstName(chunks, from, last), last)
}

const KIND_OF_FINDING = anchored(
  /^(暫定|独自|最新|世論|緊急世論|全国世論|電話世論|緊急|定例|内部|合同|共同|意識|全国|電話|年次|月例|最終|中間|速報|初期|追跡|現地|実態|聞き取り|アンケート|市場|経済|出口)$/,
)

/** ハルネ通信が|5日に|実施した|世論調査: who made what the account is called. */
function makerOf(scene: Scene, from: number, i: number): Span | null {
  const { chunks } = scene
  // 当局者が行った|同日の|会見
  if (chunks[i - 1]?.tail === 'の' && /^(同日|[0-9]+日|先日|前日|同夜)$/.test(chunks[i - 1]?.head ?? '') && chunks[i - 2]?.kind === 'verb')
    i--
  const verb = chunks[i - 1]
  if (
    !verb ||
    i - 1 <= from ||
    !/^(実施する|行う|行く|行なう|発表する|公表する|まとめる|作成する|掲載する|公開する|開く|報じる|伝える|紹介する|出す|する)$/.test(
      verb.base,
    )
  )
    return null
  let described = false
  for (let k = i - 2; k >= from; k--) {
    const chunk = chunks[k] as Chunk
    // ハルネ社が、利用経験が|ある|人に|実施した|調査: what only describes whom
    if (chunk.kind !== 'noun' && isAdnominal(chunks, k)) {
      described = true
      continue
    }
    if (chunk.kind !== 'noun' || chunk.copula) return null
    if (!/^(が|の)$/.test(chunk.tail)) continue
    const start = phraseStart(chunks, k, from)
    // この|団体が
    const at = phraseSpan(chunks, start > 0 && chunks[start - 1]?.kind === 'adnominal' ? start - 1 : start, k)
    if (scene.canSpeak(at)) return at
    if (!described) return null
  }
  return null
}

/** 事情を知る関係者2人が本紙に|明らかにした|ところ: whoever stands in が in front of the verb, in no clause of another. */
function tellerOf(scene: Scene, verb: number, left: number): Span | null {
  const { chunks } = scene
  for (let k = verb - 1; k >= left; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote || chunk.comma) return null
    if (chunk.tail !== 'が') continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, left), k)
    return scene.canSpeak(at) ? at : null
  }
  return null
}

/** Leaves off adverbs and dates in front of a name: また|読売新聞. */
function firstName(chunks: readonly Chunk[], from: number, to: number): number {
  let i = from
  while (i < to) {
    const chunk = chunks[i] as Chunk
    const adverb = chunk.kind === 'adverb' && !/^[A-Za-z0-9]+$/.test(chunk.head)
    if (chunk.kind === 'conjunction' || adverb || (chunk.adverbial && chunk.comma)) i++
    else break
  }
  return i
}
