import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import type { Finding, Scene, Subject } from '../finding.ts'
import { phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { cueEnd, NEGATED } from './cue.ts'

/*
 * What two sides agree on, where the verb is not right behind it.
 *
 *   両外相は、橋を直すことで意見が一致した / 橋を直すことについては双方の意見が一致した / 橋を直すことで合意に達した
 */

const AGREES = anchored(/^(?:一致する|達する|達す|至る|一にする|合う|折り合う)$/)
const VIEWS = anchored(/^(?:意見|見解|認識|考え|考え方|立場|見方|方向性|合意|意見の一致|認識の一致|思惑|利害)$/)
const ON = anchored(/^(?:で|では|でも|において|においては|について|については|に関して|に関しては|につき)$/)
const OF = anchored(/^(?:双方|両者|両国|両氏|両首脳|両外相|両大臣|両社|両党|三者|各国|参加国|全員|一同|お互い|互い)$/)
const POINT = anchored(/^(?:点|総論|方向|原則|大筋|線)$/)
const JOINS = anchored(/(?:との|という|といった)$/)

/** Reads the verb in phrase `i`; null where nobody agrees, or on nothing that is told. */
export function agreementAt(scene: Scene, i: number, left: number, running: Subject | null): Finding | null {
  const { chunks, text } = scene
  const verb = chunks[i] as Chunk
  if (verb.kind !== 'verb' || !AGREES.test(verb.base) || NEGATED.test(verb.tail)) return null
  let k = i - 1
  let sides: Span | null = null
  let shared = false
  while (k > left) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind === 'noun' && VIEWS.test(chunk.head) && /^(?:が|は|も|に|を)$/.test(chunk.tail) && !shared) shared = true
    else if (chunk.kind === 'noun' && OF.test(chunk.head) && /^(?:の|は|が|とも|ともに)$/.test(chunk.tail) && !sides)
      sides = phraseSpan(chunks, k, k)
    else if (!(chunk.kind === 'adverb' || /^(?:完全|基本的|おおむね|概ね|全会|全員|改めて)$/.test(chunk.head))) break
    k--
  }
  const on = chunks[k] as Chunk
  if (k <= left || on.kind !== 'noun' || on.quote || !ON.test(on.tail)) return null
  // 合意に達した needs 合意; 点で一致した needs none
  if (verb.base !== '一致する' && !shared) return null
  const fact = /^(?:こと|事)$/.test(on.head)
  const joint = POINT.test(on.head) ? JOINS.exec(text.slice((chunks[k - 1] as Chunk).headEnd, (chunks[k - 1] as Chunk).end)) : null
  if (!(fact || joint) || (fact && !shared && k === i - 1)) return null
  const frame = frameOf(scene, left, k, true)
  const named: Subject | null = frame.subject ? { kind: 'named', at: frame.subject.at } : left > 0 ? running : null
  sides ??= sidesIn(chunks, frame.start, k)
  const from = frame.subject ? frame.start : Math.max(frame.start, fact ? phraseStart(chunks, k, left) : frame.start)
  const end = fact ? on.headEnd : (chunks[k - 1] as Chunk).headEnd + (joint?.index ?? 0)
  const start = (chunks[from] as Chunk).start
  if (end - start < 4) return null
  return {
    rule: 'saying:agreed',
    type: 'indirect',
    cue: { start: (chunks[shared ? viewAt(chunks, k, i) : i] as Chunk).start, end: cueEnd(scene, i) },
    contents: [{ start, end }],
    subject: named ?? (sides && scene.canSpeak(sides) ? { kind: 'named', at: sides } : { kind: 'omitted' }),
    act: 'announce',
    firm: true,
    beside: frame.beside,
    certainty: named?.kind === 'named' ? 'high' : 'medium',
    sentence: scene.index,
    base: '一致する',
  }
}

/** 双方が努力することで意見が一致した: those who agree, inside of what they agree on. */
function sidesIn(chunks: readonly Chunk[], from: number, to: number): Span | null {
  for (let k = from; k < to; k++)
    if ((chunks[k] as Chunk).tail === 'が' && OF.test((chunks[k] as Chunk).head)) return phraseSpan(chunks, k, k)
  return null
}

const viewAt = (chunks: readonly Chunk[], from: number, i: number): number => {
  for (let k = from + 1; k < i; k++) if (VIEWS.test((chunks[k] as Chunk).head)) return k
  return i
}
