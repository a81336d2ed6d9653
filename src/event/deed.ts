import { type Attribution, whenOf } from '#attribution'
import { mayHoldDate } from '#date'
import type { Chunk, Document } from '#document'
import { CARRIERS, type Deed } from '#lexicon'
import { contains, lastUpTo, type Span } from '#text'
import { accountsOf, isConditional, isTrusted, tellerOf } from './account.ts'
import { clauseOf } from './clause.ts'
import type { Event } from './event.ts'
import type { Hit } from './gate.ts'
import { headlineClause, isOpen, sidesApart } from './headline.ts'
import { namedSides } from './named.ts'
import { isNamedAsDone, modifiersOf, NOT_DONE } from './noun-phrase.ts'
import { asFinding, type Parties, type Party } from './party.ts'
import type { Scene, Sides } from './scene.ts'
import { sidesOf } from './sides.ts'
import { describesNoun, isPast, isTold } from './told.ts'

/** Where a word of doing stands. */
export interface Place {
  readonly document: Document
  /** Of the sentence; `chunks` are its phrases, or those of a sentence quoted in it. */
  readonly index: number
  readonly chunks: readonly Chunk[]
  readonly quoted: boolean
  readonly headline: boolean
  /** The sentence's attributions. */
  readonly accounts: readonly Attribution[]
  readonly parties: Parties
  /** Whom the sentences in front speak of. */
  readonly before: () => Party | null
}

/** The deed that a word tells as done; null when it tells none, or not who. */
export function eventAt(place: Place, hit: Hit): Event | null {
  const { chunks } = place
  const noun = lastUpTo(chunks, hit.start, (c) => c.start)
  const chunk = chunks[noun]
  if (!chunk || hit.start >= chunk.headEnd) return null
  if (hit.telling === 'carried') return toldByVerb(place, hit, noun) ?? toldByName(place, hit, noun)
  if (hit.telling !== 'noun') return toldByVerb(place, hit, noun)
  if (chunk.kind !== 'noun' || chunk.quote || chunk.headEnd !== hit.end) return null
  if (endsClause(chunks, noun)) return toldBare(place, hit, noun) ?? toldByName(place, hit, noun)
  return toldByName(place, hit, noun)
}

/** 橋を攻撃した, 橋への攻撃を行った, 協定の運用を停止すると発表した */
function toldByVerb(place: Place, hit: Hit, noun: number): Event | null {
  const { chunks, document } = place
  const { within, others } = accountsOf(place.accounts, hit)
  const verb = verbOf(chunks, noun, hit)
  if (verb < 0) return null
  const granted = describesNoun(chunks, verb)
  if (place.quoted ? !granted : within.some((a) => !isTrusted(document.text, a)) && !granted) if (hit.telling !== 'declared') return null
  if (isConditional(within, hit)) return null
  const account = place.quoted ? null : (within[0] ?? null)
  const skipped = (c: Chunk): boolean =>
    !place.quoted && others.some((a) => a.cue !== null && c.start >= a.content.start && c.headEnd <= a.content.end)
  if (hit.telling === 'shown' && !granted) return null
  if (hit.telling !== 'declared' && hit.telling !== 'shown' && !isTold(chunks, verb, account?.content.end ?? null, skipped)) return null
  // what describes a noun in an account may begin in front of it, as may one that names nobody
  const left = account && !granted && account.source.kind !== 'unknown' ? leftOf(chunks, account) : 0
  const clause = clauseOf(chunks, noun, left, granted, skipped)
  const { tail, base } = chunks[verb] as Chunk
  const passive = hit.telling !== 'declared' && (/^ら?れ/.test(tail) || TURNS.test(base))
  for (const deed of hit.deeds) {
    if (deed.takes.includes('c') !== /^さ?せ/.test(tail)) continue
    const teller = tellerOf(account)
    const scene = sceneOf(place, hit, deed, { left, clause, noun, verb, passive, teller, carries: carries(account) })
    const sides = sidesOf(scene, place.parties)
    if (sides)
      return eventOf(place, hit, scene, sides, `deed:${deed.name}${hit.telling === 'carried' ? ':noun' : ''}${passive ? ':passive' : ''}`)
  }
  return null
}

