import { contains } from '#text'
import type { Attribution } from './attribution.ts'

/** Attributions that may stand between an account and the verb that closes it. */
const NEAR = 12

/** X紙によると、…と報じている: によると and 報じる tell one account. It has the cue and the content of the verb, and the source that the page names. */
export function toldOnce(attributions: readonly Attribution[]): Attribution[] {
  const named = new Map<number, Attribution>()
  const kept = attributions.map((account, i) => {
    if (account.rule !== 'according' || account.source.kind !== 'outlet') return named.get(i) ?? account
    const behind = attributions.slice(i + 1, i + NEAR).findIndex((telling) => closes(telling, account))
    if (behind < 0) return account
    const { source, via, certainty } = account
    named.set(i + 1 + behind, { ...(attributions[i + 1 + behind] as Attribution), source, via, certainty })
    return null
  })
  return kept.filter((one) => one !== null)
}

const closes = (telling: Attribution, account: Attribution): boolean =>
  telling.cue !== null &&
  telling.rule.startsWith('saying') &&
  telling.source.name === account.source.name &&
  telling.source.span === undefined &&
  contains(account.content, telling.content) &&
  account.content.end - telling.cue.end <= 1
