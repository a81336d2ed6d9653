import { BlockList, isIP } from 'node:net'

/** What a range that is not asked is for. */
export type BlockedUse =
  | 'this-network'
  | 'private'
  | 'carrier'
  | 'loopback'
  | 'link-local'
  | 'metadata'
  | 'protocol'
  | 'documentation'
  | 'relay'
  | 'benchmark'
  | 'multicast'
  | 'reserved'
  | 'translated'
  | 'not-global'

/** A range of addresses that is not asked. */
export interface BlockedRange {
  /** CIDR. */
  readonly range: string
  readonly use: BlockedUse
}

// The IANA registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890 and its updates), and what clouds answer their own machines at.
// The first row that matches is named, so the narrower stands first.
const V4: readonly BlockedRange[] = [
  { range: '169.254.169.254/32', use: 'metadata' },
  { range: '169.254.170.2/32', use: 'metadata' },
  { range: '100.100.100.200/32', use: 'metadata' },
  { range: '192.0.0.192/32', use: 'metadata' },
  // a public address, but only machines of one cloud reach it, and it speaks to them as their host
  { range: '168.63.129.16/32', use: 'metadata' },
  { range: '0.0.0.0/8', use: 'this-network' },
  { range: '10.0.0.0/8', use: 'private' },
  { range: '100.64.0.0/10', use: 'carrier' },
  { range: '127.0.0.0/8', use: 'loopback' },
  { range: '169.254.0.0/16', use: 'link-local' },
  { range: '172.16.0.0/12', use: 'private' },
  { range: '192.0.0.0/24', use: 'protocol' },
  { range: '192.0.2.0/24', use: 'documentation' },
  { range: '192.31.196.0/24', use: 'protocol' },
  { range: '192.52.193.0/24', use: 'protocol' },
  { range: '192.88.99.0/24', use: 'relay' },
  { range: '192.168.0.0/16', use: 'private' },
  { range: '192.175.48.0/24', use: 'protocol' },
  { range: '198.18.0.0/15', use: 'benchmark' },
  { range: '198.51.100.0/24', use: 'documentation' },
  { range: '203.0.113.0/24', use: 'documentation' },
  { range: '224.0.0.0/4', use: 'multicast' },
  { range: '240.0.0.0/4', use: 'reserved' },
]

// IPv6 is the other way round: only 2000::/3 is handed out, so everything else is blocked by the last row.
const V6: readonly BlockedRange[] = [
  { range: '::/128', use: 'this-network' },
  { range: '::1/128', use: 'loopback' },
  { range: '::ffff:0:0/96', use: 'translated' },
  { range: '::/96', use: 'translated' },
  { range: '64:ff9b::/96', use: 'translated' },
  { range: '64:ff9b:1::/48', use: 'translated' },
  { range: '100::/64', use: 'reserved' },
  { range: 'fd00:ec2::254/128', use: 'metadata' },
  { range: 'fd20:ce::254/128', use: 'metadata' },
  { range: 'fc00::/7', use: 'private' },
  { range: 'fe80::/10', use: 'link-local' },
  { range: 'fec0::/10', use: 'private' },
  { range: 'ff00::/8', use: 'multicast' },
  { range: '2001::/32', use: 'translated' },
  { range: '2001::/23', use: 'protocol' },
  { range: '2001:db8::/32', use: 'documentation' },
  { range: '2002::/16', use: 'translated' },
  { range: '2620:4f:8000::/48', use: 'protocol' },
  { range: '3fff::/20', use: 'documentation' },
]
const NOT_GLOBAL: BlockedRange = { range: '::/0 outside of 2000::/3', use: 'not-global' }

const GLOBAL = new BlockList()
GLOBAL.addSubnet('2000::', 3, 'ipv6')
const RULES_V4 = V4.map((row) => ({ row, list: listOf(row.range, 'ipv4') }))
const RULES_V6 = V6.map((row) => ({ row, list: listOf(row.range, 'ipv6') }))

function listOf(range: string, family: 'ipv4' | 'ipv6'): BlockList {
  const [network, bits] = range.split('/') as [string, string]
  const list = new BlockList()
  list.addSubnet(network, Number(bits), family)
  return list
}

/** The range for which an address (IPv4 or IPv6 as text, no brackets) is not asked; null when it is public. What is no address is blocked too. */
export function blockedRange(ip: string): BlockedRange | null {
  switch (isIP(ip)) {
    case 4:
      return RULES_V4.find(({ list }) => list.check(ip, 'ipv4'))?.row ?? null
    case 6: {
      // a zone (fe80::1%eth0) is of this machine, whatever stands in front of it
      if (ip.includes('%')) return { range: 'fe80::/10', use: 'link-local' }
      const row = RULES_V6.find(({ list }) => list.check(ip, 'ipv6'))?.row
      return row ?? (GLOBAL.check(ip, 'ipv6') ? null : NOT_GLOBAL)
    }
    default:
      return NOT_GLOBAL
  }
}

/** An address in the one way it is compared: lower case, and an IPv4 address that a socket tells as `::ffff:1.2.3.4` as IPv4. */
export function plainIp(ip: string): string {
  const low = ip.toLowerCase()
  return low.startsWith('::ffff:') && isIP(low.slice(7)) === 4 ? low.slice(7) : low
}
