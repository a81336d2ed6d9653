import type { Found } from '../../page.ts'
import { address } from '../place.ts'
import { attribute, type ElementNode } from '../tree.ts'

/** What <link> and <a rel> say of other addresses of an article. */
export type DeclaredLinks = Partial<Record<'amp' | 'print' | 'next' | 'previous', Found<string>>>

const RELATIONS: Readonly<Record<string, keyof DeclaredLinks>> = { amphtml: 'amp', next: 'next', prev: 'previous', previous: 'previous' }

const TELLING = /alternate|amphtml|next|prev/

/** Reads where the AMP and print versions stand, and the pages before and after: the first of each. */
export function readLinks(elements: readonly ElementNode[], base: URL | null): DeclaredLinks {
  const found: DeclaredLinks = {}
  for (const node of elements) {
    if (node.tag !== 'link' && node.tag !== 'a') continue
    const rel = attribute(node, 'rel')?.toLowerCase()
    // most say noopener or nofollow
    if (!rel || !TELLING.test(rel)) continue
    const href = address(attribute(node, 'href') ?? '', base)
    if (!href || /^(?:mailto:|#)/i.test(href)) continue
    for (const word of rel.split(/\s+/)) {
      const kind = word === 'alternate' && isForPrint(node) ? 'print' : Object.hasOwn(RELATIONS, word) ? RELATIONS[word] : undefined
      if (kind) found[kind] ??= { value: href, basis: `link marked ${word}` }
    }
  }
  return found
}

const isForPrint = (node: ElementNode): boolean => /\bprint\b/i.test(attribute(node, 'media') ?? '')
