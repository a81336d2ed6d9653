import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLedger } from '#ledger'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { FAKE_BIN } from '../cli/run-in-test.ts'
import { examplesLedger } from './example.ts'

interface Program {
  readonly child: ChildProcess
  readonly address: string
}

/** The server as a program of its own, on any port that is free. */
function start(ledger: string): Promise<Program> {
  const child = spawn(process.execPath, [...FROM_SOURCE, FAKE_BIN, 'serve', '--port', '0', '--ledger', ledger], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  })
  return new Promise((resolve, reject) => {
    let told = ''
    const hear = (piece: Buffer): void => {
      told += String(piece)
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0]
      if (address) resolve({ child, address })
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => reject(new Error(told)))
  })
}

const kill = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

it('a server that is killed at any moment has lost nothing that it acknowledged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-kill-'))
  const ledger = join(folder, 'ledger.sqlite')
  copyFileSync(await examplesLedger(), ledger)
  const decided: string[] = []
  const jobs: string[] = []
  const given: string[] = []
  try {
    for (let round = 0; round < 3; round++) {
      const { child, address } = await start(ledger)
      const post = async (path: string, json: object): Promise<unknown> => {
        const response = await fetch(`${address}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(json),
        })
        return response.ok ? response.json() : null
      }
      const decide = async (i: number): Promise<void> => {
        const done = (await post('/api/decisions', { kind: 'topic', name: `話題 ${round}-${i}`, other: '別名' })) as {
          decision: { id: string }
        } | null
        if (done) decided.push(done.decision.id)
      }
      const give = async (i: number): Promise<void> => {
        const name = `文 ${round}-${i}`
        const done = (await post('/api/intake', { name, text: `${name}。アルヴェンは「橋 ${round}-${i}」と述べた。` })) as {
          job: { id: string }
        } | null
        if (!done) return
        jobs.push(done.job.id)
        given.push(name)
      }
      const sent = Array.from({ length: 40 }, (_, i) => (i % 5 === 0 ? give(i) : decide(i)).catch(() => undefined))
      // in the middle of it: some are acknowledged, some are not
      const enough = decided.length + 3 + round * 7
      for (let tries = 0; tries < 1000 && decided.length < enough; tries++) await new Promise((resolve) => setTimeout(resolve, 10))
      await kill(child)
      await Promise.all(sent)
    }
    expect(decided.length).toBeGreaterThanOrEqual(30)
    const { child, address } = await start(ledger)
    const log = (await (await fetch(`${address}/api/log`)).json()) as { log: { decision: { id: string } }[] }
    const there = new Set(log.log.map(({ decision }) => decision.id))
    expect(decided.filter((id) => !there.has(id))).toEqual([])
    // each job that was acknowledged is known, and what it did not reach is done when it is told to
    const list = (await (await fetch(`${address}/api/intake`)).json()) as { jobs: { id: string; retry: boolean }[] }
    expect(jobs.filter((id) => !list.jobs.some((job) => job.id === id))).toEqual([])
    for (const { id, retry } of list.jobs) if (retry) await fetch(`${address}/api/intake/${id}/retry`, { method: 'POST' })
    for (let tries = 0; tries < 1000; tries++) {
      const now = (await (await fetch(`${address}/api/intake`)).json()) as { jobs: { over: boolean }[] }
      if (now.jobs.every(({ over }) => over)) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await kill(child)
    const open = await openLedger(ledger, { create: false })
    const addresses = [...open.entries()].map((entry) => entry.address)
    open.close()
    expect(given.filter((name) => addresses.filter((one) => one === name).length !== 1)).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
