import type { AttributionRecord } from '#reading'

/** All that was said; stretches that the page has apart are joined by …. */
export const wordsOf = ({ content, contentMore }: AttributionRecord): string =>
  [content, ...contentMore].map(({ text }) => text).join(' … ')

/**
 * What no vocabulary of others has a word for, under names of our own. All have the prefix: `via` alone means something else in the context of Web
 * Annotations. Via is a list, since its order tells who had it from whom.
 */
export const OWN_CONTEXT: object = { iwaku: 'urn:iwaku:terms:', 'iwaku:via': { '@id': 'iwaku:via', '@container': '@list' } }

/** What is told of a saying beside its source, via and words. */
export const circumstancesOf = ({ type, act, target, when, condition, consequence, certainty }: AttributionRecord): object => ({
  'iwaku:type': type,
  'iwaku:act': act,
  'iwaku:target': target,
  'iwaku:when': when,
  'iwaku:condition': condition?.text ?? null,
  'iwaku:consequence': consequence?.text ?? null,
  'iwaku:certainty': certainty,
})

/** Nobody is named as the source. */
export const isNameless = ({ source }: AttributionRecord): boolean => source.name === 'unknown'
