import { type Anchored, anchored, fold } from '#text'
import { looksLikeName, nameLine, readByline } from './byline.ts'
import { captionLabel } from './captions.ts'
import type { Ground } from './claim.ts'
import { isThreadHeading } from './comments/thread.ts'
import { dayHeading, firstDay, isDateLine, isDateline, isDayAndLabels, isDayAndTime, isLabelsAndDay } from './day.ts'
import { endsSentence, type Line } from './line.ts'
import { HEADING_MARK, TIME_MARK } from './marks.ts'
import { isTags, pathOf } from './menu.ts'
import { addressLine, announcesCarried } from './origin.ts'
import type { Declared, Role } from './page.ts'
import { isRelatedHeading } from './related.ts'
import { isSiteName, likeMotto, likeSite, PERIOD, SITE_WORD } from './site.ts'
import { siteAndTitle } from './site-title.ts'
import { surroundingLabel } from './surroundings.ts'
import { isFilled, isTakenUp, wrapWidth } from './wrap.ts'

/** The lines a title may be among, and the words it may share with the text. */
export interface Head {
  readonly lines: readonly Line[]
  /** The beginning of the text, '' when no prose is found. */
  readonly body: string
  /** The line it begins on; behind the last line when no prose is found. */
  readonly start: number
  /** The width at which the text was broken by hand, or null. */
  readonly width: number | null
}

const HEAD_LINES = 14
/** Of a longer head, with menus in it, the first lines (a title may open the page) and the last before the text. */
const FIRST_LINES = 2
const LONG = 100
const PROSE = 40
/** How many lines of prose that another follows may lie apart. */
const NEAR = 6
const BODY = 4000
const MOST_LINES = 2000

export const CATEGORY: Anchored = anchored(
  /(?:関連|情勢|一覧|カテゴリー?)$|^(?:国際|政治|経済|社会|国内|海外|外交|軍事|安全保障|科学|技術|文化|スポーツ|地域|環境|医療|教育|ニュース|速報|特集|社説|コラム|オピニオン|解説|インタビュー|世界|アジア|欧州|ヨーロッパ|中東|アフリカ|北米|中南米|米国|中国|ロシア|未分類|雑記|日記|News|World|Politics|Business)(?:[\s・/]\S{1,8})?$/i,
)
export const JAPANESE: RegExp = /[ぁ-んァ-ヶ一-龠]/
/** A list item as plain text writes it. */
export const LIST_ITEM: Anchored = anchored(/^(?:[•●◦▪‣・]\s?|[-–]\s+(?=\S))/)

/** The first lines of the page, up to the first that another reader has or that is a long paragraph; of a long menu the last lines before the text. */
export function headOf(lines: readonly Line[], ground: Ground): Head {
  const free: Line[] = []
  const start = textStart(lines, ground)
  for (const line of lines) {
    if (free.length >= MOST_LINES) break
    if (ground[line.index] !== undefined) {
      if (ground[line.index]!.every((block) => AROUND.has(block.role))) continue
      break
    }
    if ((line.text.length >= LONG && endsSentence(line.text)) || (free.length >= HEAD_LINES && line.index >= start)) break
    if (line.hint || !LIST_ITEM.test(line.text)) free.push(line)
  }
  const from = lines[start]
  let body = ''
  for (let at = start; from && at < lines.length && body.length < BODY; at++) body += `${lines[at]!.text}\n`
  const head = free.length <= HEAD_LINES ? free : [...free.slice(0, FIRST_LINES), ...free.slice(FIRST_LINES - HEAD_LINES)]
  return { lines: head, body, start, width: wrapWidth(lines, ground) }
}

/** The first line of prose that more prose follows; behind the last line when there is none. A notice about cookies stands alone. */
function textStart(lines: readonly Line[], ground: Ground): number {
  const isProse = (line: Line | undefined): boolean =>
    line !== undefined && ground[line.index] === undefined && line.text.length >= PROSE && endsSentence(line.text) && !isNotice(line.text)
  let last = -1
  for (const line of lines) {
    if (!isProse(line)) continue
    if (line.text.length >= LONG) return last >= 0 && line.index - last <= NEAR ? last : line.index
    if (last >= 0 && line.index - last <= NEAR) return last
    last = line.index
  }
  return last >= 0 ? last : lines.length
}

