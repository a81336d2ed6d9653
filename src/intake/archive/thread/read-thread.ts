import { isUtf8 } from 'node:buffer'
import type { ArchiveItem, Member } from '../member.ts'
import { Tally } from '../tally.ts'

/** A file of a board's thread to read. */
export interface ThreadInput {
  readonly bytes: Uint8Array
  /** Names of the containers around it, the file itself last. */
  readonly path?: readonly string[]
}

/** A post a line: name, mail, date with id, words, and on the first line the title. */
const BETWEEN = '<>'
/** A post that was taken away has no date any more, and what the board says at the end of a full thread never had one. */
const DATED = /\d\/\d/

/**
 * A thread as 2ch, 5ch and boards of their kind keep it (`1234567890.dat`, Shift_JIS or UTF-8) as the HTML by which such boards show it, so that it is read as
 * their pages are: each post with its number, name, day and words.
 */
export function* readThread({ bytes, path = [] }: ThreadInput): Generator<ArchiveItem> {
  const tally = new Tally(path)
  const name = path.at(-1) ?? 'thread.dat'
  // no second byte of a character looks like a mark of these, so the bytes need not be decoded here
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split(/\r?\n/)
  const posts = lines.map((line, index) => ({ number: index + 1, fields: line.split(BETWEEN) })).filter(({ fields }) => fields.length >= 4)
  const broken = lines.filter((line) => line !== '').length - posts.length
  const title = (posts[0]?.fields[4] ?? '').replace(/[<>]/g, '').trim()
  const head = `<!DOCTYPE html>\n<title>${title}</title>\n<h1>${title}</h1>\n<dl class="thread">\n`
  const html = `${head}${posts.flatMap(({ number, fields }) => (DATED.test(fields[2] ?? '') ? [postOf(number, fields)] : [])).join('')}</dl>\n`
  const member: Member = {
    item: 'member',
    name,
    address: null,
    bytes: Buffer.from(html, 'latin1'),
    mediaType: 'text/html',
    charset: isUtf8(bytes) ? 'utf-8' : 'shift_jis',
    captured: null,
    path,
    offset: 0,
    integrity: 'unverified',
    metadata: {},
    remarks: [],
  }
  yield* tally.count({ items: posts.length === 0 ? [] : [member], passed: null, verified: false }, true)
  if (broken > 0 || posts.length === 0)
    yield* tally.count({ items: [{ offset: 0, name, code: 'thread_lines_broken', lines: broken }], passed: null, verified: false })
  yield tally.summary()
}

function postOf(number: number, [name = '', mail = '', date = '', words = '']: readonly string[]): string {
  // </b>◆trip<b> closes and opens what boards put around a name
  const called = `<b>${name.replace(/<\/?[^>]{0,200}>/g, '')}</b>`
  const link = mail === '' ? called : `<a href="mailto:${mail.replace(/[<>"]/g, '')}">${called}</a>`
  return `<dt>${number} :${link}:${date.replace(/[<>]/g, '')}</dt><dd>${words}</dd>\n`
}
