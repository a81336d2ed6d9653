import type { Entry } from '#ledger'
import { DAY_SLOTS, firstSlot } from '../../src/ledger/sql/slot.ts'
import { makeEntry } from './entries.ts'

/** SQL by which the last attribution of a day has the last number that the day has. */
export const lastOfDay = (day: string, table = 'attribution'): string => {
  const first = firstSlot(day)
  const next = first + DAY_SLOTS
  return `update ${table} set no = ${next - 2} where no = (select max(no) from ${table} where no >= ${first} and no < ${next})`
}

export const sayingOn = (day: string): Entry =>
  makeEntry(`${day}.txt`, `ナダル氏は「${day}に閉じる」と述べた。`, [{ who: 'ナダル', what: `${day}に閉じる`, when: day }])
