import { contains } from '#text'
import type { Attribution } from './attribution.ts'

/** Attributions that may stand between an account and the verb that closes it. */
const NEAR = 12

/**
 * What one account tells is told once.
 * X紙によると、…と報じている: the attribution has the cue and the content of the verb, and the source that the page names.
 * 連盟の説明では、選手は…となったとしている: the verb goes back to the explanation, and the player says nothing.
 */
export function toldOnce(attributions: readonly Attribution[]): Attribution[] {
  const kept = new Map<number, Attribution | null>()
  for (const [i, account] of attributions.entries()) {
    if (!account.rule.startsWith('according') || account.rule === 'according:hearsay') continue
    for (let k = i + 1; k < Math.min(attributions.length, i + NEAR); k++) {
      const telling = attributions[k] as Attribution
      if (goesBack(telling, account)) kept.set(k, null)
      else if (closes(telling, account)) {
        const { source, via, certainty, when, cue } = account
        const content = { start: account.content.start, end: telling.content.end }
        kept.set(i, null).set(k, { ...telling, content, source, via, cue, certainty, when: telling.when ?? when })
        break
      }
    }
  }
  return attributions.map((one, i) => (kept.has(i) ? (kept.get(i) ?? null) : one)).filter((one) => one !== null)
}

const closes = (telling: Attribution, account: Attribution): boolean =>
  account.rule === 'according' &&
  account.source.kind === 'outlet' &&
  telling.cue !== null &&
  telling.rule.startsWith('saying') &&
  telling.source.name === account.source.name &&
  telling.source.span === undefined &&
  contains(account.content, telling.content) &&
  account.content.end - telling.cue.end <= 1

const goesBack = (telling: Attribution, account: Attribution): boolean =>
  (account.rule === 'according:finding' || (telling.source.kind === 'unknown' && account.source.kind !== 'unknown')) &&
  account.source.kind !== 'outlet' &&
  telling.rule === 'saying:clause' &&
  telling.cue !== null &&
  telling.source.span !== undefined &&
  telling.content.end === account.content.end &&
  telling.content.start > account.content.start &&
  telling.source.span.start >= account.content.start &&
  telling.cue.start >= account.content.end
