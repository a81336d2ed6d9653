import { remembering } from './remembering.ts'

/** Width, case and the two kana are one for search: ＮＡＴＯ is nato, カルナ is かるな. May change the length. */
export const searchForm = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    // a line broken in the middle of a Japanese sentence is one; an empty line parts
    .replace(BROKEN_LINE, '')

const BROKEN_LINE = /(?<=[\u3040-\u30ff\u3400-\u9fff])[^\S\n]*\n[^\S\n]*(?=[\u3040-\u30ff\u3400-\u9fff])/g

/** #停戦, ＃停戦 and 停戦 are one topic. */
export const topicForm = (topic: string): string => searchForm(topic).replace(/^[#\s]+/, '')

/** A letter, or one of half width with its own mark: ｶﾞ is が. */
const LETTER = /[\uff66-\uff9d][\uff9e\uff9f]|./gsu
const letterForm = remembering(searchForm)

/** Where words that were searched stand in a text, as the index finds them: width, case, kana, marks between and broken lines aside. Places do not overlap. */
export function placesOf(words: readonly string[], text: string): readonly { readonly start: number; readonly end: number }[] {
  const broken = [...text.matchAll(BROKEN_LINE)].map(({ 0: gap, index }) => [index, index + gap.length] as const)
  let form = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    if (broken.some(([from, to]) => index >= from && index < to)) continue
    const folded = letterForm(letter)
    form += folded
    for (let i = 0; i < folded.length; i++) {
      starts.push(index)
      ends.push(index + letter.length)
    }
  }
  const places = words.flatMap((word) => {
    const runs = searchForm(word).match(RUN)
    if (!runs) return []
    const asked = new RegExp(runs.join('[^\\p{L}\\p{N}]*'), 'gu')
    return [...form.matchAll(asked)].map(({ 0: found, index }) => ({
      start: starts[index] as number,
      end: ends[index + found.length - 1] as number,
    }))
  })
  const sorted = places.sort((a, b) => a.start - b.start || b.end - a.end)
  let free = 0
  return sorted.filter(({ start, end }) => {
    const stands = start >= free
    if (stands) free = end
    return stands
  })
}

/** What a full-text index takes for parts of a word. Marks are none: the index would join them to the letter in front. */
const RUN = /[\p{L}\p{N}]+/gu

/** The runs of letters and digits of a text, as they are searched. */
export const runsIn = (text: string): readonly string[] => searchForm(text).match(RUN) ?? []

/**
 * Text → the words of an index that finds every substring: each two characters in turn, and the last one of a run alone.
 * 停戦合意 → 停戦 戦合 合意 意. Japanese has no spaces, and words cut by a dictionary would hide half of what is asked.
 */
export function bigrams(text: string): string {
  const words: string[] = []
  for (const run of runsIn(text)) {
    const characters = Array.from(run)
    for (let i = 0; i + 1 < characters.length; i++) words.push((characters[i] as string) + (characters[i + 1] as string))
    words.push(characters[characters.length - 1] as string)
  }
  return words.join(' ')
}

/** The letters of a text, each once, in the order in which they come. */
export const lettersIn = (text: string): readonly string[] => [...new Set(runsIn(text).join(''))]

/** The letter that a phrase is; null where it has none, or more than one. */
export function letterOf(phrase: string): string | null {
  const [letter, ...more] = runsIn(phrase).flatMap((run) => Array.from(run))
  return letter === undefined || more.length > 0 ? null : letter
}

/** Whether each of some phrases is a letter by itself. */
export const areLetters = (phrases: readonly string[]): boolean => phrases.every((phrase) => letterOf(phrase) !== null)

/** A phrase asked for → the expression of FTS5 that finds it; null when it holds no letter. 停戦 → "停戦", 停 → "停" *. */
export function matchOf(phrase: string): string | null {
  const runs = searchForm(phrase).match(RUN)
  if (!runs) return null
  const words = bigrams(phrase).split(' ')
  const last = runs[runs.length - 1] as string
  // the last character alone would ask for the end of a run; one single character may be followed by anything
  if (Array.from(last).length > 1) return `"${words.slice(0, -1).join(' ')}"`
  return `"${words.join(' ')}" *`
}
