import type { Chunk } from '#document'
import { type Anchored, anchored, type Span } from '#text'
import { DATE, STILL, VENUE } from './beside.ts'
import type { Scene } from './finding.ts'
import { isBreak, phraseSpan, phraseStart } from './phrase.ts'
import { NOT_ANIMATE } from './speakers.ts'
import { isTopic } from './topic.ts'

/** NATO、条約脱退を非難: a headline's subject stands in front of a comma, bare. */
export function headlineSubject(scene: Scene, left: number, end: number): { at: Span; next: number } | null {
  if (!scene.headline || left > 0) return null
  // ●2008年5月|エネルギー省、…と発表: the day of an item
  const [day] = scene.chunks
  const from = day && day.kind === 'noun' && day.tail === '' && DATE.test(day.head.replace(/^[・●■▶►»○◆]\s?/, '')) ? 1 : 0
  for (let i = from; i < Math.min(end, from + 4); i++) {
    const chunk = scene.chunks[i] as Chunk
    if (chunk.kind !== 'noun' || !(chunk.tail === '' || chunk.tail === 'の')) return null
    if (chunk.tail === '' && !chunk.comma) return null
    if (chunk.tail === 'の') continue
    const at = phraseSpan(scene.chunks, from, i)
    return scene.canSpeak(at) || isNameOf(chunk) ? { at, next: i + 1 } : null
  }
  return null
}

/** シンタラ、駐留延長を拒否 / カルナ硝子、買収を発表 / ドーレンモバイル、新料金を発表: a land, a company or a town that no table has. */
const isNameOf = ({ head, proper, quote, adverbial, comma }: Chunk): boolean =>
  comma &&
  !quote &&
  !adverbial &&
  !NOT_ANIMATE.test(head) &&
  !NO_NAME.test(head) &&
  (proper !== null || (NAME_BEGINS.test(head) && NAME_ENDS.test(head)))
/** What is done or happens, where, when, and things that are made. */
const NO_NAME = anchored(
  /(?:[0-9０-９]|問題|事件|事故|訴訟|裁判|疑惑|騒動|災害|地震|台風|豪雨|選挙|選|戦|杯|賞|五輪|大会|投票|会議|会談|協議|交渉|審議|国会|内戦|紛争|暴動|情勢|危機|計画|構想|制度|法|案|線|駅|空港|港|橋|道|区間|区|号|機|艦|車|弾|訃報|速報|海|島|川|湖|山|半島|半球|地方|地区|各地|全国|世界|市場|株|円|ドル|試合|決勝|リーグ|シーズン|オリンピック|ワールドカップ|スタジアム|ゴールデンウィーク)$/,
)
const NAME_BEGINS = anchored(/^(?:[ァ-ヴー]{2}|[A-Z][A-Za-z]|[一-龠]{2})/)
/** Companies by the last word of their name. */
const NAME_ENDS = anchored(
  /(?:[ァ-ヴー]{4,}|電機|電器|電工|電力|電鉄|鉄道|交通|航空|海運|硝子|製鉄|製鋼|製紙|製薬|製粉|製作所|化学|化成|化粧品|工業|重工|産業|商事|物産|食品|乳業|製菓|飲料|酒造|酒類|建設|工務店|不動産|住宅|銀行|信金|証券|生命|損保|保険|通信|放送|出版|書店|百貨店|自動車|自工|造船|機械|精機|繊維|紡績|印刷|ガス|石油|鉱業|倉庫|運輸|急便|観光|旅行|興業|球団|興行)$/,
)

/** Where somebody speaks: 公開討論会では「…」と語り. */
const OCCASION = anchored(/(?:討論会|公聴会|説明会|講演会|懇談会|会見|演説|会談|会合|サミット|集会|番組|インタビュー|取材|寄稿|講演)$/)

/** 判決では、…とし: papers that hold something without a name of their own. */
export const PAPER_ALONE: Anchored = anchored(
  /(?:判決|憲章|憲法|条例|条約|決議|協定|報告書|声明|宣言|法案|法律|規約|規則|訴状|起訴状|白書|要綱|指針|覚書|議定書|教書|社説|論文|答申|勧告|命令書|要望書|意見書|申入書|申し入れ書|通達|脅迫状|確認書|合意書|提案書|回答書|質問書|陳述書|鑑定書)$/,
)

const HOUSE = /(園|館|校|社|(?<!演奏|展示|学習|勉強)会|大|局|所|院|庁|署|部|都|府|県|市|町|村|団|隊|側)$/

