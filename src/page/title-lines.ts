import { fold } from '#text'
import type { Line } from './line.ts'
import { siteAndTitle } from './site-title.ts'

/** As many blanks, quote marks and dashes may one writing of a title have more than another. */
const MARKS = 12
/** So many lines may a title be set in. */
const MOST_LINES = 5
/** [News] or 【速報】 in front of a declared title: a label that the page does not show with it. */
const LABEL = /^\s*(?:\[[^\]]{1,20}\]|【[^】]{1,20}】)\s*/
/** 題（北港日報）: whose article it is, behind the title that another site gives it. */
const SOURCE = /\s?[(（][^()（）]{1,20}[)）]\s*$/
/** Shorter words are part of too many titles. */
const LEAST = 8

/** Whether a line is the declared title, whatever quote marks and blanks either is written with, or is it without the site's name beside it. */
export function titleTest(title: string | undefined): (line: Line) => boolean {
  if (title === undefined) return () => false
  const letters = lettersOf(title)
  const bare = lettersOf(title.replace(SOURCE, ''))
  const isOne = (words: string): boolean => words === letters || words === bare
  return ({ text, folded }) => {
    if (text === title) return true
    if (text.length < LEAST || text.length > title.length + MARKS) return false
    // most lines neither begin nor end as the title does
    const last = lastLetter(folded)
    if (!letters.endsWith(last) && !bare.endsWith(last) && !letters.startsWith(firstLetter(folded))) return false
    return isOne(lettersOf(text)) || siteBeside(title, text) !== null
  }
}

/** The site's name that a declared title has beside the words of a line, however wide its blanks are written; null where it is no such title. */
export const siteBeside = (title: string, words: string): string | null => siteAndTitle(narrow(title), narrow(words))

const narrow = (text: string): string => text.replace(/\s+/g, ' ')

/**
 * The lines that are the declared title together, where it is set in several: 橋を渡る人の / 声を集める for a page that declares
 * `[News] 橋を渡る人の声を集める`; none where one line is all of it.
 */
export function titleInLines(lines: readonly Line[], title: string | undefined): readonly Line[] {
  if (title === undefined || lines.some(titleTest(title))) return []
  const wanted = [...new Set([lettersOf(title), lettersOf(title.replace(LABEL, ''))])].filter((letters) => letters.length >= LEAST)
  for (const letters of wanted)
    for (const [at, line] of lines.entries()) {
      if (line.hint?.hidden || line.text.length >= title.length) continue
      const found = joined(lines, at, letters)
      if (found) return found
    }
  return []
}

function joined(lines: readonly Line[], from: number, letters: string): readonly Line[] | null {
  let done = 0
  if (!letters.startsWith(firstLetter(lines[from]!.folded))) return null
  for (let at = from; at < Math.min(lines.length, from + MOST_LINES); at++) {
    const words = lettersOf(lines[at]!.text)
    if (words === '' || !letters.startsWith(words, done)) return null
    done += words.length
    if (done === letters.length) return at > from ? lines.slice(from, at + 1) : null
  }
  return null
}

const firstLetter = (folded: string): string => /[\p{L}\p{N}]/u.exec(folded)?.[0].toLowerCase() ?? ''
const lastLetter = (folded: string): string => {
  for (let at = folded.length - 1; at >= 0; at--) {
    const unit = folded[at]!
    // half of a character: nothing is known of it
    if (unit >= '\ud800' && unit <= '\udfff') return ''
    if (/[\p{L}\p{N}]/u.test(unit)) return unit.toLowerCase()
  }
  return ''
}

const lettersOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
