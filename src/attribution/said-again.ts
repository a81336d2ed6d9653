import type { Bracket, Document } from '#document'
import type { Span } from '#text'
import { overlap, slice } from '#text'
import type { Attribution } from './attribution.ts'

/** ■「滑走路は農民のものだ」: a heading of nothing but words that the page tells below is whoever's they are there. */
export function saidBelow(document: Document, told: readonly Attribution[]): Attribution[] {
  const found: Attribution[] = []
  for (const sentence of document.sentences) {
    const block = document.page.blocks[sentence.block]
    if (block?.role !== 'heading' || sentence.brackets.length !== 1) continue
    const bracket = sentence.brackets[0] as Bracket
    const around = document.text.slice(block.span.start, bracket.span.start) + document.text.slice(bracket.span.end, block.span.end)
    if (bracket.inner.end - bracket.inner.start < 6 || !/^[\s■◆●▼▽○◇・0-9.]*$/.test(around)) continue
    const words = plainWords(document, bracket.inner)
    const below = told.find(
      (one) => one.content.start > bracket.inner.end && one.certainty !== 'low' && holdsWords(plainWords(document, one.content), words),
    )
    if (!below || told.some((one) => overlap(one.content, bracket.inner) > 0)) continue
    found.push({
      ...below,
      type: 'direct',
      cue: null,
      content: bracket.inner,
      contentMore: [],
      certainty: 'medium',
      rule: 'headline:below',
      sentence: sentence.span,
      condition: null,
      consequence: null,
      source: { ...below.source, basis: `the page tells below whose words these are: ${below.source.basis}` },
    })
  }
  return found.length === 0 ? [...told] : [...told, ...found].sort((a, b) => a.content.start - b.content.start)
}

const plainWords = (document: Document, at: Span): string => slice(document.text, at).replace(/[「」『』、。・\s]/g, '')

const holdsWords = (whole: string, part: string): boolean =>
  part.length >= 5 && (whole.includes(part) || (part.length > 8 && alike(whole, part)))

/** A note that repeats what the page tells above is the same saying: its date, act and target are known from there. */
export function repeats(document: Document, prose: readonly Attribution[], notes: readonly Attribution[]): Attribution[] {
  if (notes.length === 0) return []
  const plain = (at: Span): string => plainWords(document, at)
  const told = new Map<string, Attribution>()
  for (const a of prose) told.set(plain(a.content), a)
  return notes.map((note) => {
    const words = plain(note.content)
    const same =
      told.get(words) ?? prose.find((a) => a.source.name === note.source.name && words.length > 12 && alike(plain(a.content), words))
    return same
      ? {
          ...note,
          act: same.act,
          target: note.target ?? same.target,
          when: note.when ?? (same.when && { value: same.when.value, basis: `the page tells it above: ${same.when.basis}` }),
        }
      : note
  })
}

/** Whether one text carries most of the other, a few characters apart. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.includes(short)) return short.length / long.length > 0.5
  let head = 0
  while (head < short.length && short[head] === long[head]) head++
  let tail = 0
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail++
  return (head + tail) / long.length > 0.8
}
