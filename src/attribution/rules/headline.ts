import type { Chunk } from '#document'
import { matchesOf } from '#text'
import { partOf } from '../bare-headline.ts'
import { type Finding, type Rule, type Scene, uncued } from '../finding.ts'
import { frameOf } from '../subject.ts'
import { cueOf } from './cue.ts'
import { beforeName } from './headline-before.ts'
import { behindEquals, compound, LONGEST_HEADLINE } from './headline-behind.ts'
import { nameAndWords } from './headline-joined.ts'
import { afterColon, excerpt, underName } from './headline-named.ts'
import { namesAndWords } from './headline-pairs.ts'
import { bracketed, quotedAtEnd } from './headline-quoted.ts'
import { afterComma, feels, ifSo, says, tells } from './headline-told.ts'
import { wordsThenName } from './headline-words.ts'

/**
 * Headlines name their speaker without a verb.
 *
 *   A首相「x」 / x=A首相 / A首相、x / A氏、xと警告
 */
export const headline: Rule = { name: 'headline', look }

function look(scene: Scene): Finding[] {
  const quoted = [...underName(scene), ...excerpt(scene)]
  const found = quoted.length > 0 ? quoted : scene.headline ? whole(scene) : (nameAndWords(scene) ?? [])
  if (!scene.headline) return found
  const parts = [...found, ...inParts(scene, found)]
  const apart = namesAndWords(scene).filter(
    ({ contents: [words] }) => !parts.some(({ contents }) => contents.some((c) => c.start < words.end && c.end > words.start)),
  )
  return [...parts, ...apart]
}

/** A大統領が拒否 「主権の問題」と外相: the parts that gaps and signs cut a headline into, each read as one where the whole gave nothing of it. */
function inParts(scene: Scene, found: readonly Finding[]): Finding[] {
  const cuts = cutsOf(scene)
  if (cuts.length === 0) return found.length > 0 ? [] : (ifSo(scene) ?? [])
  const { start, end } = scene.sentence.span
  return [start, ...cuts].flatMap((from, i) => {
    const at = { start: from, end: beforeSign(scene.text, cuts[i] ?? end) }
    if (found.some((f) => f.contents[0].start < at.end && f.contents[0].end > at.start)) return []
    const part = partOf(scene, at)
    return part ? (wordsThenName(part) ?? beforeName(part) ?? compound(part) ?? feels(part) ?? ifSo(part) ?? goesOn(part, found) ?? []) : []
  })
}

/** x…y, x=y, x-y: no name in katakana goes on over these. */
const SIGNS = /[…―─—|]|(?<![ァ-ヴーA-Za-z0-9])[=–−-]|[=–−-](?![ァ-ヴーA-Za-z0-9])/g

/** Where a part ends that goes up to `end`, without the sign or the gap behind it. */
function beforeSign(text: string, end: number): number {
  let at = end
  while (/[\s…―─—|=–−-]/.test(text[at - 1] ?? '')) at--
  return at
}

/** Where the parts of a headline behind the first begin. */
function cutsOf({ chunks, text, sentence }: Scene): number[] {
  const cuts = new Set<number>()
  for (const [i, chunk] of chunks.entries()) {
    const next = chunks[i + 1]
    if (next && chunk.comma && /^[^、,，]*$/.test(text.slice(chunk.end, next.start))) cuts.add(next.start)
  }
  const { start, end } = sentence.span
  if (end - start > LONGEST_HEADLINE) return [...cuts]
  for (const { index } of matchesOf(text.slice(start, end), SIGNS)) {
    const at = start + index
    if (!sentence.brackets.some(({ span }) => span.start < at && at < span.end)) cuts.add(at + 1)
  }
  return [...cuts].filter((at) => at > start && at < end).sort((a, b) => a - b)
}

/** A大統領「x」| 閉鎖は老朽化のためと説明: the part behind has no speaker of its own. */
function goesOn({ chunks, ...scene }: Scene, found: readonly Finding[]): Finding[] | null {
  const [one] = found
  const last = chunks[chunks.length - 1] as Chunk
  const before = chunks[chunks.length - 2]
  const cue = before && last.tail === '' ? cueOf(chunks, chunks.length - 1) : null
  if (!before || !one || found.length !== 1 || one.subject.kind !== 'named' || !cue?.takes.includes('t')) return null
  const first = chunks[0] as Chunk
  if (
    one.contents[0].end > first.start ||
    !/^(?:だ|である)?と$/.test(before.tail) ||
    frameOf({ ...scene, chunks }, 0, chunks.length - 1, true).subject
  )
    return null
  const whole = first === before && before.quote && before.head === '「〓」' ? before.quote.inner : null
  return [
    {
      ...uncued(
        { ...scene, chunks },
        'headline:name',
        whole ? 'direct' : 'indirect',
        whole ?? { start: first.start, end: before.end - 1 },
        one.subject.at,
        'high',
      ),
      cue: { start: last.start, end: last.headEnd },
      act: cue.act,
      firm: cue.firm,
    },
  ]
}

/** What a headline, or a part of one, says as a whole. */
export function whole(scene: Scene): Finding[] {
  return (
    nameAndWords(scene) ??
    bracketed(scene) ??
    wordsThenName(scene) ??
    behindEquals(scene) ??
    beforeName(scene) ??
    compound(scene) ??
    feels(scene) ??
    tells(scene) ??
    says(scene) ??
    quotedAtEnd(scene) ??
    afterColon(scene) ??
    afterComma(scene) ??
    []
  )
}
