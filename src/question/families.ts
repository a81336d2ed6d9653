import {
  alignTexts,
  boilerplateOf,
  type Change,
  type Entry,
  type Ledger,
  type PageHead,
  type Paragraphs,
  type Passage,
  paragraphsOf,
  printsOf,
  type Units,
  unitsOfPage,
  unitsWithout,
} from '#ledger'
import { placed } from '#reading'
import type { Family, Member, SharedPassage, Twin } from './answer.ts'
import { headOf } from './head.ts'
import { MADE_FORMS, twinsOf } from './originals.ts'

/** Pages looked at beside one; more than so many carry the same text only where it is a site's own. */
const MOST = 64
/** Pages looked at where it is: what is beyond them may share more than that. */
const MORE = 300
/** Pages kept at hand while families are looked for. */
const KEPT = 500

/** A page with its prose as families see it. */
export interface Prose {
  readonly entry: Entry
  readonly units: Units
  readonly prints: ReadonlySet<number>
}

/** A page's prose, ready to be held against another's. */
export function proseOf(entry: Entry): Prose {
  const units = unitsOfPage(entry.text, entry.record)
  return { entry, units, prints: new Set(printsOf(units)) }
}

/** Looks at pages for families. What it learns of a site from one page holds for the next. */
class Look {
  readonly #ledger: Ledger
  readonly #entries = new Map<string, Entry | null>()
  readonly #paragraphs = new Map<string, Paragraphs>()
  readonly #boilerplate = new Set<string>()
  /** Without the boilerplate that is known so far. */
  readonly #prose = new Map<string, Prose>()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  entry(id: string): Entry | null {
    const known = this.#entries.get(id)
    if (known !== undefined) return known
    const entry = this.#ledger.page(id)
    if (this.#entries.size < KEPT) this.#entries.set(id, entry)
    return entry
  }

  prose(entry: Entry): Prose {
    const known = this.#prose.get(entry.id)
    if (known) return known
    const units = unitsWithout(this.#boilerplate, entry)
    const prose = { entry, units, prints: new Set(printsOf(units)) }
    if (this.#prose.size < KEPT) this.#prose.set(entry.id, prose)
    return prose
  }

  /** Pages that have more in common with one than what is a site's own. */
  beside(entry: Entry): readonly Entry[] {
    const near = this.#sharing(entry.id, MOST)
    this.#learn([entry, ...near])
    const left = near.filter((other) => this.#share(entry, other))
    if (near.length < MOST || left.length === near.length) return left
    return this.#sharing(entry.id, MORE)
      .filter((other) => this.#share(entry, other))
      .slice(0, MOST)
  }

  #sharing(id: string, limit: number): readonly Entry[] {
    return this.#ledger.sharing(id, limit).flatMap((one) => this.entry(one.id) ?? [])
  }

  #learn(pages: readonly Entry[]): void {
    const before = this.#boilerplate.size
    for (const key of boilerplateOf(pages.map((page) => this.#paragraphsOf(page)))) this.#boilerplate.add(key)
    if (this.#boilerplate.size > before) this.#prose.clear()
  }

  #paragraphsOf(entry: Entry): Paragraphs {
    const paragraphs = this.#paragraphs.get(entry.id) ?? paragraphsOf(entry)
    if (this.#paragraphs.size < KEPT) this.#paragraphs.set(entry.id, paragraphs)
    return paragraphs
  }

  #share(one: Entry, other: Entry): boolean {
    const [own, others] = [this.prose(one).prints, this.prose(other).prints]
    for (const print of own) if (others.has(print)) return true
    return false
  }
}

/** A page, all that carry text of it and all that are made from the text that it is made from; null where none are. */
export function familyOf(ledger: Ledger, entry: Entry): Family | null {
  const twins = twinsOf(ledger, entry)
  const family = familyIn(new Look(ledger), entry)
  if (family) return { ...family, twins }
  return twins.length === 0 ? null : { page: headOf(entry), earliest: null, carried: 0, members: [], twins }
}

function familyIn(look: Look, entry: Entry): Family | null {
  const beside = look.beside(entry)
  const own = look.prose(entry)
  const members = beside.flatMap((other) => sharedBy(own, look.prose(other)) ?? [])
  if (members.length === 0) return null
  const whole = { page: headOf(entry), share: 1, whole: 1, passages: [] }
  const [first] = [whole, ...members].sort(byDay)
  return {
    page: headOf(entry),
    members: members.sort(byDay),
    earliest: earliestOf(first as Member, members, whole),
    carried: carriedOf(own, members),
    twins: [],
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

/**
 * Families of the ledger, those with the newest page first; each is told once, from the page that had it first where one did, its pages the oldest first.
 * Pages that are made from one original and share no text are families as well.
 */
export function familiesOf(ledger: Ledger, limit: number): readonly Family[] {
  const told = new Set<string>()
  const families = sharingText(ledger, limit, told)
  return [...families, ...madeFromOne(ledger, limit, told)]
    .sort((a, b) => order(newestOf(b), newestOf(a)) || order(a.page.id, b.page.id))
    .slice(0, limit)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const newestOf = ({ page, members, twins }: Family): string =>
  [page, ...members.map((one) => one.page), ...twins.map((one) => one.page)]
    .map(({ published }) => published ?? '')
    .sort(order)
    .at(-1) as string

/** Pages looked at for the text that they are made from, the newest. */
const MADE = 300

/** Families whose pages name one original, and have no words in common. */
function madeFromOne(ledger: Ledger, limit: number, told: Set<string>): readonly Family[] {
  const families: Family[] = []
  for (const { id } of ledger.formed(MADE_FORMS, MADE)) {
    const entry = told.has(id) ? null : ledger.page(id)
    const twins = entry ? twinsOf(ledger, entry) : []
    if (!entry || twins.length === 0) continue
    for (const { page } of twins) told.add(page.id)
    // told from the oldest of them
    const [first] = twins as [Twin]
    const oldest = order(first.page.published ?? '9', entry.record.published ?? '9') < 0 ? ledger.page(first.page.id) : entry
    const root = oldest ?? entry
    families.push({ page: headOf(root), earliest: null, carried: 0, members: [], twins: root === entry ? twins : twinsOf(ledger, root) })
    if (families.length === limit) break
  }
  return families
}

function sharingText(ledger: Ledger, limit: number, told: Set<string>): readonly Family[] {
  const families: Family[] = []
  const look = new Look(ledger)
  for (const id of ledger.echoes()) {
    if (told.has(id)) continue
    const entry = look.entry(id)
    const found = entry && familyIn(look, entry)
    if (!found) continue
    const root = found.earliest && found.earliest.id !== id ? look.entry(found.earliest.id) : null
    const family = (root && familyIn(look, root)) ?? found
    told.add(id)
    for (const { page } of [family, ...family.members]) told.add(page.id)
    const first = look.entry(family.page.id)
    const twins = first ? twinsOf(ledger, first) : []
    for (const { page } of twins) told.add(page.id)
    families.push({ ...family, twins })
    if (families.length === limit) break
  }
  return families
}
