import type { Span } from '#text'

/** What kind of page it is; told by evidence, `news` or `blog` when nothing else fits. */
export type Form = 'translated-op-ed' | 'news-with-comments' | 'repost' | 'tweet-digest' | 'news' | 'blog' | 'forum'

/** What a run of page text is for. Nothing is deleted: what is not prose is labelled. */
export type Role =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quotation'
  | 'caption'
  | 'credit'
  | 'byline'
  | 'date'
  | 'comment'
  | 'comment-meta'
  | 'tweet'
  | 'tweet-meta'
  | 'note'
  | 'site'
  | 'navigation'
  | 'related-title'
  | 'related-excerpt'
  | 'source-link'
  | 'advertisement'
  | 'footer'
  | 'hidden'

/** One run of page text with one role. Blocks are in page order and never overlap; text between two blocks is white space. */
export interface Block {
  readonly span: Span
  readonly role: Role
  /** Why it has this role: a short English phrase, shown by `--why`. */
  readonly reason: string
  /** Index into `Page.comments`, for comment and comment-meta blocks. */
  readonly comment?: number
  /** Index into `Page.tweets`: the tweet this block belongs to (its text, its meta line, or the outlet's article text under it). */
  readonly tweet?: number
  /** Index into `Page.quotations`, for blocks of a quotation whose source the page tells. */
  readonly quotation?: number
  /** Index into `Page.notes`, for note blocks. */
  readonly note?: number
}

/** A value read from the page with the text that gives it. */
export interface Found<T> {
  readonly value: T
  /** Where the page shows it, when it does. */
  readonly span?: Span
  /** Why: a short English phrase, shown by `--why`. */
  readonly basis: string
}

export interface Comment {
  readonly author: string
  /** ISO 8601 date (or date-time), or null when the comment shows none. */
  readonly date: string | null
  readonly votes: number | null
  /** 1 for a top-level comment. */
  readonly depth: number
  /** Index of the comment it answers, or null. */
  readonly parent: number | null
  /** The comment's own words, without its head line and votes. */
  readonly text: Span
  /** Spans inside `text` that repeat the parent's (or the article's) words behind a quote mark `>`. */
  readonly quoted: readonly Span[]
}

export interface Tweet {
  /** With its @. */
  readonly account: string
  readonly name: string
  readonly date: string | null
  readonly url: string | null
  /** The tweet's words. */
  readonly text: Span
  /** The outlet's article text that stands under the tweet, or null. */
  readonly article: Span | null
}

/** Words that the page marks as quoted, and says from where. */
export interface Quotation {
  readonly text: Span
  /** Whose words they are, as the page writes it: a person, an outlet, a site; null where only an address is told. */
  readonly by: string | null
  /** The article or book they stand in. */
  readonly work: string | null
  /** ISO 8601 day beside the source. */
  readonly date: string | null
  readonly url: string | null
  /** Where the page names the source. */
  readonly source: Span | null
}

/** One outermost 「…」 of a hand-kept note and who stands in front of it. */
export interface NoteItem {
  /** The words between the brackets. */
  readonly content: Span
  /** The name nearest in front, or null. */
  readonly actor: Span | null
  /** 『…』 inside, with the name in front of each inside the item. */
  readonly inner: readonly NoteItem[]
}

/** A hand-kept note: `#topic=gloss(actor「x」「y」・actor「z」・circumstance・…)`. */
export interface Note {
  readonly span: Span
  /** With its #. */
  readonly topic: string
  readonly gloss: string | null
  readonly items: readonly NoteItem[]
  /** The bare words between ・ that are no item. */
  readonly circumstances: readonly Span[]
}

/** What one person says in an interview, at a press conference, in a transcript, until the next one speaks. */
export interface Turn {
  /** The label in front of the words; null where a dash or a letter only says that somebody asks or answers. */
  readonly speaker: Span | null
  /** Whether this is a question of whoever interviews. */
  readonly asks: boolean
  readonly text: Span
}

/** Where a page says that the same article stands elsewhere; absolute where the page's own address is known, and never the page itself. */
export interface Links {
  /** The address it would be known by; told even where it is the page's own. */
  readonly canonical: Found<string> | null
  readonly amp: Found<string> | null
  readonly print: Found<string> | null
  /** The pages in front of it and behind it, where an article is cut into several. */
  readonly previous: Found<string> | null
  readonly next: Found<string> | null
}

