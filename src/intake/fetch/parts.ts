/** Which part of an article that is cut into several a page is; `first` is the address of the first. */
export interface Part {
  readonly first: string
  /** From 1. */
  readonly number: number
}

/** Parts of one article: who has more is a list. */
export const MOST_PARTS = 20

/** What a number of a part is called in a query. */
const KEYS: ReadonlySet<string> = new Set(['page', 'p', 'pg', 'pageno', 'page_no', 'pagenum', 'paged', 'pn'])

/**
 * The part behind one, where the page that a link calls its next is that: of the same host and the same path but for a number that is one higher. A
 * next article, or the next page of a list that has no name, is none.
 *
 * `https://example.jp/kiji/510` with a next page `https://example.jp/kiji/510?page=2` → the second part; with `https://example.jp/kiji/511` → null
 */
export function partAfter({ first, number }: Part, next: string | null): Part | null {
  if (next === null || number >= MOST_PARTS || !URL.canParse(first) || !URL.canParse(next)) return null
  const [one, other] = [new URL(first), new URL(next)]
  const found = one.host === other.host && (isNumbered(one, other, number + 1) || isBehind(one, other, number + 1))
  return found ? { first, number: number + 1 } : null
}

const segmentsOf = ({ pathname }: URL): string[] => pathname.split('/').filter(Boolean)

/** `/kiji/510` → `/kiji/510?page=2`; of a first part that is called so, `?page=1` → `?page=2`. */
function isNumbered(first: URL, next: URL, number: number): boolean {
  const numbers = [...next.searchParams].filter(([key]) => KEYS.has(key.toLowerCase()))
  const own = [...first.searchParams]
  const [[key = '', value = ''] = []] = numbers.filter(
    ([name, count]) => count === String(number) && (first.searchParams.get(name) ?? '1') === '1',
  )
  if (value === '') return false
  const rest = (parameters: readonly (readonly [string, string])[]): string =>
    JSON.stringify(parameters.filter(([name]) => name !== key).sort(([a], [b]) => (a < b ? -1 : 1)))
  const names = segmentsOf(first).length > 0 || own.some(([name]) => name !== key)
  return names && segmentsOf(first).join('/') === segmentsOf(next).join('/') && rest(own) === rest([...next.searchParams])
}

/** `/kiji/510` → `/kiji/510/2`, `/kiji/510/page/2`; `/kiji/510.html` → `/kiji/510_2.html`; `/kiji/510-p1.html` → `/kiji/510-p2.html`. */
function isBehind(first: URL, next: URL, number: number): boolean {
  const [own, other] = [segmentsOf(first), segmentsOf(next)]
  const [last = '', behind = ''] = [own.at(-1), other.at(-1)]
  if (own.length === 0 || first.search !== next.search) return false
  const starts = (length: number): boolean => own.slice(0, length).join('/') === other.slice(0, length).join('/')
  if (starts(own.length)) {
    const more = other.slice(own.length).join('/').toLowerCase()
    return [`${number}`, `page/${number}`, `p/${number}`, `page${number}`, `page-${number}`, `p${number}`].includes(more)
  }
  if (own.length !== other.length || !starts(own.length - 1)) return false
  const [, stem = '', ending = ''] = /^(.*?)(\.\w{2,5})?$/.exec(last) ?? []
  const called = /^(.*[_-]p(?:age)?)1$/i.exec(stem)?.[1]
  const names = [...['_', '-', '_p', '-p', '_page', '-page'].map((mark) => `${stem}${mark}`), ...(called === undefined ? [] : [called])]
  return names.some((name) => behind === `${name}${number}${ending}`)
}
