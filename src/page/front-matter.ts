/** What stands at the head of a Markdown file, and where its text begins. */
export interface FrontMatter {
  /** What it says of the text; `published` is an ISO day, perhaps with a time. */
  readonly metadata: { readonly title?: string; readonly author?: string; readonly published?: string }
  /** Where the text came from, if the head says so. */
  readonly address: string | null
  /** Where the text begins, in UTF-16 units. */
  readonly bodyAt: number
}

const LONGEST = 20_000
const TITLE = ['title']
const AUTHOR = ['author', 'authors', 'creator', 'byline']
const DATE = ['date', 'published', 'pubdate', 'publish_date', 'published_at', 'created']
const ADDRESS = ['canonical', 'canonical_url', 'source', 'url', 'link', 'original_url', 'permalink']

/** Reads the head of a Markdown file between `---` (YAML) or `+++` (TOML): plain values and lists only. A file without one begins at 0. */
export function readFrontMatter(text: string): FrontMatter {
  const mark = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text)
  const none = { metadata: {}, address: null, bodyAt: 0 }
  if (mark === null) return none
  const close = new RegExp(`^${mark[1] === '---' ? '(?:---|\\.\\.\\.)' : '\\+\\+\\+'}[ \\t]*(?:\\r?\\n|$)`, 'm')
  const from = mark[0].length
  const end = close.exec(text.slice(from, from + LONGEST))
  if (end === null) return none
  const values = valuesOf(text.slice(from, from + end.index))
  const first = (names: readonly string[]): string | undefined => names.map((name) => values.get(name)).find((value) => value)
  const [title, author, date] = [first(TITLE), first(AUTHOR), dateOf(first(DATE))]
  const address =
    ADDRESS.map((name) => values.get(name)).find((value) => value !== undefined && /^https?:\/\/\S{1,2000}$/i.test(value)) ?? null
  return {
    metadata: { ...(title && { title }), ...(author && { author }), ...(date && { published: date }) },
    address,
    bodyAt: from + end.index + end[0].length,
  }
}

function valuesOf(head: string): Map<string, string> {
  const values = new Map<string, string>()
  let open: string | null = null
  for (const line of head.split(/\r?\n/)) {
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1]
    const pair = /^([A-Za-z_][\w-]{0,40})\s*[:=]\s*(.*)$/.exec(line)
    if (pair) {
      open = (pair[1] as string).toLowerCase()
      if (!values.has(open)) values.set(open, plain(pair[2] as string))
    } else if (item !== undefined && open !== null) values.set(open, [values.get(open), plain(item)].filter(Boolean).join('、'))
  }
  return values
}

/** `"a"` → a, `[a, 'b']` → a、b, `a # note` → a. */
function plain(written: string): string {
  const value = written.trim()
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(value)
  if (quoted) return quoted[1] !== undefined ? quoted[1].replace(/\\(["\\])/g, '$1') : (quoted[2] as string).replaceAll("''", "'")
  if (value.startsWith('[') && value.endsWith(']')) return value.slice(1, -1).split(',').map(plain).filter(Boolean).join('、')
  const note = value.indexOf(' #')
  return note < 0 ? value : value.slice(0, note).trim()
}

/** `2026-03-01`, `2026-03-01T09:00:00+09:00`, `2026/3/1` and `2026年3月1日` as ISO 8601; else nothing. */
function dateOf(value: string | undefined): string | undefined {
  const match =
    /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[T ]+(\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s*(Z|[+-]\d\d:?\d\d)?)?/.exec(
      value ?? '',
    )
  if (match === null) return undefined
  const [, year, month, day, time, zone] = match as unknown as (string | undefined)[]
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (at.getUTCMonth() !== Number(month) - 1) return undefined
  return `${at.toISOString().slice(0, 10)}${time === undefined ? '' : `T${time}${zone ?? ''}`}`
}
