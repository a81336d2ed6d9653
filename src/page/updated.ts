import { endOfTime, firstDay } from './day.ts'
import type { Block, Declared, Found } from './page.ts'

const BEFORE = /(?:更新|改訂|修正|updated|modified)(?:日時?|年月日)?\s?[:：]?\s{0,3}(?:on\s)?$/i
const AFTER = /^\s{0,2}(?:最終)?(?:更新|改訂)/

/** The day of the last change: what the page declares, else a day with 更新 beside it in a line of days. */
export function findUpdated(text: string, blocks: readonly Block[], declared: Declared): Found<string> | null {
  if (declared.updated) return declared.updated
  for (const { role, span } of blocks) {
    if (role !== 'date' && role !== 'byline') continue
    const words = text.slice(span.start, Math.min(span.end, span.start + 200))
    for (let from = 0; ; ) {
      const day = firstDay(words.slice(from))
      if (!day) break
      const end = endOfTime(words, { ...day, start: from + day.start, end: from + day.end })
      if (BEFORE.test(words.slice(0, from + day.start)) || AFTER.test(words.slice(end)))
        return {
          value: day.value,
          span: { start: span.start + from + day.start, end: span.start + from + day.end },
          basis: 'date of the last change',
        }
      from += day.end
    }
  }
  return null
}
