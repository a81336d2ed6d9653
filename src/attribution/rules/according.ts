import type { Chunk } from '#document'
import { CUE_VERBS } from '#lexicon'
import { anchored, type Span } from '#text'
import { type Finding, type Rule, type Scene, stated } from '../finding.ts'
import { isAdnominal, phraseSpan, phraseStart } from '../phrase.ts'
import { WHO } from '../speakers.ts'
import { frameOf } from '../subject.ts'
import { cueOf, PASSIVE } from './cue.ts'
import { askedBefore } from './speaker.ts'

/**
 * によると, によれば, の話では: what follows, up to the end of the sentence, is theirs.
 *
 *   ザーリャ通信によると、橋は5日に閉じられたという。 → 橋は5日に閉じられた
 */
export const according: Rule = { name: 'according', look }

const ACCORDING = anchored(/(によると|によれば|によりますと|に拠れば|に拠ると|によるとすれば)(、|$|は|も)?$/)
const FINDING = anchored(
  /^(.*[^の])?((?<![神会電実童寓民昔逸秘悲余訓講手笑対通挿小世])話|(?<!取り)調べ|取り調べ|事情聴取|発表|説明|報道|情報|調査|研究|論文|見方|見解|報告|まとめ|統計|推計|試算|証言|供述|分析|予報|予測|観測|推測|推定|予想|計算|見積もり|見立て|理屈|資料|速報|データ|関係者|主張|集計|記事|公式発表)$/,
)
/** The rest of 談話 before its 話, with the の that may stand in front. */
const STATEMENT = /の?談$/
/** 調べでは, 話では, 発表では */
const AT = anchored(/^(では|だと|じゃ)$/)
const SAME_REPORT = anchored(/^(?:(?:同紙の|同社の)?別の?|同じ?|この|その|続く|当該)(?:記事|報道|続報)$|^続報$/)
/** Not somebody: 規定によると, 日程によれば. */
const NO_SOURCE = anchored(
  /(規定|規則|日程|予定|場合|地域|時期|計算|程度|定義|法律|慣例|状況|天候|方法|種類|原因|影響|事故|事件|時間|それ|これ)$/,
)

function look(scene: Scene): Finding[] {
  const { chunks } = scene
  const findings: Finding[] = []
  for (let i = 0; i < chunks.length; i++) {
    const found = accordingAt(scene, i) ?? asSaidAt(scene, i) ?? previousAt(scene, i) ?? inWordsOf(scene, i)
    if (found) findings.push(found, ...toldAs(scene, i, found))
  }
  const hearsay = findings.length === 0 ? hearsayOf(scene) : null
  return hearsay ? [hearsay] : findings
}

const AS_TOLD = anchored(/^(よう|様|通り|とおり)$/)
/** 外相の言うように、… / 報道官が明らかにしているように、…: what follows is theirs. */
function asSaidAt(scene: Scene, i: number): Finding | null {
  const { chunks } = scene
  const verb = chunks[i] as Chunk
  const as = chunks[i + 1]
  const next = chunks[i + 2]
  if (verb.kind === 'verb' && as && !next && i >= 2 && /^(通り|とおり)$/.test(as.head)) return asSaidBefore(scene, i)
  if (verb.kind !== 'verb' || !as || !next || !AS_TOLD.test(as.head) || !as.comma || !/^(に|)$/.test(as.tail)) return null
  if (!(verb.base === '言う' || verb.base === 'いう' || CUE_VERBS.has(verb.base)) || i === 0) return null
  // 首相が|繰り返し|訴えているように
  const by =
    i > 1 &&
    /^(繰り返し|何度も|常に|常々|かねて|かねてから|以前|以前から|しばしば|たびたび|よく|すでに|既に|再三)$/.test(
      (chunks[i - 1] as Chunk).head + (chunks[i - 1] as Chunk).tail,
    )
      ? i - 2
      : i - 1
  const owner = chunks[by] as Chunk
  if (!/^(の|が|も)$/.test(owner.tail)) return null
  const at = phraseSpan(chunks, phraseStart(chunks, by, Math.max(0, i - 40)), by)
  if (!scene.canSpeak(at)) return null
  return {
    rule: 'according:as',
    type: 'indirect',
    cue: { start: verb.start, end: as.end },
    contents: [{ start: next.start, end: contentEnd(scene, i + 2) }],
    ...stated(scene, at),
    base: verb.base,
  }
}

