import type { Misuse, Refusal } from '#message'

/** What the server would not do, or could not; `http` where something between it and here says so. */
export class Problem extends Error {
  /** HTTP. */
  readonly status: number
  readonly code: Refusal['code'] | Misuse['code'] | 'http'
  /** What to do about it, in the language asked for. */
  readonly cure: string
  /** Seconds after which to ask again, where the server says so. */
  readonly retryAfter: number | null

  constructor(
    status: number,
    told: { readonly title: string; readonly code: Problem['code']; readonly cure: string },
    retry: number | null,
  ) {
    super(told.title)
    this.name = 'Problem'
    this.status = status
    this.code = told.code
    this.cure = told.cure
    this.retryAfter = retry
  }
}

/** The problem that an answer tells of (RFC 9457). */
export async function problemOf(response: Response): Promise<Problem> {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  const isTold = response.headers.get('content-type')?.startsWith('application/problem+json')
  const told = isTold
    ? ((await response.json()) as ConstructorParameters<typeof Problem>[1])
    : ({ title: `HTTP ${response.status}`, code: 'http', cure: '' } as const)
  return new Problem(response.status, told, Number.isNaN(seconds) ? null : seconds)
}
