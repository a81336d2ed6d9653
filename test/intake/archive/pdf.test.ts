import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArchiveOptions, readPdf } from '../../../src/intake/archive/index.ts'
import { paragraphsOf, type Run } from '../../../src/intake/archive/pdf/lines.ts'
import { mapFor, pdf } from './build-pdf.ts'
import { type Contents, contentsOf, textOf } from './build-warc.ts'

const read = (bytes: Uint8Array, options?: ArchiveOptions): Promise<Contents> => contentsOf(readPdf({ bytes, path: ['test.pdf'] }, options))
/** 港の町 and 合意 in Shift_JIS. */
const TOWN = Buffer.from('8d6082cc92ac', 'hex')
const AGREED = Buffer.from('8d8788d3', 'hex')

describe('a PDF file', () => {
  test('Japanese whose characters only its CMap tells, across and down', async () => {
    const { members, troubles } = await read(
      pdf([
        [
          { font: 'shift_jis across', x: 50, y: 700, bytes: TOWN },
          { font: 'shift_jis across', x: 50, y: 600, bytes: AGREED },
        ],
        [
          { font: 'shift_jis down', x: 500, y: 700, bytes: TOWN },
          { font: 'shift_jis down', x: 300, y: 700, bytes: AGREED },
        ],
      ]),
    )
    expect(troubles).toEqual([])
    expect(members).toMatchObject([{ mediaType: 'text/plain', charset: 'utf-8', name: 'test.pdf' }])
    expect(textOf(members[0])).toBe('港の町\n合意\n\f\n港の町\n合意')
  })

  test('codes with a map of their own; its title', async () => {
    const letters = '大統領は「合意した」と述べた。'
    const bytes = Buffer.from([...letters].flatMap((_, at) => [0, at + 1]))
    const { members } = await read(pdf([[{ font: 'mapped', x: 50, y: 700, bytes }]], { map: mapFor(letters), title: '港の町' }))
    expect(textOf(members[0])).toBe(letters)
    expect(members[0]?.metadata).toEqual({ title: '港の町' })
  })

  test('one without a text layer says so', async () => {
    expect(await read(pdf([[], []]))).toMatchObject({ members: [], troubles: [{ code: 'pdf_without_text', pages: 2 }] })
  })

  test('an encrypted one says so', async () => {
    const key = '00'.repeat(32)
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`
    expect(await read(pdf([[{ font: 'latin', x: 50, y: 700, bytes: Buffer.from('secret') }]], { trailer }))).toMatchObject({
      members: [],
      troubles: [{ code: 'encrypted', name: 'test.pdf' }],
    })
  })

  test('what is none, is broken or too large', async () => {
    expect((await read(Buffer.from('<p>x</p>'))).troubles).toMatchObject([{ code: 'not_a_pdf' }])
    expect((await read(Buffer.from('%PDF-1.7\nnothing'))).troubles).toMatchObject([{ code: 'pdf_broken' }])
    expect((await read(pdf([[]]), { limits: { memberBytes: 10 } })).troubles).toMatchObject([{ code: 'member_too_large', limit: 10 }])
  })

  test('whatever happens to its bytes, nothing is thrown', async () => {
    const bytes = pdf([[{ font: 'shift_jis across', x: 50, y: 700, bytes: TOWN }]])
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(bytes.length),
        async (changes, length) => {
          const copy = Buffer.from(bytes)
          for (const [at, byte] of changes) copy[at] = byte
          expect((await read(copy.subarray(0, Math.max(length, 300)))).summary.entries).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('lines', () => {
  const across = (text: string, x: number, y: number, size = 10): Run => ({
    text,
    x,
    y,
    length: [...text].length * size,
    size,
    isVertical: false,
  })
  const down = (text: string, x: number, y: number): Run[] => [...text].map((letter, at) => across(letter, x, y - at * 10))

  test.each<[string, readonly Run[], readonly string[]]>([
    ['a full line goes on', [across('大統領は一日に首都で会見', 0, 100), across('した。', 0, 85)], ['大統領は一日に首都で会見した。']],
    [
      'a short one ends',
      [across('大統領は一日に首都で会見した。', 0, 100), across('終わり。', 0, 85), across('野党の党首は批判した。', 0, 70)],
      ['大統領は一日に首都で会見した。終わり。', '野党の党首は批判した。'],
    ],
    [
      'one that is set in begins',
      [across('大統領は一日に首都で会見した。', 0, 100), across('野党の党首はそれを批判した。', 10, 85)],
      ['大統領は一日に首都で会見した。', '野党の党首はそれを批判した。'],
    ],
    [
      'a heading stands alone',
      [across('港の町で合意', 0, 120, 20), across('大統領は会見した。', 0, 100)],
      ['港の町で合意', '大統領は会見した。'],
    ],
    [
      'columns in the order they are drawn',
      [
        across('左の段の上の行。', 0, 100),
        across('左の段の下の行。', 0, 85),
        across('右の段の上の行。', 200, 100),
        across('右の段の下の行。', 200, 85),
      ],
      ['左の段の上の行。左の段の下の行。', '右の段の上の行。右の段の下の行。'],
    ],
    [
      'words in Latin letters',
      [across('the agree-', 0, 100), across('ment was', 0, 85), across('signed', 0, 70)],
      ['the agreement was', 'signed'],
    ],
    [
      'pieces of one line',
      [across('大統領', 0, 100), across('は', 30, 100), across('NATO', 45, 100), across('と', 85, 100)],
      ['大統領は NATOと'],
    ],
    [
      'letters going down, from the right',
      [...down('縦書きの文章で', 100, 100), ...down('ある。', 85, 100), ...down('次の段落。', 50, 100)],
      ['縦書きの文章である。', '次の段落。'],
    ],
    ['a radical for a letter', [across('⼀⽇', 0, 100)], ['一日']],
    ['nothing', [across(' ', 0, 0)], []],
  ])('%s', (_, runs, expected) => {
    expect(paragraphsOf(runs)).toEqual(expected)
  })

  test('every letter comes out once, in any arrangement', () => {
    const run = fc.record({
      text: fc.string({ unit: fc.constantFrom('港', '町', 'a', 'の'), minLength: 1, maxLength: 5 }),
      x: fc.nat(500),
      y: fc.nat(800),
      length: fc.nat(100),
      size: fc.integer({ min: 1, max: 30 }),
      isVertical: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        expect(paragraphsOf(runs).join('').replace(/[\s]/g, '')).toBe(runs.map((one) => one.text).join(''))
      }),
    )
  })
})