/** 外相は国防相と会談。, カレニア軍、橋を攻撃 */
function toldBare(place: Place, hit: Hit, noun: number): Event | null {
  const { chunks, document } = place
  const { within } = accountsOf(place.accounts, hit)
  if (place.quoted || within.some((a) => !isTrusted(document.text, a)) || !stands(place, hit, noun) || isOpen(place, noun)) return null
  if (!place.headline && (chunks[noun] as Chunk).comma && endsToCome(chunks)) return null
  const clause = place.headline ? headlineClause(chunks, noun) : clauseOf(chunks, noun, 0, false, () => false)
  const teller = place.headline ? null : tellerOf(within[0] ?? null)
  for (const deed of hit.deeds) {
    if (deed.takes.includes('c')) continue
    const scene = sceneOf(place, hit, deed, {
      left: 0,
      clause,
      noun,
      verb: noun,
      passive: false,
      teller,
      carries: carries(within[0] ?? null),
    })
    const apart = place.headline && clause.subject === null ? sidesApart(document, chunks, clause, place.parties) : null
    const sides = apart ?? sidesOf(scene, place.parties)
    if (sides) return eventOf(place, hit, scene, sides, `${place.headline ? 'headline' : 'bare'}:${deed.name}`)
  }
  return null
}

/** カレニア軍による港への攻撃で, 2029年の併合 */
function toldByName(place: Place, hit: Hit, noun: number): Event | null {
  const { chunks } = place
  const { within } = accountsOf(place.accounts, hit)
  if (isConditional(within, hit)) return null
  const modifiers = modifiersOf(chunks, noun, 0)
  if (modifiers.first === noun && (chunks[noun] as Chunk).start === hit.start) return null
  const claimed = place.quoted || within.some((a) => !isTrusted(place.document.text, a))
  if (!isNamedAsDone(chunks, noun, modifiers.times.length > 0, claimed) || (place.headline && isOpen(place, noun))) return null
  const clause = { ...clauseOf(chunks, noun, 0, false, () => false), first: modifiers.first, own: modifiers.times, carriedOn: true }
  for (const deed of hit.deeds) {
    const scene = sceneOf(place, hit, deed, { left: 0, clause, noun, verb: noun, passive: false, teller: null, carries: false })
    const sides = namedSides(scene, place.parties)
    if (sides) return eventOf(place, hit, scene, sides, `named:${deed.name}`)
  }
  return null
}

type Frame = Pick<Scene, 'left' | 'clause' | 'noun' | 'verb' | 'passive' | 'teller'> & { readonly carries: boolean }

/** Whether a subject left out here may be that of the sentence in front: only a paper's account goes on with it. */
const carries = (account: Attribution | null): boolean => account === null || account.source.kind === 'outlet'

const sceneOf = ({ chunks, index, document, before, headline, quoted }: Place, hit: Hit, deed: Deed, frame: Frame): Scene => ({
  ...frame,
  chunks,
  sentence: index,
  deed,
  prefix: document.text.slice((chunks[frame.noun] as Chunk).start, hit.start),
  before: headline || quoted || frame.teller || !frame.carries ? () => null : before,
})

function eventOf(place: Place, hit: Hit, scene: Scene, { actor, target }: Sides, rule: string): Event | null {
  const { document } = place
  if (scene.deed.type === 'ASSAULT' && isMatch(place)) return null
  const end = hit.telling === 'noun' || hit.telling === 'declared' ? hit.end : endOf(document.text, scene.chunks[scene.verb] as Chunk)
  place.parties.tell(actor, hit.end)
  const span: Span = { start: Math.min(startOf(scene, actor), hit.start), end }
  const when = isInside(scene, rule) ? dayInside(place, scene, hit) : dayOf(document, scene, actor, span, hit)
  if (when !== null && hit.telling !== 'declared' && isToCome(document, when)) return null
  return { span, actor: actor.name, target: target?.name ?? null, when, type: scene.deed.type, rule }
}

/** Teams attack and fight back. */
const MATCH =
  /試合|得点|失点|先制|ゴール|打線|投手|先発|回裏|回表|延長戦|シュート|ホームラン|本塁打|ヒット|攻守|守備陣|ディフェンダー|イニング|球団|代表チーム/
const isMatch = ({ document, index }: Place): boolean => {
  const span = document.sentences[index]?.span
  return span !== undefined && MATCH.test(document.text.slice(span.start, Math.min(span.end, span.start + 600)))
}

/** A day behind the page's own. */
const isToCome = ({ page }: Document, when: string): boolean => page.published !== null && when.slice(0, 10) > page.published.value

const leftOf = (chunks: readonly Chunk[], { content }: Attribution): number =>
  Math.min(chunks.length - 1, lastUpTo(chunks, content.start, (c) => c.end) + 1)

