import { describe, expect, test } from 'vitest'
import { harmlessJson } from '#text'
import { decode } from '../../src/cli/source-file.ts'
import type { Attribution, Reading } from '../../src/index.ts'
import { toRecord } from '../../src/index.ts'
import { encoded, JAPANESE } from '../intake/encoding/encoded.ts'
import { EXAMPLES, theReader } from './pages.ts'
import { expectSound } from './spans.ts'

const HEAD = 'サレン港、来月再開へ\n\n2031年5月7日\n\n'
const SAID = 'ドーレン外相は「港を開く」と述べた。'

const text = (body: string): Reading => theReader().read(`${HEAD}${body}\n`, 'page.txt')
const html = (body: string, head = ''): Reading =>
  theReader().read(
    `<!doctype html><html><head><title>サレン港、来月再開へ</title>${head}</head><body><h1>サレン港、来月再開へ</h1><p>2031年5月7日</p>${body}`,
    'page.html',
  )

/** Who says what, as the page has it. */
const sayings = ({ page, attributions }: Reading): string[] =>
  attributions
    .filter((a: Attribution) => a.certainty !== 'low')
    .map((a) => `${a.source.name}: ${page.text.slice(a.content.start, a.content.end)}`)

/** A file's bytes, all the way. */
function file(bytes: Uint8Array, name: string): Reading {
  const opened = decode(bytes, name)
  if ('code' in opened) throw new Error(opened.code)
  return theReader().read(opened.source, name, opened)
}

describe('bytes', () => {
  const page = `${HEAD}${SAID}カルナ大統領は「ﾐﾅﾄを①月に閉じる」と㈱髙～で語った。\n`
  const plain = page.replace(/[①㈱髙～ﾐﾅﾄ]/g, '')
  test.each(JAPANESE)('%s: the reading is that of the same page in UTF-8, with a remark', (encoding) => {
    const words = encoding === 'ISO-2022-JP' ? plain : page
    const reading = file(encoded(words, encoding), 'page.txt')
    const { remarks, ...rest } = theReader().read(words, 'page.txt', { kind: 'text' }).page
    expect(JSON.stringify(reading.page)).toBe(JSON.stringify({ ...rest, remarks: reading.page.remarks }))
    expect(reading.attributions).toEqual(theReader().read(words, 'page.txt', { kind: 'text' }).attributions)
    expect(reading.page.remarks.slice(remarks.length === reading.page.remarks.length ? 0 : 1)).toEqual(remarks)
    expect(reading.page.remarks.map(({ code }) => code)).toEqual(encoding === 'UTF-8' ? [] : ['encoding'])
    expectSound(reading)
  })
  test.each([
    ['UTF-8', [0xef, 0xbb, 0xbf]],
    ['UTF-16LE', [0xff, 0xfe]],
    ['UTF-16BE', [0xfe, 0xff]],
  ] as const)('%s with a byte order mark: places count from after it', (encoding, mark) => {
    const reading = file(Buffer.concat([Buffer.from(mark), encoded(page, encoding)]), 'page.txt')
    expect(reading.page.text).toBe(page)
    expect(reading.attributions[0]?.content.start).toBe(page.indexOf('港を開く'))
  })
  test.each([
    ['Shift_JIS', 'UTF-8'],
    ['UTF-8', 'EUC-JP'],
    ['EUC-JP', 'Shift_JIS'],
    ['ISO-8859-1', 'Shift_JIS'],
  ])('declared %s, is %s: read as what it is, and the record says so', (declared, actual) => {
    const source = `<!doctype html><meta charset=${declared}><h1>サレン港、来月再開へ</h1><p>2031年5月7日</p><p>${SAID}</p>`
    const reading = file(encoded(source, actual), 'page.html')
    expect(sayings(reading)).toEqual(['ドーレン: 港を開く'])
    const record = toRecord(reading, { name: 'page.html', version: '0', certainty: 'low' })
    const message = `read as ${actual} though its mark-up says ${declared}: its bytes fit that best`
    expect(record.decoding).toEqual([{ code: 'encoding_repaired', message }])
  })
  test('a file that ends in the middle of a character is read up to it; one with broken characters around them', () => {
    const cut = file(Buffer.from(page).subarray(0, -8), 'page.txt')
    expect(cut.page.text.match(/\ufffd/g)).toHaveLength(1)
    expect(sayings(cut)[0]).toBe('ドーレン: 港を開く')
    expect(toRecord(cut, { name: 'page', version: '0', certainty: 'low' }).decoding?.map(({ code }) => code)).toEqual(['cut_character'])
    const broken = file(Buffer.concat([Buffer.from(page), Buffer.from([0xe6, 0xb8, 0x0a])]), 'page.txt')
    expect(sayings(broken)[0]).toBe('ドーレン: 港を開く')
    expect(broken.page.remarks.map(({ code }) => code)).toEqual(['broken_characters'])
  })
  test('a page in plain UTF-8 has nothing to say of its bytes', () => {
    expect(toRecord(file(Buffer.from(page), 'page.txt'), { name: 'page', version: '0', certainty: 'low' })).not.toHaveProperty('decoding')
  })
})

