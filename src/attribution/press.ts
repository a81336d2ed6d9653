import type { Document, Identity } from '#document'
import { matchesOf } from '#text'

/*
 * Everybody's press puts its own state first: 韓日 is written in Seoul, 日韓 in Tokyo. 政府 is the government of those who write.
 */

const HOMES: readonly { readonly state: string; readonly own: RegExp; readonly others: RegExp }[] = [
  { state: '韓国', own: /韓日|韓米|韓中|北韓|韓半島/g, others: /日韓|米韓|中韓|朝鮮半島|日本政府は/g },
  { state: '台湾', own: /台日|台米/g, others: /日台|米台|中台/g },
  { state: '中国', own: /中日(?!新聞|ドラゴンズ|スポーツ|戦)|中米(?=関係|両国|間|首脳)/g, others: /日中|米中/g },
  { state: 'ロシア', own: /露日|露米|ロ日|ロ米/g, others: /日露|日ロ|米露|米ロ/g },
]

const PRESS_OF = new WeakMap<Document, Identity | null>()

/** The state whose press wrote the page, by which of two states it puts first; null where it tells neither, or Japan. */
export function stateOfPress(document: Document): Identity | null {
  const known = PRESS_OF.get(document)
  if (known !== undefined) return known
  const text = document.text.replace(/「[^「」]{0,400}」/g, '')
  const home = HOMES.find(({ own, others }) => {
    const count = matchesOf(text, own).length
    return count > 0 && count > matchesOf(text, others).length
  })
  const made: Identity | null = home ? { name: home.state, kind: 'state', aliases: [`${home.state}政府`], basis: 'named' } : null
  PRESS_OF.set(document, made)
  return made
}
