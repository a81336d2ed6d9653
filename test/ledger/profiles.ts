import { describe, expect, it } from 'vitest'
import type { Entry, Ledger, NameTally, Persona, Profile } from '#ledger'
import type { AttributionRecord } from '#reading'
import { earlierOf, laterOf } from '../../src/ledger/period.ts'
import { makeEntry, QUARREL } from './entries.ts'
import { random } from './random.ts'

/** What every engine tells of those who speak. */
export function profileContract(engine: string, use: (test: (ledger: Ledger) => void) => () => Promise<void>): void {
  describe(`${engine}: whoever speaks`, () => {
    it(
      'is told with all that pages have of them',
      use((ledger) => {
        ledger.add(QUARREL)
        const once = { count: 1, first: '2031-03-01', last: '2031-03-01' }
        const april = { count: 1, first: '2031-04', last: '2031-04' }
        const { pages, ...profile } = ledger.profile(['ヨナス・アルヴェン']) as Profile
        expect(profile).toEqual({
          name: 'ヨナス・アルヴェン',
          kind: 'person',
          count: 2,
          first: '2031-03-01',
          last: '2031-04',
          aliases: ['アルヴェン', 'アルヴェン外相', 'アルヴェン氏'].map((name) => ({ name, count: 1 })),
          offices: [{ office: '外相', affiliation: 'カレニア', ...once }],
          acts: [
            { name: 'promise', ...april },
            { name: 'threaten', ...once },
          ],
          targets: [{ name: 'ヴェルダ', ...once }],
          via: [{ name: '北海日報', ...april }],
        })
        expect(pages.map(({ address }) => address)).toEqual(['bridge.txt', 'harbour.txt'])
        expect(ledger.profile(['誰か'])).toBeNull()
      }),
    )
    it(
      'is called no more what only an older reading called them',
      use((ledger) => {
        ledger.add(QUARREL)
        const [harbour] = QUARREL as [Entry]
        const what = '港を封鎖すれば、橋を閉じる'
        ledger.add([
          makeEntry('harbour.txt', harbour.text, [{ who: 'ヨナス・アルヴェン', what }], {
            version: '0.2.0',
          }),
        ])
        expect(ledger.names('アルヴェン外相', 'whole')).toEqual([])
        expect(ledger.names('アルヴェン氏', 'whole')).toEqual([{ name: 'ヨナス・アルヴェン', count: 2 }])
        expect(ledger.profile(['ヨナス・アルヴェン'])?.aliases).toEqual([{ name: 'アルヴェン氏', count: 1 }])
        ledger.add([makeEntry('harbour.txt', harbour.text, [{ who: 'トーレ', what }], { version: '0.3.0' })])
        expect(ledger.names('ヴェルダ国防省').map(({ count }) => count)).toEqual([1])
        expect(ledger.names('トーレ代表')).toEqual([{ name: 'トーレ', count: 2 }])
      }),
    )
    it(
      'is counted as a look at every attribution counts them, also after pages were read anew',
      use((ledger) => {
        const entries = Array.from({ length: 60 }, (_, i) => anyPage(i, '0.1.0'))
        for (const [i, entry] of entries.entries()) ledger.add([entry, ...(i % 7 === 3 ? [anyPage(i - 1, '0.2.0')] : [])])
        const kept = [...ledger.entries()]
        expect(kept.filter(({ record }) => record.version === '0.2.0')).toHaveLength(9)
        for (const names of [['ナダル'], ['トーレ', 'ナダル'], ['リンデル', 'トーレ', 'ナダル'], ['リンデル', '誰か']]) {
          const { pages: _, aliases, ...told } = ledger.profile(names) as Profile
          expect(told).toMatchObject(counted(kept, names))
          expect(aliases).toEqual(calledIn(kept, names))
          expect(ledger.personas(names)).toEqual(personasIn(kept, names))
        }
      }),
    )
  })
}

