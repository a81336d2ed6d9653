import type { Declared, Found, RawText } from '../../page.ts'
import { readAuthors, sameAuthor } from './author.ts'
import type { Candidate, Head } from './head.ts'
import { mainEntityAddress } from './json-ld.ts'
import { readPublished, readUpdated } from './published.ts'
import { readTitle } from './title.ts'

/** What a page declares of itself, and everything that it says of title, author and day. */
export function readDeclared(head: Head): { declared: Declared; said: NonNullable<RawText['said']> } {
  const { title, site, candidates: titles } = readTitle(head)
  const authors = readAuthors(head, title)
  const days = readPublished(head, title)
  // what two sources say goes before what one says
  const author =
    pick(authors.filter((one) => authors.some((other) => other.basis !== one.basis && sameAuthor(one.value, other.value)))) ?? pick(authors)
  const published = pick(days)
  const canonical = address(head)
  const updated = readUpdated(head)
  return {
    declared: {
      ...(title ? { title } : {}),
      ...(author ? { author } : {}),
      ...(site ? { site } : {}),
      ...(published ? { published } : {}),
      ...(updated ? { updated } : {}),
      ...(canonical ? { canonical } : {}),
    },
    said: { title: titles, author: authors, published: days },
  }
}

/** The best value, with the place on the page of an equal one. */
function pick(candidates: readonly Candidate[]): Found<string> | null {
  const first = candidates[0]
  if (!first) return null
  const span = first.span ?? candidates.find(({ value, span }) => span && value === first.value)?.span
  return { value: first.value, basis: first.basis, ...(span ? { span } : {}) }
}

function address(head: Head): Found<string> | null {
  for (const [value, basis] of [
    [head.canonical, 'link canonical'],
    [head.meta.get('og:url'), 'meta og:url'],
    [mainEntityAddress(head.things), 'JSON-LD mainEntityOfPage'],
  ] as const)
    if (value && /^(?:https?:)?\/\//i.test(value)) return { value, basis }
  return null
}
