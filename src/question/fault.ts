import type { Answer } from './answer.ts'
import type { QueryFault } from './query.ts'

/** Why a question has no answer, under the codes by which every interface has words for it. */
export type AskFault =
  | { readonly code: 'nobody_called'; readonly name: string }
  | { readonly code: 'no_such_page'; readonly id: string }
  | { readonly code: 'no_such_attribution'; readonly ref: string }
  | ({ readonly code: 'bad_query' } & QueryFault)

/** What is wrong with a question that has no answer; null for an answer. */
export function faultOf(answer: Answer): AskFault | null {
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
