import type { Chunk } from '#document'
import type { CueVerb } from '#lexicon'
import { anchored, type Span } from '#text'
import type { Finding, Scene } from '../finding.ts'
import type { Frame } from '../subject.ts'
import { frameOf } from '../subject.ts'
import { askedBefore } from './asked.ts'
import { TOLD } from './carries-on.ts'
import { cueEnd } from './cue.ts'
import { longestFirst, quotesAlone, quotesFrom } from './quotes-alone.ts'
import type { Made } from './relative.ts'
import { cleftSubject, subjectBehind } from './speaker.ts'

/*
 * こう, 次のように, 以下の通り: what was said stands in the sentence in front or behind.
 */

/** What a verb tells of words beside it that its own sentence does not hold, with whoever speaks in the frame of the verb. */
export function toldBeside(
  scene: Scene,
  i: number,
  verb: CueVerb,
  { beside }: Pick<Frame, 'beside'>,
  {
    contents,
    at,
    ...rest
  }: Pick<Finding, 'rule' | 'type' | 'certainty' | 'contents'> & { readonly at: Span | null; readonly firm?: boolean },
): Made {
  const { start } = scene.chunks[i] as Chunk
  const finding: Finding = {
    cue: { start, end: cueEnd(scene, i) },
    contents,
    subject: at ? { kind: 'named', at } : { kind: 'omitted' },
    act: verb.act,
    firm: verb.firm,
    beside,
    sentence: scene.index,
    base: verb.base,
    ...rest,
  }
  return { finding, running: null }
}

const POINTS = anchored(/^(こう|そう|このように|そのように|こうも|こんなふうに)$/)

/** 「…」。外相はこう述べた。 / 「…」――外相はこう述べた / 「…」。そう語るのは外相だ: the bare quotation in front is what こう and そう mean. */
export function ofPointed(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks, text } = scene
  const previous = scene.previous ?? scene.above
  const lead = chunks[i - 1]
  if (!lead || !/[tq]/.test(verb.takes) || !POINTS.test(lead.head + lead.tail)) return null
  // 「…!」首相は答えず、こう続けた。「…」: what comes
  if (lead.head === 'こう' && i === chunks.length - 1 && scene.next && quotesAlone(text, scene.next).length > 0) return null
  const said = previous ? longestFirst(quotesAlone(text, previous)) : null
  const first = chunks[0] as Chunk
  const quoted = said ?? (first.quote && first.tail === '' && i > 1 ? ([first.quote.inner] as const) : null)
  const inner = quoted ?? plainly(scene, lead)
  if (!inner || inner[0].end <= inner[0].start) return null
  const cleft = cleftSubject(scene, i)
  const behind = inner === quoted || inner[0].start < first.start ? 0 : chunks.findIndex((c) => c.start > inner[0].end)
  const frame = frameOf(scene, first.quote && !said ? Math.max(1, left) : Math.max(left, behind), i, false)
  // そう|語る|ドレイク氏の表情は硬い
  const at = cleft ?? frame.subject?.at ?? subjectBehind(scene, i)
  if (!at) return null
  if (inner !== quoted)
    return toldBeside(scene, i, verb, frame, { rule: 'saying:pointed', type: 'indirect', contents: [inner[0]], at, certainty: 'medium' })
  return toldBeside(scene, i, verb, frame, {
    rule: 'saying:pointed',
    type: 'direct',
    contents: [inner[0], ...inner.slice(1)],
    at,
    certainty: 'high',
  })
}

