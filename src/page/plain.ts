import type { RawText } from './page.ts'

/** Plain text as it is; a byte order mark at its head is no text and is dropped. */
export function plainText(source: string): RawText {
  const dropped = source.startsWith('\ufeff') ? 1 : 0
  return {
    text: dropped ? source.slice(1) : source,
    hints: null,
    declared: {},
    remarks: [],
    toSource: dropped ? (at) => ({ start: at.start + dropped, end: at.end + dropped }) : (at) => at,
  }
}
