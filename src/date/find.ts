import { fold, type Span, span, sticky } from '#text'
import { civil, readDay } from './calendar.ts'
import { isCount } from './count.ts'
import type { DateContext, DateMention } from './date.ts'
import { parseAt } from './parse.ts'
import { matchAt, type Parsed } from './parts.ts'
import { resolve } from './resolve.ts'
import { type Anchors, type Antecedent, antecedentOf, type Resolved } from './resolved.ts'
import { parseShorthand } from './shorthand.ts'
import { nextTrigger } from './trigger.ts'

/**
 * Finds the date expressions of a range of a text, in order and without overlap, and reads them against the context. Dates before a 同日
 * in the same range are what it points at. Pure: no clock, no time zone.
 *
 * `19日夜` with reference 2024-03-05 → `2024-02-19`, time 夜.
 */
export function findDates(text: string, at: Span, context: DateContext): DateMention[] {
  const folded = fold(text.slice(at.start, at.end))
  const reference = readDay(context.reference)
  const near = readDay(context.near ?? null)
  const mentions: DateMention[] = []
  let antecedent = antecedentOf(context.antecedent)
  const isQuoted = quotedIn(folded, 0)
  const liesAhead = ({ from }: Resolved, told: number): boolean =>
    reference !== null && from !== null && from > reference && told <= reference
  let next = 0
  let done = 0
  let before: Resolved | null = null
  for (;;) {
    const trigger = nextTrigger(folded, next)
    if (!trigger) return mentions
    next = trigger.index + trigger[0].length
    if (isNumber(folded, trigger.index) && !AFTER_NUMBER.has(folded.charCodeAt(next))) continue
    const anchors: Anchors = { reference, antecedent, near, direction: 'back' }
    const found = readAt(
      folded,
      trigger.index,
      anchors,
      trigger.index - done < 6 && LIST.test(folded.slice(done, trigger.index)) ? before : null,
    )
    if (!found || found.start < done) continue
    next = Math.max(next, found.end)
    if (!found.resolved) continue
    done = found.end
    before = found.resolved
    mentions.push(mention(found, at.start))
    // 18日、3月1日から許可制にすると発表した。同日…: what is only planned is not pointed at
    // 「橋は10日に開く」と述べた。同日…: nor what somebody speaks of
    // 10日に発表した。7月1日に始める。同日…: nor what lies ahead of the page
    if (
      antecedent.day === null ||
      !(isQuoted(found.start) || matchAt(PLANNED, folded, found.end) || liesAhead(found.resolved, antecedent.day))
    )
      antecedent = follow(antecedent, found.resolved.value)
  }
}

/** Whether places of a text stand in 「」 that opened at `from` or behind; asked from left to right, so that the text is walked through once. */
export function quotedIn(text: string, from: number): (at: number) => boolean {
  let [depth, read] = [0, from]
  return (at) => {
    for (; read < at; read++) {
      if (text[read] === '「') depth++
      else if (text[read] === '」' && depth > 0) depth--
    }
    return depth > 0
  }
}

const isNumber = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39
/** What may follow a number that begins a date: a unit, a separator, an English ending. Most numbers of a page count something else. */
const AFTER_NUMBER: ReadonlySet<number> = new Set([...' ~-–—―、・,/.(年月日週かカヶヵケ箇四春夏秋冬snrt'].map((unit) => unit.charCodeAt(0)))

const PLANNED = sticky(/から|まで|以降|をめど|を期限/y)

const LASTING = sticky(/中(?![旬央国])|かか/y)

interface Found extends Parsed {
  readonly resolved: Resolved | null
}

// 2014年3月16日、18日 / 昨年2月と3月: a date right after another takes from it what it leaves unsaid
const LIST = /^ ?(?:、|,|・|と|や|および|及び|か) ?$/

/** Whether the date before is a larger or equal unit, so that the date after it in a list can lie inside or beside it. */
function continues(before: Resolved, parts: NonNullable<Parsed['parts']>): boolean {
  if (before.from === null || parts.year !== undefined || parts.offset || parts.week) return false
  if (typeof parts.day !== 'number' && typeof parts.month !== 'number') return false
  if (before.precision === 'year' || before.precision === 'month') return true
  return before.precision === 'day' && typeof parts.day === 'number' && before.kind !== 'relative'
}

