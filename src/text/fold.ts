/**
 * Width folding that keeps every offset: full-width ASCII → ASCII, the ideographic space → space, half-width katakana → full-width,
 * wave dashes → `~`. One code unit in, one code unit out, so a span of the folded text is a span of the text.
 */
export function fold(text: string): string {
  let at = 0
  // a name is asked for more often than a page is read: on a few units a loop is cheaper than a search
  if (text.length > SHORT) at = text.search(FOLDABLE)
  else while (at < text.length && !isFoldable(text.charCodeAt(at))) at++
  if (at < 0 || at === text.length) return text
  return text.replace(FOLDABLE_ALL, foldUnit)
}

const SHORT = 32
const isFoldable = (code: number): boolean => code >= 0x3000 && (code === 0x3000 || code === 0x301c || (code >= 0xff01 && code <= 0xff9f))
const FOLDABLE = /[\u3000\uff01-\uff9f\u301c]/
const FOLDABLE_ALL = /[\u3000\uff01-\uff9f\u301c]/g
// ｡ to ﾟ, in code order; one full-width character each (voicing marks stay separate so that the length is kept)
const KATAKANA =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜'

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code === 0x3000) return ' '
  if (code === 0x301c) return '~'
  if (code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code >= 0xff61) return KATAKANA[code - 0xff61] ?? unit
  return unit
}
