import { matchesOf, type Span } from '#text'

/** A pair of brackets with its text inside; `inner` excludes the brackets themselves. */
export interface Bracket {
  readonly span: Span
  readonly inner: Span
  /** The opening character: 「 『 “ ( 【 … */
  readonly open: string
  readonly children: readonly Bracket[]
  /** An opening quote whose closing one is missing: it runs to the end of its block. */
  readonly unclosed?: true
  /** The stretches of a quotation that a caption or a picture's name runs through. */
  readonly more?: readonly Span[]
}

export interface Sentence {
  readonly span: Span
  /** Index into `Page.blocks`. */
  readonly block: number
  /** Brackets that stand in the sentence, outermost first, in order. */
  readonly brackets: readonly Bracket[]
}

const PAIRS: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '“': '”',
  '(': ')',
  '【': '】',
  '〈': '〉',
  '《': '》',
  '[': ']',
  '〔': '〕',
}
/** By UTF-16 unit: what it may be to a sentence. Most units are nothing, so one look passes them over. */
const KIND = new Uint8Array(0x10000)
const OPENER = 1
const CLOSER = 2
const STRAIGHT = 3
const END = 4
const LINE = 5
for (const [open, close] of Object.entries(PAIRS)) {
  KIND[open.charCodeAt(0)] = OPENER
  KIND[close.charCodeAt(0)] = CLOSER
}
KIND[0x22] = STRAIGHT
KIND[0x0a] = LINE
for (const end of '。!?！？') KIND[end.charCodeAt(0)] = END
/** A quotation longer than this without its closing bracket is a slip of the pen, not a quotation. */
const LONGEST_QUOTE = 4000
const endsAt = (text: string, at: number): boolean => KIND[text.charCodeAt(at)] === END

interface Open {
  open: string
  at: number
  children: Bracket[]
}

/** Finds the brackets of `text[start, end)`; stray closers are ignored, unclosed openers dropped (see `unclosed`). `text` is folded. */
export function findBrackets(text: string, start: number, end: number): { brackets: Bracket[]; unclosed: Open[] } {
  const top: Bracket[] = []
  const stack: Open[] = []
  for (let i = start; i < end; i++) {
    const kind = KIND[text.charCodeAt(i)]
    if (kind === 0 || kind === END || kind === LINE) continue
    if (kind === OPENER) stack.push({ open: text[i] as string, at: i, children: [] })
    else if (kind === STRAIGHT) i = closeStraight(text, i, end, stack, top)
    else close(text[i] as string, i, stack, top)
  }
  addRemarks(text, start, end, top)
  if (stack.length === 0 && top.length < 2) return { brackets: top, unclosed: stack }
  for (let depth = stack.length - 1; depth >= 0; depth--) mend(text, end, stack, depth, top)
  return { brackets: top.concat(stack.flatMap((open) => open.children)).sort((a, b) => a.span.start - b.span.start), unclosed: stack }
}

const REMARK = /(?:――|──|——)([^―─—。\n]{2,80})(?:――|──|——)(?=[はがもをにのと、])/g
/** ブレムさん(45)=ハルネ市=は: where somebody lives, or what they are. */
const BETWEEN_BARS = /(?<=[一-龠々ァ-ヴーんる)])=[^=「」『』。、\n]{2,24}=(?=[はがもにのと、])/g
/** A remark between dashes or bars that a particle follows (ある船長――彼は三十年通ってきた――は) stands as one in brackets does. */
function addRemarks(text: string, start: number, end: number, top: Bracket[]): void {
  const words = text.slice(start, end)
  if (words.includes('――') || words.includes('──') || words.includes('——')) addSetOff(words, REMARK, start, top)
  const bar = words.indexOf('=')
  if (bar >= 0 && words.includes('=', bar + 1)) addSetOff(words, BETWEEN_BARS, start, top)
}

