import { lookup } from '#lexicon'
import { type Anchored, anchored } from '#text'
import type { Identity } from './identity.ts'

/** Papers and agencies by the short names that only stand for them beside によると or another outlet. */
const SHORT_OUTLETS: ReadonlyMap<string, string> = new Map(
  '読売 読売新聞|朝日 朝日新聞|毎日 毎日新聞|産経 産経新聞|サンケイ 産経新聞|日経 日本経済新聞|東京 東京新聞|中日 中日新聞|北海道 北海道新聞|西日本 西日本新聞|共同 共同通信|時事 時事通信|スポニチ スポーツニッポン|報知 スポーツ報知|日刊 日刊スポーツ|デイリー デイリースポーツ|神戸 神戸新聞|京都 京都新聞|中国 中国新聞|河北 河北新報|タス タス通信|新華社 新華社'
    .split('|')
    .map((row) => row.split(' ') as [string, string]),
)
/** Short names that are first of all places: only where the page names the paper in full, or beside other outlets. */
const PLACES = /^(東京|中日|北海道|西日本|神戸|京都|中国|河北)$/

/** A、Bの両紙; Aなど各紙; Aを始めとした報道機関各社 → A、B; A; A. */
const TOGETHER = anchored(
  /(?:などの|など|といった|をはじめとする|をはじめとした|を始めとする|を始めとした|の)?(?:新聞|報道|全国|スポーツ|地元|大手|在京|通信|報道機関)?(?:両|各|複数|二|三|四|[2-5])の?(?:紙|誌|新聞|社|局|メディア|機関|報道機関|通信社|新聞社|放送局|報道)?$/,
)
const TAIL = anchored(/(?:の)?(?:別)?(?:の)?(?:記事|報道)$|(?:など|ほか|他|等)$/)
const JOINT = /[、,=/]|および|及び|並びに|ならびに|と(?!して|する|いう)|や|そして/
const LEAD = anchored(/^(?:[ァ-ヴー一-龠]{2,8}発の?|また|なお|一方|さらに|更に|付け?の?|[0-9年月日]+付?け?の|[0-9年月日]+付け?(?=[^の]))/)
/** 朝刊2面, 電子版: which edition or page of the paper. */
const EDITION = anchored(
  /の?(?:朝刊|夕刊|電子版|デジタル版|日曜版|別刷り)?(?:[0-9]+面|の?社説|紙上)$|の?(?:朝刊|夕刊|電子版|デジタル版|日曜版|別刷り|(?:東京|大阪|西部|関西|中部|九州|北海道|東北|東海|中国|四国|北陸)版)$|(?:の別)?の(?:記事|報道|続報)$|の$/,
)
const OF = anchored(/の(?:別)?$/)
const INNER_JOINT = /[・-]/

/**
 * Outlets that a phrase names together, by full or (where `short` is allowed) by short names:
 * 朝日新聞や読売, ロイター=共同 (an agency and the paper that prints it), A、B、Cの各紙. Null when anything that is no source is among them.
 */
