import { type Entry, entryAsDecided, holding, type Kept, type Ledger, type Wanted } from '#ledger'
import type { Answer, Hit } from './answer.ts'
import { withReplies } from './replies.ts'
import { wantedOf } from './wanted.ts'

/** Attributions asked for at a time. */
const PORTION = 1000

/**
 * The pages of the attributions that a query wants, in the order of ids, each with those attributions alone, as the decisions have them: what is shown
 * and what is exported are the same. A query without a word or a filter wants every page whole; where it cannot be asked, the answer says why.
 */
export function selectedEntries(ledger: Ledger, line: string, certainty: Wanted['certainty']): Iterable<Entry> | Answer {
  if (line.trim() === '') return decidedEntries(ledger)
  const wanted = wantedOf(ledger, line)
  return 'kind' in wanted ? wanted : entriesWith(ledger, { ...(certainty && { certainty }), ...wanted })
}

/** Every page as the decisions have it. */
export function* decidedEntries(ledger: Ledger): Generator<Entry> {
  const decisions = holding(ledger.decisions())
  for (const entry of ledger.entries()) yield entryAsDecided(entry, decisions)
}

/** The attributions themselves that a query wants, all of them, the oldest first. */
export function selectedHits(ledger: Ledger, line: string, certainty: Wanted['certainty']): Iterable<Hit> | Answer {
  const wanted = wantedOf(ledger, line)
  return 'kind' in wanted ? wanted : hits(ledger, { ...(certainty && { certainty }), ...wanted })
}

function* hits(ledger: Ledger, wanted: Wanted): Generator<Hit> {
  for (const found of portions(ledger, wanted)) yield* withReplies(ledger, found)
}

function* keptBy(ledger: Ledger, wanted: Wanted): Generator<Kept> {
  for (const found of portions(ledger, wanted)) yield* found
}

function* portions(ledger: Ledger, wanted: Wanted): Generator<readonly Kept[]> {
  for (let offset = 0; ; offset += PORTION) {
    const { found } = ledger.find(wanted, { order: 'oldest', limit: PORTION, offset, counted: false })
    yield found
    if (found.length < PORTION) return
  }
}

function* entriesWith(ledger: Ledger, wanted: Wanted): Generator<Entry> {
  const numbers = new Map<string, number[]>()
  for (const { page, number } of keptBy(ledger, wanted)) {
    const of = numbers.get(page.id)
    if (of) of.push(number)
    else numbers.set(page.id, [number])
  }
  for (const id of [...numbers.keys()].sort()) {
    const entry = ledger.page(id)
    if (!entry) continue
    const chosen = new Set(numbers.get(id))
    const { found } = ledger.find(
      { certainty: 'low', page: id },
      { order: 'oldest', limit: entry.record.attributions.length, offset: 0, counted: false },
    )
    yield withOnly(
      entry,
      found.filter(({ number }) => chosen.has(number)),
    )
  }
}

/** An entry with some of its attributions; those told inside of one that is left out stand by themselves. */
function withOnly(entry: Entry, kept: readonly Kept[]): Entry {
  const inOrder = [...kept].sort((a, b) => a.number - b.number)
  const places = new Map(inOrder.map(({ number }, i) => [number, i]))
  const attributions = inOrder.map(({ attribution }) => ({
    ...attribution,
    nestedIn: attribution.nestedIn === null ? null : (places.get(attribution.nestedIn) ?? null),
  }))
  return { ...entry, record: { ...entry.record, attributions } }
}
