import { isName, isNamed } from '../entity/kin.ts'
import { partsOf, samePart } from '../entity/spelling.ts'
import type { Bearer, Persona } from '../ledger.ts'
import { type Heard, personasBy } from './profile.ts'
import type { Store } from './store.ts'

/** A name is filed under a form; `own` where the form is that of the name itself: as it stands, or how it sounds. */
interface Filed {
  readonly folded: string
  readonly no: number
  readonly name: string
  readonly own: 0 | 1
}

const COLUMNS = 'select filed.folded, filed.name as no, name.name, case when name.name = filed.surface then 1 else 0 end as own'

/** Whose name a form is, and all who are called so. */
interface Form {
  readonly owners: readonly number[]
  readonly called: readonly number[]
}

/** Rounds of looking for names beside names; whoever is further away is called by nobody as the first one is. */
const ROUNDS = 4

/** All groups of more than one name. */
export function allKindred(store: Store): readonly (readonly Bearer[])[] {
  const forms = formsIn(
    store.all<Filed>(
      `with several as materialized (select folded from called group by folded having min(name) != max(name))
       ${COLUMNS} from several ${store.join} called as filed on filed.folded = several.folded ${store.join} name on name.no = filed.name`,
    ),
  )
  // these are nearly all: to keep what each of them says would be to keep the index
  const bearers = bearersOf([...new Set(forms.flatMap(({ called }) => called))], new Map(), store)
  return groupsOf(bearers, forms).filter((group) => group.length > 1)
}

/** The groups that some names are in. */
export function kindredOf(names: readonly string[], heard: Heard, store: Store): readonly (readonly Bearer[])[] {
  let numbers = store
    .all<{ no: number }>(`select no from name where ${store.amongTexts('name', '?')}`, JSON.stringify(names))
    .map(({ no }) => no)
  const bearers = new Map<number, Bearer>()
  const forms: Form[] = []
  for (let round = 0; numbers.length > 0 && round < ROUNDS; round++) {
    for (const [no, bearer] of bearersOf(numbers, heard, store)) bearers.set(no, bearer)
    const found = formsIn(
      store.all<Filed>(
        `${COLUMNS} from (select distinct folded from called where ${store.amongNumbers('called.name', '?')}) as form
         ${store.join} called as filed on filed.folded = form.folded ${store.join} name on name.no = filed.name`,
        JSON.stringify(numbers),
      ),
    )
    forms.push(...found)
    numbers = namesBeside(new Set(numbers), found, bearers)
  }
  return groupsOf(bearers, forms)
}

/** Names not known yet whose bearers some names may be those of, or who may be theirs. */
function namesBeside(names: ReadonlySet<number>, forms: readonly Form[], bearers: ReadonlyMap<number, Bearer>): number[] {
  const beside = new Set<number>()
  for (const { owners, called } of forms) {
    const named = owners.filter((no) => bearers.get(no)?.personas.every(isNamed) ?? true)
    if (named.some((no) => names.has(no))) for (const no of called) beside.add(no)
    else if (called.some((no) => names.has(no))) for (const no of named) beside.add(no)
  }
  return [...beside].filter((no) => !bearers.has(no))
}

/**
 * Forms with all who are filed under them. What is nobody's name leads to nobody, however many are called so; and of those who are filed under one sound
 * only those whose names may be one are called alike.
 */
function formsIn(filed: readonly Filed[]): readonly Form[] {
  const names = new Map<string, boolean>()
  const isOwner = ({ own, name }: Filed): boolean => {
    if (own === 0) return false
    const known = names.get(name) ?? isName(name)
    names.set(name, known)
    return known
  }
  return [...Map.groupBy(filed, ({ folded }) => folded)].flatMap(([folded, all]) => {
    const owners = all.filter(isOwner)
    if (owners.length === 0) return []
    return folded.startsWith('~') ? formsBySound(owners, all) : [{ owners: numbersOf(owners), called: numbersOf(all) }]
  })
}

const numbersOf = (filed: readonly Filed[]): readonly number[] => [...new Set(filed.map(({ no }) => no))]

function formsBySound(owners: readonly Filed[], all: readonly Filed[]): readonly Form[] {
  const lastOf = ({ name }: Filed): string => partsOf(name).at(-1) ?? ''
  const byLast = [...Map.groupBy(all, lastOf)]
  return [...Map.groupBy(owners, lastOf)].map(([last, own]) => ({
    owners: numbersOf(own),
    called: numbersOf(byLast.flatMap(([other, alike]) => (samePart(last, other) > 0 ? alike : []))),
  }))
}

/** Names that are asked for together: PostgreSQL holds each row against all of them where it cannot remember which rows the index gave. */
const TOGETHER = 1000

function bearersOf(numbers: readonly number[], heard: Heard, store: Store): ReadonlyMap<number, Bearer> {
  const portions = Array.from({ length: Math.ceil(numbers.length / TOGETHER) }, (_, i) => numbers.slice(i * TOGETHER, (i + 1) * TOGETHER))
  return new Map(portions.flatMap((portion) => bearersAmong(portion, heard, store)))
}

function bearersAmong(numbers: readonly number[], heard: Heard, store: Store): readonly (readonly [number, Bearer])[] {
  const rows = store.all<{ no: number; name: string; count: number }>(
    `select no, name, (select count(*) from spoke where spoke.name = no) as count from name where ${store.amongNumbers('no', '?')}
     and name != 'unknown'`,
    JSON.stringify(numbers),
  )
  const personas = new Map<string, Persona[]>()
  for (const persona of personasBy(
    rows.map(({ no }) => no),
    heard,
    store,
  )) {
    const own = personas.get(persona.name)
    if (own) own.push(persona)
    else personas.set(persona.name, [persona])
  }
  return rows.map(({ no, name, count }) => [no, { name, count, personas: personas.get(name) ?? [] }])
}

/** Groups in the order of their names, which is the same in every ledger that holds the same pages. */
function groupsOf(bearers: ReadonlyMap<number, Bearer>, forms: readonly Form[]): readonly (readonly Bearer[])[] {
  const leaders = new Map<number, number>()
  const leaderOf = (no: number): number => {
    let leader = no
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next
    if (leader !== no) leaders.set(no, leader)
    return leader
  }
  const named = new Set([...bearers].flatMap(([no, { personas }]) => (personas.every(isNamed) ? [no] : [])))
  for (const { owners, called } of forms) {
    const own = owners.find((no) => named.has(no))
    if (own === undefined) continue
    for (const no of called) {
      const [a, b] = [leaderOf(own), leaderOf(no)]
      if (a !== b && bearers.has(no)) leaders.set(b, a)
    }
  }
  const byName = [...bearers].sort(([, a], [, b]) => (a.name < b.name ? -1 : 1))
  return [...Map.groupBy(byName, ([no]) => leaderOf(no)).values()].map((group) => group.map(([, bearer]) => bearer))
}
