import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Desk, type Done, keepAnswers, openDesk, openLasting, programs, type Task } from '#desk'
import { openLedger } from '#ledger'
import { exampleLedger } from './example.ts'

const stats: Task = { kind: 'ask', question: { kind: 'stats' } }
const topics: Task = { kind: 'ask', question: { kind: 'topics', query: '' } }
const STATS = JSON.stringify({ kind: 'stats' })
/** Long after everything was written. */
const later = (): number => Date.now() + 60_000

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A file that stands for a ledger, and a folder for answers beside it. */
function places(): { readonly ledger: string; readonly folder: string } {
  const beside = mkdtempSync(join(tmpdir(), 'iwaku-lasting-'))
  folders.push(beside)
  const ledger = join(beside, 'ledger.sqlite')
  writeFileSync(ledger, 'as it is')
  return { ledger, folder: `${ledger}.answers` }
}

/** Another server each time: how often its desk was asked, and what came. */
async function served(
  { ledger, folder }: { readonly ledger: string; readonly folder: string },
  {
    task = stats,
    body = 'found',
    meanwhile = () => undefined,
    ...given
  }: {
    readonly task?: Task
    readonly body?: string
    readonly build?: string
    readonly questions?: readonly string[]
    readonly now?: () => number
    readonly meanwhile?: () => void
  } = {},
): Promise<{ readonly asked: number; readonly told: string }> {
  let asked = 0
  const desk: Desk = {
    do: async (): Promise<Done> => {
      asked++
      meanwhile()
      return { body: new TextEncoder().encode(body) }
    },
    each: async () => true,
    load: () => ({ waiting: 0, busy: 0 }),
    close: async () => undefined,
  }
  const lasting = openLasting({ ledger, folder, build: 'a', questions: [STATS], now: later, ...given })
  const kept = keepAnswers(desk, () => 1, { lasting })
  const done = await kept.do(task)
  await kept.close()
  return { asked, told: 'body' in done ? new TextDecoder().decode(done.body) : '' }
}

function replaced(ledger: string): void {
  const held = readFileSync(ledger)
  rmSync(ledger)
  writeFileSync(ledger, held)
}

