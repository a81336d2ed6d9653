import { contains } from '#text'
import type { Attribution } from './attribution.ts'

/** Attributions that may stand between an account and the verb that closes it. */
const NEAR = 12

/**
 * What one account tells is told once, and so is what a paper passes on.
 * X紙によると、…と報じている: the attribution has the cue and the content of the verb, and the source that the page names.
 * 連盟の説明では、選手は…となったとしている: the verb goes back to the explanation, and the player says nothing.
 */
export function toldOnce(attributions: readonly Attribution[]): Attribution[] {
  const kept = new Map<number, Attribution | null>()
  for (const [i, theirs] of attributions.entries()) {
    const passed = attributions.slice(i + 1, i + NEAR).findIndex((telling) => passesOn(telling, theirs))
    if (passed < 0) continue
    const { name } = (attributions[i + 1 + passed] as Attribution).source
    kept.set(i, { ...theirs, via: theirs.via.includes(name) ? theirs.via : [...theirs.via, name] }).set(i + 1 + passed, null)
  }
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

/** X紙は、「…」とするBの声明を伝えた: B's words, which the paper passes on. */
const passesOn = (telling: Attribution, theirs: Attribution): boolean =>
  telling.source.kind === 'outlet' &&
  theirs.source.name !== telling.source.name &&
  theirs.source.span !== undefined &&
  theirs.cue !== null &&
  telling.cue !== null &&
  theirs.source.span.start >= theirs.cue.end &&
  telling.cue.end > theirs.source.span.end &&
  telling.content.start === theirs.content.start &&
  telling.content.end === theirs.content.end

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
