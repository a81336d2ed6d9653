import { type Entry, type Ledger, type Original, oneOriginal, originalOf } from '#ledger'
import { placed } from '#reading'
import type { OriginalLink, Twin } from './answer.ts'
import { headOf } from './head.ts'

/** Pages looked at for each mark; a line that more of them have is a site's, and no title. */
const MOST = 40
const SLOGAN = 8

/** Pages that are made from the text that one is made from, the oldest first, with the words of both that show it. */
export function twinsOf(ledger: Ledger, entry: Entry): readonly Twin[] {
  const own = originalOf(entry)
  const twins = new Map<string, Twin>()
  for (const id of candidatesFor(ledger, entry, own)) {
    const other = id === entry.id || twins.has(id) ? null : ledger.page(id)
    // another version of the page is no other page
    if (!other || (other.address === entry.address && /^https?:/i.test(entry.address))) continue
    const found = oneOriginal(own, originalOf(other))
    if (found)
      twins.set(id, {
        page: headOf(other),
        basis: found.basis,
        here: placed(entry.text, found.here),
        there: placed(other.text, found.there),
      })
  }
  return [...twins.values()].sort((a, b) => order(a.page.published ?? '9', b.page.published ?? '9') || order(a.page.id, b.page.id))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function candidatesFor(ledger: Ledger, { text }: Entry, { title, address, author, day, translated }: Original): ReadonlySet<string> {
  const words = (place: { start: number; end: number }): string => text.slice(place.start, place.end)
  const titled = title === null ? [] : ledger.pagesWith([words(title)], SLOGAN + 1)
  const found = [
    ...(titled.length > SLOGAN ? [] : titled),
    ...(address === null ? [] : ledger.pagesWith([address.value], MOST)),
    ...(translated && author !== null && day !== null ? ledger.pagesWith([words(author)], MOST) : []),
  ]
  return new Set(found.map(({ id }) => id))
}

/** Forms of pages that are made from another text. */
export const MADE_FORMS: readonly string[] = ['translated-op-ed', 'repost', 'blog']

/** Which of some pages are made from one original, by their places among them. */
export function linksAmong(ledger: Ledger, pages: readonly { readonly id: string; readonly form: string }[]): readonly OriginalLink[] {
  const originals = pages.map(({ id, form }) => {
    const entry = MADE_FORMS.includes(form) ? ledger.page(id) : null
    return entry && originalOf(entry)
  })
  return originals.flatMap((a, i) =>
    originals.slice(i + 1).flatMap((b, k): OriginalLink[] => {
      const found = a && b && oneOriginal(a, b)
      return found ? [{ tellings: [i, i + 1 + k], basis: found.basis }] : []
    }),
  )
}