const endsClause = (chunks: readonly Chunk[], at: number): boolean => {
  const { tail, comma } = chunks[at] as Chunk
  return tail === '' && (comma || at === chunks.length - 1)
}

/** 攻撃を|受けた, 攻撃が|あった: not what the one who did it does. */
const TURNS = /^(?:受ける|ある|起きる|起こる|発生する|相次ぐ|続く)$/

/** …と連携、…を申請する。: what the sentence goes on to is yet to come. */
const endsToCome = (chunks: readonly Chunk[]): boolean => {
  const { kind, tail, base } = chunks[chunks.length - 1] as Chunk
  return kind === 'verb' && (NOT_DONE.test(base) || (!isPast(tail) && !/(?:という|とのこと)$/.test(tail)))
}

/** What may stand before the word in its phrase and leave it the same deed. */
const PREFIX = /^(?:再|現行犯|公式|電撃|緊急|正式|無条件|武力|軍事|大規模|一斉|無差別|相次ぎ|国交|ミサイル|部隊|弾道ミサイル|無期限)?$/
const stands = ({ chunks, document }: Place, hit: Hit, noun: number): boolean =>
  PREFIX.test(document.text.slice((chunks[noun] as Chunk).start, hit.start))

/** The phrase of the verb: the word's own, or the one that carries it right behind (攻撃を|行った). */
function verbOf(chunks: readonly Chunk[], noun: number, hit: Hit): number {
  const chunk = chunks[noun] as Chunk
  if (hit.telling !== 'carried')
    return chunk.kind === 'verb' &&
      (chunk.headEnd === hit.end || hit.telling === 'declared' || hit.telling === 'shown') &&
      isWord(chunk, hit)
      ? noun
      : -1
  const next = chunks[noun + 1]
  return chunk.kind === 'noun' && chunk.headEnd === hit.end && next?.kind === 'verb' && CARRIERS.includes(next.base) ? noun + 1 : -1
}

/** 自殺する is not 殺す. */
const isWord = ({ base }: Chunk, { deeds }: Hit): boolean => deeds.some(({ word }) => !/[ぁ-ん]$/.test(word) || base === word)

function startOf({ chunks, clause }: Scene, actor: Party): number {
  const first = (chunks[clause.first] as Chunk).start
  return !clause.carriedOn && clause.subject !== null && actor.at && actor.at.start < first ? actor.at.start : first
}

/** One past た, ている or て: what leans on it further (と, が) is left out. */
function endOf(text: string, verb: Chunk): number {
  const tail = /^(?:さ?せ)?(?:ら?れ)?(?:まし)?(?:[ただ]|[てで](?:いる|いた|きた|います|いました|しまった|おり)?)?/.exec(
    text.slice(verb.headEnd, verb.end),
  )
  return verb.headEnd + (tail?.[0].length ?? 0)
}

/** 2029年の|併合, 2029年に併合した|町: only what stands in its own phrase dates such a deed. */
const isInside = ({ chunks, verb }: Scene, rule: string): boolean => rule.startsWith('named') || describesNoun(chunks, verb)

function dayInside({ document, index, chunks }: Place, { clause, noun }: Scene, hit: Span): string | null {
  const block = document.sentences[index]?.block
  if (block === undefined) return null
  const before = { start: (chunks[noun] as Chunk).start, end: hit.start }
  const near = [before, ...clause.own.map((i) => ({ start: (chunks[i] as Chunk).start, end: (chunks[i] as Chunk).headEnd }))]
  for (const span of near) {
    if (!mayHoldDate(document.text, span)) continue
    const dates = document.dates(block)
    const date = dates[lastUpTo(dates, span.start - 1, (one) => one.span.start) + 1]
    if (date && date.value !== null && contains(span, date.span)) return date.value.replace(/\/.*$/, '')
  }
  return null
}

function dayOf(document: Document, { chunks, clause, sentence, noun, verb }: Scene, actor: Party, span: Span, hit: Span): string | null {
  const beside = clause.own.map((i) => ({ start: (chunks[i] as Chunk).start, end: (chunks[i] as Chunk).end }))
  // 5日|逮捕された is one phrase
  const before = { start: (chunks[noun] as Chunk).start, end: hit.start }
  const deed = { start: hit.start, end: (chunks[verb] as Chunk).headEnd }
  const finding = asFinding(
    actor.at && contains(span, actor.at) ? actor.at : span,
    sentence,
    deed,
    before.end > before.start ? [...beside, before] : beside,
  )
  return whenOf(document, finding, actor.name, null, null)?.value ?? null
}
