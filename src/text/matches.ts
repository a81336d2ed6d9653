/**
 * All matches of a pattern with flag `g`, in order. Means what `text.matchAll(pattern)` does, which makes and looks up a new pattern with every call;
 * that costs more than most of the searches. All are found before the first is looked at, so the pattern may be asked again in between.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
