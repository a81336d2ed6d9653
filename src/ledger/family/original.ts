import type { Place } from '#reading'
import { fold } from '#text'
import { kinship } from '../entity/kin.ts'
import type { Entry } from '../ledger.ts'

/** What a page says of the text that it is made from. */
export interface Original {
  readonly page: string
  /** Its title in another language; letters and numbers alone. */
  readonly title: Mark | null
  /** Its address, without what does not tell pages apart. */
  readonly address: Mark | null
  readonly author: Mark | null
  /** The day it came out, ISO. */
  readonly day: Mark | null
  /** The page says that it is a translation. */
  readonly translated: boolean
}

interface Mark extends Place {
  readonly value: string
}

/** What shows that two pages are made from one original, and the words that show it on both. */
export interface OneOriginal {
  readonly basis: 'title' | 'address' | 'author-day'
  readonly here: Place
  readonly there: Place
}

/** Lines that tell of a text as a whole; a title in the middle of it may be of anything. */
const HEADS: ReadonlySet<string> = new Set(['title', 'subtitle', 'source-link', 'byline'])
const TRANSLATED = /訳[者文]?[:：]|【翻訳】|（翻訳）|翻訳[:：]|原題|原文[:：]|[一-龠ァ-ヶー]{2,}訳$/
/** Words and letters from which on a title is of one text. */
const WORDS = 4
const LETTERS = 16
const LATIN = /[A-Za-z][A-Za-z0-9 ,.'’"“”:;!?&–—-]{8,}[A-Za-z0-9!?]/
/** 出典:Karenia Ministry of Defence is no title. */
const isTitle = (role: string, line: string): boolean => role === 'title' || role === 'subtitle' || /原題|Original title/i.test(line)
const DAYS: readonly RegExp[] = [/(\d{4})年(\d{1,2})月(\d{1,2})日/, /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/]

export function originalOf({ id, text, record }: Pick<Entry, 'id' | 'text' | 'record'>): Original {
  const heads = record.blocks.filter(({ role }) => HEADS.has(role))
  const first = <T>(found: (block: (typeof heads)[number]) => T | null): T | null => {
    for (const block of heads) {
      const one = found(block)
      if (one !== null) return one
    }
    return null
  }
  const { author, originUrl, shortLinks = [] } = record
  // behind a short link is what the page does not write
  const written = shortLinks.find(({ address }) => address === originUrl)?.short ?? originUrl
  return {
    page: id,
    title: first((block) => (isTitle(block.role, text.slice(block.start, block.end)) ? titleIn(text, block) : null)),
    address: originUrl === null || written === null ? null : marked(text, written, addressKey(originUrl)),
    author: author === null ? null : marked(text, author, author),
    day: first((block) => dayIn(text, block, record.published)),
    translated: record.form === 'translated-op-ed' || heads.some(({ start, end }) => TRANSLATED.test(text.slice(start, end))),
  }
}

function marked(text: string, words: string, value: string | null): Mark | null {
  const start = text.indexOf(words)
  return value === null || start < 0 ? null : { value, start, end: start + words.length }
}

/** THE PRICE OF A SHUT BRIDGE and 原題:The Price of a Shut Bridge are one title. */
function titleIn(text: string, { start, end }: Place): Mark | null {
  const found = LATIN.exec(fold(text.slice(start, end)))
  if (!found || /https?:|www\./.test(text.slice(start, end)) || found[0].split(/\s+/).length < WORDS) return null
  const value = found[0].toLowerCase().replace(/[^a-z0-9]/g, '')
  return value.length < LETTERS ? null : { value, start: start + found.index, end: start + found.index + found[0].length }
}

/** The day in a line that names the original, or whoever wrote it: 著:19/03/2031 is read as the page's own day. */
function dayIn(text: string, { start, end }: Place, published: string | null): Mark | null {
  const line = fold(text.slice(start, end))
  if (/原題|原文|Original/i.test(line))
    for (const form of DAYS) {
      const [found, year, month, day] = form.exec(line) ?? []
      if (found !== undefined) return { value: isoOf(year, month, day), start, end }
    }
  const [, day, month, year] = /著.*?(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(line) ?? []
  return day !== undefined && published !== null && [isoOf(year, month, day), isoOf(year, day, month)].includes(published)
    ? { value: published, start, end }
    : null
}

const isoOf = (year = '', month = '', day = ''): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** An address as it names one page: without the kind of road, www, what was asked for and what is jumped to. Null for a whole site. */
function addressKey(address: string): string | null {
  const whole = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`
  if (!URL.canParse(whole)) return null
  const { host, pathname } = new URL(whole)
  const path = pathname.replace(/\/+$/, '')
  return path === '' ? null : `${host.replace(/^www\./, '')}${path}`
}

/** Whether two pages are made from one original, as both of them show; null where only one does, or something speaks against it. */
export function oneOriginal(a: Original, b: Original): OneOriginal | null {
  if (a.page === b.page) return null
  const on = (basis: OneOriginal['basis'], here: Mark, there: Mark): OneOriginal => ({
    basis,
    here: { start: here.start, end: here.end },
    there: { start: there.start, end: there.end },
  })
  if (a.address && b.address && a.address.value === b.address.value) return on('address', a.address, b.address)
  // a column has one title every week
  if ((a.day && b.day && a.day.value !== b.day.value) || isOther(a, b)) return null
  if (a.title && b.title && a.title.value === b.title.value) return on('title', a.title, b.title)
  if (!a.translated || !b.translated || !a.author || !b.author || !a.day || !b.day) return null
  // two columns of one day have two titles
  return isOneAuthor(a.author.value, b.author.value) && !(a.title && b.title) ? on('author-day', a.author, b.author) : null
}

const person = (name: string) => ({ name, kind: 'person' as const, office: null, affiliation: null })
const isOther = ({ author: a }: Original, { author: b }: Original): boolean =>
  // Mira Thorne may be ミラ・ソーン
  a !== null && b !== null && /[A-Za-z]/.test(a.value) === /[A-Za-z]/.test(b.value) && kinship(person(a.value), person(b.value)) === 'other'

/** Both give the whole name: a family name alone is many people's. */
const isOneAuthor = (a: string, b: string): boolean =>
  /[・\s=＝]/.test(a) && /[・\s=＝]/.test(b) && kinship(person(a), person(b)) === 'same'
