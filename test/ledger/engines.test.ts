import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Decision, decisionOf, type Entry, entryOf, type Ledger, openLedger, type Wanted } from '#ledger'
import { readDictionary } from '#morphology'
import { openReader } from '#reading'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { bigrams } from '../../src/ledger/bigrams.ts'
import { quoteOf } from '../../src/ledger/decision/overlay.ts'
import { CARRIED, makeEntry, NOTES, QUARREL } from './entries.ts'
import { PIECES } from './pieces.ts'
import { random } from './random.ts'

const EXAMPLES = resolve(import.meta.dirname, '../../examples')

/** The pages of examples/ as they are read. */
function exampleEntries(): readonly Entry[] {
  const reader = openReader(readDictionary())
  return readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((name) => {
      const file = join(EXAMPLES, name)
      if (!statSync(file).isFile()) return []
      const source = readFileSync(file, 'utf8')
      return [entryOf(reader.read(source, name), { address: name, source, given: null, seen: '2031-07-01', version: '0.1.0' })]
    })
}

/** All that can be asked of a ledger, as far as it hangs on nothing but its pages. */
function answers(ledger: Ledger, words: readonly string[]): unknown {
  const pages = [...ledger.entries()]
  const names = ledger.speakers({}, 1000).speakers.map(({ name }) => name)
  const heads = new Map(names.slice(1, 6).map((name) => [name, names[0] as string]))
  const portion = { limit: 30, offset: 3 }
  const wanted: readonly Wanted[] = [
    {},
    { certainty: 'low' },
    { conditional: true },
    { since: '2031-03', until: '2031-04-20' },
    { sites: ['北海日報'] },
    { acts: ['deny', 'promise'] },
    { anyOf: words.slice(0, 3) },
    { words: words.slice(0, 1), anyOf: words.slice(1, 4) },
    ...names.slice(0, 4).map((name): Wanted => ({ sources: [name] })),
    ...words.map((word): Wanted => ({ words: [word] })),
  ]
  return {
    pages,
    decisions: ledger.decisions(),
    counts: ledger.counts(),
    topics: ledger.topics(),
    carried: ledger.carried(),
    speakers: ledger.speakers({}, 1000),
    offices: ledger.speakers({ called: 'ア', kind: 'person' }, 5),
    kindred: [ledger.kindred(), ledger.kindred(names.slice(0, 20))],
    joined: [ledger.speakers({ called: 'ア' }, 1000, heads), ledger.facets({}, heads)],
    arrived: ledger.arrived('2031-03', 5),
    echoes: [...ledger.echoes()],
    names: [...words, ...names].map((name) => [name, ledger.names(name), ledger.names(name, 'whole')]),
    profiles: names.map((name) => [ledger.profile([name]), ledger.personas([name])]),
    everybody: [ledger.profile(names), ledger.personas(names)],
    sharing: pages.map(({ id }) => ledger.sharing(id, 5)),
    versions: [...new Set(pages.map(({ address }) => address))].map((address) => ledger.versions(address)),
    found: wanted.map((one) => [
      ledger.find(one, { order: 'newest', ...portion }),
      ledger.find(one, { order: 'oldest', ...portion }),
      ledger.facets(one),
      ledger.marks(one, 50),
      ledger.months(one),
    ]),
    ranked: words.map((word) => [
      ledger.find({ words: [word] }, { order: 'rank', ...portion, counted: false }),
      ledger.pagesWith([word], 10),
      ledger.pagesHolding(word, 10),
      ledger.pagesLike(`${word}は${words[0]}`, 10),
    ]),
  }
}

describe.skipIf(!hasPostgres)(`both engines${WHY}`, () => {
  let server: Server
  let folder = ''
  beforeAll(() => {
    server = startServer()
    folder = mkdtempSync(join(tmpdir(), 'iwaku-engines-'))
  }, 60_000)
  afterAll(() => {
    server.stop()
    rmSync(folder, { recursive: true })
  })

  let made = 0
  async function both(test: (ledgers: readonly [Ledger, Ledger]) => void): Promise<void> {
    made++
    const file = await openLedger(join(folder, `${made}.sqlite`), { create: true })
    const database = await openLedger(server.ledger(`both_${made}`), { create: true })
    try {
      test([file, database])
    } finally {
      file.close()
      database.close()
    }
  }
  /** The same to the last bit, the order of keys included. */
  const same = ([one, other]: readonly [Ledger, Ledger], words: readonly string[]): void => {
    const [expected, given] = [answers(one, words), answers(other, words)]
    expect(given).toEqual(expected)
    const lines = (ledger: Ledger): string => Array.from(ledger.entries(), (entry) => JSON.stringify(entry)).join('\n')
    expect(lines(other) === lines(one)).toBe(true)
  }

  it(
    'give the same answers about the examples, and the same export',
    () =>
      both(([one, other]) => {
        const entries = exampleEntries()
        for (const ledger of [one, other]) ledger.add(entries)
        expect(entries.length).toBeGreaterThan(10)
        same([one, other], ['停戦', '橋', 'ＮＡＴＯ', '交渉', 'ている', '、', 'ー', '港を'])
      }),
    120_000,
  )

  it.each([1, 2, 3, 4])(
    'give the same answers after anything that happens to pages, seed %i',
    (seed) =>
      both((ledgers) => {
        const below = random(seed)
        const story = storyOf(below)
        for (const step of story) for (const ledger of ledgers) step(ledger)
        same(ledgers, ['橋', '橋は', 'は開く', '閉じる', '港', 'ああ', '無い言葉', 'ナダル', '…', '吉野 2'])
      }),
    120_000,
  )

  it('an export of one, imported into the other, is exported as it was', () =>
    both(([one, other]) => {
      one.add([...QUARREL, NOTES, ...CARRIED])
      other.add([...one.entries()])
      expect(JSON.stringify([...other.entries()])).toBe(JSON.stringify([...one.entries()]))
    }))

  it(
    'find what a look at every text finds',
    () =>
      both(([, ledger]) => {
        const below = random(7)
        const pieces = [...PIECES, 'e\u0301', '\0', '\ud800', '%']
        const texts = Array.from({ length: 60 }, () => Array.from({ length: 20 }, () => pieces[below(pieces.length)]).join(''))
        ledger.add(texts.map((text, i) => makeEntry(`${i}.txt`, text, [])))
        const plain = (text: string): string => bigrams(text.replaceAll('\0', ' '))
        for (let i = 0; i < 200; i++) {
          const letters = Array.from(texts[below(texts.length)] as string)
          const at = below(letters.length)
          const query = letters.slice(at, at + 2 + below(6)).join('')
          const pairs = plain(query)
            .split(' ')
            .filter((pair) => Array.from(pair).length === 2)
          // no phrase: what it is made of is looked for where the query is one run
          if (pairs.length === 0 || !/^[\p{L}\p{N}]+$/u.test(query)) continue
          const naive = texts.flatMap((text, page) => (` ${plain(text)} `.includes(` ${pairs.join(' ')} `) ? [`${page}.txt`] : []))
          expect(
            ledger
              .pagesWith([query], 100)
              .map(({ address }) => address)
              .sort(),
            query,
          ).toEqual(naive.sort())
        }
      }),
    60_000,
  )
})

