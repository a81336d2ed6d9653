import { isIP } from 'node:net'
import { isNamed, readAddress, readHosts } from './address.ts'
import { blockedRange } from './ranges.ts'
import { type Refusal, Trouble } from './result.ts'
import { plainAddress } from './same.ts'

export { shownAddress } from './address.ts'

/** What can be said of an address before anybody is asked. */
export type Foreseen = { readonly address: string } | { readonly refusal: Refusal }

/** An address in its plain form, or why it would not be asked as far as its words alone tell. Nothing is looked up. */
export function foresee(text: string, allowPrivate: readonly string[]): Foreseen {
  const named = readHosts(allowPrivate)
  try {
    const address = readAddress(text, { ports: new Set(), allowPrivate: named })
    const range = isIP(address.host) !== 0 && !isNamed(named, address) ? blockedRange(address.host) : null
    if (range !== null) return { refusal: { code: 'blocked-address', host: address.host, ip: address.host, ...range } }
    return { address: plainAddress(address.href) }
  } catch (error) {
    if (error instanceof Trouble && error.what.kind === 'refused') return { refusal: error.what.because }
    throw error
  }
}
