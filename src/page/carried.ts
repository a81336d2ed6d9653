import { readByline } from './byline.ts'
import { isPerson } from './credits.ts'
import { endOfTime, firstDay, isDateLine, isDayAndLabels, publicationDay } from './day.ts'
import { CARRIED_BELOW, CARRIED_END } from './origin.ts'
import type { Block, Found } from './page.ts'

/** What a page that carries an article from elsewhere says of that article; null where it does not. */
export interface Carried {
  readonly author: Found<string> | null
  readonly published: Found<string> | null
  readonly site: Found<string> | null
  /** Marks set the carried text off, so who signs outside of them may be who posted it. */
  readonly marked: boolean
}

/** How many blocks from either end of the carried text may date or sign it. */
const NEAR = 5
const POSTER = /投稿|作成者|^posted\b/i

/** Reads author, day and site of carried text: between its marks, at the opening 『, or in the line that names its source. */
export function readCarried(text: string, blocks: readonly Block[]): Carried {
  const wordsOf = ({ span }: Block): string => text.slice(span.start, span.end)
  const open = blocks.findIndex(({ reason }) => reason === CARRIED_BELOW)
  const close = blocks.findIndex(({ reason }, i) => i > open && reason === CARRIED_END)
  const inside = open < 0 ? [] : blocks.slice(open + 1, close < 0 ? blocks.length : close)
  const ends = inside.length > 2 * NEAR ? [...inside.slice(0, NEAR), ...inside.slice(-NEAR)] : inside
  const source = blocks
    .filter(({ role, span }) => (role === 'source-link' || role === 'date') && span.end - span.start <= 300)
    .map((block) => citation(wordsOf(block), block.span.start))
  const cited = source.find((found) => found !== null) ?? null
  let author: Found<string> | null = null
  let published: Found<string> | null = null
  for (const block of ends) {
    const words = wordsOf(block)
    const name = block.role === 'byline' && !POSTER.test(words.slice(0, 8)) ? readByline(words)?.author : null
    const dated = isDayAndLabels(words)
    const beside = dated ? words.slice(endOfTime(words, firstDay(words)!)).trim() : ''
    const signed = name ?? (isPerson(beside) ? beside : null)
    const at = signed ? words.indexOf(signed) : -1
    if (signed && at >= 0) author ??= found(signed, block.span.start + at, 'signs the carried text')
    const isIssue = words.length <= 60 && /第\s?\d{1,5}\s?号|vol\.?\s?\d|No\.?\s?\d/i.test(words)
    const day = block.role === 'date' || isIssue || dated || isDateLine(words) ? publicationDay(words) : null
    if (day)
      published ??= {
        value: day.value,
        span: { start: block.span.start + day.start, end: block.span.start + day.end },
        basis: 'day of the carried text',
      }
  }
  return {
    author: author ?? cited?.author ?? permitted(text, blocks),
    published: published ?? opensWithDay(text, open < 0 ? blocks : inside) ?? cited?.published ?? null,
    site: cited?.site ?? null,
    marked: open >= 0,
  }
}

const found = (value: string, start: number, basis: string): Found<string> => ({ value, span: { start, end: start + value.length }, basis })

/** 上の記事は岬の番人さんの許可を頂いて転載しました: who allowed it wrote it. */
function permitted(text: string, blocks: readonly Block[]): Found<string> | null {
  for (const { role, span } of blocks) {
    if (role !== 'paragraph' && role !== 'byline' && role !== 'source-link') continue
    const words = text.slice(span.start, Math.min(span.end, span.start + 120))
    const name = /(?:記事|文章|本文|全文|これ|もの)は[、]?\s?([^、。\s]{2,20}?)(?:さん|様|氏|先生)の(?:許可|了解|了承|承諾|ご厚意)/.exec(
      words,
    )
    if (name && /転載|引用|掲載|紹介/.test(words))
      return found(name[1]!, span.start + words.indexOf(name[1]!), 'allowed the text to be carried')
  }
  return null
}

/** `『2031年6月11日、…`: the carried text opens with its day. */
function opensWithDay(text: string, blocks: readonly Block[]): Found<string> | null {
  const block = blocks.find(({ role, span }) => (role === 'paragraph' || role === 'date') && /[『「【“]/.test(text.charAt(span.start)))
  const day = block && firstDay(text.slice(block.span.start, Math.min(block.span.end, block.span.start + 40)))
  if (!block || !day || day.start > 1) return null
  return {
    value: day.value,
    span: { start: block.span.start + day.start, end: block.span.start + day.end },
    basis: 'the carried text opens with this day',
  }
}

type Citation = Pick<Carried, 'author' | 'published' | 'site'>

/** 出典：港湾新報「静かな海」（アンナ・ホルム、2031年5月7日付）: who is cited, where and of what day. */
function citation(words: string, start: number): Citation | null {
  const label = /^[※■◆●▼(（【\s]*(?:出典|引用元?|転載元?|元記事|原文|ソース)\s?[:：]\s?/.exec(words)?.[0]
  if (label === undefined) return null
  const rest = words.slice(label.length).replace(/https?:\S+/, '')
  const at = start + label.length
  const site = /^([^「『（()）]{2,40}?)\s?(?:さん|様)?[「『“]/.exec(rest)
  const signed = /[(（]([^()（）]{3,60})[)）]/.exec(rest)
  const name =
    signed &&
    /^([ァ-ヶー]{2,12}(?:[・＝][ァ-ヶー]{1,12}){1,3}|[一-龠々]{1,4}[\s　]?[一-龠々ぁ-ん]{1,4}|[A-Z][a-z]+(?: [A-Z][a-z]+){1,2})(?:氏|記者|教授|著)?[、,\s　/]/.exec(
      `${signed[1]!}、`,
    )
  const isPerson = name && !/[年月日付刊誌紙版]$/.test(name[1]!)
  const day = firstDay(rest)
  return {
    site: site ? found(site[1]!, at, 'source of the carried text') : null,
    author: signed && isPerson ? found(name[1]!, at + signed.index + 1, 'source of the carried text') : null,
    published: day
      ? { value: day.value, span: { start: at + day.start, end: at + day.end }, basis: 'day in the source of the carried text' }
      : null,
  }
}
