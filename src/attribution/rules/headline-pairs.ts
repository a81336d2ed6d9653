import { CUE_VERBS, lookup } from '#lexicon'
import { anchored, type Span } from '#text'
import { type Finding, type Scene, uncued } from '../finding.ts'
import { LONGEST_HEADLINE } from './headline-behind.ts'
import { speaksByOffice } from './headline-quoted.ts'

/*
 * Headlines that set names and their words side by side: A代表「x」B代表「y」, 橋の再開 A紙「x」 B紙「y」, 港を閉鎖 A国「x」, A国「x」…「y」.
 */

const SPEAKS = anchored(/^(?:person|office|group|organisation|state|outlet)$/)
const BARE = '([^\\s「」『』“”…、,=:|!?★◆■●▼【】()はがをにへともで]{1,16}?)'
const DEED =
  '反発|反論|批判|非難|抗議|表明|再表明|警告|主張|強調|示唆|明言|指摘|一蹴|牽制|けん制|懸念|歓迎|要求|釈明|謝罪|断言|宣言|言及|回答|発表|公表|提案|約束|激怒|苦言|陳謝|反対|否定|拒否|容認|声明'
/** A name in front of its words, with what it does at most: back to a space, a mark or the bracket before. */
const NAME = new RegExp(`(?:^|[\\s」』”…、,=:|!?★◆■●▼【】)])${BARE}((?:が|は|も)?(?:${DEED}))?$`)
/** A name right behind the words, where the headline ends. */
const BEHIND = /^([^\s「」『』“”…、,=:|!?()ぁ-ん]{2,16})(?=$|\s*[(|])/
/** What may follow the words: nothing, a gap, an ellipsis, a day, what is done by them, or the next name. */
const CLOSED = new RegExp(`^(?:$|[\\s…「(=|0-9]|(?:${DEED})(?:$|\\s)|[^\\sぁ-ん「」、。=|]{1,16}(?:「|[がは]))`)
/** Ends as something said does, and as no title of a thing. */
const SAID = /[ぁ-ん][。!?…]*$|[!?]$/
/** 橋は死活的に重要 */
const CLAUSE = /^[^はがを、]+(?:は|が)[^ぁ-ん].{2,}/
/** Holds more of a sentence than の. */
const TOLD = /[ぁ-つてなに-もゃ-ん]/
const LEAST = 4

/** Every name with its words beside it. */
export function namesAndWords(scene: Scene): Finding[] {
  const { text, sentence } = scene
  if (sentence.span.end - sentence.span.start > LONGEST_HEADLINE) return []
  const found: Finding[] = []
  let by: { at: Span; firm: boolean; cue?: Span } | null = null
  let end = -1
  for (const { open, span, inner, unclosed } of sentence.brackets) {
    if (span.start < end || unclosed || !/[「“]/.test(open)) continue
    const goesOn = by !== null && /^(?:…*|\.{3})$/.test(text.slice(end, span.start))
    const words = text.slice(inner.start, inner.end)
    const rest = text.slice(span.end, sentence.span.end)
    // A国「x」…「y」: the same goes on
    if (!goesOn) by = nameBefore(scene, span.start) ?? nameBehind(scene, span.end, rest)
    end = span.end
    if (!by || words.length < LEAST || !(SAID.test(words) || CLAUSE.test(words) || ((goesOn || by.firm) && TOLD.test(words)))) continue
    if (by.at.start < span.start && !CLOSED.test(rest)) continue
    const told = uncued(scene, 'headline:quote', 'direct', inner, by.at, 'medium')
    const verb = by.cue && CUE_VERBS.get(`${text.slice(by.cue.start, by.cue.end)}する`)
    found.push(by.cue && !goesOn ? { ...told, cue: by.cue, ...(verb && { act: verb.act, firm: verb.firm, base: verb.base }) } : told)
  }
  return found
}

const speaks = (scene: Scene, at: Span, name: string): boolean =>
  SPEAKS.test(scene.kindOf(at) ?? '') ||
  lookup(name).some(({ kind }) => kind === 'state' || kind === 'outlet') ||
  (scene.canSpeak(at) && speaksByOffice(name))

function nameBefore(scene: Scene, end: number): { at: Span; firm: boolean; cue?: Span } | null {
  const { text, sentence } = scene
  const match = NAME.exec(text.slice(sentence.span.start, end))
  const [, name = '', deed = ''] = match ?? []
  if (!match || !name) return null
  const start = end - name.length - deed.length
  const at = { start, end: start + name.length }
  if (!speaks(scene, at, name)) return null
  return deed
    ? { at, firm: true, cue: { start: end - deed.replace(/^[がはも]/, '').length, end } }
    : { at, firm: FIRM.test(text.slice(end, sentence.span.end)) }
}

/** A政府「x」抗議 */
const FIRM = new RegExp(`^[「“][^「」“”]+[」”](?:${DEED})(?:$|\\s)`)

function nameBehind(scene: Scene, start: number, rest: string): { at: Span; firm: boolean } | null {
  const name = BEHIND.exec(rest)?.[1]
  const at = name ? { start, end: start + name.length } : null
  return at && name && /^(?:person|office)$/.test(scene.kindOf(at) ?? '') ? { at, firm: false } : null
}
