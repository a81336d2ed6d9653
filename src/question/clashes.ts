import {
  type Contrast,
  contrastOf,
  forcesContrast,
  holding,
  type Kept,
  type Ledger,
  opposingWords,
  type PageHead,
  type Statement,
  statementOf,
} from '#ledger'
import { type Place, placed } from '#reading'
import { lettersOf } from '#text'
import type { Clash, Deed } from './answer.ts'
import { dayOf } from './day.ts'
import { deedsLeft } from './deed.ts'
import { headOf } from './head.ts'
import { hitOf, refOf } from './hit.ts'
import { judgementsOf } from './judged.ts'

/** A statement with its day and what shows it. */
interface Dated {
  readonly statement: Statement
  readonly day: string | null
  readonly side: Omit<Clash['earlier'], 'against'>
  /** Where its content begins in its page. */
  readonly start: number
  readonly key: string
}

/** Pages whose deeds are looked at. */
const PAGES = 300
/** A noun that more statements than this have is everywhere, and leads to nothing. */
const HOLDERS = 60

/** What cannot both hold among attributions, and between them and the `deeds` that their pages tell, which costs a look at each page. */
export function clashesOf(ledger: Ledger, found: readonly Kept[], { deeds = true }: { readonly deeds?: boolean } = {}): readonly Clash[] {
  const statements = [...found.flatMap(saidOf), ...(deeds ? deedsOf(ledger, found) : [])]
  const seen = new Set<string>()
  const clashes: Clash[] = []
  const present = new Map<string, Clash>()
  for (const [i, j] of pairsOf(statements)) {
    const [a, b] = [statements[i], statements[j]] as [Dated, Dated]
    if (a.key === b.key || isInside(a, b)) continue
    const [earlier, later] = isBefore(b, a) ? [b, a] : [a, b]
    const forces = forcesContrast(earlier.statement, later.statement)
    if (forces) {
      // whoever tells of it, it is one and the same: troops of a state that are, or are not, in another
      const key = forces.about.join('|')
      const clash = clashOf(forces, earlier, later)
      const known = present.get(key)
      if (!known || order(clash.earlier.day, known.earlier.day) < 0 || (clash.earlier.day === known.earlier.day && clash.key < known.key))
        present.set(key, clash)
      continue
    }
    const contrast = isOneAffair(earlier, later) ? contrastOf(earlier.statement, later.statement) : null
    if (!contrast || (contrast.kind === 'deed' && !isDated(earlier, later))) continue
    // reprints tell one clash once
    const key = [earlier, later].map(({ statement }) => `${statement.speaker.name} ${lettersOf(statement.content)}`).join('|')
    if (seen.has(key)) continue
    seen.add(key)
    clashes.push(clashOf(contrast, earlier, later))
  }
  const judged = judgementsOf(ledger)
  const all = nearest([...clashes, ...present.values()]).map((clash) => ({ ...clash, decision: judged(clash) }))
  return all.sort((a, b) => rank(b) - rank(a) || order(b.later.day, a.later.day) || order(a.key, b.key))
}

/** One change told by many pages is one: of those of one source about one thing, that whose two sayings lie closest together. */
function nearest(clashes: readonly Clash[]): Clash[] {
  const shifts = new Map<string, Clash>()
  const rest: Clash[] = []
  for (const clash of clashes) {
    if (clash.kind !== 'shift') {
      rest.push(clash)
      continue
    }
    const key = `${(clash.later.saying ?? clash.earlier.saying)?.attribution.source.name} ${clash.about.join(' ')}`
    const known = shifts.get(key)
    if (!known || isCloser(clash, known)) shifts.set(key, clash)
  }
  return [...rest, ...shifts.values()]
}

const isCloser = (a: Clash, b: Clash): boolean =>
  order(a.earlier.day, b.earlier.day) > 0 ||
  (order(a.earlier.day, b.earlier.day) === 0 && (order(a.later.day, b.later.day) < 0 || (a.later.day === b.later.day && a.key < b.key)))

/** Two who speak of one thing speak of it about one time, and name it by more than a common word. */
function isOneAffair(earlier: Dated, later: Dated): boolean {
  const [a, b] = [earlier.statement, later.statement]
  if (a.speaker.name === b.speaker.name) return true
  if (earlier.day === null || later.day === null || Date.parse(later.day) - Date.parse(earlier.day) > FAR) return false
  return a.nouns.some((noun) => noun.length >= NAMING && b.nouns.some((other) => other.includes(noun) || noun.includes(other)))
}
/** Milliseconds between two sayings of one affair, at most: four months; letters of a word that names something. */
const FAR = 120 * 86_400_000
const NAMING = 3

