const DIGITS = '〇一二三四五六七八九'
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Reads 26, 二十六, 二六, 二〇二四, 千九百九十, 元 (a first year); NaN for anything else. */
export function readNumeral(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text)
  if (text === '元') return 1
  let total = 0
  let pending = 0
  let positional = false
  for (const character of text) {
    const digit = character === '零' ? 0 : DIGITS.indexOf(character)
    if (digit >= 0) {
      pending = positional ? pending * 10 + digit : digit
      positional = true
      continue
    }
    const power = POWERS[character]
    if (power === undefined) return Number.NaN
    total += (positional ? pending : 1) * power
    pending = 0
    positional = false
  }
  return text === '' ? Number.NaN : total + pending
}
