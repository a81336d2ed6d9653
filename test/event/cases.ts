import { expect, it } from 'vitest'
import { told } from './sample.ts'

/** A text, and type, actor, target and day of every event that it tells. */
export type Case = readonly [text: string, ...events: (readonly [string, string, string | null, string | null])[]]

/** One test a row. */
export const each = (cases: readonly Case[]): void => {
  for (const [text, ...events] of cases) it(text, () => expect(told(text)).toEqual(events))
}
