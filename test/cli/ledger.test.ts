import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeFinding, groupDigits, LANGUAGES, messagesIn } from '#message'
import { ledgerPath } from '../../src/cli/ledger/place.ts'
import { inFolder, iwaku, type Ran, spawnIwaku } from './run-in-test.ts'

/** Two pages that the fake reader reads, and a ledger for them. */
async function withPages(folder: string): Promise<(words: string, lang?: string) => Promise<Ran>> {
  writeFileSync(join(folder, 'a.txt'), 'アルヴェン外相は「港を閉じない」と述べた。')
  writeFileSync(join(folder, 'b.txt'), 'ベイツ報道官は「港の演習は\x1b[31m予定通り」と述べた。')
  const environment = { LANG: 'C', IWAKU_LEDGER: join(folder, 'kept', 'ledger.sqlite') }
  return (words, LANG = 'C') => iwaku(words.split(' '), { environment: { ...environment, LANG } })
}

describe('the ledger on the command line', () => {
  it(
    'keeps pages once and finds what was said',
    inFolder(async (folder) => {
      const run = await withPages(folder)
      const place = join(folder, 'kept', 'ledger.sqlite')
      expect(await run(`add ${folder}`)).toEqual({ code: 0, out: `2 pages added, 0 read anew, 0 there already: ${place}\n`, err: '' })
      expect(await run(`add ${folder}`, 'ja_JP')).toEqual({
        code: 0,
        out: `0 ページを加え、0 ページを読み直し、2 ページはすでにありました: ${place}\n`,
        err: '',
      })
      expect((await run(`add ${join(folder, 'a.txt')} --format json`)).out).toBe(
        `${JSON.stringify({ ledger: place, added: 0, renewed: 0, known: 1 })}\n`,
      )
      const found = await run('search 港 閉じない')
      expect(found).toMatchObject({ code: 0, err: '' })
      expect(found.out).toMatch(/^1 attribution, 1 to 1\n\n1 {2}アルヴェン外相/)
      expect(found.out).toContain('⟦港を閉じない⟧')
      expect(found.out).toMatch(/[0-9a-f]{12}:\d+-\d+\n$/)
    }),
  )
  it(
    'takes a day that is given later for a correction, and other mark-up for the same page',
    inFolder(async (folder) => {
      const run = await withPages(folder)
      const place = join(folder, 'a.html')
      const counts = async (): Promise<object> => JSON.parse((await run('stats --format json')).out).counts
      writeFileSync(place, '<p>カイは「橋は開く」と述べた。</p>')
      await run(`add ${place} --published 2031-05-07`)
      expect((await run(`add ${place} --published 2031-05-09 --format json`)).out).toContain('"added":0,"renewed":1,"known":0')
      expect((await run(`add ${place} --format json`)).out).toContain('"added":0,"renewed":0,"known":1')
      expect(await counts()).toMatchObject({ pages: 1, attributions: 1, first: '2031-05-09' })
      writeFileSync(place, '<div class="new">カイは「橋は開く」と述べた。</div>')
      expect((await run(`add ${place} --format json`)).out).toContain('"added":1,"renewed":0,"known":0')
      expect(await counts()).toMatchObject({ pages: 1, attributions: 1 })
      expect(JSON.parse((await run('search 橋 --format json')).out)).toMatchObject({ total: 1 })
    }),
  )
  it(
    'answers as JSON, and with nothing that a terminal obeys',
    inFolder(async (folder) => {
      const run = await withPages(folder)
      await run(`add ${folder}`)
      const { out } = await run('search 演習 --format json')
      expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f]/)
      expect(JSON.parse(out)).toMatchObject({
        question: { kind: 'search', query: '演習', order: 'newest', limit: 20, offset: 0 },
        kind: 'sayings',
        total: 1,
        found: [{ page: { address: 'b.txt' }, attribution: { source: { name: 'ベイツ報道官' } } }],
      })
      for (const words of ['search', 'said ベイツ', 'who ベイツ', 'stats', 'search --pages 演習'])
        expect((await run(words)).out).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
    }),
  )
  it(
    'says what somebody said, who that is, and what a page holds',
    inFolder(async (folder) => {
      const run = await withPages(folder)
      await run(`add ${folder}`)
      expect((await run('said アルヴェン')).out).toContain('港を閉じない')
      expect((await run('said アルヴェン 演習')).out).toBe('Nothing was found.\n')
      for (const about of ['about', 'について']) expect((await run(`said アルヴェン ${about} 港`)).out).toContain('港を閉じない')
      expect((await run('who ベイツ', 'ja_JP')).out).toMatch(/^ベイツ報道官（人物）\n {2}帰属/)
      expect((await run('stats')).out).toMatch(/pages +2\n.*attributions +2\n.*sources +2/)
      const id = /([0-9a-f]{12}):/.exec((await run('search 閉じない')).out)?.[1] ?? ''
      expect((await run(`page ${id}`)).out).toContain('a.txt')
      expect((await run('search --limit 1 --offset 1')).out).toMatch(/^2 attributions, 2 to 2\n\n2 {2}/)
    }),
  )
  it(
    'tells what was said day by day, on what conditions, and under which topics',
    inFolder(async (folder) => {
      const run = await withPages(folder)
      await run(`add ${folder}`)
      expect((await run('timeline')).out).toMatch(/^2 attributions, 1 to 2\nunknown {13}\S+ {2}states {2}/)
      expect((await run('timeline source:ベイツ', 'ja_JP')).out).toMatch(/^1 件のうち 1～1 件目\n不明/)
      for (const words of ['lines', 'topics']) {
        expect(await run(words)).toEqual({ code: 0, out: 'Nothing was found.\n', err: '' })
        expect(JSON.parse((await run(`${words} --format json`)).out)).toMatchObject({ kind: words, [words]: [] })
      }
    }),
  )
  it(
    'what was written out makes the same ledger elsewhere',
    inFolder(async (folder) => {
      const run = await withPages(folder)
      await run(`add ${folder}`)
      const { out } = await run('export')
      expect(out.trimEnd().split('\n')).toHaveLength(2)
      const file = join(folder, 'pages.jsonl')
      writeFileSync(file, out)
      const other = `--ledger ${join(folder, 'other.sqlite')}`
      expect((await run(`import ${file} ${other}`)).out).toContain('2 pages added')
      expect((await run(`export ${other}`)).out).toBe(out)
      writeFileSync(file, out.replace('閉じない', '閉じるよ'))
      expect(await run(`import ${file} --ledger ${join(folder, 'third.sqlite')}`)).toMatchObject({ code: 64, out: '' })
      writeFileSync(file, `${out}\n\nno json`)
      expect((await run(`import ${file} ${other}`)).err).toContain('line 5 of')
    }),
  )
  it(
    'a page that cannot be read is told and the others are kept',
    inFolder(async (folder) => {
      const run = await withPages(folder)
      writeFileSync(join(folder, 'c.txt'), '')
      const { code, out, err } = await run(`add ${folder} --jobs 2`)
      expect([code, out.slice(0, 14)]).toEqual([1, '2 pages added,'])
      expect(err).toContain('c.txt: the file is empty')
    }),
  )
  it.each([
    ['search 港', 'there is no ledger at'],
    ['add', 'there is nothing to read'],
    ['who', 'NAME is missing'],
    ['search --limit 0', '0, given for --limit, is no whole number from 1 up'],
    ['search --offset -1', '-1, given for --offset'],
    ['search --order best', '--order cannot be best'],
    ['search act:sing --ledger KEPT', 'there is no act sing'],
    ['search since:soon --ledger KEPT', 'soon is no year, month or day'],
    ['who ナダル --ledger KEPT', 'nobody called ナダル says anything'],
    ['page ffff --ledger KEPT', 'there is no page ffff'],
    ['stats --ledger PAGE', 'is no ledger of iwaku'],
    ['import nothing.jsonl', 'nothing.jsonl cannot be read (ENOENT)'],
  ])('%s', (words, message) =>
    inFolder(async (folder) => {
      const run = await withPages(folder)
      const kept = join(folder, 'good.sqlite')
      await run(`add ${join(folder, 'a.txt')} --ledger ${kept}`)
      for (const lang of ['C', 'ja_JP']) {
        const { code, out, err } = await run(words.replace('KEPT', kept).replace('PAGE', join(folder, 'a.txt')), lang)
        expect([code, out]).toEqual([64, ''])
        if (lang === 'C') expect(err).toContain(message)
        expect(err.split('\n')).toHaveLength(3)
      }
      expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toContain('アルヴェン')
    })(),
  )
  it(
    'as a process',
    inFolder(async (folder) => {
      const file = join(folder, 'ledger.sqlite')
      const many = Array.from({ length: 300 }, (_, i) => `ナダル氏は「港${i}」と述べた。`).join('')
      writeFileSync(join(folder, 'many.txt'), many)
      expect(spawnIwaku(['add', join(folder, 'many.txt'), '--ledger', file]).status).toBe(0)
      expect(existsSync(file)).toBe(true)
      expect(spawnIwaku(['stats', '--ledger', file]).stdout).toContain('300')
    }),
  )
})

