import type { Document, Sentence } from '#document'
import type { Block } from '#page'
import type { Span } from '#text'
import { overlap, slice } from '#text'
import type { Attribution } from './attribution.ts'

const SAY_SO = /^(?:person|office|state|organisation|group)$/
const OVER = /^(?:title|heading|subtitle|related-title)$/
/** Units: fewer are a name or a turn of phrase. */
const FEWEST = 8
const FEWEST_QUOTED = 6
const LONGEST_OVER = 120
/** Candidates on one page; an index of links has thousands. */
const MOST = 60
/** 「橋の歌」, 「令和の大雨」: names end otherwise. */
const SENTENCE = /(?:[るたいうくすつぬむだろよか]|せよ|ます|です)[。!?]?$/

/** Words in a headline; `alone` when nothing else stands in it. */
interface Over {
  readonly at: Span
  readonly sentence: Span
  readonly alone: boolean
}

/** ■「滑走路は農民のものだ」, A大統領が拒否、自分たちの海は自分たちで守る: words in a headline that the page tells below are whoever's they are there. */
export function saidBelow(document: Document, told: readonly Attribution[]): Attribution[] {
  const candidates = wordsOver(document)
  if (candidates.length === 0) return [...told]
  const listed = told.filter(({ certainty }) => certainty !== 'low').map((one) => ({ one, plain: plainWords(document, one.content) }))
  const found: Attribution[] = []
  for (const { at, sentence, alone } of candidates) {
    if (told.some((one) => overlap(one.content, at) > 0) || found.some((one) => overlap(one.content, at) > 0)) continue
    const words = plainWords(document, at)
    const below = listed.find(
      ({ one, plain }) =>
        one.content.start > at.end && (alone || (one.type === 'direct' && SAY_SO.test(one.source.kind))) && holdsWords(plain, words),
    )
    if (below) found.push(asBelow(below.one, at, sentence))
  }
  return found.length === 0 ? [...told] : [...told, ...found].sort((a, b) => a.content.start - b.content.start)
}

const asBelow = (below: Attribution, at: Span, sentence: Span): Attribution => ({
  ...below,
  type: 'direct',
  cue: null,
  content: at,
  contentMore: [],
  certainty: 'medium',
  rule: 'headline:below',
  sentence,
  condition: null,
  consequence: null,
  source: { ...below.source, basis: `the page tells below whose words these are: ${below.source.basis}` },
})

/** What the headlines of a page may hold of anybody's words. */
function wordsOver(document: Document): Over[] {
  const found: Over[] = []
  for (const sentence of document.sentences) {
    const block = document.page.blocks[sentence.block]
    if (!block || block.span.end - block.span.start > LONGEST_OVER) continue
    if (!OVER.test(block.role) && !(block.role === 'paragraph' && isLine(document, block.span, sentence.span))) continue
    found.push(...wordsIn(document, sentence, block))
    if (found.length >= MOST) return found.slice(0, MOST)
  }
  return found
}

/** A paragraph of one line that no full stop ends. */
const isLine = ({ text }: Document, block: Span, sentence: Span): boolean =>
  sentence.start <= block.start + 2 && !/[。\n]/.test(text.slice(block.start, block.end))

/** The parts of a headline behind a gap, a sign or a comma that hold more of a sentence than の, and its quotations. */
function wordsIn({ text }: Document, { span, brackets }: Sentence, block: Block): Over[] {
  const found: Over[] = []
  const [first] = brackets
  const around = first ? text.slice(block.span.start, first.span.start) + text.slice(first.span.end, block.span.end) : ''
  if (first && brackets.length === 1 && block.role === 'heading' && /^[\s■◆●▼▽○◇・0-9.]*$/.test(around))
    return first.inner.end - first.inner.start < FEWEST_QUOTED ? [] : [{ at: first.inner, sentence: span, alone: true }]
  let start = span.start
  for (let end = span.start; end <= span.end; end++) {
    const inside = brackets.some((one) => one.span.start < end && end < one.span.end)
    if (end < span.end && (inside || !/[\s、…―─—|=]/.test(text[end] as string))) continue
    const bare = text.slice(start, end).replace(/「[^「」]*」/g, '')
    if (end - start >= FEWEST && /[はがをに]/.test(bare)) found.push({ at: { start, end }, sentence: span, alone: false })
    start = end + 1
  }
  for (const { open, unclosed, inner } of brackets)
    if (/[「“]/.test(open) && !unclosed && inner.end - inner.start >= FEWEST_QUOTED && SENTENCE.test(text.slice(inner.end - 3, inner.end)))
      found.push({ at: inner, sentence: span, alone: false })
  return found
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
