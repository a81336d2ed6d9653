import type { Ledger } from '#ledger'
import { ask, type Clash, type Hit, type RedLine, type VersionAnswer } from '#question'
import { type News, wordsOf } from './news.ts'
import type { Rule } from './rule.ts'

/** Something that is new beside sayings, with its evidence. */
export type Noticed =
  | { readonly kind: 'line'; readonly line: RedLine }
  | { readonly kind: 'clash' | 'shift'; readonly clash: Clash }
  | { readonly kind: 'version'; readonly address: string; readonly version: VersionAnswer }

/** Sayings of one page, and lines of one source, that are looked at. */
const MOST = 10_000

/** What pages that came together brought beside sayings, as far as rules ask for it. */
export function noticedOf(ledger: Ledger, news: readonly News[], rules: readonly Rule[]): readonly Noticed[] {
  const found = new Map<string, Noticed>()
  for (const { news: kind, query } of rules) {
    const noticed =
      kind === 'line'
        ? newLines(ledger, news, query)
        : kind === 'clash' || kind === 'shift'
          ? newClashes(ledger, news, query, kind)
          : kind === 'version'
            ? newVersions(ledger, news, query)
            : []
    for (const one of noticed) found.set(keyOf(one), one)
  }
  return [...found.values()]
}

/** Sayings that stand for something noticed in a feed. */
export function sayingsIn(noticed: Noticed, news: readonly News[]): readonly Hit[] {
  if (noticed.kind === 'version') {
    const { appeared, changed } = noticed.version
    return [...appeared, ...changed.map(({ later }) => later)]
  }
  const own = ownOf(news)
  const hits = noticed.kind === 'line' ? noticed.line.times : [noticed.clash.earlier.saying, noticed.clash.later.saying]
  return hits.filter((hit) => hit !== null).filter(({ ref }) => own.has(ref))
}

function keyOf(noticed: Noticed): string {
  if (noticed.kind === 'line') return `line ${noticed.line.times[0]?.ref}`
  return noticed.kind === 'version' ? `version ${noticed.version.page.id} ${noticed.version.page.seen}` : `clash ${noticed.clash.key}`
}

const ownOf = (news: readonly News[]): ReadonlySet<string> => new Set(news.flatMap(({ sayings }) => sayings.map(({ ref }) => ref)))

/** New sayings of these pages that a query finds. */
function matching(ledger: Ledger, news: readonly News[], query: string): readonly Hit[] {
  const own = ownOf(news)
  return news.flatMap(({ page }) => sayingsOn(ledger, page, query)).filter(({ ref }) => own.has(ref))
}

function sayingsOn(ledger: Ledger, page: string, query: string): readonly Hit[] {
  const answer = ask(ledger, { kind: 'search', query: `${query} page:${page}`, order: 'oldest', limit: MOST, offset: 0 })
  return answer.kind === 'sayings' ? answer.found : []
}

/** The lines of whoever speaks on the pages on a condition: one is new where every time that it was drawn is. */
function newLines(ledger: Ledger, news: readonly News[], query: string): readonly Noticed[] {
  const own = ownOf(news)
  const sources = new Set(matching(ledger, news, `${query} has:condition`).map(({ attribution }) => attribution.source.name))
  return [...sources].flatMap((source) => {
    const answer = ask(ledger, { kind: 'lines', query: `${query} source:"${source.replaceAll('"', '')}"`, limit: MOST })
    const lines = answer.kind === 'lines' ? answer.lines : []
    return lines.filter(({ times }) => times.every(({ ref }) => own.has(ref))).map((line) => ({ kind: 'line' as const, line }))
  })
}

/** A clash is new where one of the two is, and was not said before in the same words. */
function newClashes(ledger: Ledger, news: readonly News[], query: string, only: 'clash' | 'shift'): readonly Noticed[] {
  const own = ownOf(news)
  const pages = new Set(news.map(({ page }) => page))
  const wasSaid = ({ attribution: { source, content } }: Hit): boolean =>
    ledger
      .find({ words: [content.text], sources: [source.name] }, { order: 'rank', limit: SAID, offset: 0, counted: false })
      .found.some(({ page, attribution }) => attribution.content.text === content.text && !pages.has(page.id))
  const isNew = ({ saying, deed }: Clash['earlier']): boolean =>
    saying ? own.has(saying.ref) && !wasSaid(saying) : deed !== null && pages.has(deed.page.id)
  const answer = ask(ledger, { kind: 'clashes', query, only })
  const clashes = answer.kind === 'clashes' ? answer.clashes : []
  return clashes.filter(({ earlier, later }) => isNew(earlier) || isNew(later)).map((clash) => ({ kind: only, clash }))
}

/** Sayings in which the words of another are looked for. */
const SAID = 100

/** A page that was changed: with a query, only where it finds what came, went or was changed. */
function newVersions(ledger: Ledger, news: readonly News[], query: string): readonly Noticed[] {
  return news.flatMap(({ address, version }): Noticed[] => {
    if (version === null) return []
    const { appeared, vanished, changed } = version
    const touched = [...appeared, ...vanished, ...changed.flatMap(({ earlier, later }) => [earlier, later])]
    const found = new Set([...new Set(touched.map(({ page }) => page.id))].flatMap((page) => sayingsOn(ledger, page, query)).map(wordsOf))
    return query === '' || touched.some((hit) => found.has(wordsOf(hit))) ? [{ kind: 'version', address, version }] : []
  })
}
