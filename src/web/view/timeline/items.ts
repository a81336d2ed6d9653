import type { DeedPoint, Point } from '#question'
import { TEMPERS, temperOf } from '../../part/temper.ts'

/** What lanes are made of. */
export const LANES = ['source', 'topic', 'act', 'target'] as const
export type LaneKind = (typeof LANES)[number]

/** How many lanes are drawn beside that of all others. */
const MOST = 10
const DAY = 86_400_000

/** A mark on the timeline. Times are milliseconds since 1970, UTC. */
export interface Item {
  readonly time: number
  /** The end of the period where its date is no day. */
  readonly end: number
  readonly lane: number
  /** Which colour: an act's temper, or a deed. */
  readonly tone: Tone
  readonly conditional: boolean
  readonly point: Point | null
  readonly deed: DeedPoint | null
}

/** Those of acts, and one of deeds. */
export const TONES = [...TEMPERS, 'deed'] as const
export type Tone = (typeof TONES)[number]

export interface Lane {
  /** As the ledger writes it; null for what has no lane of its own, or no value. */
  readonly name: string | null
  readonly kind: 'own' | 'others' | 'none' | 'deeds'
  readonly count: number
}

/** A day, month or year → its first millisecond; 2031-05 → that of 1 May. */
export const timeOf = (iso: string): number =>
  Date.parse(`${(iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso).slice(0, 10)}T00:00:00Z`)
export const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10)

const laneValue = (point: Point, by: LaneKind): string | null => (by === 'topic' ? (point.topics[0] ?? null) : point[by])

/** Points and deeds → lanes, those with the most points first, and what stands in them, the oldest first. */
export function itemsOf(
  points: readonly Point[],
  deeds: readonly DeedPoint[],
  by: LaneKind,
): { readonly lanes: readonly Lane[]; readonly items: readonly Item[] } {
  const counts = new Map<string | null, number>()
  for (const point of points) counts.set(laneValue(point, by), (counts.get(laneValue(point, by)) ?? 0) + 1)
  const named = [...counts]
    .filter((pair): pair is [string, number] => pair[0] !== null)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const own = named.slice(0, MOST)
  const rest = named.slice(MOST).reduce((sum, [, count]) => sum + count, 0)
  const none = counts.get(null) ?? 0
  const lanes: Lane[] = [
    ...own.map(([name, count]): Lane => ({ name, kind: 'own', count })),
    ...(rest > 0 ? [{ name: null, kind: 'others' as const, count: rest }] : []),
    ...(none > 0 ? [{ name: null, kind: 'none' as const, count: none }] : []),
    ...(deeds.length > 0 ? [{ name: null, kind: 'deeds' as const, count: deeds.length }] : []),
  ]
  const at = new Map(own.map(([name], i) => [name, i]))
  const of = (kind: Lane['kind']): number => lanes.findIndex((lane) => lane.kind === kind)
  const [others, nobody, done] = [of('others'), of('none'), of('deeds')]
  const items = [
    ...points.flatMap((point): Item[] => {
      if (point.first === null) return []
      const value = laneValue(point, by)
      const time = timeOf(point.first)
      return [
        {
          time,
          end: Math.max(time, timeOf(point.last ?? point.first)),
          lane: value === null ? nobody : (at.get(value) ?? others),
          tone: temperOf(point.act),
          conditional: point.conditional,
          point,
          deed: null,
        },
      ]
    }),
    ...deeds.map(
      (deed): Item => ({ time: timeOf(deed.day), end: timeOf(deed.day), lane: done, tone: 'deed', conditional: false, point: null, deed }),
    ),
  ].filter(({ time }) => !Number.isNaN(time))
  return { lanes, items: items.sort((a, b) => a.time - b.time) }
}

/** From and to, milliseconds since 1970, UTC. */
export type Domain = readonly [number, number]

/** Share of the points at each end that a first view leaves out, so that one wrong year does not press all others together. */
const STRAY = 0.01
/** The least that is shown. */
export const LEAST_SPAN: number = 7 * DAY

/** The time in which nearly all of some items are, in their order. */
export function spanOf(items: readonly Pick<Item, 'time' | 'end'>[]): Domain {
  const first = items[Math.floor(items.length * STRAY)]
  const last = items[Math.ceil(items.length * (1 - STRAY)) - 1]
  if (!first || !last) return [Date.UTC(2000, 0, 1), Date.UTC(2001, 0, 1)]
  const pad = Math.max((last.time - first.time) * 0.03, LEAST_SPAN / 2)
  return [first.time - pad, last.time + pad]
}

/** What the address says, as far as it does: the days from `since` to the end of `until`. */
export function domainOf(since: string | undefined, until: string | undefined, otherwise: Domain): Domain {
  const from = since === undefined ? otherwise[0] : timeOf(since)
  const to = until === undefined ? otherwise[1] : timeOf(until) + DAY
  return Number.isNaN(from) || Number.isNaN(to) || to <= from ? otherwise : [from, to]
}

/** A time made wider (above 1) or narrower about a place in it, 0 to 1. */
export function zoomed([from, to]: Domain, factor: number, about: number): Domain {
  const span = Math.max((to - from) * factor, LEAST_SPAN)
  const still = from + (to - from) * about
  return [still - span * about, still + span * (1 - about)]
}
