import { isDocumentShape, isOfficeShape, isOrganisationShape, isOutletShape, lookup } from '#lexicon'
import { type Anchored, anchored } from '#text'
import type { Cast } from './cast.ts'
import type { Identity } from './identity.ts'
import { best } from './listed.ts'
import { BODY_OF, BODY_TAIL, GROUP_TAIL, NOT_SPEAKERS, SHARE } from './name-endings.ts'
import { headOf, withoutClause } from './name-phrase.ts'
import { personOf } from './office-holder.ts'
import { isLand } from './titled.ts'

const COUNTED = anchored(/[0-9]+(人|名|社|カ国|か国|件|棟|台|匹|頭|票)$/)

/** 海運大手|3社, 野党|4党 */
const COUNTED_BODIES = anchored(/(?:大手|メーカー|銀行|会社|企業|事業者|野党|与党|労組|加盟|主要)[0-9]+(?:社|党|行|団体|か国|カ国)$/)

/** ノルデンなど|7カ国, 緑の道など|野党4党: several, and one of them by name. */
const AMONG_SEVERAL = anchored(
  /^([ァ-ヴーA-Za-z一-龠・]{1,20}?)(?:など|ほか|を含む)(?:の)?(?:約|計|主要|関係|周辺|加盟|野党|与党)*[0-9]+(?:カ国|か国|ヵ国|ケ国|社|党|団体|機関)$/,
)

/** 文化人|10人, 住民ら|約30人, 陪審員のうち|少なくとも3人 */
const COUNTED_PEOPLE = anchored(/^(.{2,}?)(?:ら|たち)?(?:のうち)?(?:の|約|計|合計|およそ|少なくとも|他|ほか)*[0-9]+[人名]$/)
/** Those who are counted and say nothing. */
const NO_WITNESS = /(?:乗客|死者|負傷者|けが人|怪我人|重傷者|軽傷者|犠牲者|感染者|患者|行方不明者|不明者|避難者|逮捕者|来場者|観客|入場者)$/

const ONE_OF = anchored(/の(?:[1一]人|ひとり)$/)

