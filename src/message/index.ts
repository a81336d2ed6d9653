import type { Finding } from '#ledger'
import { en } from './en.ts'
import { ja } from './ja.ts'
import type { Language } from './language.ts'
import type { Messages } from './messages.ts'
import { type Refusal, type RefusalTexts, refusalsEn, refusalsJa } from './server.ts'
import type { Cured, Misuse } from './trouble.ts'
import { type Unanswered, unansweredEn, unansweredJa } from './unanswered.ts'
import { UsageError } from './usage-error.ts'

export { writeDay, writeDayWithEra } from './day.ts'
export { describeTrouble } from './describe.ts'
export { EXIT, type ExitCode, exitCodes, exitCodesHelp } from './exit-codes.ts'
export { LANGUAGES, type Language, languageOfEnvironment } from './language.ts'
export { fileSize, groupDigits, type Messages } from './messages.ts'
export { type MigrateText, migrateText } from './migrated.ts'
export { namesEn } from './names-en.ts'
export { namesJa } from './names-ja.ts'
export { type PublishText, publishText } from './publish.ts'
export { type QueueText, queueText } from './queue.ts'
export { reasonInJapanese } from './reasons/ja.ts'
export { indexText } from './search-index.ts'
export type { Refusal } from './server.ts'
export type { Cured, Misuse, Trouble, TroubleCode, WatchBusy } from './trouble.ts'
export * from './ui/index.ts'
export type { Unanswered } from './unanswered.ts'
export { UsageError } from './usage-error.ts'
export { isBroken, type SourceTold, tellSource, tellTrouble } from './watched.ts'

/** The interface's text in one language. */
export const messagesIn = (language: Language): Messages => (language === 'ja' ? ja : en)

/** What the doctor found in the ledger at `path`, in words. */
export function describeFinding(finding: Finding, path: string, messages: Messages): Cured {
  return (messages.findings[finding.code] as (given: Finding & { readonly path: string }) => Cured)({ ...finding, path })
}

/** A misuse in words, ready to throw. */
export function usageError(misuse: Misuse, messages: Messages): UsageError {
  const { message, cure } = (messages.misuse[misuse.code] as (given: Misuse) => Cured)(misuse)
  return new UsageError(misuse.code, message, cure)
}

/** What the server refuses, in words. */
export function describeRefusal(refusal: Refusal, language: Language): Cured {
  const texts: RefusalTexts = language === 'ja' ? refusalsJa : refusalsEn
  return (texts[refusal.code] as (given: Refusal) => Cured)(refusal)
}

/** What the ledger could not answer, as the server says it: in whole sentences, with what to do in the browser. */
export function describeUnanswered(fault: Unanswered, language: Language): Cured {
  const { message } = usageError(fault, messagesIn(language))
  const cures = language === 'ja' ? unansweredJa : unansweredEn
  return { message: sentence(message), cure: cures[fault.code] }
}

/** `there is no page …` → `There is no page …`; what begins with a name that somebody gave stays. */
export const sentence = (message: string): string =>
  message.replace(/^(?:there|nobody|nothing|another|this|the|line)\b/, (word) => word[0]?.toUpperCase() + word.slice(1))
