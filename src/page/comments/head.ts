import { type Anchored, anchored } from '#text'
import { endOfTime, firstDay, isDateLine, isDayAndTime } from '../day.ts'
import type { Line } from '../line.ts'
import { BLANKS, beforeDay, beforeLabel, beforeParting, without, withoutBrackets, withoutId, withoutKey } from './ends.ts'

/** How a page writes who commented and when. */
export type Layout = 'bullets' | 'item' | 'post' | 'labelled' | 'says' | 'plain' | 'listed'

/** The head (or, in some layouts, the foot) of one comment. */
export interface Head {
  readonly from: number
  readonly to: number
  readonly author: string
  readonly date: string | null
  readonly indent: number
  /** The number a board gives the post, for `>>12`. */
  readonly number: number | null
  readonly layout: Layout
  /** The line that tells when, where it stands under the words. */
  readonly foot?: number
  /** Votes told beside the name. */
  readonly votes?: number
  /** Whom a line beside the head says it answers. */
  readonly answers?: string
  /** Whether its subject line begins with Re:; undefined where there are no subject lines. */
  readonly answersTopic?: boolean
}

export const BULLET: Anchored = anchored(/^[•●◦○▪‣*·・\-–]\s+/)
/** The mark of a list item in front of a head: a bullet, or `1. `. */
const ITEM = anchored(/^(?:[•●◦○▪‣*·・\-–]|\d{1,4}[.．])\s+/)
const RELATIVE = anchored(/^(?:約)?\d{1,3}\s?(?:秒|分|時間|日|週間|[かヶケ]月|年)\s?前(?:\s?(?:[(（]編集済み?[)）]|[•·] 編集済み))?$/)
const LONGEST_NAME = 40
/** 山田 > 森田 · 3時間前（編集済み） */
const LONGEST_AGO = 110

/** Reads the head of a comment that starts on a line, or null. `after` says that a heading such as コメント stands before. */
export function readHead(lines: readonly Line[], at: number, after: boolean): Head | null {
  const line = lines[at]!
  const next = lines[at + 1]
  if (line.text.length > 160) return null
  return (
    bullets(line, next) ??
    post(line, after) ??
    says(line, next) ??
    labelled(line, next) ??
    (after ? (signed(line) ?? plain(line, next)) : null) ??
    undatedPost(line) ??
    item(lines, at) ??
    (after ? listed(line, next) : null)
  )
}

// • 匿名
// • 2021年 12月 19日
function bullets(line: Line, next: Line | undefined): Head | null {
  const first = BULLET.exec(line.text)
  if (!first || !next || next.indent !== line.indent) return null
  const second = BULLET.exec(next.text)
  if (!second) return null
  const { author, number } = numbered(line.text.slice(first[0].length).trim())
  if (author === '' || author.length > LONGEST_NAME) return null
  const date = dateOnly(next.text.slice(second[0].length))
  return date === undefined ? null : { ...head(line, next, author, date, 'bullets'), number }
}

