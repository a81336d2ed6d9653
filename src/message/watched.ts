import type { Source } from '#intake'
import { describeTrouble } from './describe.ts'
import type { Messages } from './messages.ts'
import type { Cured, Trouble } from './trouble.ts'

/** What is told of an address that is followed. Moments are ISO 8601, UTC. */
export interface SourceTold {
  readonly address: string
  readonly kind: Source['kind']
  readonly state: 'new' | 'followed' | 'failing' | 'gone'
  /** The list that named it; null for one that a human gave. */
  readonly from: string | null
  readonly since: string
  readonly asked: string | null
  /** When it last had something new. */
  readonly news: string | null
  readonly due: string
  /** Pages that it named and that have not come yet. */
  readonly waiting: number
  readonly failures: number
  /** Where its list began not to be well-formed, the last time. */
  readonly malformed: Source['malformed']
  readonly trouble: (Cured & { readonly code: string }) | null
  /** Pages that it named and that could not be had, the newest first. */
  readonly missed: readonly (Cured & { readonly address: string; readonly at: string; readonly code: string })[]
}

/** Failures in a row after which a source is not thought to mend by itself. */
const PERSISTENT = 3

/** Whether a human should look at a source: it is gone, or has failed again and again. */
export const isBroken = ({ gone, failures }: Pick<Source, 'gone' | 'failures'>): boolean => gone !== null || failures >= PERSISTENT

/** What is followed, in words. */
export function tellSource(source: Source, messages: Messages): SourceTold {
  const { address, kind, from, since, asked, news, due, queue, failures, malformed } = source
  const iso = (time: number): string => new Date(time).toISOString()
  const trouble = tellTrouble(source.trouble, messages)
  return {
    address,
    kind,
    state: stateOf(source),
    from,
    since: iso(since),
    asked: asked === null ? null : iso(asked),
    news: news === null ? null : iso(news),
    due: iso(due),
    waiting: queue.length,
    failures,
    malformed,
    missed: (source.missed ?? []).map((one) => ({
      address: one.address,
      at: iso(one.at),
      code: one.trouble.code,
      ...(tellTrouble(one.trouble, messages) as Cured),
    })),
    trouble: trouble && { ...(source.trouble as { readonly code: string }), ...trouble },
  }
}

const stateOf = ({ gone, failures, asked }: Source): SourceTold['state'] =>
  gone !== null ? 'gone' : failures > 0 ? 'failing' : asked === null ? 'new' : 'followed'

/** In words; a code that a later version wrote is shown as it is. */
export function tellTrouble(trouble: Source['trouble'], messages: Messages): Cured | null {
  if (trouble === null) return null
  const known = trouble.code in messages.troubles ? (describeTrouble(trouble as Trouble, messages) as Cured | undefined) : undefined
  return known ?? describeTrouble({ code: 'unreadable', reason: trouble.code }, messages)
}
