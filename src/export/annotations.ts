import type { Entry } from '#ledger'
import type { AttributionRecord, PlacedText } from '#reading'
import { iriOf } from './address.ts'
import { after, before, codePointsOf } from './code-points.ts'
import { listJson } from './json.ts'
import { type Named, namedIn } from './name.ts'
import { circumstancesOf, isNameless, OWN_CONTEXT } from './said.ts'

const CONTEXT: readonly (string | object)[] = ['http://www.w3.org/ns/anno.jsonld', OWN_CONTEXT]
/** Characters in front of the words and behind them, by which they are found again when the page has changed. */
const AROUND = 32

/**
 * One annotation an attribution: https://www.w3.org/TR/annotation-model/. A list of annotations that each stand alone, for a page of a collection would
 * have to know how many there are before the first is written.
 */
export function annotations(entries: Iterable<Entry>): Generator<string> {
  return listJson('[', annotationsIn(entries), ']')
}

function* annotationsIn(entries: Iterable<Entry>): Generator<object> {
  for (const entry of entries) {
    const codePoints = codePointsOf(entry.text)
    for (const named of namedIn(entry)) yield annotationOf(entry, named, codePoints)
  }
}

function annotationOf(entry: Entry, { iri, attribution }: Named, codePoints: (unit: number) => number): object {
  const targets = [attribution.content, ...attribution.contentMore].map((place) => targetOf(entry, place, codePoints))
  return {
    '@context': CONTEXT,
    id: iri,
    type: 'Annotation',
    motivation: isNameless(attribution) ? 'tagging' : ['identifying', 'tagging'],
    body: bodiesOf(attribution),
    target: targets.length > 1 ? targets : targets[0],
  }
}

/** Who said it, where anybody is named, and what kind of saying it is. */
function bodiesOf(attribution: AttributionRecord): readonly object[] {
  const { source, act, via } = attribution
  const identifying = { type: 'TextualBody', purpose: 'identifying', value: source.name }
  const tagging = {
    type: 'TextualBody',
    purpose: 'tagging',
    value: act,
    'iwaku:source': source.name,
    'iwaku:kind': source.kind,
    'iwaku:office': source.office,
    'iwaku:affiliation': source.affiliation,
    'iwaku:via': via,
    ...circumstancesOf(attribution),
  }
  return isNameless(attribution) ? [tagging] : [identifying, tagging]
}

/** The words by what they are and by where they stand in the page text, the text that `iwaku export` has beside the record. */
const targetOf = ({ address, text }: Entry, { start, end, text: exact }: PlacedText, codePoints: (unit: number) => number): object => ({
  source: iriOf(address),
  selector: [
    { type: 'TextQuoteSelector', exact, prefix: before(text, start, AROUND), suffix: after(text, end, AROUND) },
    // "in terms of unicode code points, not in terms of code units": https://www.w3.org/TR/annotation-model/#text-position-selector
    { type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end) },
  ],
})
