import { anchored, type Span } from '#text'
import type { Ground } from './claim.ts'
import type { Line } from './line.ts'
import type { Block, Turn } from './page.ts'

/** A line with which somebody's turn begins. */
export interface TurnHead {
  readonly line: number
  /** Whose turn the page says it is; null where a dash or a letter only says that somebody asks or answers. */
  readonly label: Span | null
  readonly asks: boolean
  /** Where the words begin, and, when the line is the whole turn, where they end. */
  readonly start: number
  readonly end: number | null
}

/** How a page sets off the turns of a conversation. */
interface Layout {
  readonly read: (line: Line) => Omit<TurnHead, 'line'> | null
  /** Whether the lines that it reads are a conversation. */
  readonly holds: (heads: readonly TurnHead[], lines: readonly Line[]) => boolean
}

const ASKS = anchored(/(?:記者|司会|司会者|聞き手|質問|質問者|インタビュアー|編集部|キャスター|アナウンサー|問|幹事社?)$/)
/** Who takes turns: a title, a role, or a name with 氏. */
const WHO = anchored(
  /(?:記者|司会|司会者|聞き手|質問者?|インタビュアー|編集部|キャスター|アナウンサー|幹事社?|大臣|大臣官|長官|官|知事|総理|首相|外相|国防相|[^首]相|大統領|報道官|次官|議員|委員|長|代表|氏|さん|教授|博士|大使|将軍|大佐|少将|中将|大将|王|弁護士|専門家|研究員)$/,
)
const FEWEST = 4
const places = (line: Line, from: number, to = line.text.length): Span => ({ start: line.span.start + from, end: line.span.start + to })

/** ――いつ開くのですか。: a question; what stands below it is the answer. */
const DASH = anchored(/^(?:――|──|——|―|—|─)\s*(?=[^\s―─—])/)
const dashed: Layout = {
  read: (line) => {
    const mark = DASH.exec(line.text)?.[0].length
    return mark === undefined || /[―─—]$/.test(line.text)
      ? null
      : { label: null, asks: true, start: line.span.start + mark, end: line.span.end }
  },
  holds: (heads, lines) => {
    const answered = heads.filter((head) => lines[head.line + 1] && !DASH.test(lines[head.line + 1]!.text))
    const asked = heads.filter((head) => /[?？]$|か[。…]?$/.test(lines[head.line]!.text))
    return heads.length >= 3 && answered.length * 4 >= heads.length * 3 && asked.length * 4 >= heads.length
  },
}

/** Q. …, A1: …, 問3 …, 答 … */
const LETTER = anchored(/^([QＱAＡ]|問|答|質問|回答)\s?[0-9０-９]{0,2}\s?[.．:：、　)）]\s*(?=\S)/)
const lettered: Layout = {
  read: (line) => {
    const mark = LETTER.exec(line.text)
    return mark && { label: null, asks: /^[QＱ問質]/.test(mark[0]), start: line.span.start + mark[0].length, end: null }
  },
  holds: (heads) => heads.filter((head) => head.asks).length >= 2 && heads.filter((head) => !head.asks).length >= 2,
}

