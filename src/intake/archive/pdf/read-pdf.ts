import { type ArchiveItem, type ArchiveOptions, LIMITS, type Member } from '../member.ts'
import { Tally } from '../tally.ts'
import { titleOfFile } from '../title-of-file.ts'
import type { TroubleKind } from '../trouble.ts'
import { paragraphsOf, type Run } from './lines.ts'

/** A PDF file to read. */
export interface PdfInput {
  readonly bytes: Uint8Array
  /** Names of the containers around it, the file itself last. */
  readonly path?: readonly string[]
}

/** More pages than any paper or report has. */
const MOST_PAGES = 2000
/** What stands between the pages of the text. */
const PAGE_BREAK = '\n\f\n'

interface Document {
  readonly text: string
  readonly title: string
  readonly author: string
  readonly pages: number
  readonly read: number
}

/**
 * The text layer of a PDF file as plain text in UTF-8: a paragraph a line, a form feed between pages. Scanned and encrypted
 * files say so. Asks for the optional package `pdfjs-dist`; it is other people's code on other people's bytes, so let
 * {@link readApart} run it.
 */
export async function* readPdf(input: PdfInput, options: ArchiveOptions = {}): AsyncGenerator<ArchiveItem> {
  const limits = { ...LIMITS, ...options.limits }
  const path = input.path ?? []
  const name = path.at(-1) ?? 'document.pdf'
  const tally = new Tally(path)
  const told = (kind: TroubleKind): Iterable<ArchiveItem> =>
    tally.count({ items: [{ offset: 0, name, ...kind }], passed: null, verified: false })
  const found =
    input.bytes.length > limits.memberBytes
      ? ({ code: 'member_too_large', bytes: input.bytes.length, limit: limits.memberBytes } as const)
      : await open(input.bytes)
  if ('code' in found) yield* told(found)
  else if (found.text.trim() === '') yield* told({ code: 'pdf_without_text', pages: found.pages })
  else {
    yield* tally.count({ items: [memberOf(found, name, path)], passed: null, verified: false }, true)
    if (found.read < found.pages) yield* told({ code: 'pdf_too_long', pages: found.pages, limit: found.read })
  }
  yield tally.summary()
}

function memberOf({ text, title, author }: Document, name: string, path: readonly string[]): Member {
  return {
    item: 'member',
    name,
    address: null,
    bytes: Buffer.from(text),
    mediaType: 'text/plain',
    charset: 'utf-8',
    captured: null,
    path,
    offset: 0,
    integrity: 'unverified',
    metadata: { ...(titleOfFile(title) && { title }), ...(author && { author }) },
    remarks: [],
  }
}

async function open(bytes: Uint8Array): Promise<Document | TroubleKind> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
  if (!start.includes('%PDF-')) return { code: 'not_a_pdf' }
  const library = await load()
  if (library === null) return { code: 'pdf_reader_missing' }
  const folder = new URL('./', import.meta.resolve('pdfjs-dist/package.json'))
  const task = library.getDocument({
    // it takes the buffer for itself
    data: new Uint8Array(bytes),
    cMapUrl: new URL('cmaps/', folder).pathname,
    cMapPacked: true,
    standardFontDataUrl: new URL('standard_fonts/', folder).pathname,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    return await textOf(await task.promise)
  } catch (error) {
    return { code: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'pdf_broken' }
  } finally {
    await task.destroy()
  }
}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** What the library wants to be there before it is loaded, to draw with; text needs none of it. */
const FOR_DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'] as const

async function load(): Promise<Library | null> {
  const globals = globalThis as { [name in (typeof FOR_DRAWING)[number]]?: unknown }
  const missing = FOR_DRAWING.filter((name) => globals[name] === undefined)
  for (const name of missing) globals[name] = class {}
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } catch {
    return null
  } finally {
    for (const name of missing) delete globals[name]
  }
}

async function textOf(pdf: Awaited<ReturnType<Library['getDocument']>['promise']>): Promise<Document> {
  const pages: string[] = []
  const read = Math.min(pdf.numPages, MOST_PAGES)
  for (let number = 1; number <= read; number++) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent()
    const runs: Run[] = []
    for (const item of content.items) {
      if (!('str' in item)) continue
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
      const isVertical = content.styles[item.fontName]?.vertical === true
      const size = Math.hypot(c, d) || Math.hypot(a, b)
      runs.push({ text: item.str, x, y, length: isVertical ? item.height : item.width, size, isVertical })
    }
    pages.push(paragraphsOf(runs).join('\n'))
    page.cleanup()
  }
  const { info } = await pdf.getMetadata()
  const word = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 1000) : '')
  const { Title, Author } = info as { readonly Title?: unknown; readonly Author?: unknown }
  return { text: pages.join(PAGE_BREAK), title: word(Title), author: word(Author), pages: pdf.numPages, read }
}
