import { SaxesParser } from 'saxes'
import { bytesAccess } from '../access.ts'
import { type ArchiveItem, type ArchiveOptions, LIMITS, type Limits, type Member, type Metadata } from '../member.ts'
import { Tally } from '../tally.ts'
import { titleOfFile } from '../title-of-file.ts'
import type { TroubleKind } from '../trouble.ts'
import { openZip, type ZipDirectory } from '../zip/directory.ts'
import { type Markup, openDocumentMarkup, wordMarkup } from './markup.ts'

/** A document of an office program to read. */
export interface DocumentInput {
  readonly bytes: Uint8Array
  /** Names of the containers around it, the file itself last. */
  readonly path?: readonly string[]
}

/** More files than any document has that is written by people. */
const MOST_FILES = 10_000

/**
 * The text of a Word document (.docx) or an OpenDocument text (.odt) as HTML: paragraphs, headings, tables, lists, ruby, and its notes at the end. What was
 * struck out, remarks of editors and pictures are left out. Title and author are those that it declares.
 */
export async function* readDocument(input: DocumentInput, options: ArchiveOptions = {}): AsyncGenerator<ArchiveItem> {
  const limits = { ...LIMITS, ...options.limits }
  const path = input.path ?? []
  const name = path.at(-1) ?? 'document'
  const tally = new Tally(path)
  const told = (kind: TroubleKind): Iterable<ArchiveItem> =>
    tally.count({ items: [{ offset: 0, name, ...kind }], passed: null, verified: false })
  const found = await open(input.bytes, limits)
  if ('code' in found) yield* told(found)
  else {
    const { html, isCut, metadata } = found
    if (html.replace(/<[^>]*>/g, '').trim() === '') yield* told({ code: 'document_without_text' })
    else yield* tally.count({ items: [memberOf(html, metadata, name, path)], passed: null, verified: false }, true)
    if (isCut) yield* told({ code: 'document_broken' })
  }
  yield tally.summary()
}

type Found = Markup & { readonly metadata: Metadata }

async function open(bytes: Uint8Array, limits: Limits): Promise<Found | TroubleKind> {
  const directory = await openZip(bytesAccess(bytes), limits, MOST_FILES)
  if (directory === null) return { code: 'document_broken' }
  try {
    // some programs number it
    const main = directory.entries.find(({ name }) => /^word\/document\d*\.xml$/.test(name))
    const word = main === undefined ? null : await textOf(directory, main.name)
    const isBroken = directory.troubles.some(({ code }) => code === 'zip_directory_broken')
    if (word !== null) return typeof word === 'string' ? orCut(await wordText(directory, word), isBroken) : word
    const content = await textOf(directory, 'content.xml')
    if (content === null) return { code: 'document_broken' }
    if (typeof content !== 'string') return content
    return orCut({ ...openDocumentMarkup(content), metadata: metadataOf(await textOf(directory, 'meta.xml')) }, isBroken)
  } finally {
    directory.close()
  }
}

/** Where the archive itself is broken, notes and more text may be missing. */
const orCut = (found: Found, isBroken: boolean): Found => (isBroken ? { ...found, isCut: true } : found)

async function wordText(directory: ZipDirectory, word: string): Promise<Found> {
  const headings = headingsIn(await textOf(directory, 'word/styles.xml'))
  const parts = [wordMarkup(word, headings)]
  for (const notes of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const text = await textOf(directory, notes)
    if (typeof text === 'string') parts.push(wordMarkup(text, headings))
  }
  return {
    html: parts.map(({ html }) => html).join(''),
    isCut: parts.some(({ isCut }) => isCut),
    metadata: metadataOf(await textOf(directory, 'docProps/core.xml')),
  }
}

/** A file of the document; null where it has none of that name. */
async function textOf(directory: ZipDirectory, name: string): Promise<string | TroubleKind | null> {
  const entry = directory.entries.find((one) => one.name === name)
  if (entry === undefined) return null
  const found = await directory.read(entry)
  if ('code' in found) return found
  return found.trouble ?? found.bytes.toString('utf8').replace(/^\ufeff/, '')
}

/** Walks the elements of a small file; what follows a fault is not read. */
function walk(
  xml: string,
  begin: (name: string, attributes: Readonly<Record<string, string>>) => void,
  text: (words: string) => void,
): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => begin(name, attributes))
  parser.on('text', text)
  try {
    parser.write(xml).close()
  } catch {
    // a document without its styles is a document
  }
}

/** Styles whose name is `heading 1` or `Title`, whatever their id: Japanese Word calls them `1` and `a3`. */
function headingsIn(styles: string | TroubleKind | null): Map<string, number> {
  const headings = new Map<string, number>()
  let id = ''
  if (typeof styles !== 'string') return headings
  walk(
    styles,
    (name, attributes) => {
      if (name === 'w:style') id = attributes['w:styleId'] ?? ''
      const called = name === 'w:name' ? (attributes['w:val'] ?? '').toLowerCase() : ''
      const level = called === 'title' ? 1 : Number(/^heading ([1-6])$/.exec(called)?.[1] ?? 0)
      if (level > 0) headings.set(id, level)
    },
    () => {},
  )
  return headings
}

const LONGEST = 1000

/** Title and author as the document declares them (Dublin Core in both kinds). */
function metadataOf(xml: string | TroubleKind | null): Metadata {
  const told = new Map<string, string>()
  let open = ''
  if (typeof xml === 'string')
    walk(
      xml,
      (name) => (open = name),
      (words) => {
        if (words.trim() !== '' && !told.has(open)) told.set(open, words.trim().slice(0, LONGEST))
      },
    )
  const title = titleOfFile(told.get('dc:title') ?? '')
  const author = told.get('meta:initial-creator') ?? told.get('dc:creator')
  return { ...(title !== null && { title }), ...(author !== undefined && { author }) }
}

function memberOf(html: string, metadata: Metadata, name: string, path: readonly string[]): Member {
  return {
    item: 'member',
    name,
    address: null,
    bytes: Buffer.from(`<!DOCTYPE html>\n<meta charset="utf-8">\n${html}`),
    mediaType: 'text/html',
    charset: 'utf-8',
    captured: null,
    path,
    offset: 0,
    integrity: 'unverified',
    metadata,
    remarks: [],
  }
}
