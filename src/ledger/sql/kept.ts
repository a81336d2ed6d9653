import type { AttributionRecord, PlacedText } from '#reading'
import { type Decision, decided, holding, type Overlay, overlaysOf } from '../decision/index.ts'
import type { Kept, KeptPage, PageHead } from '../ledger.ts'
import { HEAD, type Placed, type Row } from './find.ts'
import { type Attributions, attributionsIn, inflateReading, unpackReading } from './pack.ts'
import type { Store } from './store.ts'

/** Bytes of the pages that are kept at hand. */
const ROOM = 16 * 2 ** 20

type Overlays = ReadonlyMap<number, Overlay>
const NOTHING: Overlays = new Map()

/** Where the lines of a page lie in the room. */
interface Lying {
  readonly start: number
  readonly end: number
  readonly overlays: Overlays
}

/** A page as it is looked into for its attributions. */
interface ReadPage extends Attributions {
  readonly overlays: Overlays
}

/**
 * What stands on pages. Those that were looked into are kept at hand, for who asks for what became of many things comes to the same ones: as bytes in a
 * room of their own, since as texts they would be what the collector of garbage carries about while a search waits for it.
 */
export class PagesAtHand {
  readonly #most: number
  readonly #lying = new Map<number, Lying>()
  #room: Buffer | null = null
  #used = 0

  constructor(most: number = ROOM) {
    this.#most = most
  }

  clear(): void {
    this.#lying.clear()
    this.#used = 0
  }

  keptOf(rows: readonly Placed[], store: Store): readonly Kept[] {
    const pages = this.#pagesOf(rows, store)
    return rows.map((row) => keptOf(row, row.number, pages.get(row.pageNo) as ReadPage))
  }

  /** As `Ledger.keptOn` gives them. */
  keptOn(ids: readonly string[], store: Store): readonly KeptPage[] {
    if (ids.length === 0) return []
    const heads = store.all<Omit<Row, 'number'>>(
      `select ${HEAD}, page.no as "pageNo" from page where same is null and ${store.amongTexts('page.id', '?')} order by page.id`,
      JSON.stringify(ids),
    )
    const pages = this.#pagesOf(heads, store)
    return heads.map((head) => {
      const page = pages.get(head.pageNo) as ReadPage
      const standing = Array.from({ length: page.count }, (_, number) => number).filter(
        (number) => page.overlays.get(number)?.rejected !== true,
      )
      const kept = standing.map((number) => keptOf(head, number, page)).filter(({ attribution }) => attribution.certainty !== 'low')
      return { id: head.id, text: page.text, kept }
    })
  }

  #pagesOf(rows: readonly Pick<Row, 'pageNo' | 'id'>[], store: Store): ReadonlyMap<number, ReadPage> {
    const pages = new Map<number, ReadPage>()
    const anew = new Map<number, string>()
    for (const { pageNo, id } of rows) {
      if (pages.has(pageNo) || anew.has(pageNo)) continue
      const lying = this.#lying.get(pageNo)
      if (lying) pages.set(pageNo, this.#opened(lying))
      else anew.set(pageNo, id)
    }
    if (anew.size > 0) for (const [no, page] of this.#readAnew(anew, store)) pages.set(no, page)
    return pages
  }

  #opened({ start, end, overlays }: Lying): ReadPage {
    return { ...attributionsIn((this.#room as Buffer).subarray(start, end)), overlays }
  }

  /** All with two questions, since each question of a database costs its way there. */
  #readAnew(heads: ReadonlyMap<number, string>, { all, amongNumbers, amongTexts }: Store): readonly (readonly [number, ReadPage])[] {
    const about = all<{ page: string; body: string }>(
      `select decided.page, decision.body from decided join decision on decision.id = decided.decision where ${amongTexts('decided.page', '?')}`,
      JSON.stringify([...heads.values()]),
    )
    const log = new Map<string, Decision[]>()
    for (const { page, body } of about) log.set(page, [...(log.get(page) ?? []), JSON.parse(body) as Decision])
    const readings = all<{ no: number; reading: Uint8Array }>(
      `select no, reading from page where ${amongNumbers('no', '?')}`,
      JSON.stringify([...heads.keys()]),
    )
    return readings.map(({ no, reading }) => {
      const id = heads.get(no) as string
      const plain = inflateReading(reading)
      const overlays = overlaysIn(id, reading, log.get(id))
      this.#keep(no, plain, overlays)
      return [no, { ...attributionsIn(plain), overlays }] as const
    })
  }

  #keep(no: number, plain: Buffer, overlays: Overlays): void {
    if (plain.length > this.#most) return
    if (this.#used + plain.length > this.#most) {
      this.clear()
      // pages that were opened a moment ago are still looked into
      this.#room = null
    }
    this.#room ??= Buffer.allocUnsafeSlow(this.#most)
    const start = this.#used
    plain.copy(this.#room, start)
    this.#used += plain.length
    this.#lying.set(no, { start, end: this.#used, overlays })
  }
}

function overlaysIn(id: string, reading: Uint8Array, about: readonly Decision[] | undefined): Overlays {
  if (about === undefined) return NOTHING
  const { text, record } = unpackReading(reading)
  return overlaysOf(holding(about), id, text, record.attributions)
}

function keptOf(row: PageHead, number: number, { text, attributionOf, overlays }: ReadPage): Kept {
  const page = headOnly(row)
  const attribution = attributionOf(number)
  if (!attribution) throw new Error(`page ${page.id} has no attribution ${number}`)
  const overlay = overlays.get(number)
  return {
    page,
    number,
    attribution: decided(attribution, overlay),
    passage: passageOf(text, attribution),
    decisions: overlay?.decisions ?? [],
  }
}

/** Units in front of its words within which a source belongs to the passage. */
const NEAR = 40
function passageOf(text: string, { sentence, content, contentMore, source }: AttributionRecord): PlacedText {
  const places = [sentence, content, ...contentMore]
  // in a note, or under a heading, who speaks stands in front of what the sentence holds
  if (source.start !== null && source.end !== null && source.start < content.start && content.start - source.end < NEAR)
    places.push({ start: source.start, end: source.end })
  const [start, end] = [Math.min(...places.map((at) => at.start)), Math.max(...places.map((at) => at.end))]
  return { start, end, text: text.slice(start, end) }
}

/** A row without what only served to put it in order. */
export const headOnly = ({ id, address, title, site, author, published, seen, form, version }: PageHead): PageHead => ({
  id,
  address,
  title,
  site,
  author,
  published,
  seen,
  form,
  version,
})
