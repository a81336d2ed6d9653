import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { type Files, NODE_FILES } from '../../../src/intake/watch/files.ts'
import { giveLock, takeLock } from '../../../src/intake/watch/lock.ts'
import { newSource, readState, type WatchState, writeState } from '../../../src/intake/watch/state.ts'

const folder = mkdtempSync(join(tmpdir(), 'iwaku-watch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FULL: WatchState = {
  sources: [
    newSource('https://news.example/feed', null, 5),
    {
      ...newSource('https://news.example/page', 'https://news.example/opml', 5),
      kind: 'page',
      asked: 6,
      news: 6,
      rhythm: 7,
      failures: 2,
      gone: 410,
      trouble: { code: 'not_fetched', because: { code: 'status', status: 500 } } as { code: string },
      earlier: { etag: '"x"', digest: 'd', address: 'https://news.example/page' },
      malformed: { line: 3, column: 1, first: 'unclosed tag' },
      wishes: { ttl: 60, skipHours: [1], skipDays: ['Sunday'] },
      known: [['k', 'd']],
      queue: [{ address: 'https://news.example/a', tries: 1, due: 9 }],
      parts: [
        { address: 'https://news.example/page/2', part: { first: 'https://news.example/page', number: 2 }, earlier: { etag: '"y"' } },
      ],
    },
  ],
  pending: [{ id: 'x', seen: '2031-07-01T09:00:00.000Z', source: 'https://news.example/feed', telling: true }],
  told: [{ page: 'x', ref: 'x:1-2' }],
}

describe('a state', () => {
  it('is read as it was written', () => expect(readState(writeState(FULL))).toEqual(FULL))

  it('of the first version is read, which did not tell when a page was seen', () => {
    const [{ seen: _, ...one } = { seen: null }] = FULL.pending
    const whole = JSON.parse(writeState(FULL)) as { sources: { malformed: unknown }[] }
    const sources = whole.sources.map(({ malformed: _gone, ...source }) => source)
    expect(readState(JSON.stringify({ ...whole, version: 1, sources, pending: [one] }))).toEqual({
      ...FULL,
      sources: FULL.sources.map((source) => ({ ...source, malformed: null })),
      pending: [{ ...one, seen: null }],
    })
  })

  it('that was cut short anywhere is refused', () => {
    const text = writeState(FULL).trimEnd()
    for (let length = 0; length < text.length; length++) expect(readState(text.slice(0, length))).toHaveProperty('fault', 'damaged')
  })

  it('of which any field is missing, or of another kind, is refused', () => {
    const whole = JSON.parse(writeState(FULL)) as { sources: Record<string, unknown>[] }
    for (const name of Object.keys(whole.sources[1] as object)) {
      const { [name]: _, ...rest } = whole.sources[1] as Record<string, unknown>
      // what may be left out is left out here
      for (const broken of [
        ...(name === 'parts' ? [] : [rest]),
        { ...rest, [name]: { wrong: 1 } },
        { ...rest, extra: 1, [name]: whole.sources[1]?.[name] },
      ])
        expect(readState(JSON.stringify({ ...whole, sources: [broken] }))).toEqual({ fault: 'damaged', reason: 'sources' })
    }
    expect(readState(JSON.stringify({ ...whole, pending: [{ id: 'x' }] }))).toEqual({ fault: 'damaged', reason: 'pending' })
    expect(readState(JSON.stringify({ ...whole, told: null }))).toEqual({ fault: 'damaged', reason: 'told' })
    expect(readState(JSON.stringify({ ...whole, version: 3 }))).toHaveProperty('fault', 'newer')
  })

  it('is never made of what is none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readState(text)).toHaveProperty('fault')
      }),
    )
  })
})

describe('a file', () => {
  it('is replaced whole, and nothing is left beside it', () => {
    const path = join(folder, 'state.json')
    expect(NODE_FILES.read(path)).toBeNull()
    NODE_FILES.replace(path, 'one')
    NODE_FILES.replace(path, 'two')
    expect([NODE_FILES.read(path), readdirSync(folder)]).toEqual(['two', ['state.json']])
    expect(() => NODE_FILES.replace(join(folder, 'no', 'state.json'), 'x')).toThrow('ENOENT')
  })
})

describe('a lock', () => {
  const lock = join(folder, 'lock')
  const running = (...ids: number[]): Files => ({ ...NODE_FILES, runs: (id) => ids.includes(id) })

  it('is had by one, and given back by none but that one', () => {
    expect(takeLock(lock, 11, running(11, 12))).toBeNull()
    expect(takeLock(lock, 12, running(11, 12))).toBe(11)
    giveLock(lock, 12, running(11, 12))
    expect(takeLock(lock, 12, running(11, 12))).toBe(11)
    giveLock(lock, 11, running(11, 12))
    expect(takeLock(lock, 12, running(11, 12))).toBeNull()
    giveLock(lock, 12, running(12))
    expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual([])
  })

  it.each([
    ['of a process that is gone', '99\n'],
    ['with our own number, as every run in a container has', '12\n'],
    ['that is none', 'x'],
  ])('%s is taken over', (_, text) => {
    writeFileSync(lock, text)
    expect(takeLock(lock, 12, running(12))).toBeNull()
    expect(readFileSync(lock, 'utf8')).toBe('12\n')
    giveLock(lock, 12, running(12))
  })

  it('that another one takes over just then stays with that one', () => {
    writeFileSync(lock, '99\n')
    let first = true
    const late: Files = {
      ...running(11, 12),
      read: (path) => {
        const text = NODE_FILES.read(path)
        // between our look at the old lock and our move of it, number 11 has it taken over
        if (first && path === lock) {
          first = false
          expect(takeLock(lock, 11, running(11, 12))).toBeNull()
        }
        return text
      },
    }
    expect(takeLock(lock, 12, late)).toBe(11)
    expect(readFileSync(lock, 'utf8')).toBe('11\n')
    giveLock(lock, 11, running(11))
  })
})