describe('characters', () => {
  const strange = ['\0', '\x1b[2J', '\ud800', '\udc00', '\ufffe', '\u202e', '\u200b', '\u{e0041}', '\x85']
  test.each(strange)('%j in a quotation: the text keeps it, what is printed escapes it', (unit) => {
    const reading = text(`ドーレン外相は「港${unit}を開く」と述べた。`)
    expectSound(reading)
    expect(sayings(reading)).toEqual([`ドーレン: 港${unit}を開く`])
    const json = harmlessJson(toRecord(reading, { name: 'page', version: '0', certainty: 'low' }))
    expect(json).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e\u200b]|[\ud800-\udfff]/)
    expect((JSON.parse(json) as { attributions: { content: { text: string } }[] }).attributions[0]?.content.text).toBe(`港${unit}を開く`)
  })
  test('half-width kana and full-width letters are folded for reading and stay as they are in the text', () => {
    const reading = text('ｶﾙﾅ大統領は「ﾐﾅﾄを開く」と述べた。ＮＡＴＯは「ＯＫだ」と発表した。')
    expect(sayings(reading)).toEqual(['カルナ: ﾐﾅﾄを開く', 'NATO: ＯＫだ'])
  })
  test('a kana with its mark apart (か + ゛) stays as it is in the text', () => {
    const reading = text(`ドーレン外相は「${'港が開く'.normalize('NFD')}」と述べた。`)
    expect(sayings(reading)).toEqual([`ドーレン: ${'港が開く'.normalize('NFD')}`])
  })
  test('names and cues written with marks apart are read, and their places are those of the page', () => {
    const reading = text(SAID.normalize('NFD'))
    expectSound(reading)
    expect(sayings(reading)).toEqual([`ドーレン: ${'港を開く'.normalize('NFD')}`])
    expect(reading.page.text.endsWith(`${SAID.normalize('NFD')}\n`)).toBe(true)
  })
  test('marks of half-width kana belong to the letter in front', () => {
    expect(sayings(text('ﾍﾞﾝﾄ外相は「ﾐﾅﾄを開く」と述べた。ｶﾞﾙﾅ大統領は「ﾊﾟﾝを配る」と語った。'))).toEqual([
      'ベント: ﾐﾅﾄを開く',
      'ガルナ: ﾊﾟﾝを配る',
    ])
  })
  test('a page of mark-up with marks apart: places in the source are those of its bytes', () => {
    const body = `<p>${SAID.normalize('NFD')}</p>`
    const reading = html(body)
    expect(sayings(reading)).toEqual(['ドーレン: 港を開く'])
    const [said] = reading.attributions
    const place = reading.page.toSource(said?.source.span ?? { start: 0, end: 0 })
    expect(place.end - place.start).toBe('ドーレン外相'.normalize('NFD').length)
  })
})

