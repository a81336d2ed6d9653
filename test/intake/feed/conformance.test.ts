import { describe, expect, test } from 'vitest'
import { readFeed } from '../../../src/intake/feed/index.ts'
import { casesIn, decode, feedparserFiles, gofeedFiles, judge } from './cases.ts'
import { asAtom, asJsonFeed, asRss, asUniversal, leaves } from './gofeed-view.ts'

const present = feedparserFiles.size > 0 && gofeedFiles.size > 0
const skip = present ? '' : ' (SKIPPED: no folder `shared` with `data/feeds` beside the repository)'

/** Cases about what feedparser does beside reading feeds, or about matters that no ledger of sayings has a use for. */
const OUT_OF_SCOPE: readonly (readonly [RegExp, string])[] = [
  [/\/sanitize\//, "feedparser's own cleaning of mark-up; ours stays as it was given"],
  [/\/http\/|\/http_content_language/, 'headers of HTTP, which a reader of text never sees'],
  [/\/geo\//, 'coordinates computed from GeoRSS and GML; kept as extensions'],
  [/\/psc\//, 'chapters of podcasts; kept as extensions'],
]
/** Reached; both may only rise. */
const FLOORS = { feedparser: 945, gofeed: 2217 }

const share = (met: number, all: number): string => `${met} of ${all} (${((met / all) * 100).toFixed(1)} %)`

describe.skipIf(!present)(`the cases of other readers${skip}`, () => {
  test("feedparser's well-formed cases: at least 95 % of those in scope", () => {
    const all = casesIn('wellformed')
    const out = OUT_OF_SCOPE.map(([path, why]) => ({ why, count: all.filter((one) => path.test(one.path)).length }))
    const inside = all.filter((one) => !OUT_OF_SCOPE.some(([path]) => path.test(one.path)))
    const met = inside.map(judge).filter((outcome) => outcome.met).length
    const read = all.filter((one) => !/\/(?:sanitize|http)\//.test(one.path))
    const strictly = read.map(judge).filter((outcome) => outcome.met).length
    console.info(
      [
        `feedparser, well-formed: ${share(met, inside.length)} in scope; ${share(strictly, read.length)} of all but sanitize and http`,
        ...out.map(({ why, count }) => `  out of scope ${count}: ${why}`),
      ].join('\n'),
    )
    expect(met).toBeGreaterThanOrEqual(FLOORS.feedparser)
    expect(met / inside.length).toBeGreaterThanOrEqual(0.95)
  })

  test("gofeed's expected JSON: at least 95 % of its values", () => {
    const found = Array.from(gofeedFiles).flatMap(([path, bytes]) => {
      const json = path.includes('/json/')
      // gofeed's own examples without an expectation
      if (!path.endsWith(json ? '_expected.json' : '.json') || /universal|invalid/.test(path)) return []
      const source = gofeedFiles.get(json ? path.replace('_expected', '') : path.replace(/json$/, 'xml'))
      if (!source) throw new Error(`no feed for ${path}`)
      const reading = readFeed(decode(source))
      const view = path.includes('parser/atom')
        ? asAtom
        : path.includes('parser/rss')
          ? asRss
          : path.includes('parser/json')
            ? asJsonFeed
            : asUniversal
      return leaves(JSON.parse(bytes.toString('utf8')), reading.kind === 'feed' ? view(reading.feed) : {}, path)
    })
    const met = found.filter((leaf) => leaf.met).length
    console.info(`gofeed: ${share(met, found.length)} of the values it expects`)
    expect(met).toBeGreaterThanOrEqual(FLOORS.gofeed)
    expect(met / found.length).toBeGreaterThanOrEqual(0.95)
  })

  test('every file, ill-formed ones too, is read or refused with a reason', () => {
    const kinds: Record<string, number> = {}
    const refused: string[] = []
    for (const [path, bytes] of [...feedparserFiles, ...gofeedFiles]) {
      // the .json of gofeed are mostly what it expects, not feeds
      if (!path.endsWith('.xml') && !/json1[01]|\/example\.json/.test(path)) continue
      const text = decode(bytes)
      // half of it as well: what comes out does not matter, that it comes does
      readFeed(text.slice(0, text.length / 2))
      const reading = readFeed(text, { address: 'https://example.com/feed', now: '2026-11-22T00:00:00Z' })
      const kind = reading.kind === 'refused' ? reading.refusal.code : reading.kind
      kinds[kind] = (kinds[kind] ?? 0) + 1
      if (reading.kind === 'refused') refused.push(path)
    }
    console.info(`all files: ${JSON.stringify(kinds)}`)
    // bytes that are no UTF-8 are decoded by another part; two files are empty, and three hold no feed
    expect(refused.filter((path) => !/encoding\/(?:u16|utf)|empty_|unknown_feed|json10_simple_expected/.test(path))).toEqual([])
    expect(kinds.feed).toBeGreaterThan(2600)
  })

  test('what feedparser calls ill-formed has the badge or is refused', () => {
    // whether bytes were decoded rightly is not told from their text
    const cases = casesIn('illformed').filter(({ path, expect: words }) => !path.includes('/chardet/') && /^(?:not )?bozo\b/.test(words))
    expect(cases.length).toBeGreaterThan(5)
    expect(cases.map(judge).filter((outcome) => !outcome.met)).toEqual([])
  })
})
