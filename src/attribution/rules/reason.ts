import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import { DATE, questionAt } from '../beside.ts'
import { complementOf } from '../complement.ts'
import type { Finding, Scene, Subject } from '../finding.ts'
import { isAdnominal, judges, phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { CHARGES as POLICE } from './clause.ts'
import { cueOf, NEGATED, PASSIVE } from './cue.ts'

/*
 * Reasons given for a deed (…として、…), and somebody said to share what was just told.
 */

const AS = anchored(/として(?:、|,|$)?$/)
/** 恐れがあるとして、…を停止した: the reason given for a deed is a saying of who did it. */
export function reasonAt(scene: Scene, i: number, left: number, running: Subject | null): Finding[] {
  const { chunks, text } = scene
  const chunk = chunks[i] as Chunk
  const quoted = quotedReason(scene, i, left, running)
  if (quoted) return [quoted]
  const as = AS.exec(text.slice(chunk.headEnd, chunk.end))
  if (
    !as ||
    !(chunk.comma || ((chunks[i + 1]?.kind === 'noun' || CHARGES.test(chunks[i + 1]?.base ?? '')) && doesSomething(chunks, i))) ||
    !(chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula || judges(chunks, i)) ||
    // 通信社によるとして、
    chunk.base === 'よる' ||
    /(よう|う)として$/.test(chunk.tail)
  )
    return []
  // a cue further on takes it as its own content: …だとして、政府を批判した
  for (let k = i + 1; k < Math.min(chunks.length, i + 16); k++) {
    const verb = cueOf(chunks, k)
    if (verb && complementOf(text, chunks, k, left, verb, scene.headline)?.last === i) return []
  }
  // 男は、…していたとして逮捕され: the one arrested gives no reason
  for (let k = i + 1; k < Math.min(chunks.length, i + 14); k++) {
    const verb = chunks[k] as Chunk
    if (verb.kind === 'verb' && CHARGES.test(verb.base)) {
      if (PASSIVE.test(verb.tail)) return []
      break
    }
  }
  const frame = frameOf(scene, left, i + 1, true)
  const behind = accuserBehind(scene, i)
  if (behind) {
    const start = (chunks[left] as Chunk).start
    const end = chunk.headEnd + as.index
    return [
      {
        rule: 'saying:reason',
        type: chunks.slice(left, i + 1).some((c) => c.quote) ? 'mixed' : 'indirect',
        cue: { start: end, end: end + 3 },
        contents: [{ start, end }],
        subject: { kind: 'named', at: behind.at },
        act: behind.charges ? 'accuse' : 'state',
        firm: behind.charges,
        beside: behind.day ? [behind.day] : [],
        certainty: 'medium',
        sentence: scene.index,
        base: 'として',
      },
    ]
  }
  const charged = isLegal(chunks, i)
  // Bが…したとして、Aは…: B's clause is what is supposed, and nobody's reason; 府警が、…したとして逮捕した: the police do both
  if (frame.subject && !frame.subject.topic && !(charged && POLICE.test(text.slice(frame.subject.at.start, frame.subject.at.end))))
    return []
  const subject: Subject | null = frame.subject
    ? { kind: 'named', at: frame.subject.at }
    : left > 0 && running && running.kind !== 'nobody'
      ? running
      : null
  // 府警は、会社員の男を、|金を盗んだとして逮捕した: whom it befalls
  const whom = charged ? chunks.findLastIndex((c, k) => k >= frame.start && k < i && c.tail === 'を' && c.comma) : -1
  const beside = whom < 0 ? frame.beside : frame.beside.filter((at) => /[0-9]日|同日/.test(text.slice(at.start, at.end)))
  const begin = whom < 0 ? frame.start : whom + 1
  const first = chunks[begin]
  const end = chunk.headEnd + as.index
  if (!subject || !first || end - first.start < 4) return []
  return [
    {
      rule: 'saying:reason',
      type: chunks.slice(begin, i + 1).some((c) => c.quote) ? 'mixed' : 'indirect',
      cue: { start: end, end: end + 3 },
      contents: [{ start: first.start, end }],
      subject,
      act: charged ? 'accuse' : 'state',
      firm: charged,
      beside,
      certainty: 'medium',
      sentence: scene.index,
      base: 'として',
    },
  ]
}

const CHARGES =
  /^(逮捕する|送検する|書類送検する|起訴する|提訴する|告訴する|告発する|指名手配する|処分する|処罰する|訴える|家宅捜索する|捜索する|摘発する|拘束する|追放する|更迭する|解任する|懲戒免職する|起こす|求める|申し立てる)$/

const ARRESTS = anchored(/^(?:逮捕|送検|書類送検|起訴|提訴|告訴|告発|指名手配|摘発|捜索|家宅捜索|拘束|処分)(?:する)?$/)
/** Whether whoever gives the reason goes to law with it, or arrests somebody: …として、男を|逮捕した, …として|提訴を|行った. */
const isLegal = (chunks: readonly Chunk[], i: number): boolean =>
  chunks
    .slice(i + 1, i + 14)
    .some(
      (c, k) =>
        (c.kind === 'verb' ? ARRESTS.test(c.base) : ARRESTS.test(c.head) && /^(?:を|)$/.test(c.tail)) &&
        !PASSIVE.test(c.tail) &&
        !PASSIVE.test(chunks[i + 2 + k]?.tail ?? '') &&
        !isAdnominal(chunks, i + 1 + k),
    )

/** 火をつけたとして、県警は男を逮捕した: whoever charges somebody with it stands right behind. */
function accuserBehind(scene: Scene, i: number): { at: Span; charges: boolean; day: Span | null } | null {
  const { chunks } = scene
  for (let k = i + 1; k < Math.min(chunks.length - 1, i + 5); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return null
    if (!/^(は|が)$/.test(chunk.tail)) {
      if (chunk.tail !== 'の' && !chunk.comma) return null
      continue
    }
    const at = phraseSpan(chunks, phraseStart(chunks, k, i + 1), k)
    if (!scene.canSpeak(at)) return null
    const next = chunks[k + 1] as Chunk
    const day = DATE.test(next.head) ? { start: next.start, end: next.end } : null
    for (let v = k + 1; v < Math.min(chunks.length, k + 14); v++) {
      const verb = chunks[v] as Chunk
      if (verb.kind === 'verb' && CHARGES.test(verb.base) && /^(た|ている|ました)/.test(verb.tail)) return { at, charges: true, day }
    }
    return (scene.isBody(at) || scene.kindOf(at) === 'state') && !scene.isOutlet(at) && actsOn(chunks, k)
      ? { at, charges: false, day }
      : null
  }
  return null
}

/** 管理が悪いとして、文化庁は像を|預けさせた; …として、県警は巡査を|戒告処分とした: a body that does something for that reason ends the sentence or its clause. */
function actsOn(chunks: readonly Chunk[], k: number): boolean {
  for (let v = k + 1; v < Math.min(chunks.length, k + 14); v++) {
    const verb = chunks[v] as Chunk
    if (verb.quote || (verb.kind === 'noun' && verb.tail === 'は')) return false
    // 巡査を|戒告処分、
    if (verb.kind === 'noun' && verb.comma && verb.tail === '' && /処分$/.test(verb.head) && chunks[v - 1]?.tail === 'を') return true
    if (verb.kind === 'verb' && /^する$/.test(verb.base) && /処分$/.test(chunks[v - 1]?.head ?? '')) return true
    if (verb.kind === 'verb' && (verb.comma || v === chunks.length - 1))
      return !STATES.test(verb.base) && !cueOf(chunks, v)?.takes.includes('t') && /^(た|ている|ました|さ?せた|し|)$/.test(verb.tail)
  }
  return false
}
/** What befalls a body or what it is: no deed that a reason is given for. */
const STATES = /^(なる|ある|いる|できる|知る|呼ぶ|受ける|迎える|負ける|勝つ|敗れる|失う|続く|続ける|含む|持つ|占める|上回る|下回る)$/

/** A predicate in the past behind として. */
const doesSomething = (chunks: readonly Chunk[], i: number): boolean =>
  chunks
    .slice(i + 1, i + 8)
    .some(
      (c) =>
        c.kind === 'verb' &&
        /^(た|だ(?!ろう)|なかった|ている|でいる|ました|さ?せた)/.test(c.tail) &&
        !/^(知る|呼ぶ|使う|売る|有名|親しむ)/.test(c.base),
    )

const QUOTED_AS = anchored(/^(?:など|だ|である)?として$/)
/** 「責任は重い」として協力を求めた, 「遅い」などとして撤退を決めた: what is said in giving the reason. */
function quotedReason(scene: Scene, i: number, left: number, running: Subject | null): Finding | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  if (!chunk.quote || !QUOTED_AS.test(chunk.tail) || chunk.headEnd !== chunk.quote.span.end || chunk.start !== chunk.quote.span.start)
    return null
  const words = scene.text.slice(chunk.quote.inner.start, chunk.quote.inner.end)
  const whole = words.length >= 5 && /(?:[るうくすつぬむぐぶいただん]|です|ます)$/.test(words)
  if (words.length < 10 && !whole) return null
  let verb = i + 1
  while (verb < Math.min(chunks.length, i + 12) && !(cueOf(chunks, verb) && /(た|ている|ており|て|)$/.test((chunks[verb] as Chunk).tail)))
    verb++
  const cue = verb < Math.min(chunks.length, i + 12) ? cueOf(chunks, verb) : null
  // the cue takes the quotation itself: 「…」として批判した
  const complement = cue ? complementOf(scene.text, chunks, verb, left, cue, scene.headline) : null
  const before = i > left ? chunks[i - 1] : undefined
  const frame = frameOf(scene, left, i, false)
  // として応じない|姿勢を示した: what it describes is told by the noun
  const plan = cue !== null && isAdnominal(chunks, verb) && /^(姿勢|構え|考え|方針|意向|態度)$/.test(chunks[verb + 1]?.head ?? '')
  if (cue && complement?.last === i && !plan) return null
  // 「…」として通報しなかった: without a cue, only somebody in front with は says so, and then does something
  if (
    (!cue || !complement) &&
    !(
      (frame.subject?.topic ||
        (frame.subject === null &&
          (questionAt(chunks, left, i) >= 0 || isAsked(chunks[i - 1]) || (left > 0 && running?.kind === 'named')))) &&
      (doesSomething(chunks, i) ||
        (whole && frame.subject?.topic === true && leavesUndone(chunks, i)) ||
        (whole && chunks.slice(i + 1, i + 5).some((c) => c.kind === 'verb' && NEGATED.test(c.tail))))
    )
  )
    return null
  return {
    rule: 'saying:reason',
    type: 'direct',
    cue: { start: chunk.headEnd, end: chunk.end },
    contents:
      before?.quote && before.tail === '' && before.headEnd === chunk.start ? [before.quote.inner, chunk.quote.inner] : [chunk.quote.inner],
    subject: frame.subject
      ? { kind: 'named', at: frame.subject.at }
      : (demanderBehind(scene, i, verb) ?? (left > 0 && running ? running : { kind: 'omitted' })),
    act: 'state',
    firm: false,
    beside: frame.beside,
    certainty: 'medium',
    sentence: scene.index,
    base: 'として',
  }
}

