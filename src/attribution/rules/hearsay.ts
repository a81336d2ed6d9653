import type { Chunk } from '#document'
import type { Span } from '#text'
import { anchored, matchesOf } from '#text'
import type { Finding, Scene } from '../finding.ts'
import { phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { SUBJECT } from './according-words.ts'
import { askedBefore } from './asked.ts'
import { cueOf } from './cue.ts'

/** 私の知る限り、橋は安全だ|と|技師は|話した: part of what the engineer said. */
export const toldByAnother = (chunks: readonly Chunk[], i: number): boolean =>
  cueOf(chunks, chunks.length - 1)?.takes.includes('t') === true &&
  chunks.some((c, k) => k > i && /と$/.test(c.tail) && chunks[k + 1]?.kind === 'noun' && SUBJECT.test((chunks[k + 1] as Chunk).tail))

const HEARSAY = anchored(/(?:ということ(?:だ|です|である)|という|といい|とのこと(?:だ|である|です)|といいます|との(?:こと|見方だ))$/)

/** いらないそうです: hearsay where somebody was asked, and else may be what one sees. */
const HEARD_SO = anchored(/(?<=[るうくすつぬむぐぶただい])そう(?:だ|です|である)$/)

/** …だという。 with nobody named: whoever spoke before goes on. */
export function hearsayOf(scene: Scene): Finding | null {
  const { chunks, text } = scene
  const last = chunks[chunks.length - 1]
  const first = chunks[0]
  if (!last || !first || scene.headline) return null
  const explained = saysThat(scene)
  if (explained) return explained
  const end = last.end
  const said = text.slice(first.start, end)
  const plain = HEARSAY.exec(said)
  const asked = plain || HEARD_SO.test(said) ? askedBefore(scene, 0, chunks.length - 1) : null
  const closer = plain ?? (asked && HEARD_SO.exec(said))
  if (!closer) return null
  let from = 0
  while (from < chunks.length - 1 && (chunks[from] as Chunk).kind === 'conjunction') from++
  // 町役場の担当者は、説明を受けていないという: whose office it is to tell
  const teller = asked ? null : tellerAt(scene, from)
  if (teller) from = teller.next
  else if (asked && asked.next < chunks.length) from = asked.next
  const quote = asked ? chunks.find((c) => c.quote && c.headEnd === end - closer[0].length)?.quote : undefined
  const start = quote?.span.start ?? (chunks[from] as Chunk).start
  if (end - closer[0].length <= start) return null
  return {
    rule: 'according:hearsay',
    type: quote ? 'direct' : 'indirect',
    cue: { start: end - closer[0].length, end },
    contents: [quote?.inner ?? { start, end: end - closer[0].length }],
    // 先生に伺うと、…とのこと: whoever was asked
    subject: asked ? { kind: 'named', at: asked.at } : teller ? { kind: 'named', at: teller.at } : { kind: 'omitted' },
    act: 'state',
    firm: false,
    beside: [],
    certainty: 'medium',
    sentence: scene.index,
    base: 'という',
  }
}

const TOPICS = /(?:^|、)([^、。「」]{2,24}?)(?:本人|自身)?は/g
/** 外相は皮肉り、大統領は案を示した。…というのである: whoever the sentence in front ended with. */
function lastTopic({ previous, text, canSpeak }: Scene): Span | null {
  if (!previous) return null
  const words = text.slice(previous.start, previous.end).replace(/。$/, '')
  const name = matchesOf(words, TOPICS).at(-1)
  if (!name?.[1]) return null
  const start = previous.start + name.index + name[0].indexOf(name[1])
  const at = { start, end: start + name[1].length }
  return canSpeak(at) ? at : null
}

const ASKING = anchored(/^(?:なぜ|何|何故|どう|どうして|どこ|誰|だれ|いつ|どれ|いったい|一体)/)
/** 氏は「…」と言うのです / 大統領は、港は開くというのである / …というわけだ: words that の and わけ make an explanation of. */
function saysThat(scene: Scene): Finding | null {
  const { chunks } = scene
  const n = chunks.length - 1
  const last = chunks[n] as Chunk
  const said = chunks[n - 1]
  if (!said || !/^(?:の|ん|わけ|訳)$/.test(last.head) || !/^(?:だ|です|である|だった|でした|であった)$/.test(last.tail)) return null
  const joint = /(?:という|と言う|っていう|といった|と言った)$/.exec(said.tail)?.[0]
  if (!joint || chunks.some((c) => ASKING.test(c.head))) return null
  const quote = said.quote && said.start === said.quote.span.start && said.headEnd === said.quote.span.end ? said.quote : null
  const frame = frameOf(scene, 0, quote ? n - 1 : n, !quote)
  const speaker = frame.subject && (quote || frame.subject.comma || /言/.test(joint)) && frame.subject.topic ? frame.subject.at : null
  // 港が閉じるというわけだ: what follows, and nobody's words
  if (!speaker && !quote && !/^(?:の|ん)$/.test(last.head)) return null
  const first = chunks.findIndex((c) => c.kind !== 'conjunction')
  const from = speaker ? frame.start : Math.max(0, first)
  const behind = speaker ? null : lastTopic(scene)
  const content = quote ? quote.inner : { start: (chunks[from] as Chunk).start, end: said.end - joint.length }
  if (content.end - content.start < 4) return null
  return {
    rule: 'according:hearsay',
    type: quote ? 'direct' : 'indirect',
    cue: { start: said.end - joint.length, end: last.end },
    contents: [content],
    subject: speaker || behind ? { kind: 'named', at: (speaker ?? behind) as Span } : { kind: 'omitted' },
    act: 'state',
    firm: false,
    beside: speaker ? frame.beside : [],
    certainty: 'medium',
    sentence: scene.index,
    base: 'という',
  }
}

const TELLS = anchored(/(?:担当者|関係者|広報担当|広報|報道官|広報官|当局者|消息筋|関係筋|事情通|目撃者|幹部)$/)

function tellerAt(scene: Scene, from: number): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let k = from; k < Math.min(chunks.length - 1, from + 5); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return null
    if (chunk.tail !== 'は') continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, from), k)
    return chunk.comma && TELLS.test(chunk.head) && scene.canSpeak(at) ? { at, next: k + 1 } : null
  }
  return null
}