/** Words of the page's own machinery: cookies, scripts, logging in. */
const NOTICE =
  /(?:cookie|クッキー).{0,40}(?:使用|利用|同意|許可|設定|ポリシー|policy)|(?:使用|利用|同意).{0,20}(?:cookie|クッキー)|javascript.{0,30}(?:有効|必要|オン|無効|enable)|(?:ログイン|会員登録|新規登録)(?:して|する|が必要|・|\/|はこちら|$)|ブラウザ.{0,30}(?:対応|推奨|最新|古い|更新)|プライバシーポリシー|アプリをダウンロード/i
export const isNotice = (text: string): boolean => text.length <= 200 && NOTICE.test(text)

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

/** `@account` with no more than a name, a day or a mark beside it: the head of a tweet. */
const ACCOUNT = /^.{0,50}?[@＠]\w{1,20}(?:\s?[·・|].{0,24})?$/

/** So many kana make a dateline's labels a sentence. */
const SENTENCE_KANA = 8

/** Lines that are something else, whatever their place. */
const isOther = (line: Line): boolean =>
  line.text.length > 200 ||
  isDateLine(line.text) !== null ||
  isDayAndTime(line.text) ||
  isDayAndLabels(line.text) ||
  // 橋は自分たちのものではない ― 2031年5月7日 18:47
  (isDateline(line.text) && (line.text.match(/[ぁ-ん]/g)?.length ?? 0) < SENTENCE_KANA) ||
  /^\d{4}年\d{1,2}月号?$/.test(line.folded) ||
  dayHeading(line.text) !== null ||
  addressLine(line) !== null ||
  surroundingLabel(line.text) !== null ||
  captionLabel(line.text) !== null ||
  isThreadHeading(line.text) ||
  isRelatedHeading(line.text) ||
  isNotice(line.text) ||
  nameLine(line.text) !== null ||
  announcesCarried(line.text) ||
  // ID非公開さん
  /^\S{2,20}さん$/.test(line.text) ||
  /^[@＠]\w{1,20}(?:\s|$|[·・])/.test(line.text) ||
  line.text.includes('\t') ||
  // 質問者：港町 質問日時：2031/05/07
  (/^.{1,12}[:：].{1,40}[:：]/.test(line.text.slice(0, 80)) && firstDay(line.text.slice(0, 120)) !== null) ||
  (CATEGORY.test(line.text) && line.text.length <= 12) ||
  (readByline(line.text) !== null && !/\p{Extended_Pictographic}/u.test(line.text))

/** How likely a line of the head is the title, with the strongest reason; 0 for a line that is something else. */
export function titleScore(
  line: Line,
  order: number,
  { lines: head, body, start, width }: Head,
  declared: Declared,
): { points: number; why: string } {
  const text = line.text
  if (isPeriod(line, order, head)) return { points: 3, why: 'period under the name of a row of pages' }
  if (isOther(line)) return { points: 0, why: '' }
  // rows of links and days between are no reason to look further up
  const above = order - head.slice(0, order).filter(({ text: words }) => isFurniture(words)).length
  let points = 2 - 0.3 * Math.min(above, 3) - 0.1 * Math.max(0, above - 3) + ofWords(text, order, head) + ofNeighbours(line, order, head)
  let why = 'first line that can be a title'
  const add = (value: number, reason?: string): void => {
    points += value
    if (reason) why = reason
  }
  if (/^.{2,30}?(?![©®™])\p{Extended_Pictographic}\ufe0f?./u.test(text) && !/^[\p{Extended_Pictographic}]/u.test(text) && !/^\d/.test(text))
    add(4, 'author and claim with a mark between')
  if (head.some((other) => other !== line && siteAndTitle(other.text, text) !== null)) add(4, 'stands again beside the site name')
  if (head.some((other) => other !== line && endsPath(other.text, text))) add(3, 'stands again at the end of the path to the page')
  const over = head[order - 1]
  if (over && pathOf(over.text) && text.length >= 10) add(2, 'stands under the path to the page')
  if (line.hint?.tag === 'h1') add(4, 'h1')
  else if (line.hint && /^h[23]$/.test(line.hint.tag)) add(1.5)
  if (declared.title && sameTitle(declared.title.value, text)) add(6, 'agrees with the title the page declares')
  if (declared.site && fold(declared.site.value) === fold(text)) add(-6)
  if (line.index >= start) add(-2)
  const below = head[order + 1]
  const joined = !line.gap || (below !== undefined && !below.gap)
  if (width !== null && joined && isFilled(line, width)) add(-4)
  if (below && isTakenUp(line, below)) add(-4)
  const shared = line.index >= start || body === '' || /[。．]$/.test(text) ? null : sharedWords(text, body)
  if (shared !== null && shared.of >= 2) add(shared.found >= 3 ? 1.2 : shared.found === 2 ? 0.9 : shared.found === 1 ? 0.3 : -0.8)
  return { points, why }
}

