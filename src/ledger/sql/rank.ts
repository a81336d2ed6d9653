import type { AttributionRecord } from '#reading'

/** How certain an attribution is, as a number that can be compared. */
export const RANKS: Readonly<Record<AttributionRecord['certainty'], number>> = { low: 0, medium: 1, high: 2 }

/** Below every certainty that can be asked for: a human rejected it. */
export const REJECTED = -1
