import type { Entry } from '#ledger'
import { asciiUrl, urlOf } from './address.ts'
import { datePartsOf } from './date.ts'
import { keyed } from './name.ts'

/** One entry a page, for biblatex (https://ctan.org/pkg/biblatex), since BibTeX alone has no @online. Keys are those of `csl`. */
export function* bibtex(entries: Iterable<Entry>): Generator<string> {
  for (const { key, entry } of keyed(entries)) {
    const { form, title, author, site, published } = entry.record
    const isNews = form === 'news' || form === 'news-with-comments' || form === 'translated-op-ed'
    // an @article needs what it appeared in
    const type = isNews && site !== null ? 'article' : 'online'
    const url = urlOf(entry.address)
    const fields: readonly (readonly [string, string | null])[] = [
      // braces twice: "and" in a name parts no authors, and a style changes no case
      ['author', author && `{${latex(author)}}`],
      ['title', title && `{${latex(title)}}`],
      [type === 'article' ? 'journal' : 'organization', site && latex(site)],
      ['date', published && datePartsOf(published) ? published : null],
      // biblatex takes it as it stands, so nothing is escaped; braces and \ are no part of an address
      ['url', url && asciiUrl(url)],
    ]
    const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = {${value}},\n`))
    yield `@${type}{${key},\n${lines.join('')}}\n`
  }
}

/** Text that LaTeX sets as it stands. Braces are named: BibTeX counts them even behind a \, and one too many swallows the rest of the file. */
const latex = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}&%$#_~^]/g, (mark) => NAMED[mark] ?? `\\${mark}`)

const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
