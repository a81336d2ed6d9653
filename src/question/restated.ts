import { type LineWords, periodOf, restatementOf, samenessOf, type Telling, tellingOf } from '#ledger'
import type { Hit, LineTime } from './answer.ts'
import { dayOf } from './day.ts'

/** The times that one line was drawn, the oldest first, each held against the time before it. */
export function timesOf(times: readonly Hit[]): readonly LineTime[] {
  return times.map((hit, i) => {
    const before = timeBefore(hit, times.slice(0, i))
    return { ...hit, restated: before && restatementOf(wordsOf(before), wordsOf(hit)) }
  })
}

/** What was said on the last day in front: in the very words, where a page gives them. Null where there is none, or where this page tells that once more. */
function timeBefore(hit: Hit, earlier: readonly Hit[]): Hit | null {
  const day = dayOf(hit)
  if (day === null) return null
  // several pages may tell of this day, and of that one
  const before = earlier.flatMap((one) => dayOf(one) ?? []).findLast((one) => periodOf(one).last < periodOf(day).first)
  const those = earlier.filter((one) => dayOf(one) === before)
  if (before === undefined || those.some((one) => isToldAgain(one, hit))) return null
  return those.findLast(({ attribution }) => attribution.type === 'direct') ?? (those.at(-1) as Hit)
}

/** A page that gives no day may tell of what was said the day before. */
const isToldAgain = (one: Hit, other: Hit): boolean =>
  (one.attribution.when === null || other.attribution.when === null) && (samenessOf(toldIn(one), toldIn(other))?.score ?? 0) > 0

const toldIn = ({ attribution, passage, page }: Hit): Telling => tellingOf(attribution, passage, page.published)

function wordsOf({ attribution: { condition, consequence, content, act } }: Hit): LineWords {
  const hangs = condition?.text ?? ''
  return { condition: hangs, consequence: consequence?.text ?? content.text.replace(hangs, ''), act }
}
