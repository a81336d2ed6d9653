import { meaningsIn } from '#lexicon'
import { fold } from '#text'
import { soundOf } from '../entity/spelling.ts'

/** What a text is about: terms with how much each tells. */
export interface Terms {
  readonly weights: ReadonlyMap<string, number>
  readonly total: number
  /** Numbers by what they count: 分 → 11. */
  readonly numbers: ReadonlyMap<string, ReadonlySet<string>>
}

const WORD = /[\u3400-\u9fff々〆]+|[ァ-ヺー]+|[A-Za-zÀ-ɏ]+|\d+(?:[.,]\d+)*/gu
const DIGITS = '〇一二三四五六七八九'
/** Kanji that stand in every text. */
const COMMON = new Set('年月日人国者的大中上下前後時間分方事物何今本同私我彼氏述語話言思考見出行来会')

/** 関税の請求書を11枚 → 関税, 請求書 by two letters, 11枚, and what the words mean. */
export function termsOf(text: string): Terms {
  const weights = new Map<string, number>()
  const numbers = new Map<string, Set<string>>()
  const add = (term: string, weight: number): void => {
    if (weight > (weights.get(term) ?? 0)) weights.set(term, weight)
  }
  const folded = fold(text)
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    const first = word.charCodeAt(0)
    if (first >= 0x30 && first <= 0x39) {
      const counter = /^[万億兆]*[\u3400-\u9fffァ-ヶ%]{1,2}/.exec(folded.slice(index + word.length))?.[0] ?? ''
      addNumber(numbers, counter, word.replace(/,/g, ''))
      add(`#${word}${counter}`, 2)
    } else if (first >= 0x3400) {
      const counted = new RegExp(`^[${DIGITS}十百千]+`).exec(word)?.[0] ?? ''
      if (counted !== '' && word.length > counted.length)
        addNumber(numbers, word.slice(counted.length, counted.length + 2), arabic(counted))
      for (let i = 0; i < word.length; i++) {
        const unit = word[i] as string
        add(unit, COMMON.has(unit) ? 0.2 : 0.6)
        if (i + 1 < word.length) add(word.slice(i, i + 2), 1)
      }
    } else if (first >= 0x30a1) add(soundOf(word), word.length > 2 ? 2 : 1)
    else add(word.toLowerCase(), word.length > 2 ? 2 : 0.5)
  }
  for (const { meanings } of meaningsIn(folded)) for (const { id } of meanings) add(`=${id}`, 1.2)
  let total = 0
  for (const weight of weights.values()) total += weight
  return { weights, total, numbers }
}

function addNumber(numbers: Map<string, Set<string>>, counter: string, value: string): void {
  numbers.set(counter, (numbers.get(counter) ?? new Set()).add(value))
}

const arabic = (kanji: string): string =>
  Array.from(kanji, (unit) => (DIGITS.includes(unit) ? String(DIGITS.indexOf(unit)) : unit)).join('')

/** How much two texts have in common: as a share of the smaller one, and of both together; 0 to 1. */
export function overlapOf(a: Terms, b: Terms): { readonly ofSmaller: number; readonly ofBoth: number } {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let shared = 0
  for (const [term, weight] of small.weights) shared += Math.min(weight, large.weights.get(term) ?? 0)
  const least = Math.min(a.total, b.total)
  const all = a.total + b.total - shared
  return { ofSmaller: least === 0 ? 0 : shared / least, ofBoth: all === 0 ? 0 : shared / all }
}

/** Whether both count the same things and come to other numbers. */
export function countsDiffer(a: Terms, b: Terms): boolean {
  for (const [counter, values] of a.numbers) {
    const others = b.numbers.get(counter)
    if (counter !== '' && others && ![...values].some((value) => others.has(value))) return true
  }
  return false
}