const WHO = ['ナダル', 'トーレ', 'リンデル', 'ナダル、トーレ', 'トーレ、リンデル、ナダル']
const DAYS = ['', '2031-05-01', '2031-05-02', '2031-05', '2031', '0876-01-01', '2031-05-02T09:00', '2031-W18']

function anyPage(i: number, version: string): Entry {
  const below = random(i * 10 + version.length + Number(version[2]))
  const any = <T>(values: readonly T[]): T => values[below(values.length)] as T
  const says = Array.from({ length: 5 }, (_, at) => ({
    who: any(WHO),
    what: `橋は${i}の${at}`,
    when: any(DAYS) || null,
    act: any(['state', 'deny', 'promise'] as const),
    target: any([null, 'ヴェルダ', 'カレニア']),
    via: any([[], ['北海日報'], ['高官', '北海日報']]),
    certainty: any(['low', 'medium', 'high'] as const),
    aliases: any([[], ['代表'], ['代表', 'あの人']]),
    ...any([{}, { office: '代表' }, { office: '代表', affiliation: '港湾労組' }]),
  }))
  return makeEntry(`${i}.txt`, says.map(({ what }) => what).join('。'), says, { version })
}

const speakersOf = ({ source }: AttributionRecord): readonly string[] => source.name.split('、')

const spokenBy = (entries: readonly Entry[], names: readonly string[]): readonly AttributionRecord[] =>
  entries.flatMap(({ record }) => record.attributions).filter((one) => speakersOf(one).some((name) => names.includes(name)))
const certain = ({ certainty }: AttributionRecord): boolean => certainty !== 'low'

function tallyOf(some: readonly AttributionRecord[]): Pick<NameTally, 'count' | 'first' | 'last'> {
  const times = some.flatMap(({ when }) => when ?? [])
  return { count: some.length, first: times.reduce(earlierOf, null), last: times.reduce(laterOf, null) }
}

const byCount = (a: { readonly name: string; readonly count: number }, b: { readonly name: string; readonly count: number }): number =>
  b.count - a.count || (a.name < b.name ? -1 : 1)

const namedBy = (some: readonly AttributionRecord[], values: (one: AttributionRecord) => readonly (string | null)[]): NameTally[] =>
  [...new Set(some.flatMap(values))]
    .flatMap((name) => (name === null ? [] : [{ name, ...tallyOf(some.filter((one) => values(one).includes(name))) }]))
    .sort(byCount)

function counted(entries: readonly Entry[], names: readonly string[]): Partial<Profile> {
  const some = spokenBy(entries, names).filter(certain)
  return {
    name: names[0] as string,
    ...tallyOf(some),
    acts: namedBy(some, ({ act }) => [act]),
    targets: namedBy(some, ({ target }) => [target]),
    via: namedBy(some, ({ via }) => via),
  }
}

function calledIn(entries: readonly Entry[], names: readonly string[]): { name: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const one of spokenBy(entries, names)) {
    const alone = speakersOf(one).length === 1
    for (const name of speakersOf(one).filter((speaker) => names.includes(speaker)))
      for (const call of [name, ...(alone ? one.source.aliases : [])]) counts.set(call, (counts.get(call) ?? 0) + 1)
  }
  counts.delete(names[0] as string)
  return [...counts].map(([name, count]) => ({ name, count })).sort(byCount)
}

function personasIn(entries: readonly Entry[], names: readonly string[]): Persona[] {
  const alone = spokenBy(entries, names).filter((one) => certain(one) && speakersOf(one).length === 1)
  const keyOf = ({ source: { name, kind, office, affiliation } }: AttributionRecord): string =>
    JSON.stringify([name, kind, office, affiliation])
  const sort = (a: string | null, b: string | null): number => (a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1)
  return [...Map.groupBy(alone, keyOf).values()]
    .map((group) => {
      const [{ source }] = group as [AttributionRecord]
      const { name, kind, office, affiliation } = source
      return { name, kind, office, affiliation, ...tallyOf(group) }
    })
    .sort((a, b) => b.count - a.count || sort(a.name, b.name) || sort(a.office, b.office) || sort(a.affiliation, b.affiliation))
}
