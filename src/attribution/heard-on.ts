import type { Document } from '#document'
import { anchored, slice } from '#text'
import type { Source } from './attribution.ts'
import type { Discourse } from './discourse.ts'
import type { Finding } from './finding.ts'
import { leftOut } from './left-out.ts'
import { isAdnominal } from './phrase.ts'

/** Words told by somebody: a clause, a fact, a request. */
const TOLD = anchored(/^saying:(?:clause|fact|request)$/)
/** What may stand in front of the subject that a sentence begins with: さらに、 */
const OPENS = anchored(/^[\s　]*(?:[ぁ-ん一-龠]{1,6}、)?$/)
/** が, and no day or comma that sets the subject off. */
const AT_ONCE = anchored(/^が(?!、)[^。0-9]*$/)
/** Whoever speaks on in the next sentence without being named. */
const SPEAKS = anchored(/^(?:person|office|group)$/)

/**
 * 首相は延期を拒んだ。|島の軍が岸に残れば、また撃たれると述べた: a sentence that begins with X が and the words at once, right behind somebody who
 * speaks, tells of X what that one says. A person may say so themself; yet nobody asks themself for what they are to do.
 */
export function heardOn(
  document: Document,
  finding: Finding,
  source: Source,
  discourse: Discourse,
): { readonly finding: Finding; readonly source: Source } | null {
  const { subject, rule, type, sentence, contents, cue } = finding
  const { speaking } = discourse
  if (subject.kind !== 'named' || !TOLD.test(rule) || type === 'direct' || !cue || !speaking || sentence - speaking.sentence !== 1)
    return null
  if (source.kind === 'person' && rule !== 'saying:request') return null
  const { text } = document
  const opening = document.sentences[sentence]?.span.start ?? subject.at.start
  const between = slice(text, { start: subject.at.end, end: contents[0].start })
  if (!AT_ONCE.test(between) || !OPENS.test(slice(text, { start: opening, end: subject.at.start }))) return null
  const chunks = document.chunks(sentence)
  const at = chunks.findIndex((chunk) => chunk.end >= cue.end)
  if (at < 0 || isAdnominal(chunks, at)) return null
  const before = leftOut(document, { ...finding, subject: { kind: 'omitted' } }, discourse)
  if (!before || !SPEAKS.test(before.kind) || before.name !== speaking.identity.name || before.name === source.name) return null
  const [content, ...more] = contents
  return {
    finding: { ...finding, subject: { kind: 'omitted' }, contents: [{ start: subject.at.start, end: content.end }, ...more] },
    source: before,
  }
}
