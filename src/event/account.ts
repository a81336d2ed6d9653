import type { Attribution } from '#attribution'
import { isDocumentShape } from '#lexicon'
import { contains, type Span, slice } from '#text'
import type { Party } from './party.ts'

/** Whose words a deed stands in. */
export interface Accounts {
  /** Accounts that the deed stands in, innermost first. */
  readonly within: readonly Attribution[]
  /** Other accounts of its sentence. */
  readonly others: readonly Attribution[]
}

/** The page's attributions by the start of their sentence. */
export function accountsBySentence(attributions: readonly Attribution[]): Map<number, Attribution[]> {
  const accounts = new Map<number, Attribution[]>()
  for (const attribution of attributions) {
    const known = accounts.get(attribution.sentence.start)
    if (known) known.push(attribution)
    else accounts.set(attribution.sentence.start, [attribution])
  }
  return accounts
}

export function accountsOf(accounts: readonly Attribution[], word: Span): Accounts {
  const within = accounts
    .filter((a) => contains(a.content, word) && !(a.cue && contains(a.cue, word)))
    .sort((a, b) => length(a.content) - length(b.content))
  return { within, others: accounts.filter((a) => !within.includes(a) && !contains(word, a.content)) }
}

const length = (span: Span): number => span.end - span.start

/** Claims, thoughts and confessions: what is told in them may not have been done. */
const CLAIMS =
  /^と(?:し|さ|み|い)|主張|訴|思|考え|みて|みら|見て|見ら|信じ|示唆|推|分析|予|懸念|恐れ|期待|疑|容疑|供述|告白|うわさ|噂|仮|想定|非難|批判|呼びかけ/
/** Units behind a cue's stem that tell み|られる from み|せた. */
const ENDING = 3
const TELLS: ReadonlySet<string> = new Set(['announce', 'state', 'admit', 'support'])

/** …したことを非難した: what is blamed or welcomed as a fact was done. */
const FACTIVE = /^(?:非難|批判|歓迎|称賛|賞賛|評価|謝罪|抗議|陳謝|感謝)/

/** Whether what this account tells as done may be taken as done. */
export function isTrusted(text: string, account: Attribution): boolean {
  if (account.rule === 'saying:fact' && account.cue && FACTIVE.test(slice(text, account.cue))) return true
  return (
    account.type !== 'direct' &&
    TELLS.has(account.act) &&
    !(account.cue && CLAIMS.test(text.slice(account.cue.start, account.cue.end + ENDING)))
  )
}

/** Whether a deed stands in the if-clause of one of these accounts. */
export const isConditional = (accounts: readonly Attribution[], word: Span): boolean =>
  accounts.some(
    ({ condition, consequence }) =>
      (condition !== null && contains(condition, word)) || (consequence !== null && contains(consequence, word)),
  )

/** 国防省は、基地を攻撃したと発表した: whoever tells it did it, when nobody else is named. */
export function tellerOf(account: Attribution | null): Party | null {
  if (
    !account ||
    isDocumentShape(account.source.name) ||
    account.rule.startsWith('according') ||
    !/^(?:person|state|office|organisation)$/.test(account.source.kind)
  )
    return null
  return { name: account.source.name, kind: account.source.kind, at: account.source.span ?? null, armed: false }
}
