import { independence, type Kept, type Ledger, samenessOf, type Telling, tellingOf } from '#ledger'
import type { Origins } from './answer.ts'
import { dayOf } from './day.ts'
import { type Pairs, pairsOf } from './decisions.ts'
import { linksAmong } from './originals.ts'

/** An attribution made ready to be held against others. */
export interface Told {
  readonly kept: Kept
  readonly telling: Telling
}

export const toldOf = (kept: Kept): Told => ({ kept, telling: tellingOf(kept.attribution, kept.passage, kept.page.published) })

/** Tellings that are gathered at most, and attributions looked at around one. */
const MOST = 40
const AROUND = 100
/** Days in front of a saying's day and behind it in which a page that gives no day may stand. */
const BEFORE = 10
const AFTER = 10

/** All tellings of the saying that one attribution tells, itself among them; a page tells it once. */
export function tellingsOf(ledger: Ledger, first: Kept): readonly Told[] {
  const pairs = pairsOf(ledger)
  const found = new Map<string, Told>([[first.page.id, toldOf(first)]])
  // what was found leads on to what the first one's words would not have found
  const asked = new Set<string>()
  for (const told of found.values()) {
    const best = new Map<string, { told: Told; score: number }>()
    for (const other of [...candidatesFor(ledger, told.kept, asked), ...saidToBeSame(ledger, told.kept, pairs)]) {
      if (found.has(other.page.id)) continue
      const candidate = toldOf(other)
      const score = scoreAmong(candidate, [...found.values()], pairs)
      const known = best.get(other.page.id)
      if (score > 0 && (!known || score > known.score)) best.set(other.page.id, { told: candidate, score })
    }
    const ranked = [...best].sort((a, b) => b[1].score - a[1].score || (a[0] < b[0] ? -1 : 1))
    for (const [page, { told: next }] of ranked) if (found.size < MOST) found.set(page, next)
  }
  return [...found.values()].sort(byDay)
}

/** How well a telling fits those found already: with the first of them, or with most; above 0 where it does. */
function scoreAmong({ kept, telling }: Told, found: readonly Told[], pairs: Pairs): number {
  const said = found.map((told) => pairs.sayings(told.kept, kept))
  if (said.includes(-1)) return -1
  if (said.includes(1)) return SURE
  const scores = found.map((told) => samenessOf(told.telling, telling)?.score ?? AGAINST)
  const first = scores[0] as number
  if (first > 0) return first
  const mean = scores.reduce((sum, score) => sum + Math.max(score, AGAINST), 0) / scores.length
  return mean > 0 ? mean : -1
}
/** What a telling counts that a human says is of the same saying. */
const SURE = 100
/** What a telling counts that cannot be of the same saying. */
const AGAINST = -3

const byDay = (a: Told, b: Told): number => {
  const [one, other] = [a, b].map(({ kept }) => [kept.page.published ?? '9', kept.page.id] as const) as [
    readonly [string, string],
    readonly [string, string],
  ]
  return one[0] < other[0] ? -1 : one[0] > other[0] ? 1 : one[1] < other[1] ? -1 : one[1] > other[1] ? 1 : a.kept.number - b.kept.number
}

/** Attributions that a human says tell the same. */
function saidToBeSame(ledger: Ledger, kept: Kept, pairs: Pairs): readonly Kept[] {
  return pairs
    .sameAs(kept)
    .flatMap(({ page, exact }) =>
      ledger
        .find({ page, certainty: 'low' }, { order: 'newest', limit: AROUND, offset: 0, counted: false })
        .found.filter(({ attribution }) => attribution.content.text === exact),
    )
}

/** Attributions that may tell the same: of anybody who may be the same, about that time; and those with the same words. `asked` is what was looked for before. */
function candidatesFor(ledger: Ledger, kept: Kept, asked: Set<string>): readonly Kept[] {
  const { attribution } = kept
  const day = dayOf(kept)
  const period = day === null ? {} : { since: moved(day, -BEFORE), until: moved(day, AFTER) }
  const all = { order: 'newest', limit: AROUND, offset: 0, counted: false } as const
  const words = phraseOf(attribution.content.text)
  // a reprint has the same name, day and words, and leads nowhere else
  const isNew = (what: string): boolean => {
    const key = `${what} ${day}`
    if (asked.has(key)) return false
    asked.add(key)
    return true
  }
  const names = isNew(attribution.source.name) ? namesFor(ledger, attribution.source) : []
  const same = names.length > 0 ? ledger.find({ sources: names, certainty: 'low', ...period }, all).found : []
  const alike = words !== null && isNew(words) ? ledger.find({ words: [words], certainty: 'low', ...period }, all).found : []
  return [...same, ...alike]
}

