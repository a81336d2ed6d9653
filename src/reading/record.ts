import { createHash } from 'node:crypto'
import type { Act, Attribution, Certainty, SourceKind } from '#attribution'
import type { Event } from '#event'
import type { Comment, Form, Note, NoteItem, Page, Quotation, Remark, Role, Turn, Tweet } from '#page'
import type { Span } from '#text'
import { choose } from './chosen.ts'
import { TOLD_WITH_IT } from './open.ts'
import type { Reading } from './reading.ts'

/** A place in the page text, in UTF-16 units, end exclusive. */
export interface Place {
  readonly start: number
  readonly end: number
}

export interface PlacedText extends Place {
  readonly text: string
}

export interface ConflictRecord {
  readonly field: string
  readonly values: readonly { readonly value: string; readonly basis: string; readonly shown: PlacedText | null }[]
}

export interface SourceRecord {
  readonly name: string
  readonly kind: SourceKind
  readonly aliases: readonly string[]
  readonly start: number | null
  readonly end: number | null
  readonly office: string | null
  readonly affiliation: string | null
  readonly basis: string
}

export interface AttributionRecord {
  readonly type: Attribution['type']
  readonly act: Act
  readonly content: PlacedText
  readonly contentMore: readonly PlacedText[]
  readonly cue: PlacedText | null
  readonly source: SourceRecord
  readonly via: readonly string[]
  readonly target: string | null
  readonly when: string | null
  readonly whenBasis: string | null
  readonly condition: PlacedText | null
  readonly consequence: PlacedText | null
  readonly certainty: Certainty
  readonly nestedIn: number | null
  readonly rule: string
  readonly sentence: Place
}

export interface BlockRecord extends Place {
  readonly role: Role
}

export interface NoteItemRecord extends PlacedText {
  readonly actor: string | null
  readonly inner: readonly NoteItemRecord[]
}

export interface CommentRecord extends Omit<Comment, 'text' | 'quoted'> {
  readonly text: Place
  readonly quoted: readonly Place[]
}

export interface TweetRecord extends Omit<Tweet, 'text' | 'article'> {
  readonly text: Place
  readonly article: Place | null
}

export interface NoteRecord extends Place {
  readonly topic: string
  readonly gloss: string | null
  readonly items: readonly NoteItemRecord[]
  readonly circumstances: readonly string[]
}

/** What a page quotes, with where it says it has it from. */
export interface QuotationRecord {
  readonly by: string | null
  readonly work: string | null
  readonly date: string | null
  readonly url: string | null
  readonly text: Place
  readonly source: Place | null
}

export interface TurnRecord {
  readonly speaker: string | null
  readonly asks: boolean
  readonly text: Place
}

export interface EventRecord extends PlacedText {
  readonly type: Event['type']
  readonly actor: Event['actor']
  readonly target: Event['target']
  readonly when: Event['when']
  readonly rule: string
}

/** One page's reading as plain data: what `--format ndjson` prints on one line. The same page and version give the same bytes. */
export interface PageRecord {
  readonly page: string
  readonly version: string
  readonly textLength: number
  readonly textSha256: string
  readonly form: Form
  readonly title: string | null
  readonly author: string | null
  readonly site: string | null
  readonly published: string | null
  readonly originUrl: string | null
  /** Which of title and author whatever the page came in told, not the page; left out where neither. */
  readonly told?: readonly ('title' | 'author')[]
  /** ISO day of the last change that the page tells; left out where it tells none. */
  readonly updated?: string
  /** Other addresses of the same article that the page names, by what they are; left out where it names none. */
  readonly links?: Readonly<Partial<Record<keyof Page['links'], string>>>
  /** Short links that the page tells, with where they led when somebody asked for it; a reading itself has none. */
  readonly shortLinks?: readonly { readonly short: string; readonly address: string }[]
  /** Of title, author and day, what the page says that cannot both hold, the value that was taken first; left out where it agrees with itself. */
  readonly conflicts?: readonly ConflictRecord[]
  /** What was noticed of the page's bytes, left out where they are plain UTF-8: another encoding, a wrong declaration, broken characters. */
  readonly decoding?: readonly { readonly code: string; readonly message: string }[]
  /** Every run of text with what it is for, in page order. */
  readonly blocks: readonly BlockRecord[]
  readonly comments: readonly CommentRecord[]
  readonly tweets: readonly TweetRecord[]
  /** What the page quotes and names the source of; left out where there is nothing. */
  readonly quotations?: readonly QuotationRecord[]
  readonly notes: readonly NoteRecord[]
  readonly turns: readonly TurnRecord[]
  readonly attributions: readonly AttributionRecord[]
  readonly events: readonly EventRecord[]
}

