import type { WatchFault } from '#http'
import { GIVE, HOLDER, LedgerError, type Shared, TAKE } from '#ledger'
import { busyBy, LEASE, WORD } from './shelf.ts'
import type { Right } from './watching.ts'

/** Milliseconds between two looks whether the right is free, and whether a wish was answered; how long an answer is waited for. */
const FREE = 5000
const LOOK = 100
const PATIENCE = 5000

/** The right to follow with a ledger in a database, for a thread that must not wait. It is said anew again and again to be held. */
export function sharedRight({ all }: Shared, own: string): Right {
  let timer: NodeJS.Timeout | undefined
  const isTaken = async (): Promise<boolean> => (await all(TAKE, own, LEASE)).length > 0
  return {
    async take(lost) {
      if (!(await isTaken())) return busyBy((await all<{ holder: string }>(HOLDER))[0]?.holder ?? '')
      let said = Date.now()
      const say = async (): Promise<void> => {
        try {
          if (await isTaken()) said = Date.now()
          else lost()
        } catch {
          // a database that is gone comes back, or the right is another's by then
          if (Date.now() - said > LEASE * 1000) lost()
        }
      }
      clearInterval(timer)
      timer = setInterval(() => void say(), WORD).unref()
      return null
    },
    async give() {
      clearInterval(timer)
      await all(GIVE, own)
    },
    async wish(call, busy) {
      try {
        const [{ no }] = (await all<{ no: number }>('insert into wish (body) values ($1) returning no', JSON.stringify(call))) as [
          { no: number },
        ]
        for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
          await new Promise((resolve) => setTimeout(resolve, LOOK))
          const [row] = await all<{ answer: string | null }>('select answer from wish where no = $1', no)
          if (row?.answer != null) return JSON.parse(row.answer) as WatchFault | null
          // whoever had it has ended: nobody hears
          if ((await all(HOLDER)).length === 0) break
        }
        // it was not heard, and is not to be heard later: who wished it is told so
        const [gone] = await all<{ answer: string | null }>('delete from wish where no = $1 returning answer', no)
        return gone?.answer != null ? (JSON.parse(gone.answer) as WatchFault | null) : busy
      } catch (error) {
        if (error instanceof LedgerError) return { code: `ledger_${error.fault}`, reason: error.reason }
        throw error
      }
    },
    again: FREE,
  }
}
