import type { Document } from '#document'
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
  for (const [i, { role, span }] of blocks.entries()) {
    const behind = closing(document, document.text.slice(Math.max(span.start, span.end - 32), span.end).trimEnd())
    if (behind) {
      quoted = true
      for (let k = from; k <= i; k++) if (!credits.has(k)) credits.set(k, behind)
      from = i + 1
      current = null
      continue
    }
    const line = span.end - span.start <= LONGEST_LINE ? slice(document.text, span).trim() : ''
    const headline = /^(?:title|heading|subtitle)$/.test(role)
    if (headline || (role === 'paragraph' && line !== '' && !line.includes('。'))) {
      const over = headlineCredit(document, line)
      if (over) quoted = true
      if (headline || over) {
        current = over
        from = i
      }
      if (current) credits.set(i, current)
      continue
    }
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

function headlineCredit(document: Document, headline: string): string | null {
  for (const pattern of HEADLINE) {
    const words = pattern.exec(headline)?.[1]
    const found = words ? outletOf(document, words) : null
    if (found) return found
  }
  return null
}

const closing = (document: Document, end: string): string | null => {
  const words = CLOSES.exec(end)?.[1]
  return words ? outletOf(document, words) : null
}
