import { zip } from '#export'
import type { Ledger } from '#ledger'
import { type Language, messagesIn } from '#message'
import { type Answer, ask, type Question } from '#question'
import { composed, type Draft } from './composition.ts'
import { digestMarkdown, digestNotes } from './markdown.ts'
import { digestHtml } from './page.ts'
import { siteOf } from './site.ts'

/** What a digest can be made into: its parts as data, Markdown, HTML, hand-kept notes, or a site in a ZIP archive. */
export type Form = 'json' | 'md' | 'html' | 'note' | 'site'

/** A digest that is to be published. */
export interface Order {
  readonly question: Extract<Question, { readonly kind: 'digest' }>
  readonly draft: Draft
  readonly form: Form
  readonly language: Language
}

/** Makes it; where the ledger cannot answer, its answer says why. */
export function published(
  ledger: Ledger,
  { question, draft, form, language }: Order,
): { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly answer: Answer } {
  const answer = ask(ledger, question)
  if (answer.kind !== 'digest') return { answer }
  const whole = composed(answer.digest, draft)
  const messages = messagesIn(language)
  const written = (text: string): { readonly bytes: Uint8Array<ArrayBuffer> } => ({ bytes: new TextEncoder().encode(text) })
  switch (form) {
    case 'json':
      return written(JSON.stringify({ kind: 'composition', ...whole, left: answer.left }))
    case 'md':
      return written(digestMarkdown(whole, messages))
    case 'html':
      return written(`${digestHtml(whole, messages)}\n`)
    case 'note':
      return written(digestNotes(whole, messages))
    case 'site':
      return { bytes: zip(siteOf(ledger, question.query, whole)) }
  }
}
