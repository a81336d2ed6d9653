/** JSON as far as it goes. `brokenAt` is the offset where it stopped being JSON, null when it never did. */
export interface JsonReading {
  readonly value: unknown
  readonly brokenAt: number | null
}

/** Parses JSON; of one that breaks off or breaks down, all up to the last whole member of the outermost list is kept. */
export function readJson(source: string): JsonReading {
  try {
    return { value: JSON.parse(source) as unknown, brokenAt: null }
  } catch {
    const { cuts, end } = cutsOf(source)
    for (const cut of cuts) {
      try {
        return { value: JSON.parse(`${source.slice(0, cut)}]}`) as unknown, brokenAt: end }
      } catch {
        // a cut behind the fault; the next one is in front of it
      }
    }
    return { value: undefined, brokenAt: end }
  }
}

/** How many cuts are tried. */
const TRIES = 3

/** Ends of members of a list within the outermost object: the last one, and some in front of it in case the fault lies in between. */
function cutsOf(source: string): { cuts: number[]; end: number } {
  const open: string[] = []
  const ends: number[] = []
  let at = 0
  for (; at < source.length; at++) {
    const unit = source[at]
    if (unit === '"') {
      at = endOfString(source, at)
      if (at < 0) break
    } else if (unit === '{' || unit === '[') open.push(unit)
    else if (unit === '}' || unit === ']') {
      const opener = open.pop()
      if ((unit === '}') !== (opener === '{')) break
      if (unit === '}' && open.length === 2 && open[0] === '{' && open[1] === '[') ends.push(at + 1)
    }
  }
  const last = ends.length
  const spread = last === 0 ? [] : [ends[last - 1]!, ends[Math.floor((last - 1) / 2)]!, ends[0]!]
  return { cuts: [...new Set(spread)].slice(0, TRIES), end: at < 0 ? source.length : at }
}

function endOfString(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '"') return at
  }
  return -1
}
