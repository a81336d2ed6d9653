import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Messages, type Misuse, usageError } from '#message'
import type { Host } from '../host.ts'
import { iwakuVersion } from '../version.ts'
import { Adder, patienceFor, tellAdded } from './add.ts'
import { type Imported, readLine } from './imported-line.ts'
import { withLedger } from './place.ts'

export interface ImportRequest {
  readonly ledger: string
  readonly json: boolean
  /** Files, folders of them, `-` for standard input. */
  readonly places: readonly string[]
}

/**
 * Puts what `iwaku export` and `iwaku read --stage entry` wrote into the ledger; nothing is read anew. Files are looked through before anything is written:
 * of files of which one is damaged nothing is taken in. Standard input can be read but once, and is taken in as it comes.
 */
export async function importEntries({ places, ledger: path, json }: ImportRequest, host: Host, messages: Messages): Promise<void> {
  const files = places.flatMap((place) => filesAt(place, messages))
  for (const file of files) if (file !== '-') for await (const _ of importedIn(file, messages));
  const each = importedFrom(files, messages)
  try {
    // what is none of ours is told before a ledger is made for it
    let next = await each.next()
    await withLedger(path, true, messages, async (ledger) => {
      const patience = patienceFor(path, host, messages, new AbortController().signal)
      const adder = new Adder(ledger, patience)
      for (; !next.done; next = await each.next()) {
        if ('entry' in next.value) await adder.take(next.value.entry)
        else {
          const { decision } = next.value
          await adder.finish()
          await patience.ask(() => ledger.decide([decision]))
        }
      }
      await tellAdded(await adder.finish(), { ledger: path, json }, host, messages)
    })
  } finally {
    await each.return(undefined)
  }
}

async function* importedFrom(files: readonly string[], messages: Messages): AsyncGenerator<Taken> {
  for (const file of files) yield* importedIn(file, messages)
}

/** What a line of ours holds. */
type Taken = Exclude<Imported, { fault: unknown } | { newer: unknown }>

/** What a folder holds of ours by its name, in the order of names. */
const OURS = /\.(?:jsonl|ndjson)(?:\.gz)?$/i

function filesAt(place: string, messages: Messages): readonly string[] {
  if (place === '-') return [place]
  try {
    if (!statSync(place).isDirectory()) return [place]
    const files = readdirSync(place)
      .filter((name) => OURS.test(name))
      .sort()
      .map((name) => join(place, name))
    if (files.length === 0) throw usageError({ code: 'nothing_to_import', path: place }, messages)
    return files
  } catch (error) {
    throw unreadable(error, place, messages)
  }
}

/** The lines of a file as what they hold; what is no line of ours is an error that says which and why. */
async function* importedIn(path: string, messages: Messages): AsyncGenerator<Taken> {
  const own = iwakuVersion()
  const read = path === '-'
  let number = 0
  // the last line is told apart by what comes behind it
  let before: string | null = null
  const misuse = (imported: Imported, last: boolean, line: string): Misuse => {
    if ('newer' in imported) return { code: 'export_newer', path, line: number, version: imported.newer, own, read }
    const reading = 'fault' in imported && imported.fault === 'reading'
    return { code: 'not_an_export', path, line: number, fault: reading ? 'reading' : last && isCut(line) ? 'cut' : 'none', read }
  }
  const take = (line: string, last: boolean): Taken | null => {
    number++
    if (line.trim() === '') return null
    const imported = readLine(line, own)
    if ('fault' in imported || 'newer' in imported) throw usageError(misuse(imported, last, line), messages)
    return imported
  }
  try {
    for await (const line of linesOf(path)) {
      const imported = before === null ? null : take(before, false)
      if (imported) yield imported
      before = line
    }
    const imported = before === null ? null : take(before, true)
    if (imported) yield imported
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR')
      throw usageError({ code: 'not_an_export', path, line: number + 1, fault: 'cut', read }, messages)
    throw unreadable(error, path, messages)
  }
}

/** Begins as a line of ours does and lacks its end. */
const isCut = (line: string): boolean => /^\{"(?:id|decision)/.test(line) && !line.trimEnd().endsWith('}')

/** An error of the file system, or of what is packed, in words; another one as it is. */
function unreadable(error: unknown, path: string, messages: Messages): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || (syscall === undefined && !code.startsWith('Z_'))) return error
  return usageError({ code: 'input_failed', path, reason: code }, messages)
}

/** The lines of a file, plain or packed, `-` for standard input. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const source: Readable = path === '-' ? process.stdin : createReadStream(path)
  const input: Readable = /\.gz$/i.test(path) ? source.pipe(createGunzip()) : source
  if (input !== source) source.once('error', (error) => input.destroy(error))
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  // readline says nothing of an input that fails
  const failed = new Promise<never>((_, reject) => input.once('error', reject))
  failed.catch(() => undefined)
  const each = lines[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await Promise.race([each.next(), failed])
      if (next.done) return
      yield next.value
    }
  } finally {
    lines.close()
    source.destroy()
  }
}
