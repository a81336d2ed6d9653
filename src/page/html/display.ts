import { attribute, type ElementNode } from './tree.ts'

// after the style sheet of the HTML standard, https://html.spec.whatwg.org/multipage/rendering.html

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const BLOCK = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 ' +
    'head header hgroup hr html iframe legend li listing main menu nav noembed noframes ol optgroup option p plaintext pre search section summary table tbody tfoot ' +
    'thead tr ul xmp',
)
/** Blocks with a margin above and below: an empty line stands between them and their neighbours. */
const SPACED = words('blockquote dir dl figure h1 h2 h3 h4 h5 h6 hr listing menu ol p plaintext pre table ul xmp')
const VERBATIM = words('listing plaintext pre textarea xmp')
/** No part of the page text at all. Readings of ruby are kept in the hint of their line. */
const LEFT_OUT = words('link meta rp rt rtc script style title')
/** Shown only by a browser that cannot do the thing itself, or not before something asks for it. */
const NOT_SHOWN = words('audio canvas datalist iframe noembed noframes noscript template video')
const SVG_NOT_SHOWN = words('annotation annotation-xml desc metadata title')
/** Class words by which common style sheets hide text from the eye. */
const HIDING_CLASS = /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|u-hidden|is-hidden)(?:\s|$)/i

const HTML = 'http://www.w3.org/1999/xhtml'
const isHtml = (node: ElementNode): boolean => node.namespace === HTML

export const isBlock = (node: ElementNode): boolean => (isHtml(node) && BLOCK.has(node.tag)) || isStyled(node, BLOCK_STYLE)
const BLOCK_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table)\b/i

/** Lists in lists have no margin. */
export const isSpaced = (node: ElementNode): boolean =>
  isHtml(node) && SPACED.has(node.tag) && !(node.parent?.kind === 'element' && node.parent.tag === 'li' && NESTED.has(node.tag))
const NESTED = words('dir dl menu ol ul')

export const isCell = (node: ElementNode): boolean => node.tag === 'td' || node.tag === 'th'

export const isVerbatim = (node: ElementNode): boolean => (isHtml(node) && VERBATIM.has(node.tag)) || isStyled(node, VERBATIM_STYLE)
const VERBATIM_STYLE = /(?:^|;)\s*white-space\s*:\s*(?:pre|pre-wrap|break-spaces)\s*(?:;|!|$)/i

export const isLeftOut = (node: ElementNode): boolean =>
  isHtml(node) ? LEFT_OUT.has(node.tag) : node.tag === 'script' || node.tag === 'style'

/** Whether an element hides what is in it from a reader of the page. A page that hides all of itself until a script has run is not hidden. */
export function isHidden(node: ElementNode): boolean {
  if (!isHtml(node)) return SVG_NOT_SHOWN.has(node.tag) || hiddenByAttribute(node)
  if (node.tag === 'html' || node.tag === 'body') return false
  if (node.tag === 'template') return attribute(node, 'shadowrootmode') === null
  if (node.tag === 'dialog' && attribute(node, 'open') === null) return true
  return NOT_SHOWN.has(node.tag) || hiddenByAttribute(node)
}

function hiddenByAttribute(node: ElementNode): boolean {
  for (const { name, value } of node.attrs) {
    if (name === 'hidden') return true
    if (name === 'aria-hidden' && value.trim().toLowerCase() === 'true') return true
    if (name === 'class' && HIDING_CLASS.test(value)) return true
    if (name === 'style' && hiddenByStyle(value)) return true
  }
  return false
}

const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?|opacity\s*:\s*0(?:\.0+)?|text-indent\s*:\s*-\d{3,}\w*)\s*(?:!|;|$)/i
const COLOUR = /(?:^|;)\s*color\s*:\s*([^;!]+)/i
const BACKGROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)/i

function hiddenByStyle(style: string): boolean {
  const cut = style.slice(0, MAX_STYLE)
  if (HIDING_STYLE.test(cut)) return true
  const colour = COLOUR.exec(cut)?.[1]?.trim().toLowerCase()
  // white on white
  return colour !== undefined && colour !== 'inherit' && colour === BACKGROUND.exec(cut)?.[1]?.trim().toLowerCase()
}

const MAX_STYLE = 2000
/** Most elements have no style of their own, and are asked often. */
function isStyled(node: ElementNode, how: RegExp): boolean {
  const style = attribute(node, 'style')
  return style !== null && how.test(style.slice(0, MAX_STYLE))
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
