import { holding, type Ledger, type Quote } from '#ledger'
import type { Clash, ClashDecision, ClashSide } from './answer.ts'
import { placeOf } from './hit.ts'

/** For a pair, the last thing that a human said of it and that holds; null for nothing. Either side may be named first. */
export function judgementsOf(ledger: Ledger): (clash: Clash) => ClashDecision | null {
  const decisions = holding(ledger.decisions()).filter((decision) => decision.kind === 'clash')
  if (decisions.length === 0) return () => null
  return ({ earlier, later }) =>
    decisions.findLast(
      (decision) =>
        (isOf(decision, decision.about, earlier) && isOf(decision, decision.other, later)) ||
        (isOf(decision, decision.about, later) && isOf(decision, decision.other, earlier)),
    ) ?? null
}

/** A saying carries the decisions about it; a deed is known by its words on its page. */
function isOf({ id }: ClashDecision, quote: Quote, { saying, deed }: ClashSide): boolean {
  if (saying)
    return quote.page === saying.page.id && quote.exact === saying.attribution.content.text && saying.decisions.some((one) => one.id === id)
  const place = deed && placeOf(deed.ref)
  if (!deed || !place) return false
  const { start, text } = deed.passage
  return quote.page === deed.page.id && quote.exact === text.slice(place.start - start, place.end - start)
}
