import type { Address } from './address.ts'
import {
  type FailedPage,
  type FetchRemark,
  isRetryable,
  KEPT_HEADERS,
  type KeptHeaders,
  type Redirect,
  type RefusedPage,
  type Trouble,
} from './result.ts'

/** What is gathered on the way to a page. */
export class Trip {
  readonly asked: string
  address: string
  redirects: Redirect[] = []
  readonly #remarks = new Map<string, FetchRemark>()

  /** `asked` is an address as it may be shown. */
  constructor(asked: string) {
    this.asked = asked
    this.address = asked
  }

  /** Begins anew at the first address; what was remarked stays. */
  restart(address: Address): void {
    this.address = address.href
    this.redirects = []
  }

  remark(remark: FetchRemark): void {
    this.#remarks.set(`${remark.code} ${remark.host}`, remark)
  }

  /** What all results have. */
  told(now: number): Pick<RefusedPage, 'asked' | 'address' | 'redirects' | 'remarks' | 'fetchedAt'> {
    const { asked, address, redirects } = this
    return { asked, address, redirects, remarks: [...this.#remarks.values()], fetchedAt: new Date(now).toISOString() }
  }

  /** The result that a trouble ends in. */
  ended({ what, retryAfter }: Trouble, attempts: number, now: number): RefusedPage | FailedPage {
    const told = this.told(now)
    if (what.kind === 'refused') return { kind: 'refused', because: what.because, ...told }
    return { kind: 'failed', because: what.because, retryable: isRetryable(what.because), retryAfter, attempts, ...told }
  }
}

/** The headers of an answer that are kept. */
export function keptHeaders(headers: Readonly<Record<string, string | readonly string[] | undefined>>): KeptHeaders {
  return Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}
