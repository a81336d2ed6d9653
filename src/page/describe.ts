import type { Span } from '#text'
import { boxedAuthor } from './author-box.ts'
import { findLabelled, readBody } from './body.ts'
import {
  type Byline,
  looksLikeName,
  nameLine,
  readByline,
  sameName,
  spacedName,
  titleAuthor,
  titleSaysTranslated,
  translationNotice,
} from './byline.ts'
import { readCarried } from './carried.ts'
import { claimLine, type Ground, lay } from './claim.ts'
import { withDays } from './comments/days.ts'
import { findMarkedThread } from './comments/marked.ts'
import { findThread } from './comments/thread.ts'
import { findUnits } from './comments/units.ts'
import { findConflicts } from './conflicts.ts'
import { findContents } from './contents.ts'
import { capitalAuthor, datelineAuthor, isPerson, signedBehind } from './credits.ts'
import { findTurnHeads, turnsOf } from './dialogue.ts'
import { formOf, saysTranslated } from './form.ts'
import { type Line, part, readLines } from './line.ts'
import { findLinks } from './links.ts'
import { findByMarkup, OUTSIDE } from './markup.ts'
import { findNotes } from './notes/notes.ts'
import { NAME_AGAIN, type Opening, readOpening } from './opening.ts'
import { addressLine, findOrigin, LABELLED, LINK_TO_ORIGINAL } from './origin.ts'
import type { Block, Found, Page, Quotation, RawText } from './page.ts'
import { findPublished } from './published.ts'
import { carriedFrom, findQuotations, inQuotations } from './quotations.ts'
import { findRelated } from './related.ts'
import { findRepeated } from './repeated.ts'
import { findThin } from './thin.ts'
import { findTweetElements } from './tweets/marked.ts'
import { articlesUnder, findTweets } from './tweets/tweets.ts'
import { findUpdated } from './updated.ts'

/**
 * Gives every run of a page text its role and reads what the page says of itself.
 *
 * 1. lines  2. what has a shape of its own: tweets, notes, comments  3. mark-up, lists of other articles  4. the head  5. labelled lines
 * 6. the text  7. author, day, origin  8. the form  9. passages that stand twice
 */
export function describePage(raw: RawText, address: string): Page {
  const { text, hints, declared } = raw
  const lines = readLines(text, hints)
  const ground: Ground = new Array(lines.length).fill(undefined)
  const isFree = (line: Line): boolean => ground[line.index] === undefined

  // what mark-up hides is nobody's words, wherever it stands
  if (hints)
    lay(
      ground,
      lines.flatMap((line) => (line.hint?.hidden ? [claimLine(line, 'hidden', 'hidden by mark-up')] : [])),
    )
  const tweetElements = findTweetElements(lines, isFree, raw.sources ?? [], address)
  const tweetReading = findTweets(lines, tweetElements)
  lay(ground, tweetReading.claims)
  const { notes, claims: noteClaims } = findNotes(text, lines, { isFree, tweets: tweetReading.tweets.length > 0 })
  lay(ground, noteClaims)
  const found =
    (raw.parts && findUnits(text, lines, raw.parts, isFree, declared.title?.span ?? null)) ??
    (hints && findMarkedThread(text, lines, isFree)) ??
    findThread(text, lines, isFree)
  const thread = withDays(found, raw.sources ?? [])
  lay(ground, thread.claims)
  const { quotations, claims: cited } = findQuotations(lines, isFree, raw.sources ?? [])
  lay(ground, cited)
  lay(ground, findByMarkup(lines, ground, declared, address))
  lay(ground, findContents(lines, ground))
  lay(ground, findRelated(lines, ground, thread.reach?.to ?? null))

  const turnHeads = findTurnHeads(lines, ground)
  lay(
    ground,
    turnHeads
      .filter((head) => head.end !== null && head.label !== null)
      .map((head) => claimLine(lines[head.line]!, 'paragraph', 'a turn of a conversation')),
  )
  const opening = readOpening(lines, ground, declared)
  const isAside = (line: Line): boolean => ground[line.index]?.[0]?.reason === OUTSIDE
  const told = findOrigin({ lines, isFree, isAside, title: opening.titleLine }, Math.max(opening.end, 5))
  lay(ground, opening.claims)
  lay(ground, findLabelled(lines, ground))
  lay(ground, readBody(lines, ground, new Set(turnHeads.map((head) => head.line))))

  // an element ends where its tweet does; what stands under it is no more of it
  const leadsTheText = !tweetElements.has(tweetReading.reach[0]?.from ?? -1) && (tweetReading.reach[0]?.from ?? 1) <= opening.end + 1
  const isDigest = notes.length > 0 || leadsTheText
  const { tweets, blocks: laid } = isDigest
    ? articlesUnder(tweetReading, ground)
    : { tweets: tweetReading.tweets, blocks: ground.flatMap((at) => at ?? []) }
  const blocks = inQuotations(laid, quotations)
  const origin = told?.found ?? quotedOrigin(blocks, quotations)
  const author = findAuthor(text, blocks, opening, raw, lines)
  const turns = turnsOf(text, blocks, turnHeads)
  const { form, basis } = formOf({
    text,
    blocks,
    comments: thread.comments,
    tweets,
    notes,
    board: thread.layout === 'post',
    posts: (thread.posts ?? 0) > 0,
    opened: thread.opened === true,
    ...headEvidence(opening, author),
    embedded: tweetElements.size > 0 && tweetElements.size === tweets.length,
    origin: origin && originKind(text, origin),
    address: declared.canonical?.value ?? address,
    isTurn: (at) => turns.some(({ text: said }) => said.start < at.end && said.end > at.start),
  })
  const own = {
    author,
    site: opening.site,
    published: findPublished({ address, text, blocks, declared, comments: thread.comments, tweets }),
  }
  const updated = findUpdated(text, blocks, declared)
  const conflicts = raw.said ? findConflicts({ text, address, blocks, said: raw.said, own: { ...own, title: opening.title }, updated }) : []
  return {
    address,
    text,
    form,
    formBasis: basis,
    title: opening.title,
    ...(form === 'repost' ? ofCarried(text, blocks, own) : own),
    updated,
    links: findLinks(lines, declared, address),
    originUrl: origin ?? (form === 'translated-op-ed' ? onlyAddress(lines, text) : null),
    blocks,
    comments: thread.comments,
    tweets,
    ...(quotations.length > 0 && { quotations }),
    notes,
    turns,
    remarks: [...raw.remarks, ...conflicts, ...findThin(text, blocks), ...findRepeated(text, blocks)],
    toSource: raw.toSource,
  }
}

