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
  /** Whether a label that stands once, and is no title, is somebody's all the same. */
  readonly anybody?: boolean
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
    const asked = heads.filter((head) => isQuestion(lines[head.line]!.text))
    if (heads.length >= 3) return answered.length * 4 >= heads.length * 3 && asked.length * 4 >= heads.length
    // one or two of them are enough where each is a question with words in brackets below
    return asked.length === heads.length && answered.every((head) => lines[head.line + 1]!.text.startsWith('「')) && answered.length > 0
  },
}
const isQuestion = (words: string): boolean => /(?:[?？]|か[。…]?)$/.test(words)

/** Q. …, A1: …, 問3 …, 答 …, (問)… */
const LETTER = anchored(/^[(（]?(?:([QＱAＡ]|問|答|質問|回答)\s?[0-9０-９]{0,2}\s?[.．:：、　)）]|[QＱAＡ問答]\s)\s*(?=\S)/)
const lettered: Layout = {
  read: (line) => {
    const mark = LETTER.exec(line.text)
    return mark && { label: null, asks: /^[(（]?[QＱ問質]/.test(mark[0]), start: line.span.start + mark[0].length, end: null }
  },
  holds: (heads, lines) => {
    const asked = heads.filter((head) => head.asks)
    const answered = heads.length - asked.length
    return (
      (asked.length >= 2 && answered >= 2) ||
      (heads.length === 2 &&
        heads[0]!.asks &&
        answered === 1 &&
        heads[1]!.line === heads[0]!.line + 1 &&
        isQuestion(lines[heads[0]!.line]!.text))
    )
  },
}

/** Labels come back, most of them are somebody's, and one of them asks: a list of facts or of news has labels too, but nobody asks. */
function repeatedLabels(heads: readonly TurnHead[], lines: readonly Line[]): boolean {
  const counts = countLabels(heads, lines)
  const people = heads.filter((head) => WHO.test(labelOf(head, lines))).length
  return (
    heads.length >= FEWEST &&
    counts.size >= 2 &&
    heads.some((head) => head.asks) &&
    heads.some((head) => !head.asks) &&
    people * 5 >= heads.length * 4
  )
}

function countLabels(heads: readonly TurnHead[], lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const head of heads) {
    const label = labelOf(head, lines)
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return counts
}

/** 一点目:…, (拍手): what looks like a label once, and is nobody's, belongs to the words in front. */
function withoutStray(heads: readonly TurnHead[], lines: readonly Line[]): readonly TurnHead[] {
  const counts = countLabels(heads, lines)
  return heads.filter((head) => head.label === null || WHO.test(labelOf(head, lines)) || (counts.get(labelOf(head, lines)) ?? 0) >= 2)
}

const labelOf = (head: TurnHead, lines: readonly Line[]): string => {
  const line = lines[head.line]!
  return head.label ? line.text.slice(head.label.start - line.span.start, head.label.end - line.span.start) : ''
}

/** 【記者】… / 【A報道官】…: one question and its answer, and no other label. */
const askedOnce = (heads: readonly TurnHead[], lines: readonly Line[]): boolean =>
  heads.length === 2 && heads[0]!.asks && !heads[1]!.asks && WHO.test(labelOf(heads[1]!, lines))

/** A line that a pattern cuts into label and words: 【外相】…, (記者)…, ○知事　…, 外相:… */
const labelled = (pattern: RegExp, holds: Layout['holds'] = repeatedLabels): Layout => ({
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
  holds,
})

/** ○外務大臣(リンデル君)　…, ○リンデル君　…: minutes of a parliament, where everybody has their name and 君. */
const MINUTES = /^[○◯]\s?(?:[^\s「」、。()（）]{1,16}[(（])?([^\s「」、。()（）]{2,16}?)君[)）]?(?:[:：]\s*|[　\s]+)(?=\S)/
const minutes: Layout = { ...labelled(MINUTES, (heads) => heads.length >= 2), anybody: true }

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
  holds: repeatedLabels,
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
  minutes,
  quoted,
  labelled(/^【([^】]{1,24})】\s*/, (heads, lines) => askedOnce(heads, lines) || repeatedLabels(heads, lines)),
  labelled(/^[(（]([^()（）]{1,16})[)）]\s*(?=\S)/),
  labelled(/^[○◯●]\s?([^\s「」、。]{1,16})(?:[:：]\s*|[　\s]+)(?=\S)/),
  lettered,
  labelled(/^([^\s「」【】()（）、。:：0-9０-９]{1,16})\s?[:：]\s*(?=\S)/),
  labelled(/^([^\s「」【】()（）、。:：―─—0-9０-９]{1,12})(?:――|──|——)\s*(?=\S)/),
  dashed,
]

