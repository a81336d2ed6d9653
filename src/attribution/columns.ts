import type { Document } from '#document'
import type { Block } from '#page'
import { anchored, slice } from '#text'
import type { Attribution } from './attribution.ts'

/** How many lines of such a look make a list of columns, and how far from one another they may stand. */
const FEWEST = 3
const NEAR = 40
const LISTS: ReadonlySet<string> = new Set(['related-title', 'list-item', 'navigation', 'paragraph'])
/** 森田葉子「港の横顔」, 3. 森 葉「今週の海」: a name with nothing before or behind it, and a title in brackets. */
const COLUMN = anchored(/^(?:[0-9]{1,2}[.．、]?\s?)?([^\s「」。、・:]{1,12}(?:[\s・][^\s「」。、:]{1,12}){0,2})「[^「」]{2,40}」$/)
/** 首相「x」, 森田氏「x」: whoever is called so speaks. */
const CALLED = anchored(
  /(?:氏|さん|様|君|ら|側|[首外法財国防総農相]相|大臣|大統領|総理|長|官|員|領|王|者|家|手|師|士|監督|選手|教授|博士|代表|幹部|高官|筋|党|軍|省|庁|府|社|紙|誌|会|団|国|政府|議会|通信|新聞|放送)$/,
)

const PREDICATE = /(?:[るたいうくすつぬむぶぐ]|だ|です|ます|ません|ろ|け|ぞ|よ|ね|か|な)[!?！？]?」$/

/** A list of columns by their authors is no list of what people said. */
export function withoutColumns(document: Document, attributions: readonly Attribution[]): readonly Attribution[] {
  const quoted = attributions.filter((a) => a.rule === 'headline:quote')
  if (quoted.length < FEWEST) return attributions
  const { blocks } = document.page
  const listed = new Set<Block>()
  const columns = blocks.flatMap((block, i) => (looksSo(document, block) ? [i] : []))
  for (const [k, i] of columns.entries()) {
    const from = columns[k - (FEWEST - 1)]
    if (from === undefined || i - from > NEAR) continue
    for (let c = k - (FEWEST - 1); c <= k; c++) listed.add(blocks[columns[c] as number] as Block)
  }
  // what people say ends as sentences do, and few titles do
  const sentences = [...listed].filter(({ span }) => PREDICATE.test(slice(document.text, span))).length
  if (listed.size === 0 || sentences * 2 > listed.size) return attributions
  const at = [...listed].map(({ span }) => span)
  return attributions.filter(
    (a) => a.rule !== 'headline:quote' || !at.some(({ start, end }) => start <= a.content.start && a.content.end <= end),
  )
}

function looksSo(document: Document, { role, span }: Block): boolean {
  if (!LISTS.has(role) || span.end - span.start > 60) return false
  const name = COLUMN.exec(slice(document.text, span))?.[1]
  return name !== undefined && !CALLED.test(name)
}
