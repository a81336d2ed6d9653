/** A font of a test page: Shift_JIS by name alone, or codes with a map of their own. */
export type PdfFont = 'shift_jis across' | 'shift_jis down' | 'mapped' | 'latin'

/** A piece of text where a test page draws it. */
export interface PdfText {
  readonly font: PdfFont
  readonly x: number
  readonly y: number
  /** As the font's bytes. */
  readonly bytes: Buffer
  readonly size?: number
}

const FONTS: Readonly<Record<PdfFont, readonly [string, string]>> = {
  // not embedded: which characters the codes are stands in the predefined CMaps (ISO 32000-1, 9.7.5.2)
  'shift_jis across': ['F1', type0('HeiseiMin-W3', '/90ms-RKSJ-H')],
  'shift_jis down': ['F2', type0('HeiseiMin-W3', '/90ms-RKSJ-V')],
  mapped: ['F3', type0('HeiseiMin-W3', '/Identity-H', '/ToUnicode 4 0 R')],
  latin: ['F4', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
}

function type0(name: string, encoding: string, more = ''): string {
  const descendant = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /Ascent 880 /Descent -120 /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -120 1000 880] >> >>`
  return `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding ${encoding} /DescendantFonts [${descendant}] ${more} >>`
}

/** Codes 1, 2, 3… as the letters of a text, for the font `mapped`. */
export function mapFor(text: string): string {
  const letters = [...text].map(
    (letter, at) =>
      `<${hex(at + 1)}> <${[...Buffer.from(letter, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`,
  )
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <ffff> endcodespacerange ${letters.length} beginbfchar ${letters.join(' ')} endbfchar endcmap end end`
}

const hex = (code: number): string => code.toString(16).padStart(4, '0')

/** What a test wants of its file beside its text. */
export interface PdfParts {
  readonly map?: string
  /** What the first page draws, packed, in place of its texts. */
  readonly packed?: Buffer
  readonly title?: string
  readonly trailer?: string
}

/** A PDF file (ISO 32000-1) with one list of texts a page. */
export function pdf(pages: readonly (readonly PdfText[])[], { map = '', packed, title = '', trailer = '' }: PdfParts = {}): Buffer {
  const objects: Buffer[] = []
  const add = (number: number, body: string | Buffer): void => {
    objects[number] = Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')])
  }
  const stream = (bytes: Buffer, filter = ''): Buffer =>
    Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${filter} >>\nstream\n`), bytes, Buffer.from('\nendstream')])
  const fonts = Object.values(FONTS).map(([name, font]) => `/${name} ${font}`)
  add(1, '<< /Type /Catalog /Pages 2 0 R >>')
  add(2, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${5 + n * 2} 0 R`).join(' ')}] >>`)
  add(3, `<< /Title <feff${Buffer.from(title, 'utf16le').swap16().toString('hex')}> >>`)
  add(4, stream(Buffer.from(map)))
  pages.forEach((texts, n) => {
    const drawn = texts.map(
      ({ font, x, y, bytes, size = 12 }) => `BT /${FONTS[font][0]} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${bytes.toString('hex')}> Tj ET`,
    )
    add(
      5 + n * 2,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + n * 2} 0 R /Resources << /Font << ${fonts.join(' ')} >> >> >>`,
    )
    add(6 + n * 2, packed && n === 0 ? stream(packed, '/Filter /FlateDecode') : stream(Buffer.from(drawn.join('\n'))))
  })
  const all = objects.filter(Boolean)
  let at = 9
  const places = all.map((object) => {
    at += object.length
    return `${String(at - object.length).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${all.length + 1} /Root 1 0 R /Info 3 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...all, Buffer.from(table)])
}
