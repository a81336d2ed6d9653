import { resolveByline } from '#date'
import { anchored } from '#text'
import { readByline, translationNotice } from './byline.ts'
import { POST_HEAD } from './comments/post.ts'
import { endOfTime, firstDay, publicationDay } from './day.ts'
import { endsSentence } from './line.ts'
import type { Block, Comment, Declared, Found, Tweet } from './page.ts'
import { dayOfCited, dayOfHeadings, dayOfLine, dayOfSource, dayOfTitle, dayToldInFull } from './told-days.ts'

interface Sources {
  readonly address: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly declared: Declared
  readonly comments: readonly Comment[]
  readonly tweets: readonly Tweet[]
}

/**
 * The day the page is dated: what the page declares, else its byline, a dateline (公開 before 更新), `【2008年2月15日】` or `2022年12月21日:` at the head of a
 * paragraph, else the earliest comment or, for tweets, the latest.
 */
export function findPublished(of: Sources): Found<string> | null {
  const { published } = of.declared
  if (published && !isElsewhere(of, published)) return { ...published, value: published.value.slice(0, 10) }
  const dateline = fromDateline(of)
  const changed = dateline?.basis === BASES['updated']
  return (
    fromByline(of) ??
    (changed ? null : dateline) ??
    fromNotice(of) ??
    dayOfTitle(of) ??
    fromTimedLine(of) ??
    dateline ??
    fromParagraph(of) ??
    dayOfHeadings(of) ??
    fromTweets(of) ??
    fromPost(of) ??
    fromComments(of) ??
    fromCarried(of) ??
    dayOfSource(of) ??
    dayOfCited(of) ??
    fromReport(of) ??
    dayToldInFull(of)
  )
}

const blockText = (of: Sources, block: Block): string => of.text.slice(block.span.start, block.span.end)

const YEAR = /\d{4}|年/

/** A date that merely stands near the title may be that of a tweet or a comment, or stand in a sentence: 2031年5月7日の会見で. */
const isElsewhere = (of: Sources, { basis, span }: Found<string>): boolean =>
  /near the title/.test(basis) &&
  span !== undefined &&
  of.blocks.some(
    ({ role, span: at, tweet, comment }) =>
      at.start <= span.start &&
      span.end <= at.end &&
      ((tweet ?? comment) !== undefined ||
        (role === 'paragraph' &&
          YEAR.test(of.text.slice(span.start, span.end)) &&
          /^[のにはかまで、]/.test(of.text.slice(span.end, span.end + 1)))),
  )

/** The day of the original in `この記事は…（2031年5月3日）の翻訳です`. */
function fromNotice(of: Sources): Found<string> | null {
  for (const block of of.blocks) {
    if (block.role !== 'byline') continue
    const day = translationNotice(blockText(of, block))?.day
    if (!day) continue
    const span = { start: block.span.start + day.start, end: block.span.start + day.end }
    return { value: firstDay(of.text.slice(span.start, span.end))!.value, span, basis: 'day of the original in what the translator says' }
  }
  return null
}

function fromByline(of: Sources): Found<string> | null {
  for (const block of of.blocks) {
    if (block.role !== 'byline') continue
    const words = blockText(of, block)
    const byline = readByline(words)
    if (!byline?.date || !byline.day) continue
    const span = { start: block.span.start + byline.day.start, end: block.span.start + byline.day.end }
    // 01/03/2024 may be 1 March or January 3: other days told in the page decide
    const numeric = resolveByline(words, { otherDates: daysTold(of) })
    return numeric ? { value: numeric.value, span, basis: `byline: ${numeric.basis}` } : { value: byline.date, span, basis: 'byline' }
  }
  return null
}

