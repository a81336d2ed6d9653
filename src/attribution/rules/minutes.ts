import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import type { Complement } from '../complement.ts'
import type { Scene } from '../finding.ts'
import { phraseSpan, phraseStart } from '../phrase.ts'

/*
 * How minutes and read-outs tell who said what: 外相から、…旨発言した, 先方より…との説明があった.
 */

const FROM = anchored(/^(?:から|からは|からも|より|よりは)$/)
const MINUTED = anchored(
  /^(?:述べる|発言する|説明する|指摘する|表明する|強調する|提案する|提起する|要請する|求める|伝える|回答する|応じる|言及する|申し入れる|報告する|紹介する|主張する|確認する|働きかける|申し述べる|発表する|提示する|話す|答える)$/,
)

/** 外相から、港を使いたい旨述べた: whoever a comma sets off with から in front of the words, and the phrase behind. */
export function minutedSpeaker(scene: Scene, left: number, complement: Complement, base: string): { at: Span; next: number } | null {
  if (!MINUTED.test(base) || complement.kind === 'object') return null
  const { chunks } = scene
  for (let k = left; k < Math.min(complement.last, left + 8); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote || /(?:は|が)$/.test(chunk.tail) !== /^(?:から|より)は$/.test(chunk.tail)) return null
    if (!FROM.test(chunk.tail)) continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, left), k)
    return chunk.comma && speaksInMinutes(scene, at) ? { at, next: k + 1 } : null
  }
  return null
}

const SIDE = anchored(/^(?:先方|当方|我が方|わが方|相手方|相手側|双方|自分|こちら)(?:\([^()]*\))?$/)

export const speaksInMinutes = (scene: Scene, at: Span): boolean =>
  scene.kindOf(at) === 'person' || scene.isBody(at) || scene.canSpeak(at) || SIDE.test(scene.text.slice(at.start, at.end))
