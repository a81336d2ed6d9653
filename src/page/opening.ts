import { looksLikeName, nameLine, readByline, spacedName, translationNotice } from './byline.ts'
import { captionLabel } from './captions.ts'
import { type Claim, claimLine, type Ground } from './claim.ts'
import { isPerson } from './credits.ts'
import { isDateLine, isDateline, isDayAndLabels, isDayAndTime, isLabelsAndDay } from './day.ts'
import { endsSentence, type Line, part } from './line.ts'
import { siteOfPath } from './menu.ts'
import { addressLine, announcesCarried, CARRIED_BELOW, isOutlet } from './origin.ts'
import type { Declared, Found, Role } from './page.ts'
import { likeMotto, likeSite, PERIOD } from './site.ts'
import { siteAndTitle } from './site-title.ts'
import { surroundingLabel } from './surroundings.ts'
import { CATEGORY, headOf, JAPANESE, LIST_ITEM, titleScore } from './title.ts'
import { siteBeside, titleInLines } from './title-lines.ts'

export interface Opening {
  readonly title: Found<string> | null
  readonly site: Found<string> | null
  /** The line of the title, or -1. */
  readonly titleLine: number
  /** `site:title` stands on a line of its own. */
  readonly siteLine: number | null
  /** A line of Latin letters under a Japanese title: the title in the original language. */
  readonly originalTitle: boolean
  /** The last line of the opening. */
  readonly end: number
  readonly claims: readonly Claim[]
}

const HEAD_LINES = 14
/** The longest motto of a site. */
const LONG_MOTTO = 120
const LONGEST_SITE = 60
/** Why a bare name is a byline. */
export const NAME_AGAIN = 'name over the day that stands again below'
/** Fewer points make no title. */
const LEAST = 0.9

/** Reads the head of the page: title, site name and motto, category, subtitle, byline, dates, addresses. */
export function readOpening(lines: readonly Line[], ground: Ground, declared: Declared): Opening {
  const head = headOf(lines, ground)
  const scored = head.lines
    .map((line, order) => ({ line, score: titleScore(line, order, head, declared) }))
    .filter(({ line, score }) => score.points > LEAST && (lines.length > 1 || !endsSentence(line.text)))
    .sort((a, b) => b.score.points - a.score.points || a.line.index - b.line.index)
  const told = declaredTitleLines(lines, ground, declared)
  const best = told[0] ? { line: told[0], score: { points: 1, why: DECLARED_TITLE } } : scored[0]
  if (!best) return untitled(declared)
  const title = best.line
  const last = told.at(-1) ?? title
  const again = new Map(lines.map((line) => [line.text.replace(/^\d+[.．]\s*/, ''), line.index]))
  const words = titleWords(title, (bare) => (again.get(bare) ?? -1) > title.index)
  const from = title.text.indexOf(words)
  const at = { start: title.span.start + from, end: last === title ? title.span.start + from + words.length : last.span.end }
  const above = readAbove(lines.slice(0, title.index), ground, (text) => (again.get(text) ?? 0) > title.index)
  const below = readBelow(lines, ground, last.index, words, again)
  const set = told.length > 0 ? told : [title]
  const parted = declared.title && !declared.title.span && set.length === 1 ? siteBeside(declared.title.value, words) : null
  const shown =
    parted === null && declared.title
      ? { ...declared.title, ...(told.length > 1 && { span: at }) }
      : withoutAuthor({ value: words, span: at, basis: best.score.why }, lines, title.index)
  return {
    title: shown,
    site:
      below.siteLine === null
        ? (declared.site ?? (parted === null ? (above.site ?? below.site) : { value: parted, basis: BESIDE_DECLARED }))
        : below.site,
    titleLine: title.index,
    siteLine: below.siteLine,
    originalTitle: below.originalTitle,
    end: below.end,
    claims: [...set.map((line) => claimLine(line, 'title', best.score.why)), ...above.claims, ...below.claims],
  }
}

const DECLARED_TITLE = 'the title the page declares'
const BESIDE_DECLARED = 'stands beside the title the page declares'

/** What stands above the title: the site, its motto, days, rows of links. */
function readAbove(lines: readonly Line[], ground: Ground, standsBelow: (text: string) => boolean): Pick<Opening, 'site' | 'claims'> {
  const claims: Claim[] = []
  let site: Found<string> | null = null
  let begun = false
  for (const [order, line] of lines.entries()) {
    // where mark-up has said what is no text, a paragraph above the title is one
    if (ground[line.index] !== undefined || (line.hint && line.hint.tag === 'p' && line.text.length > LONG_MOTTO)) continue
    const above = aboveTitle(line, site !== null, standsBelow(line.text))
    begun ||= above.role === 'site' && tells(line, order, lines, site !== null)
    if (begun && above.role === 'site') continue
    claims.push(claimLine(line, above.role, above.reason))
    if (above.site && !site) site = { value: line.text, span: line.span, basis: above.reason }
  }
  return { site: site ?? pathSite(lines), claims }
}