function daysTold(of: Sources): string[] {
  const inAddress = /\b(20\d\d)[/-](\d\d)[/-](\d\d)\b/.exec(of.address)
  const days = inAddress ? [`${inAddress[1]}-${inAddress[2]}-${inAddress[3]}`] : []
  for (const block of of.blocks) {
    const day = block.role === 'paragraph' || block.role === 'date' ? firstDay(blockText(of, block)) : null
    if (day) days.push(day.value)
  }
  return [...new Set([...days, ...of.comments.flatMap((comment) => (comment.date ? [comment.date] : []))])]
}

const BASES: Readonly<Record<string, string>> = { published: 'date behind a label of publication', updated: 'date of the last change' }

function fromDateline(of: Sources): Found<string> | null {
  const found: { rank: number; date: Found<string> }[] = []
  let inText = 0
  for (const block of of.blocks) {
    if (block.role === 'paragraph') inText++
    if (block.role !== 'date') continue
    const day = publicationDay(blockText(of, block))
    if (!day) continue
    // 2031年5月7日(水) over a page is the day it is looked at when 2031/5/3 11:01 stands below
    const timed = /\d/.test(blockText(of, block).slice(day.end, endOfTime(blockText(of, block), day)))
    const rank = day.label === 'published' ? 0 : day.label === 'updated' ? 3 : timed ? 1 : 2
    const basis = BASES[day.label] ?? (inText === 0 ? 'date line above the text' : 'date line in the page')
    found.push({ rank, date: { value: day.value, span: { start: block.span.start + day.start, end: block.span.start + day.end }, basis } })
  }
  found.sort((a, b) => a.rank - b.rank)
  return found[0]?.date ?? null
}

/** （北港市、2031年5月7日|、国営北港通信社）: where and by whom, as the text opens. */
const PLACED = /^[、,]\s?[^、。()（）【】]{2,20}[)）】］\]]/

const LONGEST_LINE = 80
/** Paragraphs in which the head of a page ends. */
const HEAD = 2

/** `ⓒ 北港日報2031.05.07 14:32`, `北港新聞 2031年05月07日 12時09分(最終更新 07月07日 15時25分)`: a line of the head that tells the time of day. */
function fromTimedLine(of: Sources): Found<string> | null {
  let texts = 0
  for (const block of of.blocks) {
    if (block.role === 'paragraph' && endsSentence(blockText(of, block)) && ++texts > HEAD) return null
    if (block.tweet !== undefined || block.comment !== undefined || !OF_HEAD.test(block.role)) continue
    const words = blockText(of, block)
    const day = words.length <= LONGEST_LINE && !endsSentence(words) ? firstDay(words) : null
    if (!day || !/\d/.test(words.slice(day.end, endOfTime(words, day)))) continue
    const span = { start: block.span.start + day.start, end: block.span.start + day.end }
    return { value: day.value, span, basis: 'a line above the text tells day and time' }
  }
  return null
}
const OF_HEAD = anchored(/^(?:site|navigation|subtitle|heading|paragraph|footer|credit)$/)

/** `2031年5月7日、北港通信によると、…`: a report that opens with the day that it tells of; not earlier than this. */
function fromReport(of: Sources): Found<string> | null {
  for (const block of of.blocks.filter(({ role }) => role === 'paragraph').slice(0, LEAD)) {
    const words = blockText(of, block).slice(0, 80)
    const day = firstDay(words)
    if (day?.start === 0 && REPORTED.test(words.slice(day.end)))
      return {
        value: day.value,
        span: { start: block.span.start, end: block.span.start + day.end },
        basis: 'the report opens with this day',
      }
  }
  return null
}
/** Paragraphs among which a report opens; a notice of the site may stand in front. */
const LEAD = 3
const REPORTED = anchored(
  /^、[^。「」]{0,24}(?:通信社?|新聞社?|テレビ局?|放送局?|メディア|ネット|ニュース|タイムズ|ポスト|[紙誌]|サイト)(?:[^。「」、]{0,12})(?:によると|によれば|は|が)/,
)