const isFurniture = (text: string): boolean => surroundingLabel(text) !== null || isDateLine(text) !== null || isDayAndLabels(text)

/** A period directly under a name at the head of the page: what is above is the name of the row. */
const isPeriod = (line: Line, order: number, head: readonly Line[]): boolean =>
  order > 0 && order <= 3 && PERIOD.test(line.folded) && head.slice(0, order).some(({ text }) => !isFurniture(text) && !PERIOD.test(text))

/** What the words of a line alone say for or against a title. */
function ofWords(text: string, order: number, head: readonly Line[]): number {
  const { length } = text
  let points =
    length > 90
      ? 0
      : length >= 14 && !/[。．]$/.test(text)
        ? 2.6
        : length >= 8
          ? 2
          : length >= 6 && order < 2
            ? 1.5
            : length >= 3 && order === 0
              ? 0.5
              : length < 6 && !isSignedUnder(head, order)
                ? -1
                : 0
  // a whole sentence is a title only when something else says so
  if (/[。．]$/.test(text)) points -= 3.2
  // 「…初参戦。」 over a paragraph three times as long
  if (order === 0 && /[。．]$/.test(text) && text.length <= 60 && (head[1]?.text.length ?? LONG) > 3 * text.length) points += 0.3
  // a sentence and what goes on behind it: words under a photograph
  if (order > 0 && length >= 20 && /。./.test(text.replace(/「[^」]*」/g, ''))) points -= 2
  // アンナ・ホルム：橋は開かない。
  if (order === 0 && /^[ァ-ヶー・]{3,16}[:：].{6,}[。．]$/.test(text)) points += 1.5
  // words that break off: a line of text with a hard end
  if (/[、,]$/.test(text) || text.split('「').length !== text.split('」').length) points -= 4
  // a whole sentence and what somebody says: told, not titled
  if (/。「[^」]*」$/.test(text)) points -= 3
  // the lead in angle brackets, tags, what the site says of itself
  if (/^[＜〈《<].*[＞〉》>]$/.test(text) && (length >= 24 || order > 0)) points -= 4
  if (isTags(text)) points -= 3
  if (order > 0 && HEADING_MARK.test(text) && !text.startsWith('【')) points -= 1
  // a turn of talk, a list item, a dateline, a person's name
  if (/^「[^」]*」?$/.test(text)) points -= 2
  if (LIST_ITEM.test(text) || /^[QＱAＡ][.．:：]/.test(text)) points -= 3
  if (TIME_MARK.test(text)) points -= 3
  // 北港日報 2031年9月14日: the paper and its day
  if (order > 0 && isLabelsAndDay(text)) points -= 2.5
  if (ACCOUNT.test(text)) points -= 1.5
  if (/^[[【［(（][^\]】］)）]{0,24}\d日/.test(text)) points -= 3
  if (looksLikeName(text)) points -= 3
  points -= likeSite(text, order)
  if (!JAPANESE.test(text) && head.some((other) => JAPANESE.test(other.text))) points -= 2.5
  return points
}

