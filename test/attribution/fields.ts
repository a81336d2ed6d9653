import { openReader, type Reading, readDictionary } from '../../src/index.ts'

const reader = openReader(readDictionary())

/** Reads a page that was published on 7 May 2031; ⏎ in the words is a new line. */
export const readPage = (words: string): Reading =>
  reader.read(`${words.replaceAll('⏎', '\n')}\n`, 'page.txt', { kind: 'text', published: '2031-05-07' })

/** Reads the mark-up of a page. */
export const readHtml = (html: string): Reading => reader.read(html, 'page.html', { kind: 'html', published: '2031-05-07' })

/** Rows `words → expected` of a table; lines with # and empty ones are left out. */
export const rowsOf = (table: string): [string, string][] =>
  table
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split(' → ').map((part) => part.trim()) as [string, string])
