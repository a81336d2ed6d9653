import { type Bearer, type Heads, type Kinship, kinship, knownEntity, type Ledger, type Persona, type SpeakerName } from '#ledger'
import type { NameEntry } from '#lexicon'
import { type Pairs, pairsOf } from './decisions.ts'

/** Somebody, under all the names that the ledger's pages give them. */
export interface Entity {
  /** The fullest first. */
  readonly names: readonly EntityName[]
  /** Who it may be besides, by the fullest of that one's names: nothing speaks against it, and nothing makes it sure. Null for nobody. */
  readonly perhaps: string | null
  /** https://www.wikidata.org/wiki/…, where the lexicon is sure. */
  readonly wikidata: string | null
}

/** A name, and why it is held to be this one's: `named` for the fullest. */
export interface EntityName extends SpeakerName {
  readonly basis: 'named' | 'decided' | 'same'
}

/** Somebody on the way to being known: the names so far, and what the first of them speaks as. */
interface Gathered {
  readonly names: EntityName[]
  readonly first: readonly Persona[]
  readonly known: NameEntry | null
  readonly perhaps: string | null
}

/** Those whom somebody's name may mean, as `names` gives them for what was asked; the one that speaks most first. */
export function entitiesOf(ledger: Ledger, called: string): readonly Entity[] {
  const pairs = pairsOf(ledger)
  const asked = new Set(ledger.names(called).flatMap(({ name }) => [name, ...pairs.mergedWith(name)]))
  return groupsAround(ledger, [...asked], pairs)
    .filter((group) => group.some(({ name }) => asked.has(name)))
    .flatMap((group) => entitiesAmong(group, pairs))
    .filter(({ names }) => names.some(({ name }) => asked.has(name)))
    .sort((a, b) => countOf(b) - countOf(a) || (headOf(a) < headOf(b) ? -1 : 1))
}

/** Who is known under several names, in the whole of a ledger. */
export interface Joined {
  /** The fullest name of each who has several. */
  readonly heads: Heads
  /** Of somebody's fullest name, that of whom they may be besides. */
  readonly perhaps: ReadonlyMap<string, string>
}

const JOINED = new WeakMap<object, Joined>()

/** All names that are held to be one's, as `entitiesOf` holds them; found once for as long as the ledger stays as it is. */
export function joinedNames(ledger: Ledger): Joined {
  const groups = ledger.kindred()
  const known = JOINED.get(groups)
  if (known) return known
  const pairs = pairsOf(ledger)
  const alone = new Set(pairs.merged)
  for (const { name } of groups.flat()) alone.delete(name)
  const all = merged([...groups, ...(alone.size > 0 ? ledger.kindred([...alone]) : [])], pairs)
  const entities = all.flatMap((group) => entitiesAmong(group, pairs))
  const joined = {
    heads: new Map(entities.flatMap((one) => one.names.slice(1).map(({ name }): [string, string] => [name, headOf(one)]))),
    perhaps: new Map(entities.flatMap((one) => (one.perhaps === null ? [] : [[headOf(one), one.perhaps] as const]))),
  }
  JOINED.set(groups, joined)
  return joined
}

/** The groups that some names are in, with those that humans merged them with. */
function groupsAround(ledger: Ledger, asked: readonly string[], pairs: Pairs): readonly (readonly Bearer[])[] {
  for (let names = asked; ; ) {
    const groups = ledger.kindred(names)
    const all = new Set([...names, ...groups.flat().map(({ name }) => name)])
    const more = [...all].flatMap((name) => pairs.mergedWith(name)).filter((name) => !all.has(name))
    if (more.length === 0) return merged(groups, pairs)
    names = [...all, ...more]
  }
}

/** Groups of which a human joined names are one. */
function merged(groups: readonly (readonly Bearer[])[], pairs: Pairs): readonly (readonly Bearer[])[] {
  if (pairs.merged.length === 0) return groups
  let left = [...groups]
  const whole: (readonly Bearer[])[] = []
  for (let group = left.shift(); group !== undefined; group = left.shift()) {
    const beside = new Set(group.flatMap(({ name }) => pairs.mergedWith(name)))
    const others = left.filter((other) => other.some(({ name }) => beside.has(name)))
    if (others.length === 0) whole.push(group)
    else left = [[...group, ...others.flat()], ...left.filter((other) => !others.includes(other))]
  }
  return whole
}

/** Those who bear the names of a group. The fullest names come first: a short one joins the one it can belong to, or stays alone. */
function entitiesAmong(group: readonly Bearer[], pairs: Pairs): readonly Entity[] {
  const fullest = [...group].sort((a, b) => b.name.length - a.name.length || b.count - a.count || (a.name < b.name ? -1 : 1))
  const entities: Gathered[] = []
  const apart: Gathered[] = []
  for (const { name, count, personas } of fullest) {
    const known = knownOf(personas)
    const fits = entities.flatMap((entity): { entity: Gathered; basis: 'decided' | 'same' | 'likely' }[] => {
      const said = entity.names.map((one) => pairs.names(one.name, name))
      if (said.includes(-1)) return []
      if (said.includes(1)) return [{ entity, basis: 'decided' }]
      const told = known && entity.known ? (known.canonical === entity.known.canonical ? 'same' : 'other') : null
      const basis = told ?? kinshipOf(personas, entity.first)
      return basis === 'same' || basis === 'likely' ? [{ entity, basis }] : []
    })
    // whom the lexicon knows is that one, though others of the name might be meant
    const sure = fits.filter(({ entity, basis }) => basis === 'decided' || (known !== null && entity.known?.canonical === known.canonical))
    const [only] = sure.length === 1 ? sure : fits
    const own = { names: [{ name, count, basis: 'named' as const }], first: personas, known }
    if (only === undefined || (sure.length !== 1 && fits.length !== 1)) entities.push({ ...own, perhaps: null })
    else if (only.basis === 'likely') apart.push({ ...own, perhaps: only.entity.names[0]?.name ?? null })
    else only.entity.names.push({ name, count, basis: only.basis })
  }
  return [...entities, ...apart].map(({ names, known, perhaps }) => ({ names, perhaps, wikidata: known?.wikidata ?? null }))
}

const countOf = ({ names }: Entity): number => names.reduce((sum, { count }) => sum + count, 0)
const headOf = ({ names }: Entity): string => (names[0] as EntityName).name

/** How two bearers of names are related: one who is nobody else's in any of their offices. */
function kinshipOf(one: readonly Persona[], other: readonly Persona[]): Kinship {
  let best: Kinship = 'other'
  for (const a of one) {
    const kin = other.map((b) => kinship(a, b))
    // one of the two speaks in an office that the other can never have had: the name is borne by two
    if (kin.every((found) => found === 'other')) return 'other'
    if (kin.includes('same')) best = 'same'
    else if (kin.includes('likely') && best !== 'same') best = 'likely'
  }
  return best
}

/** Whom the lexicon takes the bearer of a name for, where it takes them for one in all they speak as. */
function knownOf(personas: readonly Persona[]): NameEntry | null {
  const known = personas.flatMap((persona) => knownEntity(persona, persona.first) ?? [])
  const [first] = known
  return first && known.every(({ canonical }) => canonical === first.canonical) ? first : null
}
