import { firstDay } from '../../day.ts'
import type { Found } from '../../page.ts'
import { attribute } from '../tree.ts'
import type { Mark } from '../walk.ts'
import type { Candidate, Head } from './head.ts'
import { wordsAt } from './head.ts'
import { namesOf, withProperty } from './json-ld.ts'

const META = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'published',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'parsely-pub-date',
  'sailthru.date',
  'release:date',
  'creation_date',
  'og:pubdate',
]

/** The day the page was published, best first; see each step's basis. */
export function readPublished(head: Head, title: Found<string> | null): readonly Candidate[] {
  const found: Candidate[] = []
  const add = (value: string | null | undefined, basis: string, span?: Candidate['span']): void => {
    const day = value ? dayOf(value, head.japanese) : null
    if (day) found.push({ value: day.value, basis: basis + day.how, ...(span ? { span } : {}) })
  }
  for (const property of ['datePublished', 'uploadDate', 'dateCreated'])
    for (const thing of withProperty(head.things, property).slice(0, 1)) add(namesOf(thing[property])[0], `JSON-LD ${property}`)
  for (const name of META) add(head.meta.get(name), `meta ${name}`)
  const place = placeOf(head, title)
  const marks = head.marks
    .map((mark) => ({ mark, rank: rankOf(mark), distance: distance(mark, place) }))
    .filter(({ mark, rank }) => isDated(mark, rank))
  for (const rank of [0, 1, 2, 3])
    for (const { mark } of marks.filter((one) => one.rank === rank).sort((a, b) => a.distance - b.distance))
      add(stated(mark) ?? wordsAt(head, mark.span), BASES[rank]!, mark.span)
  found.push(...shown(head, title), ...withYear(head, title))
  for (const name of ['article:modified_time', 'og:updated_time', 'last-modified'])
    add(head.meta.get(name), `meta ${name}, for want of a day of publication`)
  for (const address of [head.canonical, head.meta.get('og:url')])
    add(/\/((?:19|20)\d\d\/\d\d?\/\d\d?)(?=\/)/.exec(address ?? '')?.[1], 'address of the page')
  return found
}

const CHANGED = [
  'article:modified_time',
  'og:updated_time',
  'last-modified',
  'dc.date.modified',
  'dcterms.modified',
  'revised',
  'datemodified',
]

/** The day the page was last changed, as it declares; null when it says nothing of it. */
export function readUpdated(head: Head): Found<string> | null {
  const told = (value: string | null | undefined, basis: string, span?: Candidate['span']): Found<string> | null => {
    const day = value ? dayOf(value, head.japanese) : null
    return day && { value: day.value, basis: basis + day.how, ...(span ? { span } : {}) }
  }
  for (const thing of withProperty(head.things, 'dateModified').slice(0, 1)) {
    const found = told(namesOf(thing.dateModified)[0], 'JSON-LD dateModified')
    if (found) return found
  }
  for (const name of CHANGED) {
    const found = told(head.meta.get(name), `meta ${name}`)
    if (found) return found
  }
  for (const mark of head.marks) {
    const { node, words, span, depth } = mark
    const modified = propertiesOf(node).includes('datemodified')
    if (depth > 2 || !(modified || (node.tag === 'time' && isChange(words)))) continue
    const found = told(stated(mark) ?? wordsAt(head, span), modified ? 'itemprop dateModified' : 'time element of a change', span)
    if (found) return found
  }
  return null
}

const BASES = ['itemprop datePublished', 'time pubdate', 'time element', 'element marked as the date']
const DATE_WORD = /date|time|pubdate|posted|publish|day|byline|author|entry-meta|entry-info/
const CHANGE_WORD = /modif|updated?$|renew|related|widget|sidebar|ranking|^sub-?title/

const isChange = (words: readonly string[]): boolean => words.some((word) => CHANGE_WORD.test(word))

/** Elements near the head of the page; comments and lists of other pages have dates of their own. */
function isDated(mark: Mark, rank: number): boolean {
  return mark.depth <= 2 && mark.span.end - mark.span.start <= 200 && (rank < 3 || !isChange(mark.words))
}

function propertiesOf(node: Mark['node']): readonly string[] {
  const properties = attribute(node, 'itemprop')
  return properties === null ? NONE : properties.toLowerCase().split(/\s+/)
}
const NONE: readonly string[] = []

function rankOf({ node, words }: Mark): number {
  const properties = propertiesOf(node)
  if (properties.includes('datepublished')) return 0
  if (node.tag === 'time') {
    if (attribute(node, 'pubdate') !== null) return 1
    return properties.includes('datemodified') || isChange(words) ? 9 : 2
  }
  return words.some((word) => DATE_WORD.test(word)) ? 3 : 9
}

/** How far a mark stands from the title: before it counts double. */
function distance({ span }: Mark, at: Candidate['span'] | null): number {
  if (!at) return span.start
  return span.start >= at.end ? span.start - at.end : 2 * (at.start - span.start)
}

const stated = ({ node }: Mark): string | null => attribute(node, 'datetime') || attribute(node, 'content') || null

