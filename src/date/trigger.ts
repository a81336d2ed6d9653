import type { Span } from '#text'
import { RELATIVE_WORDS } from './words.ts'

const NUMERALS = '〇零一二三四五六七八九十百千'
const UNITS = '年月日週かヶカヵケ箇'
const ERAS = ['西暦', '令和', '平成', '昭和', '大正', '明治']

/**
 * What a date may begin with: digits, kanji numerals before a unit, an era, a relative word, a weekday, a month's name. Everything is literal or
 * bounded. Beside each pattern (but digits) stand its first two units: those of one string, then those of the other.
 */
const BEGINNINGS: readonly { readonly pattern: string; readonly starts: readonly (readonly [string, string])[] }[] = [
  { pattern: '[0-9]+', starts: [] },
  { pattern: `[${NUMERALS}]{1,8}(?=[${UNITS}世(春夏秋冬])`, starts: [[NUMERALS, `${NUMERALS}${UNITS}世(春夏秋冬`]] },
  { pattern: `(?:数|半|ひと|ふた)(?=[${UNITS}])`, starts: [['数半', UNITS], ...literal('ひと', 'ふた')] },
  {
    pattern: '(?:過去|直近|ここ|この|今後|向こう)の?約?(?=[0-9一二三四五六七八九十])',
    starts: literal('過去', '直近', 'ここ', 'この', '今後', '向こう'),
  },
  { pattern: '[RHSTM](?=[0-9])', starts: [['RHSTM', '0123456789']] },
  { pattern: ERAS.join('|'), starts: literal(...ERAS) },
  {
    pattern: [...RELATIVE_WORDS.keys()].sort((a, b) => b.length - a.length).join('|'),
    starts: literal(...RELATIVE_WORDS.keys()),
  },
  { pattern: '[今昨来][春夏秋冬]', starts: [['今昨来', '春夏秋冬']] },
  {
    pattern: '(?:次の|前の|この|今度の|翌)?[月火水木金土日]曜',
    starts: [['月火水木金土日', '曜'], ['翌', '月火水木金土日'], ...literal('次の', '前の', 'この', '今度')],
  },
  {
    pattern: '[今先来昨]?[週年]末|週明け|週内|[今昨来]?年(?:明け|初|始)|月末|[上下]半期|元[日旦]|大みそか|大晦日|第?[1-4一二三四]四半期',
    starts: [
      ['今先来昨', '週年'],
      ['週年', '末明内初始'],
      ['上下', '半'],
      ['元', '日旦'],
      ['第', '1234一二三四'],
      ['一二三四', '四'],
      ...literal('月末', '大みそか', '大晦日'),
    ],
  },
  {
    pattern: 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
    starts: literal('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'),
  },
]
function literal(...words: string[]): (readonly [string, string])[] {
  return words.map((word) => [word.charAt(0), word.charAt(1)] as const)
}

/** As one pattern; the search below means what its own would, and is several times as fast. */
export const TRIGGER: RegExp = new RegExp(BEGINNINGS.map(({ pattern }) => pattern).join('|'), 'y')

/** Bits by a hash of two units: a pair whose bit is not set begins no date. */
const PAIRS = new Int32Array(256)
const pairBit = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 19
for (const { starts } of BEGINNINGS)
  for (const [firsts, seconds] of starts)
    for (const first of firsts)
      for (const second of seconds) {
        const bit = pairBit(first.charCodeAt(0), second.charCodeAt(0))
        PAIRS[bit >> 5] = (PAIRS[bit >> 5] as number) | (1 << (bit & 31))
      }

/** The next place at or behind `from` where a date may begin. */
export function nextTrigger(text: string, from: number): RegExpExecArray | null {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x30 || unit > 0x39) {
      const bit = pairBit(unit, text.charCodeAt(at + 1))
      if (((PAIRS[bit >> 5] as number) & (1 << (bit & 31))) === 0) continue
    }
    TRIGGER.lastIndex = at
    const found = TRIGGER.exec(text)
    if (found) return found
  }
  return null
}

/** Whether any date can stand wholly in `at` of a folded text: cheap to ask before the dates of a whole block are read. */
export const mayHoldDate = (text: string, at: Span): boolean => nextTrigger(text.slice(at.start, at.end), 0) !== null