/** What the origin says of the form: the original of a translation, the address text is carried from, or no more than a site. */
function originKind(text: string, { value, span, basis }: Found<string>): 'address' | 'original' | 'site' {
  const label =
    span === undefined
      ? ''
      : basis === LINK_TO_ORIGINAL
        ? text.slice(span.start, span.end)
        : basis === LABELLED
          ? labelAbove(text, span)
          : ''
  return ORIGINAL.test(label) ? 'original' : /^https?:/.test(value) ? 'address' : 'site'
}

/** 原文, or the title that the original has in Latin letters: 元記事：Who Owns the Bridge? */
const ORIGINAL = /原文|原語|原記事|オリジナル|original|[:：]\s?["“]?\p{Lu}[\p{Script=Latin}\d’'“”",:?!&–— -]{14,}$/iu
const LABEL_LOOK = 200
/** What stands in front of an address on its line, or on the line above where it stands alone. */
function labelAbove(text: string, { start }: Span): string {
  const above = text.slice(Math.max(0, start - LABEL_LOOK), start).split('\n')
  return (above.findLast((line) => line.trim() !== '') ?? '').trim()
}

/** Where a page stands that is little more than one quotation. */
function quotedOrigin(blocks: readonly Block[], quotations: readonly Quotation[]): Found<string> | null {
  const carried = carriedFrom(blocks, quotations)
  return carried?.url
    ? { value: carried.url, ...(carried.source && { span: carried.source }), basis: 'address that most of the text is quoted from' }
    : null
}

/** Not the addresses of a page's own machinery. */
const NOT_ORIGIN =
  /twitter\.com|\/\/x\.com|t\.co\/|youtu|facebook|instagram|amazon|t\.me|hatena|livedoor|\.(?:png|jpe?g|gif|webp|mp4|pdf)$/i
/** The one address that stands on a line of its own under a translation: where the original is. */
function onlyAddress(lines: readonly Line[], text: string): Found<string> | null {
  const alone = lines.flatMap((line) => {
    const address = line.text.length <= 2200 && line.text.includes('//') ? addressLine(line) : null
    return address && address.label !== 'reference' && /^https?:/.test(address.value) && !NOT_ORIGIN.test(address.value)
      ? [part(line, address.start, address.end)]
      : []
  })
  const addresses = new Set(alone.map(({ start, end }) => text.slice(start, end)))
  const [only] = addresses
  return only !== undefined && addresses.size === 1
    ? { value: only, span: alone[0]!, basis: 'the only address on a line of its own' }
    : null
}