describe('lines broken by hand', () => {
  test('a quotation over a line end keeps its words and its condition, and both slice to the page text', () => {
    const reading = text('ドーレン外相は、海峡の問題について「撤兵しなければ、\n橋を落とす」と述べた。')
    expectSound(reading)
    const [found] = reading.attributions
    const words = (at: { start: number; end: number } | null | undefined): string | null =>
      at ? reading.page.text.slice(at.start, at.end) : null
    expect([words(found?.content), words(found?.condition)]).toEqual(['撤兵しなければ、\n橋を落とす', '撤兵しなければ'])
  })
})

describe('pages with nothing in them', () => {
  test.each(['', 'x', ' \n ', '\ufeff', '\0', '。', '「」', '\n\n\n'])('%j is read and says nothing', (source) => {
    const reading = theReader().read(source, 'page.txt')
    expectSound(reading)
    expect(reading.attributions).toEqual([])
  })
  test.each([
    'お探しのページは見つかりませんでした。',
    'JavaScriptを有効にしてください。',
    'この記事は会員限定です。ログインしてお読みください。',
    '当サイトはクッキーを使用しています。「同意する」を押してください。',
  ])('%s says nothing', (body) => {
    expect(sayings(html(`<p>${body}</p>`))).toEqual([])
  })
  test.each([
    ['<p>お探しのページは見つかりませんでした。</p>', true],
    ['<p>この記事は会員限定です。ログインしてお読みください。</p>', true],
    [`<p>${SAID}</p>`, false],
  ])('%s: whether thin_content is remarked', (body, expected) => {
    expect(html(body).page.remarks.some(({ code }) => code === 'thin_content')).toBe(expected)
  })
  test('a page that only leads on is reported as one and says nothing', () => {
    const reading = theReader().read(
      '<!doctype html><meta http-equiv=refresh content="0; url=https://example.org/x"><p>移動します',
      'page.html',
    )
    expect(reading.page.remarks.map(({ code }) => code)).toEqual(['redirect'])
    expect(reading.attributions).toEqual([])
  })
})

describe('mark-up', () => {
  test('20,000 nested elements: remarked, and what they hold is read', () => {
    const reading = html(`${'<div>'.repeat(20_000)}${SAID}`)
    expect(reading.page.remarks.map(({ code }) => code)).toContain('too_deep')
    expect(sayings(reading)).toEqual(['ドーレン: 港を開く'])
  })
  test('30,000 elements side by side', () => {
    const reading = html(`${'<p>港</p>'.repeat(30_000)}<p>${SAID}</p>`)
    expect(sayings(reading)).toEqual(['ドーレン: 港を開く'])
  })
  test('an element with 100,000 attributes and an attribute of a million characters', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')
    expect(sayings(html(`<p ${many} title="${'港'.repeat(1_000_000)}">${SAID}</p>`))).toEqual(['ドーレン: 港を開く'])
  })
  test.each(['<script>', '<style>', '<title>', '<!--', '<template>', '<select>', '<svg><style>'])(
    '%s that never ends hides no more than a browser hides',
    (tag) => {
      const reading = html(`<p>${SAID}</p>${tag}<p>カルナ大統領は「閉じる」と述べた。</p>`)
      expectSound(reading)
      expect(sayings(reading)).toContain('ドーレン: 港を開く')
    },
  )
  test.each([
    '<p hidden>X</p>',
    '<p style="display:none">X</p>',
    '<p aria-hidden=true>X</p>',
    '<noscript>X</noscript>',
    '<p style="font-size:0">X</p>',
    '<p style="visibility: hidden">X</p>',
    '<template><p>X</p></template>',
  ])('%s: hidden words have no speaker', (element) => {
    const reading = html(`<p>${SAID}</p>${element.replace('X', 'カルナ大統領は「閉じる」と述べた。')}<p>「橋も開く」と述べた。</p>`)
    expect(sayings(reading)).toEqual(['ドーレン: 港を開く', 'ドーレン: 橋も開く'])
    for (const { role, span } of reading.page.blocks)
      if (reading.page.text.slice(span.start, span.end).includes('閉じる')) expect(role).toBe('hidden')
  })
  test.each(['javascript:alert(1)//', 'data:text/html,', 'file:///etc/', 'https://['])(
    'an address is never taken from the base %s',
    (base) => {
      const reading = html(
        `<p>${SAID}</p><p>転載元:<a href="a.html">港の話</a></p>`,
        `<base href="${base}"><link rel=canonical href="x.html">`,
      )
      expectSound(reading)
      expect(JSON.stringify(reading.page)).not.toMatch(/javascript:|data:text|file:/)
    },
  )
  test('ruby: the base is the text, the reading is not, and places lead back to the source', () => {
    const source = `<!doctype html><body><h1>サレン港、来月再開へ</h1><p>ドーレン外相は「<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>を開く」と述べた。</p>`
    const { page, attributions } = theReader().read(source, 'page.html')
    const content = attributions[0]?.content ?? { start: 0, end: 0 }
    expect(page.text.slice(content.start, content.end)).toBe('港を開く')
    const back = page.toSource(content)
    expect(source.slice(back.start, back.end)).toBe('港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>を開く')
  })
})

