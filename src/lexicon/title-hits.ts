import { longestTitleEndingAt, type TitleHit } from './names/index.ts'
import { TITLES } from './names/titles.ts'

let last: Uint8Array | null = null

/** The characters that end a title; read once, when the first page comes. */
function lastUnits(): Uint8Array {
  if (last) return last
  const units = new Set<number>([0x76f8])
  for (const row of TITLES.trim().split('\n'))
    for (const word of (row.split('|')[2] ?? '').split(','))
      units.add(word.replace(/[<=]$/, '').charCodeAt(word.replace(/[<=]$/, '').length - 1))
  for (const unit of [0x30fc, 0x65, 0x72, 0x74, 0x79]) units.delete(unit) // ー e r t y end too many words that are none
  last = new Uint8Array(0x10000)
  for (const unit of units) last[unit] = 1
  return last
}

/** Every title in a text, left to right; of two that end at one place the longest. `text` is folded. */
export function titleHits(text: string): readonly TitleHit[] {
  const ends = lastUnits()
  const hits: TitleHit[] = []
  for (let i = 1; i <= text.length; i++) {
    if (ends[text.charCodeAt(i - 1)] === 0) continue
    const hit = longestTitleEndingAt(text, i)
    if (!hit) continue
    // 大統領補佐官: 大統領 is no title of its own
    const longer = i < text.length ? longerAt(text, hit.start, i, ends) : null
    if (longer) continue
    hits.push(hit)
  }
  return hits
}

function longerAt(text: string, start: number, end: number, ends: Uint8Array): TitleHit | null {
  for (let to = Math.min(text.length, end + 8); to > end; to--) {
    if (ends[text.charCodeAt(to - 1)] === 0) continue
    const hit = longestTitleEndingAt(text, to)
    if (hit && hit.start <= start && hit.core < end) return hit
  }
  return null
}