const QUOTH = anchored(/^(.{2,})(いわく|曰く)$/)
const AS_POINTED = anchored(/^(指摘|主張|説明|予想|予測|言葉|発言|見立て)(どおり|通り)$/)
const AS_FAR = anchored(/^(所|ところ|限り)$/)
/** A外相いわく、… / A外相に言わせれば、… / A外相の指摘どおり、…: what follows is theirs. */
function inWordsOf(scene: Scene, i: number): Finding | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const next = chunks[i + 1]
  if (!next || !chunk.comma) return null
  const quoth = QUOTH.exec(chunk.head)
  const asPointed = AS_POINTED.test(chunk.head)
  // 筆者の見る|ところ、
  const sees =
    AS_FAR.test(chunk.head) &&
    /^(では|で|)$/.test(chunk.tail) &&
    /^(見る|みる|知る|聞く)$/.test(chunks[i - 1]?.base ?? '') &&
    /^(る|た|)$/.test(chunks[i - 1]?.tail ?? '') &&
    /^(の|が)$/.test(chunks[i - 2]?.tail ?? '')
  const lets = chunk.base === '言う' && /^せ(?:れば|ると)/.test(chunk.tail) && /^に$/.test(chunks[i - 1]?.tail ?? '')
  let at: Span | null = null
  if (quoth && chunk.tail === '')
    at = { start: (chunks[phraseStart(chunks, i, Math.max(0, i - 6))] as Chunk).start, end: chunk.headEnd - (quoth[2] as string).length }
  else if ((asPointed && chunks[i - 1]?.tail === 'の') || lets)
    at = phraseSpan(chunks, phraseStart(chunks, i - 1, Math.max(0, i - 7)), i - 1)
  else if (sees) at = phraseSpan(chunks, phraseStart(chunks, i - 2, Math.max(0, i - 8)), i - 2)
  if (sees && toldByAnother(chunks, i)) return null
  if (!at || !(scene.canSpeak(at) || (lets && (chunks[i - 1]?.proper === 'person' || WHO.test(chunks[i - 1]?.head ?? ''))))) return null
  const whole = next.quote && next.head === '「〓」' && i + 2 === chunks.length
  return {
    rule: 'according:as',
    type: whole ? 'direct' : 'indirect',
    cue: { start: at.end, end: chunk.headEnd + (lets ? chunk.tail.length : 0) },
    contents: [whole && next.quote ? next.quote.inner : { start: next.start, end: contentEnd(scene, i + 1) }],
    ...stated(scene, at),
    base: 'によると',
  }
}

const SUBJECT = anchored(/^(は|が)$/)
/** 私の知る限り、橋は安全だ|と|技師は|話した: part of what the engineer said. */
const toldByAnother = (chunks: readonly Chunk[], i: number): boolean =>
  cueOf(chunks, chunks.length - 1)?.takes.includes('t') === true &&
  chunks.some((c, k) => k > i && /と$/.test(c.tail) && chunks[k + 1]?.kind === 'noun' && SUBJECT.test((chunks[k + 1] as Chunk).tail))

/** …したことは、外相の言う通りだ: what stands before is theirs. */
function asSaidBefore(scene: Scene, i: number): Finding | null {
  const { chunks } = scene
  const verb = chunks[i] as Chunk
  const as = chunks[i + 1] as Chunk
  const topic = i - 2
  if (
    !(verb.base === '言う' || verb.base === 'いう' || CUE_VERBS.has(verb.base)) ||
    !/^(の|が)$/.test((chunks[i - 1] as Chunk).tail) ||
    !/(は|が|も)$/.test((chunks[topic] as Chunk).tail)
  )
    return null
  const at = phraseSpan(chunks, i - 1, i - 1)
  if (!scene.canSpeak(at)) return null
  return {
    rule: 'according:as',
    type: 'indirect',
    cue: { start: verb.start, end: as.headEnd },
    contents: [{ start: (chunks[0] as Chunk).start, end: (chunks[topic] as Chunk).headEnd }],
    ...stated(scene, at),
    base: verb.base,
  }
}

const HEARSAY = anchored(/(?:ということ(?:だ|です|である)|という|といい|とのこと(?:だ|である|です)|といいます|との(?:こと|見方だ))$/)

/** いらないそうです: hearsay where somebody was asked, and else may be what one sees. */
const HEARD_SO = anchored(/(?<=[るただいぬ])そう(?:だ|です|である)$/)

