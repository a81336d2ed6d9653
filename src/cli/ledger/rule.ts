import type { Ledger } from '#ledger'
import { type Messages, usageError } from '#message'
import { ask, strayFilters } from '#question'

/** What can be new beside a saying: a red line that nobody drew before, a clash or a shift that a new page brings, a page that was changed. */
export const NEWS = ['line', 'clash', 'shift', 'version'] as const

/** What is to be told: new sayings that a query finds, or something else that is new among what it finds. */
export interface Rule {
  readonly news: 'saying' | (typeof NEWS)[number]
  /** As `iwaku search` takes it. */
  readonly query: string
}

const MARK = /(?:^|\s)new[:：](\S*)/g

/**
 * Reads what stands behind `--tell`: `source:外相 停戦` is a query, `new:line source:外相` asks for the red lines among what it finds. Several `new:` are
 * several rules with one query. Throws a usage error for a rule that cannot be asked.
 */
export function rulesOf(line: string, ledger: Ledger, messages: Messages): readonly Rule[] {
  const query = line.replace(MARK, ' ').trim()
  const kinds = Array.from(line.matchAll(MARK), ([, kind = '']) => kind)
  for (const kind of kinds)
    if (!(NEWS as readonly string[]).includes(kind))
      throw usageError({ code: 'invalid_choice', option: '--tell new:', value: kind, choices: NEWS }, messages)
  const answer = ask(ledger, { kind: 'search', query, order: 'newest', limit: 1, offset: 0 })
  if (answer.kind === 'bad-query') throw usageError({ code: 'bad_query', fault: answer.fault, value: answer.value }, messages)
  const [stray] = strayFilters(query)
  if (stray) throw usageError({ code: 'no_filter', value: stray.word, key: stray.key, near: stray.near }, messages)
  return kinds.length === 0 ? [{ news: 'saying', query }] : [...new Set(kinds)].map((kind) => ({ news: kind as Rule['news'], query }))
}
