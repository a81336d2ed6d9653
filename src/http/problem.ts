import type { DeskFault } from '#desk'
import {
  type Cured,
  describeRefusal,
  describeUnanswered,
  type Language,
  type Messages,
  type Misuse,
  messagesIn,
  type Refusal,
  sentence,
  usageError,
} from '#message'

/** Why a request came to nothing. */
export type Fault = DeskFault | Refusal

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 429 | 500 | 503 | 504

const STATUS: Readonly<Record<string, Status>> = {
  nobody_called: 404,
  no_such_page: 404,
  no_such_attribution: 404,
  no_such_deed: 404,
  no_such_decision: 404,
  already_undone: 409,
  not_watched: 404,
  not_an_address: 400,
  watch_busy: 409,
  watch_elsewhere: 409,
  not_found: 404,
  no_such_job: 404,
  nothing_to_retry: 409,
  intake_elsewhere: 503,
  nothing_given: 400,
  too_many_files: 413,
  upload_broken: 400,
  not_signed_in: 401,
  wrong_password: 401,
  not_allowed: 403,
  too_often: 429,
  no_such_account: 404,
  name_taken: 409,
  too_many_searches: 409,
  invitation_over: 404,
  passkey_refused: 401,
  last_administrator: 409,
  not_shared: 404,
  bad_query: 400,
  bad_parameter: 400,
  wrong_method: 405,
  foreign_host: 421,
  foreign_origin: 403,
  read_only: 403,
  not_json: 415,
  too_long: 413,
  took_too_long: 504,
  too_busy: 503,
  not_ready: 503,
  ledger_busy: 503,
  ledger_lost: 503,
  ledger_untrusted: 503,
  ledger_address: 500,
}

const inWords = (fault: Fault, ledger: string, language: Language): Cured => {
  const messages = messagesIn(language)
  switch (fault.code) {
    case 'nobody_called':
    case 'no_such_page':
    case 'no_such_attribution':
    case 'no_such_deed':
    case 'no_such_decision':
    case 'already_undone':
    case 'not_watched':
    case 'bad_query':
      return describeUnanswered(fault, language)
    case 'not_an_address':
    case 'watch_busy':
    case 'watch_elsewhere':
    case 'watch_damaged':
    case 'watch_newer':
    case 'watch_unwritten':
      return misused(fault, messages)
    default:
      return fault.code.startsWith('ledger_')
        ? misused({ ...fault, path: ledger } as Misuse, messages)
        : describeRefusal(fault as Refusal, language)
  }
}

function misused(misuse: Misuse, messages: Messages): Cured {
  const { message, cure } = usageError(misuse, messages)
  return { message: sentence(message), cure }
}

/** A fault in words, with its cure. `ledger` is how the ledger is called in them. */
export const describeFault = (fault: Fault, ledger: string, language: Language): Cured & { readonly code: string } => {
  const { message, cure } = inWords(fault, ledger, language)
  return { code: fault.code, message, cure }
}

/** Problem details of RFC 9457, with `code` for programs, `cure` for people, and the id of the `request`, which the log has too. */
export function problem(fault: Fault, ledger: string, language: Language, request: string | null = null): Response {
  const status = STATUS[fault.code] ?? 500
  const { message, cure } = inWords(fault, ledger, language)
  return new Response(
    JSON.stringify({ type: 'about:blank', title: message, status, code: fault.code, cure, ...(request !== null && { request }) }),
    {
      status,
      headers: {
        'content-type': 'application/problem+json; charset=utf-8',
        'content-language': language,
        ...(status === 503 && { 'retry-after': '1' }),
        ...(fault.code === 'too_often' && { 'retry-after': String(fault.seconds) }),
      },
    },
  )
}
