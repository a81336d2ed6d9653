import type { Chunk } from '#document'
import { type Anchored, anchored, type Span } from '#text'
import { type Finding, type Scene, uncued } from '../finding.ts'
import { phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { cueOf } from './cue.ts'

const SAYS =
  /^(?:[^「」…]{0,12}[|｜】]\s*)?([^「」はをに、。…\s]{2,24})(?:が|、)(?:[^「」は、をが…\s]{1,16}に(?:対し)?)?「([^「」]{3,}[ぁ-ん])[。!?]?」(?:$|[…\s])/

/** A国防相がB国に「引き返せ」…監視船は動かず: whole words, and no verb behind them. */
export function says(scene: Scene): Finding[] | null {
  const { text, sentence } = scene
  const match = SAYS.exec(text.slice(sentence.span.start, sentence.span.end))
  if (!match) return null
  const start = sentence.span.start + match[0].indexOf(match[1] as string)
  const at = { start, end: start + (match[1] as string).length }
  if (!/^(person|office|organisation|state)$/.test(scene.kindOf(at) ?? '')) return null
  const words = sentence.span.start + match[0].indexOf('「') + 1
  return [uncued(scene, 'headline:quote', 'direct', { start: words, end: text.indexOf('」', words) }, at, 'high')]
}

/** What is done with a thing in に, and with nobody. */
export const STANDS: Anchored = anchored(/^(?:出馬|立候補|参加|不参加|参戦|参入|復帰|加盟|就任|移籍|挑戦|出席|出場|合流|入党)/)

/** Nouns that tell how somebody takes something, as a headline's last word. */
const FEELINGS: ReadonlyMap<string, Finding['act']> = new Map([
  ...['謝意', '感謝', '祝意', '敬意', '賛意', '理解', '前向き', '肯定的', '同意', '賛成'].map((noun) => [noun, 'support'] as const),
  ...['難色', '慎重', '否定的', '消極的', '及び腰', '反対', '異論', '異議'].map((noun) => [noun, 'refuse'] as const),
  ...['不快感', '憤り', '怒り', '失望', '不満', '遺憾'].map((noun) => [noun, 'accuse'] as const),
  ...['危機感', '警戒感', '懐疑的', '悲観的'].map((noun) => [noun, 'predict'] as const),
  ['意欲', 'promise'],
  ['自信', 'predict'],
])

/** A首相、停戦延長に難色: what is taken so stands in に. */
export function feels(scene: Scene): Finding[] | null {
  const { chunks } = scene
  const last = chunks[chunks.length - 1]
  const thing = chunks[chunks.length - 2]
  const act = last && last.tail === '' ? FEELINGS.get(last.head) : undefined
  if (!last || !thing || !act || !/^(に|へ)$/.test(thing.tail) || thing.kind !== 'noun' || thing.comma) return null
  const frame = frameOf(scene, 0, chunks.length - 2, false)
  const start = phraseStart(chunks, chunks.length - 2, frame.start)
  const content = phraseSpan(chunks, start, chunks.length - 2)
  if (!frame.subject || frame.subject.at.end > content.start || start !== frame.start || scene.canSpeak(content)) return null
  return [
    {
      ...uncued(scene, 'headline:compound', 'indirect', content, frame.subject.at, 'high'),
      cue: { start: last.start, end: last.headEnd },
      act,
      firm: true,
    },
  ]
}

/** 結束維持呼びかけ may have 加盟国に or 国際社会へ in front, and another clause before that. */
export function addressed(chunks: readonly Chunk[], from: number, i: number): boolean {
  const whom = chunks[i - 1] as Chunk
  if (whom.kind !== 'noun' || whom.quote || !/^(に|へ|にも)$/.test(whom.tail)) return false
  const start = phraseStart(chunks, i - 1, from)
  return start === from || (chunks[start - 1] as Chunk).comma
}

/** 参謀総長が語る将来の戦力、…が…を終わらせる: whose view the headline gives. */
export function tells(scene: Scene): Finding[] | null {
  const { chunks, sentence } = scene
  for (let i = 1; i < Math.min(6, chunks.length - 2); i++) {
    const verb = chunks[i] as Chunk
    if (
      verb.kind !== 'verb' ||
      verb.tail !== '' ||
      !/^(語る|明かす|説く|訴える|分析する|指摘する)$/.test(verb.base) ||
      !/^(が|の)$/.test((chunks[i - 1] as Chunk).tail)
    )
      continue
    const at = { start: (chunks[0] as Chunk).start, end: (chunks[i - 1] as Chunk).headEnd }
    let comma = i
    while (comma < chunks.length - 1 && !(chunks[comma] as Chunk).comma) comma++
    const next = chunks[comma + 1]
    if (!scene.canSpeak(at) || !next) return null
    return [
      {
        ...uncued(scene, 'headline:tells', 'indirect', { start: next.start, end: sentence.span.end }, at, 'medium'),
        cue: { start: verb.start, end: verb.headEnd },
      },
    ]
  }
  return null
}

const MODAL_END = anchored(
  /(べき|しかない|なければならない|ねばならない|必要|てはならない|ない|だろう|たい|せよ|ほしい|[いる])(だ|か)?[。?]?$/,
)

/** Whoever stands in front, set off by a comma alone, and where the clause behind begins. */
function setOff(scene: Scene): { readonly at: Span; readonly next: number } | null {
  const { chunks } = scene
  let i = 0
  while (i < Math.min(4, chunks.length - 2) && !(chunks[i] as Chunk).comma) i++
  const name = chunks[i]
  if (!name?.comma || name.kind !== 'noun' || name.tail !== '' || !chunks[i + 1] || !chunks.slice(0, i).every((c) => c.tail === 'の'))
    return null
  const at = phraseSpan(chunks, 0, i)
  return scene.canSpeak(at) ? { at, next: i + 1 } : null
}

const IF = anchored(/(?:ば|なら|たら)$/)

/** A省、艦が選ばれれば輸出を続ける / A大統領、合意を破棄なら「良い知らせ」: whoever tells what comes of it says so. */
export function ifSo(scene: Scene): Finding[] | null {
  const { chunks, sentence } = scene
  const lead = setOff(scene)
  const last = chunks[chunks.length - 1]
  const before = chunks[chunks.length - 2]
  if (!lead || !last || !before || !/^(?:person|office|organisation|state)$/.test(scene.kindOf(lead.at) ?? '')) return null
  if (!chunks.slice(lead.next, -1).some((c) => IF.test(c.tail)) || (!last.quote && before.tail === 'と')) return null
  const told = last.quote
    ? last.tail === '' && !last.quote.unclosed
    : /^(?:verb|adjective)$/.test(last.kind) && /^(?:|ない|られない|れない)$/.test(last.tail)
  if (!told) return null
  const content = { start: (chunks[lead.next] as Chunk).start, end: sentence.span.end }
  return [uncued(scene, 'headline:comma', 'indirect', content, lead.at, 'medium')]
}

/** EU代表、備蓄を解放するしかない: a name, a comma, and a clause that asks, forbids or foresees. */
export function afterComma(scene: Scene): Finding[] | null {
  const { chunks, text, sentence } = scene
  const lead = chunks.some((_, i) => cueOf(chunks, i) !== null) ? null : setOff(scene)
  if (!lead) return null
  const { at, next } = lead
  const content = { start: (chunks[next] as Chunk).start, end: sentence.span.end }
  const said = text.slice(content.start, content.end)
  // who says 我々 speaks
  const speaks = /(我々|我が国|われわれ|わが国)/.test(said)
  const modal =
    speaks ||
    /(避けられない|不可避|不可欠|許されない|あり得ない|ありえない|べき|しかない|なければならない|ねばならない|必要|てはならない|だろう|たい|せよ|ほしい)/.test(
      said,
    )
  const last = chunks[chunks.length - 1] as Chunk
  // A大統領、軍の派遣は自衛の行動だ
  if (said.length < 8 || !(speaks || MODAL_END.test(said) || (last.copula && last.tail === 'だ'))) return null
  // A参謀総長、備蓄は2週間分しか残っていない: a clause with a topic of its own, which tells of nothing that A does
  const of = chunks.slice(next, -1).some((c) => c.kind === 'noun' && c.tail === 'は' && !c.comma)
  const certainty = modal ? 'high' : of && /^(person|office)$/.test(scene.kindOf(at) ?? '') ? 'medium' : 'low'
  return [uncued(scene, 'headline:comma', 'indirect', content, at, certainty)]
}
