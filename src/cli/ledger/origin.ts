import { isShortLink, loadWatch } from '#intake'
import type { Entry } from '#ledger'
import { describeTrouble, type Messages, type Trouble } from '#message'
import { fetcherOptions, type WebOptions } from '../arrive.ts'
import type { Host } from '../host.ts'
import { errorText } from '../output.ts'

/** Follows short links in which pages tell where they have their words from. */
export interface Origins {
  /** The entry with the address behind its short link; as it was where there is none, or it leads nowhere. */
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

/** Follows the short link of an entry; each link is asked once. */
export function resolving(
  resolveShort: Fetcher['resolveShort'],
  plainAddress: (address: string) => string,
  complain: (address: string, trouble: Trouble) => void,
): Origins['resolved'] {
  const known = new Map<string, string | null>()
  const behind = async (address: string): Promise<string | null> => {
    const found = await resolveShort(address)
    if (found.kind === 'resolved') return plainAddress(found.address)
    complain(address, { code: 'not_fetched', because: found.kind === 'gone' ? { code: 'gone', status: found.status } : found.because })
    return null
  }
  return async (entry) => {
    const { originUrl } = entry.record
    if (originUrl === null || !isShortLink(originUrl)) return entry
    if (!known.has(originUrl)) known.set(originUrl, await behind(originUrl))
    return { ...entry, record: { ...entry.record, originUrl: known.get(originUrl) ?? originUrl } }
  }
}
