import type { Remark } from './trouble.ts'

/** An address as it can be kept, with what was changed about it. */
export interface CleanAddress {
  readonly address: string
  readonly remarks: readonly Remark[]
}

/** `<http://user:word@example.org/a b>` → `http://example.org/a%20b`: brackets of old wget, bare spaces and credentials go. */
export function cleanAddress(recorded: string): CleanAddress {
  const remarks: Remark[] = []
  let address = recorded.trim()
  if (address.startsWith('<') && address.endsWith('>')) {
    address = address.slice(1, -1).trim()
    remarks.push({ code: 'address_repaired', reason: 'brackets' })
  }
  if (/\s/.test(address)) {
    address = address.replace(/\s/g, (blank) => encodeURIComponent(blank))
    remarks.push({ code: 'address_repaired', reason: 'spaces' })
  }
  const bare = address.replace(/^([a-z][a-z0-9+.-]{0,20}:\/\/)[^/?#]*@/i, '$1')
  if (bare !== address) remarks.push({ code: 'address_repaired', reason: 'credentials' })
  return { address: bare, remarks }
}

/** Whether an address leads to the web. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^/]/i.test(address)
}
