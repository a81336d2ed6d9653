import type { Document } from '#document'
import { anchored, slice } from '#text'
import type { Discourse } from './discourse.ts'
import type { Finding } from './finding.ts'

/** What people do with their mouths, and states seldom. */
const SPEAKS = anchored(/^(?:述べる|語る|話す|言う|言及する|付け加える|発言する|強調する|指摘する|説明する)$/)

/**
 * 外相は「…」と語った。カレニアは交渉の準備ができていると述べた。: a state that stands in what somebody goes on saying is no speaker, but what is
 * spoken of; its name belongs to the words.
 */
export function withinSpeech(document: Document, finding: Finding, { speaking }: Discourse): Finding {
  const { subject, contents } = finding
  const [content] = contents
  if (
    subject.kind !== 'named' ||
    finding.rule.startsWith('quoted') ||
    finding.type === 'direct' ||
    contents.length > 1 ||
    !SPEAKS.test(finding.base)
  )
    return finding
  if (!speaking || speaking.inPassing || speaking.identity.kind !== 'person' || finding.sentence - speaking.sentence > 1) return finding
  if (document.sentences[finding.sentence]?.block !== speaking.block) return finding
  const { at } = subject
  if (at.end > content.start || !/^(?:は|も|が)$/.test(document.text.slice(at.end, content.start).replace(/[、\s]+$/, ''))) return finding
  const written = slice(document.text, at)
  const identity = document.identify(written)
  if (identity?.anaphor || (identity?.kind !== 'state' && !document.cast.lands.has(written))) return finding
  return { ...finding, subject: { kind: 'omitted' }, contents: [{ start: at.start, end: content.end }] }
}
