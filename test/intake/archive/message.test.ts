import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMessage } from '../../../src/intake/archive/index.ts'
import type { Contents } from './build-warc.ts'
import { PAGE, textOf } from './build-warc.ts'

function read(text: string | Uint8Array): Contents {
  const items = [...readMessage({ bytes: typeof text === 'string' ? Buffer.from(text, 'latin1') : text, path: ['saved.mht'] })]
  const summary = items.at(-1)
  if (summary?.item !== 'summary') throw new Error('no summary at the end')
  return {
    items,
    members: items.filter((item) => item.item === 'member'),
    troubles: items.filter((item) => item.item === 'trouble'),
    summary,
  }
}

const lines = (...all: string[]): string => all.join('\r\n')
const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')
const quoted = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replace(/.{72}/g, '$&=\r\n')
/** 港 in ISO-2022-JP, and 湾 behind it. */
const JIS = '\x1b$B9A\x1b(B'
const word = (bytes: string): string => `=?ISO-2022-JP?B?${Buffer.from(bytes, 'latin1').toString('base64')}?=`

describe('MHTML', () => {
  const saved = lines(
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://news.example.jp/a?b=1',
    'Subject: =?utf-8?Q?=E6=B8=AF=E3=81=AE=E7=94=BA?=',
    'Date: Mon, 2 Mar 2026 00:30:00 +0900',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x----"',
    '',
    '',
    '------MultipartBoundary--x----',
    'Content-Type: text/html',
    'Content-ID: <frame-1@mhtml.blink>',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://news.example.jp/a?b=1',
    '',
    quoted(PAGE),
    '------MultipartBoundary--x----',
    'Content-Type: text/html; charset=utf-8',
    'Content-Location: cid:frame-2@mhtml.blink',
    '',
    '<p>advertisement</p>',
    '------MultipartBoundary--x----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://news.example.jp/a.png',
    '',
    'AAAA',
    '------MultipartBoundary--x------',
    '',
  )

  test('the page with its address, title and day; its parts are counted', () => {
    const { members, troubles, summary } = read(saved)
    expect(troubles).toEqual([])
    expect(members).toMatchObject([
      {
        name: 'saved.mht',
        address: 'https://news.example.jp/a?b=1',
        mediaType: 'text/html',
        charset: null,
        captured: { day: '2026-03-02', instant: '2026-03-01T15:30:00Z', basis: 'mail_date' },
        metadata: { title: '港の町' },
        remarks: [],
      },
    ])
    expect(members[0]?.metadata.author).toBeUndefined()
    expect(textOf(members[0])).toBe(PAGE)
    expect(summary.passed).toEqual({ 'text/html': 1, 'image/png': 1 })
  })

  test('of old browsers: an alternative inside, a charset, the address at the part alone', () => {
    const { members } = read(
      lines(
        'From: "Windows"',
        `Subject: ${word(JIS)}`,
        'Date: Tue, 1 Mar 2005 12:00:00 +0900',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary="a"; type="multipart/alternative"',
        '',
        'This is a multi-part message in MIME format.',
        '--a',
        'Content-Type: multipart/alternative; boundary="ab"',
        '',
        '--ab',
        'Content-Type: text/html; charset="shift_jis"',
        'Content-Transfer-Encoding: base64',
        'Content-Location: http://old.example.jp/index.html',
        '',
        base64(PAGE),
        '--ab--',
        '--a--',
      ),
    )
    expect(members).toMatchObject([
      { address: 'http://old.example.jp/index.html', charset: 'shift_jis', captured: { day: '2005-03-01' }, metadata: { title: '港' } },
    ])
    expect(textOf(members[0])).toBe(PAGE)
  })

  test('a page of frames gives its frames', () => {
    const frame = (name: string, html: string): string =>
      lines('--a', 'Content-Type: text/html', `Content-Location: http://old.example.jp/${name}`, '', html)
    const { members } = read(
      lines(
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary=a',
        '',
        frame('', '<frameset><frame src="m.html"></frameset>'),
        frame('m.html', PAGE),
        '--a--',
      ),
    )
    expect(members.map((member) => member.address)).toEqual(['http://old.example.jp/', 'http://old.example.jp/m.html'])
  })

  test('cut anywhere: what is given is a beginning of the page, and the cut is told', () => {
    const end = saved.lastIndexOf('------MultipartBoundary')
    for (let length = 0; length < end; length += 3) {
      const { members, troubles } = read(saved.slice(0, length))
      expect(troubles.length).toBeGreaterThan(0)
      for (const member of members)
        if (member.address !== null)
          expect(PAGE.startsWith((textOf(member).split('\r')[0] as string).replace(/\ufffd*(?:=.{0,2})?$/s, ''))).toBe(true)
    }
  })
})

