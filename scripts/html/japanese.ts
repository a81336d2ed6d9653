import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describePage, htmlText, type Page, type Role } from '../../src/page/index.ts'
import { SHARED } from '../gold/wikinews.ts'
import { runPython } from '../score/python.ts'
import { bodyOf } from './body.ts'

const FOLDER = join(SHARED, 'data', 'jp-pages')

interface Listed {
  readonly id: string
  readonly url: string | null
  readonly file: string
  readonly gold: { readonly content_starts?: string; readonly with?: readonly string[]; readonly excerpt?: string }
}

export const hasJapanesePages = (): boolean => existsSync(join(FOLDER, 'pages.ndjson'))

/** The Japanese pages of the data set, read, with the words that are marked as the first of the body. */
export const readJapanesePages = (): { id: string; page: Page; lead: string | null }[] =>
  readFileSync(join(FOLDER, 'pages.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Listed)
    .map(({ id, url, file, gold }) => ({
      id,
      page: describePage(htmlText(readFileSync(join(FOLDER, file), 'utf8')), url ?? ''),
      lead: gold.content_starts ?? gold.with?.[0] ?? gold.excerpt ?? null,
    }))

/** What the scorer compares: width, case and white space left out. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s…]+/g, '')
    .toLowerCase()

/** The stretch in the middle of the marked first words that the scorer looks for. */
const middle = (lead: string): string => {
  const half = Math.floor(bare(lead).length / 2)
  return bare(lead).slice(Math.max(0, half - 10), half + 15)
}

/** Of each page whose marked first words are not in its body: the roles of the blocks that hold them, none where no text of the page does. */
export function missedLeads(): { id: string; roles: readonly Role[] }[] {
  return readJapanesePages().flatMap(({ id, page, lead }) => {
    if (lead === null || bare(bodyOf(page)).includes(middle(lead))) return []
    const words = page.blocks.map(({ role, span }) => ({ role, text: bare(page.text.slice(span.start, span.end)) }))
    const start = words
      .map(({ text }) => text)
      .join('')
      .indexOf(middle(lead))
    let at = 0
    const roles = words.flatMap(({ role, text }) => {
      const holds = start >= 0 && at < start + middle(lead).length && at + text.length > start
      at += text.length
      return holds ? [role] : []
    })
    return [{ id, roles: [...new Set(roles)] }]
  })
}

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