/** The bytes that came from one address at one time, and the text read from them. */
export interface Page {
  /** The file's name or address, as given. */
  readonly address: string
  /** The page text; every span of a reading is a span of this. */
  readonly text: string
  readonly form: Form
  readonly formBasis: string
  readonly title: Found<string> | null
  readonly author: Found<string> | null
  readonly site: Found<string> | null
  /** ISO 8601 day. */
  readonly published: Found<string> | null
  /** ISO 8601 day of the last change that the page tells; when the page was captured only its bearer knows. */
  readonly updated: Found<string> | null
  readonly originUrl: Found<string> | null
  /** Other addresses of the same article. */
  readonly links: Links
  readonly blocks: readonly Block[]
  readonly comments: readonly Comment[]
  readonly tweets: readonly Tweet[]
  /** Left out where there are none. */
  readonly quotations?: readonly Quotation[]
  readonly notes: readonly Note[]
  readonly turns: readonly Turn[]
  /** Something noticed while reading; data, not an exception. */
  readonly remarks: readonly Remark[]
  /** Where a span of `text` stands in the decoded source; the identity for plain text. */
  readonly toSource: (at: Span) => Span
}

export interface Remark {
  readonly code: string
  readonly message: string
  readonly span?: Span
  /** For `repeated`: the earlier place with the same words. */
  readonly first?: Span
  /** For a conflict: what the page says of one value, that which was taken first. */
  readonly alternatives?: readonly Found<string>[]
}

/** An element around a run of text: the same object for every run that stands in it. */
export interface Box {
  /** Counts the boxes of a page from 0, each behind the one around it: what a reader knows of boxes it keeps by number. */
  readonly number: number
  /** Lower case. */
  readonly tag: string
  /** Class, id, role and itemprop words, lower case. */
  readonly words: readonly string[]
  /** The element around it, null for the outermost. */
  readonly parent: Box | null
}

/** What a mark-up reader knows of a run of text and a plain-text reader does not; evidence for roles. */
export interface BlockHint {
  readonly span: Span
  /** The nearest block element's tag name, lower case. */
  readonly tag: string
  /** Tag names and class/id/role/itemprop words of the element and its ancestors, innermost first, lower case. */
  readonly context: readonly string[]
  /** The innermost element around the whole run; where it is not told, runs of the same `context` are taken to stand in the same elements. */
  readonly box?: Box
  /** Address of the link that covers most of the run, if one does. */
  readonly href?: string
  /** Share of the run's characters that are inside links, 0 to 1. */
  readonly linkDensity: number
  readonly hidden: boolean
  /** The src or alt of an image that stands at this place. */
  readonly image?: string
  /** Number of the block element the run stands in: lines that only <br> parts share it. A run is one line; an image alone is an empty run. */
  readonly element?: number
  /** How many list items and comment elements stand around the run; answers stand deeper than what they answer. 0 outside of any. */
  readonly depth?: number
  /** Readings the page gives for words of the run (<ruby>); they are no part of the text. */
  readonly ruby?: readonly { readonly base: Span; readonly reading: string }[]
}

/** An element whose names say what its words are for: who wrote a comment, when, what. */
export interface MarkedPart {
  readonly span: Span
  /** Lower case. */
  readonly tag: string
  /** Class, id, role and itemprop words, and `schema.org/TYPE` of an item; lower case. */
  readonly words: readonly string[]
  /** What an attribute says beside the words: the datetime of <time>, the content of an item, a title; the address of a link or a quotation. */
  readonly value: string | null
  /** How deep an attribute says that it stands: aria-level, data-level, indent. */
  readonly level: number | null
}

/** Values a mark-up head declares (JSON-LD, OpenGraph, meta, time), best first. */
export interface Declared {
  readonly title?: Found<string>
  readonly author?: Found<string>
  readonly site?: Found<string>
  readonly published?: Found<string>
  readonly updated?: Found<string>
  readonly canonical?: Found<string>
  readonly amp?: Found<string>
  readonly print?: Found<string>
  readonly next?: Found<string>
  readonly previous?: Found<string>
}

/** Text made from a source, before roles are given: what `html.ts` and `plain.ts` both produce. */
export interface RawText {
  readonly text: string
  /** null for plain text: roles then come from lines, indentation and words alone. */
  readonly hints: readonly BlockHint[] | null
  /** Elements that are named for what they hold, the outer before the inner; none for plain text. */
  readonly parts?: readonly MarkedPart[]
  /** Where words come from: blockquotes and their citations, days, links to single posts of a service; the outer before the inner. */
  readonly sources?: readonly MarkedPart[]
  readonly declared: Declared
  /** Everything a mark-up page says of its title, author and day, best first; left out for plain text. */
  readonly said?: Readonly<Record<'title' | 'author' | 'published', readonly Found<string>[]>>
  readonly remarks: readonly Remark[]
  readonly toSource: (at: Span) => Span
}
