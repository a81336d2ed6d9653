import { describe, expect, it } from 'vitest'
import type { Entry } from '#ledger'
import { decisionOf } from '../../src/ledger/decision/index.ts'
import { quoteOf } from '../../src/ledger/decision/overlay.ts'
import { idOf } from '../../src/ledger/id.ts'
import { makeEntry } from './entries.ts'
import { random } from './random.ts'
import { ALL, contents, type Use } from './use.ts'

/** What every engine must hold of copies of one text. */
export function copiesContract(engine: string, use: Use): void {
  describe(`${engine}: copies`, () => {
    const SAYS = [{ who: 'ナダル', what: '橋は開く' }]
    /** What a page says, in some mark-up, as it was seen on a day. */
    const copy = (markup: string, seen: string, says = '橋は開く。'): Entry => {
      // what stands around it is other on each
      const text = `${markup.repeat(3)}\n${says}`
      const entry = makeEntry('https://a.example/1', text, [{ who: 'ナダル', what: says.replace('。', '') }], { seen })
      const blocks = [
        { role: 'navigation' as const, start: 0, end: 3 },
        { role: 'paragraph' as const, start: 4, end: text.length },
      ]
      const source = `<p class="${markup}">${text}`
      return { ...entry, source, id: idOf(entry.address, source), record: { ...entry.record, blocks } }
    }
    const COPIES = [copy('b', '2031-05-02'), copy('a', '2031-05-03'), copy('c', '2031-05-01'), copy('a', '2031-05-04', '橋は閉じる。')]
    it(
      'of one address that say the same count once, and the first that was seen counts, in whatever order they come',
      use((ledger) => {
        const below = random(5)
        const orders = Array.from({ length: 6 }, () => COPIES.toSorted(() => below(3) - 1))
        for (const entry of orders[0] as Entry[]) ledger.add([entry])
        for (const order of orders.slice(1)) ledger.add(order)
        expect([...ledger.entries()]).toEqual(COPIES.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
        expect(ledger.counts()).toMatchObject({ pages: 2, attributions: 2 })
        const { total, found } = ledger.find({ words: ['開く'] }, ALL)
        expect([total, found[0]?.page.id]).toEqual([1, COPIES[2]?.id])
        expect(ledger.pagesWith(['橋は開く'], 10)).toHaveLength(1)
        expect(ledger.names('ナダル')).toEqual([{ name: 'ナダル', count: 2 }])
        // whoever names a copy is answered by what counts in its place
        for (const { id } of COPIES.slice(0, 3)) expect(contents(ledger, { page: id })).toEqual(['橋は開く'])
        expect(ledger.versions('https://a.example/1').map(({ id }) => id)).toEqual([2, 0, 1, 3].map((i) => COPIES[i]?.id))
      }),
    )
    it(
      'one that a human decided about counts before all others, whether it came before or after the decision',
      use((ledger) => {
        const [own, other, first] = COPIES as [Entry, Entry, Entry]
        const about = quoteOf(own.id, own.text, { start: 4, end: 8 })
        const decision = decisionOf({ kind: 'source', about, name: 'アルヴェン' }, { at: '2031-06-01T00:00:00Z', by: 'K', why: null })
        const undo = decisionOf({ kind: 'undo', decision: decision.id }, { at: '2031-06-02T00:00:00Z', by: 'K', why: null })
        const speaks = (): readonly (string | undefined)[] =>
          ledger.find({}, ALL).found.map(({ attribution, page }) => `${attribution.source.name} ${page.id === own.id}`)
        ledger.add([own, first])
        expect(speaks()).toEqual(['ナダル false'])
        ledger.decide([decision])
        expect(speaks()).toEqual(['アルヴェン true'])
        ledger.add([other, copy('d', '2031-04-01')])
        expect(speaks()).toEqual(['アルヴェン true'])
        expect(ledger.names('ナダル')).toEqual([])
        ledger.decide([undo])
        expect(speaks()).toEqual(['ナダル true'])
        expect(ledger.names('ナダル')).toEqual([{ name: 'ナダル', count: 1 }])
      }),
    )
    it(
      'what a newer version reads otherwise is another page again',
      use((ledger) => {
        const [own, other] = COPIES as [Entry, Entry]
        ledger.add([own, other])
        const anew = { ...own, text: '橋は', record: makeEntry(own.address, '橋は', [], { version: '9.0.0' }).record }
        expect(ledger.add([anew])).toEqual({ added: 0, renewed: 1, known: 0 })
        expect(ledger.counts()).toMatchObject({ pages: 2, attributions: 1 })
        expect(ledger.find({}, ALL).found.map(({ page }) => page.id)).toEqual([other.id])
        const again = { ...other, text: '橋は', record: anew.record }
        ledger.add([again])
        expect(ledger.counts()).toMatchObject({ pages: 1, attributions: 0 })
      }),
    )
    it(
      'a copy that comes back after another is a version of its own',
      use((ledger) => {
        const [own, , , closed] = COPIES as [Entry, Entry, Entry, Entry]
        const back = { ...own, seen: '2031-05-06' }
        for (const entry of [back, closed, own, back]) ledger.add([entry])
        expect([...ledger.entries()].find(({ id }) => id === own.id)).toEqual({ ...own, seenAgain: ['2031-05-06'] })
        const seen = ledger.versions(own.address).map(({ id, seen: at }) => [id, at])
        expect(seen).toEqual([
          [own.id, '2031-05-02'],
          [closed.id, '2031-05-04'],
          [own.id, '2031-05-06'],
        ])
        expect(ledger.counts().pages).toBe(2)
        const entries = [...ledger.entries()]
        ledger.add(entries)
        expect([...ledger.entries()]).toEqual(entries)
      }),
    )
    it(
      'where short links lead stays known, whoever reads the page again, and whichever of two came first',
      use((ledger) => {
        const entry = makeEntry('a.txt', '橋は開く。', SAYS)
        const one = { short: 'https://t.co/1', address: 'https://a.example/1' }
        const knowing = (...shortLinks: (typeof one)[]): Entry => ({ ...entry, record: { ...entry.record, shortLinks } })
        const known = () => [...ledger.entries()].map(({ record }) => record.shortLinks)
        ledger.add([entry])
        expect(ledger.add([knowing(one)])).toEqual({ added: 0, renewed: 1, known: 0 })
        expect(ledger.add([entry])).toEqual({ added: 0, renewed: 0, known: 1 })
        const moved = knowing({ ...one, address: 'https://a.example/0' })
        expect(ledger.add([moved])).toEqual({ added: 0, renewed: 1, known: 0 })
        expect(ledger.add([knowing(one)])).toEqual({ added: 0, renewed: 0, known: 1 })
        const both = [one, { short: 'https://t.co/2', address: 'https://a.example/2' }]
        ledger.add([knowing(...both)])
        ledger.add([moved, makeEntry('a.txt', '橋は開く。', SAYS, { version: '9.0.0' })])
        expect(known()).toEqual([both])
        expect(ledger.counts()).toMatchObject({ pages: 1, attributions: 1 })
      }),
    )
    it(
      'a day that is given says something of the page and makes no other: it holds against none, and the one given anew against all',
      use((ledger) => {
        const dated = (given: string | null): Entry => ({
          ...makeEntry('a.txt', '橋は開く。', SAYS, given === null ? {} : { published: given }),
          given,
        })
        const days = (): readonly (string | null | undefined)[] =>
          [...ledger.entries()].map(({ given, record }) => given ?? record.published)
        ledger.add([dated(null)])
        expect(ledger.add([dated('2031-05-07')])).toEqual({ added: 0, renewed: 1, known: 0 })
        expect(ledger.add([dated(null)])).toEqual({ added: 0, renewed: 0, known: 1 })
        expect(ledger.add([dated('2031-05-09')])).toEqual({ added: 0, renewed: 0, known: 1 })
        expect(days()).toEqual(['2031-05-07'])
        expect(ledger.add([dated('2031-05-09')], 'anew')).toEqual({ added: 0, renewed: 1, known: 0 })
        expect(days()).toEqual(['2031-05-09'])
        expect(ledger.find({ since: '2031-05-09' }, ALL).total).toBe(1)
        ledger.add([dated('2031-05-08')])
        expect(days()).toEqual(['2031-05-08'])
      }),
    )
  })
}
