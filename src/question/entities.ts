import { type Kinship, kinship, knownEntity, type Ledger, type Persona, type SpeakerName } from '#ledger'
import type { NameEntry } from '#lexicon'
import { pairsOf } from './decisions.ts'

/** Somebody, under all the names that the ledger's pages give them. */
export interface Entity {
  /** The fullest first. */
  readonly names: readonly EntityName[]
  /** https://www.wikidata.org/wiki/…, where the lexicon is sure. */
  readonly wikidata: string | null
}

/** A name, and why it is held to be this one's: `named` for the fullest. */
export interface EntityName extends SpeakerName {
  readonly basis: 'named' | 'decided' | Exclude<Kinship, 'other' | 'open' | 'part'>
}

/** Somebody on the way to being known: the names so far, and what the first of them speaks as. */
interface Gathered {
  readonly names: EntityName[]
  readonly first: readonly Persona[]
  readonly known: NameEntry | null
}

/** Names that are held to be one's, as `names` gives them for what was asked; the one that speaks most first. */
export function entitiesOf(ledger: Ledger, called: string): readonly Entity[] {
  const pairs = pairsOf(ledger)
  const asked = ledger.names(called)
  const merged = asked
    .flatMap(({ name }) => pairs.mergedWith(name))
    .flatMap((name) => ledger.names(name, 'whole').filter((one) => one.name === name))
  const names = [...new Map([...asked, ...merged].map((one) => [one.name, one])).values()]
  const personas = new Map<string, Persona[]>()
  for (const persona of ledger.personas(names.map(({ name }) => name)))
    personas.set(persona.name, [...(personas.get(persona.name) ?? []), persona])
  const entities: Gathered[] = []
  // the fullest names first: a short one joins the one it can belong to, or stays alone
  const fullest = [...names].sort((a, b) => b.name.length - a.name.length || b.count - a.count || (a.name < b.name ? -1 : 1))
  for (const name of fullest) {
    const own = personas.get(name.name) ?? []
    const known = knownOf(own)
    const fits = entities.flatMap((entity): { entity: Gathered; basis: EntityName['basis'] }[] => {
      const said = entity.names.map((one) => pairs.names(one.name, name.name))
      if (said.includes(-1)) return []
      if (said.includes(1)) return [{ entity, basis: 'decided' }]
      const told = known && entity.known ? (known.canonical === entity.known.canonical ? 'same' : 'other') : null
      const basis = told ?? kinshipOf(own, entity.first)
      return basis === 'same' || basis === 'likely' ? [{ entity, basis }] : []
    })
    // whom the lexicon knows is that one, though others of the name might be meant
    const sure = fits.filter(({ entity, basis }) => basis === 'decided' || (known !== null && entity.known?.canonical === known.canonical))
    const [only] = sure.length === 1 ? sure : fits
    if (only && (sure.length === 1 || fits.length === 1)) only.entity.names.push({ ...name, basis: only.basis })
    else entities.push({ names: [{ ...name, basis: 'named' }], first: own, known })
  }
  return entities
    .map(({ names: all, known }) => ({ names: all, wikidata: known?.wikidata ?? null }))
    .sort((a, b) => countOf(b) - countOf(a) || ((a.names[0] as EntityName).name < (b.names[0] as EntityName).name ? -1 : 1))
}

const countOf = ({ names }: Entity): number => names.reduce((sum, { count }) => sum + count, 0)

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