/** One is told inside the other, or both in one sentence: a page does not clash with itself there. */
function isInside({ side: a }: Dated, { side: b }: Dated): boolean {
  const [one, other] = [a.saying ?? a.deed, b.saying ?? b.deed]
  if (!one || !other || one.page.id !== other.page.id) return false
  return one.passage.start < other.passage.end && other.passage.start < one.passage.end
}

const rank = ({ grade, reason, about }: Clash): number => (grade === 'high' ? 100 : 0) + (reason === 'opposed' ? 10 : 0) + about.length
const order = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0)

const clashOf = ({ kind, about, grade, reason }: Contrast, earlier: Dated, later: Dated): Clash => ({
  kind,
  about,
  grade,
  reason,
  ...sidesOf(earlier, later),
  key: `${earlier.key}|${later.key}`,
  decision: null,
})

/** Both sides, each with its words that stand against the other's. */
function sidesOf(earlier: Dated, later: Dated): Pick<Clash, 'earlier' | 'later'> {
  const [own, others] = opposingWords(earlier.statement.content, later.statement.content)
  const placed = ({ side, start }: Dated, words: readonly Place[]): Clash['earlier'] => ({
    ...side,
    against: words.map((word) => ({ start: start + word.start, end: start + word.end })),
  })
  return { earlier: placed(earlier, own), later: placed(later, others) }
}

const isBefore = (a: Dated, b: Dated): boolean =>
  a.day !== null && b.day !== null && a.day !== b.day ? a.day < b.day : a.statement.act !== 'deed' && b.statement.act === 'deed'

/** A deed in front of a promise does not break it; what was said not to be so may have been so before. */
const isDated = (earlier: Dated, later: Dated): boolean =>
  later.statement.act === 'deed' ||
  earlier.day === null ||
  later.day === null ||
  later.statement.act === 'deny' ||
  later.statement.act === 'state'

function saidOf(kept: Kept): Dated[] {
  const { attribution, passage } = kept
  const { source, act, content, condition } = attribution
  // what an outlet tells is its account, and no stand of its own
  if (
    source.name === 'unknown' ||
    source.kind === 'outlet' ||
    act === 'ask' ||
    content.text.length < SHORTEST ||
    content.text.length > LONGEST
  )
    return []
  const hit = hitOf(kept)
  const day = dayOf(kept)
  return [
    {
      statement: statementOf({ speaker: source, act, content: content.text, passage: passage.text, conditional: condition !== null }),
      day,
      side: { saying: hit, deed: null, day },
      start: content.start,
      key: hit.ref,
    },
  ]
}
/** Shorter ones say nothing, and in longer ones it cannot be told what a negation belongs to. */
const SHORTEST = 5
const LONGEST = 90

/** What the pages of some attributions tell as done. */
function deedsOf(ledger: Ledger, found: readonly Kept[]): Dated[] {
  const ids = [...new Set(found.map(({ page }) => page.id))].slice(0, PAGES)
  const held = holding(ledger.decisions())
  return ids.flatMap((id) => {
    const entry = ledger.page(id)
    if (!entry) return []
    const page: PageHead = headOf(entry)
    return deedsLeft(entry, held).flatMap((event): Dated[] => {
      const sentence = sentenceAround(entry.text, event.start, event.end)
      const day = event.when ?? page.published
      const deed: Deed = {
        page,
        ref: refOf(id, event),
        actor: event.actor,
        when: event.when,
        passage: placed(entry.text, sentence),
      }
      const speaker = { name: event.actor, kind: 'unknown' as const, office: null, affiliation: null }
      return [
        {
          statement: statementOf({ speaker, act: 'deed', content: event.text, passage: deed.passage.text, conditional: false }),
          day,
          side: { saying: null, deed, day },
          start: event.start,
          key: deed.ref,
        },
      ]
    })
  })
}

function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const close = text.slice(end).search(/[。\n]/)
  return {
    start: Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('\n', start - 1)) + 1,
    end: close < 0 ? text.length : end + close + 1,
  }
}

/** Pairs of statements that have a noun, or two letters of one, in common. */
function* pairsOf(statements: readonly Dated[]): Generator<readonly [number, number]> {
  const holders = new Map<string, number[]>()
  for (const [i, { statement }] of statements.entries())
    for (const gram of new Set(statement.nouns.flatMap(gramsOf))) {
      const at = holders.get(gram)
      if (at) at.push(i)
      else holders.set(gram, [i])
    }
  const given = new Set<number>()
  for (const at of holders.values()) {
    if (at.length > HOLDERS) continue
    for (const [k, i] of at.entries())
      for (const j of at.slice(k + 1)) {
        const pair = i * statements.length + j
        if (given.has(pair)) continue
        given.add(pair)
        yield [i, j]
      }
  }
}

const gramsOf = (noun: string): readonly string[] =>
  noun.length > 1 && /[\u3400-\u9fff]/.test(noun) ? Array.from({ length: noun.length - 1 }, (_, i) => noun.slice(i, i + 2)) : [noun]