/** Makes the record of a reading, under a name that tells the page from others. */
export function toRecord(
  reading: Reading,
  { name, version, certainty }: { name: string; version: string; certainty: Certainty },
): PageRecord {
  const { page } = reading
  const decoding = decodingRemarks(page)
  const conflicts = page.remarks.flatMap((remark) => conflictRecord(page.text, remark))
  const told = (['title', 'author'] as const).filter((field) => page[field]?.basis === TOLD_WITH_IT)
  const links = Object.entries(page.links).flatMap(([name, found]) => (found ? [[name, found.value]] : []))
  return {
    page: name,
    version,
    textLength: page.text.length,
    textSha256: createHash('sha256').update(page.text, 'utf8').digest('hex'),
    form: page.form,
    title: page.title?.value ?? null,
    author: page.author?.value ?? null,
    site: page.site?.value ?? null,
    published: page.published?.value ?? null,
    originUrl: page.originUrl?.value ?? null,
    ...(told.length > 0 && { told }),
    ...(page.updated && { updated: page.updated.value }),
    ...(links.length > 0 && { links: Object.fromEntries(links) }),
    ...(conflicts.length > 0 && { conflicts }),
    ...(decoding.length > 0 && { decoding: decoding.map(({ code, message }) => ({ code, message })) }),
    blocks: page.blocks.map(({ span, role }) => ({ role, ...place(span) })),
    comments: page.comments.map(commentRecord),
    tweets: page.tweets.map(tweetRecord),
    ...(page.quotations && { quotations: page.quotations.map(quotationRecord) }),
    notes: page.notes.map((note) => noteRecord(page, note)),
    turns: page.turns.map((turn) => turnRecord(page.text, turn)),
    attributions: choose(reading.attributions, certainty).map((chosen) =>
      attributionRecord(page.text, chosen.attribution, chosen.nestedIn),
    ),
    events: reading.events.map((event) => eventRecord(page.text, event)),
  }
}

/** `published_conflict` with its alternatives → the field, and each value with its basis and place. */
function conflictRecord(text: string, { code, alternatives }: Remark): ConflictRecord[] {
  if (!alternatives) return []
  const values = alternatives.map(({ value, basis, span }) => ({ value, basis, shown: span ? placed(text, span) : null }))
  return [{ field: code.replace('_conflict', ''), values }]
}

const OF_DECODING = new Set(['encoding', 'encoding_repaired', 'broken_characters', 'cut_character'])

/** Those of a page's remarks that are about its bytes. */
export const decodingRemarks = ({ remarks }: Page): Remark[] => remarks.filter(({ code }) => OF_DECODING.has(code))

export const place = ({ start, end }: Span): Place => ({ start, end })
export const placed = (text: string, { start, end }: Span): PlacedText => ({ start, end, text: text.slice(start, end) })
const orNull = (text: string, span: Span | null): PlacedText | null => (span ? placed(text, span) : null)

function attributionRecord(text: string, attribution: Attribution, nestedIn: number | null): AttributionRecord {
  const { source, when } = attribution
  return {
    type: attribution.type,
    act: attribution.act,
    content: placed(text, attribution.content),
    contentMore: attribution.contentMore.map((more) => placed(text, more)),
    cue: orNull(text, attribution.cue),
    source: {
      name: source.name,
      kind: source.kind,
      aliases: source.aliases,
      start: source.span?.start ?? null,
      end: source.span?.end ?? null,
      office: source.office ?? null,
      affiliation: source.affiliation ?? null,
      basis: source.basis,
    },
    via: attribution.via,
    target: attribution.target,
    when: when?.value ?? null,
    whenBasis: when?.basis ?? null,
    condition: orNull(text, attribution.condition),
    consequence: orNull(text, attribution.consequence),
    certainty: attribution.certainty,
    nestedIn,
    rule: attribution.rule,
    sentence: place(attribution.sentence),
  }
}

const commentRecord = ({ author, date, votes, depth, parent, text, quoted }: Comment): CommentRecord => ({
  author,
  date,
  votes,
  depth,
  parent,
  text: place(text),
  quoted: quoted.map(place),
})

const tweetRecord = ({ account, name, date, url, text, article }: Tweet): TweetRecord => ({
  account,
  name,
  date,
  url,
  text: place(text),
  article: article ? place(article) : null,
})

const quotationRecord = ({ by, work, date, url, text, source }: Quotation): QuotationRecord => ({
  by,
  work,
  date,
  url,
  text: place(text),
  source: source ? place(source) : null,
})

const turnRecord = (text: string, { speaker, asks, text: words }: Turn): TurnRecord => ({
  speaker: speaker ? text.slice(speaker.start, speaker.end) : null,
  asks,
  text: place(words),
})

const noteRecord = ({ text }: Page, note: Note): NoteRecord => ({
  ...place(note.span),
  topic: note.topic,
  gloss: note.gloss,
  items: note.items.map((item) => noteItemRecord(text, item)),
  circumstances: note.circumstances.map((one) => text.slice(one.start, one.end)),
})

const noteItemRecord = (text: string, item: NoteItem): NoteItemRecord => ({
  actor: item.actor ? text.slice(item.actor.start, item.actor.end) : null,
  ...placed(text, item.content),
  inner: item.inner.map((one) => noteItemRecord(text, one)),
})

const eventRecord = (text: string, { span, actor, target, when, type, rule }: Event): EventRecord => ({
  type,
  actor,
  target,
  when,
  ...placed(text, span),
  rule,
})
