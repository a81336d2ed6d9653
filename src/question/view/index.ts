import type { Ledger, SpeakerName, SpeakerRow, Wanted } from '#ledger'
import type { Answer, Hit } from '../answer.ts'
import { joinedNames } from '../entities.ts'
import { type GroundsAnswer, groundsOf } from '../grounds.ts'
import { pageAsked } from '../hit.ts'
import { wantedOf } from '../wanted.ts'
import { type CompareAnswer, comparedOf } from './compare.ts'
import { type KinAnswer, kinOf } from './kin.ts'
import { type CarriedAnswer, carriedBetween, type OutletsAnswer, outletsOf } from './outlets.ts'
import { type DeedsAnswer, deedsOf, hitsAt, type PointsAnswer, pointsOf } from './points.ts'
import { type TodayAnswer, todayOf } from './today.ts'

/** What is asked to see a whole at once: all of it is bounded, however much a ledger holds. */
export type ViewQuestion =
  /** `since` an ISO day or moment (UTC); null for the last week that the ledger knows of. */
  | { readonly kind: 'today'; readonly since: string | null }
  | { readonly kind: 'points'; readonly query: string; readonly limit: number; readonly certainty?: Wanted['certainty'] }
  /** `of` points, as `points` names them. */
  | { readonly kind: 'hits'; readonly of: readonly string[] }
  | { readonly kind: 'months'; readonly query: string; readonly called: string | null; readonly certainty?: Wanted['certainty'] }
  | { readonly kind: 'deeds'; readonly query: string; readonly certainty?: Wanted['certainty'] }
  | { readonly kind: 'sources'; readonly called: string; readonly only: SpeakerRow['kind'] | null; readonly limit: number }
  | { readonly kind: 'kin'; readonly called: string }
  | { readonly kind: 'compare'; readonly called: readonly string[]; readonly about: string; readonly certainty?: Wanted['certainty'] }
  | { readonly kind: 'outlets' }
  /** Outlets, as `outlets` names them. */
  | { readonly kind: 'carried'; readonly from: string; readonly to: string }
  | { readonly kind: 'grounds'; readonly id: string }

/** Somebody who speaks, and whom they may be besides, where nothing makes it sure: a human has to say. */
export interface SourceRow extends SpeakerRow {
  readonly perhaps: string | null
}

export type ViewAnswer =
  | TodayAnswer
  | PointsAnswer
  | { readonly kind: 'hits'; readonly found: readonly Hit[] }
  | { readonly kind: 'months'; readonly months: readonly SpeakerName[] }
  | DeedsAnswer
  | { readonly kind: 'sources'; readonly sources: readonly SourceRow[]; readonly total: number }
  | KinAnswer
  | CompareAnswer
  | OutletsAnswer
  | CarriedAnswer
  | GroundsAnswer

export function viewAnswer(ledger: Ledger, question: ViewQuestion): Answer {
  switch (question.kind) {
    case 'today':
      return todayOf(ledger, question.since)
    case 'points':
      return onWanted(ledger, question, null, (wanted) => pointsOf(ledger, wanted, question.limit))
    case 'hits':
      return { kind: 'hits', found: hitsAt(ledger, question.of) }
    case 'months':
      return onWanted(ledger, question, question.called, (wanted) => ({ kind: 'months', months: ledger.months(wanted) }))
    case 'deeds':
      return onWanted(ledger, question, null, (wanted) => deedsOf(ledger, wanted))
    case 'sources': {
      const { heads, perhaps } = joinedNames(ledger)
      const wanted = { called: question.called, ...(question.only && { kind: question.only }) }
      const { total, speakers } = ledger.speakers(wanted, question.limit, heads)
      return { kind: 'sources', sources: speakers.map((row) => ({ ...row, perhaps: perhaps.get(row.name) ?? null })), total }
    }
    case 'kin':
      return kinOf(ledger, question.called) ?? { kind: 'nobody', called: question.called }
    case 'compare':
      return comparedOf(ledger, question.called, question.about, question.certainty)
    case 'outlets':
      return outletsOf(ledger)
    case 'carried':
      return carriedBetween(ledger, question.from, question.to)
    case 'grounds': {
      const entry = pageAsked(ledger, question.id)
      return entry ? groundsOf(entry) : { kind: 'no-page', id: question.id }
    }
  }
}

function onWanted(
  ledger: Ledger,
  { query, certainty }: { readonly query: string; readonly certainty?: Wanted['certainty'] },
  called: string | null,
  answer: (wanted: Wanted) => Answer,
): Answer {
  const wanted = wantedOf(ledger, query, called)
  return 'kind' in wanted ? wanted : answer({ ...(certainty && { certainty }), ...wanted })
}
