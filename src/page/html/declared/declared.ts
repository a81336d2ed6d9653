import type { Declared, Found, Remark } from '../../page.ts'
import { readAuthors, sameAuthor } from './author.ts'
import { type Candidate, disagreement, folded, type Head } from './head.ts'
import { readPublished, readUpdated } from './published.ts'
import { readTitle } from './title.ts'

/** What a page declares of itself, and a remark where two declarations cannot both hold. */
export function readDeclared(head: Head): { declared: Declared; remarks: Remark[] } {
  const { title, site, candidates: titles } = readTitle(head)
  const authors = readAuthors(head, title)
  const days = readPublished(head, title)
  // what two sources say goes before what one says
  const author =
    pick(authors.filter((one) => authors.some((other) => other.basis !== one.basis && sameAuthor(one.value, other.value)))) ?? pick(authors)
  const published = pick(days)
  const remarks: Remark[] = []
  const note = (code: string, message: string | null): void => {
    if (message) remarks.push({ code, message })
  }
  note(
    'title_conflict',
    disagreement(titles, (a, b) => folded(a).includes(folded(b)) || folded(b).includes(folded(a))),
  )
  note('author_conflict', disagreement(authors.filter(isSaid), sameAuthor))
  note(
    'published_conflict',
    disagreement(days.filter(isSaid), (a, b) => a === b),
  )
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
    remarks,
  }
}

/** What the page says outright; a date that merely stands near the title may be that of anything. */
const isSaid = ({ basis }: Candidate): boolean =>
  /^(?:JSON-LD|meta (?!article:modified|og:updated|last-)|itemprop|time pubdate|rel )/.test(basis)

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
  ] as const)
    if (value && /^(?:https?:)?\/\//i.test(value)) return { value, basis }
  return null
}
