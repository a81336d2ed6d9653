import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeEntry } from '../ledger/entries.ts'
import { withLedger } from '../ledger/on-disk.ts'
import { inFolder, iwaku, type Ran } from './run-in-test.ts'

const TEXT = 'リンデル外相は「橋を開く」と述べた。これに対し、ブレム報道官は「橋は閉じる」と述べた。'
const PAGES = [
  makeEntry(
    'a.txt',
    TEXT,
    [
      { who: 'イレーナ・リンデル', what: '橋を開く', office: '外相', aliases: ['リンデル外相', '外相'], when: '2031-05-01' },
      { who: 'ヨナス・ブレム', what: '橋は閉じる', office: '報道官', aliases: ['ブレム報道官'], when: '2031-05-02' },
    ],
    { published: '2031-05-02' },
  ),
  makeEntry('b.txt', 'トーレ氏は「港を開く」と述べた。', [{ who: 'トーレ', what: '港を開く', when: '2031-05-03' }], {
    published: '2031-05-03',
  }),
]

const asked = (test: (run: (words: string, language?: string) => Promise<Ran>) => Promise<void>) =>
  inFolder(async (folder) => {
    const ledger = join(folder, 'ledger.sqlite')
    await withLedger(ledger, (open) => open.add(PAGES))
    await test((words, language = 'en') => iwaku([...words.split(' '), '--ledger', ledger, '--lang', language]))
  })

describe('a word that looks like a filter', () => {
  it(
    'is searched as it stands, and told beside the answer with the filter that may be meant',
    asked(async (run) => {
      const { code, out, err } = await run('search sourc:外相')
      expect([code, out]).toEqual([0, 'Nothing was found.\n'])
      expect(err).toBe('iwaku: sourc: is no filter; sourc:外相 was searched as it stands. Did you mean source:?\n')
      expect((await run('lines foo:bar', 'ja')).err).toMatch(
        /^iwaku: foo: という絞り込みはありません。foo:bar はそのまま.*--help にあります。\n$/,
      )
      const { remarks } = JSON.parse((await run('search untill:2031 --format json')).out)
      expect(remarks).toEqual([{ kind: 'no-filter', word: 'untill:2031', key: 'untill', near: 'until' }])
    }),
  )
  it.each(['source:外相', '"sourc:外相"', 'https://news.example/a', '12:30', '橋'])('%s is none', (line) =>
    asked(async (run) => expect((await run(`search ${line}`)).err).toBe(''))(),
  )
  it(
    'is refused where nobody would see the remark',
    asked(async (run) => {
      const { code, err } = await run('watch https://news.example/feed --once --no-fetch --tell sourc:外相')
      expect([code, err]).toEqual([
        64,
        expect.stringMatching(/^iwaku: sourc: is no filter\.\n {2}cure: Did you mean source:\? .*"sourc:外相"\n$/),
      ])
    }),
  )
})

describe('words by which somebody is called', () => {
  it(
    'are not looked for in who spoke, and the way there is told',
    asked(async (run) => {
      expect(await run('search リンデル外相')).toEqual({
        code: 0,
        out: 'Nothing was found.\n',
        err: 'iwaku: Words are what was said. Who is called リンデル外相 is found by source:リンデル外相\n',
      })
      expect((await run('search 鯨')).err).toBe('')
      expect((await run('search 橋')).err).toBe('')
    }),
  )
})

