import type { Chunk } from '#document'
import type { CueVerb } from '#lexicon'
import { anchored } from '#text'
import type { Finding, Scene } from '../finding.ts'
import { isBreak, isContinuing, phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { cueEnd, NEGATED, PASSIVE } from './cue.ts'
import type { Made } from './relative.ts'

const OBJECTS = anchored(/^(?:抗議|厳重抗議|反発)する$/)
const FACT = anchored(/^(?:こと|事|の)$/)
const AT_IT = anchored(/^(?:に|に対し|に対して|をめぐり|をめぐって|を巡り|を巡って|を受け|を受けて)$/)

/** 議員が島に渡ったことを受け、政府は隣国に抗議した: what somebody objects to stands in front of them, and not by the verb. */
export function objectedTo(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  if (!OBJECTS.test(verb.base) || PASSIVE.test(chunk.tail) || NEGATED.test(chunk.tail)) return null
  const found = thingIn(chunks, i, left)
  if (!found) return null
  const from = phraseStart(chunks, found.thing, left)
  const behind = frameOf(scene, found.next, i, false)
  const before = behind.subject || from <= left ? null : frameOf(scene, left, from, false)
  const who = behind.subject ?? before?.subject
  if (!who) return null
  const finding: Finding = {
    rule: 'saying:object',
    type: chunks.slice(from, found.thing + 1).some((c) => c.quote) ? 'mixed' : 'indirect',
    cue: { start: chunk.start, end: cueEnd(scene, i) },
    contents: [phraseSpan(chunks, from, found.thing)],
    subject: { kind: 'named', at: who.at },
    act: 'accuse',
    firm: true,
    beside: [...(before ?? behind).beside],
    certainty: 'high',
    sentence: scene.index,
    base: verb.base,
  }
  return { finding, running: null }
}

/** Where what is objected to ends, and where the clause of whoever objects begins. */
function thingIn(chunks: readonly Chunk[], i: number, left: number): { thing: number; next: number } | null {
  for (let k = i - 1; k > left; k--) {
    const chunk = chunks[k] as Chunk
    const before = chunks[k - 1] as Chunk
    // …したことを|受け、
    if (chunk.base === '受ける' && isContinuing(chunk) && before.tail === 'を' && FACT.test(before.head))
      return { thing: k - 1, next: k + 1 }
    if (chunk.kind === 'noun' && !chunk.quote && k < i - 1 && chunk.comma && AT_IT.test(chunk.tail))
      // 隣国に対し、外交ルートで|抗議した: whom it is said to
      return FACT.test(chunk.head) || THING.test(chunk.head) ? { thing: k, next: k + 1 } : null
    if (isBreak(chunk)) return null
  }
  return null
}

/** Nouns of what is done, which may be objected to; a state or a body is who is told. */
const THING = anchored(
  /(?:動き|発言|主張|決定|措置|行動|行為|計画|方針|発表|訪問|参拝|演習|実験|発射|判決|制裁|政策|声明|報道|批判|要求|提案|対応|姿勢|態度|侵入|攻撃|展開|派遣|配備|拡大|強化|導入|設置|見直し|開設|執行)$/,
)