/** Roles mark-up may give to lines between a title and what belongs to it. */
const BETWEEN: ReadonlySet<Role> = new Set(['navigation', 'caption', 'subtitle', 'byline', 'date'])

/** What stands under the title, down to the first line that is text. */
function readBelow(
  lines: readonly Line[],
  ground: Ground,
  title: number,
  words: string,
  again: ReadonlyMap<string, number>,
): Pick<Opening, 'site' | 'siteLine' | 'originalTitle' | 'end' | 'claims'> {
  const claims: Claim[] = []
  let site: Found<string> | null = null
  let siteLine: number | null = null
  let originalTitle = false
  let end = title
  for (let i = title + 1; i < Math.min(lines.length, title + 1 + HEAD_LINES); i++) {
    if (ground[i]?.some(({ role }) => !BETWEEN.has(role))) break
    if (ground[i]) continue
    const line = lines[i]!
    const named = siteAndTitle(line.text, words)
    const below = named
      ? { role: 'source-link' as Role, reason: 'site name and title again' }
      : line.text === lines[title]!.text && !line.hint
        ? { role: 'title' as Role, reason: 'the title again' }
        : (againName(line, lines[i + 1], again) ?? belowTitle(line, lines[i + 1], JAPANESE.test(words)))
    if (named && siteLine === null) {
      const at = line.text.indexOf(named)
      site = { value: named, span: part(line, at, at + named.length), basis: 'stands beside the title on one line' }
      siteLine = i
    }
    if (!below) break
    claims.push(claimLine(line, below.role, below.reason))
    if (below.role === 'site') site ??= { value: line.text, span: line.span, basis: below.reason }
    if (below.reason === ORIGINAL_TITLE) originalTitle = true
    end = i
  }
  return { site, siteLine, originalTitle, end, claims }
}

/**
 * The title without what only labels, counts or moves: `件名：題`, `[4471] 題`, `2031年5月 ‹ 前月 | 翌月 ›`; without its tag too when it stands
 * again without it, as over text that is carried from elsewhere.
 */
function titleWords({ text, folded }: Line, standsAgain: (bare: string) => boolean): string {
  const period = PERIOD.exec(folded)?.[1]
  if (period) return text.slice(0, period.length)
  const words = withoutTime(text).replace(
    /^#+\s+|^[■◆●▼◇□▽★☆]?\s?(?:題名|タイトル|件名|題)\s*[:：]\s*|^[[［](?:No\.?\s?)?\d{2,7}[\]］]\s*/,
    '',
  )
  const bare = words.replace(/^[【[［〔(（][^】\]］〕)）]{1,10}[】\]］〕)）]\s*/, '')
  // ■ 題: a mark in front
  const unmarked = words.replace(/^[■◆●▼◇□▽★]\s?(?=\S)/, '')
  return bare !== words && bare.length >= 6 && standsAgain(bare) ? bare : unmarked
}

