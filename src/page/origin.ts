import { anchored } from '#text'
import { type Line, part } from './line.ts'
import type { Found } from './page.ts'

const ADDRESS = /https?:\/\/[^\s「」『』（）()<>"、。]+/
const DOMAIN = anchored(
  /^(?:www\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|info|news|blog|media|press|online|site|today|world|global|int|gov|edu|eu|su|ru|ua|by|us|uk|jp|cn|de|fr|it|es|pl|ch|at|se|no|fi|ee|lv|lt|cz|hu|rs|tr|ir|il|in|br|ca|au|nz|kr|tw|hk|sg|io|co|me|tv|cc|biz|xyz)(?:\.[a-z]{2})?(?:\/\S*)?$/i,
)
const LABEL = anchored(
  /^[※■◆●▼(（【\s]*(?:(?:引用|転載|記事|情報|配信|出展|出典)元?|元(?:記事|ネタ)|原文|原典|ソース|Source|Original(?: article| source)?|via|Link|URL|リンク|参考|参照)[^:：]{0,8}[:：]?\s*/i,
)
// labels that say the text itself comes from there; 参考 does not
const CARRIED = anchored(/^[※■◆●▼(（【\s]*(?:引用元|転載元?|記事元|配信元|元記事|原文|原典|Original)/i)

/** The address a line consists of: `https://…` or `strategic.example.su` alone, or behind a label such as 元記事:. */
export function addressLine(line: Line): { value: string; start: number; end: number; label: 'none' | 'carried' | 'other' } | null {
  const folded = line.folded
  const label = LABEL.exec(folded)?.[0] ?? ''
  const rest = folded.slice(label.length).trim()
  const start = label.length + (folded.length - label.length - folded.slice(label.length).trimStart().length)
  const kind = label === '' ? 'none' : CARRIED.test(label) ? 'carried' : 'other'
  if (rest.length > 2000) return null
  if (DOMAIN.test(rest) && (label === '' || /[:：]/.test(label)))
    return { value: line.text.slice(start, start + rest.length), start, end: start + rest.length, label: kind }
  const address = ADDRESS.exec(rest)
  if (!address) return null
  const others = rest.replace(address[0], '').trim()
  // a label, the address, and no more than a short title beside it
  if (address.index === 0 && others.length <= (label === '' ? 0 : 80)) {
    return { value: address[0], start, end: start + address[0].length, label: kind }
  }
  if (label !== '' && others.length <= 160) {
    const at = start + address.index
    return { value: address[0], start: at, end: at + address[0].length, label: kind }
  }
  return null
}

export interface Origin {
  readonly found: Found<string>
  readonly line: number
}

/** The address the page's text comes from: an address line near the head, or one labelled 転載元, 元記事, ソース anywhere. */
export function findOrigin(lines: readonly Line[], isFree: (line: Line) => boolean, headEnd: number): Origin | null {
  let labelled: Origin | null = null
  for (const line of lines) {
    if (!isFree(line)) continue
    if (line.index > headEnd && !/[:：.]/.test(line.text)) continue
    if (line.text.length > 2200) continue
    const address = addressLine(line)
    if (!address) continue
    const at = part(line, address.start, address.end)
    if (line.index <= headEnd) {
      const basis =
        address.label === 'none' ? 'address on a line of its own at the head of the page' : 'address behind a label of the source'
      return { found: { value: address.value, span: at, basis }, line: line.index }
    }
    if (address.label === 'carried' && !labelled)
      labelled = { found: { value: address.value, span: at, basis: 'address behind a label of the source' }, line: line.index }
  }
  return labelled
}
