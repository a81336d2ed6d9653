import type { Document } from '#document'
import { lookup } from '#lexicon'
import type { Block } from '#page'
import { anchored, slice } from '#text'

/** Whom an article on a page is taken from, by block: 【モスクワ共同】 in front, (中央日報) in its headline, (産経新聞引用) at its end. */
export type Credits = ReadonlyMap<number, string>

/** 【ソウル聯合ニュース】, (ワシントン 3日 ロイター): what wire copy begins with. */
const OPENS = anchored(/^[\s　]*[【[(]([^【】[\]()。、]{2,30})[】\])]/)
/** The agency at the end of that, behind a place or a day. */
const AGENCY = anchored(
  /(共同(?:通信)?|時事(?:通信)?|聯合ニュース|連合ニュース|AFP(?:=時事)?|AFP通信|AP(?:通信)?|ロイター(?:通信)?|新華社|タス通信|UPI|dpa|ブルームバーグ|CNN(?:\.co\.jp)?|CNS)$/,
)
/** …した。(共同) */
const CLOSES = anchored(/[。」]\s?[(【]([^()【】。、]{2,20}?)(?:による|より|電)?[)】]$/)
/** 橋を閉鎖へ(ザーリャ新聞), 【#ザーリャ新聞】橋を閉鎖へ, 橋を閉鎖へ―ヴェルダメディア */
const HEADLINE: readonly RegExp[] = [
  /[(【]([^()【】。、]{2,20})[)】]$/,
  /^[【[]#?([^【】[\]。、]{2,20})[】\]]/,
  /[―—–─]{1,2}\s?([^―—–─。、「」()]{2,20}(?:メディア|紙|通信社?|新聞|テレビ|放送))$/,
]
/** Of these, the one that stands in front. */
const FRONT = 1
/** 橋を閉鎖へ :ザーリャ新聞, 橋を閉鎖へ – ザーリャ新聞, 橋を閉鎖へ ザーリャ新聞: what a page's own title ends with too. */
const BEHIND_TITLE = anchored(/^[^©]{10,}(?:\s?[:|｜―—–─-]\s?|[\s　])([^\s:|｜―—–─。、「」()-]{2,20})$/)
/** ザーリャ新聞, ザーリャ新聞(6月5日), (ザーリャ新聞、6月5日): a line that names an outlet and a day at most. */
const ALONE = anchored(/^([(【]?)([^()【】[\]。、「」\s]{2,20}?)(?:より|から)?(?:[、\s]?[(]?([0-9年月日付/.-]{2,12})[)]?)?[)】]?$/)
/** 演説する外相=12日、オルスン(ザーリャ新聞): whose photograph it is. */
const PHOTO = anchored(/=(?:[^=]{0,24}[、日])?[^=]{0,12}[(][^()]{2,24}[)]$|^(?:写真|画像|動画|提供|Photo)/)
const ADDRESS = anchored(/^(?:→\s?)?https?:\/\/\S+$/)
/** A kind of outlet of a place is a channel, media in general are none. */
const OF_A_PLACE = anchored(/^[^\sのはがを]{1,8}(?:メディア|紙|国営(?:テレビ|放送|通信))$/)

/** The outlet that a credit names; null when it names something else, or the outlet whose page this is. */
function outletOf(document: Document, words: string): string | null {
  const name = words.replace(/^[#＃]|(?:による|より|から)?(?:引用|転載|抜粋|配信|発)$/g, '').trim()
  const found = document.identifyOutlet(name) ?? document.identify(name)
  const outlet = found?.kind === 'outlet' && !found.anaphor ? found.name : OF_A_PLACE.test(name) ? name : null
  const site = document.page.site?.value
  return outlet === null || site?.includes(outlet) || site?.includes(name) ? null : outlet
}

/** Units of a headline. */
const LONGEST_LINE = 120

const MAIN = /^(?:paragraph|quotation|list-item)$/

/** Reads the credits of a page: those of headlines and of wire copy hold for what follows, those behind an article for what is in front of them. */
export function creditsOf(document: Document): Credits {
  const { blocks } = document.page
  const credits = new Map<number, string>()
  let current: string | null = null
  let from = 0
  // whether whoever made the page says whom it is from, which an agency's copy does not
  let quoted = false
  // the first line of a page may be its own title with its own name behind
  let begun = false
  const reposted = /^(?:repost|blog|forum)$/.test(document.page.form)
  for (const [i, block] of blocks.entries()) {
    const { role, span } = block
    const behind = closing(document, block) ?? closingLine(document, i)
    if (behind) {
      quoted ||= !AGENCY.test(behind)
      for (let k = from; k <= i; k++) if (!credits.has(k)) credits.set(k, behind)
      from = i + 1
      current = null
      continue
    }
    const line = lineOf(document, i)
    const headline = /^(?:title|heading|subtitle)$/.test(role)
    if (headline || (role === 'paragraph' && line !== '' && !line.includes('。'))) {
      const over =
        headlineCredit(document, line) ??
        (begun || reposted ? behindTitle(document, line) : null) ??
        openingLine(document, i) ??
        openingLine(document, i - 1)
      if (over && over !== current) quoted = true
      if (headline || over) {
        current = over
        from = i
      }
      if (current) credits.set(i, current)
      begun = true
      continue
    }
    if (role !== 'navigation') begun = true
    if (!MAIN.test(role)) continue
    const said = document.text.slice(span.start, Math.min(span.end, span.start + 48))
    const agency = AGENCY.exec(OPENS.exec(said)?.[1] ?? '')?.[1]
    const opened = agency ? outletOf(document, agency) : null
    if (opened) {
      current = opened
      from = i
    }
    if (current) credits.set(i, current)
  }
  // 【オルスン共同】 alone may stand on the agency's own page, whose readers have the words from nobody else
  const own = /^(?:news|translated-op-ed)$/.test(document.page.form) && !quoted && new Set(credits.values()).size === 1
  return own ? new Map() : credits
}

/** The text of a block that is one line; empty for prose. */
function lineOf({ text, page: { blocks } }: Document, i: number): string {
  const block = blocks[i]
  return block && block.span.end - block.span.start <= LONGEST_LINE ? slice(text, block.span).trim() : ''
}

function headlineCredit(document: Document, headline: string): string | null {
  if (PHOTO.test(headline)) return null
  for (const [i, pattern] of HEADLINE.entries()) {
    const words = pattern.exec(headline)?.[1]
    // 【まちのニュース】 in front of a headline is what the page calls itself
    const found = words && (i !== FRONT || isListed(words)) ? outletOf(document, words) : null
    if (found) return found
  }
  return null
}

const isListed = (words: string): boolean => lookup(words).some(({ kind }) => kind === 'outlet')

function behindTitle(document: Document, headline: string): string | null {
  const words = PHOTO.test(headline) ? undefined : BEHIND_TITLE.exec(headline)?.[1]
  return words && isListed(words) ? outletOf(document, words) : null
}

/** ザーリャ新聞(6月5日) over a headline. */
function openingLine(document: Document, i: number): string | null {
  const [, , name, day] = ALONE.exec(lineOf(document, i)) ?? []
  const below = lineOf(document, i + 1)
  return name && day && isListed(name) && below !== '' && !below.includes('。') ? outletOf(document, name) : null
}

/** (ザーリャ新聞、6月5日) behind an article, or the outlet's name there with the address under it. */
function closingLine(document: Document, i: number): string | null {
  const { role } = document.page.blocks[i] ?? {}
  if (role !== 'paragraph' && role !== 'heading') return null
  const [, open, name, day] = ALONE.exec(lineOf(document, i)) ?? []
  if (!name || !isListed(name)) return null
  return (open && day) || ADDRESS.test(lineOf(document, i + 1)) ? outletOf(document, name) : null
}

/** A headline says whom it is from in brackets too; behind words that are quoted from somebody they close. */
const closing = (document: Document, { span }: Block): string | null => {
  const words = CLOSES.exec(document.text.slice(Math.max(span.start, span.end - 32), span.end).trimEnd())?.[1]
  const prose = /^[\s　]*「|。/.test(document.text.slice(span.start, span.end))
  return words && prose ? outletOf(document, words) : null
}
