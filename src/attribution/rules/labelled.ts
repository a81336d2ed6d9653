import type { Span } from '#text'
import { type Finding, type Rule, type Scene, uncued } from '../finding.ts'
import { framedQuotes } from './framed.ts'
import { speaksByOffice } from './headline-quoted.ts'
import { longestFirst, quotesAlone } from './quotes-alone.ts'

/**
 * A paragraph with its speaker's name in front, where the page is no record of a conversation.
 *
 *   【A報道官】港は閉じない。… / A外相:港は閉じない。
 */
export const labelled: Rule = { name: 'labelled', look }

const FRAMED = /^(?:【([^】\n]{2,24})】|\(([^()\n]{2,24})\))\s*(?=[^\s【(])/
/** A(B国外相):港は閉じない: what somebody is may stand in brackets. */
const COLON = /^[\s・●■▼▽◆◇]*([^\s「」【】()、。:0-9/]{2,24})(?:\([^()\n]{1,20}\))?:\s*(?=[^\s「/])/
const FEWEST = 14
const FEWEST_LISTED = 8
/** How much of a line is looked at for its label. */
const HEAD = 56
/** A外相:「港は閉じない」, 県・B知事:「…」, A(B国外相)=「…」 */
const COLON_QUOTE = /^[\s>・●■▼▽◆◇]*([^\s「」【】()。:=0-9/]{2,24})(?:\([^()\n]{1,20}\))?\s*[:=]\s*(?=[「『])/
/** A外相⏎「港は閉じない」: a name on a line of its own. */
const NAME_ALONE = /^[^\s「」【】()、。:0-9/はがをに]{2,24}$/

/** Whether a sentence begins so; it may hold no cue at all. */
export const isLabelled = (text: string, { start }: Span): boolean => {
  const head = text.slice(start, start + HEAD)
  return /^[【(]/.test(head) ? FRAMED.test(head) : head.includes(':') && COLON.test(head)
}

function look(scene: Scene): Finding[] {
  const one = quotedUnder(scene)
  if (one) return [one]
  const framed = framedQuotes(scene)
  return framed.length > 0 ? framed : inFront(scene)
}

/** In front of a colon and a quotation bodies speak as well, and offices whose holder no other words name. */
function speaks(scene: Scene, at: Span, colon: boolean): boolean {
  const kind = scene.kindOf(at)
  if (kind === 'person' || !colon) return kind === 'person'
  return /^(?:office|organisation|group|state)$/.test(kind ?? '') || speaksByOffice(scene.text.slice(at.start, at.end))
}

/** A外相:「…」, A外相⏎「…」: whole words with their speaker's name over them or in front. */
function quotedUnder(scene: Scene): Finding | null {
  const { text, sentence, previous, above } = scene
  const { start } = sentence.span
  // prose may go on in the line below
  const line = text.indexOf('\n', start)
  const end = line < 0 ? sentence.span.end : Math.min(line, sentence.span.end)
  const match = COLON_QUOTE.exec(text.slice(start, start + HEAD))
  const over = previous ?? above
  const named = match
    ? {
        start: start + match[0].indexOf(match[1] as string),
        end: start + match[0].indexOf(match[1] as string) + (match[1] as string).length,
      }
    : over && text.slice(over.end, start).includes('\n') && NAME_ALONE.test(text.slice(over.start, over.end))
      ? over
      : null
  const contents = named && longestFirst(quotesAlone(text, { start: start + (match?.[0].length ?? 0), end }))
  if (!named || !contents || contents[0].end - contents[0].start < 6 || !speaks(scene, named, match !== null)) return null
  return { ...uncued(scene, 'labelled', 'direct', contents[0], named, match ? 'high' : 'medium'), contents }
}

function inFront(scene: Scene): Finding[] {
  const { text, sentence, previous } = scene
  const { start } = sentence.span
  if (previous || scene.headline) return []
  const head = text.slice(start, start + HEAD)
  const framed = FRAMED.exec(head)
  const match = framed ?? COLON.exec(head)
  if (!match) return []
  const name = (match[1] ?? match[2]) as string
  const at: Span = { start: start + match[0].indexOf(name), end: start + match[0].indexOf(name) + name.length }
  const listed = !framed && isListed(scene, start)
  // 【A通信】, 撮影:, 出席者:
  if (!(scene.kindOf(at) === 'person' || (listed && speaks(scene, at, true))) || (framed && !speaksByOffice(name) && !/官$/.test(name)))
    return []
  const line = text.indexOf('\n', start)
  const rest = text.slice(start + match[0].length, line < 0 ? text.length : line).trimEnd()
  // 【A外相】A外相は3日、…: what the paragraph is about
  if (
    !/[。!?」]$/.test(rest) ||
    rest.length < (listed ? FEWEST_LISTED : FEWEST) ||
    rest.slice(0, 24).includes(name.slice(0, 3)) ||
    ABOUT.test(rest)
  )
    return []
  // B国外務省:大使を呼び戻した。: what was done, and not what was said
  if (scene.kindOf(at) !== 'person' && !SPOKEN.test(rest)) return []
  const from = start + match[0].length
  const quotes = longestFirst(quotesAlone(text, { start: from, end: from + rest.length }))
  if (!quotes && head.startsWith('(')) return []
  if (quotes) return [{ ...uncued(scene, 'labelled', 'direct', quotes[0], at, 'medium'), contents: quotes }]
  const whole = { start: from, end: from + rest.replace(/。$/, '').length }
  return [uncued(scene, 'labelled', framed || rest.indexOf('。') < rest.length - 1 ? 'direct' : 'indirect', whole, at, 'medium')]
}

/** Ends as what is said of a view or a wish does. */
const SPOKEN = /(?:(?:ない|たい|べきだ|せよ|ます|ません|です|でしょう|[ぐくすつぬむるう])[よねぞ]?[。!?]|[!?])$/

/** Whether the line above or below begins with somebody's name and a colon as well: reactions, one below the other. */
function isListed(scene: Scene, start: number): boolean {
  const { text } = scene
  const from = text.lastIndexOf('\n', start - 1)
  const above = text.slice(0, Math.max(0, from)).trimEnd()
  const to = text.indexOf('\n', start)
  const below = to < 0 ? text.length : to + text.slice(to).search(/\S|$/)
  return [above.lastIndexOf('\n') + 1, below].some((at) => {
    const match = COLON.exec(text.slice(at, at + HEAD)) ?? COLON_QUOTE.exec(text.slice(at, at + HEAD))
    if (!match) return false
    const name = match[1] as string
    const nameAt = at + match[0].indexOf(name)
    return /^(?:person|office)$/.test(scene.kindOf({ start: nameAt, end: nameAt + name.length }) ?? '')
  })
}

/** 生年:…, 3日の会見で「…」と述べた。: told of somebody, not by them. */
const ABOUT = /^(?:[0-9]{1,4}[年月日]|[0-9]{1,2}\/)|(?:と|と、)(?:述べ|語っ|話し|発言|強調|表明|発表|主張|批判)[^。]{0,6}。$/