describe('mail', () => {
  const head = [
    `From: ${word(JIS)} <news@example.jp>`,
    `Subject: ${word(JIS)}`,
    ` ${word(JIS)}`,
    'Date: 1 Mar 2026 23:00 GMT',
    'MIME-Version: 1.0',
  ]

  test('its HTML, with subject, sender and date; a page attached to it is one of its own', () => {
    const { members, summary } = read(
      lines(
        ...head,
        'Content-Type: multipart/mixed; boundary="m"',
        '',
        '--m',
        'Content-Type: multipart/alternative; boundary="mm"',
        '',
        '--mm',
        'Content-Type: text/plain; charset=iso-2022-jp',
        '',
        JIS,
        '--mm',
        'Content-Type: text/html; charset=UTF-8',
        'Content-Transfer-Encoding: base64',
        '',
        base64(PAGE),
        '--mm--',
        '--m',
        'Content-Type: text/html; name="other.html"',
        'Content-Disposition: attachment; filename="other.html"',
        '',
        '<p>attached</p>',
        '--m--',
      ),
    )
    expect(members).toMatchObject([
      {
        address: null,
        mediaType: 'text/html',
        charset: 'utf-8',
        captured: { day: '2026-03-02', instant: '2026-03-01T23:00:00Z' },
        metadata: { title: '港港', author: '港', published: '2026-03-02' },
      },
      { name: 'other.html', path: ['saved.mht'], mediaType: 'text/html', captured: { day: '2026-03-02' }, metadata: {} },
    ])
    expect(members.map((member) => textOf(member).trimEnd())).toEqual([PAGE.toString().trimEnd(), '<p>attached</p>'])
    expect(summary.passed).toEqual({ 'text/plain': 1 })
  })

  test.each([
    ['filename="a.html"', 'text/html', 'a.html', 'text/html'],
    [`filename="${word(JIS)}.pdf"`, 'application/octet-stream', '港.pdf', 'application/pdf'],
    ["filename*=UTF-8''%E6%B8%AF.md", 'application/octet-stream', '港.md', 'text/markdown'],
    ['filename*0*=UTF-8\'\'%E6%B8%AF; filename*1="-a.eml"', 'application/octet-stream', '港-a.eml', 'message/rfc822'],
    ['filename="../../etc/a.txt"', 'text/plain', 'a.txt', 'text/plain'],
    ['x=y', 'message/rfc822', 'attached', 'message/rfc822'],
    ['filename="a.png"', 'image/png', null, null],
    ['filename="a.zip"', 'application/octet-stream', 'a.zip', 'application/zip'],
    ['filename="a.7z"', 'application/octet-stream', null, null],
    ['filename=""', 'application/octet-stream', null, null],
  ])('attached with %s as %s', (disposition, type, name, mediaType) => {
    const { members } = read(
      lines(
        ...head,
        'Content-Type: multipart/mixed; boundary="m"',
        '',
        ...['', '', ''].flatMap((_, i) => [
          '--m',
          ...(i === 0 ? ['', 'text'] : [`Content-Type: ${type}`, `Content-Disposition: attachment; ${disposition}`, '', 'x']),
        ]),
        '--m--',
      ),
    )
    expect(members.slice(1).map((member) => [member.name, member.mediaType])).toEqual(
      name === null
        ? []
        : [
            [name, mediaType],
            [`2-${name}`, mediaType],
          ],
    )
  })

  test('its text where there is no HTML: bytes and charset as they are', () => {
    const { members } = read(
      lines(...head, 'Content-Type: text/plain; charset=ISO-2022-JP', 'Content-Transfer-Encoding: 7bit', '', JIS, ''),
    )
    expect(members).toMatchObject([{ mediaType: 'text/plain', charset: 'iso-2022-jp' }])
    expect(Buffer.from(members[0]?.bytes ?? []).toString('latin1')).toBe(`${JIS}\r\n`)
  })

  test.each([
    ['a bare subject in ISO-2022-JP', `Subject: ${JIS}`, '港'],
    ['a bare subject in UTF-8', Buffer.from('Subject: 港の町').toString('latin1'), '港の町'],
    ['a bare subject in Shift_JIS', 'Subject: \x8d\x60', '港'],
    ['one character over two words', 'Subject: =?UTF-8?B?5rg=?=\r\n =?UTF-8?B?rw==?=', '港'],
    ['words with text between', 'Subject: a =?utf-8?q?=E6=B8=AF?= b =?utf-8?q?=E6=B8=AF_c?=', 'a 港 b 港 c'],
    ['letters of Japanese Windows', `Subject: =?CP932?B?${Buffer.from([0x87, 0x40]).toString('base64')}?=`, '①'],
    ['a charset that nobody knows', 'Subject: =?x-none?B?YWJj?=', 'abc'],
    ['no encoded word', 'Subject: =?utf-8?B?', '=?utf-8?B?'],
  ])('%s', (_, subject, title) => {
    expect(read(lines(subject, '', 'text')).members[0]?.metadata.title).toBe(title)
  })

  test.each([
    ['Sun, 1 Mar 2026 09:00:00 +0900', '2026-03-01T00:00:00Z'],
    ['1 Mar 2026 09:00:00 JST', '2026-03-01T00:00:00Z'],
    ['Sun, 1 Mar 2026 09:00:00 +0900 (JST)', '2026-03-01T00:00:00Z'],
    ['Sun, 01 Mar 98 09:00:00 -0500', '1998-03-01T14:00:00Z'],
    ['1 Mar 2026 09:00', '2026-03-01T09:00:00Z'],
    ['31 Feb 2026 09:00:00 +0900', null],
    ['yesterday', null],
    ['', null],
  ])('the date "%s"', (date, instant) => {
    expect(read(lines(`Date: ${date}`, 'Subject: x', '', 'text')).members[0]?.captured?.instant ?? null).toBe(instant)
  })

  test('what is no message, and one without text', () => {
    expect(read(PAGE).troubles).toMatchObject([{ code: 'not_a_message' }])
    expect(read('').troubles).toMatchObject([{ code: 'not_a_message' }])
    expect(read(lines(...head, 'Content-Type: image/png', '', 'x')).troubles).toMatchObject([{ code: 'message_without_text' }])
  })

  test('parts nested a thousand deep, and a hundred thousand parts', () => {
    const deep = Array.from({ length: 1000 }, (_, n) => lines(`Content-Type: multipart/mixed; boundary=b${n}`, '', `--b${n}`, '')).join('')
    expect(read(lines('MIME-Version: 1.0', deep, '', 'text')).members).toEqual([])
    const wide = '--b\r\n\r\nx\r\n'.repeat(100_000)
    expect(read(lines('MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', wide)).summary.entries).toBeLessThanOrEqual(
      10_000,
    )
  })

  test('whatever comes, nothing is thrown', () => {
    const seeds = [
      'MIME-Version: 1.0\r\n',
      'Content-Type: multipart/related; boundary=b\r\n',
      '--b\r\n',
      '--b--',
      'Content-Type: text/html\r\n',
      'Content-Transfer-Encoding: base64\r\n',
      '\r\n',
      '=E6',
      '=',
      'Subject: =?iso-2022-jp?B?GyRC',
      '?=',
      '\x1b$B',
      '\ud800',
    ]
    const text = fc
      .array(fc.oneof(fc.constantFrom(...seeds), fc.string({ unit: 'binary' })), { maxLength: 30 })
      .map((parts) => Buffer.from(parts.join('')))
    fc.assert(
      fc.property(fc.oneof(text, fc.uint8Array()), (bytes) => {
        expect(read(bytes).summary.item).toBe('summary')
      }),
      { numRuns: 1000 },
    )
  })
})
