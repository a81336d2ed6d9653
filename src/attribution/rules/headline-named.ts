import type { Chunk } from '#document'
import type { Span } from '#text'
import { anchored } from '#text'
import { type Finding, type Scene, uncued } from '../finding.ts'
import { phraseSpan } from '../phrase.ts'
import { WHO } from '../speakers.ts'
import { frameOf } from '../subject.ts'
import { inner, speaksByOffice } from './headline-quoted.ts'

/** Holds a topic and ends as a sentence does. */
const CLAUSE = /[はが].*(?:[るたいうくすつぬむだ]|せよ)$/

/** A大統領:港は閉じない */
export function afterColon(scene: Scene): Finding[] | null {
  const { text, sentence } = scene
  const match = /^([^:「」『』]{2,20}):\s*([^:]{6,}?)(。?)$/.exec(text.slice(sentence.span.start, sentence.span.end))
  if (!match) return null
  const at = { start: sentence.span.start, end: sentence.span.start + (match[1] as string).length }
  const end = sentence.span.end - (match[3] as string).length
  const content = inner(text, { start: end - (match[2] as string).length, end })
  const kind = scene.kindOf(at) ?? ''
  // 市民:この海は自分たちのものではない
  const clause =
    (/^(?:person|group)$/.test(kind) || (kind === 'outlet' && /(?:マスコミ|メディア|紙)$/.test(match[1] as string))) &&
    CLAUSE.test(match[2] as string)
  return (clause || (/^(person|office|state)$/.test(kind) && speaksByOffice(text.slice(at.start, at.end)))) && !scene.isDocument(at)
    ? [uncued(scene, 'headline:colon', 'indirect', content, at, 'medium')]
    : null
}

const CUT = anchored(/…$/)

/** A首相「x」 with no verb after it: in headlines, and in excerpts cut off before their verb. */
export function underName(scene: Scene): Finding[] {
  const { chunks, text } = scene
  const findings: Finding[] = []
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    const quote = chunk.quote
    if (!quote || chunk.kind !== 'noun' || !/[「“"]/.test(quote.open)) continue
    const cut = quote.unclosed === true && CUT.test(text.slice(quote.inner.start, quote.inner.end))
    if (!scene.headline && !cut) continue
    if (chunk.tail !== '' && !cut) continue
    const name = nameBefore(scene, i, quote.span.start, cut)
    if (!name) continue
    const end = cut ? quote.inner.end - 1 : quote.inner.end
    const content = { start: quote.inner.start, end }
    findings.push(
      uncued(scene, 'headline:quote', 'direct', content, name, namesThing(scene, name, content) ? 'low' : cut ? 'medium' : 'high'),
    )
  }
  return findings
}

/** 展示会「スナップ」, 新団体「暁」: a body or a group in front of a bare name is called so. */
const namesThing = (scene: Scene, name: Span, content: Span): boolean => {
  const kind = scene.kindOf(name)
  if (kind === 'person' || kind === 'office' || kind === 'state') return false
  const words = scene.text.slice(content.start, content.end)
  return !/[ぁ-ん]/.test(words) && (kind === 'organisation' || !/[一-龠]/.test(words))
}

/** The name that stands right before the bracket: its own phrase's words in front of it, or the phrase before with は or a comma. */
function nameBefore(scene: Scene, i: number, at: number, cut: boolean): Span | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  if (chunk.start < at) {
    const own = { start: chunk.start, end: at }
    // 次期大統領、駐留軍「見直す」: an office in front of a body speaks of it
    const first = chunks[i - 1]
    const office = first?.comma && first.tail === '' && !first.quote && i === 1 ? phraseSpan(chunks, 0, 0) : null
    if (
      office &&
      /^(person|office)$/.test(scene.kindOf(office) ?? '') &&
      (/^(group|organisation)$/.test(scene.kindOf(own) ?? '') || /(?:軍|隊|基地)$/.test(scene.text.slice(own.start, own.end)))
    )
      return office
    const name = scene.text.slice(own.start, own.end).trimEnd()
    return scene.canSpeak(own) || (!cut && name.length <= 12 && WHO.test(name)) ? own : null
  }
  const before = chunks[i - 1]
  if (before?.kind !== 'noun') return null
  if (!(before.tail === '' || (cut && /^(は|が)$/.test(before.tail)))) return null
  let from = i - 1
  while (from > 0 && /^(の)$/.test((chunks[from - 1] as Chunk).tail)) from--
  const own = { start: (chunks[from] as Chunk).start, end: before.headEnd }
  return scene.canSpeak(own) ? own : null
}

/** ある通信社は6日、国防省は秘密裏に…: the opening of a report, cut off before its verb. */
export function excerpt(scene: Scene): Finding[] {
  const { chunks, text, sentence } = scene
  if (!CUT.test(text.slice(sentence.span.start, sentence.span.end)) || chunks.some((c) => c.quote)) return []
  const frame = frameOf(scene, 0, Math.min(chunks.length, 60), true)
  const first = chunks[frame.start]
  if (!frame.subject || !first || !scene.isOutlet(frame.subject.at)) return []
  return [
    uncued(
      scene,
      'headline:excerpt',
      'indirect',
      { start: first.start, end: (chunks[chunks.length - 1] as Chunk).end },
      frame.subject.at,
      'medium',
    ),
  ]
}
