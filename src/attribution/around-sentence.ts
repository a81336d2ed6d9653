import type { Document } from '#document'
import { isDocumentShape, lookup } from '#lexicon'
import { compilePatterns, holdsAny } from '#morphology'
import type { Span } from '#text'
import { anchored, slice } from '#text'
import type { Rule, Scene } from './finding.ts'
import { gatePatterns } from './gate.ts'
import { according } from './rules/according.ts'
import { charge } from './rules/charge.ts'
import { citation } from './rules/citation.ts'
import { emerged } from './rules/emerged.ts'
import { english } from './rules/english.ts'
import { equation } from './rules/equation.ts'
import { free } from './rules/free.ts'
import { headline } from './rules/headline.ts'
import { headlineCut } from './rules/headline-cut.ts'
import { labelled } from './rules/labelled.ts'
import { saying } from './rules/saying.ts'
import { stance } from './rules/stance.ts'
import { voices } from './rules/voices.ts'
import { written } from './rules/written.ts'

export const HEADLINES: ReadonlySet<string> = new Set(['title', 'related-title', 'heading', 'subtitle', 'tweet', 'source-link'])

export const RULES: readonly Rule[] = [
  according,
  saying,
  emerged,
  stance,
  charge,
  headline,
  headlineCut,
  written,
  equation,
  english,
  free,
  labelled,
  voices,
  citation,
]

const GATE = compilePatterns(gatePatterns())

export const holdsCue = (text: string, at: Span): boolean => holdsAny(GATE, text, at.start, at.end)

const LISTED = anchored(/^(?:paragraph|list-item)$/)

/** ・北部軍、無人機部隊の創設を発表: a line of a list of links, or an entry of a chronicle, is a headline. */
export function isListed(document: Document, index: number): boolean {
  const sentence = document.sentences[index]
  const block = sentence && document.page.blocks[sentence.block]
  if (!block || !LISTED.test(block.role)) return false
  if (isEntry(document, index) || isHeadlineLine(document, index)) return true
  const length = block.span.end - block.span.start
  if (length > 140) return false
  const words = slice(document.text, block.span)
  return (
    /^(?:[・•●■▶►»○◆▽▼◇△□◎☆★]|[-–*]\s)/.test(words) &&
    (length <= 80 || DATED_ITEM.test(words)) &&
    (!/[。」]$/.test(words) || ENDS_BARE.test(words))
  )
}

const NAME_FIRST = /^(?:(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日[ 、:])?([^、。「」はがをに\n]{2,40})、/
const MARKED = /^[▽△▼▲◇◆○◎●■□・※☆★▶►»•]/
const LONGEST_ENTRY = 400
/** ▽A国防省、無人機を撃墜したと発表。2人が負傷したという。: the first sentence of an entry names who did it, and no は. */
function isEntry(document: Document, index: number): boolean {
  const { sentences, page, text } = document
  const sentence = sentences[index]
  const block = sentence && page.blocks[sentence.block]
  if (!block || sentences[index - 1]?.block === sentence.block || sentence.span.end - sentence.span.start > LONGEST_ENTRY) return false
  const words = slice(text, sentence.span)
  const name = NAME_FIRST.exec(words)?.[1]
  if (!name || !(MARKED.test(text.slice(block.span.start, block.span.start + 1)) || ENDS_BARE.test(words))) return false
  return /^(?:person|office|organisation|state|group|outlet)$/.test(document.identify(name)?.kind ?? '')
}

const LONGEST_LINE = 90
const ENDS_NOUN =
  /(?:発表|発言|通告|表明|否定|報道|要求|警告|命令|宣言|主張|指摘|批判|非難|約束|拒否|要請|提案|公表|予告|示唆|反論|反発|抗議|歓迎|支持|懸念|けん制|牽制|強調|言明|明言|断言|訴え|呼びかけ|求める|訴える)$/
const ENDS_SENTENCE = /(?:です|ます|ました|でした|ません|ない|い|たい|よう|[ただるうくすつぬむねよか])[!?)…]*$/
/** A外相「x」…Bの反応は: a paragraph of one line that ends as headlines do. */
function isHeadlineLine(document: Document, index: number): boolean {
  const { sentences, page, text } = document
  const sentence = sentences[index]
  const block = sentence && page.blocks[sentence.block]
  if (!sentence || block?.role !== 'paragraph' || block.span.end - block.span.start > LONGEST_LINE) return false
  if (sentences[index - 1]?.block === sentence.block) return false
  const words = slice(text, block.span)
  if (quoteThenName(document, words) || saysSo(document, index)) return true
  const bare = words.replace(/「[^「」]*」/g, '「」')
  if (/[。\n]/.test(bare)) return false
  if (!/」[!?)…]*$/.test(bare)) return ENDS_NOUN.test(bare) || !ENDS_SENTENCE.test(bare) || afterColon(document, words)
  const name = NAME_SET_OFF.exec(words)?.[1]
  return name !== undefined && /^(?:person|office|organisation|state|group|outlet)$/.test(document.identify(name)?.kind ?? '')
}

/** A大統領:港は閉じない */
const BEFORE_COLON = /^([^:「」『』。\n]{2,20}):\s*[^「:\s][^:\n]{5,}$/
const afterColon = (document: Document, words: string): boolean => {
  const name = BEFORE_COLON.exec(words)?.[1]
  return name !== undefined && /^(?:person|office|group)$/.test(document.identify(name)?.kind ?? '')
}

