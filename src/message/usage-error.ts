/** The caller asked for something that cannot be done; the message says what, the cure says how to put it right. Anything else thrown is a bug. */
export class UsageError extends Error {
  /** Stable, for programs: `invalid_date`, `nothing_to_read` … */
  readonly code: string
  readonly cure: string

  constructor(code: string, message: string, cure: string) {
    super(message)
    this.name = 'UsageError'
    this.code = code
    this.cure = cure
  }
}
