import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openLedger } from '#ledger'
import { QUARREL } from '../ledger/entries.ts'
import { inFolder, iwaku } from './run-in-test.ts'

/** Where nobody listens. */
const NOWHERE = 'http://kai:sesame@127.0.0.1:1,127.0.0.1:2/news'

describe('an index that is not there', () => {
  afterAll(() => {
    delete process.env.IWAKU_SEARCH
  })

  const withPages = (use: (place: string) => Promise<void>): (() => Promise<void>) =>
    inFolder(async (folder) => {
      const place = join(folder, 'ledger.sqlite')
      const ledger = await openLedger(place, { create: true, search: null })
      ledger.add(QUARREL)
      ledger.close()
      await use(place)
    })

  it(
    'is told with its cure, and never with the password',
    withPages(async (place) => {
      const lost = await iwaku(['index', '--ledger', place, '--search', NOWHERE])
      expect(lost).toMatchObject({ code: 64, out: '' })
      expect(lost.err).toContain('the index http://127.0.0.1:1,127.0.0.1:2/news does not answer')
      expect(lost.err).toContain('cure:')
      expect(lost.err).not.toContain('sesame')
      const japanese = await iwaku(['index', '--ledger', place, '--lang', 'ja'], { environment: { IWAKU_SEARCH: NOWHERE } })
      expect(japanese.err).toContain('索引 http://127.0.0.1:1,127.0.0.1:2/news が答えません')
      expect(japanese.err).not.toContain('sesame')
    }),
  )

  it(
    'has to be named, as it can be read',
    withPages(async (place) => {
      expect((await iwaku(['index', '--ledger', place])).err).toContain('--search or IWAKU_SEARCH')
      const wrong = await iwaku(['search', '橋', '--ledger', place, '--search', 'kai:sesame@127.0.0.1'])
      expect(wrong.code).toBe(64)
      expect(wrong.err).toContain('https://user:password@host:9200')
      expect(wrong.err).not.toContain('sesame')
    }),
  )

  it(
    'leaves the ledger to be searched, which is remarked',
    withPages(async (place) => {
      const plain = await iwaku(['search', '橋', '--ledger', place])
      expect(plain.err).toBe('')
      expect(plain.out).toContain('1 to')
      const unmade = await iwaku(['search', '橋', '--ledger', place, '--search', NOWHERE])
      expect(unmade.out).toBe(plain.out)
      expect(unmade.err).toContain('The ledger itself was searched: there is no index')
      expect(unmade.err).toContain('iwaku index --rebuild')
      // as it was once made, and is away now
      const ledger = await openLedger(place, { create: false, search: null })
      ledger.outbox(true)?.stampWith('once', null)
      ledger.close()
      const away = await iwaku(['search', '橋', '--ledger', place], { environment: { LANG: 'C', IWAKU_SEARCH: NOWHERE } })
      expect(away.out).toBe(plain.out)
      expect(away.err).toContain('127.0.0.1:2: ECONNREFUSED')
      expect(away.err).not.toContain('sesame')
      // what is added is there all the same, and waits to be told
      const more = await openLedger(place, { create: false, search: NOWHERE })
      expect(more.add([{ ...(QUARREL[0] as (typeof QUARREL)[number]), id: 'f'.repeat(64), address: 'more.txt' }])).toMatchObject({
        added: 1,
      })
      more.close()
      const waits = await openLedger(place, { create: false, search: null })
      expect(waits.outbox(false)?.waiting(10)).toBe(1)
      waits.close()
    }),
    60_000,
  )
})
