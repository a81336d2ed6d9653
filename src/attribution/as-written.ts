import type { Document, Identity } from '#document'
import { anchored } from '#text'
import type { Source } from './attribution.ts'

/*
 * Noun phrases that nothing knows as they stand: what in them is no name, and whose they are.
 */

const DAY_OF_ISSUE =
  /[の・、]?(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日付?け?の?(?:特別)?(?:電子版|朝刊|夕刊|号外)?(?:[0-9]{1,2}面)?$|(?:特別)?(?:朝刊|夕刊|号外)(?:[0-9]{1,2}面)?$/
const DAY_IN_FRONT = /^(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:付け?の?|の|(?=[A-Z]|同[紙誌]))(?=[^0-9]{2})/
const REGION = /(?<=新聞|報知|スポーツ)(?:関西|大阪|東京|西部|中部|九州|北海道|名古屋)版$/
/** 今後|両県の警察, 今回|センター */
const AT_THE_TIME = /^(?:今後|その後|この後|今回)(?=[^のはがを、])/
/** 日本側の「…」との主張と、|韓国側: somebody else and what they say. */
const OTHER_IN_FRONT = /^.*[」』].{0,8}[との]、(?=.)/
/** 北港新報4月5日付夕刊1面, 7日付同紙, 北港新聞関西版: when it is, the issue of a paper and who stands in front are no part of a name. */
export function withoutIssue(phrase: string): string {
  const own = phrase.replace(AT_THE_TIME, '').replace(OTHER_IN_FRONT, '')
  if (!/[0-9]日|[刊版面]$|号外/.test(own)) return own
  return own.replace(DAY_OF_ISSUE, '').replace(DAY_IN_FRONT, '').replace(REGION, '') || own
}

const TOGETHER = /(?:や|と|および|及び|ならびに|並びに)(?=[^ぁ-んと])/g
/** A run of letters that may be a name though no table has it. */
const NAME = anchored(/^(?:[ァ-ヴーA-Za-z0-9一-龠々・&.+=-]|の(?=.))+$/)
/** 北港新聞とカルナ醤油, 市やサレン商船: two names and more, at least one of them in no table. */
export function jointly(document: Document, phrase: string, meant: (part: string) => Identity | null = () => null): Source | null {
  const masked = phrase.replace(/「[^「」]*」|『[^『』]*』/g, (quoted) => '「'.repeat(quoted.length))
  const parts: string[] = []
  let from = 0
  for (const match of masked.matchAll(TOGETHER)) {
    parts.push(phrase.slice(from, match.index))
    from = match.index + match[0].length
  }
  parts.push(phrase.slice(from))
  if (parts.length < 2 || parts.length > 4) return null
  const names: string[] = []
  const kinds = new Set<Identity['kind']>()
  for (const part of parts) {
    const bare = part.replace(/^[「『]([^「」『』]+)[」』]$/, '$1').replace(/(?:など|ら)$/, '')
    const known = document.identify(bare)
    // 町と合併して|市: a clause, and no name
    if (/(?:して|なった|された)(?=[一-龠ァ-ヴ])/.test(bare) && !known?.anaphor && parts.length > 2) return null
    if (bare.length < 2 || !(known || bare !== part || NAME.test(bare)) || /^[0-9]/.test(bare)) return null
    const body = known?.anaphor ? meant(bare) : known
    names.push(body && !body.anaphor ? body.name : bare)
    if (body && body.kind !== 'unknown') kinds.add(body.kind)
  }
  const [kind] = kinds
  return { name: names.join('、'), kind: kinds.size === 1 && kind ? kind : 'unknown', aliases: [phrase], basis: 'joint' }
}

/** What somebody says things in. */
const MEDIUM =
  /^(.{2,40}?)(?:による|に掲載された|が(?:発表|公表|公開|掲載)した|に掲載の|(?:の|が)(?:伝|報)[えじ]た|掲載の|の)(?:[^の、]{1,12}の)?(?:公式|オフィシャル)?(?:ウェブ)?(?:サイト|ホームページ|ページ|ブログ|フォーラム|掲示板|(?:プレス|ニュース)?リリース|報道発表|発表文|社告|謝罪文|(?:発表|報道|会見)?内容|図解|図表|一覧)$/
/** サレン醸造のプレスリリース, 官邸が掲載した演説内容: of those whose it is. */
export function ownerOf(document: Document, phrase: string): Source | null {
  const owner = MEDIUM.exec(phrase)?.[1]?.replace(/(?:自ら|自身|本人)$/, '')
  if (!owner || /^(?:同|この|その|以下|次|今回|掲載)/.test(owner) || /[はがをにで]$/.test(owner)) return null
  const known = document.identify(owner)
  if (known?.anaphor) return null
  if (known && known.kind !== 'unknown')
    return { name: known.name, kind: known.kind, aliases: [...known.aliases, phrase], basis: `whose it is: ${known.name}` }
  return (
    jointly(document, owner) ??
    (NAME.test(owner) ? { name: owner, kind: 'unknown', aliases: [phrase], basis: 'as the page writes it' } : null)
  )
}
