import type { Attribution } from '#attribution'
import type { Event } from '#event'
import { type Messages, writeDay } from '#message'

/** `（人物・外相・ドイツ）`: what is known of a source beside the name; nothing when nothing is. */
export function sourceFacts(
  { source }: { readonly source: Pick<Attribution['source'], 'kind' | 'office' | 'affiliation'> },
  { names, phrases }: Messages,
): string {
  const kind = source.kind === 'unknown' ? undefined : names.sourceKind[source.kind]
  const parts = [kind, source.office, source.affiliation].filter((part) => part !== undefined && part !== '')
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
export function attributionFacts(text: string, attribution: Attribution, messages: Messages): [string, string][] {
  const { labels } = messages
  const facts: [string, string][] = []
  if (attribution.via.length > 0) facts.push([labels.via, attribution.via.join(' ← ')])
  if (attribution.target !== null) facts.push([labels.target, attribution.target])
  const { condition, consequence } = attribution
  if (condition) facts.push([labels.condition, text.slice(condition.start, condition.end)])
  if (consequence) facts.push([labels.consequence, text.slice(consequence.start, consequence.end)])
  return facts
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
