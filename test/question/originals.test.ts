import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Entry, type Ledger, openLedger } from '#ledger'
import type { PageRecord } from '#reading'
import { makeEntry, type Says } from '../ledger/entries.ts'
import { answerOf } from './asking.ts'

type Line = readonly [PageRecord['blocks'][number]['role'], string]
type Head = Partial<Pick<PageRecord, 'site' | 'published' | 'author' | 'originUrl' | 'form'>>

/** A page of lines, each a block with its role. */
function page(address: string, lines: readonly Line[], head: Head = {}, says: readonly Says[] = []): Entry {
  const entry = makeEntry(address, lines.map(([, text]) => text).join('\n'), says, {})
  let at = 0
  const blocks = lines.map(([role, text]) => {
    const block = { role, start: at, end: at + text.length }
    at += text.length + 1
    return block
  })
  return { ...entry, record: { ...entry.record, form: 'translated-op-ed', ...head, blocks } }
}

async function withPages<T>(pages: readonly Entry[], use: (ledger: Ledger) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-originals-'))
  const ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
  try {
    ledger.add(pages)
    return use(ledger)
  } finally {
    ledger.close()
    rmSync(folder, { recursive: true })
  }
}

/** `address basis` of each twin of the first page. */
const twins = (first: Entry, ...others: readonly Entry[]): Promise<readonly string[]> =>
  withPages([first, ...others], (ledger) =>
    answerOf(ledger, { kind: 'families', id: first.id, limit: 9 }, 'families').families.flatMap((family) =>
      family.twins.map((twin) => `${twin.page.address} ${twin.basis}`),
    ),
  )

const UPPER: Line = ['subtitle', 'THE KEEPER OF THE NORTH LIGHT']
const MIXED: Line = ['source-link', '原題:The Keeper of the North Light(2031年3月19日)']
const first = page('a.txt', [['title', '北の灯の番人'], UPPER, ['byline', 'ミラ・ソーン著:19/03/2031'], ['paragraph', '灯台は暗い。']], {
  author: 'ミラ・ソーン',
  published: '2031-03-19',
})

describe('pages that are made from one original', () => {
  it('name its title, in whatever letters', async () =>
    expect(await twins(first, page('b.txt', [['title', '灯を守る人'], MIXED], { author: 'ミラ・ソーン' }))).toEqual(['b.txt title']))
  it('name its address', async () => {
    const carried = (address: string, originUrl: string): Entry =>
      page(
        address,
        [
          ['source-link', originUrl],
          ['paragraph', `${address}の文`],
        ],
        { originUrl, form: 'blog' },
      )
    const one = carried('a.txt', 'https://www.light.example/keeper/?utm_source=x')
    expect(await twins(one, carried('b.txt', 'http://light.example/keeper'))).toEqual(['b.txt address'])
    expect(await twins(one, carried('b.txt', 'https://light.example/other'))).toEqual([])
    expect(await twins(carried('a.txt', 'https://light.example/'), carried('b.txt', 'https://light.example'))).toEqual([])
  })
  it('name its author and day, both of them translations', async () => {
    const line: Line = ['byline', 'ミラ・ソーン著:19/03/2031 訳:とねり']
    const [one, other] = ['a.txt', 'b.txt'].map((address) =>
      page(address, [['title', `${address}の題`], line], { author: 'ミラ・ソーン', published: '2031-03-19' }),
    ) as [Entry, Entry]
    expect(await twins(one, other)).toEqual(['b.txt author-day'])
    const later = page('c.txt', [['byline', 'ミラ・ソーン著:20/03/2031 訳:とねり']], { author: 'ミラ・ソーン', published: '2031-03-20' })
    expect(await twins(one, later)).toEqual([])
    const short = page('d.txt', [['byline', 'ソーン著:19/03/2031 訳:とねり']], { author: 'ソーン', published: '2031-03-19' })
    expect(await twins(one, short)).toEqual([])
  })
  it.each([
    ['of another day: a column has one title every week', MIXED[1].replace('19日', '26日'), 'ミラ・ソーン'],
    ['of another author', MIXED[1], 'ヨナス・ベルク'],
    ['in three words', '原題:The North Light', 'ミラ・ソーン'],
    ['that is who published it', '出典:The Keeper of the North Light', 'ミラ・ソーン'],
  ])('are not those with a title %s', async (_, line, author) =>
    expect(
      await twins(
        first,
        page(
          'b.txt',
          [
            ['title', '灯を守る人'],
            ['source-link', line],
            ['byline', author],
          ],
          { author },
        ),
      ),
    ).toEqual([]),
  )
  it('are not those of a site that has one line on all its pages', async () => {
    const others = Array.from({ length: 9 }, (_, i) => page(`${i}.txt`, [['title', `話${i}`], UPPER, ['paragraph', `文${i}`]]))
    expect(await twins(others[0] as Entry, ...others.slice(1))).toEqual([])
  })
  it('have one account of what they tell', async () => {
    const told = (address: string, head: Line, what: string, site: string): Entry =>
      page(
        address,
        [['title', address], head, ['paragraph', `リンデル外相は15日、「${what}」と約束した。`]],
        { site, published: '2031-03-19' },
        [{ who: 'イレーナ・リンデル', what, act: 'promise', when: '2031-03-15' }],
      )
    const one = told('a.txt', UPPER, '検問が三つに戻った日に、我々は水門から手を離す', '港の訳')
    const other = told('b.txt', MIXED, '検問所が三つに戻れば、その日に水門から手を引く', '潮の訳')
    const unlike = told('c.txt', ['subtitle', 'A BRIDGE OF NO RETURN'], '検問が三つに戻れば、その日に水門から手を離す', '川の訳')
    const { origins } = await withPages([one, other, unlike], (ledger) => {
      const ref = answerOf(ledger, { kind: 'search', query: '我々は水門', order: 'newest', limit: 1, offset: 0 }, 'sayings').found[0]?.ref
      return answerOf(ledger, { kind: 'trace', ref: ref as string }, 'saying').saying
    })
    expect(origins).toMatchObject({ least: 1, most: 2 })
    expect(origins.originals.map(({ basis }) => basis)).toEqual(['title'])
  })
})
