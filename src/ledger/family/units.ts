import type { PageRecord } from '#reading'
import { fold } from '#text'

/**
 * A text as its family sees it: what is left when marks, width, case, hiragana and the long mark of katakana do not count. A unit is one kanji, one
 * run of katakana, one word of another script or one number; です for だ, 、 for , or a new line change none. Places are UTF-16 units of the text.
 */
export interface Units {
  readonly text: string
  readonly length: number
  /** What each unit is: a code point, or a hash of a run. */
  readonly codes: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 where the unit does not simply go on a name: hiragana, or the end of a foreign word, stands in front. */
  readonly loose: Uint8Array
}

/** Roles whose text is not the page's prose: a menu that many pages share makes them no family, and a headline is changed first. */
const NO_PROSE: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'byline',
  'date',
  'caption',
  'credit',
  'comment-meta',
  'tweet-meta',
  'site',
  'navigation',
  'related-title',
  'related-excerpt',
  'source-link',
  'advertisement',
  'footer',
  'hidden',
])

const OTHER = 0
const KANJI = 1
const KATAKANA = 2
const WORD = 3
const NUMBER = 4
const HIRAGANA = 5

const KINDS = kindsOf()

/** What each UTF-16 unit is, once for all of them. */
function kindsOf(): Uint8Array {
  const kinds = new Uint8Array(0x10000)
  const letter = /^[\p{L}\p{M}]$/u
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0x3041 && code <= 0x309f) kinds[code] = HIRAGANA
    else if (code >= 0x30a1 && code <= 0x30ff && code !== 0x30fb) kinds[code] = KATAKANA
    else if (code >= 0x30 && code <= 0x39) kinds[code] = NUMBER
    else if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0x3005 && code <= 0x3007))
      kinds[code] = KANJI
    // the kanji outside the basic plane come as two units; both count
    else if (code >= 0xd800 && code <= 0xdfff) kinds[code] = KANJI
    else if (letter.test(String.fromCharCode(code))) kinds[code] = WORD
  }
  return kinds
}

export const isProse = ({ role }: Pick<PageRecord['blocks'][number], 'role'>): boolean => !NO_PROSE.has(role)

/** The units of a page's prose. */
export const unitsOfPage = (text: string, { blocks }: Pick<PageRecord, 'blocks'>): Units => unitsIn(text, blocks.filter(isProse))

/** The units of some stretches of a text, which stand in order. */
export function unitsIn(text: string, stretches: readonly { readonly start: number; readonly end: number }[]): Units {
  const folded = fold(text)
  const most = stretches.reduce((sum, { start, end }) => sum + end - start, 0)
  const [codes, starts, ends, loose] = [new Int32Array(most), new Int32Array(most), new Int32Array(most), new Uint8Array(most)]
  let length = 0
  for (const { start, end } of stretches) {
    let gap = 1
    for (let at = start; at < end; ) {
      const kind = KINDS[folded.charCodeAt(at)] as number
      if (kind === OTHER || kind === HIRAGANA) {
        if (kind === HIRAGANA) gap = 1
        at++
        continue
      }
      const from = at
      let code = folded.charCodeAt(at++)
      if (kind !== KANJI) {
        code = codeIn(code)
        for (; at < end && KINDS[folded.charCodeAt(at)] === kind; at++) {
          const next = folded.charCodeAt(at)
          if (next !== LONG) code = Math.imul(code, 31) + codeIn(next)
        }
        code = Math.imul(code, 0x9e3779b1) | 1
      }
      codes[length] = code
      starts[length] = from
      ends[length] = at
      loose[length++] = gap
      gap = kind === WORD ? 1 : 0
    }
  }
  return {
    text,
    length,
    codes: codes.subarray(0, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    loose: loose.subarray(0, length),
  }
}

/** ー, which is written or left out as one likes: ザハロワ, ザハーロワ. */
const LONG = 0x30fc
/** A code of a run: small letters for capital ones. */
const codeIn = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code)