/** The lines with which turns of a conversation begin; none where the page holds none. */
export function findTurnHeads(lines: readonly Line[], ground: Ground): readonly TurnHead[] {
  const open = lines.filter((line) => ground[line.index] === undefined)
  for (const layout of LAYOUTS) {
    const heads = open.flatMap((line) => {
      const head = layout.read(line)
      return head ? [{ ...head, line: line.index }] : []
    })
    const kept = layout.anybody ? heads : withoutStray(heads, lines)
    if (kept.length > 0 && layout.holds(kept, lines)) return kept
  }
  return []
}

const PROSE: ReadonlySet<Block['role']> = new Set(['paragraph', 'quotation', 'list-item'])
/** ◇, (取材・森田), ■町の声は: nobody's turn goes on here. */
const CLOSES = /^(?:[\s◇◆＊*・■□○●▼─―—…]+$|[■□◆◇●▼★【]|[(（].*[)）]$)/

/** What each one says, from the first word of a turn to the last paragraph before the next. */
export function turnsOf(text: string, blocks: readonly Block[], heads: readonly TurnHead[]): Turn[] {
  const turns: Turn[] = []
  const labels = heads.some((head) => head.label === null) ? answerLabels(text, blocks, heads) : NO_LABELS
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
    if (head.label === null && head.asks && head.end !== null) turns.push(...answersUnder(text, blocks, at + 1, until, labels))
  })
  return turns
}

const NO_LABELS: ReadonlySet<string> = new Set()
/** ケント監督　…, アオキ:…: what paragraphs between questions begin with. */
const ANSWER_LABEL = /^([^\s「」『』、。:：]{1,14})(?:[:：]\s*|[　 ]+)(?=\S)/
function answerLabels(text: string, blocks: readonly Block[], heads: readonly TurnHead[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const from = heads[0]!.start
  const last = heads[heads.length - 1]!.start
  // the answer to the last question stands behind it
  const to = blocks.find((block) => block.span.start > last)?.span.end ?? last
  for (const block of blocks) {
    if (block.span.start <= from || block.span.start >= to || !PROSE.has(block.role)) continue
    const label = ANSWER_LABEL.exec(text.slice(block.span.start, block.span.start + 20))?.[1]
    if (label && !/^[―─—\d]/.test(label)) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([label]) => label))
}

/** The answers below a question: one paragraph after another, or where names stand in front of them a turn for each name. */
function answersUnder(text: string, blocks: readonly Block[], from: number, until: number | null, labels: ReadonlySet<string>): Turn[] {
  const first = blocks[from]
  if (!first || !PROSE.has(first.role) || closes(text, first) || (until !== null && first.span.end > until)) return []
  if (labels.size === 0) {
    const end = until === null ? first.span.end : lastBefore(text, blocks, from, until)
    const words = text.slice(first.span.start, end)
    // ――いつか。⏎「来月だ」: the brackets around an answer
    const inner = /^「[^「」]+」$/.test(words) ? 1 : 0
    return [{ speaker: null, asks: false, text: { start: first.span.start + inner, end: end - inner } }]
  }
  const turns: Turn[] = []
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.span.end > (until ?? first.span.end) || !PROSE.has(block.role) || closes(text, block)) break
    const match = ANSWER_LABEL.exec(text.slice(block.span.start, block.span.start + 40))
    const last = turns[turns.length - 1]
    if (match && labels.has(match[1]!))
      turns.push({
        speaker: { start: block.span.start, end: block.span.start + match[1]!.length },
        asks: false,
        text: { start: block.span.start + match[0].length, end: block.span.end },
      })
    // nobody's name in front: it goes on, or nobody knows whose it is
    else if (last) turns[turns.length - 1] = { ...last, text: { start: last.text.start, end: block.span.end } }
    else break
  }
  return turns
}

/** 次に外相に話を聞いた。: whoever wrote the page hands the word over. */
const HANDS_OVER = /^[^「」]{2,60}に[^「」。]{0,24}(?:聞いた|聞きました|うかがった|伺った|伺いました|尋ねた)。?$/

const closes = (text: string, block: Block): boolean =>
  (block.span.end - block.span.start <= 80 && HANDS_OVER.test(text.slice(block.span.start, block.span.end))) ||
  CLOSES.test(text.slice(block.span.start, Math.min(block.span.end, block.span.start + 200)))

const POLITE = /(?:です|ます|ません|でした|ました|でしょう|ください)(?:か|ね|よ|が|から)?(?:[。」!?！？(（]|$)/
/** Where the last paragraph ends that goes on from block `from` and stands before `until`. */
function lastBefore(text: string, blocks: readonly Block[], from: number, until: number): number {
  let to = from
  const first = text.slice(blocks[from]!.span.start, blocks[from]!.span.end)
  // そう言うと、組合長は目をやった。: who writes tells of it in plain words, whoever answers is polite
  const goesOn = (block: Block): boolean => !POLITE.test(first) || POLITE.test(text.slice(block.span.start, block.span.end))
  for (
    let next = blocks[to + 1];
    next && next.span.end <= until && PROSE.has(next.role) && !closes(text, next) && goesOn(next);
    next = blocks[to + 1]
  )
    to++
  return blocks[to]!.span.end
}
