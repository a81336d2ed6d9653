import { isShortLink, kindOf } from '#intake'
import { compareVersions, type Entry, entryOf, type Ledger, withAddresses } from '#ledger'
import type { Messages } from '#message'
import { logAsked } from '#question'
import type { AttributionRecord } from '#reading'
import { harmlessJson } from '#text'
import type { WebOptions } from '../arrive.ts'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { loadReaderModule, type PageReader } from '../reader-module.ts'
import { type Origins, openOrigins, shortLinksOf } from './origin.ts'
import { withExisting } from './place.ts'

/** What a newer version makes of the pages of a ledger. */
interface Reread {
  /** Pages read anew; the others were read by this version, or a newer one. */
  readonly pages: number
  readonly left: number
  /** Attributions that were not there before, and that are there no more. */
  readonly appeared: number
  readonly vanished: number
  /** Decisions that fit no longer. */
  readonly waiting: number
}

/** What was found behind the short links of a ledger's pages. */
interface Followed {
  /** Pages of which more is known than before. */
  readonly pages: number
  readonly links: number
}

/** Pages written at a time. */
const BATCH = 100
/** Pages whose short links are followed before they are written: sites are asked slowly, and what was found must not wait for the rest. */
const FOLLOWED = 10

export interface RereadRequest {
  readonly ledger: string
  readonly version: string
  readonly json: boolean
  /** Whether short links are followed of which it is not known where they lead. */
  readonly resolve: boolean
  readonly web: WebOptions
}

/** Reads the pages anew that an older version read, from the sources that the ledger keeps; where it is wanted, follows the short links of all. */
export function reread({ ledger: path, version, json, resolve, web }: RereadRequest, host: Host, messages: Messages): Promise<void> {
  return withExisting(path, messages, async (ledger) => {
    const { openReader, readDictionary } = await loadReaderModule(host.readerModule)
    const sum = rereadAll(ledger, openReader(readDictionary()), version)
    const { phrases, count } = messages
    // what was read is told before sites are asked, which takes its time
    if (!json)
      await writeTo(
        host.stdout,
        `${phrases.reread(count(sum.pages), count(sum.left), count(sum.appeared), count(sum.vanished), count(sum.waiting))}\n`,
      )
    const origins = resolve ? await openOrigins(web, host, messages) : null
    const followed = origins && (await followAll(ledger, origins).finally(origins.close))
    if (json) await writeTo(host.stdout, `${harmlessJson({ ledger: path, ...sum, ...(followed && { followed }) })}\n`)
    else if (followed) await writeTo(host.stdout, `${phrases.followed(count(followed.links), count(followed.pages))}\n`)
  })
}

/** Follows the short links of a ledger's pages that nobody has followed yet. */
export async function followAll(ledger: Ledger, { resolved }: Pick<Origins, 'resolved'>): Promise<Followed> {
  const ids: string[] = []
  for (const entry of ledger.entries()) {
    const known = new Set((entry.record.shortLinks ?? []).map(({ short }) => short))
    if (shortLinksOf(entry).some((link) => !known.has(link))) ids.push(entry.id)
  }
  let [pages, links] = [0, 0]
  for (let from = 0; from < ids.length; from += FOLLOWED) {
    const found: Entry[] = []
    for (const id of ids.slice(from, from + FOLLOWED)) {
      const entry = ledger.page(id)
      if (!entry) continue
      const anew = await resolved(entry)
      const more = (anew.record.shortLinks?.length ?? 0) - (entry.record.shortLinks?.length ?? 0)
      if (more <= 0) continue
      found.push(anew)
      links += more
    }
    pages += found.length
    ledger.add(found)
  }
  return { pages, links }
}

function rereadAll(ledger: Ledger, reader: PageReader, version: string): Reread {
  // ids first: a ledger is not read through while it is written
  const older: string[] = []
  let left = 0
  for (const { id, record } of ledger.entries()) {
    if (compareVersions(version, record.version) > 0) older.push(id)
    else left++
  }
  let [appeared, vanished] = [0, 0]
  for (let from = 0; from < older.length; from += BATCH) {
    const entries = older.slice(from, from + BATCH).flatMap((id): Entry[] => {
      const entry = ledger.page(id)
      if (!entry) return []
      const { address, source, given, seen, record } = entry
      const told = (record.told ?? []).map((field) => [field, record[field]])
      // the bytes are not there any more, nor what they came in: what was noticed of them stays
      const options = {
        kind: kindOf(address, source),
        remarks: record.decoding ?? [],
        ...Object.fromEntries(told),
        ...(given !== null && { published: given }),
      }
      const reading = reader.read(source, address, options)
      const read = entryOf(reading, { address, source, given, seen, version })
      // what was found behind short links stays as well; older versions kept no more than the address
      const known = read.record.originUrl !== null && isShortLink(read.record.originUrl) ? record.originUrl : null
      const kept = known === null ? read.record : { ...read.record, originUrl: known }
      const anew = { ...read, record: withAddresses(kept, record.shortLinks ?? []) }
      const [before, after] = [record, anew.record].map(({ attributions }) => new Set(attributions.map(keyOf))) as [
        Set<string>,
        Set<string>,
      ]
      appeared += [...after].filter((key) => !before.has(key)).length
      vanished += [...before].filter((key) => !after.has(key)).length
      return [anew]
    })
    ledger.add(entries)
  }
  return {
    pages: older.length,
    left,
    appeared,
    vanished,
    waiting: logAsked(ledger, {}).log.filter(({ fits, undone }) => !fits && !undone).length,
  }
}

const keyOf = ({ source, content }: AttributionRecord): string => `${source.name} ${content.start}-${content.end}`
