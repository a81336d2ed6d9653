import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Decision, decisionOf, type Ledger, openLedger, opposingWords } from '#ledger'
import { ask, type Clash, quoteAtSide } from '#question'
import { makeEntry } from '../ledger/entries.ts'

const DENIED = 'ナダルは「橋のたもとに装甲車は一台も置いていない」と述べた。'
const OWNED = 'ナダルは「二月から橋のたもとに装甲車を置いている」と認めた。'

async function withClash(test: (ledger: Ledger, clashes: (rejected?: boolean) => readonly Clash[]) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-judged-'))
  const ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
  try {
    ledger.add([
      makeEntry('a.txt', DENIED, [{ who: 'ナダル', what: '橋のたもとに装甲車は一台も置いていない' }], { published: '2031-02-13' }),
      makeEntry('b.txt', OWNED, [{ who: 'ナダル', what: '二月から橋のたもとに装甲車を置いている', act: 'admit' }], {
        published: '2031-06-10',
      }),
    ])
    test(ledger, (rejected = false) => {
      const answer = ask(ledger, { kind: 'clashes', query: '', only: 'clash', rejected })
      return answer.kind === 'clashes' ? answer.clashes : []
    })
  } finally {
    ledger.close()
    rmSync(folder, { recursive: true })
  }
}

let second = 0
const judge = (ledger: Ledger, [ref, other]: readonly [string, string], state: 'accepted' | 'rejected'): Decision => {
  const [about, against] = [quoteAtSide(ledger, ref), quoteAtSide(ledger, other)]
  if (!about || !against) throw new Error(`no quotation at ${ref} or ${other}`)
  const at = `2031-07-01T09:00:${String(second++).padStart(2, '0')}.000Z`
  const decision = decisionOf({ kind: 'clash', about, other: against, state }, { at, by: '係', why: null })
  ledger.decide([decision])
  return decision
}
const refsOf = (clash: Clash | undefined): readonly [string, string] => {
  if (!clash?.earlier.saying || !clash.later.saying) throw new Error('no clash of two sayings')
  return [clash.earlier.saying.ref, clash.later.saying.ref]
}

describe('what humans say of a clash', () => {
  it('rejected, it is shown no more but where that is asked, until it is undone', () =>
    withClash((ledger, clashes) => {
      const [clash] = clashes()
      expect(clash).toMatchObject({ about: expect.arrayContaining(['装甲車']), decision: null })
      const decision = judge(ledger, refsOf(clash), 'rejected')
      expect(clashes()).toEqual([])
      expect(ask(ledger, { kind: 'clashes', query: '', only: 'clash' })).toMatchObject({ rejected: 1 })
      expect(clashes(true).map((one) => one.decision)).toEqual([decision])
      const log = ask(ledger, { kind: 'log' })
      expect(log.kind === 'log' && log.log).toMatchObject([{ decision, undone: false, fits: true }])
      ledger.decide([decisionOf({ kind: 'undo', decision: decision.id }, { at: '2031-07-02T09:00:00.000Z', by: '係', why: null })])
      expect(clashes().map((one) => one.decision)).toEqual([null])
    }))
  it('accepted it stands, whichever side was named first; the later word holds', () =>
    withClash((ledger, clashes) => {
      const [ref, other] = refsOf(clashes()[0])
      judge(ledger, [ref, other], 'rejected')
      const accepted = judge(ledger, [other, ref], 'accepted')
      expect(clashes().map((one) => one.decision)).toEqual([accepted])
    }))
  it('what nothing stands at is no side', () =>
    withClash((ledger, clashes) => {
      const [ref] = refsOf(clashes()[0])
      expect(quoteAtSide(ledger, ref.replace(/:.*/, ':1-2'))).toBeNull()
      expect(quoteAtSide(ledger, 'ナダル')).toBeNull()
    }))
  it('each side marks its words that stand against the other', () =>
    withClash((_, clashes) => {
      const [clash] = clashes()
      expect([clash?.earlier, clash?.later].map((side) => wordsIn(side))).toEqual([['置いていない'], ['置いている']])
    }))
})

const wordsIn = (side: Clash['earlier'] | undefined): string[] | undefined => {
  const passage = side?.saying?.passage
  return passage && side?.against.map(({ start, end }) => passage.text.slice(start - passage.start, end - passage.start))
}

describe('words that stand against each other', () => {
  it.each([
    ['港は閉じたままだ', '港は開いている', ['閉じたままだ'], ['開いている']],
    ['部隊を撤退させる', '部隊は撤退しない', ['撤退させる'], ['撤退しない']],
    ['監視員を置くことなどあり得ない', '監視団であれば受け入れる', ['得ない'], ['受け入れる']],
    ['x', 'y', [], []],
  ])('%s / %s', (one, other, own, others) => {
    const words = opposingWords(one, other)
    const cut = (text: string, runs: (typeof words)[0]): string[] => runs.map(({ start, end }) => text.slice(start, end))
    expect([cut(one, words[0]), cut(other, words[1])]).toEqual([own, others])
  })
})