/** `12. 名無し ID:AbCd0` → 名無し, 12. */
export function numbered(name: string): { author: string; number: number | null } {
  const number = /^(?:#|No\.?\s?)?(\d{1,5})\s?[.．:：)）]\s*(?=\S)/i.exec(name)
  const author = withoutId(
    name.slice(number?.[0].length ?? 0).replace(/^posted by\s+|^(?:回答者|投稿者|発言者|質問者|ユーザー)\s?[:：]\s?/i, ''),
  ).trim()
  return { author, number: number ? Number(number[1]) : null }
}

// 12: 名無しさん＠平和 2021/12/19(日) 12:34:56.78 ID:AbCd0
// 2-1. is the first answer to 2: such numbers are no address for >>
const NUMBER = anchored(/^(?:#|No\.?|Res\.?)?(\d{1,5}(?:-\d{1,4})*)\s*(?:[:.)|]\s*|\s+)(?:名前\s*[:：]?\s*)?/i)
const TREE = /^[└┗├┣│┃╰]\s*/
function post(line: Line, after: boolean): Head | null {
  // └ 2. 名無し 2031/05/07 07:40: drawn as a tree
  const folded = line.folded.replace(TREE, '').replace(/^\d{1,4}\.\s+(?=\d{1,5}\s+\D)/, '')
  const number = NUMBER.exec(folded)
  if (!number) return null
  const rest = folded.slice(number[0].length)
  const day = firstDay(rest)
  if (!day || day.start > 80) return null
  const called = withoutBrackets(beforeLabel(rest.slice(0, day.start)))
    .replace(/\bsage\b/g, '')
    .replace(/^posted by\s+|^(?:回答者|投稿者|発言者|質問者)\s?[:：]\s?/i, '')
  const name = without(called, `${BLANKS}:：|@,`)
    .replace(/\s(?:回答|投稿|質問|返信)$/, '')
    .trim()
  const told = rest.slice(endOfTime(rest, day)).trim()
  const counted = HEAD_VOTES.exec(told)
  const behind = counted ? '' : told
  if (name.length > 60 || /[。「」]/.test(name)) return null
  const id = /^(?:(?:ID|BE|HOST|発信元)[:：]?\s?\S+|\[[^\]]*\]|返信.{0,6}|\(\S{0,20}\)|[0O♯]$|:\s\w{8,16}$)/i.test(behind)
  if (behind.length > 40 || (behind !== '' && !id)) return null
  const clock = endOfTime(rest, day) > day.end
  const sure = id || counted !== null || /名無し|ななし|匿名|風吹けば|posted by/i.test(rest.slice(0, day.start)) || (clock && name !== '')
  if (!sure && !after) return null
  const at = line.folded.indexOf(name)
  const written = at < 0 || !line.hint ? name : line.text.slice(at, at + name.length)
  const made = { ...head(line, line, written || '名無し', day.value, 'post'), number: number[1]!.includes('-') ? null : Number(number[1]) }
  return counted ? { ...made, votes: Number(counted[1]) } : made
}

/** 👍42 👎1 */
const HEAD_VOTES = /^(?:👍|♥|❤|いいね[!！]?|そう思う)\ufe0f?\s?[:：]?\s?(\d{1,6})(?:\s*(?:👎|そう思わない)\ufe0f?\s?[:：]?\s?\d{1,6})?$/u

// 12: 名無しさん＠平和   — a board's own name for those who give none, with no day
const NAMELESS = anchored(
  /^(?:名無し|ななし|風吹けば名無し|匿名(?:希望)?(?=$|さん|[\s@＠(（:：])|以下、[^。]{0,12}(?:名無し|VIP|お送り))[^。「」]{0,40}$/,
)
function undatedPost(line: Line): Head | null {
  const number = NUMBER.exec(line.folded)
  const name = number && line.text.length <= 60 ? line.text.slice(number[0].length).trim() : ''
  if (!number || number[1]!.includes('-') || !NAMELESS.test(name) || /(?:より|says?)\s*[:：]?$/.test(name)) return null
  return { ...head(line, line, numbered(name).author, null, 'post'), number: Number(number[1]) }
}

const SAYS = /より|コメント|says?/i

// 山田 より:  /  2021年12月19日 12:34 PM
function says(line: Line, next: Line | undefined): Head | null {
  const text = withoutItem(line.text)
  // few lines have any of these words, and a name of forty characters is tried at each of them
  const found = SAYS.test(text) ? /^(.{1,40}?)\s*(?:より|さんの?コメント|says?|のコメント)\s*[:：]?\s*/i.exec(text) : null
  if (!found || !/(?:より|says?)\s*[:：]|コメント/i.test(found[0])) return null
  const rest = text.slice(found[0].length)
  const { author, number } = numbered(found[1]!)
  const date = rest !== '' ? dateOnly(rest) : next ? dateOnly(next.text) : undefined
  return date === undefined ? null : { ...head(line, rest !== '' ? line : next!, author, date, 'says'), number }
}

/** A numbered item keeps its number when no other number follows: it may be the post's. */
const withoutItem = (text: string): string => {
  const mark = ITEM.exec(text)?.[0] ?? ''
  return /^\d/.test(mark) && !/^\d{1,5}\s?[.．:：)）]/.test(text.slice(mark.length)) ? text : text.slice(mark.length)
}

// 名前: 山田 日時: 2021/12/19   |   Posted by 山田 at 2021年12月19日 12:34   |   投稿: 山田 | 2021年12月19日
const NAME_LABEL = anchored(
  /^(?:\d{1,4}[.:)]?\s*)?(?:名前|お名前|投稿者|氏名|ユーザー名?|ハンドル名|投稿|Posted by|Name|Commented by|From)\s*[:：]?\s*/i,
)
// Re: 題  投稿者：山田  投稿日：2021年12月19日
const within = (line: Line, from: number): Line => ({ ...line, text: line.text.slice(from), folded: line.folded.slice(from) })

function labelled(line: Line, next: Line | undefined): Head | null {
  const subject = line.text.includes('投稿者') ? /^(\S.{0,60}?)[\s　]+投稿者\s?[:：]/.exec(line.text) : null
  if (subject) {
    const found = labelled(within(line, subject[0].length - (/投稿者\s?[:：]$/.exec(subject[0])?.[0].length ?? 0)), next)
    return found && found.to === line.index
      ? { ...found, answersTopic: /^(?:\d{1,5}[.:]?\s?)?(?:Re|返信)\s?(?:\[?\d{0,3}\]?)?\s?[:：>＞]/i.test(line.text) }
      : null
  }
  const label = NAME_LABEL.exec(line.folded)
  if (!label || (/^投稿$/.test(label[0].trim()) && !label[0].includes(':'))) return null
  if (!/[:：]|posted by|commented by/i.test(label[0])) return null
  const rest = line.text.slice(label[0].length)
  const day = firstDay(rest)
  if (day) {
    const author = beforeDay(rest.slice(0, day.start).replace(/\s{3,}/g, '  ')).trim()
    const behind = rest.slice(endOfTime(rest, day)).trim()
    if (author === '' || author.length > LONGEST_NAME || behind.length > 30) return null
    return head(line, line, author, day.value, 'labelled')
  }
  if (!next || rest.trim() === '' || rest.length > LONGEST_NAME) return null
  const date = dateOnly(next.text)
  return date === undefined ? null : head(line, next, rest.trim(), date, 'labelled')
}

// by 山田 (2021-12-19 12:34)   — under the words
function signed(line: Line): Head | null {
  const found = /^by\s+(\S.{0,30}?)\s*[(（]([^()（）]{8,30})[)）]$/i.exec(line.text)
  const day = found ? firstDay(found[2]!) : null
  return found && day ? head(line, line, found[1]!, day.value, 'labelled') : null
}

// 匿名             |   匿名 2021年12月19日 12:34   |   2021-12-19 12:34 匿名
// 2021年12月19日
// 2021/12/19(日) 12:34:56 | URL | 匿名 #AbCd0[ 編集 ]   — FC2 signs under the words
function plain(line: Line, next: Line | undefined): Head | null {
  // [ 2021/12/19 12:34 ] 匿名 [ 編集 ]
  const text = withoutItem(line.text)
    .replace(/^[└┗┣├]?\s?[■◆●▼□◇○]\s?/, '')
    .replace(/^\[\s?([^[\]]{8,40}?)\s?\]\s/, '$1 | ')
  const day = firstDay(text)
  if (!day) {
    const { author, number } = numbered(text.replace(/^@/, ''))
    const short = author.replace(/\s+/g, ' ')
    const ago =
      short.length > LONGEST_AGO
        ? null
        : /^(.{1,30}?)(?:\s+[>＞▶→]\s+(.{1,30}?))?(?:\s*[•·・|｜]\s*|[\s　]+)(約?\d{1,3}\s?\S{1,4}前(?:\s?\S{1,8}| [•·] \S{1,8})?)$/.exec(
            short,
          )
    if (ago && RELATIVE.test(ago[3]!) && isName(ago[1]!))
      return { ...head(line, line, ago[1]!, null, 'plain'), number, ...(ago[2] && { answers: ago[2] }) }
    if (!isName(author) || !next || (next.gap && !line.gap && !BULLET.test(line.text))) return null
    const date = dateOnly(next.text)
    return date === undefined ? null : { ...head(line, next, author, date, 'plain'), number }
  }
  const { author: before, number } = numbered(beforeParting(text.slice(0, day.start).replace(/\s{3,}/g, '  ')).trim())
  const behind = text
    .slice(endOfTime(text, day))
    .replace(/^[\s:：|｜/)）]+/, '')
    .trim()
  if (isName(before) && (behind === '' || /^(?:返信|Reply|通報|ID)/.test(behind)))
    return { ...head(line, line, before, day.value, 'plain'), number }
  const after = withoutKey(behind.replace(/^URL\s*[|｜]\s*/, '')).trim()
  if (before === '' && isName(after) && !/^(?:更新|公開|配信|投稿)/.test(after)) return head(line, line, after, day.value, 'plain')
  return null
}