/** 外相、橋の再開を確認5月7日 11時22分: a day with its time of day that has run into the title. */
const withoutTime = (text: string): string =>
  text.replace(
    /(?<=.{8}[^\s\d（(]{2,}?)\s?(?:[―—–-]\s)?(?:(?:19|20)\d\d[年/.-]\s?)?\d{1,2}[月/.-]\s?\d{1,2}日?\s?(?:[(（][月火水木金土日][)）])?\s?\d{1,2}(?:時|[:：])\d{2}分?$/,
    '',
  )

/** 題 (アンナ・ホルム): not the name that the line under it or its by-line gives as the author's. */
function withoutAuthor(title: Found<string>, lines: readonly Line[], at: number): Found<string> {
  const found = /^(.{6,}?)\s?[(（]([^()（）]{3,30})[)）]$/.exec(title.value)
  const name = found?.[2] ?? ''
  if (!found || !title.span || !looksLikeName(name)) return title
  const under = lines.slice(at + 1, at + 5).some(({ text }) => /^(?:by|著者?|筆者|文)\b|^(?:著者?|筆者|文)\s?[:：]/i.test(text))
  return under ? { ...title, value: found[1]!, span: { start: title.span.start, end: title.span.start + found[1]!.length } } : title
}

/** The site at the outer end of a path above the title. */
function pathSite(lines: readonly Line[]): Found<string> | null {
  for (const line of lines) {
    const name = siteOfPath(line.text)
    if (name) return { value: name, span: part(line, 0, name.length), basis: 'outer end of the path to the page' }
  }
  return null
}

const untitled = (declared: Declared): Opening => ({
  title: declared.title ?? null,
  site: declared.site ?? null,
  titleLine: -1,
  siteLine: null,
  originalTitle: false,
  end: -1,
  claims: [],
})

/** The line the page's own declaration of its title points at, or the lines that are the declared title together. */
function declaredTitleLines(lines: readonly Line[], ground: Ground, declared: Declared): readonly Line[] {
  const at = declared.title?.span
  const isFree = (line: Line): boolean => ground[line.index] === undefined
  const pointed = at && lines.find((line) => isFree(line) && line.span.start <= at.start && at.start < line.span.end)
  if (pointed || at) return pointed ? [pointed] : []
  const several = titleInLines(lines, declared.title?.value)
  return several.every(isFree) ? several : []
}

/** Units of a sentence that no site has for a name; under a name it is the site's motto. */
const SENTENCE = 12

/** 外相、橋の再開を約束。 / 中国紙「対決は不可避」 / 外相は12日、: a text has begun above the line that was taken for the title. */
const tells = (line: Line, order: number, lines: readonly Line[], hasSite: boolean): boolean =>
  JAPANESE.test(line.text) &&
  likeMotto(line, order, lines) === 0 &&
  likeSite(line.text, order) === 0 &&
  ((!hasSite && line.text.length > SENTENCE && line.text.endsWith('。')) ||
    line.text.length > LONGEST_SITE ||
    /[はが、]$|「[^「」]{6,}」/.test(line.text))

function aboveTitle(line: Line, hasSite: boolean, again: boolean): { role: Role; reason: string; site?: boolean } {
  const text = line.text
  const label = surroundingLabel(text) ?? captionLabel(text)
  if (label) return label
  if (!line.hint && LIST_ITEM.test(text)) return { role: 'navigation', reason: 'list item above the title' }
  if (isDateLine(text) || isDayAndTime(text) || isDayAndLabels(text) || isDateline(text))
    return { role: 'date', reason: 'date line above the title' }
  if (readByline(text)) return { role: 'byline', reason: 'byline above the title' }
  if (text.length <= 12 && CATEGORY.test(text)) return { role: 'navigation', reason: 'category above the title' }
  if (hasSite || (endsSentence(text) && text.length > 12)) return { role: 'site', reason: 'motto of the site' }
  if (text.length > LONGEST_SITE) return { role: 'site', reason: 'stands above the title' }
  if (again) return { role: 'navigation', reason: 'category above the title, used again in lists' }
  return { role: 'site', reason: 'short line above the title', site: true }
}

/** 北原ゆう over the day of the page and again under its text: a name with kana in it, which no section has. */
function againName(
  { text, index }: Line,
  next: Line | undefined,
  again: ReadonlyMap<string, number>,
): { role: Role; reason: string } | null {
  const dated = next !== undefined && (isDateLine(next.text) !== null || isDayAndTime(next.text))
  return dated && (again.get(text) ?? index) > index && isPerson(text) && /[ぁ-んァ-ヶ]/.test(text) && !CATEGORY.test(text)
    ? { role: 'byline', reason: NAME_AGAIN }
    : null
}

const ORIGINAL_TITLE = 'title in the original language'

const isSignature = ({ text }: Line): boolean =>
  readByline(text) !== null || nameLine(text) !== null || isDateLine(text) !== null || isDayAndTime(text)

function belowTitle(line: Line, next: Line | undefined, translated: boolean): { role: Role; reason: string } | null {
  const text = line.text
  if (isDateLine(text) || isDayAndTime(text)) return { role: 'date', reason: 'date line under the title' }
  const byline = readByline(text) ?? nameLine(text) ?? translationNotice(text) ?? (next && isDateLine(next.text) ? spacedName(text) : null)
  if (byline) return { role: 'byline', reason: `byline (${byline.shape})` }
  if (isDayAndLabels(text) || isLabelsAndDay(text)) return { role: 'date', reason: 'day and labels under the title' }
  if (/^\d{4}年\d{1,2}月号?$/.test(line.folded)) return { role: 'date', reason: 'month of the issue' }
  if (announcesCarried(text)) return { role: 'source-link', reason: CARRIED_BELOW }
  if (addressLine(line)) return { role: 'source-link', reason: 'address on a line of its own' }
  const label = surroundingLabel(text) ?? captionLabel(text)
  if (label) return label.role === 'source-link' ? null : label
  if (!line.hint && isOutlet(text)) return { role: 'site', reason: 'outlet named under the title' }
  if (translated && !JAPANESE.test(text) && text.length <= 200 && text.trim().split(/\s+/).length >= 3)
    return { role: 'subtitle', reason: ORIGINAL_TITLE }
  if (text.length <= 12 && CATEGORY.test(text)) return { role: 'navigation', reason: 'category under the title' }
  if (/^[＜〈《<].{8,160}[＞〉》>]$/.test(text)) return { role: 'subtitle', reason: 'lead in brackets under the title' }
  if (!line.gap && next?.gap && text.length <= 60 && !/[。．、,]$/.test(text) && !/^[「『【・•\-*\d]/.test(text))
    return { role: 'subtitle', reason: 'second line of the title' }
  if (next && isSignature(next) && text.length <= 60 && !/[。．、,]$/.test(text) && !/^[【・•\-*]/.test(text))
    return { role: 'subtitle', reason: 'short line between title and byline' }
  const shortBeforeText =
    text.length <= 60 &&
    !endsSentence(text) &&
    !/[、,]$/.test(text) &&
    next !== undefined &&
    next.gap === line.gap &&
    next.text.length > text.length
  if (shortBeforeText && !/^[「『【・•\-*\d]/.test(text)) return { role: 'subtitle', reason: 'short line between title and text' }
  return null
}