const LABELLED = anchored(/^\s*(?:date|posted|published|日付|掲載日?|公開日?|配信日?|投稿日?|発行日?)[\s:：]{1,3}$/i)

function fromParagraph(of: Sources): Found<string> | null {
  let looked = 0
  for (const block of of.blocks) {
    if (block.role !== 'paragraph' && block.role !== 'heading' && block.role !== 'title' && block.role !== 'subtitle') continue
    if (block.tweet !== undefined || ++looked > 6) continue
    const words = blockText(of, block).slice(0, 60)
    const line = block.role === 'title' ? null : dayOfLine(blockText(of, block))
    if (line)
      return {
        value: line.value,
        span: { start: block.span.start, end: block.span.start + line.end },
        basis: 'a short line opens with its day',
      }
    const day = firstDay(words)
    if (!day) continue
    const front = words.slice(0, day.start)
    const behind = words.slice(endOfTime(words, day))
    const span = { start: block.span.start + day.start, end: block.span.start + day.end }
    // 掲載日 2031-05-07 橋は閉じた。: the label stands in the line of the text
    if (LABELLED.test(front) && /^\s/.test(words.slice(day.end))) return { value: day.value, span, basis: BASES['published']! }
    if (
      !/^[\s『「【［[(（〔〈《]*(?:[^\s。、』」】]{1,12}[\s=＝・、,])?$/.test(front) ||
      !(/^\s*(?:[:：】］\])）〕〉》付]|更新|配信|公開)/.test(behind) || (/^\s*[(（【［[]/.test(front) && PLACED.test(behind)))
    )
      continue
    return {
      value: day.value,
      span,
      basis: /^\s*[:：]/.test(behind) ? 'the text opens with its date' : 'date in brackets at the head of the text',
    }
  }
  return null
}

/** `『2031年6月11日、…`: text carried from elsewhere that opens with a day; of a page that shows no other it is the best that can be said. */
function fromCarried(of: Sources): Found<string> | null {
  const block = of.blocks.find(({ role }) => role === 'paragraph')
  const words = block ? blockText(of, block).slice(0, 40) : ''
  const day = /^[『「【“]/.test(words) ? firstDay(words) : null
  if (!block || !day || day.start > 1) return null
  const span = { start: block.span.start + day.start, end: block.span.start + day.end }
  return { value: day.value, span, basis: 'the carried text opens with this day' }
}

function fromTweets(of: Sources): Found<string> | null {
  const dates = of.tweets.flatMap((tweet) => (tweet.date ? [tweet.date] : []))
  if (dates.length < 2 && of.tweets.length !== dates.length) return null
  const latest = dates.toSorted().at(-1)
  if (!latest) return null
  const number = of.tweets.findLastIndex((tweet) => tweet.date === latest)
  const meta = of.blocks.find((block) => block.role === 'tweet-meta' && block.tweet === number)
  return { value: latest, ...(meta && { span: meta.span }), basis: 'latest tweet in the page: not earlier than this' }
}

/** The day of the first post of a board that is none of a thread. */
function fromPost(of: Sources): Found<string> | null {
  const block = of.blocks.find(({ reason }) => reason === POST_HEAD)
  const day = block && firstDay(blockText(of, block))
  if (!block || !day) return null
  return {
    value: day.value,
    span: { start: block.span.start + day.start, end: block.span.start + day.end },
    basis: 'day of the first post',
  }
}

function fromComments(of: Sources): Found<string> | null {
  const dates = of.comments.flatMap((comment) => (comment.date ? [comment.date.slice(0, 10)] : []))
  const earliest = dates.toSorted()[0]
  if (!earliest) return null
  const number = of.comments.findIndex((comment) => comment.date?.startsWith(earliest))
  const meta = of.blocks.find((block) => block.role === 'comment-meta' && block.comment === number)
  return { value: earliest, ...(meta && { span: meta.span }), basis: 'earliest comment: not later than this' }
}