/** What the head of the page says for its form. */
const headEvidence = (opening: Opening, author: Found<string> | null) => ({
  hasTitle: opening.title !== null,
  ofAccount: author?.basis === OF_ACCOUNT,
  titleAuthor: author?.basis === IN_TITLE,
  originalTitle: opening.originalTitle,
  titleTranslated: opening.title !== null && titleSaysTranslated(opening.title.value),
  foreignAuthor: author !== null && author.basis !== IN_TITLE && author.value.split(/[、,]/).every(looksLikeName),
  siteAndTitle: opening.siteLine !== null,
  site: opening.site?.value ?? null,
})

/** What the page says of the article it carries, before what it says of itself. */
function ofCarried(text: string, blocks: readonly Block[], own: Pick<Page, 'author' | 'site' | 'published'>): typeof own {
  const carried = readCarried(text, blocks)
  const author = carried.marked && own.author && isPoster(text, own.author) ? null : own.author
  return { author: carried.author ?? author, site: carried.site ?? own.site, published: carried.published ?? own.published }
}

/** Who posted carried text did not write it. */
const isPoster = (text: string, { span }: Found<string>): boolean =>
  span !== undefined && /(?:投稿者?|作成者|posted by|by)\s?[:：]?\s?$/i.test(text.slice(Math.max(0, span.start - 12), span.start))

const bylineOf = (words: string): Byline | null => readByline(words) ?? nameLine(words) ?? translationNotice(words)

const BY_TRANSLATOR = 'byline (translator)'
const IN_TITLE = 'in front of the claim in the title'
const OF_ACCOUNT = 'the account whose tweets the title names'
/** 森田葉子（@morita）さんの人気ツイート */
const ACCOUNT_TITLE = /^([^@＠]{2,40}?)\s?[(（][@＠]\w{1,20}[)）]\s?(?:さん)?の[^、。]{0,12}(?:ツイート|ポスト|つぶやき)/

/** Whoever put a page on its site may not have written it, where another byline says who did. */
const POSTER = /投稿者|作成者|posted by/i

/** The first byline that names somebody. */
function signedBy(text: string, blocks: readonly Block[], read: (words: string) => Byline | null): Found<string> | null {
  for (const { role, span } of blocks) {
    if (role !== 'byline') continue
    const words = text.slice(span.start, span.end)
    const author = read(words)?.author
    if (!author) continue
    const at = words.indexOf(author)
    return { value: author, span: at < 0 ? span : { start: span.start + at, end: span.start + at + author.length }, basis: 'byline' }
  }
  return null
}

/** Who wrote the article: named in the title, else in a byline, else declared by the page. */
function findAuthor(text: string, blocks: readonly Block[], opening: Opening, raw: RawText, lines: readonly Line[]): Found<string> | null {
  // a name alone may be whoever translated or posted it: any other byline tells more
  const written = blocks.filter(({ span }) => !POSTER.test(text.slice(span.start, span.end)))
  const signed = signedBy(text, written, bylineOf) ?? signedBy(text, blocks, bylineOf) ?? signedBy(text, blocks, spacedName)
  const { title } = opening
  const line = blocks.find(({ role }) => role === 'title')
  const whole = title && line && !raw.declared.title ? text.slice(line.span.start, line.span.end) : title?.value
  const translated = opening.originalTitle || saysTranslated(text, blocks) || blocks.some(({ reason }) => reason === BY_TRANSLATOR)
  const inTitle = title && whole !== undefined && titleAuthor(whole, signed?.value ?? null, translated)
  if (title && inTitle && !declaresAnother(raw, inTitle, whole ?? '', translated)) {
    const start =
      whole === title.value ? (title.span?.start ?? 0) + whole.indexOf(inTitle) : (line?.span.start ?? 0) + (whole?.indexOf(inTitle) ?? 0)
    return { value: inTitle, ...(title.span && { span: { start, end: start + inTitle.length } }), basis: IN_TITLE }
  }
  const bare = signed ? undefined : blocks.find(({ reason }) => reason === NAME_AGAIN)
  if (bare) return { value: text.slice(bare.span.start, bare.span.end), span: bare.span, basis: 'byline' }
  const account = title?.span && ACCOUNT_TITLE.exec(title.value)
  if (account) {
    const start = title.span.start
    return { value: account[1]!, span: { start, end: start + account[1]!.length }, basis: OF_ACCOUNT }
  }
  // Lidia Saravane, whom the introduction calls 著者のリディア・サラヴァン
  const kana = signed && !/[ぁ-んァ-ヶ一-龠]/.test(signed.value) ? INTRODUCED.exec(text) : null
  if (kana) {
    const start = kana.index + kana[0].indexOf(kana[1]!)
    return { value: kana[1]!, span: { start, end: start + kana[1]!.length }, basis: 'called the author in the page' }
  }
  // with mark-up the declaration has been checked against the page; without it the byline is all there is
  const declared = raw.hints && raw.declared.author
  // the site declared as its own author: whoever signs the article wrote it
  const own = declared && opening.site && sameName(declared.value, opening.site.value) ? (signed ?? fromDateline(text, blocks)) : null
  return (
    own ??
    declared ??
    signed ??
    raw.declared.author ??
    fromDateline(text, blocks) ??
    fromSignature(text, blocks) ??
    boxedAuthor(lines) ??
    introduced(text, blocks)
  )
}

