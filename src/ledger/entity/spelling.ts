import { fold } from '#text'
import { remembering } from '../remembering.ts'

/** A name's parts: ヨナス・アルヴェン, Jonas Alven → two each. Japanese names written together are one. */
export const partsOf: (name: string) => readonly string[] = remembering((name) =>
  fold(name)
    .split(/[・=＝‐\-\s.]+/)
    .filter((part) => part.length > 0),
)

/** How a sound is written one way or the other: ヴァ or バ, ティ or チ, フォ or ホ. */
const SOUNDS: readonly [RegExp, string][] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/ティ/g, 'チ'],
  [/ディ/g, 'ジ'],
  [/トゥ/g, 'ツ'],
  [/ドゥ/g, 'ズ'],
  [/ウィ/g, 'ウイ'],
  [/ウェ/g, 'ウエ'],
  [/ウォ/g, 'オ'],
  [/クワ|クァ/g, 'カ'],
  [/ヂ/g, 'ジ'],
  [/ヅ/g, 'ズ'],
  [/イェ/g, 'エ'],
  [/[ーッァィゥェォ]/g, ''],
  [/([ァ-ヶ])\1/g, '$1'],
]

/** A katakana name with what is written one way or the other taken away: ザハロワ and ザハーロワ, ゼレンスキー and ゼレンスキィ. */
export const soundOf: (part: string) => string = remembering((part) =>
  SOUNDS.reduce((made, [from, to]) => made.replace(from, to), fold(part)),
)

const ROWS: readonly [string, string][] = [
  ['カキクケコ', 'k'],
  ['ガギグゲゴ', 'g'],
  ['サシスセソ', 's'],
  ['ザジズゼゾ', 'z'],
  ['タチツテト', 't'],
  ['ダヂヅデド', 'd'],
  ['ナニヌネノン', 'n'],
  ['ハヒフヘホ', 'h'],
  ['バビブベボヴ', 'b'],
  ['パピプペポ', 'p'],
  ['マミムメモ', 'm'],
  ['ラリルレロ', 'r'],
  ['ワヲ', 'b'],
]
const CONSONANT: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([kana, letter]) => Array.from(kana, (unit): [string, string] => [unit, letter])),
)
const LATIN: readonly [RegExp, string][] = [
  [/sch|sh|ch(?=[ei])|sz|š|ś/g, 's'],
  [/tch|ch|cz|č|ć/g, 't'],
  [/ph|kh|f/g, 'h'],
  [/th/g, 't'],
  [/ck|c(?=[eiy])/g, 's'],
  [/[cqx]/g, 'k'],
  [/l|ł/g, 'r'],
  [/v|w(?=[aeiou])/g, 'b'],
  [/j|ž|ż/g, 'z'],
  [/m(?=[bp])/g, 'n'],
  [/[^a-z]|[aeiouyhw]/g, ''],
  [/(.)\1+/g, '$1'],
]

const KATAKANA = /^[ァ-ヶー]+$/
export const isKatakana = (part: string): boolean => KATAKANA.test(part)
export const isLatin = (part: string): boolean => /^\p{Script=Latin}+$/u.test(part)

/** The consonants of a name, by which one in katakana and one in Latin letters can be held against each other: リンデル and Lindell are rnd r. */
export const consonantsOf: (part: string) => string = remembering((part) => {
  const folded = fold(part)
  if (isKatakana(folded))
    return Array.from(folded.replace(/ウ[ィェォ]/g, 'ワ').replace(/チュ?ャ?ョ?/g, 'チ'), (unit) => CONSONANT.get(unit) ?? '')
      .join('')
      .replace(/h/g, '')
      .replace(/(.)\1+/g, '$1')
  const plain = folded
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
  return LATIN.reduce((made, [from, to]) => made.replace(from, to), plain)
})

/** Under which a family's name is filed, however it is written; null for what is too short to tell. */
export function spellingKey(name: string): string | null {
  const last = partsOf(name).at(-1) ?? ''
  if (!isKatakana(last) && !isLatin(last)) return null
  const key = consonantsOf(last)
  return key.length >= 2 ? `~${key}` : null
}

/** Whether two strings differ in one unit at most: put in, left out or exchanged. */
export function nearlyEqual(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  let [x, y] = [a.length - 1, b.length - 1]
  while (x >= i && y >= i && a[x] === b[y]) {
    x--
    y--
  }
  return x - i <= 0 && y - i <= 0
}

/** How sure it is that two parts of names are one: 2 the same spelling or sound, 1 perhaps, 0 no. */
export function samePart(a: string, b: string): 0 | 1 | 2 {
  if (a === b) return 2
  if (isKatakana(a) && isKatakana(b)) {
    const [one, other] = [soundOf(a), soundOf(b)]
    if (one === other) return 2
    return one.length >= 4 && other.length >= 4 && nearlyEqual(one, other) ? 1 : 0
  }
  if (isLatin(a) !== isLatin(b) && (isKatakana(a) || isKatakana(b))) {
    const [one, other] = [consonantsOf(a), consonantsOf(b)]
    return one.length >= 2 && one === other ? 1 : 0
  }
  return a.toLowerCase() === b.toLowerCase() ? 2 : 0
}
