import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, bodyStart, composePage } from '../gold/wikinews.ts'
import { figures, runPython } from './python.ts'
import type { ScoredReader } from './read-pages.ts'

/** How well the outlets that an article names are found: `eval/score_wikinews.py`, whose gold is the article's own list of references. */
export interface OutletScore {
  readonly recall: number
  readonly precision: number
}

/** Scores the sources of the sayings in the bodies, shown at the default certainty, and of the entries of lists of references. `work` is a folder for the scorer's input. */
export function scoreOutlets(reader: ScoredReader, corpus: readonly Article[], work: string): OutletScore {
  const [gold, out] = [join(work, 'articles.jsonl'), join(work, 'outlets.jsonl')]
  writeFileSync(gold, corpus.map((article) => `${JSON.stringify(article)}\n`).join(''))
  writeFileSync(out, corpus.map((article) => `${JSON.stringify({ id: article.id, sources: sourcesOf(reader, article) })}\n`).join(''))
  const [recall = 0, precision = 0] = figures(runPython('score_wikinews.py', gold, out), /(?:recall|precision) (\d\.\d+)/g)
  return { recall, precision }
}

function sourcesOf(reader: ScoredReader, article: Article): string[] {
  const body = bodyStart(article)
  const { attributions } = reader.record(composePage(article), article.id, 'low')
  // a list of references is read as low: the page names the outlet there, but tells nothing of what it said
  const counted = attributions.filter((one) => one.certainty !== 'low' || one.rule.startsWith('citation:'))
  // an outlet that has somebody's words stands in `via`; an outlet whose account another one passes on was not read itself; joint sources are joined with 、
  const names = counted
    .filter((one) => one.sentence.start >= body)
    .flatMap((one) => (one.rule === 'saying:told' && one.source.kind === 'outlet' ? one.via : [one.source.name, ...one.via]))
  return [...new Set(names.flatMap((name) => name.split('、')))]
}
