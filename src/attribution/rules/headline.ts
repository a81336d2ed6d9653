import type { Chunk } from '#document'
import { type Finding, type Rule, type Scene, uncued } from '../finding.ts'
import { frameOf } from '../subject.ts'
import { cueOf } from './cue.ts'
import { beforeName } from './headline-before.ts'
import { behindEquals, compound } from './headline-behind.ts'
import { nameAndWords } from './headline-joined.ts'
import { afterColon, excerpt, underName } from './headline-named.ts'
import { namesAndWords } from './headline-pairs.ts'
import { bracketed, quotedAtEnd, quotedThenNamed } from './headline-quoted.ts'
import { afterComma, asked, feels, says, tells } from './headline-told.ts'

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

/** A大統領が拒否 「主権の問題」と外相: the parts that spaces cut a headline into, each read as one where the whole gave nothing of it. */
function inParts(scene: Scene, found: readonly Finding[]): Finding[] {
  const { chunks, text } = scene
  const parts: Chunk[][] = [[]]
  for (const [i, chunk] of chunks.entries()) {
    parts[parts.length - 1]?.push(chunk)
    const next = chunks[i + 1]
    if (next && chunk.comma && /^[^、,，]*$/.test(text.slice(chunk.end, next.start))) parts.push([])
  }
  if (parts.length < 2) return []
  return parts.flatMap((part) => {
    const [first] = part
    const last = part[part.length - 1]
    if (!first || !last || found.some((f) => f.contents[0].start < last.end && f.contents[0].end > first.start)) return []
    const sub: Scene = { ...scene, chunks: part, sentence: { ...scene.sentence, span: { start: first.start, end: last.end } } }
    return quotedThenNamed(sub) ?? beforeName(sub) ?? compound(sub) ?? feels(sub) ?? goesOn(sub, found) ?? []
  })
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
    quotedThenNamed(scene) ??
    behindEquals(scene) ??
    beforeName(scene) ??
    compound(scene) ??
    feels(scene) ??
    tells(scene) ??
    says(scene) ??
    asked(scene) ??
    quotedAtEnd(scene) ??
    afterColon(scene) ??
    afterComma(scene) ??
    []
  )
}
