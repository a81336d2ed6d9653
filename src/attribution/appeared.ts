import type { Document, Identity } from '#document'
import { lastUpTo, matchesOf, type Span, slice } from '#text'
import { phraseSpan, phraseStart } from './phrase.ts'
import { channelBefore } from './via.ts'
import type { Dated } from './when.ts'
import { sameSpeech } from './when.ts'
import { datesAt, firstDay } from './when-entry.ts'

/** What tells of a channel somebody speaks through, wherever it stands. */
const MENTION = /出演|インタビュー|取材|寄稿/g
/** 番組「橋の声」(土曜夜)に: the programme's own name and time. */
const PROGRAMME = /((?:番組|放送|討論会|集会)の?)\s?(?:「[^「」]{1,48}」|『[^『』]{1,48}』)?\s?(?:\([^()]{1,24}\))?(?=に)/g
/** ザーリャ放送|の朝の番組に出演, ザーリャ新聞|のインタビューに応じ, ザーリャ放送|へのインタビュー時に */
const APPEARS =
  /(?:(?:の[^、。「」『』のはが]{0,12})?(?:番組|放送|集会|討論会)に[^、。「」はが]{0,14}?|に)(?:生|初|緊急)?出演|(?:への|との|の)(?:単独|独占|電話|書面)*(?:インタビュー|取材)(?:に(?:応じ|答え|応え)|時に|を受け)|に寄稿/

/** Somebody who speaks through a channel from a sentence on. */
interface Appearance {
  readonly who: string
  readonly sentence: number
  readonly via: string
  readonly day: Dated['when']
}

/** 外相は6日、ザーリャ放送の番組に出演した: what they say from there on is said in it, and on that day. */
export function appearancesIn(document: Document): readonly Appearance[] {
  const found: Appearance[] = []
  let last = -1
  for (const { index } of matchesOf(document.text, MENTION)) {
    const i = lastUpTo(document.sentences, index, ({ span }) => span.start)
    const sentence = document.sentences[i]
    if (!sentence || i === last || index >= sentence.span.end) continue
    last = i
    const said = slice(document.text, sentence.span).replace(PROGRAMME, '$1')
    const mark = APPEARS.exec(said)
    const via = mark && channelBefore(document, said.slice(0, mark.index), null)
    const who = via ? leaderOf(document, i) : null
    if (via && who) found.push({ who: who.name, sentence: i, via, day: onlyDay(document, sentence.block, sentence.span) })
  }
  return found
}

/** The first person who leads a clause of a sentence. */
function leaderOf(document: Document, i: number): Identity | null {
  const chunks = document.chunks(i)
  for (const [k, { kind, quote, tail }] of chunks.entries()) {
    if (kind !== 'noun' || quote || !/^[はがも]$/.test(tail)) continue
    const identity = document.identify(slice(document.text, phraseSpan(chunks, phraseStart(chunks, k, 0), k)))
    if (identity?.kind === 'person' && !identity.anaphor && !identity.name.includes('、')) return identity
  }
  return null
}

function onlyDay(document: Document, block: number, at: Span): Dated['when'] {
  // 土曜夜の番組に: when it is on
  const [day, other] = datesAt(document, block, at).filter(
    ({ precision, value, span }) => precision === 'day' && value !== null && /[0-9]日/.test(slice(document.text, span)),
  )
  return day && !other ? { value: firstDay(day), span: day.span, basis: day.basis } : null
}

/** What a source was told to say last, and an appearance of theirs since. */
export function appeared(document: Document, before: Dated | undefined, { sentence, via, day }: Appearance): Dated {
  const when = day ?? (before && sameSpeech(document, before.sentence, sentence) ? before.when : null)
  return { when, sentence, via: [via] }
}
