import { isOutletShape, lookup } from '#lexicon'
import { anchored } from '#text'
import { type Line, part } from './line.ts'
import type { Found } from './page.ts'

const ADDRESS = /https?:\/\/[^\s「」『』（）()<>"、。]+/
const DOMAIN = anchored(
  /^(?:www\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|info|news|blog|media|press|online|site|today|world|global|int|gov|edu|eu|su|ru|ua|by|us|uk|jp|cn|de|fr|it|es|pl|ch|at|se|no|fi|ee|lv|lt|cz|hu|rs|tr|ir|il|in|br|ca|au|nz|kr|tw|hk|sg|io|co|me|tv|cc|biz|xyz)(?:\.[a-z]{2})?(?:\/\S*)?$/i,
)
const LABEL = anchored(
  /^[※■◆●▼(（【\s]*(?:(?:引用|転載|記事|情報|配信|出展|出典|翻訳|和訳|訳)元?|元(?:記事|ネタ)|(?:記事)?原文|原典|ソース|Source|Original(?: article| source)?|via|Link|URL|リンク|参考|参照)(?:(?!https?:)[^:：]){0,8}[:：]?\s*/i,
)
// labels that say the text itself comes from there; 参考 does not
const CARRIED = anchored(/^[※■◆●▼(（【\s]*(?:引用元|転載元?|記事元|配信元|翻訳元|和訳元|訳元|元記事|ソース|(?:記事)?原文|原典|Original)/i)

// what one's own text refers to
const REFERENCE = anchored(/^[※■◆●▼(（【\s]*(?:参考|参照|リンク|Link)/i)

/** Whether words are the name of an outlet and no more. */
export const isOutlet = (words: string): boolean =>
  words.length <= 24 && !/[。、「」]/.test(words) && (isListedOutlet(words) || isOutletShape(words))

/** Whether the lexicon has an outlet of this name. */
export const isListedOutlet = (words: string): boolean => words.length <= 24 && lookup(words).some(({ kind }) => kind === 'outlet')

/** Whether words are the name of an outlet of another country than Japan: 北方日報日本語版. */
export const isForeignOutlet = (words: string): boolean =>
  words.length <= 24 && lookup(words).some(({ kind, country }) => kind === 'outlet' && country !== undefined && country !== 'JP')

/** Whether a piece of text is an address, with a short label at most in front of it. */
export const isAddress = (words: string): boolean => /^[^。]{0,30}https?:\/\/[^\s。]+\s*$/.test(words.trim())

/** The address a line consists of: `https://…` or `strategic.example.su` alone, or behind a label such as 元記事:. */
export function addressLine(
  line: Line,
): { value: string; start: number; end: number; label: 'none' | 'carried' | 'other' | 'reference' } | null {
  const folded = line.folded
  const label = LABEL.exec(folded)?.[0] ?? ''
  const rest = folded.slice(label.length).trim()
  const start = label.length + (folded.length - label.length - folded.slice(label.length).trimStart().length)
  const kind = label === '' ? 'none' : CARRIED.test(label) ? 'carried' : REFERENCE.test(label) ? 'reference' : 'other'
  if (rest.length > 2000) return null
  if (DOMAIN.test(rest) && (label === '' || /[:：]/.test(label)))
    return { value: line.text.slice(start, start + rest.length), start, end: start + rest.length, label: kind }
  const address = ADDRESS.exec(rest)
  if (!address) return null
  const others = rest.replace(address[0], '').trim()
  // a label, the address, and no more than a short title beside it
  if (address.index === 0 && others.length <= (label === '' ? 0 : 80)) {
    return { value: address[0], start, end: start + address[0].length, label: kind }
  }
  if (label !== '' && others.length <= 160) {
    const at = start + address.index
    return { value: address[0], start: at, end: at + address[0].length, label: kind }
  }
  return null
}

/** 以下、北方日報より転載。 （引用ここから） -----転載開始-----: what follows is carried from elsewhere. */
const CARRYING = anchored(
  /^[^ぁ-んァ-ヶ一-龠A-Za-z0-9]{0,30}(?:(?:以下|下記|↓)[^。]{0,30}?(?:引用|転載|コピペ|貼り付け)(?:します|いたします|致します|させて(?:いただ|頂)きます|させて(?:もらいます|ください)|する|です|しました|)|(?:以下|[^。]{0,20}(?:より|から))?(?:引用|転載)\s?(?:ここから|開始|始め|はじめ|↓))[^ぁ-んァ-ヶ一-龠A-Za-z0-9]{0,30}$/,
)

/** ----- ここから ----- between rules, with no word of what begins. */
const FROM_HERE = anchored(/^[-=─━＝ー~～〜*＊✂<>＜＞\s]{3,40}ここから[-=─━＝ー~～〜*＊✂<>＜＞\s]{3,40}$/)
/** 以上、転載終わり。 ===== ここまで ===== */
const CARRIED_TO_HERE = anchored(
  /^[^ぁ-んァ-ヶ一-龠A-Za-z0-9]{0,40}(?:(?:以上[、で]?\s?)?(?:転載|引用|コピペ)(?:は?(?:ここまで|終わ?り|終了|以上))(?:です)?|以上[、で]?\s?[^。]{0,20}(?:より|から)(?:の)?(?:転載|引用)(?:でした|です)?|ここまで(?:転載|引用)?)[^ぁ-んァ-ヶ一-龠A-Za-z0-9]{0,40}$/,
)

export const CARRIED_END = 'says that carried text ends here'

/** Whether a line says that carried text ends above it; a bare ここまで needs rules beside it. */
export const endsCarried = (text: string): boolean =>
  text.length <= 100 && CARRIED_TO_HERE.test(text) && (/転載|引用|コピペ/.test(text) || /^[^ぁ-んァ-ヶ一-龠A-Za-z0-9]{3}/.test(text))

/** Whether a line is a bare ここから between rules. */
export const beginsHere = (text: string): boolean => text.length <= 100 && FROM_HERE.test(text)
export const FROM_HERE_ON = 'says that something begins here'

export const CARRIED_BELOW = 'says that what follows is carried from elsewhere'

/** バックナンバー https://…: a word or two and an address, in carried text. */
function shortLabelled(line: Line): { value: string; start: number; end: number; label: 'other' } | null {
  const found = line.text.length <= 300 ? /^[^。、「」]{1,16}?[\s:：]\s?(https?:\/\/[^\s「」（）()。、]+)$/.exec(line.text) : null
  return found ? { value: found[1]!, start: line.text.length - found[1]!.length, end: line.text.length, label: 'other' } : null
}

/** Whether a line says that the text under it is carried from elsewhere. */
export const announcesCarried = (text: string): boolean => text.length <= 80 && CARRYING.test(text)

const ORIGINAL = anchored(
  /^[※→▶►>\s(（【「『]*(?:(?:[英仏独露中韓]|英語|原語)の?)?(?:原文|原記事|元の?記事|オリジナル(?:の?記事)?|原典|引用元|転載元)(?:の?記事)?(?:\s?[(（][^()（）]{1,40}[)）])?\s?(?:への?\s?リンク|は?(?:こちら|コチラ)|を(?:読む|見る|表示(?:する)?)|へ)?[\s)）】」』→▶►>。]*$|^(?:(?:read|see|view) )?(?:the )?original(?: (?:article|post|text|story))?(?: here)?[.:]?$/i,
)

export const LINK_TO_ORIGINAL = 'link to the original'
export const LABELLED = 'address behind a label of the source'

/** Where a line that is one link leads when its words say that the original stands there: 原文（2031年5月2日）へのリンク; null for other lines. */
export function originalLink({ text, hint }: Line): string | null {
  const href = hint && hint.linkDensity > 0.8 && text.length <= 80 ? hint.href : undefined
  return href !== undefined && /^https?:\/\//i.test(href) && ORIGINAL.test(text) ? href : null
}

export interface Origin {
  readonly found: Found<string>
  readonly line: number
}

interface Free {
  readonly lines: readonly Line[]
  readonly isFree: (line: Line) => boolean
  /** Lines that stand outside the text by mark-up alone; a label of carried text counts there too. */
  readonly isAside: (line: Line) => boolean
  /** The line of the title, or -1. */
  readonly title: number
}

/** So many quoted lines of such a length, and the address behind 出典 is where most of the text comes from. */
const QUOTES = 3
const QUOTED = 60

/** Where a tweet's link leads is not told by its address; and a site that heads its page with its own name is no origin of it. */
const NO_ORIGIN = /^(?:https?:\/\/)?(?:t\.co|pic\.(?:twitter|x)\.com)\//i

function addressAbove(lines: readonly Line[], at: number): Origin | null {
  const line = lines[at - 1]
  const address = line ? addressLine(line) : null
  if (!line || !address || address.label === 'reference') return null
  const basis = address.label === 'none' ? 'address above text that is carried from elsewhere' : LABELLED
  return { found: { value: address.value, span: part(line, address.start, address.end), basis }, line: line.index }
}

/** The address the page's text comes from: an address line near the head, or one labelled 転載元, 元記事, ソース anywhere, or any under text said to be carried. */
export function findOrigin({ lines, isFree, isAside, title }: Free, headEnd: number): Origin | null {
  let labelled: Origin | null = null
  let carried = false
  let quotes = 0
  for (const line of lines) {
    const linked: string | null = labelled === null ? originalLink(line) : null
    if (linked !== null) labelled = { found: { value: linked, span: line.span, basis: LINK_TO_ORIGINAL }, line: line.index }
    const free = isFree(line)
    if (!free && !isAside(line)) continue
    if (free && announcesCarried(line.text)) {
      carried = true
      // the address right above =====転載開始=====
      labelled ??= addressAbove(lines, line.index)
    }
    if (free && /^[>＞]\s?[^>＞\s\d]/.test(line.text) && line.text.length >= QUOTED) quotes++
    if (line.index > headEnd && !/[:：.]/.test(line.text)) continue
    if (line.text.length > 2200) continue
    const address = addressLine(line) ?? (carried ? shortLabelled(line) : null)
    if (!address || (!free && address.label !== 'carried')) continue
    if (address.label === 'none' && (NO_ORIGIN.test(address.value) || (line.index < title && !/^https?:/.test(address.value)))) continue
    const at = part(line, address.start, address.end)
    if (free && line.index <= headEnd && address.label !== 'reference') {
      const basis = address.label === 'none' ? 'address on a line of its own at the head of the page' : LABELLED
      return { found: { value: address.value, span: at, basis }, line: line.index }
    }
    if (labelled !== null) continue
    const above = lines[line.index - 1]
    // 引用元： and the address on the next line
    const under = address.label === 'none' && above !== undefined && above.text.length <= 60 && CARRIED.test(above.text)
    const cited = quotes >= QUOTES && address.label === 'other' && /出典|引用|出所/.test(line.text.slice(0, 6))
    const basis = address.label === 'carried' || under || cited ? LABELLED : 'address under text that is carried from elsewhere'
    if (address.label === 'carried' || under || cited || (carried && address.label !== 'reference' && /^https?:/.test(address.value)))
      labelled = { found: { value: address.value, span: at, basis }, line: line.index }
  }
  return labelled
}
