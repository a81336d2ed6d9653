import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { answer, packed, record } from '../intake/archive/build-warc.ts'
import { zip } from '../intake/archive/build-zip.ts'
import { integrityOf, withLedger } from '../ledger/on-disk.ts'
import { random } from '../ledger/random.ts'
import { FAKE_BIN, inFolder, iwaku } from './run-in-test.ts'

const page = (number: number, more = ''): string => `カイは「門${number}は開く」と述べた。${more}`

function start(...words: string[]): { readonly child: ChildProcess; readonly out: () => string; readonly err: () => string } {
  const child = spawn(process.execPath, [...FROM_SOURCE, FAKE_BIN, ...words], { env: { ...process.env, LC_ALL: 'C' } })
  let [out, err] = ['', '']
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  return { child, out: () => out, err: () => err }
}

/** Waits until a ledger is there, or something was written to one that a test had closed: a machine may take long until then. */
async function touched(place: string, written: boolean): Promise<void> {
  const bytes = (): number => statSync(written ? `${place}-wal` : place, { throwIfNoEntry: false })?.size ?? 0
  for (let i = 0; i < 2000 && bytes() === 0; i++) await wait(2)
}

/** Pages of an archive, and what it is packed in. */
const PAGES = 500
const numbers = Array.from({ length: PAGES }, (_, i) => i)
const ARCHIVES = {
  'all.zip': () => zip(numbers.map((i) => ({ name: `kiji/${i}.txt`, bytes: page(i) }))),
  'all.warc.gz': () =>
    packed(
      ...numbers.map((i) =>
        record({
          fields: { 'WARC-Target-URI': `https://news.example/${i}`, 'WARC-Record-ID': `<urn:x:${i}>` },
          block: answer(page(i), { 'Content-Type': 'text/plain; charset=utf-8' }),
        }),
      ),
    ),
}

describe('iwaku add of an archive', () => {
  it.each(Object.entries(ARCHIVES))(
    'killed 25 times at any moment, %s comes in by and by: nothing twice, nothing lost, nothing half-written',
    (name, make) =>
      inFolder(async (folder) => {
        const [archive, ledger] = [join(folder, name), join(folder, 'ledger.sqlite')]
        writeFileSync(archive, make())
        const below = random(name.length)
        let [before, killed, between] = [0, 0, 0]
        for (let round = 0; round < 25; round++) {
          // a new ledger now and then, for one that is full has nothing left to be cut off
          const place = `${ledger}.${Math.floor(round / 5)}`
          if (round % 5 === 0) before = 0
          const { child } = start('add', archive, '--ledger', place, '--jobs', '1')
          // it may come to its end before it is killed
          const closed = once(child, 'close')
          // most are killed while pages go in, some before
          await touched(place, round % 5 > 0)
          await wait(below(round % 5 > 0 ? 120 : 400))
          child.kill('SIGKILL')
          const [, by] = await closed
          if (by === 'SIGKILL') killed++
          const there = await withLedger(place, (kept) => {
            const addresses = [...kept.entries()].map(({ address }) => address)
            expect(new Set(addresses).size).toBe(addresses.length)
            expect(kept.counts()).toMatchObject({ pages: addresses.length, attributions: addresses.length })
            return addresses.length
          })
          expect(there).toBeGreaterThanOrEqual(before)
          // whole batches, unless it had come to its end
          expect(there % 100).toBe(0)
          if (there > before && there < PAGES) between++
          before = there
          expect(integrityOf(place)).toBe('ok')
        }
        expect([killed > 10, between > 5], `${killed} killed, ${between} of them between batches`).toEqual([true, true])
        for (let i = 0; i < 5; i++) {
          const { code, out } = await iwaku(['add', archive, '--ledger', `${ledger}.${i}`, '--format', 'json'])
          const { added, known } = JSON.parse(out) as { added: number; known: number }
          expect([code, added + known]).toEqual([0, PAGES])
          const found = await withLedger(`${ledger}.${i}`, (kept) =>
            [...kept.entries()].flatMap(({ record: { attributions } }) => attributions.map(({ content }) => content.text)),
          )
          expect(found.sort()).toEqual(numbers.map((number) => `門${number}は開く`).sort())
        }
      })(),
    300_000,
  )

  it.each([
    ['SIGINT', 130, '1'],
    ['SIGTERM', 143, '1'],
    ['SIGINT', 130, '2'],
  ] as const)('on %s it keeps what it has read, says so and ends with %i (--jobs %s)', (signal, code, jobs) =>
    inFolder(async (folder) => {
      const [archive, ledger] = [join(folder, 'all.zip'), join(folder, 'ledger.sqlite')]
      writeFileSync(archive, zip(numbers.slice(0, 290).map((i) => ({ name: `${i}.txt`, bytes: page(i, '!wait 80') }))))
      const { child, out, err } = start('add', archive, '--ledger', ledger, '--jobs', jobs, '--format', 'json')
      await touched(ledger, false)
      await wait(2500 * Number(jobs))
      child.kill(signal)
      expect((await once(child, 'close'))[0]).toBe(code)
      expect(err()).toBe('')
      const { added } = JSON.parse(out()) as { added: number }
      // what waits for its batch as well
      expect(added > 0 && added < 290, out()).toBe(true)
      expect(await withLedger(ledger, (kept) => kept.counts().pages)).toBe(added)
    })(),
  )
})
