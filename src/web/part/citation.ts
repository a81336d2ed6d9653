import { harmless } from '#text'
import { isWeb } from './web.ts'

/** Ways in which a saying is cited. */
export const CITATIONS = ['plain', 'markdown', 'html', 'wikipedia'] as const
export type CitationForm = (typeof CITATIONS)[number]

/** All that a citation tells. */
export interface Cited {
  readonly words: string
  readonly source: string
  /** As readers write days; null where none is known. */
  readonly said: string | null
  readonly title: string | null
  readonly author: string | null
  readonly site: string | null
  readonly published: string | null
  /** Where the page was found, and where its passage stands here. */
  readonly address: string
  readonly link: string
}

/** A saying with its source, its page and the way back, ready to be put elsewhere. Nothing that a page holds is a mark of where it is put. */
export function citationOf(form: CitationForm, cited: Cited): string {
  switch (form) {
    case 'plain':
      return plain(cited)
    case 'markdown':
      return markdown(cited)
    case 'html':
      return html(cited)
    case 'wikipedia':
      return wikipedia(cited)
  }
}

const saidBy = ({ source, said }: Cited): string => `${source}${said === null ? '' : ` (${said})`}`
const told = ({ title, site, published }: Cited): string => [title, site, published].filter(Boolean).join(', ')

const plain = (cited: Cited): string => `「${cited.words}」\n— ${saidBy(cited)}\n${told(cited)}\n${cited.address}\n${cited.link}`

function markdown(cited: Cited): string {
  const escaped = (text: string): string =>
    harmless(text)
      .replace(/[\\`*_[\]<>#|]/g, '\\$&')
      .replace(/\s+/g, ' ')
  const page = escaped(told(cited) || cited.address)
  const shown = isWeb(cited.address) ? `[${page}](<${linked(cited.address)}>)` : page
  return `> 「${escaped(cited.words)}」\n>\n> — ${escaped(saidBy(cited))}, ${shown} ([iwaku](<${linked(cited.link)}>))`
}

function html(cited: Cited): string {
  const escaped = (text: string): string => harmless(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
  const web = isWeb(cited.address)
  const page = escaped(told(cited) || cited.address)
  const shown = web ? `<a href="${escaped(linked(cited.address))}">${page}</a>` : page
  const from = web ? ` cite="${escaped(linked(cited.address))}"` : ''
  return `<figure><blockquote${from}><p>${escaped(cited.words)}</p></blockquote><figcaption>${escaped(saidBy(cited))}, ${shown} (<a href="${escaped(linked(cited.link))}">iwaku</a>)</figcaption></figure>`
}

/** ウィキペディアの出典: https://ja.wikipedia.org/wiki/Template:Cite_web */
function wikipedia({ words, source, said, title, author, site, published, address }: Cited): string {
  const escaped = (text: string): string =>
    harmless(text)
      .replace(/[{}|[\]<>&'=]/g, (mark) => `&#${mark.charCodeAt(0)};`)
      .replace(/\s+/g, ' ')
  const parts: readonly (readonly [string, string | null])[] = [
    ['url', isWeb(address) ? linked(address).replace(/[|{}[\]]/g, encodeURIComponent) : null],
    ['title', title ?? address],
    ['author', author],
    ['website', site],
    ['date', published],
    ['quote', `${source}${said === null ? '' : `（${said}）`}「${words}」`],
  ]
  const given = parts.flatMap(([name, value]) => (value ? [`|${name}=${name === 'url' ? value : escaped(value)}`] : []))
  return `{{Cite web${given.join(' ')}}}`
}

/** An address in which nothing ends the link that it stands in. */
const linked = (address: string): string =>
  address.replace(/[\s<>"'`\\()]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`)