export function outletsIn(phrase: string, short: boolean, page: string, read: (part: string) => Identity | null): Identity | null {
  if (phrase.length > 120) return null
  let bare = phrase.includes('(') ? phrase.replace(/\([^()]*\)/g, '') : phrase
  // 「法と正義」の党首: a name in brackets is not cut
  if (/[「『][^」』]*(?:と|や|、)[^」』]*[」』]/.test(bare)) return null
  if (/[「」『』]/.test(bare)) bare = bare.replace(/[」』](?=[「『])/g, '、').replace(/[「」『』]/g, '')
  for (const pattern of [LEAD, TAIL, TOGETHER, TAIL, OF]) bare = pattern.replace(bare, '')
  // 英字紙サウスポート・タイムズ: what it is called in front is no part of the name
  if (LAST_WORD.test(bare) && !/^[ァ-ヴー]+・/.test(bare) && partsOf(bare).length === 1) return null
  const papers = /[両各三四](?:紙|新聞)/.test(phrase)
  const parts = partsOf(bare)
  const alone = parts.length === 1
  if (alone && bare === phrase && !(short && named(bare, true, false, page))) return null
  const own = parts.map((part) => named(part, short || !alone, !alone || papers, page))
  // 総務省と産経によると: who else is named beside an outlet speaks with it
  const among = short && own.some((one, i) => one !== null && !PLACES.test(parts[i] as string))
  if (own.length === 0 || own.length > 14) return null
  const all: Identity[] = []
  for (const [i, part] of parts.entries()) {
    const found = own[i] ?? readOne(part, read, !among)
    if (!found) return null
    all.push(found)
  }
  // 東京・中国: nothing but places is no list of papers
  if (!alone && !papers && !short && parts.every((part) => PLACES.test(part))) return null
  const kind = all.some((one) => one.kind === 'group') ? 'group' : (all.find((one) => one.kind !== 'outlet')?.kind ?? 'outlet')
  const names = [...new Set(all.flatMap((one) => one.name.split('、')))]
  const aliases = [...new Set([phrase, ...all.flatMap((one) => one.aliases)])]
  return { name: names.join('、'), kind, aliases: aliases.slice(0, 16), basis: names.length > 1 ? 'joint' : 'named' }
}

/** サウスポート・タイムズ: a paper that no table has. */
export const LAST_WORD: Anchored = anchored(
  /[ァ-ヴー]・(?:タイム[ズス]|ポスト|ジャーナル|ヘラルド|トリビューン|テレグラフ|レビュー|ニュース|プレス|メール|スター|クロニクル|オブザーバー|エコノミスト)(?:紙|誌)?$/,
)

/** Cut where names are joined; ・ and - only where the whole is no name itself. */
const partsOf = (phrase: string): string[] =>
  phrase
    .split(JOINT)
    .map((part) => EDITION.replace(part.trim(), ''))
    .filter(Boolean)
    .flatMap((part) =>
      outletEntry(part) || !INNER_JOINT.test(part) || LAST_WORD.test(part) ? [part] : part.split(INNER_JOINT).filter(Boolean),
    )

const outletEntry = (part: string): ReturnType<typeof lookup>[number] | undefined =>
  lookup(part).find((entry) => entry.kind === 'outlet' && entry.form !== 'abbreviation' && !entry.anaphoric)

/** An outlet by its table name; `short`: by a short name too; `beside`: other outlets stand beside it. */
function named(part: string, short: boolean, beside: boolean, page: string): Identity | null {
  const entry = outletEntry(part)
  if (entry) return { name: entry.canonical, kind: 'outlet', aliases: [part], basis: 'named' }
  const paper = short ? (SHORT_OUTLETS.get(part) ?? abbreviated(part)) : undefined
  if (!paper || (PLACES.test(part) && !beside && !page.includes(paper))) {
    // アメリカとロシアの3機関: states, and no papers
    const state = lookup(part).some((one) => one.kind === 'state')
    const whole =
      beside && part.length >= 2 && !state ? lookup(`${part}新聞`).find((one) => one.kind === 'outlet' && !one.anaphoric) : undefined
    return whole ? { name: whole.canonical, kind: 'outlet', aliases: [part], basis: 'short name of an outlet' } : null
  }
  return { name: paper, kind: 'outlet', aliases: [part], basis: 'short name of an outlet' }
}

/** A short form that stands for nothing but one outlet. */
function abbreviated(part: string): string | undefined {
  const all = lookup(part)
  return all.length === 1 && all[0]?.kind === 'outlet' && !all[0].anaphoric ? all[0].canonical : undefined
}

function readOne(part: string, read: (part: string) => Identity | null, onlyOutlet: boolean): Identity | null {
  const found = part.length < 2 ? null : read(part)
  return found && found.kind !== 'unknown' && !found.anaphor && (!onlyOutlet || found.kind === 'outlet') ? found : null
}
