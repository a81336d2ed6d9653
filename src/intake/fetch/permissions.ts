import { type FetcherOptions, openFetcher } from './fetcher.ts'
import type { Failure, Refusal } from './result.ts'

/** What sites say of one of their addresses. `unasked`: nobody answered in time. */
export type Said =
  | { readonly state: 'permitted' }
  | { readonly state: 'unasked' }
  | { readonly state: 'refused'; readonly because: Refusal | Failure }

/** Sites that are asked for one answer, and milliseconds that all of them together have. */
const MOST_SITES = 100
const PATIENCE = 8000

/** What sites say of their addresses: each site's robots.txt is asked, and nothing else. */
export async function permissionsOf(
  addresses: readonly string[],
  options: FetcherOptions,
  patience: number = PATIENCE,
): Promise<readonly Said[]> {
  const sites = new Set([...new Set(addresses.map((address) => new URL(address).origin))].slice(0, MOST_SITES))
  const fetcher = openFetcher(options)
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), patience)
  const ask = async (address: string): Promise<Said> => {
    if (!sites.has(new URL(address).origin)) return { state: 'unasked' }
    try {
      const answer = await fetcher.permits(address, { signal: late.signal })
      return answer.kind === 'permitted' ? { state: 'permitted' } : { state: 'refused', because: answer.because }
    } catch (error) {
      if (late.signal.aborted) return { state: 'unasked' }
      throw error
    }
  }
  try {
    return await Promise.all(addresses.map(ask))
  } finally {
    clearTimeout(timer)
    await fetcher.stop()
  }
}
