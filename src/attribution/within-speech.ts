import type { Document } from '#document'
import { anchored, slice } from '#text'
import type { Discourse } from './discourse.ts'
import type { Finding } from './finding.ts'

/** What people do with their mouths, and states seldom. */
const SPEAKS = anchored(/^(?:述べる|語る|話す|言う|言及する|付け加える|発言する|強調する|指摘する|説明する)$/)

/** また、: what goes on with the words of the sentence in front; and an if-clause, which is their beginning. */
const GOES_ON = anchored(
  /^\s*(?:また|さらに|更に|そして|その上で?|そのうえで?|加えて|同時に|しかも|最後に|続けて)[、,]?\s*$|(?:れば|なら|ならば|たら)[、,](?:[^。「」]{0,40}[、,])?$/,
)

/**
 * 外相は「…」と語った。カレニアは交渉の準備ができていると述べた。: a state that stands in what somebody else goes on saying is no speaker, but
 * what is spoken of; its name belongs to the words. So does a body's behind また、.
 */
export function withinSpeech(document: Document, finding: Finding, discourse: Discourse): Finding {
  const { subject, contents } = finding
  const [content] = contents
  const { speaking } = discourse
  const sentence = document.sentences[finding.sentence]
  if (subject.kind !== 'named' || finding.rule.startsWith('quoted') || !sentence) return finding
  const { at } = subject
  // …だとし、「…」と述べた: nor is it one further on in the sentence
  if (discourse.spokenOf?.start === at.start) return { ...finding, subject: { kind: 'omitted' } }
  if (finding.type === 'direct' || contents.length > 1) return finding
  // また、隣国も…と述べた: another one
  const goesOn = document.text[at.end] !== 'も' && GOES_ON.test(document.text.slice(sentence.span.start, at.start))
  if (!SPEAKS.test(finding.base) && !(goesOn && finding.base === 'とする')) return finding
  if (!speaking || speaking.inPassing || speaking.identity.kind !== 'person' || finding.sentence - speaking.sentence > 1) return finding
  if (sentence.block !== speaking.block && !goesOn) return finding
  // モスクワは、対応は強力なものになると述べている: set off, and what it says has a subject of its own
  if (document.text[at.end + 1] === '、' && !goesOn && /(?:は|が)(?![あいな])/.test(slice(document.text, content))) return finding
  if (at.end > content.start || !/^(?:は|も|が)$/.test(document.text.slice(at.end, content.start).replace(/[、\s]+$/, ''))) return finding
  const written = slice(document.text, at)
  const identity = document.identify(written)
  if (identity?.anaphor) return finding
  if (identity?.kind !== 'state' && !document.cast.lands.has(written) && !(goesOn && identity?.kind === 'organisation')) return finding
  discourse.spokenOf = at
  return { ...finding, subject: { kind: 'omitted' }, contents: [{ start: at.start, end: content.end }] }
}