describe('where the ledger is', () => {
  it.each([
    ['/x.sqlite', { IWAKU_LEDGER: '/y' }, 'linux', '/x.sqlite'],
    [undefined, { IWAKU_LEDGER: '/y', HOME: '/h' }, 'linux', '/y'],
    [undefined, { IWAKU_LEDGER: '', HOME: '/h' }, 'linux', '/h/.local/share/iwaku/ledger.sqlite'],
    [undefined, { XDG_DATA_HOME: '/d', HOME: '/h' }, 'linux', '/d/iwaku/ledger.sqlite'],
    [undefined, { HOME: '/h' }, 'darwin', '/h/Library/Application Support/iwaku/ledger.sqlite'],
    [undefined, { LOCALAPPDATA: '/l' }, 'win32', '/l/iwaku/ledger.sqlite'],
  ])('%s %j on %s', (given, environment, platform, expected) => expect(ledgerPath(given, environment, platform)).toBe(expected))
})

describe('decisions on the command line', () => {
  it(
    'are kept, told, exported and undone',
    inFolder(async (folder) => {
      const run = await withPages(folder)
      await run(`add ${folder}`)
      const ref = /[0-9a-f]{12}:\d+-\d+/.exec((await run('search 閉じない')).out)?.[0] as string
      const corrected = await run(`correct ${ref} --source ナダル --by 係 --why 録音`)
      expect(corrected).toMatchObject({ code: 0, err: '' })
      const id = /[0-9a-f]{12}/.exec(corrected.out)?.[0] as string
      expect((await run('said ナダル')).out).toContain('decided by hand  source, 係, 録音')
      expect((await run('log')).out.replace(/\n +/, '')).toBe(
        `${id}  2031-07-01 09:00 係  source  「港を閉じない」 アルヴェン外相 → ナダル (録音)\n`,
      )
      const exported = await run('export')
      expect(exported.out.trimEnd().split('\n')).toHaveLength(3)
      writeFileSync(join(folder, 'pages.jsonl'), exported.out)
      const other = join(folder, 'other.sqlite')
      await run(`import ${join(folder, 'pages.jsonl')} --ledger ${other}`)
      expect((await run(`export --ledger ${other}`)).out).toBe(exported.out)
      expect((await run('export --format csv')).out).toContain('ナダル')
      await run(`undo ${id} --by 係`)
      expect(await run('said ナダル')).toMatchObject({ code: 64 })
      expect((await run('log')).out).toContain('undone')
      // once more would have to be undone twice; what undid it can be undone, and is told so
      const again = await run(`undo ${id}`)
      const [, undoing = ''] = /iwaku undo ([0-9a-f]{12})/.exec(again.err) ?? []
      expect(again).toMatchObject({ code: 64, out: '' })
      await run(`undo ${undoing} --by 係`)
      expect((await run('said ナダル')).code).toBe(0)
      expect((await run('log')).out).toMatch(new RegExp(`${undoing}.*undone`))
      expect((await run(`undo ${id} --by 係`)).code).toBe(0)
    }),
  )
  it(
    'a day is corrected in every answer, and the ledger stays sound',
    inFolder(async (folder) => {
      const run = await withPages(folder)
      await run(`add ${folder}`)
      const ref = /[0-9a-f]{12}:\d+-\d+/.exec((await run('search 閉じない')).out)?.[0] as string
      expect(await run(`correct ${ref} --when 2032年6月4日 --by 係`)).toMatchObject({ code: 0, err: '' })
      expect((await run('timeline since:2032')).out).toMatch(/\n4 Jun 2032 .*港を閉じない/)
      expect((await run('search 閉じない since:2032')).out).toContain('decided by hand  day, 係')
      expect((await run('log')).out).toContain('day  「港を閉じない」 → 4 Jun 2032')
      expect((await run('export --format csv')).out).toContain('2032-06-04')
      expect((await run('doctor')).code).toBe(0)
      await run(`undo ${/[0-9a-f]{12}/.exec((await run('log')).out)?.[0]}`)
      expect((await run('search 閉じない since:2032')).out).not.toContain('港を閉じない')
      await run(`correct ${ref} --when unknown --by 係`)
      expect((await run('log')).out).toContain('「港を閉じない」 → unknown')
      await run(`correct ${ref} --act promise`)
      await run(`correct ${ref} --target 港湾労組`)
      expect((await run('search act:promise target:港湾労組')).out).toContain('港を閉じない')
    }),
  )
  it.each([
    ['correct', 'REF'],
    ['correct abcdef012345:1-2 --when 2031-13-01', '2031-13-01'],
    ['correct abcdef012345:1-2 --when 2031-13', '2031-13'],
    ['correct abcdef012345:1-2 --act shout', 'shout'],
    ['correct abcdef012345:1-2 --target 　', '--target'],
    ['correct abcdef012345:1-2 --reject', 'no attribution'],
    ['correct アルヴェン --merge ベイツ', 'nobody'],
    ['correct abcdef012345:1-2', 'one decision at a time'],
    ['correct abcdef012345:1-2 --reject --note x', 'one decision at a time'],
    ['correct abcdef012345:1-2 --line gone', 'gone'],
    ['undo ffff', 'no decision'],
    ['undo', 'ID'],
    ['export --format xml', 'xml'],
    ['trace nonsense', 'no attribution'],
  ])('%s says what is wrong, and writes nothing', (words, told) =>
    inFolder(async (folder) => {
      const run = await withPages(folder)
      await run(`add ${folder}`)
      const ran = await run(words)
      expect(ran.code).toBe(64)
      expect(ran.err).toContain(told)
      expect((await run('log')).out).toBe('Nothing was found.\n')
    })(),
  )
  it.each(['correct abcdef012345:1-2 --reject', 'undo ffff', 'reread'])('%s makes no ledger where there is none', (words) =>
    inFolder(async (folder) => {
      const path = join(folder, 'none.sqlite')
      expect(await iwaku([...words.split(' '), '--ledger', path], { environment: { LANG: 'C' } })).toMatchObject({ code: 64 })
      expect(existsSync(path)).toBe(false)
    })(),
  )
  it(
    'reread takes the pages of an older version, and those alone',
    inFolder(async (folder) => {
      const run = await withPages(folder)
      await run(`add ${folder}`)
      expect((await run('reread')).out).toMatch(/^0 pages read anew \(2 are of this version\)/)
      const old = (await run('export')).out.replaceAll('"version":"0.1.0"', '"version":"0.0.1"')
      writeFileSync(join(folder, 'old.jsonl'), old)
      const ledger = join(folder, 'old.sqlite')
      await run(`import ${join(folder, 'old.jsonl')} --ledger ${ledger}`)
      expect((await run(`reread --ledger ${ledger}`)).out).toMatch(/^2 pages read anew \(0 are of this version\)/)
      expect((await run(`export --ledger ${ledger}`)).out).toBe((await run('export')).out)
    }),
  )
})

