import type { Kept } from '#ledger'

/**
 * The day to order a saying by: its own, or where no page tells it the day of its page, which it cannot be later than. ISO; null where neither is known.
 * Whoever shows it says which of the two it is.
 */
export const dayOf = ({ attribution, page }: Pick<Kept, 'attribution' | 'page'>): string | null => attribution.when ?? page.published
