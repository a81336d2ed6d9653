import { type Decision, decided, type Entry, holding, type Ledger, overlaysOf, type PageHead } from '#ledger'
import type { AttributionRecord, EventRecord, PageRecord, Place } from '#reading'
import type { Family } from './answer.ts'
import { decidedDeeds } from './deed.ts'
import { familyOf } from './families.ts'
import { headOf } from './head.ts'
import { refOf } from './hit.ts'

/** An attribution where it stands in its page. */
export interface AttributionHere {
  readonly ref: string
  /** As it stands after what was decided. */
  readonly attribution: AttributionRecord
  /** The source that was read, where a human named another; else null. */
  readonly readAs: string | null
  /** A human said that it is none; it stays to be seen, and to be taken up again. */
  readonly rejected: boolean
  readonly decisions: readonly Decision[]
}

/** A deed where it stands in its page. */
export interface DeedHere extends EventRecord {
  readonly ref: string
  /** A human said that it is none; it stays to be seen, and to be taken up again. */
  readonly rejected: boolean
  readonly decisions: readonly Decision[]
}

/** A block that stands on other pages too. */
export interface Carried {
  /** Index into `blocks`. */
  readonly block: number
  /** Where else it stands: which member of the family, and where on its page. */
  readonly elsewhere: readonly { readonly member: number; readonly there: Place }[]
  /** The first day that one of all these pages is of, ISO; null where none tells. */
  readonly since: string | null
  /** The id of the page that had it first, by the days that pages give; null where days do not tell. */
  readonly first: string | null
}

type OfRecord = Pick<
  PageRecord,
  'blocks' | 'comments' | 'tweets' | 'notes' | 'turns' | 'originUrl' | 'updated' | 'links' | 'shortLinks' | 'conflicts' | 'decoding'
>

/** All that a ledger knows of one page, with its whole text; every place is one in `text`, in UTF-16 units. */
export interface PageReading extends OfRecord {
  readonly page: PageHead
  readonly text: string
  /** ISO day of publication that whoever added the page gave, or null. */
  readonly given: string | null
  /** Down to the least certain, in the order of the page; `nestedIn` counts among these. */
  readonly attributions: readonly AttributionHere[]
  /** What the page tells as done, as it stands after what was decided. */
  readonly events: readonly DeedHere[]
  readonly family: Family | null
  readonly carried: readonly Carried[]
  /** How many pages the ledger has of this address. */
  readonly versions: number
}

/** What a page tells as done, by the decisions that hold. */
export const deedsHere = (entry: Entry, held: readonly Decision[]): readonly DeedHere[] =>
  decidedDeeds(entry, held).map(({ deed, ...said }) => ({ ...deed, ref: refOf(entry.id, deed), ...said }))

/** A page with everything that was read in it, decided about it, and that other pages have of it. */
export function readingOf(ledger: Ledger, entry: Entry): PageReading {
  const { address, text, given, record } = entry
  const { blocks, comments, tweets, notes, turns, originUrl, updated, links, shortLinks, conflicts, decoding } = record
  const family = familyOf(ledger, entry)
  const held = holding(ledger.decisions())
  return {
    page: headOf(entry),
    text,
    given,
    ...{ blocks, comments, tweets, notes, turns, originUrl },
    ...(updated !== undefined && { updated }),
    ...(links && { links }),
    ...(shortLinks && { shortLinks }),
    ...(conflicts && { conflicts }),
    ...(decoding && { decoding }),
    attributions: attributionsHere(entry, held),
    events: deedsHere(entry, held),
    family,
    carried: family ? carriedBy(blocks, family) : [],
    // files of one name are not one page
    versions: /^https?:\/\//i.test(address) ? ledger.versions(address).length : 1,
  }
}

function attributionsHere({ id, text, record }: Entry, held: readonly Decision[]): readonly AttributionHere[] {
  const overlays = overlaysOf(held, id, text, record.attributions)
  return record.attributions.map((attribution, i) => {
    const overlay = overlays.get(i)
    return {
      ref: refOf(id, attribution.content),
      attribution: decided(attribution, overlay),
      readAs: overlay?.source !== undefined && overlay.source !== attribution.source.name ? attribution.source.name : null,
      rejected: overlay?.rejected ?? false,
      decisions: overlay?.decisions ?? [],
    }
  })
}

function carriedBy(blocks: PageRecord['blocks'], family: Family): readonly Carried[] {
  return blocks.flatMap(({ start, end }, block) => {
    const elsewhere = family.members.flatMap(({ passages }, member) => {
      // the longest of several: a block is one passage of another page unless that has it twice
      const [best] = passages
        .map(({ here, there }) => ({ there, common: Math.min(end, here.end) - Math.max(start, here.start) }))
        .filter(({ common }) => common > 0)
        .sort((a, b) => b.common - a.common)
      return best ? [{ member, there: { start: best.there.start, end: best.there.end } }] : []
    })
    if (elsewhere.length === 0) return []
    return [
      {
        block,
        elsewhere,
        ...firstAmong([family.page, ...elsewhere.map(({ member }) => (family.members[member] as Family['members'][number]).page)]),
      },
    ]
  })
}

/** The page of the earliest day; none where two have that day, or one gives no day and may be earlier. */
function firstAmong(pages: readonly PageHead[]): Pick<Carried, 'since' | 'first'> {
  const days = pages.flatMap(({ published }) => published ?? []).sort()
  const since = days[0] ?? null
  const told = since !== null && days.length === pages.length && days[1] !== since
  return { since, first: told ? (pages.find(({ published }) => published === since)?.id ?? null) : null }
}
