import type { Chunk } from '#document'
import { CUE_VERBS } from '#lexicon'
import { anchored } from '#text'
import type { Finding, Rule, Scene } from '../finding.ts'
import { cueOf } from './cue.ts'
import { whole } from './headline.ts'
import { saying } from './saying.ts'

/**
 * A headline goes on behind its saying, and only a dash, or nothing at all, tells where.
 *
 *   A首相、辞意を表明-在任1年 / A大統領、越境容認を提案被災者に配慮
 */
export const headlineCut: Rule = { name: 'headline-cut', look }

function look(scene: Scene): Finding[] {
  if (!scene.headline) return []
  for (let i = 1; i < scene.chunks.length; i++) {
    const part = cutAt(scene, i)
    const last = part?.chunks[i]
    if (!part || !last || !cueOf(part.chunks, i)) continue
    const found = [...saying.look(part), ...whole(part)]
    return found.filter((one) => one.cue !== null && one.cue.end === last.headEnd && one.subject.kind === 'named')
  }
  return []
}

/** The headline up to the cue that phrase `i` begins with or is, when something else follows right behind; null otherwise. */
function cutAt(scene: Scene, i: number): Scene | null {
  const { chunks, text, sentence } = scene
  const chunk = chunks[i] as Chunk
  if (chunk.kind !== 'noun' || chunk.quote) return null
  const end = cueBeforeDash(text, chunk) ?? cueBeforeNoun(chunks, i)
  if (end === null) return null
  const cue: Chunk = { ...chunk, head: chunk.head.slice(0, end - chunk.start), headEnd: end, end, tail: '', comma: false, copula: false }
  return { ...scene, chunks: [...chunks.slice(0, i), cue], sentence: { ...sentence, span: { start: sentence.span.start, end } } }
}

/** 表明|-在任1年: where the dash stands that ends what was said. */
function cueBeforeDash(text: string, chunk: Chunk): number | null {
  const dash = /[一-龠々][-–―—]/.exec(text.slice(chunk.start, Math.min(chunk.end + 1, chunk.start + 16)))
  return dash ? chunk.start + dash.index + 1 : null
}

/** Nouns that are one word with the doing in front of them: 提案者, 発表会見. */
const ONE_WORD = anchored(
  /^(?:者|書|案|文|前|後|中|会|日|先|側|権|額|数|式|済|済み|力|型|用|性|的|方針|方向|意向|予定|会見|声明|談話|機関|内容|資料|結果|価格|準備|開始|時期|制度|委員|団|所|状|令|通り|直後|以来|延期|中止)/,
)
/** 越境容認を|提案被災者に: where the cue ends that another headline's first word leans on. */
function cueBeforeNoun(chunks: readonly Chunk[], i: number): number | null {
  const { head, start, tail } = chunks[i] as Chunk
  if ((chunks[i - 1] as Chunk).tail !== 'を' || (tail === '' && i === chunks.length - 1)) return null
  for (let length = 4; length >= 2; length--) {
    const verb = CUE_VERBS.get(`${head.slice(0, length)}する`)
    if (!verb?.firm || !verb.takes.includes('o')) continue
    const rest = head.slice(length)
    return rest.length >= 2 && !ONE_WORD.test(rest) && /^[一-龠ァ-ヴA-Za-z]/.test(rest) ? start + length : null
  }
  return null
}
