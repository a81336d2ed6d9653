import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describePage, htmlText, type Page } from '../../src/page/index.ts'
import { SHARED } from '../gold/wikinews.ts'
import { runPython } from '../score/python.ts'
import { bodyOf } from './body.ts'

const FOLDER = join(SHARED, 'data', 'jp-pages')

interface Listed {
  readonly id: string
  readonly url: string
  readonly file: string
}

export const hasJapanesePages = (): boolean => existsSync(join(FOLDER, 'pages.ndjson'))

/** The Japanese pages of the data set, read. */
export const readJapanesePages = (): { id: string; page: Page }[] =>
  readFileSync(join(FOLDER, 'pages.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Listed)
    .map(({ id, url, file }) => ({ id, page: describePage(htmlText(readFileSync(join(FOLDER, file), 'utf8')), url) }))

/** What score_jp_pages.py prints of title, author, day and body, and the pages on which comments were found. */
export function scoreJapanesePages(): { report: string; withComments: string[] } {
  const pages = readJapanesePages()
  const lines = pages.map(({ id, page }) =>
    JSON.stringify({
      id,
      title: page.title?.value ?? null,
      author: page.author?.value ?? null,
      date: page.published?.value ?? null,
      text: bodyOf(page),
    }),
  )
  const work = mkdtempSync(join(tmpdir(), 'iwaku-'))
  try {
    const output = join(work, 'output.ndjson')
    writeFileSync(output, `${lines.join('\n')}\n`)
    const report = runPython('score_jp_pages.py', join(FOLDER, 'pages.ndjson'), output).trim()
    return { report, withComments: pages.filter(({ page }) => page.comments.length > 0).map(({ id }) => id) }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
