import { describe, expect, it } from 'vitest'
import { decisionOf, type Entry, type Ledger, quoteOf, type Verdict, type Wanted } from '#ledger'
import { makeEntry, QUARREL } from './entries.ts'

const ALL = { order: 'newest', limit: 100, offset: 0 } as const
const [HARBOUR] = QUARREL as [Entry]

/** The content of an attribution of the harbour page, as a decision keeps it. */
export const quote = (words: string, { id, text }: Entry = HARBOUR) =>
  quoteOf(id, text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })

let second = 0
export const decide = (verdict: Verdict, why: string | null = null) =>
  decisionOf(verdict, { at: `2031-07-01T09:00:${String(second++ % 60).padStart(2, '0')}.000Z`, by: '係', why })

/** What every engine must do with what humans decide. */
export function decisionContract(engine: string, use: (test: (ledger: Ledger) => void) => () => Promise<void>): void {
  const said = (ledger: Ledger, name: string): readonly string[] =>
    ledger.find({ sources: [name] }, ALL).found.map(({ attribution }) => attribution.content.text)

  describe(`${engine}: decisions`, () => {
    it(
      'who says it: under the new name and no longer under the old; the page stays as it is',
      use((ledger) => {
        ledger.add(QUARREL)
        const decision = decide({ kind: 'source', about: quote('封鎖の計画はない'), name: 'トーレ' }, '録音で確かめた')
        ledger.decide([decision])
        ledger.decide([decision])
        expect(said(ledger, 'トーレ')).toEqual(['封鎖の計画はない'])
        expect(said(ledger, 'ヴェルダ国防省')).toEqual(['演習は予定通り'])
        expect(ledger.names('ヴェルダ国防省')).toEqual([{ name: 'ヴェルダ国防省', count: 1 }])
        expect(ledger.page(HARBOUR.id)).toEqual(HARBOUR)
        const [kept] = ledger.find({ sources: ['トーレ'] }, ALL).found
        expect(kept?.decisions).toEqual([decision])
        expect(kept?.attribution.source).toMatchObject({ name: 'トーレ', basis: 'decided by hand', office: null })
        expect(ledger.decisions()).toEqual([decision])
      }),
    )
    it(
      'what stands on pages is what is found there, with their texts, as humans decided',
      use((ledger) => {
        ledger.add(QUARREL)
        const there = (): void => {
          const pages = ledger.keptOn([...QUARREL.map(({ id }) => id).reverse(), 'f'.repeat(64)])
          expect(pages.map(({ id, text }) => [id, text])).toEqual(QUARREL.map(({ id, text }) => [id, text]).sort())
          for (const { id, kept } of pages)
            expect(kept).toEqual(ledger.find({ page: id }, ALL).found.toSorted((a, b) => a.number - b.number))
        }
        there()
        ledger.decide([
          decide({ kind: 'reject', about: quote('封鎖の計画はない') }),
          decide({ kind: 'source', about: quote('港を封鎖すれば、橋を閉じる'), name: 'トーレ' }),
        ])
        there()
        expect(ledger.keptOn([HARBOUR.id])[0]?.kept.map(({ attribution }) => attribution.source.name)).toEqual(['トーレ'])
        expect(ledger.keptOn([])).toEqual([])
      }),
    )
    it(
      'what is no attribution is found no more, until that is undone',
      use((ledger) => {
        ledger.add(QUARREL)
        const reject = decide({ kind: 'reject', about: quote('封鎖の計画はない') })
        ledger.decide([reject])
        expect(ledger.find({ words: ['封鎖の計画'], certainty: 'low' }, ALL).total).toBe(0)
        const undo = decide({ kind: 'undo', decision: reject.id })
        ledger.decide([undo])
        expect(said(ledger, 'ヴェルダ国防省')).toContain('封鎖の計画はない')
        // taking back what took back makes it hold again
        ledger.decide([decide({ kind: 'undo', decision: undo.id })])
        expect(ledger.find({ words: ['封鎖の計画'], certainty: 'low' }, ALL).total).toBe(0)
        expect(ledger.decisions()).toHaveLength(3)
      }),
    )
    it(
      'hold on what a newer version reads, and wait where it does not read it',
      use((ledger) => {
        ledger.add(QUARREL)
        ledger.decide([decide({ kind: 'source', about: quote('封鎖の計画はない'), name: 'トーレ' })])
        const anew = (version: string, what: string): Entry =>
          makeEntry('harbour.txt', HARBOUR.text, [{ who: 'ヴェルダ国防省', what }], { version })
        ledger.add([anew('0.2.0', '港を封鎖すれば、橋を閉じる')])
        expect(said(ledger, 'トーレ')).toEqual([])
        ledger.add([anew('0.3.0', '封鎖の計画はない')])
        expect(said(ledger, 'トーレ')).toEqual(['封鎖の計画はない'])
        expect(ledger.names('トーレ')).toEqual([{ name: 'トーレ', count: 2 }])
      }),
    )
    it(
      'when it was said, to whom, and what it does: found so, and no longer as it was read, until that is undone',
      use((ledger) => {
        ledger.add(QUARREL)
        const found = (wanted: Wanted): readonly string[] =>
          ledger.find(wanted, { ...ALL, order: 'oldest' }).found.map(({ attribution }) => attribution.content.text)
        const about = quote('封鎖の計画はない')
        const when = decide({ kind: 'when', about, when: '2032-06-04' })
        ledger.decide([
          when,
          decide({ kind: 'target', about, name: '港湾労組' }),
          decide({ kind: 'act', about, act: 'refuse' }),
          decide({ kind: 'when', about: quote('橋は開けておく', QUARREL[1]), when: null }),
        ])
        expect(found({ since: '2032' })).toEqual(['封鎖の計画はない'])
        expect(found({ until: '2031-03-01' })).toEqual(['港を封鎖すれば、橋を閉じる'])
        expect(found({}).at(-1)).toBe('封鎖の計画はない')
        // where nobody knows the day, that of the page stands for it
        expect(found({ since: '2031-04-20', until: '2031-04-20' })).toEqual(['橋は開けておく', '演習は予定通り'])
        expect(found({ targets: ['港湾労組'], acts: ['refuse'] })).toEqual(['封鎖の計画はない'])
        expect(found({ acts: ['deny'] })).toEqual([])
        expect(ledger.counts().last).toBe('2032-06-04')
        const [kept] = ledger.find({ since: '2032' }, ALL).found
        expect(kept?.attribution).toMatchObject({ when: '2032-06-04', whenBasis: 'decided by hand', target: '港湾労組', act: 'refuse' })
        expect(ledger.page(HARBOUR.id)).toEqual(HARBOUR)
        ledger.add([makeEntry('harbour.txt', HARBOUR.text, [{ who: 'ヴェルダ国防省', what: '封鎖の計画はない' }], { version: '0.2.0' })])
        expect(found({ since: '2032' })).toEqual(['封鎖の計画はない'])
        ledger.decide([decide({ kind: 'undo', decision: when.id })])
        expect(found({ since: '2032' })).toEqual([])
      }),
    )
    it(
      'may come before the page',
      use((ledger) => {
        ledger.decide([decide({ kind: 'source', about: quote('封鎖の計画はない'), name: 'トーレ' })])
        ledger.add(QUARREL)
        expect(said(ledger, 'トーレ')).toEqual(['封鎖の計画はない'])
      }),
    )
  })
}
