/** A Japanese era: year N of it is `base + N`. */
interface Era {
  readonly name: string
  /** The letter of R6.2.26. */
  readonly letter: string
  readonly base: number
  /** The first day of the era. */
  readonly from: string
}

/** The eras since the Gregorian-calendar state; 元年 is year 1. */
const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', base: 2018, from: '2019-05-01' },
  { name: '平成', letter: 'H', base: 1988, from: '1989-01-08' },
  { name: '昭和', letter: 'S', base: 1925, from: '1926-12-25' },
  { name: '大正', letter: 'T', base: 1911, from: '1912-07-30' },
  { name: '明治', letter: 'M', base: 1867, from: '1868-01-25' },
]

/** 令和 or R, 6 → 2024; null for no such era. A year past the era's end is counted on (平成33年 = 2021), as forecasts of the time did. */
export function eraYear(name: string, year: number): number | null {
  const era = ERAS.find((candidate) => candidate.name === name || candidate.letter === name)
  return era && year >= 1 ? era.base + year : null
}
