import type { Chunk } from '#document'
import type { Span } from '#text'
import type { Finding, Rule, Scene } from '../finding.ts'
import { phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'

/**
 * によると, によれば, の話では: what follows, up to the end of the sentence, is theirs.
 *
 *   ザーリャ通信によると、橋は5日に閉じられたという。 → 橋は5日に閉じられた
 */
export const according: Rule = { name: 'according', look }

const ACCORDING = /(によると|によれば|によりますと|に拠れば|に拠ると|によるとすれば)(、|$|は|も)?$/
const FINDING = /^(.*[^の])?(話|調べ|発表|説明|報道|情報|調査|見方|見解|報告|まとめ|統計|推計|試算|証言|供述|分析|予報|予測|関係者|主張|集計|記事|公式発表)$/
/** 調べでは, 話では, 発表では */
const AT = /^(では|だと|じゃ)$/

function look(scene: Scene): Finding[] {
  const { chunks } = scene
  const findings: Finding[] = []
  for (let i = 0; i < chunks.length; i++) {
    const found = accordingAt(scene, i)
    if (found) findings.push(found)
  }
  return findings
}

function accordingAt(scene: Scene, i: number): Finding | null {
  const { chunks, text } = scene
  const chunk = chunks[i] as Chunk
  const by = ACCORDING.test(chunk.tail)
  const at = !by && AT.test(chunk.tail) && chunk.kind === 'noun' && FINDING.test(chunk.head)
  if (!by && !at) return null
  const next = chunks[i + 1]
  if (!next) return null
  const end = contentEnd(scene, i + 1)
  if (end <= next.start) return null
  const source = sourceOf(scene, i)
  if (!source) return null
  return {
    rule: by ? 'according' : 'according:finding',
    type: 'indirect',
    cue: by ? { start: chunk.end - (ACCORDING.exec(text.slice(chunk.headEnd, chunk.end))?.[0].length ?? chunk.tail.length), end: chunk.end } : { start: source.end < chunk.start ? chunk.start : source.end, end: chunk.headEnd },
    contents: [{ start: next.start, end }],
    subject: { kind: 'named', at: source },
    act: 'state',
    firm: false,
    beside: [{ start: (chunks[phraseStart(chunks, i, 0)] as Chunk).start, end: chunk.end }],
    certainty: scene.canSpeak(source) ? 'high' : 'low',
    sentence: scene.index,
    base: 'によると',
  }
}

/** Whose account it is: the noun in front, without 〜の話 / 〜の調べ; 〜が伝えたところ gives its subject. */
function sourceOf(scene: Scene, i: number): Span | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const from = phraseStart(chunks, i, 0)
  if (chunk.head === 'ところ' || chunk.head === 'もの') {
    const frame = frameOf(scene, Math.max(0, i - 10), i, false)
    return frame.subject
  }
  const match = FINDING.exec(chunk.head)
  if (match) {
    // Aの話|によると: A; 政府発表|によると: 政府
    if (!match[1] && i > from) return phraseSpan(chunks, firstName(chunks, from, i - 1), i - 1)
    if (match[1] && chunk.head !== '関係者') return { start: (chunks[firstName(chunks, from, i)] as Chunk).start, end: chunk.headEnd - (match[2] ?? '').length }
    if (!match[1] && chunk.head !== '関係者') return chunk.head === '情報' || chunk.head === '報道' ? phraseSpan(chunks, from, i) : null
  }
  return phraseSpan(chunks, firstName(chunks, from, i), i)
}

/** Leaves off adverbs and dates in front of a name: また|読売新聞. */
function firstName(chunks: readonly Chunk[], from: number, to: number): number {
  let i = from
  while (i < to) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'conjunction' || chunk.kind === 'adverb' || (chunk.adverbial && chunk.comma)) i++
    else break
  }
  return i
}

const CLOSER = /(だ|である)?(という(こと|もの)?(だ|である|です)?|といい|とのこと(だ|である|です)?|と(さ|言わ|いわ)れ(る|た|ている|ていた|ます|ています)|とし(ている|ていた|ています)|といいます|との(見方|こと)だ|とみられ(る|ている|ます))$/

/** Where the account ends: the sentence's last word, without the closing という, とのことだ. */
export function contentEnd(scene: Scene, from: number): number {
  const { chunks, text } = scene
  const start = (chunks[from] as Chunk).start
  let end = (chunks[chunks.length - 1] as Chunk).end
  const said = text.slice(start, end)
  const closer = CLOSER.exec(said.slice(-24))
  // だ belongs to what was said: 初めてのことだ|という
  if (closer) end -= closer[0].length - (closer[1]?.length ?? 0)
  return end
}
