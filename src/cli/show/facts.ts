import type { Attribution } from '#attribution'
import type { Event } from '#event'
import { type Messages, writeDay } from '#message'

/** What is known of a source, of a reading or of a record. */
export interface SourceWords {
  readonly name: string
  readonly kind: Attribution['source']['kind']
  readonly office?: string | null
  readonly affiliation?: string | null
}

/** `（人物・外相・ドイツ）`: what is known of a source beside the name; nothing when nothing is. */
export function sourceFacts({ source }: { readonly source: SourceWords }, { names, phrases }: Messages): string {
  const kind = source.kind === 'unknown' ? null : names.sourceKind[source.kind]
  const parts = [kind, source.office, source.affiliation].filter(Boolean)
  return parts.length > 0 ? phrases.parenthesis(parts.join(phrases.separator)) : ''
}

/** The name, or the reader's word for nobody. */
const nameOf = (name: string, { labels }: Messages): string => (name === 'unknown' || name === '' ? labels.unknown : name)

export const sourceName = ({ source }: { readonly source: Pick<Attribution['source'], 'name'> }, messages: Messages): string =>
  nameOf(source.name, messages)

/** `カレニア → ヴェルダ`: who did it, and to whom. */
export const partiesOf = ({ actor, target }: Event, messages: Messages): string =>
  target === null ? nameOf(actor, messages) : `${nameOf(actor, messages)} → ${nameOf(target, messages)}`

/** The further facts of an attribution, as caption and value. */
export function attributionFacts({ via, target, condition, consequence }: Facts, { labels }: Messages): [string, string][] {
  const facts: [string, string | null][] = [
    [labels.via, via.join(' ← ')],
    [labels.target, target],
    [labels.condition, condition],
    [labels.consequence, consequence],
  ]
  return facts.flatMap(([caption, value]): [string, string][] => (value ? [[caption, value]] : []))
}

/** What else is told of an attribution, in words. */
export interface Facts {
  readonly via: readonly string[]
  readonly target: string | null
  readonly condition: string | null
  readonly consequence: string | null
}

/** Those of an attribution of this page. */
export function factsOf(text: string, { via, target, condition, consequence }: Attribution): Facts {
  const words = (at: Attribution['condition']): string | null => at && text.slice(at.start, at.end)
  return { via, target, condition: words(condition), consequence: words(consequence) }
}

/** Why it was read so: rule, how the source was reached, where the date is from. */
export function attributionReasons(attribution: Attribution, messages: Messages): [string, string][] {
  const { labels, names } = messages
  const { when, content } = attribution
  return [
    [labels.rule, `${attribution.rule} [${content.start}, ${content.end})`],
    [labels.source, messages.reason(attribution.source.basis)],
    ...(when ? ([[labels.when, `${writeDay(when.value, messages.language)}: ${messages.reason(when.basis)}`]] as [string, string][]) : []),
    [labels.certainty, names.certainty[attribution.certainty]],
  ]
}