/** Days in the page text: one behind a label, one near the title. */
function shown(head: Head, title: Found<string> | null): Candidate[] {
  const found: Candidate[] = []
  const near = placeOf(head, title)
  const from = near ? Math.max(0, near.start - 200) : 0
  const window = head.text.slice(from, (near ? near.end : 0) + 600)
  const days: { value: string; start: number; end: number }[] = []
  for (let at = 0; at < window.length && days.length < 5; ) {
    const day = firstDay(window.slice(at))
    if (!day) break
    const start = from + at + day.start
    const end = from + at + day.end
    const changed =
      CHANGED_BEFORE.test(head.text.slice(Math.max(0, start - 12), start)) || CHANGED_AFTER.test(head.text.slice(end, end + 16))
    if (!changed && !head.marks.some(({ words, span }) => span.start <= start && end <= span.end && isChange(words)))
      days.push({ value: day.value, start, end })
    at += day.end
  }
  const labelled = LABEL.exec(head.text.slice(0, 100_000))
  const labelledDay = labelled ? firstDay(labelled[0]) : null
  if (labelled && labelledDay) {
    const start = labelled.index + labelledDay.start
    found.push({
      value: labelledDay.value,
      basis: 'date on the page behind its label',
      span: { start, end: start + labelledDay.end - labelledDay.start },
    })
  }
  const rank = ({ start }: { start: number }): number => (near && start < near.start ? 2 * (near.start - start) : start - (near?.end ?? 0))
  for (const { value, start, end } of days.sort((a, b) => rank(a) - rank(b)).slice(0, 2))
    found.push({ value, basis: 'date on the page near the title', span: { start, end } })
  return found
}

/** Where the title stands on the page, at least its first words: `[News] 題` may be headed 題 alone, in several lines. */
function placeOf(head: Head, title: Found<string> | null): Candidate['span'] | null {
  if (!title || title.span) return title?.span ?? null
  const words = title.value.replace(/^(?:\[[^\]]*\]|【[^】]*】)\s*/, '').slice(0, 16)
  const start = words.length < 8 ? -1 : head.text.indexOf(words)
  return start < 0 ? null : { start, end: start + words.length }
}

/** `[06月24日 11時30分]` near the title, with the year from an address or name of the page that holds the same day. */
function withYear(head: Head, title: Found<string> | null): Candidate[] {
  const near = placeOf(head, title)
  if (!near) return []
  const found = /(?<!\d)(\d{1,2})月(\d{1,2})日/.exec(head.text.slice(near.end, near.end + 300))
  if (!found) return []
  const day = found[1]!.padStart(2, '0') + found[2]!.padStart(2, '0')
  for (const name of head.names) {
    const value = new RegExp(`(?<!\\d)((?:19|20)\\d\\d)[-/]?${day.slice(0, 2)}[-/]?${day.slice(2)}(?!\\d)`).exec(name)?.[1]
    const start = near.end + found.index
    const basis = 'day on the page near the title, its year from a name of the page'
    if (value) return [{ value: `${value}-${day.slice(0, 2)}-${day.slice(2)}`, basis, span: { start, end: start + found[0].length } }]
  }
  return []
}

/** 更新日：2024/3/1, 2024/3/1 10:00 更新 */
const CHANGED_BEFORE = /(?:更新|改訂|修正|変更|updated|modified)(?:日時?)?[\s:：]{0,3}$/i
const CHANGED_AFTER = /^\s{0,2}(?:\d{1,2}[:時]\d{2}分?)?\s{0,2}(?:最終)?更新/

const LABEL =
  /(?:公開|掲載|配信(?:開始)?|投稿|発行|発表|質問)(?:(?:年月日|日時|日)[\s:：]{0,3}|[\s:：]{1,3})(?:19|20)\d\d\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}日?/

const STAMP = /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T\s](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]00:?00)?)?/i

/**
 * The day of a time stamp or a written date. A day is taken as it is written in the offset it is written with; a time of a
 * Japanese page in UTC is a machine's way of writing a time in Japan, and so is told as the day it was there.
 */
export function dayOf(value: string, japanese: boolean): { value: string; how: string } | null {
  const stamp = STAMP.exec(value)
  const day = firstDay(stamp ? `${stamp[1]}-${stamp[2]}-${stamp[3]}` : value.slice(0, 200))?.value ?? compact(value)
  if (!day) return null
  if (!stamp?.[6] || !japanese) return { value: day, how: '' }
  const there = new Date(Date.parse(`${day}T${stamp[4]}:${stamp[5]}:00Z`) + 9 * 3_600_000)
  if (Number.isNaN(there.getTime())) return { value: day, how: '' }
  return { value: there.toISOString().slice(0, 10), how: ' (UTC, told as the day in Japan)' }
}

/** 20190425, 20190425T1200 */
function compact(value: string): string | null {
  const found = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(value)
  return found ? (firstDay(`${found[1]}-${found[2]}-${found[3]}`)?.value ?? null) : null
}
