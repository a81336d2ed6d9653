import { type Kinship, kinship, type Ledger, type Persona, type Speaker } from '#ledger'
import { pairsOf } from '../decisions.ts'
import { type EntityName, entitiesOf } from '../entities.ts'

/** A name beside another, and what speaks for or against their being one's. */
export interface KinName {
  readonly name: string
  readonly count: number
  /** Why it is held to be one's with the name asked for; null where it is held to be another's. */
  readonly basis: EntityName['basis'] | null
  /** What pages tell of the two: how near they are; `other` and `part` are not given. */
  readonly kinship: Kinship
  /** What a human said of the two. */
  readonly decided: 'one' | 'two' | null
  /** The evidence: as what whoever bears it speaks, and when. */
  readonly personas: readonly Persona[]
}

export interface KinAnswer {
  readonly kind: 'kin'
  readonly name: string
  readonly personas: readonly Persona[]
  /** Names that are held to be the same one's. */
  readonly own: readonly KinName[]
  /** Names that may be the same one's; a human has to say. */
  readonly perhaps: readonly KinName[]
}

/** Names looked at, and given. */
const LOOKED = 40
const GIVEN = 8

/** Names that are, or may be, those of whoever is called so; null where nobody is. */
export function kinOf(ledger: Ledger, called: string): KinAnswer | null {
  const entities = entitiesOf(ledger, called)
  // of several who are called so, the one whose name it is
  const entity = entities.find(({ names }) => names.some(({ name }) => name === called)) ?? entities[0]
  const first = entity?.names[0]
  if (!entity || !first) return null
  const near = new Map(namesNear(ledger, [called, ...entity.names.map(({ name }) => name)]).map((one) => [one.name, one]))
  for (const one of entity.names) near.set(one.name, one)
  const personas = Map.groupBy(ledger.personas([...near.keys()]), ({ name }) => name)
  const pairs = pairsOf(ledger)
  const own = new Map(entity.names.map(({ name, basis }) => [name, basis]))
  const all = [...near.values()].map(({ name, count }): KinName => {
    const said = pairs.names(first.name, name)
    return {
      name,
      count,
      basis: own.get(name) ?? null,
      kinship: nearest(personas.get(first.name) ?? [], personas.get(name) ?? []),
      decided: said === 1 ? 'one' : said === -1 ? 'two' : null,
      personas: personas.get(name) ?? [],
    }
  })
  const others = all.filter(({ name }) => name !== first.name)
  return {
    kind: 'kin',
    name: first.name,
    personas: personas.get(first.name) ?? [],
    own: others.filter(({ basis }) => basis !== null),
    perhaps: others
      .filter((one) => one.basis === null && (one.decided !== null || /^(?:same|likely|open)$/.test(one.kinship)))
      .slice(0, GIVEN),
  }
}

/** Names that share a part with some: a family name stands alone as often as not. */
function namesNear(ledger: Ledger, names: readonly string[]): readonly { readonly name: string; readonly count: number }[] {
  const parts = new Set(names.flatMap((name) => [name, ...name.split(/[・＝=\s]/)]).filter((part) => part.length > 1))
  const found = [...parts].flatMap((part) => ledger.names(part, 'whole'))
  return [...new Map(found.map((one) => [one.name, one])).values()]
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, LOOKED)
}

const ORDER: readonly Kinship[] = ['same', 'likely', 'open', 'part', 'other']

/** The nearest that any of one's offices is to any of the other's. */
function nearest(one: readonly Speaker[], other: readonly Speaker[]): Kinship {
  const all = new Set(one.flatMap((a) => other.map((b) => kinship(a, b))))
  return ORDER.find((kin) => all.has(kin)) ?? 'open'
}
