import { anchored, fold } from '#text'
import { readByline } from './byline.ts'
import { captionLabel } from './captions.ts'
import { type Claim, claimLine, type Ground } from './claim.ts'
import { isDateLine } from './day.ts'
import { endsSentence, type Line, part } from './line.ts'
import { addressLine } from './origin.ts'
import type { Declared, Found, Role } from './page.ts'
import { surroundingLabel } from './surroundings.ts'

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
const LONG = 100
/** Fewer points make no title. */
const LEAST = 0.9
const SITE_WORD =
  /ブログ|日記|ダイアリー|diary|blog|公式|サイト|新聞$|通信$|タイムズ$|ニュース$|チャンネル|online|オンライン|プレス$|News$|Times$|ジャーナル|マガジン|掲示板|速報$|まとめ/i
const CATEGORY = anchored(
  /(?:関連|情勢|一覧|カテゴリー?)$|^(?:国際|政治|経済|社会|国内|海外|外交|軍事|安全保障|科学|技術|文化|スポーツ|地域|環境|医療|教育|ニュース|速報|特集|社説|コラム|オピニオン|解説|インタビュー|世界|アジア|欧州|ヨーロッパ|中東|アフリカ|北米|中南米|米国|中国|ロシア|未分類|雑記|日記|News|World|Politics|Business)(?:[\s・/]\S{1,8})?$/i,
)
const JAPANESE = /[ぁ-んァ-ヶ一-龠]/