/** …だという。 with nobody named: whoever spoke before goes on. */
function hearsayOf(scene: Scene): Finding | null {
  const { chunks, text } = scene
  const last = chunks[chunks.length - 1]
  const first = chunks[0]
  if (!last || !first || scene.headline) return null
  const end = last.end
  const said = text.slice(first.start, end)
  const plain = HEARSAY.exec(said)
  const asked = plain || HEARD_SO.test(said) ? askedBefore(scene, 0, chunks.length - 1) : null
  const closer = plain ?? (asked && HEARD_SO.exec(said))
  if (!closer) return null
  let from = 0
  while (from < chunks.length - 1 && (chunks[from] as Chunk).kind === 'conjunction') from++
  // 町役場の担当者は、説明を受けていないという: whose office it is to tell
  const teller = asked ? null : tellerAt(scene, from)
  if (teller) from = teller.next
  else if (asked && asked.next < chunks.length) from = asked.next
  const quote = asked ? chunks.find((c) => c.quote && c.headEnd === end - closer[0].length)?.quote : undefined
  const start = quote?.span.start ?? (chunks[from] as Chunk).start
  if (end - closer[0].length <= start) return null
  return {
    rule: 'according:hearsay',
    type: quote ? 'direct' : 'indirect',
    cue: { start: end - closer[0].length, end },
    contents: [quote?.inner ?? { start, end: end - closer[0].length }],
    // 先生に伺うと、…とのこと: whoever was asked
    subject: asked ? { kind: 'named', at: asked.at } : teller ? { kind: 'named', at: teller.at } : { kind: 'omitted' },
    act: 'state',
    firm: false,
    beside: [],
    certainty: 'medium',
    sentence: scene.index,
    base: 'という',
  }
}

const TELLS = anchored(/(?:担当者|関係者|広報担当|広報|報道官|広報官|当局者|消息筋|関係筋|事情通|目撃者|幹部)$/)
function tellerAt(scene: Scene, from: number): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let k = from; k < Math.min(chunks.length - 1, from + 5); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return null
    if (chunk.tail !== 'は') continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, from), k)
    return chunk.comma && TELLS.test(chunk.head) && scene.canSpeak(at) ? { at, next: k + 1 } : null
  }
  return null
}

function accordingAt(scene: Scene, i: number): Finding | null {
  const { chunks, text } = scene
  const chunk = chunks[i] as Chunk
  const by = ACCORDING.test(chunk.tail)
  const at = !by && AT.test(chunk.tail) && chunk.kind === 'noun' && FINDING.test(chunk.head)
  const reported = !by && !at && REPORTED.test(chunk.head + chunk.tail) && chunk.comma && REPORTS.test(chunks[i - 1]?.base ?? '')
  const spoken = !by && !at && !reported && SAID_AT.test(chunk.head + chunk.tail) && chunk.comma && SPOKE.test(chunks[i - 1]?.base ?? '')
  if (!by && !at && !reported && !spoken) return null
  const next = chunks[i + 1]
  // 地震によると見られる亀裂: the cause, and nobody's account
  if (!next || (by && !chunk.comma && /^(見る|みる|思う|考える|思しい|する|いう|言う|述べる|報じる|伝える|話す|説明する)$/.test(next.base)))
    return null
  const end = Math.min(contentEnd(scene, i + 1), nextAccording(scene, i + 1))
  if (end <= next.start) return null
  // それによると、「…」と驚き、…を批判している: told by its own cues
  if (by && /^(それ|これ)$/.test(chunk.head) && tellsItself(chunks, i)) return null
  const told = toldThrough(scene, i)
  // ハルネ通信が12日に配信した|記事では: whose article it is
  const published =
    at && REPORTS.test(chunks[i - 1]?.base ?? '') && isAdnominal(chunks, i - 1) ? outletBefore(scene, i - 1, Math.max(0, i - 16)) : null
  const source = told?.as ? told.via : (told?.source ?? published?.at ?? sourceOf(scene, i))
  // この記事では, 前回の調査では: the page itself
  if (
    source &&
    /^(今回|前回|次回|本|この|その|こちら|以下|上記|冒頭|当|本稿|本記事|この記事|その記事)$/.test(text.slice(source.start, source.end))
  )
    return null
  if (!source || (reported && !scene.isOutlet(source))) return null
  const pronoun = /^(それ|これ|(公表|発表|報告|報道)された内容)$/.test(text.slice(source.start, source.end))
  return {
    rule: by || reported || spoken ? 'according' : 'according:finding',
    type: 'indirect',
    cue: by
      ? { start: chunk.end - (ACCORDING.exec(text.slice(chunk.headEnd, chunk.end))?.[0].length ?? chunk.tail.length), end: chunk.end }
      : cueBehind(source, reported || spoken ? (chunks[i - 1] as Chunk).start : chunk.start, chunk.headEnd),
    contents: [{ start: next.start, end }],
    subject: pronoun ? { kind: 'omitted' } : { kind: 'named', at: source },
    act: 'state',
    firm: false,
    beside: [{ start: (chunks[phraseStart(chunks, i, Math.max(0, i - 40))] as Chunk).start, end: chunk.end }],
    certainty:
      pronoun || scene.canSpeak(source)
        ? 'high'
        : NO_SOURCE.test(text.slice(source.start, source.end)) || /情報$/.test(text.slice(source.start, source.end))
          ? 'low'
          : 'high',
    sentence: scene.index,
    base: 'によると',
    ...(told && !told.as ? { via: [told.via] } : {}),
  }
}