/** 17日、13日に行われた選挙で…と発表した: a smaller day that does not open the next month was before, and is no list. */
function isAside(before: Resolved, parts: NonNullable<Parsed['parts']>): boolean {
  if (before.from === null || before.precision !== 'day' || typeof parts.day !== 'number' || parts.month !== undefined) return false
  const back = civil(before.from).day - parts.day
  return back > 0 && back <= HALF_A_MONTH
}
const HALF_A_MONTH = 15

function readAt(text: string, at: number, anchors: Anchors, before: Resolved | null): Found | null {
  const short = parseShorthand(text, at)
  if (short) {
    const whole = { start: at, end: short.end, parts: short.first }
    // 約2~3日, 2、3日中に: days counted
    if (isCount(text, whole) || matchAt(LASTING, text, short.end)) return { ...whole, resolved: null }
    const pair = resolvePair(whole, { ...whole, parts: short.second }, anchors)
    if (pair) return pair
  }
  const parsed = parseAt(text, at)
  if (!parsed) return null
  const join = matchAt(JOIN, text, parsed.end)
  const rest = join ? parseAt(text, parsed.end + join[0].length) : null
  // 毎年6月から8月, 約3日から5日: what counts no date at its beginning counts none at its end
  if (!parsed.parts) return { ...parsed, end: rest?.end ?? parsed.end, resolved: null }
  if (rest?.parts && !rest.parts.offset) {
    const pair = resolvePair(parsed, rest, anchors)
    if (pair) return pair
  }
  const listed = before && continues(before, parsed.parts)
  const direction = listed && isAside(before, parsed.parts) ? 'back' : 'forward'
  return { ...parsed, resolved: resolve(parsed.parts, listed ? { ...anchors, reference: before.from, direction } : anchors) }
}

// 19日から21日, 2月26日~3月1日, 昨日から今日, 2005年11月から翌2006年7月
const JOIN = sticky(/ ?(?:から|より|~|-|–|—|―|─|乃至|ないし) ?(?:翌(?=[0-9]))?/y)

/** A range whose one end borrows year and month from the other. */
function resolvePair(a: Parsed, b: Parsed, anchors: Anchors): Found | null {
  const [first, second] = [a.parts!, b.parts!]
  // 10月から2017年2月: the end dates the beginning
  const back = second.year !== undefined && first.year === undefined && typeof first.month === 'number'
  const ahead = back ? resolve(second, anchors) : null
  const head = resolve(first, back ? { ...anchors, reference: ahead?.from ?? anchors.reference } : anchors)
  if (!head || head.from === null || head.value === null) return null
  const free =
    second.year === undefined && (typeof second.month === 'number' || (typeof second.day === 'number' && second.month === undefined))
  const tail =
    ahead ?? resolve(second, free || second.weekday !== undefined ? { ...anchors, reference: head.from, direction: 'forward' } : anchors)
  if (!tail || tail.from === null || tail.value === null || tail.from < head.from) return null
  const value = `${head.value.split('/')[0]}/${tail.value.split('/').at(-1)}`
  const basis = `from ${head.basis} to ${tail.basis}`
  return { start: a.start, end: b.end, parts: first, resolved: { value, precision: 'range', kind: head.kind, basis, from: head.from } }
}

function mention(found: Found, base: number): DateMention {
  const { value, precision, kind, basis } = found.resolved!
  return {
    span: span(base + found.start, base + found.end),
    value,
    precision,
    kind,
    basis,
    ...(found.parts?.time ? { time: found.parts.time } : {}),
    ...(found.parts?.part ? { part: found.parts.part } : {}),
  }
}

/** What 同日, 同月, 同年 point at after one more date: a month told leaves the day before it out of reach. */
function follow(before: Antecedent, value: string | null): Antecedent {
  const now = antecedentOf(value)
  if (now.year === null) return before
  return { day: now.day ?? before.day, month: now.month ?? before.month, year: now.year }
}
