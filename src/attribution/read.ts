import type { Document } from '#document'
import type { Span } from '#text'
import { aboveOf, HEADLINES, holdsCue, isListed, nextIn, previousIn, RULES, saysSo, speakers } from './around-sentence.ts'
import type { Attribution } from './attribution.ts'
import { bareHeadline } from './bare-headline.ts'
import { withoutColumns } from './columns.ts'
import type { Finding, Scene } from './finding.ts'
import { headlinesDated } from './headline-day.ts'
import { insideQuotation } from './inside-quotation.ts'
import { joinFindings } from './join-findings.ts'
import { nest } from './nest.ts'
import { withoutChannels } from './only-channel.ts'
import { precise } from './precise.ts'
import { resolve } from './resolve.ts'
import { isLabelled } from './rules/labelled.ts'
import { noteFindings } from './rules/note.ts'
import { isVoices } from './rules/voices.ts'
import { repeats, saidBelow } from './said-again.ts'
import { toldOnce } from './told-twice.ts'
import { isTold, turnAt, turnFindings } from './turn.ts'

/**
 * Document → attributions:
 * 1. one pass over the text marks the sentences that hold a cue;
 * 2. rules look at each of them and propose;
 * 3. proposals that say the same thing are joined;
 * 4. source, date, channel, act and condition are read for each, in page order;
 * 5. what is told inside another's account gets that one in its via; an outlet that told nothing but a saying is its via alone;
 * 6. only what the sentence itself shows stays sure.
 */
export function readAttributions(document: Document): Attribution[] {
  const marked = sentencesWithCue(document)
  // all are analysed before the first rule looks: the dictionary stays in the processor's cache
  for (const i of marked) document.chunks(i)
  const findings = joinFindings(
    inOrder(
      turnFindings(document),
      marked.flatMap((i) => findingsOf(document, i)),
    ),
  )
  const prose = headlinesDated(document, saidBelow(document, toldOnce(withoutColumns(document, resolve(document, findings)))))
  const notes = notesWithCues(noteFindings(document).flatMap((f) => [f, ...insideQuotation(document, f)]))
  const nested = nest(document, [...prose, ...repeats(document, prose, resolve(document, notes))])
  return precise(document.text, withoutChannels(document.text, nested))
}

/** X「Yは『…』と言った」: the inner words are Y's by the note's brackets, and the verb behind them is their cue. */
function notesWithCues(found: readonly Finding[]): Finding[] {
  const startOf = (one: Finding): number => one.contents[0].start
  const inner = new Set(found.filter(({ rule }) => rule === 'note:inner').map(startOf))
  const cued = new Map(found.filter((one) => one.rule.startsWith('quoted') && inner.has(startOf(one))).map((one) => [startOf(one), one]))
  return found.flatMap((one) => {
    const same = cued.get(startOf(one))
    if (same === undefined || (one.rule !== 'note:inner' && !one.rule.startsWith('quoted'))) return [one]
    return one.rule === 'note:inner' ? [{ ...one, cue: same.cue, base: same.base, act: same.act, firm: same.firm }] : []
  })
}

/** Two lists of findings as one, in the order of their sentences. */
const inOrder = (a: readonly Finding[], b: readonly Finding[]): readonly Finding[] =>
  a.length === 0 ? b : [...a, ...b].sort((one, other) => one.sentence - other.sentence)

/** Whose words follow is said without any cue. */
const isUnmarked = (text: string, at: Span): boolean => isLabelled(text, at) || isVoices(text, at)

function sentencesWithCue(document: Document): number[] {
  const marked: number[] = []
  for (const [i, sentence] of document.sentences.entries()) {
    const role = document.page.blocks[sentence.block]?.role
    if (HEADLINES.has(role ?? '') || role === 'related-excerpt') {
      marked.push(i)
      continue
    }
    if (
      holdsCue(document.text, sentence.span) ||
      (role === 'paragraph' && (isUnmarked(document.text, sentence.span) || saysSo(document, i))) ||
      (role === 'list-item' && isLabelled(document.text, sentence.span))
    )
      marked.push(i)
  }
  return marked
}

/** What the rules propose for one sentence. */
export function findingsOf(document: Document, index: number): Finding[] {
  const sentence = document.sentences[index]
  if (!sentence) return []
  const role = document.page.blocks[sentence.block]?.role ?? 'paragraph'
  const scene: Scene = bareHeadline({
    text: document.text,
    sentence,
    index,
    chunks: document.chunks(index),
    previous: previousIn(document, index),
    above: aboveOf(document, index),
    next: nextIn(document, index),
    headline: HEADLINES.has(role) || isListed(document, index),
    ...speakers(document),
  })
  const found: Finding[] = []
  for (const rule of RULES) for (const finding of rule.look(scene)) found.push(finding, ...insideQuotation(document, finding))
  if (turnAt(document, sentence.span.start)) return found.filter((finding) => isTold(document, finding))
  // 次のように答えた。⏎問 いつか。: the words below are given to whoever takes that turn
  if (document.page.turns.length > 0) return found.filter(({ contents }) => !turnAt(document, contents[0].start))
  return role === 'comment' ? found.flatMap(inComment) : found
}

/** In a comment only plain quotation is sure; what the commenter thinks is the commenter's own and no attribution. */
function inComment(finding: Finding): Finding[] {
  const direct = finding.type === 'direct'
  if (finding.subject.kind === 'nobody' || (finding.subject.kind === 'omitted' && !direct)) return []
  return [
    { ...finding, certainty: direct ? (finding.certainty === 'low' ? 'low' : 'medium') : finding.certainty === 'high' ? 'medium' : 'low' },
  ]
}