/** Whether a sentence ends in what somebody who is left out says of his own. */
function tellsItself(chunks: readonly Chunk[], i: number): boolean {
  const last = chunks.length - 1
  const cue = last > i + 1 ? cueOf(chunks, last) : null
  if (!cue || /^(という|いう|言う|とする|報じる|伝える)$/.test(cue.base) || PASSIVE.test((chunks[last] as Chunk).tail)) return false
  return !chunks.slice(i + 1).some((c) => c.kind === 'noun' && SUBJECT.test(c.tail) && !c.quote)
}

/** The cue from `start` on, behind the source where that leaves any of it: 調査|では, but 協発表では. */
const cueBehind = (source: Span, start: number, end: number): Span => ({
  start: source.end < end ? Math.max(source.end, start) : start,
  end,
})

/** What outlets do with others' words. */
const REPORTS = anchored(/^(伝える|報じる|報道する|紹介する|掲載する|取材する|引用する|配信する|放送する)$/)
/** …と報じたところ、 …が紹介したところでは、 */
const REPORTED = anchored(/^ところ(では)?$/)
/** 中将が本紙に|語った|ところでは、 */
const SAID_AT = anchored(/^ところでは$/)
const SPOKE =
  /^(語る|話す|述べる|明かす|説明する|証言する|打ち明ける|言う|伝える|数える|調べる|試算する|計算する|集計する|推計する|分析する)$/
const AS_WHOSE =
  /^([^、。]{2,40}?)の(?:話|調べ|証言|談話|情報|見方|分析|声明|コメント|発言|発表|説明|まとめ|集計|統計|試算|推計|見解|報告|談|報道|ニュース|記事|速報)(?:として|で|を|から|に基づいて|をもとに|を元に|を基に)、?$/

/**
 * Aが伝えたBの話によると, AがBの調べとして紹介したところによると: B's account, through A.
 * Null when no outlet tells it, or when it tells nobody's in particular.
 */
function toldThrough(scene: Scene, i: number): { source: Span; via: Span; as?: Span } | null {
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
      return scene.canSpeak(source) ? { source, via: by.at, as: { start: source.end + 1, end: (chunks[k - 1] as Chunk).end } } : null
    }
    if (k + 1 > i || /^(ところ|もの|内容|記事|報道|ニュース)$/.test((chunks[k + 1] as Chunk).head)) return null
    const source = accountOf(scene, k + 1, i)
    return source && scene.canSpeak(source) ? { source, via: by.at } : null
  }
  return null
}

/** X紙が県の調べとして紹介したところによると: the outlet's account is told already; this is the county's, through it. */
function toldAs(scene: Scene, i: number, account: Finding): Finding[] {
  if (account.base !== 'によると') return []
  const within = toldWithin(scene, account)
  if (within) return [within]
  const told = toldThrough(scene, i)
  if (!told?.as) return []
  return [{ ...account, rule: 'saying:told', cue: told.as, subject: { kind: 'named', at: told.source }, via: [told.via], beside: [] }]
}