/** What the lines around a line say for or against a title. */
function ofNeighbours(line: Line, order: number, head: readonly Line[]): number {
  let points = 0
  const below = head[order + 1]
  const above = head[order - 1]
  // the title in the original language stands under the title
  if (below && JAPANESE.test(line.text) && !SITE_WORD.test(line.text) && isForeignTitle(below.text)) points += 1
  points -= likeMotto(line, order, head)
  if (order === 0 && below && likeMotto(below, 1, head) > 0) points -= 1.5
  if (below && isPeriod(below, order + 1, head)) points -= 2
  // the second line of a headline
  if (above && !line.gap && isHeadline(above.text)) points -= 1.4
  // what stands apart under the site's name is the title, and under that its second line
  else if (above && line.gap && order >= 2 && above.gap && isPhrase(above, order - 1, head)) points -= 0.8
  // lines of a paragraph with hard line ends
  if (above && !line.gap && above.text.length >= 24 && !endsSentence(above.text) && endsSentence(line.text)) points -= 4
  if (order > 0 && below && !below.gap && line.text.length >= 24 && !endsSentence(line.text) && endsSentence(below.text)) points -= 4
  // the title of another page, with its address under it
  if (order > 0 && below && !below.gap && addressLine(below)) points -= 3
  if (below && !below.gap && /[はがをでのにて]$/.test(line.text)) points -= 3
  // under a whole sentence stands text, unless the sentence was a site's motto
  if (head.slice(0, order).some((other) => other.text.length >= 20 && /。$/.test(other.text))) points -= 1
  const [next, afterNext] = head.slice(order + 1, order + 3)
  if (isSiteName(line, order, head)) return points
  if (next && isSigned(next)) points += 1
  else if (afterNext && isSigned(afterNext)) points += 0.5
  // older blogs set the day above the title
  if (above && isDateLine(above.text)) points += head[order - 2] && isSiteName(head[order - 2]!, order - 2, head) ? 1.5 : 0.5
  return points
}

const isForeignTitle = (text: string): boolean =>
  !JAPANESE.test(text) && /[a-z]/.test(text) && text.length <= 200 && text.trim().split(/\s+/).length >= 3 && !LATIN_SITE.test(text)
const LATIN_SITE = /©|https?:|[@|｜]|institute|university|association|center|centre|society|foundation/i

const isPhrase = (line: Line, order: number, head: readonly Line[]): boolean =>
  isPhraseText(line.text) && likeMotto(line, order, head) === 0

const isPhraseText = (text: string): boolean =>
  text.length >= 8 &&
  text.length <= 60 &&
  /[のをがはにでとへ、]/.test(text) &&
  !endsSentence(text) &&
  !isFurniture(text) &&
  likeSite(text, 1) === 0 &&
  !isTags(text)

const isHeadline = (text: string): boolean =>
  text.length >= 9 && /[、「をへにがもで]|て./.test(text) && !endsSentence(text) && !SITE_WORD.test(text) && !isFurniture(text)

/** A day or a name directly under a line makes even a word of two letters a title. */
const isSignedUnder = (head: readonly Line[], order: number): boolean => {
  const below = head[order + 1]
  const apart = below?.gap ? order === 0 || !isSiteName(head[0]!, 0, head) : !head[order]!.gap
  return below !== undefined && !apart && isSigned(below)
}

/** Whether a line is a byline or a day, as under a title. */
const isSigned = ({ text }: Line): boolean =>
  readByline(text) !== null || isDateLine(text) !== null || isDayAndTime(text) || isDayAndLabels(text)

/** How many of a line's words (runs of kanji, katakana or Latin letters) stand in the text as well. */
function sharedWords(text: string, body: string): { found: number; of: number } {
  const words = new Set(text.match(/[一-龠々]{2,}|[ァ-ヶー]{2,}|[A-Za-z][A-Za-z0-9.&-]+/g)?.slice(0, 12))
  let found = 0
  for (const word of words) if (body.includes(word)) found++
  return { found, of: words.size }
}

/** ホーム > 論考 > 題 */
const endsPath = (path: string, title: string): boolean => {
  const last = pathOf(path)
    ?.at(-1)
    ?.replace(/(?:…|\.\.\.)$/, '')
  return last !== undefined && last.length >= 6 && title.startsWith(last)
}

const sameTitle = (declared: string, text: string): boolean => {
  const [a, b] = [fold(declared).replace(/\s/g, ''), fold(text).replace(/\s/g, '')]
  return a === b || (b.length >= 8 && a.startsWith(b)) || (b.length >= 8 && a.endsWith(b))
}
