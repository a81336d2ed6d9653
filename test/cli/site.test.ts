import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { examplesLedger } from '../http/example.ts'
import { inFolder, iwaku } from './run-in-test.ts'

let ledger = ''
beforeAll(async () => {
  ledger = await examplesLedger()
}, 60_000)

/** Every address that a page of the site leads to, made whole; those of the web left out. */
const linksIn = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/href="([^"#]*)"/g)]
    .map(([, address]) => address as string)
    .filter((address) => !/^https?:/.test(address))
    .map((address) => resolve(dirname(path), address))

const allIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [join(one.parentPath, one.name)] : []))

describe('iwaku digest --site', () => {
  it(
    'writes pages in both languages that lead to each other and nowhere else, and a feed',
    inFolder(async (folder) => {
      const site = join(folder, 'site')
      const { code, out, err } = await iwaku(['digest', 'topic:水門', '--site', site, '--ledger', ledger])
      expect([code, err]).toEqual([0, ''])
      const files = allIn(site)
      expect(out).toBe(`${files.length} files written; open ${site}/index.html\n`)
      const pages = files.filter((path) => path.endsWith('.html'))
      for (const page of pages) for (const link of linksIn(page)) expect(existsSync(link), `${page} → ${link}`).toBe(true)
      const names = pages.map((path) => path.slice(site.length + 1)).sort()
      expect(names.filter((name) => name.startsWith('en/')).map((name) => name.slice(3))).toEqual(
        names.filter((name) => !name.startsWith('en/')),
      )
      expect(names.length).toBeGreaterThan(4)
      expect(readFileSync(join(site, 'index.html'), 'utf8')).toMatch(/^<!doctype html>\n<html lang="ja">.*<h1>水門<\/h1>/s)
      expect(readFileSync(join(site, 'en', 'index.html'), 'utf8')).toContain('Made with iwaku')
      expect(readFileSync(join(site, 'feed.atom'), 'utf8').match(/<entry/g)?.length).toBeGreaterThan(5)
      for (const page of pages) expect(readFileSync(page, 'utf8')).not.toMatch(/<script|\son\w+=|<img|<iframe|@import|url\(/)
    }),
  )
  it(
    'the same digest is the same files, put in the place of the earlier ones',
    inFolder(async (folder) => {
      const site = join(folder, 'site')
      const words = ['digest', 'topic:点検', '--site', site, '--ledger', ledger]
      await iwaku(words)
      const before = allIn(site).map((path) => [path, readFileSync(path, 'utf8')])
      writeFileSync(join(site, 'left-over.html'), '')
      expect((await iwaku(words)).code).toBe(0)
      expect(allIn(site).map((path) => [path, readFileSync(path, 'utf8')])).toEqual(before)
      expect(readdirSync(folder)).toEqual(['site'])
    }),
  )
  it(
    'touches no folder that holds something else, and says the cure',
    inFolder(async (folder) => {
      const mine = join(folder, 'mine')
      mkdirSync(mine)
      writeFileSync(join(mine, 'index.html'), '<p>わたしのページ')
      const { code, err } = await iwaku(['digest', '橋', '--site', mine, '--ledger', ledger, '--lang', 'ja'])
      expect(code).toBe(64)
      expect(err).toContain('iwaku のまとめではないファイルがあります')
      expect(readdirSync(mine)).toEqual(['index.html'])
      const { err: denied } = await iwaku(['digest', '橋', '--site', join(mine, 'index.html', 'x'), '--ledger', ledger])
      expect(denied).toContain('ENOTDIR')
    }),
  )
})

it(
  'iwaku digest --format html is escaped, and obeyed by no terminal',
  inFolder(async () => {
    const { code, out } = await iwaku(['digest', 'topic:水門', '--format', 'html', '--ledger', ledger])
    expect(code).toBe(0)
    expect(out).toMatch(/^<main lang="en"><h1>水門<\/h1>/)
    expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
  }),
)

it(
  'iwaku correct changes a deed at its place: who did it, to whom, when, of what kind, and that it is none; each is taken back',
  inFolder(async (folder) => {
    const own = join(folder, 'ledger.sqlite')
    writeFileSync(own, readFileSync(ledger))
    const run = (...words: string[]) => iwaku([...words, '--ledger', own, '--lang', 'en'])
    const [id = ''] = /^[0-9a-f]{12}/m.exec((await run('search', '--pages', '後任外相はノルデン次官')).out) ?? []
    const page = async (): Promise<string> => (await run('page', id)).out
    const [, ref = ''] = /event, yield {2}3 Jun 2031\n {2}│ 3日、辞任した\n {2}(\S+)$/m.exec(await page()) ?? []
    expect(ref).toMatch(/^[0-9a-f]{12}:\d+-\d+$/)
    for (const change of [
      ['--actor', 'カイ・モルテン', '--why', 'as the page says above'],
      ['--target', '議会'],
      ['--when', '2031-06-02'],
      ['--type', 'RETREAT'],
      ['--reject'],
    ])
      expect(await run('correct', ref, ...change)).toMatchObject({ code: 0, err: '' })
    expect(await page()).toContain('カイ・モルテン → 議会  event, retreat, no event  2 Jun 2031')
    const log = (await run('log')).out
    const told = log.replace(/\s+/g, '')
    for (const one of [
      'whodidit後任→カイ・モルテン(asthepagesaysabove)',
      'towhom→議会',
      'day3Jun2031→2Jun2031',
      'kindyield→retreat',
      'noevent',
    ])
      expect(told).toContain(`「3日、辞任した」${one}`)
    for (const [decision] of log.matchAll(/^[0-9a-f]{12}/gm)) await run('undo', decision)
    expect(await page()).toContain('後任  event, yield  3 Jun 2031')
    // an attribution is no deed, and a deed draws no line
    const said = /[0-9a-f]{12}:\d+-\d+/.exec((await run('search', '水門')).out)?.[0] as string
    for (const wrong of [
      [said, '--actor', 'カイ'],
      [ref, '--line', 'open'],
    ])
      expect((await run('correct', ...wrong)).code).toBe(64)
  }),
)

describe('iwaku correct, of a clash', () => {
  it(
    'a pair that may hold is shown no more unless it is asked for; the log and the list say so',
    inFolder(async (folder) => {
      const own = join(folder, 'ledger.sqlite')
      writeFileSync(own, readFileSync(ledger))
      const run = (...words: string[]) => iwaku([...words, '--ledger', own, '--lang', 'en'])
      const refs = (await run('clashes')).out.match(/[0-9a-f]{12}:\d+-\d+/g) as string[]
      // two sayings of one denial, each against what was admitted later
      expect([refs.length, refs[3]]).toEqual([4, refs[1]])
      const made = await run('correct', refs[0] as string, '--compatible', refs[1] as string, '--why', 'another car')
      expect(made).toMatchObject({ code: 0, err: '' })
      expect((await run('clashes')).out).not.toContain(refs[0])
      expect((await run('clashes')).out).toContain(refs[2])
      expect((await run('clashes', '--rejected')).out).toContain('a human says that both may hold (another car)')
      expect((await run('log')).out).toMatch(
        /clash {2}「橋のたもと.*」 \/ 「二月から.*」 →\s+a human says that both may hold\s+\(another car\)/s,
      )
      await run('correct', refs[0] as string, '--clash', refs[1] as string)
      expect((await run('clashes')).out).toContain('a human says that they clash')
      expect((await run('correct', refs[0] as string, '--clash', `${refs[1]?.split(':')[0]}:1-2`)).code).toBe(64)
    }),
  )
})
