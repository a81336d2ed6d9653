import type { Chunk, Document } from '#document'
import { splitSentences } from '#document'
import { CUE_VERBS } from '#lexicon'
import { anchored, slice } from '#text'
import { holdsCue, RULES, speakers } from './around-sentence.ts'
import type { Finding, Scene, Subject } from './finding.ts'

/**
 * What a quotation itself tells of others' words: 「信用できる筋によると、…」. Only named sources, and with less certainty.
 * An outlet's quotation is prose like any other, so its left-out subjects and the views it tells count as well.
 */
export function insideQuotation(document: Document, finding: Finding): Finding[] {
  if (finding.rule.startsWith('citation') || finding.type !== 'direct') return []
  const teller = finding.subject.kind === 'named' ? finding.subject : null
  const speaks = speakers(document)
  const prose = teller !== null && speaks.isOutlet(teller.at)
  return finding.contents.flatMap((content) => {
    if (content.end - content.start < 16 || !holdsCue(document.text, content)) return []
    const found: Finding[] = []
    let topic: Subject | null = null
    for (const sentence of splitSentences(document.text, content, -1)) {
      const scene: Scene = {
        text: document.text,
        sentence,
        index: finding.sentence,
        chunks: document.phrasesOf(sentence),
        previous: null,
        above: null,
        next: null,
        headline: false,
        ...speaks,
      }
      for (const inner of RULES.flatMap((rule) => rule.look(scene))) {
        const subject = innerSubject(document, inner, teller, prose ? topic : null)
        if (subject && tellsOfOthers(document, inner, prose))
          found.push({ ...inner, subject, rule: `quoted ${inner.rule}`, certainty: 'medium', sentence: finding.sentence })
      }
      if (prose) topic = topicSubject(scene) ?? topic
    }
    return found
  })
}

const FIRST_PERSON = anchored(/^(私|我々|われわれ|僕|俺)/)

/** Whose words a quotation tells: somebody it names, the quoted speaker's own (私は警告した), or in prose whoever it spoke of before. */
function innerSubject(document: Document, inner: Finding, teller: Subject | null, topic: Subject | null): Subject | null {
  if (inner.subject.kind === 'nobody') return null
  if (inner.subject.kind === 'omitted') return topic ?? (toldByTeller(document, inner) ? teller : null)
  const name = slice(document.text, inner.subject.at)
  if (/^彼ら/.test(name)) return null
  if (!FIRST_PERSON.test(name)) return inner.subject
  return (inner.firm && inner.cue && /た$/.test(slice(document.text, inner.cue))) || toldByTeller(document, inner) ? teller : null
}

/** 「橋は閉じないと伝えている」: what the quoted speaker says of their own earlier words. */
const toldByTeller = (document: Document, { rule, base, cue, contents }: Finding): boolean =>
  /^saying:(?:clause|request|fact)$/.test(rule) &&
  TELLS.test(base) &&
  // 「理事会のメンバーは、…と強調した」: somebody else set off in front
  !/^[^、。]{2,24}は、/.test(slice(document.text, contents[0])) &&
  cue !== null &&
  /(?:た|ている|てきた|ました|ています)$/.test(slice(document.text, cue))
const TELLS = anchored(
  /^(?:伝える|約束する|通告する|通知する|要請する|求める|要求する|抗議する|強調する|表明する|警告する|提案する|申し入れる|申し上げる|説明する|明言する|宣言する)$/,
)

function tellsOfOthers(document: Document, inner: Finding, prose: boolean): boolean {
  const view = CUE_VERBS.get(inner.base)?.view === true && !/^(知る|理解する|認識する)$/.test(inner.base)
  if (!(inner.certainty === 'high' || (prose && inner.certainty === 'medium') || (view && (prose || inner.certainty === 'medium'))))
    return false
  if (inner.rule.startsWith('according')) return inner.subject.kind === 'named'
  if (prose && inner.rule.startsWith('naming:light')) return true
  return (
    /^saying:(clause|quote|request|fact|object|about)/.test(inner.rule) &&
    (inner.rule !== 'saying:object' || ((inner.firm || STRESSES.test(inner.base)) && inner.subject.kind === 'named')) &&
    inner.cue !== null &&
    /(た|ている|ており|て|主張|強調|要求|表明|発表)$/.test(slice(document.text, inner.cue))
  )
}

/** Verbs that take what is said as an object, whatever the words do. */
const STRESSES = anchored(/^(?:強調する|主張する|表明する)$/)

/** The noun phrase set off by は that leads a sentence. */
function topicSubject(scene: Scene): Subject | null {
  const { chunks } = scene
  for (let i = 0; i < Math.min(chunks.length, 6); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return null
    if (!/^(は|が)$/.test(chunk.tail)) continue
    const at = { start: (chunks[0] as Chunk).start, end: chunk.headEnd }
    return scene.canSpeak(at) ? { kind: 'named', at } : null
  }
  return null
}
