import type { Document, Identity } from '#document'
import { slice } from '#text'
import type { Discourse, Spoke } from './discourse.ts'
import type { Finding } from './finding.ts'

/*
 * Nobody calls themself by name and title: who is told of in the words does not speak them.
 */

/** What stands behind a name of which somebody else speaks. */
const CALLED =
  '(?:氏|さん|(?:副?大統領|首相|総理|外相|国防相|防衛相|国家主席|総書記|主席|委員長|長官|報道官|事務総長|議長|知事|大臣|政権|陣営)(?!府|官邸))'

/** Whether quoted words tell of somebody by name and title: 「リンデル氏は橋を閉じたがっている」. */
export function tellsOf({ text }: Document, finding: Finding, { name, kind, aliases }: Identity): boolean {
  if (kind !== 'person' || finding.type !== 'direct') return false
  // 堺信也 is 堺氏, 安部晋二 is 安部氏
  const surnames = /^[一-龠々]{2,4}$/.test(name) ? [name.slice(0, 1), name.slice(0, 2)] : [name.slice(name.search(/[^・=]+$/))]
  const forms = [name, ...surnames, ...aliases].filter((form) => /^[ァ-ヴー・=一-龠々]+$/.test(form))
  // (リンデル氏の)報告: what the page adds is none of the speaker's
  const words = finding.contents
    .map((at) => slice(text, at))
    .join('\n')
    .replace(/\([^()]*\)/g, '')
  return forms.some((form) => words.includes(form) && new RegExp(`(?<![ァ-ヴー一-龠々])${form}${CALLED}`).test(words))
}

/** Sentences that such words may reach back for who spoke before whoever they tell of. */
const BACK = 10

/** Whoever spoke last and is not told of in the words. */
export function spokeBefore(document: Document, finding: Finding, discourse: Discourse): Spoke | null {
  for (let i = discourse.spoke.length - 1; i >= 0; i--) {
    const spoke = discourse.spoke[i] as Spoke
    if (finding.sentence - spoke.sentence > BACK) return null
    if (/^(person|office|group)$/.test(spoke.identity.kind) && !tellsOf(document, finding, spoke.identity)) return spoke
  }
  return null
}