/**
 * Whether a page declares somebody else than a title has in front of its colon: コラム：…, 外相「…」. The title of a translation names the author,
 * and what the site declares is who posted it.
 */
function declaresAnother(raw: RawText, inTitle: string, title: string, translated: boolean): boolean {
  const declared = raw.hints && raw.declared.author
  if (!declared || !/^(?:JSON-LD|meta|itemprop|rel)/.test(declared.basis) || translated || titleSaysTranslated(title)) return false
  const marked = /^\s*\p{Extended_Pictographic}/u.test(title.slice(title.indexOf(inTitle) + inTitle.length))
  return !marked && !sameName(declared.value, inTitle)
}

const INTRODUCED =
  /(?:^|[\s。、])(?:著者|筆者|執筆者|原著者)の([ァ-ヶー]{2,16}(?:[・＝=][ァ-ヶー]{1,16}){1,3})(?:氏|さん|教授|博士)?(?=は、?)/

/** こんにちは、森田葉子です。 森田葉子（@morita）です: whoever keeps a page greets with a name; 記者の森田です does not. */
const GREETS =
  /^[\s　]*(?:(?:皆さん|みなさん|皆様)?[、\s]?(?:こんにちは|こんばんは|おはようございます)[。、！!]\s?)?([^\s。、「」!！?？]{2,10}?)\s?(?:[(（][@＠]\w{1,20}[)）])?です[。！!]/
/** Who says their name in the first words of the text; without a greeting or an account it must be written as a person's. */
function introduced(text: string, blocks: readonly Block[]): Found<string> | null {
  const first = blocks.find(({ role }) => role === 'paragraph')
  const found = first && GREETS.exec(text.slice(first.span.start, Math.min(first.span.end, first.span.start + SIGNED)))
  const name = found?.[1]
  if (!first || !found || name === undefined || !(isPerson(name) || /[@＠]/.test(found[0]))) return null
  const start = first.span.start + found[0].indexOf(name)
  return { value: name, span: { start, end: start + name.length }, basis: 'greets the readers with a name' }
}

/** Units at the end of a paragraph in which somebody signs. */
const SIGNED = 60
/** …した。（サルマ市＝森田葉子）: whoever alone signs a paragraph of the text. */
function fromSignature(text: string, blocks: readonly Block[]): Found<string> | null {
  let found: Found<string> | null = null
  for (const { role, span } of blocks) {
    if (role !== 'paragraph' || span.end - span.start < TEXT) continue
    const from = Math.max(span.start, span.end - SIGNED)
    const author = signedBehind(text.slice(from, span.end))
    if (!author) continue
    if (found && found.value !== author.name) return null
    found ??= { value: author.name, span: { start: from + author.start, end: from + author.end }, basis: 'signature behind the text' }
  }
  return found
}

/** Among so many paragraphs of such a length a dateline is looked for. */
const FIRST = 3
const TEXT = 40
/** 【サルマ市＝森田葉子】 at the head of the text. */
function fromDateline(text: string, blocks: readonly Block[]): Found<string> | null {
  // what a site says of itself may stand above the text
  const opened = (words: string): ReturnType<typeof datelineAuthor> => datelineAuthor(words) ?? capitalAuthor(words)
  const head = blocks
    .filter(({ role, span }) => role === 'paragraph' && span.end - span.start >= TEXT)
    .slice(0, FIRST)
    .find(({ span }) => opened(text.slice(span.start, span.start + 60)))
  const author = head && opened(text.slice(head.span.start, Math.min(head.span.end, head.span.start + 60)))
  if (!head || !author) return null
  const start = head.span.start + author.start
  return { value: author.name, span: { start, end: head.span.start + author.end }, basis: 'dateline' }
}