describe('iwaku doctor', () => {
  it(
    'tells a sound ledger, and ends with 0',
    inFolder(async (folder) => {
      const run = await withPages(folder)
      await run(`add ${folder}`)
      const sound = await run('doctor')
      expect(sound).toMatchObject({ code: 0, err: '' })
      expect(sound.out).toMatch(
        /ledger\.sqlite\n {2}schema +5\n {2}pages +2\n {2}read by +iwaku \S+ \(2 pages\)\n {2}size +\d+ kB\n {2}free on disk +[\d,]+ \w?B\n {2}looked at +the file, rows, index of words, pages\nNothing is wrong with this ledger\.\n$/,
      )
      expect((await run('doctor', 'ja_JP')).out).toMatch(/ {2}形式 +5\n[\s\S]*\nこの台帳に悪いところはありません。\n$/)
      expect(JSON.parse((await run('doctor --format json')).out)).toMatchObject({ healthy: true, schema: 5, pages: 2, findings: [] })
    }),
  )
  it(
    'says what is wrong and what to do, and ends with 1',
    inFolder(async (folder) => {
      const run = await withPages(folder)
      await run(`add ${folder}`)
      const place = join(folder, 'kept', 'ledger.sqlite')
      const bytes = readFileSync(place)
      writeFileSync(place, bytes.subarray(0, 20_000))
      const { code, out, err } = await run('doctor')
      expect([code, err]).toEqual([1, ''])
      expect(out.replaceAll(/\s+/g, ' ')).toContain(
        `Found: 1 1 ${place} ends too early: 20,000 bytes of ${groupDigits(bytes.length)}. cure: Copy it again from`,
      )
      const inJapanese = await run('doctor', 'ja_JP')
      expect(inJapanese.out.replaceAll(/\s+/g, '')).toContain('途中で切れています')
      expect(inJapanese.out).toMatch(/^ {3}直し方: \S/m)
      expect(JSON.parse((await run('doctor --format json', 'ja_JP')).out)).toMatchObject({
        ledger: place,
        healthy: false,
        findings: [
          {
            code: 'cut-off',
            bytes: 20_000,
            told: bytes.length,
            message: expect.stringContaining('途中'),
            cure: expect.stringMatching(/./),
          },
        ],
      })
      expect(readFileSync(place).equals(bytes.subarray(0, 20_000))).toBe(true)
    }),
  )
  it.each([
    ['--ledger none.sqlite', 'there is no ledger at none.sqlite'],
    ['--ledger FOLDER', 'is a folder or a device'],
    ['--ledger PAGE', 'is no ledger of iwaku'],
  ])('%s', (words, message) =>
    inFolder(async (folder) => {
      const run = await withPages(folder)
      const { code, out, err } = await run(`doctor ${words.replace('FOLDER', folder).replace('PAGE', join(folder, 'a.txt'))}`)
      expect([code, err]).toEqual([1, ''])
      expect(out.replaceAll(/\s+/g, ' ')).toContain(message)
    })(),
  )
  it.each(LANGUAGES)('has words for every finding in %s', (language) => {
    const messages = messagesIn(language)
    const ids = ['0123456789abcdef']
    const every = [
      ...(['missing', 'foreign', 'newer', 'damaged', 'busy', 'denied', 'failed'] as const).map((code) => ({ code, reason: 'why' })),
      ...(['no-file', 'empty', 'unfinished'] as const).map((code) => ({ code })),
      { code: 'cut-off', bytes: 1, told: 2 } as const,
      { code: 'odd-schema', schema: -1 } as const,
      ...[1, 1000].map((count) => ({ code: 'structure', count, first: 'here' }) as const),
      { code: 'stray-rows', table: 'spoke', count: 3 } as const,
      ...['said', 'told'].map((table) => ({ code: 'index', table, missing: 1, surplus: 2 }) as const),
      ...[1, 9].map((count) => ({ code: 'unreadable-pages', count, ids, reason: 'why' }) as const),
      { code: 'changed-pages', count: 1, ids } as const,
      { code: 'places', count: 1, ids } as const,
      { code: 'little-room', free: 5_000_000 } as const,
    ]
    expect(every.map((finding) => describeFinding(finding, '/x.sqlite', messages))).toMatchSnapshot()
  })
})
