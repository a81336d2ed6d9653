const JAPANESE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uff9f]/

/** Line breaks of the page become a space, or nothing between two Japanese characters. */
export function oneLine(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\S\n]*\n\s*/g, (breaks, at: number, all: string) => {
    const before = all[at - 1] ?? text[start - 1] ?? ''
    const after = all[at + breaks.length] ?? text[end] ?? ''
    return JAPANESE.test(before) && JAPANESE.test(after) ? '' : ' '
  })
}