/** X紙によると、Bの話として、…: B's words, through X. */
function toldWithin(scene: Scene, account: Finding): Finding | null {
  const [content] = account.contents
  const match = /^(?:また、)?([^、。「」]{2,40}?)の(?:話|談話|情報|証言|説明|コメント|発言|発表|調べ|まとめ|集計|見解|見方)として、?/.exec(
    scene.text.slice(content.start, content.start + 60),
  )
  if (!match || account.subject.kind !== 'named' || content.start + match[0].length >= content.end) return null
  const start = content.start + match[0].indexOf(match[1] as string)
  const source = { start, end: start + (match[1] as string).length }
  if (!scene.canSpeak(source)) return null
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
function outletBefore(scene: Scene, verb: number, left: number): { at: Span; last: number } | null {
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
function previousAt(scene: Scene, i: number): Finding | null {
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
function nextAccording(scene: Scene, from: number): number {
  const { chunks } = scene
  for (let k = from; k < chunks.length; k++) {
    if (!ACCORDING.test((chunks[k] as Chunk).tail)) continue
    const start = phraseStart(chunks, k, Math.max(from, k - 10))
    if (start > from && (chunks[start - 1] as Chunk).comma) return (chunks[start - 1] as Chunk).end
  }
  return Number.POSITIVE_INFINITY
}

/** Whose account it is: the noun in front, without 〜の話 / 〜の調べ; 〜が伝えたところ gives its subject. */
function sourceOf(scene: Scene, i: number): Span | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const from = phraseStart(chunks, i, Math.max(0, i - 40))
  if (chunk.head === 'ところ' || chunk.head === 'もの') {
    const by = REPORTS.test(chunks[i - 1]?.base ?? '') ? outletBefore(scene, i - 1, Math.max(0, i - 16)) : null
    const frame = by ? null : frameOf(scene, Math.max(0, i - 10), i, false)
    return by?.at ?? frame?.subject?.at ?? null
  }
  // 関係者への|取材によると: whoever was asked; 本紙の取材によると: the paper's own
  if (chunk.head === '取材')
    return i > from && /^(への|に対する|の)$/.test(chunks[i - 1]?.tail ?? '')
      ? phraseSpan(chunks, firstName(chunks, from, i - 1), i - 1)
      : null
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
    if (!owner && i > from) return whoseIsIt(scene, from, i)
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
  /^(?:別|同じ|新た|新しい|過去|複数|短い|最新|一連|一部|続く|上記|前述|先|今回|前回|同日|当日|翌日|前日|この日|事故当時|まもなく|(?:同|翌|前)?(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:付け?|夜|朝|未明)?|[0-9]{4}年|(?:今|昨|去|前)年(?:[0-9]{1,2}月)?|[先今]月)$/,
)
const LINKS = anchored(/^(?:の|な|までの|付けの|)$/)
/** 北港新聞の|別の|記事 → 北港新聞; 4月1日の|報道 → 報道; nobody's in particular where nothing is left: 昨年の|調査. */
function whoseIsIt(scene: Scene, from: number, i: number): Span | null {
  const { chunks } = scene
  let last = i - 1
  while (last >= from && WHICH.test((chunks[last] as Chunk).head) && LINKS.test((chunks[last] as Chunk).tail)) last--
  if (last < from) return /^(?:報道|情報)$/.test((chunks[i] as Chunk).head) ? phraseSpan(chunks, i, i) : null
  // 北港放送が|21日の|報道
  return phraseSpan(chunks, firstName(chunks, from, last), last)
}

const KIND_OF_FINDING = anchored(
  /^(暫定|独自|最新|世論|緊急世論|全国世論|電話世論|緊急|定例|内部|合同|共同|意識|全国|電話|年次|月例|最終|中間|速報|初期|追跡|現地|実態|聞き取り|アンケート|市場|経済)$/,
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
  for (let k = i - 2; k >= from; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.copula) return null
    if (!/^(が|の)$/.test(chunk.tail)) continue
    const start = phraseStart(chunks, k, from)
    // この|団体が
    const at = phraseSpan(chunks, start > 0 && chunks[start - 1]?.kind === 'adnominal' ? start - 1 : start, k)
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

const CLOSER = anchored(
  /(だ|である)?(という(こと|もの)?(だ|である|です)?|といい|とのこと(だ|である|です)?|と(さ|言わ|いわ)れ(る|た|ている|ていた|ます|ています)|とし(ている|ていた|ています)|といいます|との(見方|こと)だ|とみられ(る|ている|ます))$/,
)

/** Where the account ends: the sentence's last word, without the closing という, とのことだ. */
export function contentEnd(scene: Scene, from: number): number {
  const { chunks, text } = scene
  const start = (chunks[from] as Chunk).start
  let end = (chunks[chunks.length - 1] as Chunk).end
  const said = text.slice(start, end)
  const closer = CLOSER.exec(said.slice(-24))
  // だ belongs to what was said: 初めてのことだ|という
  if (closer) end -= closer[0].length - (closer[1]?.length ?? 0)
  return end
}
