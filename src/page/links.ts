import type { Line } from './line.ts'
import type { Declared, Found, Links } from './page.ts'

const NEXT = /^(?:次(?:の)?(?:ページ|頁)(?:へ|に)?(?:進む)?|次へ|続きを読む|記事の続き|next(?: page)?)\s*[»›>＞→▶]?$/i
const PREVIOUS = /^[«‹<＜←◀]?\s*(?:前(?:の)?(?:ページ|頁)(?:へ|に)?(?:戻る)?|前へ|prev(?:ious)?(?: page)?)$/i
const LONGEST = 24

/**
 * Other addresses of the same article: what the head declares, else links that are called so. Addresses are made absolute with the page's own;
 * one that leads to the page itself is left out, so that following them ends.
 */
export function findLinks(lines: readonly Line[], declared: Declared, pageAddress: string): Links {
  const own = webAddress(pageAddress, null)
  const canonical = resolved(declared.canonical, own)
  const isItself = (value: string): boolean =>
    [own?.href, canonical?.value].some((other) => other !== undefined && bare(other) === bare(value))
  const elsewhere = (link: Found<string> | null): Found<string> | null => (link && !isItself(link.value) ? link : null)
  const called = (pattern: RegExp): Found<string> | null => {
    for (const { text, span, hint } of lines)
      if (hint?.href !== undefined && text.length <= LONGEST && pattern.test(text)) {
        const link = elsewhere(resolved({ value: hint.href, span, basis: 'link called so on the page' }, own))
        if (link) return link
      }
    return null
  }
  return {
    canonical,
    amp: elsewhere(resolved(declared.amp, own)),
    print: elsewhere(resolved(declared.print, own)),
    previous: elsewhere(resolved(declared.previous, own)) ?? called(PREVIOUS),
    next: elsewhere(resolved(declared.next, own)) ?? called(NEXT),
  }
}

/** An address without the part behind #, which leads to the same page. */
const bare = (value: string): string => value.replace(/#.*$/s, '')

function resolved(link: Found<string> | undefined, own: URL | null): Found<string> | null {
  if (!link) return null
  const url = webAddress(link.value, own)
  if (url) return { ...link, value: url.href }
  // a relative address of a page whose own is not known
  return /^[a-z][a-z0-9+.-]*:/i.test(link.value) ? null : link
}

function webAddress(value: string, base: URL | null): URL | null {
  // page.txt: told without the error that a parser throws, which is slower than most of what a short page asks
  if (base === null && !value.includes(':')) return null
  try {
    const url = base ? new URL(value, base) : new URL(value)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
  } catch {
    return null
  }
}
