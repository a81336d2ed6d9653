import type { Answer, Clash, ClashSide, Hit, LogLine, PromiseAnswer, RedLine } from '#question'
import type { Cell } from './columns.ts'
import { rowOf } from './csv.ts'

/** A row a thing that is listed, below a row of names; what stands in lists within is joined with `|`. */
interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Answers that are lists of their own; what was said is exported by `exportSelection`. */
export type ListAnswer = Extract<Answer, { kind: 'lines' | 'promises' | 'clashes' | 'topics' | 'sources' | 'outlets' | 'pages' | 'log' }>

/** A list as a table for spreadsheets: https://www.rfc-editor.org/rfc/rfc4180, in UTF-8 without a byte order mark. */
export function tableCsv(answer: ListAnswer): string {
  const { columns, rows } = tableOf(answer)
  const left = leftOf(answer)
  return [columns, ...rows, ...(left > 0 ? [[`left out: ${left}`]] : [])].map(rowOf).join('')
}

/** Things that were too many to list, as the last line says. */
function leftOf(answer: ListAnswer): number {
  switch (answer.kind) {
    case 'lines':
    case 'outlets':
      return answer.more
    case 'promises':
      return answer.left
    case 'clashes':
    case 'topics':
      return answer.beyond
    case 'sources':
      return answer.total - answer.sources.length
    case 'log':
      return answer.total - answer.log.length
    case 'pages':
      return 0
  }
}

function tableOf(answer: ListAnswer): Table {
  switch (answer.kind) {
    case 'lines':
      return { columns: LINES, rows: answer.lines.map(lineCells) }
    case 'promises':
      return { columns: PROMISES, rows: answer.promises.map(promiseCells) }
    case 'clashes':
      return { columns: CLASHES, rows: answer.clashes.map(clashCells) }
    case 'topics':
      return {
        columns: ['topic', 'basis', 'sayings', 'pages', 'first', 'last'],
        rows: answer.topics.map(({ topic, basis, sayings, pages, first, last }) => [topic, basis, sayings, pages, first, last]),
      }
    case 'sources':
      return {
        columns: ['name', 'other names', 'kind', 'office', 'affiliation', 'sayings', 'first', 'last', 'perhaps'],
        rows: answer.sources.map(({ name, names, kind, office, affiliation, count, first, last, perhaps }) => {
          return [name, names.join('|'), kind, office, affiliation, count, first, last, perhaps]
        }),
      }
    case 'outlets':
      return {
        columns: ['site', 'pages', 'sayings', 'first', 'carried', 'delay', 'from', 'to', 'cited'],
        rows: answer.outlets.map(({ site, pages, sayings, first, carried, delay, from, to, cited }) => {
          const sites = [from, to].map((pairs) => pairs.map((pair) => pair.site).join('|'))
          return [site, pages, sayings, first, carried, delay, ...sites, cited.map(({ name }) => name).join('|')]
        }),
      }
    case 'pages':
      return {
        columns: ['page id', 'address', 'title', 'site', 'author', 'published', 'seen', 'form', 'version'],
        rows: answer.pages.map(({ id, address, title, site, author, published, seen, form, version }) => {
          return [id, address, title, site, author, published, seen, form, version]
        }),
      }
    case 'log':
      return { columns: LOG, rows: answer.log.map(logCells) }
  }
}

const PAGE = ['ref', 'address', 'title', 'site', 'published'] as const
const pageCells = (hit: Pick<Hit, 'ref' | 'page'> | null | undefined): readonly Cell[] =>
  hit ? [hit.ref, hit.page.address, hit.page.title, hit.page.site, hit.page.published] : PAGE.map(() => null)

const LINES = [
  ...['source', 'target', 'condition', 'consequence', 'since', 'last', 'state', 'lead', 'confirmed', 'times', 'withdrawn', 'met'],
  ...PAGE,
]
function lineCells(line: RedLine): readonly Cell[] {
  const { source, target, condition, consequence, since, last, state, lead, confirmed, times, withdrawn, met } = line
  const told = [withdrawn, met].map((hits) => hits.map(({ ref }) => ref).join('|'))
  return [
    source,
    target,
    condition,
    consequence,
    since,
    last,
    state,
    lead,
    String(confirmed),
    times.length,
    ...told,
    ...pageCells(times.at(-1)),
  ]
}

const PROMISES = ['source', 'content', 'since', 'state', 'lead', 'confirmed', 'times', 'evidence', ...PAGE]
function promiseCells({ source, since, state, lead, confirmed, times, evidence }: PromiseAnswer): readonly Cell[] {
  const words = times[0]?.attribution.content.text ?? null
  const told = evidence.map(({ outcome, ref }) => `${outcome} ${ref}`).join('|')
  return [source, words, since, state, lead, String(confirmed), times.length, told, ...pageCells(times[0])]
}

const SIDE = ['day', 'who', 'act', 'words', ...PAGE]
const CLASHES = [
  ...['key', 'kind', 'about', 'grade', 'reason', 'decided'],
  ...SIDE.map((name) => `earlier ${name}`),
  ...SIDE.map((name) => `later ${name}`),
]
function clashCells({ key, kind, about, grade, reason, decision, earlier, later }: Clash): readonly Cell[] {
  return [key, kind, about.join('|'), grade, reason, decision?.state ?? null, ...sideCells(earlier), ...sideCells(later)]
}

function sideCells({ saying, deed, day }: ClashSide): readonly Cell[] {
  const who = saying?.attribution.source.name ?? deed?.actor ?? null
  const words = saying?.attribution.content.text ?? deed?.passage.text ?? null
  return [day, who, saying?.attribution.act ?? null, words, ...pageCells(saying ?? deed)]
}

const LOG = ['id', 'at', 'by', 'kind', 'was', 'decided', 'why', 'undone', 'fits', 'about', 'refs', 'addresses']
function logCells({ decision, undone, fits, was, places }: LogLine): readonly Cell[] {
  const { id, at, by, kind, why, about: _, ...rest } = decision as typeof decision & { readonly about?: unknown }
  const told = Object.values(rest).flatMap((value) => (typeof value === 'string' ? [value] : []))
  const change =
    'change' in rest
      ? Object.values(rest.change)
          .filter((value) => value !== null)
          .join(' ')
      : null
  return [
    ...[id, at, by, kind, was, change ?? told.join('|'), why, String(undone), String(fits)],
    places.map(({ exact }) => exact).join('|'),
    places.flatMap(({ ref }) => ref ?? []).join('|'),
    places.flatMap(({ page }) => page?.address ?? []).join('|'),
  ]
}
