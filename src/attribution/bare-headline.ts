import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import type { Scene } from './finding.ts'

/*
 * What a site sets round its headline: 【速報】x, x | A新聞, x - A通信, x (A通信), x 2031年5月6日 9時12分, x (5/6).
 */

/** A headline longer than this carries a story. */
const LONGEST = 160
const MOST = 3

const DAY = '(?:[0-9]{4}年\\s?)?[0-9]{1,2}月[0-9]{1,2}日|[0-9]{4}[/.-][0-9]{1,2}[/.-][0-9]{1,2}'
const HOUR = '[0-9]{1,2}(?:時[0-9]{1,2}分|:[0-9]{2})'
const WEEKDAY = '\\s?[(][月火水木金土日](?:曜日?)?[)]'
/** A day behind a gap or a dash, in brackets, or with its hour. */
const DATED = anchored(
  new RegExp(
    `(?:[\\s―–—-]+(?:${DAY})(?:${WEEKDAY})?(?:\\s*${HOUR})?|(?:${DAY})(?:${WEEKDAY})?\\s*${HOUR}|\\s*[(](?:${DAY}|[0-9]{1,2}/[0-9]{1,2})(?:${WEEKDAY})?(?:\\s*${HOUR})?[)])\\s*$`,
  ),
)
/** A name behind a bar, a dash between gaps, or in brackets. */
const SIGNED = anchored(/\s*(?:[|｜]\s*|\s[-–—―:]\s?)([^\s|｜「」『』“”、。()=…-][^|｜「」『』“”、。()=…はがを]{1,24})\s*$/)
const SIGNED_IN_BRACKETS = anchored(/\s*[(](?:(?:[0-9]{1,2}月)?[0-9]{1,2}日\s?)?([^()「」、。]{2,24})[)]\s*$/)
/** - x, * x: the mark of a list. */
const MARK = anchored(/^[-–*]\s+/)
/** 【速報】, [社説] */
const LABEL = anchored(/^\s*(?:【([^【】「」]{1,20})】|\[([^[\]「」]{1,20})\])\s*/)

/** The headline without what its site set round it; the same scene when nothing stands there. */
export function bareHeadline(scene: Scene): Scene {
  const { start, end } = scene.sentence.span
  if (!scene.headline || end - start > LONGEST) return scene
  const at = { start: begin(scene, { start, end }), end: endOf(scene, { start, end }) }
  if ((at.start === start && at.end === end) || at.end - at.start < 8) return scene
  return partOf(scene, at) ?? scene
}

/** A stretch of a headline as a headline of its own; null when it cuts through a quotation. */
export function partOf(scene: Scene, at: Span): Scene | null {
  const chunks = chunksIn(scene, at)
  if (chunks.length === 0) return null
  const brackets = scene.sentence.brackets.filter(({ span }) => span.start >= at.start && span.end <= at.end)
  return { ...scene, chunks, sentence: { ...scene.sentence, span: at, brackets } }
}

/** Behind a label that names nobody. */
function begin(scene: Scene, { start, end }: Span): number {
  const head = scene.text.slice(start, Math.min(end, start + 28))
  const mark = MARK.exec(head)
  if (mark) return start + mark[0].length
  const label = LABEL.exec(head)
  const words = label?.[1] ?? label?.[2]
  if (!label || words === undefined) return start
  const at = start + label[0].indexOf(words)
  return scene.canSpeak({ start: at, end: at + words.length }) ? start : start + label[0].length
}

/** In front of days and outlets. */
function endOf(scene: Scene, at: Span): number {
  let { end } = at
  for (let round = 0; round < MOST; round++) {
    const words = scene.text.slice(at.start, end)
    const dated = DATED.exec(words)
    const signed = dated ? null : (SIGNED.exec(words) ?? SIGNED_IN_BRACKETS.exec(words))
    const cut = dated ?? signed
    if (!cut || cut.index < 8) break
    if (signed) {
      const name = signed[1] as string
      const from = at.start + signed.index + signed[0].indexOf(name)
      if (!signs(scene, { start: from, end: from + name.trimEnd().length }, /^\s*[|｜]/.test(signed[0]))) break
    }
    end = at.start + cut.index
  }
  return end
}

/** Behind a bar stands the site, whatever its name; behind other signs only what is known for an outlet. */
const signs = (scene: Scene, at: Span, bar: boolean): boolean => scene.isOutlet(at) || (bar && !scene.canSpeak(at))

/** The phrases between; one that goes on behind the end stops there. */
function chunksIn(scene: Scene, { start, end }: Span): Chunk[] {
  const chunks: Chunk[] = []
  for (const chunk of scene.chunks) {
    if (chunk.end <= start || chunk.start >= end) continue
    const { quote } = chunk
    if (quote && (quote.span.start < start || quote.span.end > end)) return []
    const from = Math.max(chunk.start, start)
    if (chunk.headEnd <= end) {
      const own = from === chunk.start ? chunk : quote ? null : { ...chunk, start: from, head: chunk.head.slice(from - chunk.start) }
      if (!own) return []
      chunks.push(chunk.end <= end ? own : { ...own, end })
    } else {
      // a quotation stands for its words in the head
      if (quote) return []
      chunks.push({
        ...chunk,
        start: from,
        head: chunk.head.slice(from - chunk.start, end - chunk.start),
        headEnd: end,
        end,
        tail: '',
        comma: false,
        copula: false,
      })
    }
  }
  const last = chunks[chunks.length - 1]
  if (last?.comma) chunks[chunks.length - 1] = { ...last, comma: false }
  return chunks
}
