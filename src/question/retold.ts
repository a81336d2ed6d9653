import type { Kept, Ledger } from '#ledger'
import type { SayingAnswer } from './answer.ts'
import { sayingOf } from './trace.ts'
import { type Wording, wordingOf } from './wording.ts'

/** Somebody or something that words went through on the way to a page. */
export interface Station {
  /** Tells it from the other stations. */
  readonly key: string
  readonly kind: 'source' | 'via' | 'site' | 'page'
  readonly name: string
  /** For a page: which telling, and which account it goes back to. */
  readonly telling: number | null
  readonly account: number | null
}

/** Words went from one station to another. */
export interface Leg {
  readonly from: string
  readonly to: string
}

/** A saying with how each telling words it, and the ways it took. */
export interface Retold {
  readonly saying: SayingAnswer
  /** The telling that the others are held against: its number. */
  readonly against: number
  /** For each telling, its words against those. */
  readonly wordings: readonly (readonly Wording[])[]
  readonly stations: readonly Station[]
  readonly legs: readonly Leg[]
}

/** How the saying that an attribution tells was retold, against its earliest or its fullest telling. */
export function retoldOf(ledger: Ledger, asked: Kept, against: 'earliest' | 'fullest'): Retold {
  const saying = sayingOf(ledger, asked)
  const { tellings } = saying
  const at = Math.max(
    0,
    tellings.findIndex(({ ref }) => ref === saying[against]),
  )
  const words = tellings.map(({ attribution: { content, contentMore } }) => [content, ...contentMore].map(({ text }) => text).join(' … '))
  const other = words[at] as string
  return { saying, against: at, wordings: words.map((here) => wordingOf(here, other)), ...waysOf(saying) }
}

/** From the source through others to the pages. Whoever stands in several ways is one station; the source is one whatever a page calls it. */
function waysOf({ source, tellings, origins }: SayingAnswer): Pick<Retold, 'stations' | 'legs'> {
  const stations = new Map<string, Station>([['source', { key: 'source', kind: 'source', name: source, telling: null, account: null }]])
  const legs = new Map<string, Leg>()
  const go = (from: string, station: Station): string => {
    stations.set(station.key, stations.get(station.key) ?? station)
    if (from !== station.key) legs.set(`${from} → ${station.key}`, { from, to: station.key })
    return station.key
  }
  tellings.forEach(({ chain, page }, telling) => {
    let at = 'source'
    chain.slice(1).forEach((name, i) => {
      const kind = i === chain.length - 2 && name === page.site ? 'site' : 'via'
      at = go(at, { key: `name ${name}`, kind, name, telling: null, account: null })
    })
    go(at, { key: `page ${telling}`, kind: 'page', name: page.title ?? page.address, telling, account: origins.groups[telling] ?? null })
  })
  return { stations: [...stations.values()], legs: [...legs.values()] }
}
