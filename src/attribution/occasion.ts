import type { Document } from '#document'
import { anchored, matchesOf, type Span } from '#text'
import type { When } from './attribution.ts'
import { channelAt } from './via.ts'
import { datesAt, firstDay } from './when-entry.ts'

/** Somebody appears somewhere on a day, and the sentence tells nothing of what they say: 外相は6日、ヴェルダ放送の番組「今朝」に出演した。 */
export interface Occasion {
  readonly source: string
  readonly when: When | null
  readonly via: readonly string[]
}

const MAY = anchored(/出演|インタビュー|取材に|単独会見/)
/** What stands between the outlet and the appearance there. */
const APPEARS =
  /(?:の(?:[^、。「」『』はがを]{0,12})?(?:番組|生放送|生中継|討論会|特番|特別番組|配信)\s?(?:「[^」]*」|『[^』]*』)?\s?(?:\([^()]*\))?に(?:生|リモート)?出演|(?:に(?:生)?出演)|(?:への|との|の|による|に対する)?(?:独占|単独|電話|書面)?(?:インタビュー|取材|単独会見)(?:に(?:応じ|答え|応え)|時に|の中で|を受け))/

/** Units of a sentence in which the appearance is told. */
const HEAD = 240

/** Who appears in which programme or interview in a sentence, and on which day; null when it tells of none. */
export function occasionIn(document: Document, index: number): Occasion | null {
  const sentence = document.sentences[index]
  if (!sentence) return null
  const { start } = sentence.span
  const said = document.text.slice(start, Math.min(sentence.span.end, start + HEAD))
  if (!MAY.test(said)) return null
  const mark = APPEARS.exec(said)
  if (!mark || isQuoted(said, mark.index)) return null
  const source = whoAppears(document, said, mark.index, mark.index + mark[0].length)
  if (!source) return null
  const channel = channelAt(document, said.slice(0, mark.index), null, true)
  const day = dayIn(document, sentence.block, { start, end: start + mark.index })
  return (channel && channel !== source) || day ? { source, when: day, via: channel && channel !== source ? [channel] : [] } : null
}

const isQuoted = (said: string, at: number): boolean => said.lastIndexOf('「', at) > said.lastIndexOf('」', at)

/** 外相は…に出演, …に出演した外相は: the subject in front, or whom the clause describes. */
function whoAppears(document: Document, said: string, from: number, to: number): string | null {
  const behind = /^(?:し)?(?:た|ている|る)([^、。「」はがを]{2,40}?)(?:は|が)/.exec(said.slice(to))?.[1]
  const subject = matchesOf(said.slice(0, from), /(?<=^|[\s、。)])([^\s、。「」『』はがを]{2,40})(?:は|が)/g).at(-1)?.[1]
  for (const words of [behind, subject]) {
    const identity = words ? (document.identify(words) ?? document.identify(words.replace(/^.*の/, ''))) : null
    if (identity && !identity.anaphor && /^(?:person|office|organisation|group)$/.test(identity.kind)) return identity.name
  }
  return null
}

/** The one day told in front of the appearance. */
function dayIn(document: Document, block: number, at: Span): When | null {
  const days = datesAt(document, block, at).filter((d) => d.precision === 'day' && d.value !== null)
  const last = days.at(-1)
  if (!last || /[「」。]/.test(document.text.slice(last.span.end, at.end))) return null
  return { value: firstDay(last), span: last.span, basis: last.basis }
}
