import { type ArchiveItem, type ArchiveOptions, LIMITS, type RandomAccess } from '../member.ts'
import { Tally } from '../tally.ts'

/** A mailbox to read: many mails in one file (`.mbox`, RFC 4155). */
export interface MailboxInput {
  readonly file: RandomAccess
  /** Names of the containers around it, the file itself last. */
  readonly path?: readonly string[]
}

/** A line that begins a mail: who sent it and when it came, in whatever form mailers write that. */
const BEGINS = /^From \S[^\n]{0,200}\d\d:\d\d/
const PIECE = 1024 * 1024

/** The mails of a mailbox as they are, each under its number; a file of any size is read piece by piece. */
export async function* readMailbox({ file, path = [] }: MailboxInput, options: ArchiveOptions = {}): AsyncGenerator<ArchiveItem> {
  const limits = { ...LIMITS, ...options.limits }
  const tally = new Tally(path)
  let number = 0
  for await (const { offset, bytes } of mailsIn(file, limits.memberBytes)) {
    number++
    const name = `${number}.eml`
    if (number > limits.entries) {
      yield* tally.count({ items: [{ offset, name, code: 'too_many_entries', limit: limits.entries }], passed: null, verified: false })
      break
    }
    if (bytes === null) {
      const trouble = { offset, name, code: 'member_too_large', bytes: null, limit: limits.memberBytes } as const
      yield* tally.count({ items: [trouble], passed: null, verified: false }, true)
      continue
    }
    const member = {
      item: 'member',
      name,
      address: null,
      bytes: unquoted(bytes),
      mediaType: 'message/rfc822',
      charset: null,
      captured: null,
      path,
      offset,
      integrity: 'unverified',
      metadata: {},
      remarks: [],
    } as const
    yield* tally.count({ items: [member], passed: null, verified: false }, true)
  }
  yield tally.summary()
}

/** The mails one after another, without the lines that begin them; null for one that is too large. */
async function* mailsIn(file: RandomAccess, largest: number): AsyncGenerator<{ readonly offset: number; readonly bytes: Buffer | null }> {
  let held = Buffer.alloc(0)
  /** Where in the file `held` begins, and where the mail does that it is of. */
  let [at, begun] = [0, 0]
  let isTooLarge = false
  for (let read = 0; read < file.size; ) {
    const piece = await file.read(read, Math.min(PIECE, file.size - read))
    if (piece.length === 0) break
    read += piece.length
    // a line that begins a mail may be cut by a piece's end
    let from = Math.max(1, held.length - 400)
    held = Buffer.concat([held, piece])
    for (let next = nextMail(held, from); next > 0; next = nextMail(held, from)) {
      yield { offset: begun, bytes: isTooLarge || next > largest ? null : held.subarray(0, next) }
      at += next
      begun = at
      held = held.subarray(next)
      isTooLarge = false
      from = 1
    }
    if (held.length > largest) {
      isTooLarge = true
      at += held.length - 400
      held = held.subarray(-400)
    }
  }
  if (held.length > 0) yield { offset: begun, bytes: isTooLarge || held.length > largest ? null : held }
}

/** Where the next mail begins: behind a blank line. Below 0 where none does. */
function nextMail(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('\nFrom ', from - 1, 'latin1'); at >= 0; at = bytes.indexOf('\nFrom ', at + 1, 'latin1')) {
    const isBehindBlank = bytes[at - 1] === 0x0a || (bytes[at - 1] === 0x0d && bytes[at - 2] === 0x0a)
    if (isBehindBlank && BEGINS.test(bytes.toString('latin1', at + 1, at + 300))) return at + 1
  }
  return -1
}

/** A mail without the line that begins it, and `>From ` as it was before it was put into the box. */
function unquoted(mail: Buffer): Buffer {
  const bytes = mail.subarray(mail.indexOf(0x0a) + 1)
  return bytes.includes('\n>', 0, 'latin1') ? Buffer.from(bytes.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1') : bytes
}
