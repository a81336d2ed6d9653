import type { Attributes } from './attributes.ts'
import { Kind } from './kinds.ts'
import { attribute, type ElementNode } from './tree.ts'

/** Class words by which common style sheets hide text from the eye. */
const HIDING_CLASS = /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|u-hidden|is-hidden)(?:\s|$)/i
export const isHidingClass = (classes: string): boolean => HIDING_CLASS.test(classes)

export const isBlock = (node: ElementNode): boolean => isBlockWith(node, attribute(node, 'style'))
export const isBlockWith = ({ kinds }: ElementNode, style: string | null): boolean =>
  (kinds & Kind.block) !== 0 || (style !== null && BLOCK_STYLE.test(style.slice(0, MAX_STYLE)))
const BLOCK_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table)\b/i
const MAX_STYLE = 2000

/** Lists in lists have no margin. */
export const isSpaced = ({ kinds, parent }: ElementNode): boolean =>
  (kinds & Kind.spaced) !== 0 && !((kinds & Kind.nested) !== 0 && parent?.kind === 'element' && parent.tag === 'li')

export const isCell = ({ kinds }: ElementNode): boolean => (kinds & Kind.cell) !== 0

export const isVerbatim = ({ kinds }: ElementNode, style: string | null): boolean =>
  (kinds & Kind.verbatim) !== 0 || (style !== null && VERBATIM_STYLE.test(style))
const VERBATIM_STYLE = /(?:^|;)\s*white-space\s*:\s*(?:pre|pre-wrap|break-spaces)\s*(?:;|!|$)/i

export const isLeftOut = ({ kinds }: ElementNode): boolean => (kinds & Kind.leftOut) !== 0

/** Whether an element hides what is in it from a reader of the page. A page that hides all of itself until a script has run is not hidden. */
export function isHidden(node: ElementNode, { hidden, style }: Attributes, byClass: boolean): boolean {
  const { tag, kinds } = node
  if ((kinds & Kind.html) !== 0) {
    if (tag === 'html' || tag === 'body') return false
    if (tag === 'template') return attribute(node, 'shadowrootmode') === null
    if (tag === 'dialog' && attribute(node, 'open') === null) return true
  }
  return (kinds & Kind.notShown) !== 0 || hidden || byClass || (style !== null && hiddenByStyle(style))
}

const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?|opacity\s*:\s*0(?:\.0+)?|text-indent\s*:\s*-\d{3,}\w*)\s*(?:!|;|$)/i
const COLOUR = /(?:^|;)\s*color\s*:\s*([^;!]+)/i
const BACKGROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)/i

function hiddenByStyle(style: string): boolean {
  if (HIDING_STYLE.test(style)) return true
  const colour = COLOUR.exec(style)?.[1]?.trim().toLowerCase()
  // white on white
  return colour !== undefined && colour !== 'inherit' && colour === BACKGROUND.exec(style)?.[1]?.trim().toLowerCase()
}

/** Whether a table cell holds flowing text or blocks (tables for layout), and so does not share a line with its neighbours. */
export function isFlowCell(node: ElementNode): boolean {
  let length = 0
  for (const child of node.children) {
    if (child.kind === 'text') length += child.value.trim().length
    else if (child.tag === 'br' || isBlock(child)) return true
    if (length > 100) return true
  }
  return false
}