/** Batches of pages, newer readings, copies, days and decisions, in any order: the same for each ledger it is told to. */
function storyOf(below: (least: number) => number): readonly ((ledger: Ledger) => void)[] {
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const texts = ['橋は開く', '橋は閉じる', '港は狭い', 'ああああ', '吉野で2日', '𠮷野で三日', '橋は橋だ', '港の橋は開く']
  const sources = [
    'ナダル',
    'ヨナス・アルヴェン',
    'アルヴェン',
    'トーレ、ナダル',
    'ヴェルダ国防省',
    'unknown',
    'Jonas Alven',
    '𠮷野',
    '\uff21',
  ]
  const days = [null, '2031-03', '2031-03-05', '2031', '2031-W10', '2031-04-20T09:00', '0500-01-01']
  const entry = (): Entry => {
    const says = Array.from({ length: below(5) }, () => ({
      who: pick(sources),
      what: pick(texts),
      when: pick(days),
      act: pick(['state', 'deny', 'promise'] as const),
      certainty: pick(['low', 'medium', 'high'] as const),
      target: pick([null, 'ヴェルダ', '𠮷野']),
      via: pick([[], ['北海日報'], ['ハルネ通信', '北海日報']]),
      aliases: pick([[], ['外相'], ['アルヴェン氏', 'ア']]),
      ...pick([{}, { office: '外相', affiliation: 'カレニア' }, { office: '首相' }]),
      ...pick([{}, { condition: '橋' }]),
    }))
    const text = `${texts.join('。')}。橋${below(4)}`
    const page = makeEntry(
      `${below(12)}.txt`,
      text,
      says.filter(({ condition, what }) => condition === undefined || what.includes('橋')),
      {
        title: pick([undefined, '橋は開く', '港']) ?? '無題',
        ...pick([{}, { site: '北海日報' }, { site: 'ハルネ通信' }]),
        ...pick([{}, { published: '2031-03-05' }, { published: '2031-04-01' }]),
        ...pick([{}, { seen: '2031-03-06' }, { seen: '2031-05-01T10:00:00Z' }]),
        version: pick(['0.1.0', '0.2.0']),
      },
    )
    return { ...page, given: pick([null, null, '2031-03-09']) }
  }
  const story: ((ledger: Ledger) => void)[] = []
  const all: Entry[] = []
  const log: Decision[] = []
  for (let step = 0; step < 12; step++) {
    const batch = Array.from({ length: 1 + below(12) }, entry)
    all.push(...batch)
    const anew = below(4) === 0 ? ('anew' as const) : undefined
    story.push((ledger) => void ledger.add(batch, anew))
    if (below(2) === 0) story.push(decide(pick(all), step, log, pick))
  }
  return [...story, (ledger) => void ledger.add([...QUARREL, NOTES, ...CARRIED, ...all.slice(0, 5)])]
}

function decide({ id, text, record }: Entry, step: number, log: Decision[], pick: <T>(list: readonly T[]) => T): (ledger: Ledger) => void {
  const made = { at: `2031-06-${String(step + 1).padStart(2, '0')}T00:00:00Z`, by: '係', why: null }
  const said = record.attributions[0]?.content
  const before = log.length > 0 ? pick(log) : null
  const decision =
    said === undefined
      ? before === null
        ? decisionOf({ kind: 'merge', name: 'ナダル', other: 'トーレ' }, made)
        : decisionOf({ kind: 'undo', decision: before.id }, made)
      : decisionOf(
          pick([
            { kind: 'source', about: quoteOf(id, text, said), name: '𠮷野' },
            { kind: 'reject', about: quoteOf(id, text, said) },
            { kind: 'when', about: quoteOf(id, text, said), when: '2031-02-02' },
          ] as const),
          made,
        )
  log.push(decision)
  return (ledger) => ledger.decide([decision])
}
