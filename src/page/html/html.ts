import type { RawText, Remark } from '../page.ts'
import { readDeclared } from './declared/declared.ts'
import { headOf } from './declared/head.ts'
import { readLinks } from './declared/links.ts'
import { parseHtml } from './parse.ts'
import { attribute, type ElementNode, MAX_DEPTH } from './tree.ts'
import { textOf, walkTree } from './walk.ts'

/**
 * Reads the text of an HTML page as a person sees it, with what mark-up knows of each line and what its head declares.
 * Never throws for what a page holds.
 */
export function htmlText(source: string): RawText {
  const { root, telling: elements, tooDeep } = parseHtml(source)
  const base = baseOf(elements)
  const walked = walkTree(root, source, base)
  const { declared: values, said } = readDeclared(headOf(elements, walked))
  const declared = { ...values, ...readLinks(elements, base) }
  const remarks: Remark[] = []
  if (tooDeep) remarks.push({ code: 'too_deep', message: `elements nest deeper than ${MAX_DEPTH}; the page is read as if they did not` })
  const target = walked.text.length < SHORT ? (redirectOf(elements) ?? scriptedRedirect(elements, walked.text.length)) : null
  if (target !== null) remarks.push({ code: 'redirect', message: `the page only leads on to ${target}` })
  return {
    text: walked.text,
    hints: walked.hints,
    parts: walked.parts,
    sources: walked.sources,
    declared,
    said,
    remarks,
    toSource: walked.toSource,
  }
}

/** A page with less text than this, and a refresh, is no article. */
const SHORT = 400

/** Where <meta http-equiv=refresh> leads. */
function redirectOf(elements: readonly ElementNode[]): string | null {
  for (const node of elements) {
    if (node.tag !== 'meta' || attribute(node, 'http-equiv')?.trim().toLowerCase() !== 'refresh') continue
    const target = /^\s*\d{1,3}\s*[;,]\s*url\s*=\s*['"]?([^'"\s]{1,2000})/i.exec((attribute(node, 'content') ?? '').slice(0, 4000))?.[1]
    if (target) return target
  }
  return null
}

/** With more text than this, or a longer script, a page does more than lead on. */
const STUB = { text: 200, script: 2000 }
const LOCATION =
  /(?:^|[^\w.])(?:(?:window|document|self|top)\s*\.\s*)?location(?:\.href)?\s*(?:=\s*|\.(?:replace|assign)\(\s*)(?:"([^"\\\s]{1,2000})"|'([^'\\\s]{1,2000})')/

/** Where the script of a page that is nothing but a redirect leads. */
function scriptedRedirect(elements: readonly ElementNode[], textLength: number): string | null {
  if (textLength > STUB.text) return null
  for (const node of elements) {
    if (node.tag !== 'script' || attribute(node, 'src') !== null) continue
    const script = textOf({ ...node, tag: 'body' }, STUB.script + 1)
    const found = script.length > STUB.script ? null : LOCATION.exec(script)
    const target = found?.[1] ?? found?.[2]
    if (target !== undefined && (/^https?:/i.test(target) || !/^[a-z][a-z0-9+.-]*:/i.test(target))) return target
  }
  return null
}

/** The address links are relative to, when the page gives one of the web. */
function baseOf(elements: readonly ElementNode[]): URL | null {
  const href = elements.find((node) => node.tag === 'base' && attribute(node, 'href') !== null)
  if (!href) return null
  try {
    const base = new URL(attribute(href, 'href')!.trim())
    return base.protocol === 'http:' || base.protocol === 'https:' ? base : null
  } catch {
    return null
  }
}