const NAME_SET_OFF = /^(?:【[^】]{1,12}】)?([^「」【】、。:は\s]{2,24})(?:「[^「」]{4,}」|、[^「」]{2,40}(?:「|$))/
const SPEAKS = /^(?:person|office|organisation|state|group)$/
/** A省、艦が選ばれれば輸出を続ける / A大統領、橋は閉じるべき: a name set off, and a clause of what they say. */
const SETS_OFF = /^(?:【[^】]{1,12}】)?([^「」【】、。:は\s]{2,24})、[^。\n]{6,}$/
const ENDS_SAID = anchored(/(?:[るうくすつぬむい]|べき|(?:べき|だろう)だ)$/)
const SAYS_SO = /(?:[れけ]ば|なら|たら)[^。]*(?:[るうくすつぬむ]|ない)$|(?:べき|られない|ではない|しかない|ならない|だろう)(?:だ)?$/
/** Whether a line that holds no cue may be a headline that gives somebody's words behind their name. */
export function saysSo(document: Document, index: number): boolean {
  const sentence = document.sentences[index]
  const block = sentence && document.page.blocks[sentence.block]
  if (!block || block.span.end - block.span.start > LONGEST_LINE || sentence.span.start > block.span.start) return false
  const words = slice(document.text, block.span)
  const name = ENDS_SAID.test(words) && SAYS_SO.test(words) ? SETS_OFF.exec(words)?.[1] : undefined
  return (
    name !== undefined &&
    SPEAKS.test(document.identify(name)?.kind ?? '') &&
    document.chunks(index).some(({ tail, comma, head }) => tail === '' && comma && name.endsWith(head))
  )
}

/** 「x」A大統領が声明 */
const QUOTE_FIRST = /^「[^「」\n]{4,}」([^「」、。\sはがもを]{2,20})(?:が|、)[^「」。\n]{2,24}$/
const SAYING_END = /(?:声明|証言|談話|コメント|答弁|公表|発表|会見|釈明|陳謝|謝罪|反論|批判|警告|表明|主張|訴え)(?:[(][^()]{1,24}[)])?$/
function quoteThenName(document: Document, words: string): boolean {
  const name = SAYING_END.test(words) ? QUOTE_FIRST.exec(words)?.[1] : undefined
  return name !== undefined && SPEAKS.test(document.identify(name)?.kind ?? '')
}

/** ●2022年6月2日 カセル国防相、…と発言。: an item of a timeline. */
const DATED_ITEM = /^[・●■▶►»○◆▽▼◇△□◎☆★]\s?(?:[0-9]{4}年|[0-9]{1,2}月)/

const ENDS_BARE =
  /(?:発表|発言|通告|表明|否定|報道|要求|警告|命令|合意|宣言|主張|指摘|批判|非難|約束|拒否|要請|提案|公表|予告|示唆|陳謝|謝罪|反論)。$/

export const speakers = (document: Document): Pick<Scene, 'canSpeak' | 'kindOf' | 'isOutlet' | 'isBody' | 'isDocument'> => ({
  kindOf: (at) => document.identify(slice(document.text, at))?.kind ?? null,
  isBody: (at) => {
    const identity = document.identify(slice(document.text, at))
    return (
      identity !== null &&
      (/^(office|organisation|outlet)$/.test(identity.kind) || (identity.anaphor !== undefined && identity.anaphor.wants !== 'person'))
    )
  },
  isDocument: (at) =>
    /第[0-9一二三四五六七八九十百]+条$/.test(slice(document.text, at)) ||
    isDocumentShape(slice(document.text, at)) ||
    lookup(slice(document.text, at)).some((e) => e.kind === 'document'),
  isOutlet: (at) => {
    const phrase = slice(document.text, at)
    const identity = document.identify(phrase) ?? document.identifyOutlet(phrase)
    return identity?.kind === 'outlet' || identity?.anaphor?.wants === 'outlet'
  },
  canSpeak: (at) => document.identify(slice(document.text, at)) !== null,
})

export function previousIn(document: Document, index: number): Span | null {
  const before = document.sentences[index - 1]
  return before && before.block === document.sentences[index]?.block ? before.span : null
}

/** The last sentence of the paragraph in front, for the first of its own. */
export function aboveOf(document: Document, index: number): Span | null {
  const before = document.sentences[index - 1]
  const block = document.sentences[index]?.block ?? -9
  if (!before || before.block !== block - 1) return null
  const { blocks } = document.page
  const role = blocks[block]?.role
  return (role === 'paragraph' || role === 'quotation') && /^(paragraph|quotation|heading|caption)$/.test(blocks[before.block]?.role ?? '')
    ? before.span
    : null
}

const BETWEEN = anchored(/^(?:caption|credit|advertisement|hidden)$/)
/** (音声), (動画あり): what a page says of a recording that stood there. */
const RECORDING = /^[(【[][^()【】[\]「」]{1,12}[)】\]]$/

/** The sentence behind, in the same block or the next that is no caption and no mark of a recording. */
export function nextIn(document: Document, index: number): Span | null {
  const block = document.sentences[index]?.block ?? -9
  for (let i = index + 1; i <= index + 2; i++) {
    const after = document.sentences[i]
    if (!after) return null
    const { blocks } = document.page
    let from = block
    while (from + 1 < after.block && BETWEEN.test(blocks[from + 1]?.role ?? '')) from++
    if (after.block > from + 1 + (i - index - 1)) return null
    if (after.block === block || !RECORDING.test(slice(document.text, after.span))) return after.span
  }
  return null
}
