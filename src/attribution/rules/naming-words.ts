import type { Chunk } from '#document'
import { anchored } from '#text'
import { isPrelude } from '../beside.ts'
import type { Scene } from '../finding.ts'
import { isContinuing } from '../phrase.ts'
import { quoteOver } from './cue.ts'
import { describesView, lightVerb, MANNER_OF_VIEW } from './light-verb.ts'

/** Whether an if-clause closes between two phrases: the clause of whoever stands in front of it, so that 声明を出し、 does not come between. */
export function supposes(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const c = chunks[k] as Chunk
    if ((c.kind !== 'noun' && /(?:[えけせてねべめれ]ば|なら|たら)$/.test(c.head + c.tail)) || /^(場合|限り)$/.test(c.head)) return true
    // 院長が、要請が|あれば: the condition has a subject of its own
    if (c.kind === 'noun' && c.tail === 'が') return false
    if (c.comma && isContinuing(c) && isPrelude(chunks, k)) return false
  }
  return false
}

/** …すると|声明を|発した, 「…」と|コメントを|出した: と alone joins where a light verb follows. */
export function plainJoint(scene: Scene, i: number, at: number): RegExpExecArray | null {
  const { chunks, text } = scene
  const before = chunks[at] as Chunk
  const noun = chunks[i] as Chunk
  if (noun.kind !== 'noun' || !(/^[をがも]$/.test(noun.tail) || (noun.head === '火消し' && noun.tail === 'に')) || before.comma) return null
  if (
    !(before.kind === 'verb' || before.kind === 'adjective' || before.copula || before.quote || /(?:ない|なかった)と$/.test(before.tail)) ||
    !lightVerb(chunks, i)
  )
    return null
  return /^(と|などと)$|(?<=.)(?<!こ)と$/.exec(text.slice(before.headEnd, before.end))
}

/** …は難しいとの|慎重な|見方を: the phrase with the joint, where only words that describe the noun stand between; null when there is none. */
export function jointOver({ chunks, text }: Scene, i: number, left: number): number | null {
  let k = i - 1
  while (k > left && i - k <= 3 && describesView(chunks, k)) k--
  const joint = chunks[k] as Chunk
  return k < i - 1 && /(?:との|という|といった)$/.test(text.slice(joint.headEnd, joint.end)) && !joint.comma ? k : null
}

/** 「…」と|これまでと|同様の|見解を: the quotation in front of how the view is held; null when nothing stands between. */
export function quoteBeforeManner(chunks: readonly Chunk[], i: number, left: number): number | null {
  for (let k = i - 1; k >= Math.max(left, i - 4); k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.quote)
      return k < i - 1 && /^(と|などと)$/.test(chunk.tail) && !chunk.comma && chunk.headEnd === chunk.quote.span.end ? k : null
    if (!MANNER_OF_VIEW.test(chunk.head) && !MANNER_OF_VIEW.test(chunk.base)) break
  }
  // 「…」と、|復旧への|強い|決意を|示した
  const noun = chunks[i] as Chunk
  const over = noun.tail === 'を' && !ONLY_PRESSED.test(noun.head) && lightVerb(chunks, i) ? quoteOver(chunks, i) : null
  return over !== null && over >= left ? over : null
}

/** 感謝の念を表す is no reminder, as 念を押す is. */
const ONLY_PRESSED = anchored(/^(念|釘|くぎ|胸|声|空気)$/)

/** 「…」と|二名の|安否について|コメントを: the quotation in front of what the saying is about; null when there is none. */
export function quoteBeforeAbout(chunks: readonly Chunk[], i: number, left: number): number | null {
  if (!/^(について|に関して|に関し|に対して|に対し)$/.test((chunks[i - 1] as Chunk).tail) || (chunks[i - 1] as Chunk).comma) return null
  for (let k = i - 2; k >= Math.max(left, i - 6); k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.quote) return /^(と|などと)$/.test(chunk.tail) && !chunk.comma && chunk.headEnd === chunk.quote.span.end ? k : null
    if (chunk.kind !== 'noun' || !/^(の|や|と)$/.test(chunk.tail)) return null
  }
  return null
}

/** The first phrase that begins at `start` or behind it. */
export function startOf(chunks: readonly Chunk[], start: number, left: number): number {
  let k = left
  while (k < chunks.length - 1 && (chunks[k] as Chunk).start < start) k++
  return k
}
