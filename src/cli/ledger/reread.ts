import { isShortLink, kindOf } from '#intake'
import { compareVersions, type Entry, entryOf, type Ledger } from '#ledger'
import type { Messages } from '#message'
import { logAsked } from '#question'
import type { AttributionRecord } from '#reading'
import { harmlessJson } from '#text'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { loadReaderModule, type PageReader } from '../reader-module.ts'
import { withAddresses } from './origin.ts'
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

/** Pages written at a time. */
const BATCH = 100

/** Reads the pages anew that an older version read, from the sources that the ledger keeps. */
export function reread(
  { ledger: path, version, json }: { readonly ledger: string; readonly version: string; readonly json: boolean },
  host: Host,
  messages: Messages,
): Promise<void> {
  return withExisting(path, messages, async (ledger) => {
    const { openReader, readDictionary } = await loadReaderModule(host.readerModule)
    const sum = rereadAll(ledger, openReader(readDictionary()), version)
    const { phrases, count } = messages
    await writeTo(
      host.stdout,
      json
        ? `${harmlessJson({ ledger: path, ...sum })}\n`
        : `${phrases.reread(count(sum.pages), count(sum.left), count(sum.appeared), count(sum.vanished), count(sum.waiting))}\n`,
    )
  })
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
