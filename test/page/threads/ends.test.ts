import { expect, test } from 'vitest'
import * as ends from '../../../src/page/comments/ends.ts'
import { numbered, readHead } from '../../../src/page/comments/head.ts'
import { readLines } from '../../../src/page/line.ts'
import { growth } from '../../growth.ts'

const { beforeDay, beforeLabel, beforeParting, beforeSays, withoutBrackets, withoutId, withoutKey } = ends

test.each([
  [beforeDay, '山田 | 投稿日時: ', '山田'],
  [beforeDay, '山田　掲載日：', '山田'],
  [beforeDay, 'Anna Holm at ', 'Anna Holm'],
  [beforeDay, 'Anton', 'Anton'],
  [beforeDay, '山田（', '山田'],
  [beforeLabel, '山田 投稿日： ', '山田 '],
  [beforeLabel, '山田 : ', '山田 : '],
  [beforeParting, '山田 @ (', '山田'],
  [beforeParting, 'Anna Holm on (', 'Anna Holm'],
  [beforeParting, 'Jason', 'Jason'],
  [beforeSays, '山田 さんのコメント: ', '山田'],
  [beforeSays, 'Anna Holm says: at', 'Anna Holm'],
  [beforeSays, '山田より…', '山田'],
  [beforeSays, 'Anton', 'Anton'],
  [withoutId, '名無し ID:AbCd0', '名無し'],
  [withoutId, '山田 [返信]', '山田'],
  [withoutId, 'RapID:x', 'RapID:x'],
  [withoutKey, '匿名 #AbCd0[ 編集 ]', '匿名'],
  [withoutKey, '匿名#1', '匿名#1'],
  [withoutBrackets, '山田[sage] 森田[x]', '山田 森田'],
  [withoutBrackets, '山田[sage', '山田[sage'],
] as const)('%o of %j is %j', (of, text, expected) => {
  expect(of(text)).toBe(expected)
})

/** Characters of the longer of two lines. */
const LONG = 200_000
/** Twice the line in linear time costs twice as much, in quadratic time four times. */
const TWICE = 3.2
/** Lines on which a pattern with two ways to take a blank would try them all. */
const LINES: readonly [what: string, line: (length: number) => string][] = [
  ['blanks', (length) => `a${' '.repeat(length)}x`],
  ['wide blanks', (length) => `a${'\u3000'.repeat(length)}x`],
  ['blanks and a colon', (length) => `日時${' '.repeat(length / 2)}:${' '.repeat(length / 2)}x`],
  ['bars', (length) => `a${'|'.repeat(length)}x`],
  ['parting marks', (length) => `a${'(,・ '.repeat(length / 4)}x`],
  ['dots', (length) => `a${'…:.'.repeat(length / 3)}x`],
  ['opening brackets', (length) => '['.repeat(length)],
  ['brackets and blanks', (length) => `[編集${' '.repeat(length)}x`],
  ['labels', (length) => '日時 '.repeat(length / 3)],
  ['at at at', (length) => `${'at '.repeat(length / 3)}x`],
  ['arrows', (length) => `a${' '.repeat(length / 2)}>${' '.repeat(length / 2)}x`],
  ['numbers', (length) => `1${'-1'.repeat(length / 2)}x`],
]
const READERS: readonly [name: string, read: (text: string) => unknown][] = [
  ...Object.entries({ beforeDay, beforeLabel, beforeParting, beforeSays, withoutId, withoutKey, withoutBrackets }),
  ['numbered', numbered],
  ['readHead', (text) => readHead(readLines(`${text}\n2031年5月7日`, null), 0, true)],
]

test.each(READERS.flatMap(([name, read]) => LINES.map(([what, line]) => [name, what, read, line] as const)))(
  '%s of %s: twice the line costs about twice as much',
  (_, __, read, line) => {
    const [short, long] = [line(LONG / 2), line(LONG)]
    read(line(1000))
    expect(
      growth(
        () => void read(short),
        () => void read(long),
        LEAST,
        TWICE,
      ),
    ).toBeLessThan(TWICE)
  },
)
/** Milliseconds below which a difference is noise. */
const LEAST = 4