describe('limits', () => {
  it(
    'leave the rest out and say how much that is',
    asked(async (run) => {
      const [{ id }] = PAGES as [(typeof PAGES)[0]]
      const page = await run(`page ${id} --limit 1`)
      expect(page.out).toMatch(/橋を開く[\s\S]*\n1 more; --limit N shows more\.\n$/)
      expect(page.out).not.toContain('橋は閉じる')
      expect(JSON.parse((await run(`page ${id} --format json`)).out)).toMatchObject({ left: 0, found: [{}, {}] })
      const clashes = JSON.parse((await run('clashes --format json --limit 5')).out)
      expect(clashes).toMatchObject({ question: { limit: 5 }, looked: 3, left: 0, more: false, beyond: 0 })
      expect(JSON.parse((await run('topics --limit 1 --format json')).out)).toMatchObject({ question: { limit: 1 }, beyond: 0 })
      expect((await run('digest --limit 1')).out).toMatch(/橋を開く/)
      expect((await run('digest --limit 1')).out).not.toMatch(/港を開く/)
    }),
  )
  it(
    'that are too large say so',
    asked(async (run) => {
      expect(await run('search --limit 999999999999999')).toEqual({
        code: 64,
        out: '',
        err: 'iwaku: 999999999999999, given for --limit, is too large.\n  cure: The highest number is 999999999.\n',
      })
      expect((await run('search --limit 1x')).err).toContain('is no whole number from 1 up')
    }),
  )
})

describe('a digest', () => {
  it(
    'of nothing is refused with what it could be of',
    asked(async (run) => {
      const { code, out, err } = await run('digest')
      expect([code, out, err]).toEqual([
        64,
        '',
        expect.stringMatching(/digest is to be of\.\n {2}cure: Name a topic, words, a source or a day/),
      ])
    }),
  )
  it(
    'tells what a saying answers, as trace and export do',
    asked(async (run) => {
      const digest = await run('digest 閉じる')
      expect(digest.out).toMatch(/橋は閉じる」 \(answers イレーナ・リンデル「橋を開く」\) —/)
      const [line = ''] = (await run('export 閉じる')).out.split('\n')
      const { ref, answers } = JSON.parse(line)
      expect(answers).toMatchObject({ source: 'イレーナ・リンデル', content: { text: '橋を開く' }, mark: { text: 'これに対し' } })
      expect((await run(`trace ${ref}`)).out).toMatch(/answers +イレーナ・リンデル 「橋を開く」 [0-9a-f]{12}:/)
    }),
  )
})

describe('decisions', () => {
  it(
    'have a reason, whatever they decide, and tell from what to what',
    asked(async (run) => {
      const ref = JSON.parse((await run('search 港 --format json')).out).found[0].ref
      await run(`correct ${ref} --source ナダル --why 録音 --by 森`)
      await run(`correct ${ref} --when 2031-06 --by 森`)
      await run(`correct ${ref} --act promise --by 森`)
      const { out } = await run('log')
      expect(out).toMatch(/「港を開く」 トーレ → ナダル \(録音\)/)
      expect(out).toMatch(/「港を開く」 3 May 2031 → Jun 2031/)
      expect(out).toMatch(/「港を開く」 states → promises/)
      const both = await run(`correct ${ref} --source ナダル --note 読み違い`)
      expect([both.code, both.err]).toEqual([64, expect.stringContaining('--why gives the reason of any of them')])
    }),
  )
})

describe('CSV', () => {
  it(
    'begins with the mark that Excel asks for, where that is wanted',
    asked(async (run) => {
      const [plain, marked] = [await run('export --format csv'), await run('export --format csv --bom')]
      expect(plain.out).toMatch(/^ref,/)
      expect(marked.out).toBe(`\ufeff${plain.out}`)
      expect(await run('export --bom')).toMatchObject({ code: 64, out: '', err: expect.stringContaining('--format csv') })
    }),
  )
})

describe('accounts', () => {
  it(
    'begin with one who administers, and change their role in the terminal',
    asked(async (run) => {
      expect((await run('account')).out).toMatch(/^Nobody has an account yet\./)
      expect((await run('account 森')).out).toMatch(/^森 \(administers\) may come in once/)
      expect((await run('account 林')).out).toMatch(/^林 \(reads\) may come in once/)
      expect(await run('account 林 --role correct')).toEqual({ code: 0, out: '林: reads and corrects\n', err: '' })
      expect((await run('account')).out).toBe('林  reads and corrects\n森  administers\n')
      expect((await run('account 林')).err).toContain('iwaku account 林 --role correct')
      expect(await run('account 森 --role read')).toMatchObject({ code: 64, err: expect.stringContaining('the last who administers') })
      await run('account 林 --role administer')
      expect((await run('account 森 --role read')).out).toBe('森: reads\n')
    }),
  )
})