/** Labels repeat and most of them are somebody's, or two names take turns. */
function repeatedLabels(heads: readonly TurnHead[], lines: readonly Line[]): boolean {
  if (heads.length < FEWEST) return false
  const counts = new Map<string, number>()
  for (const head of heads) {
    const label = labelOf(head, lines)
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const labels = [...counts]
  const people = heads.filter((head) => WHO.test(labelOf(head, lines))).length
  const repeated = labels.filter(([, count]) => count >= 2)
  if (labels.length < 2 || repeated.length === 0) return false
  if (people * 5 >= heads.length * 4) return repeated.length >= 2 || heads.some((head) => head.asks)
  return repeated.length >= 2 && repeated.every(([, count]) => count >= 3) && repeated.length === labels.length
}

const labelOf = (head: TurnHead, lines: readonly Line[]): string => {
  const line = lines[head.line]!
  return head.label ? line.text.slice(head.label.start - line.span.start, head.label.end - line.span.start) : ''
}

/** A line that a pattern cuts into label and words: 【外相】…, (記者)…, ○知事　…, 外相:… */
const labelled = (pattern: RegExp): Layout => ({
  read: (line) => {
    const match = pattern.exec(line.text)
    const label = match?.[1]
    if (!match || label === undefined || match[0].length === line.text.length) return null
    const at = match[0].indexOf(label)
    return {
      label: places(line, at, at + label.length),
      asks: ASKS.test(label),
      start: line.span.start + match[0].length,
      end: null,
    }
  },
  holds: repeatedLabels,
})

/** 記者「いつか」, 外相「来月だ」(笑): the whole line. */
const QUOTED = /^([^「」『』。、:：\s]{1,20})「(.{2,})」(?:[(（][^()（）]{1,12}[)）])?$/
const quoted: Layout = {
  read: (line) => {
    const match = QUOTED.exec(line.text)
    const label = match?.[1]
    const words = match?.[2]
    if (!label || !words || !isOneQuotation(words)) return null
    const start = line.span.start + label.length + 1
    return { label: places(line, 0, label.length), asks: ASKS.test(label), start, end: start + words.length }
  },
  holds: (heads, lines) => repeatedLabels(heads, lines) && heads.some((head) => head.asks),
}
const isOneQuotation = (words: string): boolean => {
  let depth = 0
  for (const unit of words) {
    if (unit === '「') depth++
    else if (unit === '」' && --depth < 0) return false
  }
  return depth === 0
}

const LAYOUTS: readonly Layout[] = [
  quoted,
  labelled(/^【([^】]{1,24})】\s*/),
  labelled(/^[(（]([^()（）]{1,16})[)）]\s*(?=\S)/),
  labelled(/^[○◯●]\s?([^\s「」、。]{1,16})(?:[:：]\s*|[　\s]+)(?=\S)/),
  labelled(/^([^\s「」【】()（）、。:：0-9０-９]{1,16})\s?[:：]\s*(?=\S)/),
  labelled(/^([^\s「」【】()（）、。:：―─—0-9０-９]{1,12})(?:――|──|——)\s*(?=\S)/),
  dashed,
  lettered,
]

/** The lines with which turns of a conversation begin; none where the page holds none. */
export function findTurnHeads(lines: readonly Line[], ground: Ground): readonly TurnHead[] {
  const open = lines.filter((line) => ground[line.index] === undefined)
  for (const layout of LAYOUTS) {
    const heads = open.flatMap((line) => {
      const head = layout.read(line)
      return head ? [{ ...head, line: line.index }] : []
    })
    if (heads.length >= 3 && layout.holds(heads, lines)) return heads
  }
  return []
}

const PROSE: ReadonlySet<Block['role']> = new Set(['paragraph', 'quotation', 'list-item'])
/** ◇, (取材・森田), ■町の声は: nobody's turn goes on here. */
const CLOSES = /^(?:[\s◇◆＊*・■□○●▼─―—…]+$|[■□◆◇●▼★【]|[(（].*[)）]$)/

/** What each one says, from the first word of a turn to the last paragraph before the next. */
export function turnsOf(text: string, blocks: readonly Block[], heads: readonly TurnHead[]): Turn[] {
  const turns: Turn[] = []
  let at = 0
  heads.forEach((head, i) => {
    while (at < blocks.length && blocks[at]!.span.end <= head.start) at++
    const first = blocks[at]
    if (!first || first.span.start > head.start || !PROSE.has(first.role)) return
    const until = heads[i + 1]?.start ?? null
    // a question is one paragraph; behind the last head of all nothing says where the turn ends
    const alone = head.end !== null || until === null
    turns.push({
      speaker: head.label,
      asks: head.asks,
      text: { start: head.start, end: head.end ?? (alone ? first.span.end : lastBefore(text, blocks, at, until)) },
    })
    // what stands under a question with a dash is the answer
    const below = blocks[at + 1]
    if (head.label === null && head.asks && head.end !== null && below && PROSE.has(below.role) && !closes(text, below)) {
      if (until !== null && below.span.end > until) return
      turns.push({
        speaker: null,
        asks: false,
        text: { start: below.span.start, end: until === null ? below.span.end : lastBefore(text, blocks, at + 1, until) },
      })
    }
  })
  return turns
}

const closes = (text: string, block: Block): boolean =>
  CLOSES.test(text.slice(block.span.start, Math.min(block.span.end, block.span.start + 200)))

/** Where the last paragraph ends that goes on from block `from` and stands before `until`. */
function lastBefore(text: string, blocks: readonly Block[], from: number, until: number): number {
  let to = from
  while (to + 1 < blocks.length && blocks[to + 1]!.span.end <= until && PROSE.has(blocks[to + 1]!.role) && !closes(text, blocks[to + 1]!))
    to++
  return blocks[to]!.span.end
}
