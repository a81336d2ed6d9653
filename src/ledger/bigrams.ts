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

/** A letter of half width, and the marks that such letters have to themselves: ｶﾞ is が. */
const isNarrow = (unit: number): boolean => unit >= 0xff66 && unit <= 0xff9d
const isNarrowMark = (unit: number): boolean => unit === 0xff9e || unit === 0xff9f
const letterForm = remembering(searchForm)

/** Where the letter ends that begins at a place, with a mark of its own. */
function letterEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800) return at + 1
  if (isNarrow(unit) && isNarrowMark(text.charCodeAt(at + 1))) return at + 2
  return at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1)
}

/** Where words that were searched stand in a text, as the index finds them: width, case, kana, marks between and broken lines aside. Places do not overlap. */
export function placesOf(words: readonly string[], text: string): readonly { readonly start: number; readonly end: number }[] {
  const broken = new Map(Array.from(text.matchAll(BROKEN_LINE), ({ 0: gap, index }) => [index, index + gap.length]))
  let form = ''
  const starts: number[] = []
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = broken.get(start) ?? letterEnd(text, start)
    if (broken.has(start)) continue
    const folded = letterForm(text.slice(start, end))
    form += folded
    for (let i = 0; i < folded.length; i++) starts.push(start)
  }
  const places = words.flatMap((word) => {
    const runs = searchForm(word).match(RUN)
    if (!runs) return []
    const asked = new RegExp(runs.join('[^\\p{L}\\p{N}]*'), 'gu')
    return [...form.matchAll(asked)].map(({ 0: found, index }) => ({
      start: starts[index] as number,
      end: letterEnd(text, starts[index + found.length - 1] as number),
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