function addSetOff(words: string, pattern: RegExp, start: number, top: Bracket[]): void {
  // brackets and remarks both stand in order here and neither overlaps its own kind, so one walk over both meets every pair
  const brackets = [...top].sort((one, other) => one.span.start - other.span.start)
  let next = 0
  for (const match of matchesOf(words, pattern)) {
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    while (next < brackets.length && (brackets[next] as Bracket).span.end <= span.start) next++
    if (next < brackets.length && (brackets[next] as Bracket).span.start < span.end) continue
    const mark = match[0].startsWith('=') ? 1 : 2
    top.push({ span, inner: { start: span.start + mark, end: span.end - mark }, open: '―', children: [] })
  }
}

const QUOTES_ON =
  /』(?=と)|(?=と(?:述べ|語っ|語り|話し|話す|指摘|強調|主張|批判|非難|説明|発言|答え|表明|警告|訴え|発表|明らか|コメント|言い|言っ|いい))/
/** How far behind an opening bracket its lost partner is looked for. */
const SLIP = 300

/** 「港は開くと述べた, 「港は開く』と述べた: the closing bracket was lost or mistaken; 「「港…」: the opening one stands twice. */
function mend(text: string, end: number, stack: Open[], depth: number, top: Bracket[]): void {
  const open = stack[depth] as Open
  if (open.open !== '「') return
  if (text[open.at + 1] === '「') {
    stack.splice(depth, 1)
    top.push(...open.children)
    return
  }
  const rest = text.slice(open.at + 1, Math.min(end, open.at + SLIP))
  const stop = rest.search(/[。「\n]/)
  const found = QUOTES_ON.exec(stop < 0 ? rest : rest.slice(0, stop))
  if (!found || found.index < 2 || open.children.length > 0) return
  const at = open.at + 1 + found.index
  stack.splice(depth, 1)
  top.push({ span: { start: open.at, end: at + found[0].length }, inner: { start: open.at + 1, end: at }, open: '「', children: [] })
}

/** Closes the nearest bracket of that kind; what was opened inside it and never closed is dropped. */
function close(unit: string, at: number, stack: Open[], top: Bracket[]): void {
  for (let depth = stack.length - 1; depth >= 0 && depth >= stack.length - 8; depth--) {
    const open = stack[depth] as Open
    if (PAIRS[open.open] !== unit) continue
    if (at - open.at > LONGEST_QUOTE) break
    const children = [...open.children, ...stack.slice(depth + 1).flatMap((lost) => lost.children)]
    stack.length = depth
    const made: Bracket = { span: { start: open.at, end: at + 1 }, inner: { start: open.at + 1, end: at }, open: open.open, children }
    ;(stack[depth - 1]?.children ?? top).push(made)
    return
  }
  // 「港は開く」」: the closing bracket stands twice
  const last = (stack[stack.length - 1]?.children ?? top).at(-1)
  if (last && last.span.end === at && PAIRS[last.open] === unit) {
    const within = stack[stack.length - 1]?.children ?? top
    within[within.length - 1] = { ...last, span: { start: last.span.start, end: at + 1 } }
  }
}

/** `"…"`: the same sign opens and closes, so only a near partner counts. */
function closeStraight(text: string, at: number, end: number, stack: Open[], top: Bracket[]): number {
  const next = text.indexOf('"', at + 1)
  if (next < 0 || next >= end || next - at > 200 || text.slice(at, next).includes('。\n')) return at
  const made: Bracket = { span: { start: at, end: next + 1 }, inner: { start: at + 1, end: next }, open: '"', children: [] }
  ;(stack[stack.length - 1]?.children ?? top).push(made)
  return next
}

/** A line that ends so goes on in the next. */
const GOES_ON = /[、,・はがをにでとのもへて]$|(?:から|けど|けれど|ので|のに|って|たら|なら|ば|し|つつ|ながら|まま|という|などと)$/

/**
 * Cuts one block into sentences: at 。！？ outside brackets, at an empty line, and at the block's end. `text` is folded. With `lines` a line is a
 * sentence as well, unless it goes on: people end their lines without 。 in comments.
 */
