import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * Answers on the disk, for the next server of a ledger that nobody changed meanwhile: views are there at once that take long to find. Each stands in a file
 * of its own, behind its sum and what it hangs on: the programs that made it, and the ledger as its file and the log beside it were. Whatever is not as it
 * has to be is no answer, and is found again. They may be taken away at any time.
 */

/** Answers that outlast the server that found them. */
export interface Lasting {
  /** The answer to a question as it was found from the ledger as it is; null where there is none. */
  readonly take: (question: string) => Promise<Uint8Array<ArrayBuffer> | null>
  /** How the ledger is before it is asked, for `put`; null where an answer could not be told from one of a moment later. */
  readonly stamp: (question: string) => string | null
  /** Keeps an answer, soon or with `settle`. */
  readonly put: (question: string, body: Uint8Array, stamp: string) => void
  readonly settle: () => void
}

export interface LastingOptions {
  /** Path of the ledger's file. */
  readonly ledger: string
  readonly folder: string
  /** What the programs are that find the answers, as `programs` gives it. */
  readonly build: string
  /** The questions whose answers last, each as JSON: so many files there are at most. */
  readonly questions: readonly string[]
  readonly now?: () => number
}

/** Milliseconds after a change within which a disk may tell the same time of a second one. */
const SETTLED = 2000
/** Bytes of an answer that is kept. */
const MOST = 4 * 1024 * 1024
/** Milliseconds until what was found is written: whoever waits for it has the machine first. */
const SOON = 1000
const NAME = /^[0-9a-f]{16}\.answer(?:\.\d+)?$/
const LINE_END = 0x0a

const sumOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest('hex')
}

export function openLasting({ ledger, folder, build, questions, now = Date.now }: LastingOptions): Lasting {
  const files = new Map(questions.map((question) => [question, `${sumOf(question).slice(0, 16)}.answer`]))
  const waiting = new Map<string, { readonly body: Uint8Array; readonly stamp: string }>()
  let timer: NodeJS.Timeout | null = null
  const headOf = (question: string, stamp: string): string => `${JSON.stringify([build, stamp, question])}\n`

  const settle = (): void => {
    if (timer) clearTimeout(timer)
    timer = null
    const all = [...waiting]
    waiting.clear()
    const found = all.filter(([, { stamp }]) => stamp === stampOf(ledger, now()))
    if (found.length === 0) return
    quietly(() => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const own = new Set(files.values())
      // what older programs were asked, and what was broken off
      for (const name of readdirSync(folder)) if (NAME.test(name) && !own.has(name)) rmSync(join(folder, name), { force: true })
      for (const [question, { body, stamp }] of found) {
        const file = join(folder, files.get(question) as string)
        const next = `${file}.${process.pid}`
        const head = headOf(question, stamp)
        writeFileSync(next, Buffer.concat([Buffer.from(`${sumOf(head, body)}\n${head}`), body]), { mode: 0o600 })
        renameSync(next, file)
      }
    })
  }

  return {
    async take(question) {
      const file = files.get(question)
      const stamp = file === undefined ? null : stampOf(ledger, now())
      if (file === undefined || stamp === null) return null
      const held = await readFile(join(folder, file)).catch(() => null)
      if (held === null) return null
      const behindSum = held.indexOf(LINE_END) + 1
      const head = Buffer.from(headOf(question, stamp))
      const start = behindSum + head.length
      if (!held.subarray(behindSum, start).equals(head)) return null
      const body = new Uint8Array(held.subarray(start))
      return sumOf(head, body) === held.toString('latin1', 0, behindSum - 1) ? body : null
    },
    stamp: (question) => (files.has(question) ? stampOf(ledger, now()) : null),
    put(question, body, stamp) {
      if (body.length > MOST) return
      waiting.set(question, { body, stamp })
      timer ??= setTimeout(settle, SOON).unref()
    },
    settle,
  }
}

/** Where nothing can be written, nothing lasts: that is no fault of the server. */
function quietly(work: () => void): void {
  try {
    work()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
  }
}

/** How a ledger's file and the log beside it are; null where there is none, or it was changed a moment ago. */
function stampOf(ledger: string, now: number): string | null {
  try {
    const path = realpathSync(ledger)
    // opened by nobody there is no log, and opened an empty one
    const parts = [path, `${path}-wal`].flatMap((file) => {
      const stat = statSync(file, { bigint: true, throwIfNoEntry: false })
      return stat === undefined || (file !== path && stat.size === 0n) ? [] : [stat]
    })
    if (parts.some(({ mtimeMs, ctimeMs }) => Number(mtimeMs) > now - SETTLED || Number(ctimeMs) > now - SETTLED)) return null
    return parts.map(({ dev, ino, size, mtimeNs, ctimeNs }) => [dev, ino, size, mtimeNs, ctimeNs].join()).join(' ')
  } catch {
    return null
  }
}

/** Layers that an answer hangs on. */
const LAYERS = [
  'text',
  'morphology',
  'lexicon',
  'date',
  'page',
  'document',
  'attribution',
  'event',
  'reading',
  'ledger',
  'question',
  'desk',
]

/** What tells the programs that find answers from others, as they are installed; null where they run as written, and may be another any moment. */
export function programs(version: string): string | null {
  const here = import.meta.url
  if (here.endsWith('.ts')) return null
  const built = fileURLToPath(new URL('../', here))
  const files = LAYERS.flatMap((layer) => readdirSync(join(built, layer)).map((name) => join(layer, name)))
  const told = files
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => {
      const { ino, size, mtimeNs, ctimeNs } = statSync(join(built, name), { bigint: true })
      return [name, ino, size, mtimeNs, ctimeNs].join()
    })
  return sumOf([version, process.version, ...told].join('\n'))
}
