import { resolveByline } from '#date'
import { readByline, translationNotice } from './byline.ts'
import { POST_HEAD } from './comments/post.ts'
import { endOfTime, firstDay, publicationDay } from './day.ts'
import type { Block, Comment, Declared, Found, Tweet } from './page.ts'
import { dayOfHeadings, dayOfLine, dayOfSource, dayOfTitle } from './told-days.ts'

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
  return (
    fromByline(of) ??
    fromDateline(of) ??
    fromNotice(of) ??
    dayOfTitle(of) ??
    fromParagraph(of) ??
    dayOfHeadings(of) ??
    fromTweets(of) ??
    fromPost(of) ??
    fromComments(of) ??
    fromCarried(of) ??
    dayOfSource(of)
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
    const rank = day.label === 'published' ? 0 : day.label === 'updated' ? 2 : 1
    const basis = BASES[day.label] ?? (inText === 0 ? 'date line above the text' : 'date line in the page')
    found.push({ rank, date: { value: day.value, span: { start: block.span.start + day.start, end: block.span.start + day.end }, basis } })
  }
  found.sort((a, b) => a.rank - b.rank)
  return found[0]?.date ?? null
}

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
    if (
      !/^[\s『「【［[(（〔〈《]*(?:[^\s。、』」】]{1,12}[\s=＝・、,])?$/.test(front) ||
      !/^\s*(?:[:：】］\])）〕〉》付]|更新|配信|公開)/.test(behind)
    )
      continue
    const span = { start: block.span.start + day.start, end: block.span.start + day.end }
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
