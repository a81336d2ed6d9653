import type { Kept, Ledger } from '#ledger'
import { lettersOf } from '#text'
import type { SayingAnswer } from './answer.ts'
import { hitOf } from './hit.ts'
import { withReplies } from './replies.ts'
import { originsOf, type Told, tellingsOf } from './tellings.ts'

/** The saying that an attribution tells: every telling of it, the earliest and the fullest, and where the accounts come from. */
export function sayingOf(ledger: Ledger, asked: Kept): SayingAnswer {
  const tellings = tellingsOf(ledger, asked)
  const hits = withReplies(
    ledger,
    tellings.map(({ kept }) => kept),
  )
  const days = tellings.flatMap(({ kept: { attribution } }) => attribution.when ?? []).sort()
  return {
    asked: hitOf(asked).ref,
    source: sourceOf(tellings),
    tellings: tellings.map((told, i) => ({
      ...(hits[i] as (typeof hits)[number]),
      chain: chainOf(told),
      wording: wordingOf(told, tellings),
    })),
    said: days[0] ?? null,
    told: firstOf(tellings, 'published'),
    seen: firstOf(tellings, 'seen'),
    earliest: hits[0]?.ref ?? null,
    fullest: hits[fullestOf(tellings)]?.ref ?? null,
    origins: originsOf(ledger, tellings),
  }
}

const firstOf = (tellings: readonly Told[], date: 'published' | 'seen'): string | null =>
  tellings.flatMap(({ kept: { page } }) => page[date] ?? []).sort()[0] ?? null

/** The fullest name that a telling gives. */
function sourceOf(tellings: readonly Told[]): string {
  const names = tellings.map(({ kept: { attribution } }) => attribution.source)
  const persons = names.filter(({ kind }) => kind === 'person')
  const [first] = (persons.length > 0 ? persons : names).map(({ name }) => name).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return first as string
}

/** From the source to the page: through whom it came, the one nearest the source first. */
function chainOf({ kept: { page, attribution } }: Told): readonly string[] {
  const chain = [attribution.source.name, ...attribution.via, ...(page.site === null ? [] : [page.site])]
  return chain.filter((name, i) => name !== chain[i - 1])
}

/** The direct one with the most words, or else the longest. */
function fullestOf(tellings: readonly Told[]): number {
  const weight = ({ kept: { attribution }, telling }: Told): number =>
    telling.content.length + (attribution.type === 'direct' ? 1000 : attribution.type === 'mixed' ? 500 : 0)
  return tellings.reduce((best, told, i) => (weight(told) > weight(tellings[best] as Told) ? i : best), 0)
}

/** Against the earliest: the same words, a part of them, more, or other words. */
function wordingOf({ telling }: Told, tellings: readonly Told[]): 'first' | 'same' | 'part' | 'more' | 'other' {
  const [first] = tellings as [Told]
  if (telling === first.telling) return 'first'
  const [own, others] = [telling.content, first.telling.content].map(lettersOf) as [string, string]
  return own === others ? 'same' : others.includes(own) ? 'part' : own.includes(others) ? 'more' : 'other'
}