const DASH = /[―—─–ー]{2,}|[―—─]/
/** 橋を封鎖する──政府はそう通告した / 橋を封鎖する。政府はそう通告した。: plain words in front, unless they tell of a saying themselves. */
function plainly({ text, sentence, previous }: Scene, lead: Chunk): readonly [Span] | null {
  if (lead.head !== 'そう') return null
  const { start } = sentence.span
  const dash = DASH.exec(text.slice(start, lead.start))
  if (dash && dash.index >= SHORTEST) return [{ start, end: start + dash.index }]
  if (!previous || previous.end - previous.start < SHORTEST) return null
  const words = text.slice(previous.start, previous.end)
  if (TOLD.test(words) || /[「」]/.test(words)) return null
  return [{ start: previous.start, end: previous.start + words.replace(/[―—─–。\s]+$/, '').length }]
}
/** Units of plain words that そう may stand for. */
const SHORTEST = 6

/** Units within which words told without brackets are closed by 、と。 */
const FARTHEST_CLOSE = 400

/** 彼は言った。「…」: somebody, when and where, and a quotation that is a sentence of its own. */
function saidAlone(scene: Scene, i: number, next: Span): boolean {
  const { chunks, text } = scene
  if (quotesAlone(text, next).length === 0) return false
  let from = i
  while (from > 0 && !((chunks[from - 1] as Chunk).comma && /^(verb|adjective)$/.test((chunks[from - 1] as Chunk).kind))) from--
  // 奇妙な|ことを|言った
  const told =
    /^(?:こと|話|台詞|せりふ|セリフ)$/.test(chunks[i - 1]?.head ?? '') &&
    (chunks[i - 2]?.tail === 'な' || chunks[i - 2]?.kind === 'adjective')
  return chunks.slice(from, told ? i - 1 : i).every((c) => c.kind !== 'verb' && !c.quote && !/(?:と|を)$/.test(c.tail))
}

/** …、と。 */
const closedBehind = (text: string, from: number): RegExpExecArray | null =>
  /^[^「」\n]*?、と(?=。)/.exec(text.slice(from, from + FARTHEST_CLOSE))

const PLAINLY =
  /^(言う|いう|という|語る|話す|述べる|書く|記す|問う|続ける|嘆く|説く|訴える|尋ねる|問いかける|叫ぶ|強調する|警告する|断言する|答える|反論する|質問する)$/
const AHEAD =
  /(?:次のように|以下のように|このように|下記のように|こう|こうも|次の通り|以下の通り|次のとおり|以下のとおり|次のような|以下のような|次の点を|以下の点を)(?:[^、。「」]{0,8})[、\s]?$/

/** 外相は次のように述べた。「…」: the saying is the next sentence. */
export function ofNext(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks, next, text } = scene
  if (!next || i !== chunks.length - 1 || !/[tq]/.test(verb.takes) || i === 0) return null
  const lead = text.slice((chunks[Math.max(0, i - 2)] as Chunk).start, (chunks[i] as Chunk).start)
  // 外相は言う。…、と。
  const plain =
    PLAINLY.test(verb.base) &&
    /^(る|う|た|)$/.test((chunks[i] as Chunk).tail.replace(/^(い|っ|し|まし|しまし|ます)/, '')) &&
    (closedBehind(text, next.start) || saidAlone(scene, i, next))
  if (!plain && !AHEAD.test(lead)) return null
  const frame = frameOf(scene, left, i, false)
  const at = frame.subject?.at ?? askedBefore(scene, left, i)?.at ?? null
  const quotes = quotesAlone(text, next).length > 0 ? longestFirst(quotesFrom(text, next.start)) : null
  if (!at && !quotes) return null
  if (quotes)
    return toldBeside(scene, i, verb, frame, {
      rule: 'saying:next',
      type: 'direct',
      contents: quotes,
      at,
      certainty: at ? 'high' : 'medium',
    })
  if (!at) return null
  const end = /。$/.test(text.slice(next.start, next.end)) ? next.end - 1 : next.end
  // こう打ち明けた。…した。それで十分だった、と。
  const closed = closedBehind(text, next.start)
  const content = { start: next.start, end: closed ? next.start + closed[0].length - 2 : end }
  return toldBeside(scene, i, verb, frame, { rule: 'saying:next', type: 'indirect', contents: [content], at, certainty: 'medium' })
}