/** Names under which whoever speaks may be found: their own, and the offices that other pages know them in. */
function namesFor(ledger: Ledger, { name, kind, aliases, affiliation }: Kept['attribution']['source']): readonly string[] {
  if (name === 'unknown') return []
  const parts = [name, ...name.split(/[・、]/), ...aliases].filter((one) => one.length > 1)
  const own = [...new Set(parts.flatMap((one) => ledger.names(one, 'whole').map((known) => known.name)))].slice(0, NAMES)
  // an outlet has no office
  const offices = (kind === 'outlet' ? [] : ledger.personas(own)).flatMap(({ office, affiliation: of }) =>
    office && of ? [`${of}${office}`, `${of}の${office}`] : [],
  )
  const bodies = affiliation === null ? [] : [affiliation]
  const others = [...new Set([...offices, ...bodies])]
    .slice(0, NAMES)
    .flatMap((one) => ledger.names(one, 'whole').map((known) => known.name))
  return [...new Set([...own, ...others])].slice(0, NAMES)
}
/** Names that are asked for at most. */
const NAMES = 40

/** A run from the middle of the longest stretch without marks; null when there is none long enough to mean these words. */
function phraseOf(content: string): string | null {
  const [longest = ''] = content.split(/[^\p{L}\p{N}]+/u).sort((a, b) => b.length - a.length)
  if (longest.length < PHRASE) return null
  const start = Math.floor((longest.length - PHRASE) / 2)
  return longest.slice(start, start + PHRASE)
}
const PHRASE = 10

/** A day so many days later; what is no day of ISO 8601 stays as it is. */
export const moved = (iso: string, days: number): string => {
  const [year, month = '01', day = '01'] = iso.slice(0, 10).split('-') as [string, string?, string?]
  if (!/^\d{2}$/.test(month)) return iso
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + days)).toISOString().slice(0, 10)
}

/** Pages on which the saying is told, in groups that go back to one account each, and how many of them can be said to know nothing of each other. */
export function originsOf(ledger: Ledger, tellings: readonly Told[]): Origins {
  const originals = linksAmong(
    ledger,
    tellings.map(({ kept }) => kept.page),
  )
  const linked = (i: number, j: number): boolean => originals.some(({ tellings: [a, b] }) => a === i && b === j)
  const accounts = tellings.map(({ kept: { page, attribution, passage } }) => ({
    site: page.site,
    via: attribution.via,
    passage: passage.text,
    page: page.id,
  }))
  const group = accounts.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (group[root] !== root) root = group[root] as number
    return root
  }
  const apart: [number, number][] = []
  for (let i = 0; i < accounts.length; i++)
    for (let j = i + 1; j < accounts.length; j++) {
      const [a, b] = [accounts[i], accounts[j]] as [(typeof accounts)[number], (typeof accounts)[number]]
      const known = a.page === b.page || linked(i, j) ? 'one' : independence(a, b)
      if (known === 'one') group[rootOf(j)] = rootOf(i)
      else if (known === 'two') apart.push([i, j])
    }
  const roots = [...new Set(accounts.map((_, i) => rootOf(i)))]
  const apartRoots = new Set(apart.map(([i, j]) => `${Math.min(rootOf(i), rootOf(j))} ${Math.max(rootOf(i), rootOf(j))}`))
  // accounts each of which is known to be apart from all the others so far
  const independent: number[] = []
  for (const root of roots)
    if (independent.every((other) => apartRoots.has(`${Math.min(root, other)} ${Math.max(root, other)}`))) independent.push(root)
  return { least: independent.length, most: roots.length, groups: accounts.map((_, i) => roots.indexOf(rootOf(i))), originals }
}
