/** An English sentence with named gaps: `the same {unit} as {reason}`. Two gaps of a kind are told apart by a digit: `{end}`, `{end2}`. */
export type Template = string

/** A template taken apart: `words[0] {gaps[0]} words[1] …`, always one more of words than of gaps. */
interface Parts {
  readonly words: readonly string[]
  readonly gaps: readonly string[]
}

export function partsOf(template: Template): Parts {
  const pieces = template.split(/\{([a-z]+\d?)\}/)
  return { words: pieces.filter((_, i) => i % 2 === 0), gaps: pieces.filter((_, i) => i % 2 === 1) }
}

/** Puts values into the gaps of a template. */
export const fill = (template: Template, value: (gap: string) => string): string =>
  template.replace(/\{([a-z]+\d?)\}/g, (_, gap: string) => value(gap))

/** How many ends a gap in the middle may have: `from A to B` where A holds a `to` of its own. */
const ENDS = 4

/**
 * The words in the gaps where `text` is made after the template, each as `write` gives it; null where the text is made otherwise or
 * `write` refuses a gap. A gap ends at the first words that may end it; linear in the text.
 */
export function readGaps(text: string, { words, gaps }: Parts, write: (gap: string, value: string) => string | null): string[] | null {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  if (!text.startsWith(first) || !text.endsWith(last) || text.length <= first.length + last.length) return null
  const whole = text.length - last.length
  const written: string[] = []
  let at = first.length
  for (const [i, gap] of gaps.entries()) {
    const closing = words[i + 1] ?? ''
    const final = i === gaps.length - 1
    let found: string | null = null
    let end = final ? whole : text.indexOf(closing, at)
    for (let tries = final ? 1 : ENDS; found === null && tries > 0 && end > at && end <= whole; tries--) {
      found = write(gap, text.slice(at, end))
      if (found === null) end = text.indexOf(closing, end + 1)
    }
    if (found === null) return null
    written.push(found)
    at = end + closing.length
  }
  return written
}
