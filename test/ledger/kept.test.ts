import { expect, it } from 'vitest'
import type { Placed } from '../../src/ledger/sql/find.ts'
import { PagesAtHand } from '../../src/ledger/sql/kept.ts'
import { packSlim } from '../../src/ledger/sql/pack.ts'
import type { All, Store } from '../../src/ledger/sql/store.ts'
import { NOTES, QUARREL } from './entries.ts'

const PAGES = [...QUARREL, NOTES]
const ROWS = PAGES.flatMap(({ id, record }, pageNo) =>
  record.attributions.map((_, number) => ({ id, pageNo, number, no: pageNo * 10 + number }) as unknown as Placed),
)

it.each([
  ['all of them', 20_000, false],
  ['some of them', 1200, true],
  ['none', 10, true],
])('pages say the same where there is room for %s', (_, room, again) => {
  let read = 0
  const all: All = (sql, list) => {
    if (!sql.includes('reading')) return []
    const asked = JSON.parse(String(list)) as number[]
    read += asked.length
    return asked.map((no) => ({ no, reading: packSlim(PAGES[no] as (typeof PAGES)[number]) })) as never[]
  }
  const store = { all, amongNumbers: String, amongTexts: String } as Partial<Store> as Store
  const pages = new PagesAtHand(room)
  for (let i = 0; i < ROWS.length; i++) {
    const asked = [...ROWS.slice(i), ...ROWS.slice(0, i)]
    expect(pages.keptOf(asked, store).map(({ attribution }) => attribution)).toEqual(
      asked.map(({ pageNo, number }) => PAGES[pageNo]?.record.attributions[number]),
    )
  }
  expect(read > PAGES.length).toBe(again)
})
