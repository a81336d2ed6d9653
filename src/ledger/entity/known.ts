import { bodyOf, holderOf, lookup, type NameEntry, type PersonEntry, persons, roleKeyOf, type Term, titleOf } from '#lexicon'
import type { Speaker } from './kin.ts'
import { partsOf, samePart, spellingKey } from './spelling.ts'

/** Whom the lexicon holds a speaker to be on a day (ISO, as precise as known); null where it does not know, or knows several. */
export function knownEntity(speaker: Speaker, day: string | null): NameEntry | null {
  const { name, kind } = speaker
  if (name === 'unknown') return null
  if (kind === 'person') return knownPerson(speaker, day)
  const holder = kind === 'office' ? heldBy(speaker, day) : null
  if (holder) return holder
  const entries = lookup(name).filter((entry) => entry.kind !== 'person' && entry.kind !== 'document' && !entry.anaphoric)
  const [first] = entries
  return first && entries.every(({ canonical }) => canonical === first.canonical) ? first : null
}

function knownPerson({ name, office, affiliation }: Speaker, day: string | null): PersonEntry | null {
  const entries = lookup(name).filter((entry): entry is PersonEntry => entry.kind === 'person')
  const whole = entries.filter(({ form, canonical }) => form !== 'family' && (partsOf(name).length > 1 || canonical === name))
  // a full name is borne by one of those the lexicon has; where two have it, their offices must tell
  if (whole.length === 1) return whole[0] as PersonEntry
  const likely = entries.length > 0 ? entries : spelledLike(name)
  const role = office === null ? null : (roleKeyOf(office) ?? office)
  const state = affiliation === null ? null : bodyOf(affiliation)
  // one who never had the office, or was never of that state, is somebody else of the name
  const fits = likely.filter(({ terms }) => terms.some((term) => fitsRole(term, role) && (state === null || term.body === state)))
  const [only] = fits
  if (fits.length === 1 && only) {
    if (partsOf(name).length > 1 || role !== null || state !== null) return only
    return likely.length === 1 && (day === null || isAbout(only, day)) ? only : null
  }
  if (fits.length < 2 || (role === null && state === null)) return null
  const then = day === null ? [] : fits.filter(({ terms }) => terms.some((term) => fitsRole(term, role) && isIn(term, day)))
  return then.length === 1 ? (then[0] as PersonEntry) : null
}

/** Who held an office that is named without a person: 国連事務総長, 日銀総裁; an office of one state alone needs no state in front. */
function heldBy({ name, office, affiliation }: Speaker, day: string | null): PersonEntry | null {
  if (office === null || day === null || /(?:元|前|次期)/.test(name)) return null
  const front = name.endsWith(office) ? name.slice(0, name.length - office.length).replace(/の$/, '') : ''
  const [of, role] = inFront(office)
  const single = SINGLE.get(name)
  if (single) return holderOf(single[0], single[1], day)
  const body = affiliation ?? (front || of || titleOf(role)?.country)
  if (!body) return null
  return holderOf(role, body, day) ?? (of && body !== of ? holderOf(role, of, day) : null)
}

/** Names of all whom the lexicon knows to have held an office, as 英国防相 or 国連事務総長; none for what is no office of a body. */
export function holdersOf(called: string): readonly string[] {
  const single = SINGLE.get(called)
  const [role, body] = single ? [single[0], bodyOf(single[1])] : officeIn(called)
  if (role === null || body === '') return []
  return persons()
    .filter(({ terms }) => terms.some((term) => fitsRole(term, role) && term.body === body))
    .map(({ canonical }) => canonical)
}

/** 英|国防相 → the role and the body. */
function officeIn(called: string): readonly [string | null, string] {
  for (let length = 1; length < called.length; length++) {
    const [front, office] = [called.slice(0, length).replace(/の$/, ''), called.slice(length)]
    const role = roleKeyOf(office)
    if (role !== null && lookup(front).length > 0) return [role, bodyOf(front)]
  }
  return [null, '']
}

/** Offices that there is one of, by role and body. */
const SINGLE: ReadonlyMap<string, readonly [role: string, body: string]> = new Map(
  Object.entries({
    欧州委員長: ['commission-president', 'EU'],
    EU大統領: ['european-council-president', 'EU'],
    欧州理事会常任議長: ['european-council-president', 'EU'],
    日銀総裁: ['central-bank-governor', '日本'],
    日本銀行総裁: ['central-bank-governor', '日本'],
    FRB議長: ['central-bank-governor', '米国'],
    連邦準備制度理事会議長: ['central-bank-governor', '米国'],
    欧州中央銀行総裁: ['central-bank-governor', 'EU'],
    ECB総裁: ['central-bank-governor', 'EU'],
    国連難民高等弁務官: ['commissioner', '国連難民高等弁務官事務所'],
    世界銀行総裁: ['bank-president', '世界銀行'],
    世銀総裁: ['bank-president', '世界銀行'],
    ローマ法王: ['pope', 'バチカン'],
    ローマ教皇: ['pope', 'バチカン'],
  } satisfies Record<string, readonly [string, string]>),
)

/** 国連|事務総長, 日銀|総裁: the body that stands in an office's own name, and the office. */
function inFront(office: string): readonly [string, string] {
  for (let length = office.length - 2; length >= 2; length--) {
    const body = office.slice(0, length)
    if (roleKeyOf(office.slice(length)) !== null && lookup(body).some(({ kind }) => kind === 'organisation' || kind === 'office'))
      return [body, office.slice(length)]
  }
  return ['', office]
}

/** 報道官 is said of a foreign ministry's too. */
const fitsRole = ({ roleKey }: Term, role: string | null): boolean => role === null || roleKey === role || roleKey.endsWith(`-${role}`)

const isIn = ({ from, to }: Term, day: string): boolean => from <= day && (to === null || day.slice(0, to.length) <= to)

/** Whether somebody is in the news for an office they have: within a year of it. */
function isAbout({ terms }: PersonEntry, day: string): boolean {
  const year = Number(day.slice(0, 4))
  return terms.some(({ from, to }) => Number(from.slice(0, 4)) - 1 <= year && (to === null || year <= Number(to.slice(0, 4)) + 1))
}

let byKey: ReadonlyMap<string, readonly PersonEntry[]> | null = null

/** Leaders whose name, as it is or in Latin letters, is this one written another way: プーティン, Zelensky, ヴァレリー・ゲラーシモフ. */
function spelledLike(name: string): readonly PersonEntry[] {
  const key = spellingKey(name)
  if (key === null) return []
  byKey ??= filed()
  const parts = partsOf(name)
  const last = parts.at(-1) as string
  return (byKey.get(key) ?? []).filter((person) =>
    [person.canonical, ...person.aliases, person.latin ?? ''].some((known) => {
      const own = partsOf(known)
      if (own.length === 0 || samePart(own.at(-1) as string, last) === 0) return false
      if (parts.length === 1) return true
      return own.length > 1 && samePart(own[0] as string, parts[0] as string) > 0
    }),
  )
}

function filed(): ReadonlyMap<string, readonly PersonEntry[]> {
  const files = new Map<string, PersonEntry[]>()
  for (const person of persons())
    for (const key of new Set([person.canonical, person.family, person.latin ?? ''].map(spellingKey))) {
      if (key !== null) files.set(key, [...(files.get(key) ?? []), person])
    }
  return files
}