describe('answers that outlast a server', () => {
  it('are given by the next one', async () => {
    const at = places()
    expect(await served(at)).toEqual({ asked: 1, told: 'found' })
    expect(await served(at, { body: 'another' })).toEqual({ asked: 0, told: 'found' })
    expect(readdirSync(at.folder)).toHaveLength(1)
    const [name = ''] = readdirSync(at.folder)
    if (process.platform !== 'win32') {
      expect(statSync(at.folder).mode & 0o777).toBe(0o700)
      expect(statSync(join(at.folder, name)).mode & 0o777).toBe(0o600)
    }
  })

  it.each<readonly [string, (ledger: string) => void]>([
    ['its file', (ledger) => writeFileSync(ledger, 'as it was')],
    ['the log beside it', (ledger) => writeFileSync(`${ledger}-wal`, 'something')],
    ['a file in its place that is alike', (ledger) => replaced(ledger)],
    ['its time set back', (ledger) => utimesSync(ledger, 1, 1)],
  ])('are found anew when the ledger is another: %s', async (_, change) => {
    const at = places()
    await served(at)
    change(at.ledger)
    expect(await served(at, { body: 'another' })).toEqual({ asked: 1, told: 'another' })
    expect(await served(at)).toEqual({ asked: 0, told: 'another' })
  })

  it('an empty log is none: whoever opens the ledger makes one', async () => {
    const at = places()
    await served(at)
    writeFileSync(`${at.ledger}-wal`, '')
    expect(await served(at)).toMatchObject({ asked: 0 })
  })

  it('are of the programs that found them', async () => {
    const at = places()
    await served(at)
    expect(await served(at, { build: 'b', body: 'another' })).toEqual({ asked: 1, told: 'another' })
    expect(await served(at)).toMatchObject({ asked: 1 })
    // as written they may be others any moment
    expect(programs('1.0.0')).toBeNull()
  })

  it('are neither kept nor trusted where the ledger was changed a moment ago, or in what is to come', async () => {
    const at = places()
    const soon = (): number => Date.now() + 1000
    await served(at, { now: soon })
    expect(await served(at)).toMatchObject({ asked: 1 })
    expect(await served(at, { now: soon })).toMatchObject({ asked: 1 })
    expect(await served(at, { now: () => 0 })).toMatchObject({ asked: 1 })
    expect(await served(at)).toMatchObject({ asked: 0 })
  })

  it('are not kept where the ledger was changed while it was asked', async () => {
    const at = places()
    await served(at, { meanwhile: () => writeFileSync(at.ledger, 'changed') })
    expect(await served(at)).toMatchObject({ asked: 1 })
  })

  it.each<readonly [string, (held: Buffer) => Buffer]>([
    ['a bit that fell over', (held) => Buffer.from(held.map((byte, i) => (i === held.length - 1 ? byte ^ 1 : byte)))],
    ['an end that is missing', (held) => held.subarray(0, -1)],
    ['nothing but its beginning', (held) => held.subarray(0, 10)],
    ['nothing', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('{"a":1}\n\n')],
  ])('are found anew where a file is damaged: %s', async (_, damage) => {
    const at = places()
    await served(at)
    const file = join(at.folder, readdirSync(at.folder)[0] as string)
    writeFileSync(file, damage(readFileSync(file)))
    expect(await served(at, { body: 'another' })).toEqual({ asked: 1, told: 'another' })
    expect(await served(at)).toEqual({ asked: 0, told: 'another' })
  })

  it('are those to some questions alone, and no large ones; what older programs left goes', async () => {
    const at = places()
    await served(at, { task: topics })
    expect(await served(at, { task: topics })).toMatchObject({ asked: 1 })
    await served(at, { body: 'x'.repeat(5 * 1024 * 1024) })
    expect(await served(at)).toMatchObject({ asked: 1 })
    const left = ['0123456789abcdef.answer', '0123456789abcdef.answer.77', 'notes.txt']
    for (const name of left) writeFileSync(join(at.folder, name), '')
    rmSync(at.ledger)
    writeFileSync(at.ledger, 'another')
    await served(at)
    expect(readdirSync(at.folder)).toHaveLength(2)
    expect(readdirSync(at.folder)).toContain('notes.txt')
  })

  it('where none can be written everything else goes on', async () => {
    const at = places()
    writeFileSync(at.folder, 'a file where the folder would be')
    for (let i = 0; i < 2; i++) expect(await served(at)).toEqual({ asked: 1, told: 'found' })
    rmSync(at.folder)
    const [first] = await Promise.all([served(at), served(at)])
    expect(first.told).toBe('found')
    // nor where a folder has the name of one
    const name = readdirSync(at.folder)[0] as string
    rmSync(join(at.folder, name))
    mkdirSync(join(at.folder, name))
    expect(await served(at)).toMatchObject({ asked: 1, told: 'found' })
    rmSync(at.ledger)
    expect(await served(at)).toMatchObject({ asked: 1 })
  })

  it('are those of a ledger, byte for byte, until something is added to it', async () => {
    const { path, remove } = await exampleLedger()
    const ask = async (): Promise<{ readonly busy: number; readonly told: string }> => {
      const desk = openDesk({ ledger: path, workers: 1, limit: 60_000, waiting: 5 })
      let busy = 0
      const counted: Desk = { ...desk, do: (task) => desk.do(task).finally(() => busy++) }
      const lasting = openLasting({ ledger: path, folder: `${path}.answers`, build: 'a', questions: [STATS], now: later })
      const kept = keepAnswers(counted, () => 1, { lasting })
      const done = await kept.do(stats)
      await kept.close()
      return { busy, told: 'body' in done ? new TextDecoder().decode(done.body) : '' }
    }
    const first = await ask()
    expect(await ask()).toEqual({ busy: 0, told: first.told })
    const ledger = await openLedger(path, { create: true })
    const [entry] = ledger.entries()
    ledger.add([{ ...(entry as NonNullable<typeof entry>), id: 'f'.repeat(64), address: 'https://pages.example/another' }])
    ledger.close()
    const second = await ask()
    expect(second.busy).toBe(1)
    expect(second.told).not.toBe(first.told)
    remove()
  }, 90_000)
})
