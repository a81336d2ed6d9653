import { alignTexts, type Change, type Entry, type Ledger, type PageHead, type Passage, type Units, unitsOfPage } from '#ledger'
import { placed } from '#reading'
import type { Family, Member, SharedPassage } from './answer.ts'

/** Pages looked at beside one; more than so many carry the same text only where it is a site's own. */
const MOST = 64

/** A page with its prose as families see it. */
export interface Prose {
  readonly entry: Entry
  readonly units: Units
}

/** A page's prose, ready to be held against another's. */
export const proseOf = (entry: Entry): Prose => ({ entry, units: unitsOfPage(entry.text, entry.record) })

/** A page and all that carry text of it; null where none does. */
export function familyOf(ledger: Ledger, entry: Entry): Family | null {
  const own = proseOf(entry)
  const members = ledger.sharing(entry.id, MOST).flatMap(({ id }): Member[] => {
    const other = ledger.page(id)
    const shared = other && sharedBy(own, proseOf(other))
    return shared ? [shared] : []
  })
  if (members.length === 0) return null
  const whole = { page: headOf(entry), share: 1, whole: 1, passages: [] }
  const [first] = [whole, ...members].sort(byDay)
  return {
    page: headOf(entry),
    members: members.sort(byDay),
    earliest: earliestOf(first as Member, members, whole),
    carried: carriedOf(own, members),
  }
}

/** What one page carries of another; null where they share no text, or only quote the same words. */
export function sharedBy(own: Prose, other: Prose): Member | null {
  const passages = alignTexts(own.units, other.units)
  if (passages.length === 0 || passages.every(({ quoted }) => quoted)) return null
  return {
    page: headOf(other.entry),
    share: shareOf(
      own.units,
      passages.map(({ start, end }) => ({ start, end })),
    ),
    whole: shareOf(
      other.units,
      passages.map(({ otherStart, otherEnd }) => ({ start: otherStart, end: otherEnd })),
    ),
    passages: passages.map((passage) => passageOf(own.entry, other.entry, passage)),
  }
}

function passageOf({ text }: Entry, other: Entry, { kept, quoted, changes, ...passage }: Passage): SharedPassage {
  const places = ({ start, end, otherStart, otherEnd }: Change): Pick<SharedPassage, 'here' | 'there'> => ({
    here: placed(text, { start, end }),
    there: placed(other.text, { start: otherStart, end: otherEnd }),
  })
  return { ...places(passage), kept, quoted, changes: changes.map(places) }
}

/** The share of a page's units that stand in some stretches of it, which do not overlap; 0 to 1. */
function shareOf({ starts, length }: Units, stretches: readonly { start: number; end: number }[]): number {
  let inside = 0
  for (const at of starts) if (stretches.some(({ start, end }) => start <= at && at < end)) inside++
  return inside / length
}

/** How much of a page stands elsewhere too; 0 to 1. */
const carriedOf = ({ units }: Prose, members: readonly Member[]): number =>
  shareOf(
    units,
    members.flatMap(({ passages }) => passages.map(({ here }) => here)),
  )

/** The page that had it first: by the days that pages give. Null where two have the same day, or the first of them gives none. */
function earliestOf(first: Member, members: readonly Member[], whole: Member): PageHead | null {
  const { published } = first.page
  if (published === null) return null
  const all = [whole, ...members]
  return all.every(({ page }) => page === first.page || (page.published !== null && page.published > published)) ? first.page : null
}

const byDay = (a: Member, b: Member): number => {
  const [one, other] = [a.page.published ?? '9', b.page.published ?? '9']
  return one < other ? -1 : one > other ? 1 : a.page.id < b.page.id ? -1 : 1
}

export function headOf({ id, address, seen, record }: Entry): PageHead {
  const { title, site, author, published, form, version } = record
  return { id, address, title, site, author, published, seen, form, version }
}

/** Families of the ledger, those with the newest page first; each is told once, from the page that had it first where one did. */
export function familiesOf(ledger: Ledger, limit: number): readonly Family[] {
  const told = new Set<string>()
  const families: Family[] = []
  for (const id of ledger.echoes()) {
    if (told.has(id)) continue
    const entry = ledger.page(id)
    const found = entry && familyOf(ledger, entry)
    if (!found) continue
    const root = found.earliest && found.earliest.id !== id ? ledger.page(found.earliest.id) : null
    const family = (root && familyOf(ledger, root)) ?? found
    told.add(id)
    for (const { page } of [family, ...family.members]) told.add(page.id)
    families.push(family)
    if (families.length === limit) break
  }
  return families
}
