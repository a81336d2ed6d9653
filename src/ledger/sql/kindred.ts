import { isName, isNamed } from '../entity/kin.ts'
import { partsOf, samePart } from '../entity/spelling.ts'
import type { Bearer, Persona } from '../ledger.ts'
import { personasOf } from './profile.ts'
import type { Store } from './store.ts'

/** Somebody is called `own`'s name, or both names are filed under one sound. */
interface Call {
  readonly own: number
  readonly name: string
  readonly called: number
  readonly folded: string
}

/** `own` is what a name is filed under itself: as it stands, and by how it sounds. */
const COLUMNS = 'select own.name as own, name.name, other.name as called, own.folded as folded'

/** Rounds of looking for names beside names; whoever is further away is called by nobody as the first one is. */
const ROUNDS = 4

/** All groups of more than one name. */
export function allKindred(store: Store): readonly (readonly Bearer[])[] {
  const calls = callsIn(
    `with several as materialized (select folded from called group by folded having min(name) != max(name))
     ${COLUMNS} from several ${store.join} called as own on own.folded = several.folded ${store.join} called as other on other.folded = own.folded and other.name != own.name
     ${store.join} name on name.no = own.name and name.name = own.surface`,
    [],
    store,
  )
  const bearers = bearersOf([...new Set(calls.flatMap(({ own, called }) => [own, called]))], store)
  return groupsOf(bearers, calls).filter((group) => group.length > 1)
}

/** The groups that some names are in. */
export function kindredOf(names: readonly string[], store: Store): readonly (readonly Bearer[])[] {
  let numbers = store
    .all<{ no: number }>(`select no from name where ${store.amongTexts('name', '?')}`, JSON.stringify(names))
    .map(({ no }) => no)
  const bearers = new Map<number, Bearer>()
  const calls: Call[] = []
  for (let round = 0; numbers.length > 0 && round < ROUNDS; round++) {
    for (const [no, bearer] of bearersOf(numbers, store)) bearers.set(no, bearer)
    const some = JSON.stringify(numbers)
    const found = [
      ...callsIn(
        `${COLUMNS} from called as own join name on name.no = own.name and name.name = own.surface
         ${store.join} called as other on other.folded = own.folded and other.name != own.name where ${store.amongNumbers('own.name', '?')}`,
        [some],
        store,
      ),
      ...callsIn(
        `${COLUMNS} from called as other ${store.join} called as own on own.folded = other.folded and own.name != other.name
         join name on name.no = own.name and name.name = own.surface where ${store.amongNumbers('other.name', '?')}`,
        [some],
        store,
      ),
    ]
    calls.push(...found)
    const near = found.filter(({ own }) => bearers.get(own)?.personas.every(isNamed) ?? true)
    numbers = [...new Set(near.flatMap(({ own, called }) => [own, called]))].filter((no) => !bearers.has(no))
  }
  return groupsOf(bearers, calls)
}

/** What is nobody's name leads to nobody, however many are called so. */
function callsIn(sql: string, values: readonly string[], store: Store): readonly Call[] {
  const names = new Map<string, boolean>()
  return store.all<Call>(sql, ...values).filter(({ name }) => {
    const known = names.get(name) ?? isName(name)
    names.set(name, known)
    return known
  })
}

function bearersOf(numbers: readonly number[], store: Store): ReadonlyMap<number, Bearer> {
  const rows = store.all<{ no: number; name: string; count: number }>(
    `select no, name, (select count(*) from spoke where spoke.name = no) as count from name where ${store.amongNumbers('no', '?')}
     and name != 'unknown'`,
    JSON.stringify(numbers),
  )
  const personas = new Map<string, Persona[]>()
  for (const persona of personasOf(
    rows.map(({ name }) => name),
    store,
  )) {
    const own = personas.get(persona.name)
    if (own) own.push(persona)
    else personas.set(persona.name, [persona])
  }
  return new Map(rows.map(({ no, name, count }) => [no, { name, count, personas: personas.get(name) ?? [] }]))
}

/** Groups in the order of their names, which is the same in every ledger that holds the same pages. */
function groupsOf(bearers: ReadonlyMap<number, Bearer>, calls: readonly Call[]): readonly (readonly Bearer[])[] {
  const leaders = new Map<number, number>()
  const leaderOf = (no: number): number => {
    let leader = no
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next
    if (leader !== no) leaders.set(no, leader)
    return leader
  }
  const named = new Set([...bearers].flatMap(([no, { personas }]) => (personas.every(isNamed) ? [no] : [])))
  const lasts = new Map<number, string>()
  const lastOf = (no: number): string => {
    const last = lasts.get(no) ?? (partsOf(bearers.get(no)?.name ?? '').at(-1) as string)
    lasts.set(no, last)
    return last
  }
  for (const { own, called, folded } of calls) {
    if (!named.has(own) || !bearers.has(called)) continue
    const [a, b] = [leaderOf(own), leaderOf(called)]
    if (a !== b && (folded[0] !== '~' || samePart(lastOf(own), lastOf(called)) > 0)) leaders.set(b, a)
  }
  const byName = [...bearers].sort(([, a], [, b]) => (a.name < b.name ? -1 : 1))
  return [...Map.groupBy(byName, ([no]) => leaderOf(no)).values()].map((group) => group.map(([, bearer]) => bearer))
}
