import type { Document } from '#document'
import { contains, type Span } from '#text'
import type { Attribution } from './attribution.ts'

/** What stands inside another's account is told through that one. */
export function nest(document: Document, attributions: readonly Attribution[]): Attribution[] {
  const sorted = [...attributions].sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end)
  const nested: Attribution[] = []
  const tellers = new Map<Attribution, Attribution>()
  for (const [i, attribution] of sorted.entries())
    nested.push(throughOuter(document, sorted, nested, i) ?? throughBefore(document, nested, attribution, tellers))
  return ownConditions(nested)
}

/** X紙によると、外相は「橋が閉じれば撃つ」と述べた: the if-clause is the minister's, not the paper's. */
function ownConditions(nested: Attribution[]): Attribution[] {
  for (const inner of nested) {
    const outer = inner.nestedIn === null ? undefined : nested[inner.nestedIn]
    if (outer?.condition && outer.rule.startsWith('according') && inner.condition && contains(inner.content, outer.condition))
      nested[inner.nestedIn as number] = { ...outer, condition: null, consequence: null }
  }
  return nested
}

/** それによると、広報部は「…」と説明している。また、「…」と話している。: who goes on speaking is still told by the same outlet. */
function throughBefore(
  document: Document,
  before: readonly Attribution[],
  attribution: Attribution,
  tellers: Map<Attribution, Attribution>,
): Attribution {
  for (let k = before.length - 1; k >= Math.max(0, before.length - 12); k--) {
    const one = before[k] as Attribution
    if (one.source.name !== attribution.source.name || (one.certainty === 'low' && one.via.length === 0)) continue
    const teller = one.nestedIn === null ? tellers.get(one) : before[one.nestedIn]
    if (!teller || attribution.via.some((name) => !one.via.includes(name))) return attribution
    const between = document.text.slice(one.sentence.end, attribution.sentence.start)
    const carried = attribution.source.basis.startsWith('carried over') && between.length < 4
    if (!carried && !goesOn(document, teller, one, attribution)) return attribution
    const through = { ...attribution, via: one.via }
    tellers.set(through, teller)
    return through
  }
  return attribution
}

/** Units between two sayings of one account. */
const ACCOUNT = 160

/** 側近によると、外相は「…」と語った。⏎外相は「…」とも述べたという。: what a person tells of another goes on, as long as nothing else is told of where it was said. */
const goesOn = (document: Document, teller: Attribution, one: Attribution, next: Attribution): boolean =>
  teller.rule.startsWith('according') &&
  /^(?:person|group|office)$/.test(teller.source.kind) &&
  next.sentence.start > one.sentence.start &&
  next.sentence.start - one.sentence.end < ACCOUNT &&
  (next.when === null || next.when.basis.startsWith('the same')) &&
  !document.page.blocks.some(
    ({ role, span }) => /^(?:title|heading|comment|tweet)$/.test(role) && span.start >= one.sentence.end && span.end <= next.sentence.start,
  )

/** What stands inside another's account, with that one in its via; null when nobody tells it. */
function throughOuter(document: Document, sorted: readonly Attribution[], nested: readonly Attribution[], i: number): Attribution | null {
  const attribution = sorted[i] as Attribution
  const outer = findOuter(document, sorted, i)
  if (outer < 0) return null
  const teller = nested[outer] as Attribution
  const via = [...attribution.via]
  for (const name of [teller.source.name, ...teller.via].flatMap((n) => n.split('、')))
    if (name !== '' && name !== 'unknown' && !NOT_A_NAME.test(name) && name !== attribution.source.name && !via.includes(name))
      via.push(name)
  return { ...attribution, via, nestedIn: outer }
}

/** A clause's end or a date that was taken for somebody: 現在ある(情報によれば). */
const NOT_A_NAME = /^(?:[^A-Z]|報道|各種報道|一部報道|情報|世論調査)$|^[0-9]+[年月日]|(?:ある|いる|した|された)$/

function findOuter(_document: Document, sorted: readonly Attribution[], i: number): number {
  const inner = sorted[i] as Attribution
  let best = -1
  for (let k = i - 1; k >= 0 && i - k < 12; k--) {
    const outer = sorted[k] as Attribution
    if (outer.source.name === inner.source.name || !contains(outer.content, inner.content) || sameSpan(outer.content, inner.content))
      continue
    if (inner.cue && !contains(outer.content, inner.cue) && !closesAccount(outer, inner)) continue
    if (best < 0 || length(outer.content) < length((sorted[best] as Attribution).content)) best = k
  }
  return best
}

/** X紙によると、Yは…|としている: the cue that ends the account is that of whom the account names. */
const closesAccount = (outer: Attribution, inner: Attribution): boolean =>
  outer.rule.startsWith('according') &&
  outer.sentence.start === inner.sentence.start &&
  inner.source.span !== undefined &&
  contains(outer.content, inner.source.span)

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end
const length = (at: Span): number => at.end - at.start
