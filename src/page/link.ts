/** Tells links to other sites from those to pages of the same one. */
export interface Site {
  /** Whether a link leads to another site; false for links within it, null where the page's own site is not known. */
  readonly isElsewhere: (href: string) => boolean | null
}

/** The site that a page with this address belongs to. */
export function siteAt(address: string): Site {
  const own = hostOf(address)
  return {
    isElsewhere: (href) => {
      const host = hostOf(href)
      if (host === null) return /^[a-z][a-z0-9+.-]*:/i.test(href) ? null : false
      return own === null ? null : !isOneSite(own, host)
    },
  }
}

const HOST = /^(?:https?:)?\/\/(?:[^/?#@]{0,200}@)?([^/?#:]{1,253})/i

/** The host of an address without what only tells editions apart: `www.`, `m.`, `amp.`; null for other strings and for addresses within a site. */
function hostOf(address: string): string | null {
  const host = HOST.exec(address.trim())?.[1]?.toLowerCase()
  return host === undefined ? null : host.replace(/^(?:www\d?|m|sp|amp|mobile|news)\.(?=[^.]+\.[^.])/, '')
}

const isOneSite = (a: string, b: string): boolean => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