/** 「約束が破られた」として、|外相は|謝罪を|要求した: who asks for something with that reason stands behind it; null where nobody does. */
function demanderBehind({ chunks, canSpeak }: Scene, i: number, verb: number): Subject | null {
  if (!chunks[i]?.comma) return null
  for (let k = i + 1; k < Math.min(verb, i + 5); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.quote || chunk.kind !== 'noun') return null
    if (chunk.tail !== 'は') continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, i + 1), k)
    return canSpeak(at) ? { kind: 'named', at } : null
  }
  return null
}

/** 「…」として、夜になっても|事実を|公にしていない: what they do not do, or do not stop doing, closes the clause. */
const leavesUndone = (chunks: readonly Chunk[], i: number): boolean =>
  chunks
    .slice(i + 1, i + 11)
    .some((c, k) => c.kind === 'verb' && (NEGATED.test(c.tail) || /^ている/.test(c.tail)) && !isAdnominal(chunks, i + 1 + k))

/** 公開するかと|問われると|「…」として */
const isAsked = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined && /^(問う|聞く|訊く|尋ねる|たずねる|質す|ただす|質問する)$/.test(chunk.base) && PASSIVE.test(chunk.tail)

/** …と信じており、管理人もその一人だ: somebody else says so too. */
export function sharedBy(scene: Scene, i: number, before: Finding | undefined): Finding[] {
  const { chunks } = scene
  const one = chunks[i] as Chunk
  const who = chunks[i - 2]
  if (
    !before ||
    !one.copula ||
    !who ||
    !/^(一人|ひとり|1人)$/.test(one.head) ||
    (chunks[i - 1] as Chunk).head !== 'その' ||
    who.tail !== 'も'
  )
    return []
  const at = phraseSpan(chunks, phraseStart(chunks, i - 2, Math.max(0, i - 8)), i - 2)
  if (!scene.canSpeak(at)) return []
  return [
    {
      ...before,
      rule: 'saying:shared',
      cue: { start: (chunks[i - 1] as Chunk).start, end: one.headEnd },
      subject: { kind: 'named', at },
      beside: [],
      certainty: 'medium',
    },
  ]
}
