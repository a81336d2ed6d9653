/*
 * An attribution as a line of a packed page, in little room: its values alone, in the order of their names, and its places counted from where its sentence
 * begins. 0 stands for null and for no list, and in the place of aliases for the name alone. What is not of this shape is kept as it is.
 */

const NAMES = [
  'type',
  'act',
  'content',
  'contentMore',
  'cue',
  'source',
  'via',
  'target',
  'when',
  'whenBasis',
  'condition',
  'consequence',
  'certainty',
  'nestedIn',
  'rule',
  'sentence',
] as const
const SOURCE = ['name', 'kind', 'aliases', 'start', 'end', 'office', 'affiliation', 'basis'] as const

/** A place as packed pages have it: `[start, end]`; or as it is, where its words stand beside it. */
type Placed = readonly [number, number] | object | null

interface Bare extends Readonly<Record<(typeof NAMES)[number], unknown>> {
  readonly content: Placed
  readonly contentMore: readonly Placed[]
  readonly cue: Placed
  readonly condition: Placed
  readonly consequence: Placed
  readonly sentence: { readonly start: number; readonly end: number }
  readonly nestedIn: number | null
  readonly via: readonly string[]
  readonly source: Readonly<Record<(typeof SOURCE)[number], unknown>> & { readonly start: number | null; readonly end: number | null }
}

const hasNames = (value: object, names: readonly string[]): boolean => Object.keys(value).join() === names.join()

/** An attribution whose places are pairs of numbers → its line. */
export function lineOf(attribution: object): unknown {
  const bare = attribution as Bare
  if (!hasNames(bare, NAMES) || !hasNames(bare.source, SOURCE) || !hasNames(bare.sentence, ['start', 'end'])) return attribution
  const { source, sentence, nestedIn, via, contentMore } = bare
  const from = (place: Placed): Placed | 0 => (Array.isArray(place) ? [place[0] - sentence.start, place[1] - place[0]] : (place ?? 0))
  const { name, aliases, start, end } = source
  const alone = JSON.stringify(aliases) === JSON.stringify([name])
  const spoken = start === null || end === null ? (start === end ? 0 : { start, end }) : from([start, end])
  const who = [name, source.kind, alone ? 0 : aliases, spoken, source.office ?? 0, source.affiliation ?? 0, source.basis]
  const placed = [from(bare.content), contentMore.length === 0 ? 0 : contentMore.map(from), from(bare.cue), who, via.length === 0 ? 0 : via]
  const plain = [bare.target, bare.when, bare.whenBasis].map((value) => value ?? 0)
  const more = [from(bare.condition), from(bare.consequence), bare.certainty, nestedIn === null ? 0 : nestedIn + 1, bare.rule]
  return [bare.type, bare.act, ...placed, ...plain, ...more, [sentence.start, sentence.end - sentence.start]]
}

const orNull = (value: unknown): unknown => (value === 0 ? null : value)
const listOf = (value: unknown): readonly unknown[] => (value === 0 ? [] : (value as unknown[]))

/** A line → the attribution that it was made of. */
export function attributionOfLine(line: unknown): unknown {
  if (!Array.isArray(line)) return line
  const [type, act, content, contentMore, cue, who, via, target, when, whenBasis, condition, consequence, certainty, nested, rule, at] =
    line
  const [first, length] = at as [number, number]
  const to = (place: unknown): unknown => (Array.isArray(place) ? [place[0] + first, place[0] + first + place[1]] : orNull(place))
  const [name, kind, aliases, spoken, office, affiliation, basis] = who as unknown[]
  const span = to(spoken)
  const [start, end] = Array.isArray(span) ? span : Object.values((span as object | null) ?? { start: null, end: null })
  return {
    type,
    act,
    content: to(content),
    contentMore: listOf(contentMore).map(to),
    cue: to(cue),
    source: {
      name,
      kind,
      aliases: aliases === 0 ? [name] : aliases,
      start,
      end,
      office: orNull(office),
      affiliation: orNull(affiliation),
      basis,
    },
    via: listOf(via),
    target: orNull(target),
    when: orNull(when),
    whenBasis: orNull(whenBasis),
    condition: to(condition),
    consequence: to(consequence),
    certainty,
    nestedIn: nested === 0 ? null : nested - 1,
    rule,
    sentence: { start: first, end: first + length },
  }
}
