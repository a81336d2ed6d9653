import { createHash } from 'node:crypto'
import { addressKey } from './address.ts'
import type { FeedItem, ItemIdentity } from './feed.ts'
import type { ReadItem } from './item.ts'
import type { FeedNotice } from './reading.ts'

/**
 * Gives each item what it is known by. An id that items of different addresses share (every one `1`, or the address of the home page) is no id: they
 * are known by address, and without one by content. Items given twice are counted; both stay, under one identity.
 */
export function identified(items: readonly ReadItem[]): { items: FeedItem[]; notices: FeedNotice[] } {
  const shared = sharedIds(items)
  const seen = new Set<string>()
  const known: FeedItem[] = []
  for (const item of items) {
    const digest = digestOf(item)
    const identity = identityOf(item, digest, item.id !== null && shared.has(item.id))
    seen.add(JSON.stringify([identity.key, digest]))
    known.push({ identity, digest, ...item })
  }
  const notices: FeedNotice[] = Array.from(shared, ([id, count]) => ({ code: 'shared_id', id: id.slice(0, 200), count }))
  // each shared id would be a line of its own; after the first few they say nothing new
  notices.splice(MOST_SHARED)
  if (seen.size < known.length) notices.push({ code: 'repeated_items', count: known.length - seen.size })
  return { items: known, notices: [...notices, ...sameDates(known)] }
}

const MOST_SHARED = 5

/** Ids that stand for several things, with how many items have each. */
function sharedIds(items: readonly ReadItem[]): Map<string, number> {
  const once = new Set<string>()
  const repeated = new Set<string>()
  for (const { id } of items) if (id !== null) (once.has(id) ? repeated : once).add(id)
  const uses = new Map<string, { things: Set<string>; count: number }>()
  for (const item of items) {
    if (item.id === null || !repeated.has(item.id)) continue
    const use = uses.get(item.id) ?? { things: new Set(), count: 0 }
    use.things.add(addressKey(item.address) ?? item.address ?? digestOf(item))
    use.count++
    uses.set(item.id, use)
  }
  return new Map([...uses].flatMap(([id, { things, count }]) => (things.size > 1 ? [[id, count] as const] : [])))
}

function identityOf(item: ReadItem, digest: string, isShared: boolean): ItemIdentity {
  const address = addressKey(item.address) ?? item.address
  const keys: { key: string; basis: ItemIdentity['basis'] }[] = []
  if (item.id !== null && !isShared) keys.push({ key: `id:${item.id}`, basis: 'id' })
  if (address !== null) keys.push({ key: `address:${address}`, basis: 'address' })
  // an item with neither is another one when a word of it changes: nothing else is left to know it by
  if (keys.length === 0) keys.push({ key: `content:${digest}`, basis: 'content' })
  return { ...keys[0]!, keys: keys.map(({ key }) => key) }
}

/** What of an item makes another version when it changes; dates, categories and counts of comments do not. */
const digestOf = (item: ReadItem): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        item.title?.value ?? null,
        item.summary?.value ?? null,
        item.contents.map(({ value, address }) => [value, address]),
        item.enclosures.map(({ address }) => address),
      ]),
      'utf8',
    )
    .digest('hex')

/** Some feeds date every item with the moment they were made. */
function sameDates(items: readonly FeedItem[]): FeedNotice[] {
  const dates = new Set(items.map((item) => (item.published ?? item.updated)?.value ?? null))
  const [date] = dates
  return items.length >= 3 && dates.size === 1 && date?.includes('T') ? [{ code: 'one_date_for_all', date, count: items.length }] : []
}
