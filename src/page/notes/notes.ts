import type { Span } from '#text'
import { type Claim, claimLine } from '../claim.ts'
import { endsSentence, type Line, part } from '../line.ts'
import type { Block, Note, NoteItem } from '../page.ts'
import { actorBefore, innerActor } from './actor.ts'
import { closingOf, type Part, partsOf } from './parts.ts'

// #CFE=欧州通常戦力条約(…   #a#b   — not `# 見出し`, and not `#2`
const TOPIC = /[#＃][^\s#＃=＝()（）「」『』・、。,:：…→⇒]+/
const MOST_NESTED = 8

interface Free {
  readonly isFree: (line: Line) => boolean
  /** Whether tweets stand in the page: a bare #tag beside them is a note, elsewhere it is a label of the article. */
  readonly tweets: boolean
}

/** A list mark that may stand in front of a note. */
const BULLET = /^[・•●◦▪]\s?(?=[#＃])/

/** Finds hand-kept notes: lines that begin with #. Several tags or notes on one line are a note each; a note broken within its brackets goes on. */
export function findNotes(text: string, lines: readonly Line[], { isFree, tweets }: Free): { notes: Note[]; claims: Claim[] } {
  const notes: Note[] = []
  const claims: Claim[] = []
  const labels: Claim[] = []
  let full = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const mark = BULLET.exec(line.text)?.[0].length ?? 0
    const words = line.text.slice(mark)
    // a line of tag links is a menu
    if (!isNoteLine(words) || !isFree(line) || (line.hint?.linkDensity ?? 0) > 0.5) continue
    const to = noteEnd(lines, at, isFree)
    const blocks: Block[] = []
    if (mark > 0) blocks.push({ span: part(line, 0, 1), role: 'navigation', reason: 'mark of a list item' })
    for (const one of notesOnLine(text, { start: line.span.start + mark, end: lines[to]!.span.end })) {
      const told = /[「(（]/.test(text.slice(one.start, one.end))
      full ||= told
      const reason = told ? '#topic with what was said about it' : 'bare #tag'
      blocks.push({ span: one, role: 'note', reason, note: notes.length })
      notes.push(readNote(text, one))
    }
    claims.push({ from: at, to, blocks })
    labels.push(claimLine(line, 'navigation', 'labels of the article'))
    at = to
  }
  const prose = lines.some((line) => isFree(line) && line.text.length >= PROSE && endsSentence(line.text) && !isNoteLine(line.text))
  return full || tweets || !prose ? { notes, claims } : { notes: [], claims: labels }
}

const MOST_LINES = 12
const PROSE = 20

/** The line on which the brackets of a note close; its first line when they close there or nowhere. */
function noteEnd(lines: readonly Line[], from: number, isFree: (line: Line) => boolean): number {
  const listed = listEnd(lines, from, isFree)
  if (listed > from) return listed
  let depth = 0
  for (let at = from; at < lines.length && at - from < MOST_LINES; at++) {
    const line = lines[at]!
    if (at > from && (line.gap || !isFree(line) || /^[・•●]?\s?[#＃]/.test(line.text))) return from
    for (const unit of line.text) {
      if (/[「『(（]/.test(unit)) depth++
      else if (/[」』)）]/.test(unit)) depth = Math.max(0, depth - 1)
    }
    if (depth === 0) return at
  }
  return from
}

/** The last of the lines under a bare #topic that are a list of who said what: `・リンデル外相「…」`. */
function listEnd(lines: readonly Line[], from: number, isFree: (line: Line) => boolean): number {
  if (/[「『(（]/.test(lines[from]!.text)) return from
  let to = from
  for (let at = from + 1; at < lines.length && at - from < MOST_LINES; at++) {
    const line = lines[at]!
    if (line.gap || line.hint || !isFree(line) || !/^[・•●\-–]\s?[^\s「『]{1,30}[「『]/.test(line.text)) break
    to = at
  }
  return to
}

function isNoteLine(line: string): boolean {
  if (!/^[#＃]/.test(line)) return false
  const topic = TOPIC.exec(line)
  if (!topic || topic.index > 0) return false
  const rest = line.slice(topic[0].length).trimStart()
  if (/^[#＃]\d+$/.test(topic[0])) return /^[=＝(（]/.test(rest)
  return rest === '' || /^[=＝(（#＃「『・:：]/.test(rest) || /[「『]/.test(rest)
}

/** Cuts a line before every # that begins a tag outside brackets. */
function notesOnLine(text: string, line: Span): Span[] {
  const starts: number[] = []
  let round = 0
  for (let at = line.start; at < line.end; at++) {
    const unit = text[at]!
    if (unit === '「' || unit === '『') at = closingOf(text, at, line.end)
    else if (unit === '(' || unit === '（') round++
    else if (unit === ')' || unit === '）') round = Math.max(0, round - 1)
    else if ((unit === '#' || unit === '＃') && round === 0 && /[^\s#＃]/.test(text[at + 1] ?? ' ')) starts.push(at)
  }
  if (starts[0] !== line.start) starts.unshift(line.start)
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? line.end
    return { start, end: start + text.slice(start, end).trimEnd().length }
  })
}

/** Reads one note. */
export function readNote(text: string, at: Span): Note {
  const whole = text.slice(at.start, at.end)
  const topic = TOPIC.exec(whole)?.[0] ?? whole.slice(0, 1)
  const afterTopic = at.start + topic.length
  let open = firstOf(text, afterTopic, at.end, /[(（]/)
  // #SCO=上海協力機構(8カ国)(…): the first brackets belong to the gloss
  for (
    let close = closeOfRound(text, open, at.end);
    close + 1 < at.end && /[(（]/.test(text[close + 1]!);
    close = closeOfRound(text, open, at.end)
  )
    open = close + 1
  const quote = firstOf(text, afterTopic, at.end, /[「『]/)
  const mark = /^\s*[=＝:：]\s*/.exec(text.slice(afterTopic, at.end))
  if (open < quote) {
    const gloss = mark ? text.slice(afterTopic + mark[0].length, open).trim() : ''
    const inside = { start: open + 1, end: closeOfRound(text, open, at.end) }
    const after = text.slice(inside.end, at.end).replace(/^[)）\s]+/, '')
    // words behind the bracket stand beside those inside it
    const body = after === '' ? inside : { start: inside.start, end: at.end }
    return { span: at, topic, gloss: gloss || null, ...readBody(text, body) }
  }
  const bodyStart = Math.min(at.end, afterTopic + (mark?.[0].length ?? 0))
  if (quote >= at.end) {
    const rest = text.slice(bodyStart, at.end).trim()
    return { span: at, topic, gloss: mark && rest ? rest : null, items: [], circumstances: [] }
  }
  return { span: at, topic, gloss: null, ...readBody(text, { start: bodyStart, end: at.end }) }
}

function firstOf(text: string, from: number, end: number, what: RegExp): number {
  const found = text.slice(from, end).search(what)
  return found < 0 ? end : from + found
}

/** Where the round bracket opened at `open` closes; brackets inside quotations do not count. The end when it never closes. */
function closeOfRound(text: string, open: number, end: number): number {
  let depth = 0
  for (let at = open; at < end; at++) {
    const unit = text[at]!
    if (unit === '「' || unit === '『') at = closingOf(text, at, end)
    else if (unit === '(' || unit === '（') depth++
    else if ((unit === ')' || unit === '）') && --depth === 0) return at
  }
  return end
}

/** When, and nobody. */
const LATER =
  /^(?:その後|のち|後に|後日|後刻|同日|翌日|翌朝|翌晩|翌年|翌月|今朝|今夜|朝|昼|夕方|夜|深夜|未明|午前|午後|直後|当初|現在|[0-9]{1,4}(?:年|月|日|時)(?:[0-9]{1,2}(?:月|日|分))?(?:頃|ごろ)?|[0-9]{4}[./][0-9]{1,2}(?:[./][0-9]{1,2})?|[0-9]{1,2}\/[0-9]{1,2})(?:に|には|は|、)?$/

/** 『飛んだのは四分だけ』 is said; 『白い窓』 is a name. */
const SAYING = /^(?=.{8,})(?=.*[はがをにも]).*(?:[ぁ-ん]|。)$/s

function readBody(text: string, body: Span): Pick<Note, 'items' | 'circumstances'> {
  const items: NoteItem[] = []
  const circumstances: Span[] = []
  let run: Part[] = []
  let actor: Span | null = null
  let named = false
  const parts = partsOf(text, body)
  for (const [i, part] of parts.entries()) {
    if (part.kind !== 'quote') {
      run.push(part)
      continue
    }
    // 独立系メディア『白い窓』「…」: whose words follow
    const next = parts[i + 1]
    const isName = text[part.at.start] === '『' && !SAYING.test(text.slice(part.inside.start, part.inside.end))
    if (isName && next?.kind === 'quote' && next.at.start === part.at.end && text[next.at.start] === '「') {
      const what = run[run.length - 1]
      circumstances.push(...wordsIn(text, what?.kind === 'words' ? run.slice(0, -1) : run))
      actor = what?.kind === 'words' ? { start: what.at.start, end: part.at.end } : part.inside
      named = true
      run = []
      continue
    }
    if (named) {
      named = false
      items.push({ content: part.inside, actor, inner: innerItems(text, part.inside, 1) })
      continue
    }
    const found = actorBefore(text, run)
    if (found && actor !== null && LATER.test(text.slice(found.actor.start, found.actor.end))) {
      // 会社「全員と連絡が取れていない」→夕方「4名と連絡が取れた」: the same, later
      circumstances.push(...wordsIn(text, run))
    } else if (found) {
      circumstances.push(...wordsIn(text, run.slice(0, found.first)))
      actor = found.actor
    } else {
      circumstances.push(...wordsIn(text, run))
      // 「x」「y」 and 「x」・「y」 keep the speaker; a bare word between ends his turn
      if (run.some((other) => other.kind === 'words')) actor = null
    }
    run = []
    items.push({ content: part.inside, actor, inner: innerItems(text, part.inside, 1) })
  }
  circumstances.push(...wordsIn(text, run))
  return { items, circumstances }
}

const wordsIn = (text: string, parts: readonly Part[]): Span[] =>
  parts.flatMap((part) => {
    const words = text.slice(part.at.start, part.at.end)
    const open = words.trim().replace(/^[)）]+/, '')
    const bare = /[(（]/.test(open) ? open : open.replace(/[)）]+$/, '')
    if (part.kind !== 'words' || bare.trim() === '') return []
    const start = part.at.start + words.indexOf(bare)
    return [{ start, end: start + bare.length }]
  })

/** 『…』 and 「…」 inside an item, each with who stands in front of it inside the item. */
function innerItems(text: string, inside: Span, depth: number): NoteItem[] {
  if (depth > MOST_NESTED) return []
  const items: NoteItem[] = []
  let actor: Span | null = null
  let since = inside.start
  for (const part of partsOf(text, inside)) {
    if (part.kind !== 'quote') continue
    if (part.at.start > since || items.length === 0) actor = innerActor(text, { start: since, end: part.at.start })
    since = part.at.end
    items.push({ content: part.inside, actor, inner: innerItems(text, part.inside, depth + 1) })
  }
  return items
}
