import type { Messages } from './messages.ts'
import type { Cured, Trouble } from './trouble.ts'

/** A trouble in words. */
export function describeTrouble(trouble: Trouble, messages: Messages): Cured {
  // the table has one function a code, each for its own trouble: the compiler cannot follow the pairing
  return (messages.troubles[trouble.code] as (given: Trouble) => Cured)(trouble)
}
