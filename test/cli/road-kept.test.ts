import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { zip } from '../intake/archive/build-zip.ts'
import { page, pagesOf, servedSite } from './road-site.ts'
import { inFolder, iwaku } from './run-in-test.ts'

const site = servedSite()
const { read } = site

describe('what people keep', () => {
  const says = (title: string): string => page(title, `${title}は開く`)
  it('a table of addresses in Shift_JIS, and a shortcut, lead to their pages', () =>
    inFolder(async (folder) => {
      const table = join(folder, 'list.csv')
      const name = Buffer.from([0x8d, 0x60]) // 港
      writeFileSync(
        table,
        Buffer.concat([name, Buffer.from(',URL\r\n'), name, Buffer.from(`,${site.here}/b\r\n"a,b",${site.here}/a.html\r\nx,\r\n`)]),
      )
      const { code, out, err } = await read([table])
      expect([code, pagesOf(out)]).toEqual([1, [`${site.here}/b`, `${site.here}/a.html`]])
      expect(err).toMatch(/list\.csv: line 4 of it is no address; the others were followed/)
      writeFileSync(join(folder, 'a.url'), `[InternetShortcut]\r\nURL=${site.here}/b\r\n`)
      expect(pagesOf((await read([join(folder, 'a.url')])).out)).toEqual([`${site.here}/b`])
      writeFileSync(table, 'a,b\n1,2\n')
      expect((await read([table])).err).toMatch(/list\.csv: it leads to no page/)
    })())

  it('what WordPress gives out is read as it lies there, under its addresses, and nothing is asked', () =>
    inFolder(async (folder) => {
      const item = `<item><title>港</title><link>https://blog.example/1</link><pubDate>Wed, 07 May 2031 01:00:00 +0000</pubDate><content:encoded><![CDATA[<p>カイは「晴れ」と述べた。</p>]]></content:encoded></item>`
      writeFileSync(
        join(folder, 'x.xml'),
        `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>町</title>${item}<item><title>絵</title><link>https://blog.example/2</link></item></channel></rss>`,
      )
      const { code, out, err } = await read([join(folder, 'x.xml')], ['--no-fetch'])
      expect([code, pagesOf(out), err]).toEqual([0, ['https://blog.example/1'], ''])
    })())

  it('a document, a page of Safari, a thread, a mailbox and a blog are opened wherever they lie', () =>
    inFolder(async (folder) => {
      const docx = zip([
        { name: '[Content_Types].xml', bytes: 'x' },
        { name: 'word/document.xml', bytes: '<w:document><w:p><w:r><w:t>カイは「一」と述べた。</w:t></w:r></w:p></w:document>' },
      ])
      writeFileSync(join(folder, 'a.docx'), docx)
      writeFileSync(
        join(folder, 'b.epub'),
        zip([
          { name: 'mimetype', bytes: 'application/epub+zip', stored: true },
          { name: 'one.xhtml', bytes: says('二') },
        ]),
      )
      writeFileSync(
        join(folder, 'c.mbox'),
        'From a@example.jp Wed May  7 10:00:00 2031\nSubject: x\nFrom: a@example.jp\n\nカイは「三」と述べた。\n',
      )
      writeFileSync(
        join(folder, 'd.txt'),
        'AUTHOR: kei\nTITLE: 港\nDATE: 05/07/2031 10:00:00\n-----\nBODY:\nカイは「四」と述べた。\n-----\n--------\n',
      )
      writeFileSync(join(folder, 'e.txt'), '名無し<>sage<>2031/05/07(水) 10:00:00.12 ID:aB<> カイは「五」と述べた。 <>港\n')
      writeFileSync(join(folder, 'f.webarchive'), 'bplist00WebMainResource')
      const { code, out, err } = await read([folder])
      expect([code, pagesOf(out)]).toEqual([1, ['a.docx', 'b.epub/one.xhtml', 'c.mbox/1.eml', 'd.txt/1', 'e.txt']])
      expect(err).toMatch(/f\.webarchive: the page that Safari saved is broken.*\n.*Save it again/)
    })())

  it('a thread is read as the page of its board: each post with name, day and whom it answers', () =>
    inFolder(async (folder) => {
      const posts = [
        '港の人<>sage<>2031/05/07(水) 10:00:00.12 ID:aB<> リンデル外相は、橋は開くと述べた。 <>【港】橋の再開',
        '名無し<><>2031/05/08(木) 10:01:00.34 ID:xY<> &gt;&gt;1 <br> 燃料代が高い。 <>',
        '灯台守<><>2031/05/08(木) 10:02:00.00 ID:zZ<> 船は出るのか。 <>',
      ]
      writeFileSync(join(folder, '1.dat'), `${posts.join('\n')}\n`)
      const { out } = await iwaku(['read', join(folder, '1.dat'), '--format', 'json'], { readerModule: null })
      const [{ title, comments }] = JSON.parse(out) as [
        { title: string; comments: { author: string; date: string; parent: number | null }[] },
      ]
      expect(title).toBe('【港】橋の再開')
      expect(comments.map(({ author, date, parent }) => [author, date, parent])).toEqual([
        ['港の人', '2031-05-07', null],
        ['名無し', '2031-05-08', 0],
        ['灯台守', '2031-05-08', null],
      ])
    })())
})
