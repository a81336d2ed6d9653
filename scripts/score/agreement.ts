import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Place, PlacedGold } from '../gold/form.ts'
import { type GoldSet, layOut, readGold } from '../gold/sets.ts'
import type { Article } from '../gold/wikinews.ts'
import { scoreRecords } from './score-mjs.ts'

/** One reader's gold taken as a system's output and held against the other's. */
export interface Agreement {
  readonly of: GoldSet
  readonly against: GoldSet
  readonly content: number
  readonly attribution: number
}

/** The agreement of the two readings of the untouched articles, both ways; what a reader calls `low` is left out of the output. */
export function measureAgreement(corpus: ReadonlyMap<string, Article>): Agreement[] {
  const work = mkdtempSync(join(tmpdir(), 'iwaku-'))
  try {
    return (['untouched', 'untouched-second'] as const).map((against) => {
      const of = against === 'untouched' ? 'untouched-second' : 'untouched'
      const report = scoreRecords(layOut(against, corpus, join(work, against)), readGold(of).map(asOutput), work)
      return { of, against, content: report.content.f1, attribution: report.attribution.f1 }
    })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const spanOf = (place: Place | null): { start: number; end: number } | null => place && { start: place[0], end: place[1] }

function asOutput(gold: PlacedGold): object {
  const sure = gold.attributions.filter((one) => one.certain !== 'low')
  return {
    page: gold.page,
    form: gold.form,
    published: gold.published,
    attributions: sure.map((one) => ({
      type: one.type,
      act: one.act,
      content: spanOf(one.content),
      cue: spanOf(one.cue),
      source: { name: one.source_name, kind: one.source_kind, ...spanOf(one.source) },
      via: one.via,
      target: one.target,
      when: one.when,
      condition: spanOf(one.condition),
      consequence: spanOf(one.consequence),
    })),
  }
}
