import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describePage, htmlText, type Page } from '../../src/page/index.ts'
import { SHARED } from '../gold/wikinews.ts'
import { bodyOf } from './body.ts'

const FOLDER = join(SHARED, 'data', 'scrapinghub-aeb')

/** Articles of many languages; rules are learned on `learn`, `held` tells whether they hold elsewhere. */
export type Half = 'all' | 'learn' | 'held'

/** What the data set's own scorer says of the bodies. */
export interface BodyScore {
  readonly half: Half
  readonly pages: number
  readonly f1: number
  readonly precision: number
  readonly recall: number
}

export interface Article {
  readonly id: string
  readonly url: string
  readonly body: string
  readonly source: string
}

export const hasArticles = (): boolean => existsSync(join(FOLDER, 'html.tar'))

/** An id is a SHA-256: the half it falls into is chance. */
const halfOf = (id: string): Half => (/^[0-7]/.test(id) ? 'learn' : 'held')

/** Every article of the data set with its source. */
export function readArticles(): Article[] {
  const work = mkdtempSync(join(tmpdir(), 'iwaku-'))
  try {
    execFileSync('tar', ['-xf', join(FOLDER, 'html.tar'), '-C', work])
    return Object.entries(readGold()).map(([id, { articleBody, url }]) => ({
      id,
      url,
      body: articleBody,
      source: gunzipSync(readFileSync(join(work, 'html', `${id}.html.gz`))).toString('utf8'),
    }))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

type Gold = Readonly<Record<string, { readonly articleBody: string; readonly url: string }>>

const readGold = (): Gold => JSON.parse(readFileSync(join(FOLDER, 'ground-truth.json'), 'utf8')) as Gold

/** Reads every article and has each half scored by the data set's evaluate.py; and on how many pages comments were found. */
export function scoreArticles(): { scores: BodyScore[]; withComments: string[] } {
  const pages = new Map<string, Page>(readArticles().map(({ id, url, source }) => [id, describePage(htmlText(source), url)]))
  const scores = (['all', 'learn', 'held'] as const).map((half) => scoreHalf(half, pages))
  return { scores, withComments: [...pages].filter(([, page]) => page.comments.length > 0).map(([id]) => id) }
}

function scoreHalf(half: Half, pages: ReadonlyMap<string, Page>): BodyScore {
  const gold = Object.fromEntries(Object.entries(readGold()).filter(([id]) => half === 'all' || halfOf(id) === half))
  const output = Object.fromEntries(Object.keys(gold).map((id) => [id, { articleBody: bodyOf(pages.get(id)!) }]))
  const work = mkdtempSync(join(tmpdir(), 'iwaku-'))
  try {
    cpSync(join(FOLDER, 'evaluate.py'), join(work, 'evaluate.py'))
    mkdirSync(join(work, 'output'))
    writeFileSync(join(work, 'ground-truth.json'), JSON.stringify(gold))
    writeFileSync(join(work, 'output', 'iwaku.json'), JSON.stringify({ version: '0', output }))
    execFileSync('python3', ['evaluate.py', '--n-bootstrap', '2', '--output', 'scores.json'], { cwd: work })
    const { iwaku } = JSON.parse(readFileSync(join(work, 'scores.json'), 'utf8')) as { iwaku: BodyScore }
    return { half, pages: Object.keys(gold).length, f1: iwaku.f1, precision: iwaku.precision, recall: iwaku.recall }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
