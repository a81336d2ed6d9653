import { anchored, type Span } from '#text'
import type { Finding, Scene } from '../finding.ts'
import { uncued } from '../finding.ts'
import { speaksByOffice } from './headline-quoted.ts'

const FRAMES = '【〈《<['
const FEWEST = 6
const LONGEST_NAME = 24
/** 20代女性, 観光客, 来場者: who was asked in the street has no name. */
const PASSER_BY = anchored(
  /^(?:[1-9]0代(?:の?(?:男性|女性|会社員|学生|主婦|住民|夫婦))?|住民|観光客|来場者|地元住民|市民|利用客|買い物客|男性|女性)$/,
)

/** 〈A市長〉「…」…〈B村長〉「…」: words whose speaker stands in brackets right in front of them, wherever in the sentence. */
export function framedQuotes(scene: Scene): Finding[] {
  const { text, sentence } = scene
  const found: Finding[] = []
  for (const [k, frame] of sentence.brackets.entries()) {
    const quote = sentence.brackets[k + 1]
    if (!FRAMES.includes(frame.open) || frame.unclosed || quote?.open !== '「') continue
    if (text.slice(frame.span.end, quote.span.start).trim() !== '' || quote.inner.end - quote.inner.start < FEWEST) continue
    const at = frame.inner
    if (at.end - at.start > LONGEST_NAME || !speaks(scene, at)) continue
    found.push(uncued(scene, 'labelled', 'direct', quote.inner, at, 'high'))
  }
  return found
}

const speaks = (scene: Scene, at: Span): boolean => {
  const name = scene.text.slice(at.start, at.end)
  return /^(?:person|office|group)$/.test(scene.kindOf(at) ?? '') || speaksByOffice(name) || PASSER_BY.test(name)
}
