import type { Document } from '#document'
import type { Source } from './attribution.ts'
import type { Finding } from './finding.ts'

/** Who it is was guessed, or is not settled by the page: 政府 of no state, 筆者 of a page that names no author. */
const UNSETTLED =
  /^(short for what the page spells out|as the page writes it|office named without a (?:state|person)|first person)$|^同国|^carried over|has no antecedent$|, named before$/

/** Units between a name and the words given to it, behind which another may have taken the word. */
const FAR_FROM_NAME = 75

/** Where a group or a state is given as the source by its place: Xによると, a note's actor. */
const TOLD_OF = /^(according|note)/

/**
 * Whether a saying that its rule is certain of may stand in the precise mode. Left out are the kinds of which, over the pages marked by hand, more
 * than one in twenty had the wrong content or the wrong source.
 */
export function isSure(document: Document, finding: Finding, source: Source): boolean {
  const { basis, kind } = source
  if (UNSETTLED.test(basis)) return false
  const { rule } = finding
  if (/^(saying:fact|emerged|according:finding)$/.test(rule)) return false
  // 同紙 may be the paper before
  if (kind === 'outlet' && rule.startsWith('saying:') && / = /.test(basis)) return false
  // who a note means by a name that no table has is for the reader of the page
  if (rule.startsWith('note') && kind !== 'person' && kind !== 'outlet' && basis === 'shape of the name') return false
  // titles of works look like words under a name, and headlines give offices for persons
  if (rule === 'headline:quote' || (rule.startsWith('headline:') && kind !== 'person')) return false
  // residents, experts, a whole state: the page does not tell who it was
  if ((kind === 'group' || kind === 'state') && !TOLD_OF.test(rule)) return false
  if (rule === 'saying:object' && basis === 'shape of the name') return false
  if (finding.subject.kind === 'named' && finding.contents[0].start - finding.subject.at.end > FAR_FROM_NAME) return false
  return finding.type === 'direct' || !standsBehindAnother(document, finding)
}

/** 公社は…としているのに、訴状は…: the subject of a told clause that has another one before it may be that of the words. */
function standsBehindAnother(document: Document, finding: Finding): boolean {
  const { subject } = finding
  if (!finding.rule.startsWith('saying:') || subject.kind !== 'named' || !document.sentences[finding.sentence]) return false
  return document
    .chunks(finding.sentence)
    .some((chunk) => chunk.end <= subject.at.start && !chunk.quote && (chunk.tail === 'は' || chunk.tail === 'が'))
}
