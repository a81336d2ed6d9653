import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLedger } from '#ledger'
import { ask, type RedLine } from '#question'
import { makeEntry, type Says } from '../ledger/entries.ts'

/** The red lines of pages, each given as what one of them says and the day it stands under. */
async function linesIn(pages: readonly (readonly [string, string, Says])[], query = ''): Promise<readonly RedLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-lines-'))
  const ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
  try {
    ledger.add(pages.map(([day, text, says], i) => makeEntry(`${i}.txt`, text, [says], { published: day })))
    const answer = ask(ledger, { kind: 'lines', query, limit: 20 })
    return answer.kind === 'lines' ? answer.lines : []
  } finally {
    ledger.close()
    rmSync(folder, { recursive: true })
  }
}

const threat = (what: string, condition: string, given: Partial<Says> = {}): Says => ({
  who: 'ナダル',
  what,
  condition,
  act: 'threaten',
  ...given,
})

describe('red lines', () => {
  it('the same condition said again is one line, in the words of the last time', async () => {
    const lines = await linesIn([
      [
        '2031-03-01',
        '港を封鎖すれば橋を閉じる',
        threat('港を封鎖すれば橋を閉じる', '港を封鎖すれば', { consequence: '橋を閉じる', target: 'ヴェルダ' }),
      ],
      [
        '2031-05-01',
        '港がふたたび封鎖されれば橋を落とす',
        threat('港がふたたび封鎖されれば橋を落とす', '港がふたたび封鎖されれば', { consequence: '橋を落とす' }),
      ],
      ['2031-04-01', '港を封鎖すれば、橋を閉じる', threat('港を封鎖すれば、橋を閉じる', '港を封鎖すれば', { consequence: '橋を閉じる' })],
    ])
    expect(lines.map(({ condition, since, last, times }) => [condition, since, last, times.length])).toEqual([
      ['港がふたたび封鎖されれば', '2031-03-01', '2031-05-01', 3],
    ])
    expect(lines[0]).toMatchObject({ source: 'ナダル', target: 'ヴェルダ', consequence: '橋を落とす', state: 'restated' })
  })
  it('what somebody else tells of its being drawn is no event that meets it', async () => {
    const [line] = await linesIn([
      ['2031-03-01', '港を封鎖すれば橋を閉じる', threat('港を封鎖すれば橋を閉じる', '港を封鎖すれば', { consequence: '橋を閉じる' })],
      [
        '2031-03-02',
        '同氏は「港を封鎖すれば橋を閉じる」と述べた',
        { who: 'サレン放送', what: '同氏は「港を封鎖すれば橋を閉じる」と述べた', act: 'state' },
      ],
    ])
    expect(line).toMatchObject({ state: 'open', met: [] })
    const [met] = await linesIn([
      ['2031-03-01', '港を封鎖すれば橋を閉じる', threat('港を封鎖すれば橋を閉じる', '港を封鎖すれば', { consequence: '橋を閉じる' })],
      ['2031-03-02', '軍は港を封鎖した', { who: 'サレン放送', what: '軍は港を封鎖した', act: 'state' }],
    ])
    expect(met).toMatchObject({ state: 'crossed', met: [{ attribution: { source: { name: 'サレン放送' } } }] })
  })
  it('what meets it is found behind however many that have only a word of it, for two years', async () => {
    const line = [
      '2031-03-01',
      '軍港を封鎖すれば橋を閉じる',
      threat('軍港を封鎖すれば橋を閉じる', '軍港を封鎖すれば', { consequence: '橋を閉じる' }),
    ] as const
    const tells = (day: string, what: string, given: Partial<Says> = {}) =>
      [day, what, { who: 'サレン放送', what, act: 'state', ...given }] as const
    const others = Array.from({ length: 40 }, (_, i) => tells('2031-03-02', `軍港の桟橋${i}が直された`))
    const hoped = Array.from({ length: 40 }, (_, i) => tells('2031-03-03', `軍港を封鎖した${i}隻が要る`, { act: 'demand' }))
    const met = async (day: string): Promise<readonly string[] | undefined> =>
      (await linesIn([line, ...others, ...hoped, tells(day, '軍は軍港を封鎖した')]))[0]?.met.map(({ page }) => page.published ?? '')
    expect(await met('2031-03-04')).toEqual(['2031-03-04'])
    expect(await met('2033-12-31')).toEqual(['2033-12-31'])
    expect(await met('2034-01-01')).toEqual([])
  })
  it('each time after the first is held against the day before it, and says whether it is harder', async () => {
    const drawn = (what: string, consequence: string, given: Partial<Says> = {}): Says =>
      threat(`港を封鎖すれば${what}`, '港を封鎖すれば', { consequence, ...given })
    const [line] = await linesIn([
      ['2031-03-01', '港を封鎖すれば深刻な結果を招く', drawn('深刻な結果を招く', '深刻な結果を招く')],
      ['2031-04-01', '港を封鎖すれば軍事的措置を取る', drawn('軍事的措置を取る', '軍事的措置を取る')],
      // a page of the next day that gives none: it tells of what was said the day before
      ['2031-04-02', '港を封鎖すれば軍事的措置を取る、と述べた', drawn('軍事的措置を取る', '軍事的措置を取る')],
      ['2031-05-01', '港を封鎖すれば軍事的措置も検討する', drawn('軍事的措置も検討する', '軍事的措置も検討する', { when: '2031-05-01' })],
      [
        '2031-06-01',
        '港を封鎖すれば軍事的措置を検討するだろう',
        drawn('軍事的措置を検討する', '軍事的措置を検討する', { when: '2031-06-01' }),
      ],
    ])
    expect(
      line?.times.map(
        ({ restated }) => restated && [restated.firmness, ...restated.shown.map(({ earlier, later }) => `${earlier}>${later}`)],
      ),
    ).toEqual([null, ['hardened', '結果を招>軍事'], null, ['softened', '>検討'], ['same']])
  })
  it('another source and another condition are other lines', async () => {
    const lines = await linesIn([
      ['2031-03-01', '港を封鎖すれば橋を閉じる', threat('港を封鎖すれば橋を閉じる', '港を封鎖すれば')],
      ['2031-03-02', '港を封鎖すれば橋を閉じる。', threat('港を封鎖すれば橋を閉じる', '港を封鎖すれば', { who: 'トーレ' })],
      ['2031-03-03', '水が止まれば橋を閉じる', threat('水が止まれば橋を閉じる', '水が止まれば')],
    ])
    expect(lines.map(({ source, condition }) => [source, condition])).toEqual([
      ['ナダル', '水が止まれば'],
      ['トーレ', '港を封鎖すれば'],
      ['ナダル', '港を封鎖すれば'],
    ])
  })
  it('what the source takes back, and what may meet the condition, is named beside it', async () => {
    const line = [
      '2031-03-01',
      '港を封鎖すれば橋を閉じる',
      threat('港を封鎖すれば橋を閉じる', '港を封鎖すれば', { consequence: '橋を閉じる' }),
    ] as const
    const says = (who: string, what: string, act: Says['act']): Says => ({ who, what, act: act ?? 'state' })
    const [open] = await linesIn([line])
    expect(open).toMatchObject({ state: 'open', withdrawn: [], met: [] })
    const [crossed] = await linesIn([
      line,
      ['2031-03-05', 'ヴェルダ軍は港を封鎖した', says('港湾局', 'ヴェルダ軍は港を封鎖した', 'announce')],
    ])
    expect(crossed?.state).toBe('crossed')
    expect(crossed?.met.map(({ attribution }) => attribution.source.name)).toEqual(['港湾局'])
    const [before] = await linesIn([
      line,
      ['2031-02-05', 'ヴェルダ軍は港を封鎖した', says('港湾局', 'ヴェルダ軍は港を封鎖した', 'announce')],
    ])
    expect(before?.state).toBe('open')
    const [back] = await linesIn([line, ['2031-04-01', '橋を閉じる考えはない', says('ナダル', '橋を閉じる考えはない', 'refuse')]])
    expect(back).toMatchObject({ state: 'withdrawn' })
    const [other] = await linesIn([line, ['2031-04-01', '橋を閉じる考えはない', says('トーレ', '橋を閉じる考えはない', 'refuse')]])
    expect(other).toMatchObject({ state: 'open' })
  })
  it.each([
    ['what does not matter', threat('妥協しても橋は閉じる', '妥協しても')],
    ['a forecast', threat('港が閉じれば値は上がる', '港が閉じれば', { act: 'predict' })],
    ['what comes of itself', threat('雨が続けば水位が下がる', '雨が続けば', { act: 'state', consequence: '水位が下がる' })],
    ['nobody in particular', threat('港が閉じれば橋を閉じる', '港が閉じれば', { who: 'unknown' })],
  ])('%s draws none', async (_, says) => expect(await linesIn([['2031-03-01', says.what, says]])).toEqual([]))
  it('what somebody will do draws one in plain words too', async () => {
    const says = threat('一丁でも持ち込めば全員を帰す', '一丁でも持ち込めば', { act: 'state', consequence: '全員を帰す' })
    expect(await linesIn([['2031-03-01', says.what, says]])).toHaveLength(1)
  })
  it('of somebody', async () => {
    const pages = [['2031-03-01', '港を封鎖すれば橋を閉じる', threat('港を封鎖すれば橋を閉じる', '港を封鎖すれば')]] as const
    expect(await linesIn(pages, 'source:ナダル')).toHaveLength(1)
    expect(await linesIn(pages, 'source:トーレ')).toHaveLength(0)
  })
})
