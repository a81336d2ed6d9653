import type { Ledger } from '#ledger'
import { indexText, type Messages, usageError } from '#message'
import { composed, digestHtml, digestMarkdown, digestNotes, NO_DRAFT, siteOf } from '#publish'
import { type Answer, ask, faultOf, type QueryRemark, type Question, strayFilters } from '#question'
import { harmless, harmlessJson } from '#text'
import type { LedgerFlags } from '../commands.ts'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { answerText } from './answer.ts'
import { withLedger } from './place.ts'
import { writeSite } from './site.ts'

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
    remark(answer, question, host, messages)
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

/** What is to be remarked of a question goes beside the answer: that stays what programs read. */
function remark(answer: Answer, question: Question, host: Host, messages: Messages): void {
  const line = question.kind === 'said' ? question.about : 'query' in question ? question.query : ''
  const remarks = answer.kind === 'sayings' ? (answer.remarks ?? []) : strayFilters(line)
  for (const one of remarks) host.stderr.write(`iwaku: ${harmless(remarkText(one, messages))}\n`)
}

function remarkText(remark: QueryRemark, messages: Messages): string {
  const { phrases, language, count } = messages
  switch (remark.kind) {
    case 'no-filter':
      return phrases.noFilter(remark.word, remark.key, remark.near)
    case 'is-source':
      return phrases.isSource(remark.word)
    case 'index-behind':
      return indexText[language].behind(count(remark.pages))
    case 'index-away': {
      const { fault, index, reason } = remark
      const { message, cure } = usageError({ code: `search_${fault}`, index, reason }, messages)
      return indexText[language].away(message, cure)
    }
  }
}

/** What was asked, in the words of whoever asked. */
const titleOf = (question: Question): string =>
  question.kind === 'said' ? `${question.called} ${question.about}`.trim() : 'query' in question ? question.query : question.kind

interface DigestRequest {
  readonly question: Extract<Question, { readonly kind: 'digest' }>
  readonly ledger: string
  readonly format: 'md' | 'html' | 'note' | 'json'
  /** A folder that becomes a site of it; null writes to the terminal. */
  readonly site: string | null
}

/** Writes a digest. */
export function askDigest({ question, ledger: path, format, site }: DigestRequest, host: Host, messages: Messages): Promise<void> {
  return withLedger(path, false, messages, async (ledger) => {
    const answer = answerOf(ledger, question, messages)
    remark(answer, question, host, messages)
    if (answer.kind !== 'digest') throw new Error(`a digest was asked for, and ${answer.kind} came`)
    const whole = composed(answer.digest, NO_DRAFT)
    if (site !== null) {
      const files = siteOf(ledger, question.query, whole)
      writeSite(site, files, messages)
      await writeTo(host.stdout, `${messages.phrases.siteWritten(site, messages.count(files.length))}\n`)
      return
    }
    const text = { md: digestMarkdown, html: digestHtml, note: digestNotes }
    await writeTo(host.stdout, format === 'json' ? `${harmlessJson({ question, ...answer }, 2)}\n` : text[format](whole, messages))
  })
}

/** The answer; what cannot be answered is an error that says the cure. */
function answerOf(ledger: Ledger, question: Question, messages: Messages): Answer {
  const answer = ask(ledger, question)
  const fault = faultOf(answer)
  if (fault) throw usageError(fault, messages)
  return answer
}
