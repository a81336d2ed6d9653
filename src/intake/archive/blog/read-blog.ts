import { isUtf8 } from 'node:buffer'
import { type ArchiveItem, type ArchiveOptions, LIMITS, type Member, type Metadata } from '../member.ts'
import { type Outcome, Tally } from '../tally.ts'

/** What a blog gave out of itself, to read. */
export interface BlogInput {
  readonly bytes: Uint8Array
  /** Names of the containers around it, the file itself last. */
  readonly path?: readonly string[]
}

const BETWEEN_ENTRIES = /^--------\r?\n/m
const BETWEEN_SECTIONS = /^-----\r?\n/m

/**
 * The entries of a blog in the format of Movable Type, in which Hatena, livedoor, FC2, goo, Ameba and others give out what they hold: each entry a page with its
 * title, author, day and comments. What was never published is counted only. Mail and IP addresses of who commented are left out.
 */
export function* readBlog({ bytes, path = [] }: BlogInput, options: ArchiveOptions = {}): Generator<ArchiveItem> {
  const limits = { ...LIMITS, ...options.limits }
  const tally = new Tally(path)
  // marks are ASCII in all encodings that blogs have, so the bytes need not be decoded here
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  const charset = isUtf8(bytes) ? 'utf-8' : null
  const names = new Map<string, number>()
  let number = 0
  for (const entry of text.split(BETWEEN_ENTRIES)) {
    if (entry.trim() === '') continue
    if (++number > limits.entries) {
      const trouble = { offset: 0, name: null, code: 'too_many_entries', limit: limits.entries } as const
      yield* tally.count({ items: [trouble], passed: null, verified: false })
      break
    }
    yield* tally.count(pageOf(entry, number, { path, charset, names }), true)
  }
  yield tally.summary()
}

interface Around {
  readonly path: readonly string[]
  readonly charset: string | null
  /** How often a name was given: two entries of one name are two pages. */
  readonly names: Map<string, number>
}

function pageOf(entry: string, number: number, { path, charset, names }: Around): Outcome {
  const [head = '', ...sections] = entry.split(BETWEEN_SECTIONS)
  const told = (key: string): string => new RegExp(`^${key}:[ \\t]*(.*?)\\r?$`, 'm').exec(head)?.[1]?.trim() ?? ''
  if (/^draft$/i.test(told('STATUS'))) return { items: [], passed: 'draft', verified: false }
  const parts = sections.map(sectionOf)
  const words = parts.flatMap(({ kind, text }) => (kind === 'BODY' || kind === 'EXTENDED BODY' ? [markupOf(text)] : []))
  const comments = parts.flatMap(({ kind, text }) => (kind === 'COMMENT' ? [commentOf(text)] : []))
  if (words.join('').trim() === '' && comments.length === 0) return { items: [], passed: 'empty', verified: false }
  const title = escaped(told('TITLE'))
  const html = `<!DOCTYPE html>\n<title>${title}</title>\n<h1>${title}</h1>\n<article>${words.join('\n')}</article>\n${comments.join('')}`
  const named = decoded(told('BASENAME'), charset) || String(number)
  const times = (names.get(named) ?? 0) + 1
  names.set(named, times)
  const member: Member = {
    item: 'member',
    name: times === 1 ? named : `${named} (${times})`,
    address: null,
    bytes: Buffer.from(html, 'latin1'),
    mediaType: 'text/html',
    charset,
    captured: null,
    path,
    offset: 0,
    integrity: 'unverified',
    metadata: metadataOf(decoded(told('AUTHOR'), charset), dayOf(told('DATE'))),
    remarks: [],
  }
  return { items: [member], passed: null, verified: false }
}

function sectionOf(section: string): { readonly kind: string; readonly text: string } {
  const [, kind = '', text = ''] = /^([A-Z][A-Z ]{1,30}):[ \t]*\r?\n?([\s\S]*)$/.exec(section) ?? []
  return { kind, text }
}

/** Words as mark-up: as they stand where they are, else each line of its own. */
function markupOf(text: string): string {
  if (/<(?:p|br|div|table|ul|ol|h\d|blockquote|section)[\s/>]/i.test(text)) return text
  return text
    .split(/(?:\r?\n){2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.trim().replace(/\r?\n/g, '<br>')}</p>`)
    .join('\n')
}

const COMMENT_FIELD = /^(AUTHOR|EMAIL|URL|IP|DATE|OPENID|STATUS):[ \t]*(.*?)\r?\n/

function commentOf(text: string): string {
  const told = new Map<string, string>()
  let rest = text
  for (let field = COMMENT_FIELD.exec(rest); field !== null; field = COMMENT_FIELD.exec(rest)) {
    told.set(field[1] as string, (field[2] as string).trim())
    rest = rest.slice(field[0].length)
  }
  const day = dayOf(told.get('DATE') ?? '')
  const time = day === null ? '' : `<time itemprop="dateCreated" datetime="${day}">${day}</time>`
  const author = `<span itemprop="author">${escaped(told.get('AUTHOR') ?? '')}</span>`
  return `<div itemprop="comment" itemscope itemtype="https://schema.org/Comment">${author} ${time}<div itemprop="text">${markupOf(rest)}</div></div>\n`
}

const escaped = (text: string): string => text.replace(/</g, '&lt;').replace(/>/g, '&gt;')

const decoded = (latin: string, charset: string | null): string =>
  charset === null ? new TextDecoder('shift_jis').decode(Buffer.from(latin, 'latin1')) : Buffer.from(latin, 'latin1').toString('utf8')

/** `05/07/2031 10:00:00 AM` and `2031/05/07 10:00` → the day; null for what is none. */
function dayOf(date: string): string | null {
  const [, month, day, year] = /^(\d{2})\/(\d{2})\/(\d{4})(?!\d)/.exec(date) ?? []
  if (year !== undefined) return `${year}-${month}-${day}`
  const [, first, second, third] = /^(\d{4})[/-](\d{2})[/-](\d{2})(?!\d)/.exec(date) ?? []
  return first === undefined ? null : `${first}-${second}-${third}`
}

const metadataOf = (author: string, published: string | null): Metadata => ({
  ...(author !== '' && { author }),
  ...(published !== null && { published }),
})
