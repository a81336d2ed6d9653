import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Certainty } from '../../src/index.ts'
import { type GoldSet, layOut } from '../gold/sets.ts'
import { readCorpus, SHARED } from '../gold/wikinews.ts'
import { scoreEvents } from './events.ts'
import { scoreOutlets } from './outlets.ts'
import { openScoredReader, type ScoredReader } from './read-pages.ts'
import { type Report, scoreRecords } from './score-mjs.ts'
import { scoreSpeakers } from './speakers.ts'

/** One figure between 0 and 1; more is better. */
export interface Score {
  readonly set: string
  readonly measure: string
  readonly value: number
  /** Shown, but held to no floor: precision may be traded for recall as long as F1 does not suffer. */
  readonly free?: true
}

/** Whether everything that the scores are measured against lies beside the repository. */
export const canMeasure = (): boolean =>
  ['gold', 'pages', 'eval', 'corpus', 'data/speakers'].every((name) => existsSync(join(SHARED, name)))

/** Reads everything that there is gold for, and scores it. Writes into a folder of its own, which is gone in the end. */
export function measureScores(): Score[] {
  const work = mkdtempSync(join(tmpdir(), 'iwaku-score-'))
  const reader = openScoredReader()
  const corpus = readCorpus()
  const articles = new Map(corpus.map((article) => [article.id, article]))
  const marked = (set: string, folders: { gold: string; pages: string }, certainty: Certainty = 'medium'): [string, Report] => {
    return [set, scoreRecords(folders, recordsOf(reader, folders.pages, certainty), work)]
  }
  const ours = (set: GoldSet): { gold: string; pages: string } => layOut(set, articles, join(work, set))
  try {
    const five = { gold: join(SHARED, 'gold'), pages: join(SHARED, 'pages') }
    const events = scoreEvents(reader, five)
    const outlets = scoreOutlets(reader, corpus, work)
    return [
      ...scoresOf(...marked('five pages', five)),
      ...structureOf(...marked('five pages', five)),
      { set: 'five pages', measure: 'F1 events', value: events.f1 },
      { set: 'five pages', measure: 'recall events', value: events.recall },
      { set: 'five pages', measure: 'precision events', value: events.precision, free: true },
      ...scoresOf(...marked('learn', ours('learn'))),
      ...scoresOf(...marked('learn-dense', ours('learn-dense'))),
      ...scoresOf(...marked('learn-wide', ours('learn-wide'))),
      ...scoresOf(...marked('untouched', ours('untouched'))),
      ...precisionOf(...marked('untouched, certainty high', ours('untouched'), 'high')),
      ...scoresOf(...marked('unseen', ours('unseen'))),
      ...precisionOf(...marked('unseen, certainty high', ours('unseen'), 'high')),
      ...scoresOf(...marked('unseen-wide', ours('unseen-wide'))),
      ...precisionOf(...marked('unseen-wide, certainty high', ours('unseen-wide'), 'high')),
      { set: 'outlets', measure: 'recall', value: outlets.recall },
      { set: 'outlets', measure: 'precision', value: outlets.precision },
      ...['ud_gsd', 'wac'].flatMap((name) => {
        const { cue, accuracy, dependent } = scoreSpeakers(reader, `${name}.ndjson`, work)
        const set = `speakers ${name}`
        return [
          { set, measure: 'cue recall', value: cue },
          { set, measure: 'accuracy', value: accuracy },
          { set, measure: 'accuracy, subject in the sentence', value: dependent },
        ]
      }),
    ]
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function recordsOf(reader: ScoredReader, folder: string, certainty: Certainty): object[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => reader.record(readFileSync(join(folder, name), 'utf8'), name, certainty))
}

function scoresOf(set: string, { attribution, content, condition, accuracy }: Report): Score[] {
  const labels = ['source', 'cue', 'type', 'act', 'when', 'via', 'kind']
  return [
    { set, measure: 'F1 content and source', value: attribution.f1 },
    { set, measure: 'precision content and source', value: attribution.p, free: true },
    { set, measure: 'recall content and source', value: attribution.r, free: true },
    { set, measure: 'F1 content', value: content.f1 },
    // without a condition in the gold there is nothing to find, and F1 would be 0 whatever is read
    ...(condition.tp + condition.fn > 0 ? [{ set, measure: 'F1 condition', value: condition.f1 }] : []),
    ...labels.flatMap((measure): Score[] => {
      const { ratio, of } = accuracy[measure] ?? { ratio: null, of: 0 }
      if (ratio === null) return []
      // the share of the found sinks when more is found, however right; the share of all that is marked only rises with what is right
      const right = Math.round(ratio * of) / (content.tp + content.fn)
      return [
        { set, measure, value: ratio, free: true },
        { set, measure: `${measure}, right of all marked`, value: right },
      ]
    }),
  ]
}

/** What shows at `--certainty high` must be right; how much shows is another matter. */
const precisionOf = (set: string, { attribution, content }: Report): Score[] => [
  { set, measure: 'precision content and source', value: attribution.p },
  { set, measure: 'precision content', value: content.p },
]

const structureOf = (set: string, { structure }: Report): Score[] =>
  Object.entries(structure).flatMap(([name, { ratio }]) => (ratio === null ? [] : [{ set, measure: `page ${name}`, value: ratio }]))
