import { type Anchored, anchored } from '#text'
import { isPlain } from './plain-phrase.ts'

/*
 * The parts of a noun phrase: what it carries besides the name, and where its last noun begins.
 */

/** 外相|自身, 通信社|など, 通信社|から */
export const SELF: Anchored = anchored(/(?:自身|自体|本人|など|(?<=通信社?|新聞社?|放送|テレビ|紙|ロイター)から)$/)

const LEAD = /^(?:同じく|前述の|上記の|当の|さきの|先の|.{1,12}(?:記事|報道)による|(?:一方|なお|また|しかし|さらに)(?=[一-龠ァ-ヴA-Z]))/
/** What `LEAD` begins with where it does not hold による. */
const LEADS = anchored(/^(?:同|前|上|当|さ|先|一|な|ま|し)/)
const CONTINUED = anchored(/の(?:別の?|その後の)+(?:記事|続報|報道)?$|の続報$/)
const SIGNS_IN_FRONT = anchored(/^[\s、。・:;■◆●▼※*-]+/)
const SIGNS_BEHIND = anchored(/[\s、]+$/)
const LATIN_BEHIND = anchored(/(?<=[ァ-ヴー一-龠])(?=[^a-z]*[a-z]|.{4})[A-Za-z][A-Za-z .'’-]+$/)
const DATE_IN_FRONT = anchored(/^[0-9年月日]+(?:まで|から)?(?:の|、)/)

/** 前述の, …の別の記事, 19日の: what a phrase carries besides the name. Each pattern is asked only where something in the phrase lets it fit. */
export function stripped(raw: string): string {
  let name = raw.includes('(') ? raw.replace(/\([^()]*\)/g, '') : raw
  // 「…」⏎同盟報道部: another line
  if (name.includes('\n')) name = name.replace(/^[\s\S]*[」』。!?]\s*\n/, '')
  // a bracket whose partner was lost in the page: タイムズ』紙
  if ((name.includes('」') || name.includes('』')) && !/[「『]/.test(name)) name = name.replace(/[」』]/g, '')
  if (LEADS.test(name) || name.includes('による')) name = name.replace(LEAD, '')
  if (name.includes('の')) name = CONTINUED.replace(name, '')
  // 佐藤容疑者の方は
  if (name.endsWith('の方') || name.endsWith('のほう')) name = name.replace(/(?<=[者人員長氏側官])の(?:方|ほう)$/, '')
  // 読売新聞の記事に挿入されている表: the paper's
  if (name.includes('記事')) name = name.replace(/^(.{2,20}?)の(?:別の)?記事(?:に|で|の中の?).+$/, '$1')
  if (name.includes('応じた')) name = name.replace(/^.*(?:取材|インタビュー|電話取材)に(?:応じた|答えた)(?=.{2})/, '')
  // 県警と消防で編成された|捜査班: whom it is made up of
  if (name.includes('成さ') || name.includes('織さ')) name = name.replace(/^.*で(?:編成|構成|組織|結成)され(?:た|る|ている)(?=.{3})/, '')
  if (name.includes('発表')) name = name.replace(/(?<=.)(?:の|が)?[0-9年月日]+(?:付け?)?(?:の|に)?発表(?:の|した).*$/, '')
  if (name.includes('の')) name = name.replace(/の[0-9]+[日月年時][^の]*$/, '')
  // リンデル報道官注2: the number of a note
  if (name.includes('注')) name = name.replace(/(?<=[一-龠ァ-ヴー]{2})注[0-9]{1,3}$/, '')
  name = SIGNS_BEHIND.replace(SIGNS_IN_FRONT.replace(name, ''), '')
  // レバノン:|独立調査団: what a headline is about
  if (name.includes(':')) name = name.replace(/^[ァ-ヴー一-龠・]{2,12}:(?=[^:]{3,})/, '')
  if (name.includes(':')) name = name.replace(/^[^:]*(?:[0-9日]|追記|補足|続報|速報|訂正):/, '')
  return DATE_IN_FRONT.replace(LATIN_BEHIND.replace(name, ''), '')
}

/** The name at the end of a phrase: 通知書を受けた夫人・|享子. */
export function lastName(before: string): string {
  // 青木さやか|さん, 辛酸なめ子|さん
  const mixed = /(?:^|[・、の])([一-龠々]{1,3}[ぁ-ん]{2,5}子?)$/.exec(before)
  if (mixed) return mixed[1] as string
  const run = /([ァ-ヴー][ァ-ヴー・=]+|[一-龠々ヶ]{1,6}|[ぁ-ん]{2,6}|[A-Za-z][A-Za-z .]+)$/.exec(before)
  return run ? (run[1] as string).replace(/^[・=ー]+/, '') : before.replace(/^.*の/, '')
}

const CLAUSE_END = /の|である|[うくすつぬむるぐぶたない](?=[ァ-ヴー一-龠A-Z])/g
/** The last noun of a phrase, without the clauses and nouns that describe it: 親会社である|阪急ホールディングス. */
export function headOf(phrase: string): string {
  if (isPlain(phrase)) return phrase
  let from = 0
  // by hand: matchAll makes a new pattern of it each time
  CLAUSE_END.lastIndex = 0
  while (CLAUSE_END.test(phrase) && CLAUSE_END.lastIndex < phrase.length) from = CLAUSE_END.lastIndex
  return phrase.slice(from)
}

/** 代理出産を手がける|諏訪クリニック: a clause in front of a name is no part of it; in front of a common noun it stays (撮影された巡査). */
export function withoutClause(phrase: string): string {
  const name =
    /(?:[うくすつぬむるぐぶ]|[っいしえけせてねべめれげぜりちきぎびみじに]た|[んい]だ)([ァ-ヴー一-龠々A-Za-z][ァ-ヴー一-龠々A-Za-z0-9・]{4,})$/.exec(
      phrase,
    )?.[1]
  return name ?? phrase
}
