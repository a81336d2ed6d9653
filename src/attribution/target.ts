import type { Document } from '#document'
import { matchesOf, type Span, slice } from '#text'
import type { Act, Source } from './attribution.ts'
import type { Finding } from './finding.ts'

const ADDRESSEE = /([^、。「」\s]{2,20}?)(?:に対し|に対して|に向け|に向けて|に)(?:[、\s]|$)/

/** さらに, 一方的に: how, and to nobody. */
const ADVERB =
  /^[ぁ-ん]+$|的$|^(?:特|新た|同時|直ち|既|次|後|前|先|別|仮|公|共|正式|明らか|強硬|最後|最初|直後|事前|極端|急|逆|主|仮|互い|単|切|密か|静か|確か|一緒|代わり)$/

/** X紙によると橋は開いた, …と報じた: what a paper passes on is said of nobody in particular. */
const passesOn = ({ rule, cue }: Finding, act: Act, { kind }: Source): boolean =>
  kind === 'outlet' && cue !== null && /^(?:state|announce|predict)$/.test(act) && !rule.startsWith('quoted')

/** Whom it is said to, when the page says so; else the first other state or person the content names. */
export function targetOf(document: Document, finding: Finding, source: Source, act: Act): string | null {
  for (const at of finding.beside) {
    const match = ADDRESSEE.exec(slice(document.text, at))
    const found = match && !ADVERB.test(match[1] as string) ? document.identify(match[1] as string) : null
    if (found && found.kind !== 'unknown' && !found.anaphor && found.name !== source.name) return found.name
  }
  return (
    ofWhom(document, finding, source, act) ?? (passesOn(finding, act, source) ? null : firstNamed(document, finding.contents[0], source))
  )
}

const OF_WHOM = /^([^、。「」\s]{2,20}?)(?:など|ら)?を/
/** …と隣国を非難した: of whom the words in front are said. */
function ofWhom(document: Document, { beside, contents }: Finding, source: Source, act: Act): string | null {
  if (act !== 'accuse' && act !== 'support') return null
  for (const at of beside) {
    const match = at.start >= contents[0].end ? OF_WHOM.exec(slice(document.text, at)) : null
    const found = match && document.identify(match[1] as string)
    if (found && /^(?:state|person|organisation)$/.test(found.kind) && !found.anaphor && found.name !== source.name) return found.name
  }
  return null
}

const NAME_LIKE = /[ァ-ヴー・A-Z一-龠]{2,16}/g
/** The first name in the content, read at phrase edges (behind の, を, 、 …). */
function firstNamed(document: Document, at: Span, source: Source): string | null {
  const said = document.text.slice(at.start, Math.min(at.end, at.start + 120))
  for (const match of matchesOf(said, NAME_LIKE)) {
    const found = document.identify(match[0])
    if (
      found &&
      !found.anaphor &&
      (found.kind === 'state' || found.kind === 'person' || found.kind === 'organisation') &&
      found.name !== source.name &&
      // a minister speaks of the own state, and not to it
      found.name !== source.affiliation &&
      found.basis !== 'shape of the name'
    )
      return found.name
  }
  return null
}
