import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AttributionRecord } from '../../src/index.ts'
import { SHARED } from '../gold/wikinews.ts'
import { figures, runPython } from './python.ts'
import type { ScoredReader } from './read-pages.ts'

/** Verbs of saying whose subject is known: `eval/score_speaker.py`. */
export interface SpeakerScore {
  /** Share of the verbs that we take for a cue. */
  readonly cue: number
  /** Share of the verbs with a known subject for which we name it; what we leave out counts as wrong. */
  readonly accuracy: number
  /** The same for subjects that stand in the sentence. */
  readonly dependent: number
}

interface Item {
  readonly doc?: string
  readonly sent_id?: string
  readonly text: string
}

/** Scores one of the files of `shared/data/speakers`, each of whose texts is read as a page of its own. */
export function scoreSpeakers(reader: ScoredReader, file: string, work: string): SpeakerScore {
  const gold = join(SHARED, 'data/speakers', file)
  const items = readFileSync(gold, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Item)
  const texts = new Map(items.map((item) => [item.doc ?? item.sent_id ?? '', item.text]))
  const out = join(work, file)
  writeFileSync(
    out,
    Array.from(texts, ([doc, text]) => `${JSON.stringify({ doc, attributions: predictions(reader, doc, text) })}\n`).join(''),
  )
  const report = runPython('score_speaker.py', gold, out)
  const [cue = 0] = figures(report, /cue recall (\d\.\d+)/g)
  const [accuracy = 0] = figures(report, /^ALL +\d+ +(\d\.\d+)/gm)
  const [dependent = 0] = figures(report, /^dep +\d+ +(\d\.\d+)/gm)
  return { cue, accuracy, dependent }
}

function predictions(reader: ScoredReader, doc: string, text: string): object[] {
  const points = codePoints(text)
  const span = (start: number, end: number): [number, number] => [points(start), points(end)]
  const { attributions } = reader.record(text, doc, 'medium')
  return attributions
    .filter((one) => one.cue !== null)
    .map((one) => ({
      cue: one.cue && span(one.cue.start, one.cue.end),
      content: span(one.content.start, one.content.end),
      source: sourceOf(one, text, span),
    }))
}

/** The subject where the page names it; a left-out one wherever its name stands. */
function sourceOf({ source }: AttributionRecord, text: string, span: (start: number, end: number) => [number, number]): object {
  if (source.start !== null && source.end !== null) return { span: span(source.start, source.end) }
  if (source.name === 'unknown') return { label: 'unspecified' }
  const at = text.indexOf(source.name)
  return at < 0 ? { label: 'none' } : { span: span(at, at + source.name.length) }
}

/** UTF-16 units → code points, in which the scorer counts. */
function codePoints(text: string): (offset: number) => number {
  const counts = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length; at++) counts[at + 1] = (counts[at] ?? 0) + (/[\udc00-\udfff]/.test(text[at] ?? '') ? 0 : 1)
  return (offset) => counts[offset] ?? 0
}
