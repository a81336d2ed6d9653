import { longestTitleEndingAt, type TitleHit } from './names/index.ts'
import { TITLE_BY_SURFACE } from './names/title-table.ts'

const LAST = new Set<number>([0x76f8])
for (const surface of TITLE_BY_SURFACE.keys()) LAST.add(surface.charCodeAt(surface.length - 1))
for (const unit of [0x30fc, 0x65, 0x72, 0x74, 0x79]) LAST.delete(unit) // ー e r t y end too many words that are none

/** Every title in a text, left to right; of two that end at one place the longest. `text` is folded. */
export function* titleHits(text: string): Generator<TitleHit> {
  for (let i = 1; i <= text.length; i++) {
    if (!LAST.has(text.charCodeAt(i - 1))) continue
    const hit = longestTitleEndingAt(text, i)
    if (!hit) continue
    // 大統領補佐官: 大統領 is no title of its own
    const longer = i < text.length ? longerAt(text, hit.start, i) : null
    if (longer) continue
    yield hit
  }
}

function longerAt(text: string, start: number, end: number): TitleHit | null {
  for (let to = Math.min(text.length, end + 8); to > end; to--) {
    if (!LAST.has(text.charCodeAt(to - 1))) continue
    const hit = longestTitleEndingAt(text, to)
    if (hit && hit.start <= start && hit.core < end) return hit
  }
  return null
}