describe('comments', () => {
  test.each(['news-with-comments.txt'])('%s: what a comment tells is never certain', (name) => {
    const source = EXAMPLES.find((page) => page.name === name)?.source ?? ''
    const { page, attributions } = theReader().read(source, name)
    expect(page.comments.length).toBeGreaterThan(0)
    const inComment = attributions.filter(({ content }) =>
      page.comments.some((comment) => comment.text.start <= content.start && content.end <= comment.text.end),
    )
    expect(inComment.length).toBeGreaterThan(0)
    expect(inComment.filter(({ certainty }) => certainty === 'high')).toEqual([])
  })
})

describe('brackets', () => {
  test.each([
    ['an opening one too many', 'ドーレン外相は「「港を開く」と述べた。'],
    ['a closing one too many', 'ドーレン外相は「港を開く」」と述べた。'],
    ['one that never closes', 'ドーレン外相は「港を開くと述べた。'],
    ['one that never opens', 'ドーレン外相は港を開く」と述べた。'],
    ['crossing', 'ドーレン外相は「港を(開く」と述べた)。'],
    ['many kinds, none closed', 'ドーレン外相は「『“(【港を開くと述べた。'],
    ['one in an address', '港は https://example.org/「a を見よ。'],
  ])('%s: nothing runs into the next paragraph', (_, body) => {
    const reading = text(`${body}\n\n橋は静かだ。\n\nカルナ大統領は「閉じる」と述べた。`)
    expectSound(reading)
    const next = reading.page.text.indexOf('橋は静かだ')
    for (const { content } of reading.attributions) expect(content.start >= next || content.end <= next).toBe(true)
    expect(sayings(reading)).toContain('カルナ: 閉じる')
  })
  test('a 「 in an address opens nothing', () => {
    expect(sayings(text('港の話は https://example.org/「a に詳しい。カルナ大統領は「閉じる」と述べた。'))).toEqual(['カルナ: 閉じる'])
  })
  test('『』 in 「」 is one quotation', () => {
    expect(sayings(text('カルナ大統領は「『橋』も『港』も閉じる」と述べた。'))).toEqual(['カルナ: 『橋』も『港』も閉じる'])
  })
  test('a quotation over paragraphs never reaches further than the words that close it', () => {
    const reading = text('ドーレン外相は「第一の文。\n\n第二の文。\n\n第三の文」と述べた。\n\n橋は静かだ。')
    expectSound(reading)
    const end = reading.page.text.indexOf('橋は静かだ')
    for (const { content } of reading.attributions) expect(content.end).toBeLessThan(end)
  })
})
