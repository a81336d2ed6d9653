import { expect, test } from 'vitest'
import { toRecord } from '../../src/index.ts'
import { theReader } from './pages.ts'

const SAID = '皆様\n\nドーレン外相は7日、「港を開く」と述べた。\n'
const record = (source: string, name: string, told: object) =>
  toRecord(theReader().read(source, name, told), { name, version: '0', certainty: 'low' })

test('the subject and sender of a mail are the title and author of its text', () => {
  expect(record(SAID, 'mail.eml', { title: '港の再開', author: '港湾庁' })).toMatchObject({
    title: '港の再開',
    author: '港湾庁',
    told: ['title', 'author'],
  })
  expect(record(SAID, 'mail.eml', {})).not.toHaveProperty('told')
})

test('a page that declares its title keeps it, whatever it came in', () => {
  const html = `<html lang="ja"><head><title>サレン港、来月再開へ</title></head><body><h1>サレン港、来月再開へ</h1><p>${SAID}</p></body></html>`
  const read = record(html, 'page.mhtml', { title: '保存したページ', author: '港湾庁' })
  expect(read).toMatchObject({ title: 'サレン港、来月再開へ', author: '港湾庁', told: ['author'] })
})

test('marks of Markdown neither hide a source nor move a place', () => {
  const source =
    '# サレン港の再開\n\n2031年5月8日\n\n**ドーレン外相**は7日、[首都](https://saren.example/)で「港を*必ず*開く」と約束した。\n'
  const { page, attributions } = theReader().read(source, 'note.md')
  const [said] = attributions
  expect(page.text.slice(said!.content.start, said!.content.end)).toBe('港を必ず開く')
  expect(said!.source.name).toBe('ドーレン')
  const { start, end } = page.toSource(said!.content)
  expect(source.slice(start, end)).toBe('港を*必ず*開く')
})