/** Reads the head of the page: title, site name and motto, category, subtitle, byline, dates, addresses. */
export function readOpening(lines: readonly Line[], ground: Ground, declared: Declared): Opening {
  const head = headLines(lines, ground)
  const scored = head
    .map((line, order) => ({ line, score: titleScore(line, order, head, declared) }))
    .filter(({ line, score }) => score.points > LEAST && (lines.length > 1 || !endsSentence(line.text)))
    .sort((a, b) => b.score.points - a.score.points || a.line.index - b.line.index)
  const told = declaredTitleLine(lines, ground, declared)
  const best = told ? { line: told, score: { points: 1, why: 'the title the page declares' } } : scored[0]
  if (!best)
    return {
      title: declared.title ?? null,
      site: declared.site ?? null,
      titleLine: -1,
      siteLine: null,
      originalTitle: false,
      end: -1,
      claims: [],
    }
  const title = best.line
  const words = title.text.replace(/^#+\s+|^(?:題名|タイトル|件名)\s*[:：]\s*/, '')
  const at = part(title, title.text.length - words.length, title.text.length)
  const claims: Claim[] = [claimLine(title, 'title', best.score.why)]
  let site: Found<string> | null = null
  let siteLine: number | null = null
  let originalTitle = false
  for (const line of head.filter((other) => other.index < title.index)) {
    const above = aboveTitle(line, site !== null, lines)
    claims.push(claimLine(line, above.role, above.reason))
    if (above.site && !site) site = { value: line.text, span: line.span, basis: above.reason }
  }
  let end = title.index
  for (let i = title.index + 1; i < Math.min(lines.length, title.index + 1 + HEAD_LINES) && ground[i] === undefined; i++) {
    const line = lines[i]!
    const named = siteAndTitle(line.text, words)
    const below = named ? { role: 'source-link' as Role, reason: 'site name and title again' } : belowTitle(line, lines[i + 1])
    if (named && siteLine === null) {
      site = {
        value: named,
        span: part(line, line.text.indexOf(named), line.text.indexOf(named) + named.length),
        basis: 'stands beside the title on one line',
      }
      siteLine = i
    }
    if (!below) break
    claims.push(claimLine(line, below.role, below.reason))
    if (below.reason === ORIGINAL_TITLE) originalTitle = true
    end = i
  }
  return {
    title: declared.title ?? { value: words, span: at, basis: best.score.why },
    site: siteLine === null ? (declared.site ?? site) : site,
    titleLine: title.index,
    siteLine,
    originalTitle,
    end,
    claims,
  }
}

/** The line the page's own declaration of its title points at. */
function declaredTitleLine(lines: readonly Line[], ground: Ground, declared: Declared): Line | undefined {
  const at = declared.title?.span
  return at && lines.find((line) => ground[line.index] === undefined && line.span.start <= at.start && at.start < line.span.end)
}

/** The first lines of the page, up to the first that another reader has or that is a long paragraph. */
function headLines(lines: readonly Line[], ground: Ground): Line[] {
  const head: Line[] = []
  for (const line of lines) {
    if (head.length >= HEAD_LINES) break
    if (ground[line.index] !== undefined) {
      if (ground[line.index]!.every((block) => AROUND.has(block.role))) continue
      break
    }
    if (line.text.length >= LONG && endsSentence(line.text)) break
    head.push(line)
  }
  return head
}

/** Roles mark-up gives to what may stand above the title. */
const AROUND: ReadonlySet<Role> = new Set([
  'navigation',
  'hidden',
  'site',
  'advertisement',
  'related-title',
  'related-excerpt',
  'source-link',
  'date',
  'byline',
  'caption',
  'footer',
])

function titleScore(line: Line, order: number, head: readonly Line[], declared: Declared): { points: number; why: string } {
  const text = line.text
  const none = { points: 0, why: '' }
  if (text.length > 200 || isDateLine(text) || addressLine(line) || surroundingLabel(text) || captionLabel(text)) return none
  if (readByline(text) && !/\p{Extended_Pictographic}/u.test(text)) return none
  if (CATEGORY.test(text) && text.length <= 12) return none
  let points = 2 - order * 0.2
  let why = 'first line that can be a title'
  const add = (value: number, reason?: string): void => {
    points += value
    if (reason) why = reason
  }
  if (text.length >= 8 && text.length <= 90) add(2)
  if (text.length <= 5) add(-1)
  // a whole sentence is a title only when something else says so
  if (/[。．]$/.test(text)) add(-3.2)
  // 「…初参戦。」 over a paragraph three times as long
  if (order === 0 && /[。．]$/.test(text) && text.length <= 60 && (head[1]?.text.length ?? LONG) > 3 * text.length) add(0.3)
  if (/^[[【［(（][^\]】］)）]{0,24}\d日/.test(text)) add(-3)
  if (SITE_WORD.test(text) && text.length <= 30) add(-3)
  if (!JAPANESE.test(text) && head.some((other) => JAPANESE.test(other.text))) add(-2.5)
  if (/^.{2,30}?\p{Extended_Pictographic}\ufe0f?./u.test(text) && !/^[\p{Extended_Pictographic}]/u.test(text) && !/^\d/.test(text))
    add(4, 'author and claim with a mark between')
  if (head.some((other) => other !== line && siteAndTitle(other.text, text) !== null)) add(4, 'stands again beside the site name')
  if (line.hint?.tag === 'h1') add(4, 'h1')
  else if (line.hint && /^h[23]$/.test(line.hint.tag)) add(1.5)
  if (declared.title && sameTitle(declared.title.value, text)) add(6, 'agrees with the title the page declares')
  if (declared.site && fold(declared.site.value) === fold(text)) add(-6)
  const below = head[order + 1]
  const above = head[order - 1]
  // lines of a paragraph with hard line ends
  if (above && !line.gap && above.text.length >= 24 && !endsSentence(above.text) && endsSentence(text)) add(-4)
  if (order > 0 && below && !below.gap && text.length >= 24 && !endsSentence(text) && endsSentence(below.text)) add(-4)
  const next = head.filter((other) => other.index > line.index).slice(0, 2)
  if (next.some((other) => readByline(other.text) !== null || isDateLine(other.text))) add(1)
  return { points, why }
}

const sameTitle = (declared: string, text: string): boolean => {
  const [a, b] = [fold(declared).replace(/\s/g, ''), fold(text).replace(/\s/g, '')]
  return a === b || (b.length >= 8 && a.startsWith(b)) || (b.length >= 8 && a.endsWith(b))
}

/** `サイト名:題` or `題 - サイト名` → サイト名; null when the line is not the title with a name beside it. */
function siteAndTitle(line: string, title: string): string | null {
  if (title.length < 6 || line.length <= title.length || line.length > title.length + 60) return null
  if (line.endsWith(title)) return /^(.+?)\s*[:：|｜\-–—»>＞/]\s*$/.exec(line.slice(0, -title.length))?.[1] ?? null
  if (line.startsWith(title)) return /^\s*[:：|｜\-–—»<＜/]\s*(.+)$/.exec(line.slice(title.length))?.[1]?.trim() ?? null
  return null
}

function aboveTitle(line: Line, hasSite: boolean, lines: readonly Line[]): { role: Role; reason: string; site?: boolean } {
  const text = line.text
  const label = surroundingLabel(text) ?? captionLabel(text)
  if (label) return label
  if (isDateLine(text)) return { role: 'date', reason: 'date line above the title' }
  if (readByline(text)) return { role: 'byline', reason: 'byline above the title' }
  if (text.length <= 12 && CATEGORY.test(text)) return { role: 'navigation', reason: 'category above the title' }
  if (hasSite || (endsSentence(text) && text.length > 12)) return { role: 'site', reason: 'motto of the site' }
  if (text.length > 60) return { role: 'site', reason: 'stands above the title' }
  const again = lines
    .slice(line.index + 1)
    .some((other) => other.text.length <= text.length + 6 && other.text.replace(/^\d+[.．]\s*/, '') === text)
  if (again) return { role: 'navigation', reason: 'category above the title, used again in lists' }
  return { role: 'site', reason: 'short line above the title', site: true }
}

const ORIGINAL_TITLE = 'title in the original language'

function belowTitle(line: Line, next: Line | undefined): { role: Role; reason: string } | null {
  const text = line.text
  if (isDateLine(text)) return { role: 'date', reason: 'date line under the title' }
  const byline = readByline(text)
  if (byline) return { role: 'byline', reason: `byline (${byline.shape})` }
  if (addressLine(line)) return { role: 'source-link', reason: 'address on a line of its own' }
  const label = surroundingLabel(text) ?? captionLabel(text)
  if (label) return label.role === 'source-link' ? null : label
  if (!JAPANESE.test(text) && text.length <= 200 && text.trim().split(/\s+/).length >= 3)
    return { role: 'subtitle', reason: ORIGINAL_TITLE }
  if (text.length <= 12 && CATEGORY.test(text)) return { role: 'navigation', reason: 'category under the title' }
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
