import type { Chunk } from '#document'
import { anchored } from '#text'
import type { Scene } from '../finding.ts'
import { isAdnominal, isContinuing, phraseSpan, phraseStart } from '../phrase.ts'
import { cueOf, PASSIVE } from './cue.ts'

/** A chain of sayings that somebody else tells. */
export interface Chain {
  /** First phrase of whoever does what is told. */
  readonly from: number
  /** Phrase of the verb that tells it, the last of the sentence. */
  readonly to: number
}

const ABOUT = anchored(/^(?:巡る|めぐる|受ける|関連する|対する|関する)$/)
const TO_DO = anchored(/^(?:よう|様|場合)$/)

/** 通信社は、軍が部隊に|投降するよう求め、|応じなければ攻撃すると警告した|と伝えた: what the army does, and the agency tells; null where nobody's chain is told. */
export function chainOf(scene: Scene): Chain | null {
  const { chunks } = scene
  const to = chunks.length - 1
  const told = chunks[to - 1]
  const closing = chunks[to]
  if (scene.headline || !told || !closing || told.kind === 'noun' || !/と$/.test(told.tail) || told.quote) return null
  if (PASSIVE.test(closing.tail) || !cueOf(chunks, to)?.takes.includes('t')) return null
  const topic = chunks.findIndex((c) => c.kind === 'noun' && c.tail === 'は')
  if (topic < 0 || topic > 8 || chunks.slice(0, topic).some((c) => c.kind === 'verb' && c.comma && !ABOUT.test(c.base))) return null
  const doer = doerBehind(chunks, topic, to)
  if (doer < 0) return null
  const from = phraseStart(chunks, doer, topic + 1)
  const speaks = (start: number, end: number): boolean => scene.canSpeak(phraseSpan(chunks, start, end))
  if (!speaks(phraseStart(chunks, topic, 0), topic) || !speaks(from, doer)) return null
  const goesOn = chunks.some((c, k) => k > doer && k < to && c.comma && isContinuing(c) && cueOf(chunks, k) !== null)
  return goesOn && (scene.isOutlet(phraseSpan(chunks, phraseStart(chunks, topic, 0), topic)) || cueOf(chunks, to - 1)) ? { from, to } : null
}

/** Whoever stands with が behind the topic, where no predicate comes between and the next one is no mere description; -1 when nobody does. */
function doerBehind(chunks: readonly Chunk[], topic: number, to: number): number {
  let doer = -1
  for (let k = topic + 1; k < to; k++) {
    const chunk = chunks[k] as Chunk
    const predicate = chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula
    if (doer < 0 && chunk.kind === 'noun' && !chunk.quote && chunk.tail === 'が') doer = k
    else if (doer < 0 && ((predicate && !isAdnominal(chunks, k)) || /^(?:は|も)$/.test(chunk.tail))) return -1
    else if (doer >= 0 && predicate) return isAdnominal(chunks, k) && !TO_DO.test(chunks[k + 1]?.head ?? '') ? -1 : doer
    if (k > topic + 14) return -1
  }
  return -1
}
