import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLedger } from '#ledger'
import { ask } from '#question'
import { makeEntry } from '../ledger/entries.ts'

const ADDRESS = 'https://news.example/kiji'

it('a page edited in silence tells what appeared, vanished and was changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-versions-'))
  const ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
  try {
    const version = (seen: string, says: readonly (readonly [who: string, what: string])[]) =>
      makeEntry(
        ADDRESS,
        says.map(([who, what]) => `${who}は「${what}」と述べた。`).join(''),
        says.map(([who, what]) => ({ who, what })),
        { seen },
      )
    ledger.add([
      version('2031-05-03', [
        ['ナダル', '港の封鎖は三日で終わる'],
        ['リンデル', '橋は開く'],
        ['トーレ', '費用は知らない'],
      ]),
      version('2031-05-01', [
        ['ナダル', '港の封鎖は一日で終わる'],
        ['トーレ', '橋は開く'],
        ['ノルデン', '水門は閉じたままだ'],
      ]),
    ])
    const answer = ask(ledger, { kind: 'versions', of: ADDRESS })
    if (answer.kind !== 'versions') throw new Error(answer.kind)
    const said = ({ attribution }: { attribution: { source: { name: string }; content: { text: string } } }) =>
      `${attribution.source.name}: ${attribution.content.text}`
    expect(
      answer.versions.map(({ page, sayings, appeared, vanished, changed }) => [
        page.seen,
        sayings,
        appeared.map(said),
        vanished.map(said),
        changed.map(({ earlier, later }) => [said(earlier), said(later)]),
      ]),
    ).toEqual([
      ['2031-05-01', 3, [], [], []],
      [
        '2031-05-03',
        3,
        ['トーレ: 費用は知らない'],
        ['ノルデン: 水門は閉じたままだ'],
        [
          ['ナダル: 港の封鎖は一日で終わる', 'ナダル: 港の封鎖は三日で終わる'],
          ['トーレ: 橋は開く', 'リンデル: 橋は開く'],
        ],
      ],
    ])
    const [first] = answer.versions
    expect(ask(ledger, { kind: 'versions', of: first?.page.id.slice(0, 12) as string })).toEqual(answer)
    expect(ask(ledger, { kind: 'versions', of: 'https://news.example/other' })).toEqual({
      kind: 'no-page',
      id: 'https://news.example/other',
    })
  } finally {
    ledger.close()
    rmSync(folder, { recursive: true })
  }
})