export function splitSentences(text: string, at: Span, block: number, lines = false): Sentence[] {
  const { brackets, unclosed } = findBrackets(text, at.start, at.end)
  // a bracket that opens the whole block carries a text over many blocks (a repost's 『…』) and is no quotation of this one
  const quote = unclosed.find((open) => open.open === '「' && open.at > at.start && opensWords(text, open.at, at.end))
  const sentences: Sentence[] = []
  let from = at.start
  let next = 0
  let seen = 0
  // sentences come in order and top brackets do not overlap, so each is looked at once
  const standingIn = (span: Span): Bracket[] => {
    const inside: Bracket[] = []
    for (; seen < brackets.length && (brackets[seen] as Bracket).span.start < span.end; seen++) {
      const bracket = brackets[seen] as Bracket
      if (bracket.span.start >= span.start && bracket.span.end <= span.end) inside.push(bracket)
    }
    return inside
  }
  const cut = (to: number): void => {
    const span = trim(text, from, to)
    if (span) sentences.push({ span, block, brackets: standingIn(span) })
    from = to
  }
  for (let i = at.start; i < at.end; i++) {
    const kind = KIND[text.charCodeAt(i)]
    if (kind === 0) continue
    while (next < brackets.length && (brackets[next] as Bracket).span.start < i) next++
    const bracket = brackets[next]
    if (bracket && bracket.span.start === i) {
      i = bracket.span.end - 1
      if (endsInQuote(text, bracket, i + 1, at.end)) cut(i + 1)
      continue
    }
    if (kind === END) {
      const unit = text[i] as string
      while (i + 1 < at.end && endsAt(text, i + 1)) i++
      // a question inside running text (「…か?」 lost its brackets) goes on when a quoting と follows
      // Yahoo!ニュース: a sign that belongs to a name
      if (unit === '!' && /[A-Za-z]/.test(text[i - 1] ?? '') && /[A-Za-zァ-ヴ]/.test(text[i + 1] ?? '')) continue
      // A首相、隣国に警告!「…」
      if (unit === '!' && /[一-龠]\s?!$/.test(text.slice(Math.max(from, i - 2), i + 1)) && /^\s?「/.test(text.slice(i + 1, i + 3))) continue
      if (unit !== '。' && /^(と|って|など|という)/.test(text.slice(i + 1, i + 5))) continue
      cut(i + 1)
    } else if (kind === LINE && (text[i + 1] === '\n' || (lines && !GOES_ON.test(text.slice(Math.max(from, i - 4), i).trimEnd()))))
      cut(i + 1)
  }
  cut(at.end)
  return quote ? markUnclosed(sentences, quote.at, at.end) : sentences
}

/** 「…。」 that stands as a sentence of its own: nothing that leans on it follows. */
function endsInQuote(text: string, bracket: Bracket, after: number, end: number): boolean {
  if (bracket.open !== '「' || !endsAt(text, bracket.inner.end - 1)) return false
  const unit = after < end ? (text[after] as string) : ''
  return unit !== '' && !/[とっなのをがはにでもへや、,・」』)(\s「『だかよ]/.test(unit)
}

/** Whether a 「 without its 」 opens anything: at the block's end there is nothing, and in an address it is no bracket. */
const opensWords = (text: string, at: number, end: number): boolean =>
  text.slice(at + 1, end).trim() !== '' && !/https?:\/\/\S{0,200}$/.test(text.slice(Math.max(0, at - 200), at))

function markUnclosed(sentences: Sentence[], at: number, end: number): Sentence[] {
  const i = sentences.findIndex((s) => s.span.start <= at && at < s.span.end)
  const first = sentences[i]
  if (!first) return sentences
  const open: Bracket = { span: { start: at, end }, inner: { start: at + 1, end }, open: '「', children: [], unclosed: true }
  const joined: Sentence = {
    ...first,
    span: { start: first.span.start, end: sentences[sentences.length - 1]?.span.end ?? end },
    brackets: [...first.brackets.filter((b) => b.span.end <= at), open],
  }
  // only the block's last stretch is taken into the open quotation when it is short; otherwise the bracket is a slip
  return end - at <= 600 ? [...sentences.slice(0, i), joined] : sentences
}

function trim(text: string, start: number, end: number): Span | null {
  let s = start
  let e = end
  while (s < e && text.charCodeAt(s) <= 32) s++
  while (e > s && text.charCodeAt(e - 1) <= 32) e--
  return e > s ? { start: s, end: e } : null
}
