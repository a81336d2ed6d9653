/**
 * Quotation marks of other scripts, and such as were set the wrong way round, read as 「」 where they stand around Japanese words, one unit for
 * one, so that every place stays.
 *
 *   “港は閉じない”, ”港は閉じない”, "港は閉じない", ‘港は閉じない’, 〝港は閉じない〟 → 「港は閉じない」
 */
export function plainQuotes(text: string): string {
  const [first] = FOREIGN.exec(text) ?? []
  if (first === undefined) return text
  const marks = pairsIn(text)
  if (marks.length === 0) return text
  let plain = ''
  let from = 0
  for (const { at, mark } of marks.sort((a, b) => a.at - b.at)) {
    plain += text.slice(from, at) + mark
    from = at + 1
  }
  return plain + text.slice(from)
}

interface Mark {
  readonly at: number
  readonly mark: string
}

const FOREIGN = /["“”„‟‘’〝«]/
/** What may close a mark that opens; a mark set the wrong way round may close itself. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”“',
  '”': '”',
  '„': '”“‟',
  '‟': '”',
  '‘': '’‘',
  '’': '’',
  '〝': '〟〞',
  '«': '»',
}
/** Units; no quotation is longer, and a mark without its partner must not cost more. */
const LONGEST = 600
const JAPANESE = /[ぁ-んァ-ヴ一-龠]/
/** A mark that closes may open only where words can begin. */
const BEGINS = /[\s、。,:!?(・…=―─—-]|[はがもにをでとのへ]/
const LEANS = /^(?:[\s、。,.:!?)」』・…=―─—-]|[とのをがはもにでへやかだ]|など|って|$)/

function pairsIn(text: string): Mark[] {
  const marks: Mark[] = []
  const next = new RegExp(FOREIGN, 'g')
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const at = found.index
    const end = opensAt(text, at) ? closeOf(text, at) : -1
    if (end < 0) continue
    next.lastIndex = end + 1
    const words = text.slice(at + 1, end)
    // "A首相、辞任を表明"。A通信、2031年5月3日: an entry of a list of references
    if (text[at] === '"' && text[end + 1] === '。') continue
    if (JAPANESE.test(words) && !/[「」]/.test(words) && !insideCorners(text, at)) marks.push({ at, mark: '「' }, { at: end, mark: '」' })
  }
  return marks
}

function opensAt(text: string, at: number): boolean {
  const before = at === 0 ? '\n' : (text[at - 1] as string)
  const mark = text[at] as string
  if (mark === '"' || mark === '‘') return !/[0-9A-Za-z]/.test(before)
  return !/[”’]/.test(mark) || BEGINS.test(before)
}

/** Where the quotation that opens at `at` closes; -1 when it does not before its paragraph ends. */
function closeOf(text: string, at: number): number {
  const closers = CLOSERS[text[at] as string] as string
  const own = text[at] as string
  for (let i = at + 1; i < Math.min(text.length, at + LONGEST); i++) {
    const unit = text[i] as string
    if (unit === '\n' && (own === '"' || text[i + 1] === '\n')) return -1
    if (!closers.includes(unit)) continue
    // “a “b” c”: what opens inside closes first
    if (unit === own && own !== '"' && !LEANS.test(text.slice(i + 1, i + 3))) return -1
    return i
  }
  return -1
}

/** Whether a 「 or 『 stands open in front: what is quoted inside a quotation keeps its marks. */
function insideCorners(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST); i--) {
    const unit = text[i] as string
    if (/[」』]/.test(unit) || (unit === '\n' && text[i + 1] === '\n')) return false
    if (/[「『]/.test(unit)) return true
  }
  return false
}