/** 県警では…とみている, 命令書では…を求め: a body or a paper that では sets off speaks when nobody else does. */
export function bodyIn(scene: Scene, left: number, end: number, states = false): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let i = left; i < Math.min(end, left + 5); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'conjunction' || (chunk.kind === 'adverb' && i === left) || /の$/.test(chunk.tail)) continue
    // その|為、当局では
    if (chunk.kind === 'adnominal' || (chunk.comma && i === left + 1 && /^(?:為|ため|結果|後|上)$/.test(chunk.head))) continue
    // 現在|サレン電機では
    if (chunk.kind === 'noun' && chunk.tail === '' && !chunk.quote && STILL.test(chunk.head)) continue
    // ニュースサイト「X」では、…と伝えている
    if (chunk.quote && chunk.tail === 'では' && chunk.comma && chunk.start < chunk.quote.span.start) {
      const outlet = phraseSpan(chunks, phraseStart(chunks, i, left), i)
      return scene.isOutlet(outlet) ? { at: outlet, next: i + 1 } : null
    }
    if (chunk.kind !== 'noun' || chunk.quote || !/^(?:(?:など)?では|でも)$/.test(chunk.tail)) return null
    if (OCCASION.test(chunk.head)) return null
    const at = phraseSpan(chunks, phraseStart(chunks, i, left), i)
    // 防災庁でも住民に警戒を呼びかけている
    if (chunk.tail === 'でも')
      return scene.isBody(at) && !VENUE.test(chunk.head) && chunks[i + 1]?.base !== 'ある' ? { at, next: i + 1 } : null
    // 動物園では、「…」: a common noun that names a body is enough in front of a quotation
    const house = HOUSE.test(chunk.head) && (chunk.comma || chunks[i + 1]?.quote !== undefined) && chunks[i + 1]?.quote !== undefined
    return scene.isBody(at) ||
      scene.isDocument(at) ||
      PAPER_ALONE.test(chunk.head) ||
      house ||
      (chunk.proper === 'organisation' && !scene.kindOf(at)) ||
      (chunk.comma && chunk.proper === 'organisation') ||
      // カルナ当局では…とみて
      (/(?:当局|政府)$/.test(chunk.head) && scene.kindOf(at) === 'state') ||
      (states && chunk.comma && scene.kindOf(at) === 'state')
      ? { at, next: i + 1 }
      : null
  }
  return null
}

/** 政府軍が関与したと指摘されてきた一方、憲章では…と認定している: the body of the second of two clauses. */
export function bodyBehindContrast(scene: Scene, left: number, end: number): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let k = left; k < end - 1; k++) {
    const chunk = chunks[k] as Chunk
    if (isTopic(chunk)) return null
    if (chunk.comma && (/^(一方|一方で)$/.test(chunk.head) || /(たが|るが|いが|だが|ものの)$/.test(chunk.tail)))
      return bodyIn(scene, k + 1, end)
  }
  return null
}

/** この手口は…というもので、同県警では、…としている; ただし、これを踏まえて取材したX紙では、…と報じた: the last body that では sets off behind a clause. */
export function bodySetOff(scene: Scene, left: number, end: number): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let k = end - 1; k > left; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind === 'noun' && !chunk.quote && isTopic(chunk)) return null
    if (chunk.kind !== 'noun' || chunk.quote || chunk.tail !== 'では' || !chunk.comma) continue
    if (OCCASION.test(chunk.head) || VENUE.test(chunk.head)) return null
    const from = phraseStart(chunks, k, left)
    const before = chunks[from - 1]
    const at = phraseSpan(chunks, from, k)
    return (scene.isOutlet(at) || scene.isBody(at)) && (!before || before.kind === 'conjunction' || isBreak(before))
      ? { at, next: k + 1 }
      : null
  }
  return null
}

/** 管理人としては, 私からすると: the writer's own view. */
const OWN_VIEW = anchored(/^(管理人|筆者|私|自分|小生|当方|我々)(としては|としても|からすると|から見ると)$/)

const STANDPOINT = anchored(/^(立場|側|目|視点|観点)$/)
const FOR_WHOM = anchored(/^(としては|としても|にとって|にとっては|からすると|からすれば|から見ると|から見れば)$/)
const FROM = anchored(/から$/)
/** 日本の立場からすると, 中国としては, 住民にとって: whose view it is. */
export function standpoint(scene: Scene, left: number, end: number): { at: Span; next: number } | null {
  const { chunks } = scene
  // 方針が変わる可能性もあり、管理人としては…だと思っている
  for (let i = left + 1; i < end; i++) {
    const own = chunks[i] as Chunk
    if (OWN_VIEW.test(own.head + own.tail) && (chunks[i - 1] as Chunk).comma) return { at: phraseSpan(chunks, i, i), next: i + 1 }
  }
  for (let i = left; i < Math.min(end, left + 5); i++) {
    const chunk = chunks[i] as Chunk
    // 放送局は、新大統領にとって…と指摘した: for whom it is so, and the topic says it
    if (isTopic(chunk) && chunk.kind === 'noun') return null
    const from = STANDPOINT.test(chunk.head) && i > left ? i - 1 : i
    if (FOR_WHOM.test(chunk.tail) || (FROM.test(chunk.tail) && /^(する|見る|みる)$/.test(chunks[i + 1]?.base ?? ''))) {
      const at = phraseSpan(chunks, phraseStart(chunks, from, left), from)
      if (scene.canSpeak(at)) return { at, next: FROM.test(chunk.tail) ? i + 2 : i + 1 }
    }
  }
  return null
}