//   1. 山田   — items of a list whose days were lost with their boxes
//
//     よい知らせ
function listed(line: Line, next: Line | undefined): Head | null {
  const item = /^(\d{1,4})[.．]\s+(\S.{0,14})$/.exec(line.text)
  if (!item || line.indent === 0 || !next || next.indent <= line.indent || !isName(item[2]!)) return null
  return { ...head(line, line, numbered(item[2]!).author, null, 'listed'), number: Number(item[1]) }
}

/** Lines under a name among which its time stands. */
const ITEM_LINES = 60

//   • morita          — Hatena: an item of a list, with the time under the words
//
//     よい知らせ
//
//     3年前
function item(lines: readonly Line[], at: number): Head | null {
  const line = lines[at]!
  const mark = line.hint ? null : BULLET.exec(line.text)
  const name = mark ? line.text.slice(mark[0].length) : ''
  if (!mark || !/^\S{2,30}$/.test(name) || !isName(name)) return null
  for (let foot = at + 1; foot < Math.min(lines.length, at + ITEM_LINES) && lines[foot]!.indent > line.indent; foot++) {
    const date = foot > at + 1 && (lines[foot + 1]?.indent ?? 0) <= line.indent ? dateOnly(lines[foot]!.text) : undefined
    if (date !== undefined) return { ...head(line, line, name, date, 'item'), foot }
  }
  return null
}

const isName = (text: string): boolean =>
  text.length > 0 && text.length <= 30 && !/[。．！？!?」』：:]|^\d+$|(?:日時?|時刻)$/.test(text) && !/https?:/.test(text)

/** The ISO day of a text that is only a date, null for 3日前, undefined for any other text. */
function dateOnly(text: string): string | null | undefined {
  const day = isDateLine(text)
  if (day) return day.value
  return RELATIVE.test(text.trim()) || isDayAndTime(text) ? null : undefined
}

const head = (line: Line, last: Line, author: string, date: string | null, layout: Layout): Head => ({
  from: line.index,
  to: last.index,
  author,
  date,
  indent: line.hint?.depth ?? line.indent,
  number: null,
  layout,
})
