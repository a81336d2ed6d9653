import type { Entry } from '#ledger'
import { makeEntry, type Says } from './entries.ts'

/** Of texts that engines may take apart in different ways: widths, half-width kana, characters of two units, signs. */
export const PIECES: readonly string[] = [
  '停戦',
  '合意',
  '橋',
  'は開く',
  'ＮＡＴＯ',
  'nato',
  'カルナ',
  'ｶﾙﾅ',
  '、',
  '「',
  '2031年',
  '𠮷野',
  'ガ',
  '…',
  ' ',
  '軍',
  '\n',
  'の',
]
const NAMES = ['ナダル', 'ヨナス・アルヴェン', 'トーレ、ナダル', 'ヴェルダ国防省', 'unknown']
const DAYS = [null, '2031-03', '2031-03-05', '2031', '2031-W10', '2031-04-20T09:00', '0500-01-01', '2030-12-31']

/** Pages of random pieces, whose attributions say whole sentences of them. */
export function pagesOf(below: (least: number) => number, count: number, version = '0.1.0'): readonly Entry[] {
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  return Array.from({ length: count }, (_, i) => {
    const says = Array.from({ length: below(5) }, (): Says => {
      const what = Array.from({ length: 2 + below(8) }, () => pick(PIECES)).join('')
      return {
        who: pick(NAMES),
        what,
        when: pick(DAYS),
        act: pick(['state', 'deny', 'promise'] as const),
        certainty: pick(['low', 'medium', 'high'] as const),
        target: pick([null, 'ヴェルダ', '𠮷野']),
        ...pick([{}, { condition: what.slice(0, 1) }]),
      }
    })
    const text = `${says.map(({ what }) => what).join('。')}。${i}頁`
    const heads = [{}, { site: '北海日報', published: '2031-03-05' }, { site: 'ハルネ通信' }]
    return makeEntry(`${version}/${i}.txt`, text, says, { title: `橋${i}`, version, ...pick(heads) })
  })
}
