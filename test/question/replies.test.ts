import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLedger } from '#ledger'
import { decide, quote } from '../ledger/decisions.ts'
import { makeEntry, type Says } from '../ledger/entries.ts'
import { answerOf } from './asking.ts'

/** `who answers whom: by which words`, of each saying of a page that answers another. */
async function repliesIn(text: string, says: readonly Says[], rejected?: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-replies-'))
  const ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
  try {
    const entry = makeEntry('a.txt', text, says)
    ledger.add([entry])
    if (rejected !== undefined) ledger.decide([decide({ kind: 'reject', about: quote(rejected, entry) })])
    const { found } = answerOf(ledger, { kind: 'page', id: entry.id }, 'page')
    const listed = answerOf(ledger, { kind: 'search', query: '', order: 'oldest', limit: 9, offset: 0 }, 'sayings').found
    expect(listed.flatMap(({ answers }) => answers?.ref ?? []).sort()).toEqual(found.flatMap(({ answers }) => answers?.ref ?? []).sort())
    return found.flatMap(({ attribution, answers }) =>
      answers ? [`${attribution.source.name} → ${answers.source} 「${answers.content.text}」: ${answers.mark.text}`] : [],
    )
  } finally {
    ledger.close()
    rmSync(folder, { recursive: true })
  }
}

const NADAL: Says = { who: 'ミラ・ナダル', what: '橋は古い', aliases: ['ナダル市長'], act: 'accuse' }
const TORE: Says = { who: 'トーレ', what: '橋は丈夫だ' }
const FIRST = 'ナダル市長は「橋は古い」と批判した。'

describe('a saying that answers another', () => {
  it.each([
    ['これに対し', `${FIRST}これに対し、トーレは「橋は丈夫だ」と述べた。`, 'これに対し'],
    ['これに対して, in the next paragraph', `${FIRST}\n\nこれに対して、トーレは「橋は丈夫だ」と述べた。`, 'これに対して'],
    ['behind whoever speaks', `${FIRST}トーレはこれについて「橋は丈夫だ」と述べた。`, 'これについて'],
    ['この批判', `${FIRST}トーレはこの批判に対し「橋は丈夫だ」と述べた。`, 'この批判に対し'],
    ['by name, further down', `${FIRST}雨が降った。トーレはナダル市長の批判に対し「橋は丈夫だ」と述べた。`, 'ナダル市長の批判に対し'],
    ['by a part of the name', `${FIRST}雨が降った。トーレはナダル氏の発言について「橋は丈夫だ」と述べた。`, 'ナダル氏の発言について'],
  ])('%s', async (_, text, mark) => expect(await repliesIn(text, [NADAL, TORE])).toEqual([`トーレ → ミラ・ナダル 「橋は古い」: ${mark}`]))
  it('what was said before, told last, is not what is answered', async () =>
    expect(
      await repliesIn(
        'ナダル市長は2日、「橋は古い」と批判した。5月には「港も古い」と述べていた。\n\nこれに対し、トーレは「橋は丈夫だ」と述べた。',
        [{ ...NADAL, when: '2031-06-02' }, { ...NADAL, what: '港も古い', act: 'state', when: '2031-05' }, TORE],
      ),
    ).toEqual(['トーレ → ミラ・ナダル 「橋は古い」: これに対し']))
  it('in one sentence', async () =>
    expect(await repliesIn('ナダル市長は「橋は古い」と批判し、これに対しトーレは「橋は丈夫だ」と述べた。', [NADAL, TORE])).toEqual([
      'トーレ → ミラ・ナダル 「橋は古い」: これに対し',
    ]))
  it.each([
    ['to somebody', `${FIRST}トーレは記者団に対し「橋は丈夫だ」と述べた。`],
    ['without a word of it', `${FIRST}トーレは「橋は丈夫だ」と述べた。`],
    ['with another sentence between', `${FIRST}雨が降った。これに対し、トーレは「橋は丈夫だ」と述べた。`],
    ['of another kind', `${FIRST}雨が降った。トーレはナダル市長の提案に対し「橋は丈夫だ」と述べた。`],
    ['of somebody else', `${FIRST}雨が降った。トーレはソルベ議員の批判に対し「橋は丈夫だ」と述べた。`],
    ['inside the words themselves', `${FIRST}トーレは「橋は丈夫だ。これに対し反論はない」と述べた。`],
  ])('%s answers nothing', async (_, text) => expect(await repliesIn(text, [NADAL, TORE])).toEqual([]))
  it('one that answers what two said answers nobody in particular', async () =>
    expect(
      await repliesIn('ナダル市長は「橋は古い」、リンデルは「港も古い」と述べた。これに対し、トーレは「橋は丈夫だ」と述べた。', [
        NADAL,
        { who: 'リンデル', what: '港も古い' },
        TORE,
      ]),
    ).toEqual([]))
  it('nobody answers themselves', async () =>
    expect(await repliesIn(`${FIRST}これについて市長は「橋は丈夫だ」と述べた。`, [NADAL, { ...TORE, who: 'ミラ・ナダル' }])).toEqual([]))
  it('what a human rejected is answered by nothing', async () =>
    expect(await repliesIn(`${FIRST}これに対し、トーレは「橋は丈夫だ」と述べた。`, [NADAL, TORE], '橋は古い')).toEqual([]))
})
