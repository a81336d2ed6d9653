import type { Ledger } from '#ledger'
import { type Messages, type Misuse, usageError } from '#message'
import { type Answer, ask, type Question } from '#question'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import type { LedgerFlags } from '../program.ts'
import { harmlessJson } from '../terminal/harmless.ts'
import { answerText } from './answer.ts'
import { digestMarkdown, digestNotes } from './digest.ts'
import { withLedger } from './place.ts'

/** A question, where to ask it and how to show the answer. */
export interface AskRequest {
  readonly question: Question
  readonly ledger: string
  readonly format: LedgerFlags['format']
  readonly width: number
  readonly colour: boolean
  /** One line a saying. */
  readonly brief: boolean
}

/** Asks the ledger and prints the answer. */
export function askLedger(
  { question, ledger: path, format, width, colour, brief }: AskRequest,
  host: Host,
  messages: Messages,
): Promise<void> {
  return withLedger(path, false, messages, async (ledger) => {
    const answer = answerOf(ledger, question, messages)
    const offset = ('offset' in question ? question.offset : undefined) ?? 0
    if ((format === 'atom' || format === 'jsonfeed') && answer.kind === 'sayings') {
      const { feedAtom, feedJson, sayingFeed } = await import('#export')
      const write = format === 'atom' ? feedAtom : feedJson
      for (const piece of write(sayingFeed(`iwaku: ${titleOf(question)}`, answer.found))) await writeTo(host.stdout, piece)
      return
    }
    await writeTo(
      host.stdout,
      format === 'json' ? `${harmlessJson({ question, ...answer }, 2)}\n` : answerText(answer, offset, messages, { width, colour, brief }),
    )
  })
}

/** What was asked, in the words of whoever asked. */
const titleOf = (question: Question): string =>
  question.kind === 'said' ? `${question.called} ${question.about}`.trim() : 'query' in question ? question.query : question.kind

/** Writes a digest. */
export function askDigest(
  { question, ledger: path, format }: { readonly question: Question; readonly ledger: string; readonly format: 'md' | 'note' | 'json' },
  host: Host,
  messages: Messages,
): Promise<void> {
  return withLedger(path, false, messages, async (ledger) => {
    const answer = answerOf(ledger, question, messages)
    if (answer.kind !== 'digest') throw new Error(`a digest was asked for, and ${answer.kind} came`)
    const text = { md: digestMarkdown, note: digestNotes }
    await writeTo(host.stdout, format === 'json' ? `${harmlessJson({ question, ...answer }, 2)}\n` : text[format](answer.digest, messages))
  })
}

/** The answer; what cannot be answered is an error that says the cure. */
function answerOf(ledger: Ledger, question: Question, messages: Messages): Answer {
  const answer = ask(ledger, question)
  const fault = misuseOf(answer)
  if (fault) throw usageError(fault, messages)
  return answer
}

/** What is wrong with a question that has no answer. */
export function misuseOf(answer: Answer): Misuse | null {
  switch (answer.kind) {
    case 'nobody':
      return { code: 'nobody_called', name: answer.called }
    case 'no-page':
      return { code: 'no_such_page', id: answer.id }
    case 'no-attribution':
      return { code: 'no_such_attribution', ref: answer.ref }
    case 'bad-query':
      return { code: 'bad_query', fault: answer.fault, value: answer.value }
    default:
      return null
  }
}
