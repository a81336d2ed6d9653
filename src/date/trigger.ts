import type { Span } from '#text'
import { RELATIVE_WORDS } from './words.ts'

/**
 * Where a date may begin, in one pass: digits, kanji numerals before a unit, an era, a relative word, a weekday, a month's name. Everything
 * is literal or bounded, so that a text without dates is read at the speed of one search.
 */
export const TRIGGER: RegExp = new RegExp(
  [
    '[0-9]+',
    '[〇零一二三四五六七八九十百千]{1,8}(?=[年月日週かヶカヵケ箇世(春夏秋冬])',
    '(?:数|半|ひと|ふた)(?=[年月日週かヶカヵケ箇])',
    '(?:過去|直近|ここ|この|今後|向こう)の?約?(?=[0-9一二三四五六七八九十])',
    '[RHSTM](?=[0-9])',
    '西暦|令和|平成|昭和|大正|明治',
    [...RELATIVE_WORDS.keys()].sort((a, b) => b.length - a.length).join('|'),
    '[今昨来][春夏秋冬]',
    '(?:次の|前の|この|今度の|翌)?[月火水木金土日]曜',
    '[今先来昨]?[週年]末|週明け|週内|[今昨来]?年(?:明け|初|始)|月末|[上下]半期|元[日旦]|大みそか|大晦日|第?[1-4一二三四]四半期',
    'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
  ].join('|'),
  'g',
)

/** Whether any date can stand wholly in `at` of a folded text: cheap to ask before the dates of a whole block are read. */
export function mayHoldDate(text: string, at: Span): boolean {
  TRIGGER.lastIndex = 0
  return TRIGGER.test(text.slice(at.start, at.end))
}