const IN_QUOTES = anchored(/[「『"]([^」』"]+)[」』"](?:紙|誌)?$/)

/** 市民団体「X」, 支援組織である「X」: what is in brackets is the name of a body. */
const BODY_CALLED = anchored(
  /(?:第[0-9一二三四五]+党|組織|団体|グループ|政党|野党|与党|新党|勢力|武装勢力|武装組織|集団|運動|民兵|シンクタンク|ネットワーク|会派|会社|企業|機関|財団|連合|法人|協会|ボランティア|バンド|研究所|研究機関|調査機関|研究センター|大学|病院|組合|連盟|同盟|懇談会|審議会|検討会|研究会|有識者会議|諮問機関)(?:である|の|、|・)?$/,
)

const PAPER_CALLED = anchored(/(?:紙|誌|新聞|通信|通信社|サイト|メディア|放送|テレビ|テレビ局|ラジオ|ラジオ局|番組|ブログ)(?:の|、|・)?$/)

const ENDS_LIKE_BODY = anchored(
  /[^機社都大総](?:の会|協会|連盟|連合|同盟|委員会|協議会|評議会|機構|財団|組合|ネットワーク|センター|フォーラム|懇談会|審議会|検討会|有識者会議)$/,
)

/** 第7条, 第2条第1項: a clause of a treaty or law. */
const ARTICLE = anchored(/^(?:同|.{0,6}(?:条約|憲法|協定|規約|法))?第[0-9一二三四五六七八九十百]+条(?:第?[0-9一二三四五六七八九十]+項)?$/)

const CALLED =
  /(?:^|[のるた、・])(?:[一-龠ァ-ヴー]{0,8})((?:調査|研究|監視|支援|格付け)機関|野党|与党|政党|新党|会派|団体|武装組織|過激派|シンクタンク|財団|企業|商社|会社|メーカー|新聞|雑誌|紙|誌|通信社?|テレビ局?|ラジオ局?|放送局?|民放|公共放送|衛星放送|ニュースサイト|報道サイト|メディア)(?:の|・)?([ァ-ヴA-Zー一-龠ぁ-ん][ァ-ヴーA-Za-z0-9一-龠ぁ-ん・= ]{1,24})$/

/** 野党の緑の道, 調査会社パルス・ナウ, 国営通信ザグリン: a name nobody knows behind what its bearer is. */
export function calledWhat(phrase: string): Identity | null {
  const match = CALLED.exec(phrase)
  if (!match) return null
  const [, what = '', name = ''] = match
  // 拡声器放送の|再開: no paper has so short a name of kanji
  if (/^[一-龠]{1,2}$/.test(name)) return null
  // 新聞ザーリャ・タイムズ, but not half of it
  if (/新聞|雑誌/.test(what) && !name.includes('・')) return null
  const joined = phrase.endsWith(what + name)
  // 野党議員, 会社員: without の the name must look like one
  if (joined ? !/^[ァ-ヴA-Z][ァ-ヴーA-Za-z0-9・= ]{2,}$/.test(name) : !/^[ァ-ヴA-Z一-龠][^はがをにで]+$/.test(name)) return null
  const outlet = /新聞|雑誌|紙|誌|通信|テレビ|ラジオ|放送|民放|サイト|メディア/.test(what)
  // ラジオ・リーベン: the dot makes it part of the name
  const dotted = /^(?:ラジオ|テレビ)$/.test(what) && phrase.endsWith(`${what}・${name}`) ? `${what}・${name}` : name
  return { name: dotted, kind: outlet ? 'outlet' : 'organisation', aliases: [phrase], basis: 'shape of the name' }
}

/** 国王アブドゥル三世, ヨハン2世 */
const REGNAL = anchored(/(?:^|(国王|女王|皇帝|教皇|法王|首長|大公|王))([ァ-ヴー]+(?:・[ァ-ヴー]+)*[0-9一二三四五六七八九十]{1,2}世)$/)

const WORDS_OF = anchored(
  /^(.+?)の(?:最近の|先日の|今回の|公式の|公式|[一-龠]{1,6}名義?の)?(?:共同)?(?:オフィシャル)?(?:ウェブ)?(?:サイト|ホームページ|ブログ|ツイッター|フェイスブック|広報|声明|発言|演説|談話|コメント|書簡|投稿|社説|論説|紙面|コラム|速報|続報|特集|ツイート|公式声明|[一-龠]{2,5}版)$/,
)

/** 北港市民の会, NPO法人|みどりの会, 港の未来を考える会: a society that calls itself so without brackets. */
const SOCIETY = anchored(
  /^(?:(?:NPO法人|[一-龠]{0,6}団体|市民グループ)の?)?([一-龠々ァ-ヴーA-Za-zぁ-ん]{1,16}(?:の|を(?:考え|守|支え|育て|求め|伝え|語|つく|作|支援す|実現す|救|見守|進め|つなぐ|見つめ)る|に反対する)会)$/,
)
const NO_SOCIETY = anchored(
  /(?:^(?:この|その|同|あの)|(?:今回|前回|次回|先日|同日|当日|今年|昨年|毎年|恒例|最後|最初|初|別|次|前|後|他|ほか)の会$)/,
)

const OWN_SITE = anchored(/[ァ-ヴー一-龠A-Za-z](?<!各)(?:公式|オフィシャル)(?:ウェブ)?(?:サイト|ホームページ|ブログ)$/)

export const SIDE: Anchored = anchored(/^(.+?)(?:の(?=当局))?(政府|側|当局|政権|指導部)$/)

const REALM = anchored(/[ァ-ヴー一-龠]{2,}(共和国|王国|連邦|公国|首長国|合衆国)$/)

const PAPERS =
  /(?:戦史|正史|公電|電報|回顧録|回想録|日誌|議題案|教書|綱領)$|^(?:談話|宣言|決議案?|勧告)$|.決議案$|文書|報告書|声明|白書|^(?:[一二三]審|同日の|この)?判決$|判決文$|速記録|議定書|回状|通達|覚書|意見書|提言書|調査書|議事録|手記$|(?:安全保障|防衛|軍事|海洋|国家|北極|宇宙|外交|成長)戦略[0-9〇一二三四五六七八九十]*$/

const REPORT_OF = anchored(
  /([^の、。]{2,30}?)の(?:[^の、。]{1,10}の)?(?:年次|調査|中間|最終|予備|暫定|評価|監査|内部|非公開|公式|最新|月例|四半期)?報告$/,
)

const ISSUES = anchored(/(?:所|局|会|院|省|庁|署|機関|機構|センター|協会|連盟|大学|銀行)(?:\([^()]{1,20}\))?$/)

const FIRST_PERSON = anchored(/^(私|わたし|僕|俺|筆者|小生|拙者|管理人|我々|われわれ)(たち)?$/)

const CIRCLES = anchored(/(情報源|消息筋|関係筋|情報筋)$/)

/** 国際|紙, 与党系|誌: what sort of paper it is, and no name. */
const SORT_OF_PAPER = anchored(
  /(?:^|の|系)(?:国際|経済|地元|現地|有力|主要|大手|全国|地方|大衆|高級|日刊|週刊|月刊|夕刊|朝刊|英字|商業|国営|政府系|機関|与党|野党|与党系|野党系|保守|保守系|左派|左派系|右派|右派系|業界|専門|一般|独立系|民間|総合|情報|女性|男性|学術|科学|医学|外交)$/,
)
const NO_OUTLET = anchored(/(?:サイト|メディア|[紙誌]|各社|報道)$/)
/** …特急がラストラン|朝日新聞, UTC+9|NHK: a known outlet that runs into what stands in front, where a page has lost a break. */
function outletAtEnd(phrase: string): { canonical: string; surface: string } | null {
  const first = Math.max(1, phrase.length - 14)
  if (first > phrase.length - 3 || NO_OUTLET.test(phrase.slice(first))) return null
  if (/[、とや]|及び|および/.test(phrase) || /^[\x20-\x7e]+$/.test(phrase)) return null
  for (let start = first; start <= phrase.length - 3; start++) {
    const surface = phrase.slice(start)
    const entry = lookup(surface).find((e) => e.kind === 'outlet' && e.form !== 'abbreviation' && !e.anaphoric)
    if (entry) return { canonical: entry.canonical, surface }
  }
  return null
}

const COMPANY = anchored(/^([ァ-ヴー]{3,})社$/)
/** ザーリャ社, where the page names ザーリャ・ダイナミクス in full. */
function companyOf(head: string, cast: Cast): string | null {
  const bare = COMPANY.exec(head)?.[1]
  const at = bare ? cast.text.indexOf(`${bare}・`) : -1
  const name = at < 0 ? null : /^[ァ-ヴー]+(?:・[ァ-ヴー]+)+/.exec(cast.text.slice(at, at + 40))?.[0]
  return name && (cast.named(name)?.offices.length ?? 0) === 0 ? name : null
}

/** 日本プロ野球・|読売ジャイアンツ: what sort of body it is in front of a known name. */
function behindDot(head: string): ReturnType<typeof best> {
  for (let dot = head.indexOf('・'); dot > 0 && head.length - dot > 4; dot = head.indexOf('・', dot + 1)) {
    const found = /[一-龠]/.test(head.slice(0, dot)) ? best(lookup(head.slice(dot + 1))) : null
    if (found?.kind === 'organisation') return found
  }
  return null
}

const KATAKANA_ALONE = anchored(/^[ァ-ヴー]{2,16}$/)
/** Nobody the lexicon knows: told by the shape of the name. */
export function shaped(phrase: string, cast: Cast, read: (part: string) => Identity | null): Identity | null {
  if (SHARE.test(phrase)) return { name: phrase, kind: 'group', aliases: [], basis: 'shape of the name' }
  const head = headOf(phrase)
  if (ONE_OF.test(phrase)) return { name: phrase, kind: 'group', aliases: [], basis: 'shape of the name' }
  const several = COUNTED_PEOPLE.exec(phrase)
  if (several) {
    const kind = NO_WITNESS.test(several[1] as string) ? undefined : read(several[1] as string)?.kind
    return kind && /^(?:group|office|person|unknown)$/.test(kind)
      ? { name: phrase, kind: kind === 'unknown' ? kind : 'group', aliases: [], basis: 'shape of the name' }
      : null
  }
  if (COUNTED_BODIES.test(head)) return { name: phrase, kind: 'group', aliases: [head], basis: 'shape of the name' }
  const among = AMONG_SEVERAL.exec(phrase)
  if (among && (/国$/.test(phrase) || /^(?:state|organisation|office|outlet)$/.test(read(among[1] as string)?.kind ?? '')))
    return { name: phrase, kind: 'group', aliases: [among[1] as string], basis: 'shape of the name' }
  if (COUNTED.test(head)) return null
  const quoted = IN_QUOTES.exec(phrase)
  const titledBody = quoted && BODY_CALLED.exec(phrase.slice(0, quoted.index))
  if (quoted && (titledBody || ENDS_LIKE_BODY.test(quoted[1] as string)))
    return { name: quoted[1] as string, kind: 'organisation', aliases: [phrase], basis: 'shape of the name' }
  if (quoted) {
    const entry = best(lookup(quoted[1] as string))
    if (entry?.kind === 'outlet') return { name: entry.canonical, kind: 'outlet', aliases: [phrase], basis: 'named' }
    if (isOutletShape(phrase) || isOutletShape(quoted[1] as string) || PAPER_CALLED.test(phrase.slice(0, quoted.index)))
      return { name: quoted[1] as string, kind: 'outlet', aliases: [phrase], basis: 'shape of the name' }
  }
  // 人気番組を放送した|テレビ東京: a clause in front only describes who is known
  const known = (head !== phrase && head.length > 2 ? best(lookup(head)) : null) ?? behindDot(head)
  if (known && (known.kind === 'outlet' || known.kind === 'organisation') && !known.anaphoric)
    return { name: known.canonical, kind: known.kind, aliases: [...new Set([phrase, head])], basis: 'named' }
  const regnal = REGNAL.exec(phrase)
  if (regnal) {
    const [, office, name = ''] = regnal
    return { name, kind: 'person', aliases: [phrase], ...(office && { office }), basis: 'shape of the name' }
  }
  const person = cast.named(head)
  if (person) return personOf(head, person, phrase, undefined, undefined)
  const last = phrase.length > 12 || /[0-9]/.test(phrase) ? outletAtEnd(phrase) : null
  if (last) return { name: last.canonical, kind: 'outlet', aliases: [last.surface], basis: 'named' }
  if (isOutletShape(phrase) || isOutletShape(head)) {
    const bare = (isOutletShape(head) ? head : phrase).replace(/^.*、/, '').replace(/(紙|誌)$/, '')
    return {
      name: bare.length > 1 && !SORT_OF_PAPER.test(bare) ? bare : phrase,
      kind: 'outlet',
      aliases: [phrase, head],
      basis: 'shape of the name',
    }
  }
  const society = SOCIETY.exec(phrase)?.[1]
  if (society && !NO_SOCIETY.test(society)) return { name: society, kind: 'organisation', aliases: [phrase], basis: 'shape of the name' }
  const words = WORDS_OF.exec(phrase)
  const speaker = words ? read(words[1] as string) : null
  if (speaker && speaker.kind !== 'unknown' && speaker.kind !== 'group' && !speaker.anaphor)
    return { ...speaker, aliases: [...speaker.aliases, phrase] }
  if (OWN_SITE.test(head)) return { name: phrase, kind: 'outlet', aliases: [head], basis: 'shape of the name' }
  const side = SIDE.exec(phrase)
  if (side) {
    const inner = read(side[1] as string)
    // トレンス政権: not the president alone
    if (side[2] === '政権' && inner?.kind === 'person') return { name: phrase, kind: 'group', aliases: [], basis: 'shape of the name' }
    if (inner && inner.kind !== 'unknown' && inner.kind !== 'group') return { ...inner, aliases: [...inner.aliases, phrase] }
  }
  if (NOT_SPEAKERS.test(head)) return null
  if (KATAKANA_ALONE.test(phrase) && isLand(phrase, cast)) return { name: phrase, kind: 'state', aliases: [], basis: 'shape of the name' }
  if (isDocumentShape(head) || ARTICLE.test(head)) return { name: phrase, kind: 'state', aliases: [head], basis: 'shape of the name' }
  if (REALM.test(head)) return { name: head, kind: 'state', aliases: [phrase], basis: 'shape of the name' }
  // 監視所の八月の報告, 港湾局の年次報告: a report by name of whose it is
  const report = REPORT_OF.exec(phrase)
  if (report && (ISSUES.test(report[1] as string) || /^(?:organisation|office|state)$/.test(read(report[1] as string)?.kind ?? '')))
    return { name: report[0], kind: 'state', aliases: [phrase, head], basis: 'shape of the name' }
  if (PAPERS.test(head)) return { name: phrase, kind: 'state', aliases: [head], basis: 'shape of the name' }
  const company = companyOf(head, cast)
  if (company) return { name: company, kind: 'organisation', aliases: [phrase], basis: 'shape of the name' }
  if (isOfficeShape(head)) return { name: withoutClause(phrase), kind: 'office', aliases: [phrase, head], basis: 'shape of the name' }
  if (isOrganisationShape(head))
    return { name: withoutClause(phrase), kind: 'organisation', aliases: [phrase, head], basis: 'shape of the name' }
  if (head !== phrase && BODY_OF.test(head))
    return { name: withoutClause(phrase), kind: 'organisation', aliases: [phrase, head], basis: 'shape of the name' }
  if (BODY_TAIL.test(head) && head.length > 2)
    return {
      // 「…」との通報を受けた|北港署
      name: /[「」、]/.test(phrase) ? head : withoutClause(phrase),
      kind: /(局|署|課|庁|省|県警|警察|消防|市|町|村|区|県|府|都|道|小法廷|保健所|刑務所|拘置所|測候所|海上保安部)$/.test(head)
        ? 'office'
        : 'organisation',
      aliases: [head],
      basis: 'shape of the name',
    }
  if (FIRST_PERSON.test(head)) return { name: head, kind: 'person', aliases: [], basis: 'first person' }
  if (GROUP_TAIL.test(head))
    return { name: phrase, kind: /(筋|情報源)$/.test(head) ? 'unknown' : 'group', aliases: [], basis: 'shape of the name' }
  if (CIRCLES.test(head)) return { name: phrase, kind: 'unknown', aliases: [], basis: 'shape of the name' }
  return calledWhat(phrase)
}
