import { isShortLink, loadWatch } from '#intake'
import { type Entry, withAddresses } from '#ledger'
import { describeTrouble, type Messages, type Trouble } from '#message'
import { fetcherOptions, type WebOptions } from '../arrive.ts'
import type { Host } from '../host.ts'
import { errorText } from '../output.ts'

/** Follows the short links of pages: in which they tell where they have their words from, and those in their tweets and other text. */
export interface Origins {
  /** The entry with the addresses behind its short links; as it was where there are none, or they lead nowhere. */
  readonly resolved: (entry: Entry) => Promise<Entry>
  readonly close: () => Promise<void>
}

type Fetcher = ReturnType<Awaited<ReturnType<typeof loadWatch>>['openFetcher']>

/** Opens the way to short links. */
export async function openOrigins(web: WebOptions, host: Host, messages: Messages): Promise<Origins> {
  const { openFetcher, plainAddress } = await loadWatch()
  const fetcher = openFetcher(fetcherOptions(web))
  const complain = (address: string, trouble: Trouble): void =>
    void host.stderr.write(errorText(address, describeTrouble(trouble, messages), messages))
  return { resolved: resolving(fetcher.resolveShort, plainAddress, complain), close: () => fetcher.stop() }
}

/** Short links of one page that are followed. */
const MOST = 50
const ADDRESS = /https?:\/\/[\w.-]+\/[\w\-./~?=&%]+/g

/** The short links that a page tells, where its words are from first, each once. */
export function shortLinksOf({ text, record: { originUrl } }: Pick<Entry, 'text' | 'record'>): readonly string[] {
  const told = [...(originUrl === null ? [] : [originUrl]), ...(text.match(ADDRESS) ?? []).map((address) => address.replace(/[.?]+$/, ''))]
  return [...new Set(told.filter(isShortLink))].slice(0, MOST)
}

/** Follows the short links of an entry whose addresses are not known; each link is asked once. */
export function resolving(
  resolveShort: Fetcher['resolveShort'],
  plainAddress: (address: string) => string,
  complain: (address: string, trouble: Trouble) => void,
): Origins['resolved'] {
  const known = new Map<string, string | null>()
  const behind = async (short: string): Promise<string | null> => {
    const found = await resolveShort(short)
    if (found.kind === 'resolved') return plainAddress(found.address)
    complain(short, { code: 'not_fetched', because: found.kind === 'gone' ? { code: 'gone', status: found.status } : found.because })
    return null
  }
  return async (entry) => {
    const found = [...(entry.record.shortLinks ?? [])]
    for (const short of shortLinksOf(entry)) {
      if (found.some((one) => one.short === short)) continue
      if (!known.has(short)) known.set(short, await behind(short))
      const address = known.get(short) ?? null
      if (address !== null && address !== short) found.push({ short, address })
    }
    return { ...entry, record: withAddresses(entry.record, found) }
  }
}
