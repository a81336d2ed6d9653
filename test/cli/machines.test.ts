import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { packed, record } from '../intake/archive/build-warc.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const GUIDE = readFileSync(join(ROOT, 'docs/machines.md'), 'utf8')

/** The blocks of code of a section of the guide. */
const recipes = (section: string, language: string): string[] => {
  const [, text = ''] = GUIDE.split(`\n## ${section}\n`)
  const [own = ''] = text.split('\n## ')
  return [...own.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block as string)
}

const hasParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel') === true

describe('the recipes of docs/machines.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-machines-'))
  const environment = { ...process.env, LC_ALL: 'C.UTF-8', PATH: `${join(folder, 'bin')}:${process.env.PATH}` }
  let plain = ''
  const shell = (script: string, more: Record<string, string> = {}, input = ''): { out: string; err: string; code: number | null } => {
    const ran = spawnSync('sh', ['-ec', script], {
      cwd: folder,
      env: { ...environment, ...more },
      encoding: 'utf8',
      input,
      maxBuffer: 1 << 26,
    })
    return { out: ran.stdout, err: ran.stderr, code: ran.status }
  }

  beforeAll(() => {
    mkdirSync(join(folder, 'bin'))
    mkdirSync(join(folder, 'crawl'))
    const program = join(folder, 'bin', 'iwaku')
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' ${FROM_SOURCE.join(' ')} '${join(ROOT, 'src/bin.ts')}' "$@"\n`)
    chmodSync(program, 0o755)
    const [script = ''] = recipes('The filter', 'sh')
    writeFileSync(join(folder, 'read-part'), script)
    chmodSync(join(folder, 'read-part'), 0o755)
    const names = ['news.txt', 'news.html', 'repost.txt', 'short.txt', 'translated-op-ed.txt']
    const lines = names.map((name) => {
      const source = readFileSync(join(ROOT, 'examples', name), 'utf8')
      return `${JSON.stringify({ address: `https://pages.example/${name}`, source, seen: '2031-07-01', title: 'passed over' })}\n`
    })
    writeFileSync(join(folder, 'crawl', 'a b.ndjson'), lines.slice(0, 2).join(''))
    writeFileSync(join(folder, 'crawl', 'c.ndjson.gz'), gzipSync(lines.slice(2, 4).join('')))
    // one line that is no page: the rest of the file counts all the same
    writeFileSync(join(folder, 'crawl', 'd.ndjson'), `{"address":"https://pages.example/none"}\n${lines.slice(4).join('')}`)
    shell('iwaku add --jobs 1 --ledger plain.sqlite crawl/*')
    plain = shell('iwaku export --ledger plain.sqlite').out
    expect(plain.trimEnd().split('\n')).toHaveLength(names.length)
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const exported = (ledger: string): string => shell(`iwaku export --ledger ${ledger}`).out
  const parallel = recipes('GNU parallel', 'sh')

  it.each([...(hasParallel ? [['GNU parallel', parallel[0] as string] as const] : []), ['xargs', parallel[1] as string] as const])(
    '%s: its import is what a plain add makes',
    { timeout: 120_000 },
    (name, script) => {
      const { err } = shell(script, { IWAKU_LEDGER: `${name}.sqlite` })
      expect(err).toContain('line 1 is no page')
      expect(readdirSync(join(folder, 'read')).sort()).toEqual(['a b.ndjson.ndjson', 'c.ndjson.gz.ndjson', 'd.ndjson.ndjson'])
      expect(exported(`'${name}.sqlite'`)).toBe(plain)
      rmSync(join(folder, 'read'), { recursive: true })
    },
  )

  it('the filter: what is whole of a damaged archive is kept, and nothing where nothing was done', { timeout: 120_000 }, () => {
    const sound = packed(record({ address: 'https://pages.example/one' }))
    writeFileSync(
      join(folder, 'x.warc.gz'),
      Buffer.concat([sound, packed(record({ address: 'https://pages.example/two' })).subarray(0, -30)]),
    )
    const { code, err } = shell('./read-part x.warc.gz x.ndjson')
    expect([code, err]).toEqual([0, expect.stringContaining(`damaged (truncated). It begins at byte ${sound.length}.`)])
    expect(readFileSync(join(folder, 'x.ndjson'), 'utf8').trim().split('\n')).toEqual([
      expect.stringContaining('https://pages.example/one'),
    ])
    writeFileSync(join(folder, 'y.ndjson.part'), 'of an earlier one that was killed')
    expect(shell('./read-part nothing-there.warc.gz y.ndjson').code).not.toBe(0)
    // a wrong call is told apart from an empty file
    writeFileSync(join(folder, 'wrong'), readFileSync(join(folder, 'read-part'), 'utf8').replace('ndjson', 'nothing'))
    expect(shell('sh wrong x.warc.gz y.ndjson').code).not.toBe(0)
    expect(readdirSync(folder)).not.toContain('y.ndjson')
  })

  it('Slurm: each task reads its own share, and one that is sent again reads nothing twice', { timeout: 120_000 }, () => {
    const [script = ''] = recipes('Slurm', 'sh')
    const task = (id: string): { err: string; code: number | null } =>
      shell(script, { SLURM_ARRAY_TASK_ID: id, SLURM_ARRAY_TASK_COUNT: '2' })
    const ran = ['0', '1'].map(task)
    expect(ran.map(({ code }) => code)).toEqual([0, 0])
    expect(shell('iwaku import read --ledger slurm.sqlite').code).toBe(0)
    expect(exported('slurm.sqlite')).toBe(plain)
    expect(['0', '1'].map(task)).toEqual([0, 1].map(() => ({ out: '', err: '', code: 0 })))
  })

  it('Spark: what each partition is piped through gives lines, and fails for no page', { timeout: 120_000 }, () => {
    const [script = ''] = recipes('Spark', 'python')
    const command = /"(sh -c '[^']*')"/.exec(script)?.[1] as string
    const whole = shell(command, {}, readFileSync(join(folder, 'crawl', 'd.ndjson'), 'utf8'))
    expect([whole.code, whole.out.trimEnd().split('\n').length]).toEqual([0, 1])
    expect(plain.split('\n')).toContain(whole.out.trimEnd())
    // a partition may be empty
    expect(shell(command)).toMatchObject({ code: 0, out: '' })
    expect(shell(command.replace('ndjson', 'nothing')).code).not.toBe(0)
  })
})
