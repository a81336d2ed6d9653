import type { Chunk } from '#document'
import type { Span } from '#text'
import { type Finding, type Scene, uncued } from '../finding.ts'
import { cueOf, PASSIVE } from './cue.ts'
import { speaksByOffice } from './headline-quoted.ts'

const SPEAKS = /^(?:person|office|organisation|state|group)$/
const speaks = (scene: Scene, at: Span): boolean =>
  SPEAKS.test(scene.kindOf(at) ?? '') || (scene.canSpeak(at) && speaksByOffice(scene.text.slice(at.start, at.end)))

/** A外相「x」と強調: the name and the words are one phrase, and the cue follows. */
export function nameAndWords(scene: Scene): Finding[] | null {
  const { chunks, text } = scene
  for (let i = 0; i < chunks.length - 1; i++) {
    const chunk = chunks[i] as Chunk
    const { quote } = chunk
    if (
      !quote ||
      quote.unclosed ||
      chunk.start >= quote.span.start ||
      chunk.headEnd !== quote.span.end ||
      !/^(?:と|などと|とも)$/.test(chunk.tail)
    )
      continue
    const last = chunks[i + 1] as Chunk
    const cue = i + 1 === chunks.length - 1 || last.comma ? cueOf(chunks, i + 1) : null
    if (!cue || !/[tq]/.test(cue.takes) || PASSIVE.test(last.tail)) continue
    let from = i
    while (from > 0 && (chunks[from - 1] as Chunk).tail === 'の' && !(chunks[from - 1] as Chunk).comma) from--
    const at = { start: (chunks[from] as Chunk).start, end: quote.span.start }
    const name = text.slice(at.start, at.end).trimEnd()
    const who = { start: at.start, end: at.start + name.length }
    if (!speaks(scene, who)) continue
    return [
      {
        ...uncued(scene, 'headline:quote', 'direct', quote.inner, who, 'high'),
        cue: { start: last.start, end: last.headEnd },
        act: cue.act,
        firm: cue.firm,
        base: cue.base,
      },
    ]
  }
  return null
}
