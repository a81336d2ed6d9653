import type { Found, Page } from '#page'
import { placed } from '#reading'

/** What `--why` adds to a record: the reasons behind the page's own values, every block's role with its reason, and the remarks. */
export function whyRecord(page: Page): object {
  return {
    form: page.formBasis,
    title: basis(page.text, page.title),
    author: basis(page.text, page.author),
    site: basis(page.text, page.site),
    published: basis(page.text, page.published),
    originUrl: basis(page.text, page.originUrl),
    blocks: page.blocks.map(({ span, role, reason }) => ({ role, reason, start: span.start, end: span.end })),
    remarks: page.remarks.map(({ code, message, span }) => ({ code, message, start: span?.start ?? null, end: span?.end ?? null })),
  }
}

const basis = (text: string, found: Found<string> | null): object | null =>
  found && { basis: found.basis, shown: found.span ? placed(text, found.span) : null }
