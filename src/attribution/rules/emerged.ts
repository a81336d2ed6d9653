import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import type { Finding, Rule, Scene } from '../finding.ts'
import { phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'

/**
 * Something comes out through somebody's account or papers.
 *
 *   橋が閉じられたことが、ザーリャ通信の報道で分かった / 内部文書から、計画があったことが明らかになった
 */
export const emerged: Rule = { name: 'emerged', look }

const EMERGE = anchored(/^(分かる|わかる|判る|判明する|明らかになる|明るみに出る)$/)
const THROUGH = anchored(/(から|で|では|により|によって|によると|を通じて)$/)
const ACCOUNT = anchored(
  /^(.*[^の])?(報道|発表|調べ|調査|話|証言|取材|説明|資料|文書|内部文書|計画文書|報告書|声明|サイト|公式サイト|まとめ|情報|告発|分析)$/,
)

function look(scene: Scene): Finding[] {
  const { chunks } = scene
  const findings: Finding[] = []
  for (let i = 1; i < chunks.length; i++) {
    const verb = chunks[i] as Chunk
    if (verb.kind !== 'verb' || !EMERGE.test(verb.base) || /(ない|なかっ|ず)/.test(verb.tail)) continue
    const found = through(scene, i)
    if (found) findings.push(found)
  }
  return findings
}

function through(scene: Scene, i: number): Finding | null {
  const { chunks } = scene
  let fact = -1
  let account = -1
  for (let k = i - 1; k >= Math.max(0, i - 60); k--) {
    const chunk = chunks[k] as Chunk
    if (fact < 0 && /^(こと|事)$/.test(chunk.head) && /^(が|も|は)$/.test(chunk.tail)) fact = k
    else if (
      account < 0 &&
      (fact < 0 || !insideFact(chunks, k, fact)) &&
      chunk.kind === 'noun' &&
      THROUGH.test(chunk.tail) &&
      (ACCOUNT.test(chunk.head) || (!isCalling(chunk) && scene.canSpeak(phraseSpan(chunks, k, k))))
    )
      account = k
  }
  if (fact < 0 && account >= 0 && scene.previous && i === chunks.length - 1 && chunks.length <= 6) return ofPrevious(scene, i, account)
  if (fact < 0 || account < 0) return null
  const from = phraseStart(chunks, account, Math.max(account - 40, account < fact ? 0 : fact + 1))
  const source = sourceOf(chunks, from, account)
  if (!scene.canSpeak(source)) return null
  let told = -1
  for (let k = 0; k < Math.min(fact, account); k++) if (/(によると|によれば)$/.test((chunks[k] as Chunk).tail)) told = k
  const start =
    told >= 0 && account > fact
      ? told + 1
      : account < fact
        ? account + 1
        : frameOf({ ...scene, canSpeak: () => false }, Math.max(0, fact - 60), fact, true).start
  if (start > fact) return null
  const verb = chunks[i] as Chunk
  return {
    rule: 'emerged',
    type: 'indirect',
    cue: { start: verb.start, end: verb.headEnd + (/^た/.test(verb.tail) ? 1 : 0) },
    contents: [{ start: (chunks[start] as Chunk).start, end: (chunks[fact] as Chunk).headEnd }],
    subject: { kind: 'named', at: source },
    act: 'announce',
    firm: false,
    beside:
      fact + 1 < i
        ? [{ start: (chunks[fact + 1] as Chunk).start, end: verb.start }]
        : [{ start: (chunks[fact] as Chunk).end, end: verb.end }],
    certainty: 'high',
    sentence: scene.index,
    base: verb.base,
  }
}

/** 元船長で、…: what somebody is, and nobody who tells. */
const isCalling = ({ head, tail, comma }: Chunk): boolean => tail === 'で' && comma && CALLING.test(head)
const CALLING = anchored(/^元|(?:選手|俳優|女優|歌手|キャスター|タレント|作家)$/)

/** …した。日刊紙の報道で分かった。 */
function ofPrevious(scene: Scene, i: number, account: number): Finding | null {
  const { chunks, previous, text } = scene
  const source = sourceOf(chunks, phraseStart(chunks, account, 0), account)
  if (!previous || !scene.canSpeak(source)) return null
  const verb = chunks[i] as Chunk
  const end = text[previous.end - 1] === '。' ? previous.end - 1 : previous.end
  return {
    rule: 'emerged:previous',
    type: 'indirect',
    cue: { start: verb.start, end: verb.headEnd + (/^た/.test(verb.tail) ? 1 : 0) },
    contents: [{ start: previous.start, end }],
    subject: { kind: 'named', at: source },
    act: 'announce',
    firm: false,
    beside: [],
    certainty: 'high',
    sentence: scene.index,
    base: verb.base,
  }
}

/** Whether phrase `k` is part of the clause that こと closes: no comma parts them. */
function insideFact(chunks: readonly Chunk[], k: number, fact: number): boolean {
  for (let i = k; i < fact; i++) if ((chunks[i] as Chunk).comma) return i !== k
  return true
}

/** Aの報道で → A; papers speak for themselves. */
function sourceOf(chunks: readonly Chunk[], from: number, at: number): Span {
  const chunk = chunks[at] as Chunk
  const match = ACCOUNT.exec(chunk.head)
  if (match && !/(文書|報告書|資料|サイト|声明)$/.test(chunk.head)) {
    if (!match[1] && at > from) return phraseSpan(chunks, from, at - 1)
    if (match[1]) return { start: (chunks[from] as Chunk).start, end: chunk.headEnd - (match[2] ?? '').length }
  }
  return phraseSpan(chunks, from, at)
}
