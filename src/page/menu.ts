import { anchored, fold } from '#text'

/** What the parts of a menu, a row of buttons or a page's foot are called. */
const FURNITURE = anchored(
  /^(?:(?:新規)?(?:会員|無料)?登録|ログ(?:イン|アウト)|サインイン|マイページ|メニュー|検索|サイト内検索|ホーム|トップ(?:ページ|へ戻る)?|home|top|about(?: us)?|contact|archives?|profile|link|blog|works|news|menu|search|login|sign ?(?:in|up)|subscribe|rss|atom|faq|help|シェア|ツイート|ポスト|共有|文字(?:サイズ|の?大きさ|拡大|縮小)|(?:記事を)?メール(?:する|で送る)|(?:ニュース|記事)?スクラップ|ブックマーク|クリップ|保存|印刷|コピー|お?気に入り|いいね!?|フォロー|通知|新着(?:記事|順)?|最新(?:記事|ニュース)|人気(?:記事|順)?|(?:人気(?:記事)?|記事|アクセス)?ランキング|特集|連載|動画|写真|紙面(?:ビューアー|一覧)?|電子版|朝刊|夕刊|定期購読|購読(?:する|申込|案内)?|メルマガ|お?知らせ|イベント|研究活動|刊行物|出版物|研究者|[^\s]{1,6}(?:について|とは|の紹介)|会社(?:概要|案内)|運営(?:会社|者)|採用(?:情報)?|広告(?:掲載|案内)?|ヘルプ|ご利用(?:案内|ガイド)|利用規約|(?:個人情報|プライバシー)(?:保護方針|ポリシー|の取り?扱い)?|サイト(?:マップ|ポリシー)|お?問い?合わせ|著作権|コピーライト|プロフィール|自己紹介|(?:月別|過去)?アーカイブ|カテゴリー?(?:一覧)?|タグ(?:一覧)?|リンク(?:集)?|過去ログ|新規投稿|投稿|ツリー表示|スレッド(?:表示|一覧)?|管理(?:者?用?|画面)|アンテナ(?:サイト)?|相互(?:rss|リンク)|逆アクセス|掲示板|ゲストブック|まとめを作る|用語集|国別ニュース|装備品|写真集|一覧|目次|固定リンク|permalink|コメント|トラックバック|前(?:月|日|週|年|へ)|[次翌](?:月|日|週|年|へ)|今(?:月|日|週)|英語|日本語|google|facebook|twitter|microsoft|apple|yahoo!?|line|instagram|youtube|github|english|japanese)$/i,
)
const SECTION = anchored(
  /^(?:速報|総合|国際|国内|海外|政治|経済|社会|外交|防衛|軍事|陸軍|海軍|空軍|航空|宇宙|装備|調達|分析|歴史|書評|読書|旅行|趣味|料理|雑記|安全保障|科学|技術|医療|健康|教育|文化|芸能|エンタメ|スポーツ|環境|地域|地方|暮らし|くらし|生活|気象|天気|災害|ビジネス|マーケット?|テクノロジー|サイエンス|ライフ|カルチャー|オピニオン|コラム|社説|論説|解説|意見|話題|ニュース|ワールド|world|politics|business|opinion|sports?|culture|tech|[^\s・]{2,4}[・/][^\s・]{2,4})$/i,
)
const NOUN = anchored(/^(?:[一-龠々ヶ]{1,6}|[ァ-ヶー・]{2,9}|[一-龠々]{1,4}[ァ-ヶー]{2,6}|[ァ-ヶー]{2,6}[一-龠々]{1,4})$/)
/** Headlines of nouns alone end in what was done. */
const DEED =
  /(?:開始|発表|衝突|破棄|合意|辞任|表明|決定|延期|中止|再開|攻撃|空爆|爆発|墜落|死亡|負傷|逮捕|訪問|会談|批判|非難|警告|否定|要求|拒否|交渉|停戦|撤退|派遣|供与|可決|否決|成立|選出|当選|解任|更迭|崩壊|閉鎖|封鎖|解散|導入|廃止|復活|強化|拡大|縮小|実施|延長|加盟|離脱|到着|出発|就任|対立|激化|反発|応酬|合戦|提案|協議|署名|調印)$/
const JAPANESE = /[ぁ-んァ-ヶ一-龠]/
const LONGEST = 160
const BAR = /\s*[|｜│┃¦]\s*|\s+[/／]\s+|\s+[·•∙]\s+|[／]/

/** The parts of a line that bars or, where there are none, blanks set apart; none for a line with punctuation of a sentence. */
function partsOf(text: string): string[] {
  if (text.length > LONGEST || /[。、？！?「」『』]|!(?!\s|$)/.test(text)) return []
  const folded = fold(text)
    .replace(/^[\s«»‹›<>▼▲■●]+|[\s«»‹›<>]+$/g, '')
    .replace(/【[^】]{1,12}】/g, ' ')
  const byBar = folded.split(BAR).filter((part) => part !== '')
  return (byBar.length > 1 && byBar.every((part) => part.length <= 14) ? byBar : folded.split(/[\s|/]+/)).filter((part) => part !== '')
}

/**
 * Whether a line is a row of links, not a sentence: `ログイン 会員登録`, `トップ 国際 政治 経済`, `Home / About / Contact`; at least half of its
 * parts are called as in menus, or one is and the others are as short.
 */
export function isMenu(text: string): boolean {
  const parts = partsOf(text)
  if (parts.length < 2) return false
  const known = parts.filter((part) => FURNITURE.test(part) || SECTION.test(part)).length
  // World News may be a site
  if (known >= 2 && known >= parts.length / 2) return known >= 3 || BAR.test(text) || JAPANESE.test(text)
  // トップ | 最新 | 無人機 | 海洋 | 中央高原 | 書評 | 管理人について
  if (known >= 2 && parts.length >= 5 && parts.length === text.split(/\s[|｜│]\s/).length && parts.every((part) => part.length <= 10))
    return true
  return known >= 1 && parts.length >= 5 && parts.every((part) => part.length <= 8 && NOUN.test(part)) && !DEED.test(text)
}

/** `海外論評 北方 サルマ川`: three and more nouns side by side, as tags stand under a title. */
export function isTags(text: string): boolean {
  const parts = partsOf(text)
  return parts.length >= 3 && /\s|[|｜/]/.test(text) && parts.every((part) => part.length <= 10 && NOUN.test(part)) && !DEED.test(text)
}

/** The steps of the path to the page, outermost first: `北港日報 > 国際 > 欧州`; null for another line. `＜…＞` is no path. */
export function pathOf(text: string): string[] | null {
  if (text.length > 200 || /^[>＞<＜«‹»›]|[>＞]$/.test(text) || !/[>＞›»≫]/.test(text)) return null
  const steps = text.split(/\s*[>＞›»≫]+\s*/)
  const inner = steps.slice(0, -1)
  // 知恵の広場 > ニュース、政治 > 国際情勢: between three steps and more that are set apart, one may hold a list
  const listed = steps.length >= 3 && text.split(/\s[>＞›»≫]\s/).length === steps.length
  if (steps.some((step) => step === '') || inner.some((step) => step.length > 24 || /。/.test(step) || (!listed && step.includes('、'))))
    return null
  const known = inner.filter((step) => FURNITURE.test(fold(step)) || SECTION.test(fold(step))).length
  const last = fold(steps.at(-1)!)
  return steps.length >= 3 || known > 0 || FURNITURE.test(last) || SECTION.test(last) ? steps : null
}

/** The site a path starts at: `北港日報 > 国際`; null when it starts at ホーム or a section. */
export function siteOfPath(text: string): string | null {
  const first = pathOf(text)?.[0]
  return first === undefined || FURNITURE.test(fold(first)) || SECTION.test(fold(first)) ? null : first
}

const FOOT = anchored(/^(?:個人情報|プライバシー|サイトマップ|利用規約|運営会社|会社概要|広告掲載|コピーライト)/)

/** Whether a row of links belongs to the foot of the page. */
export const isFootMenu = (text: string): boolean => isMenu(text) && partsOf(text).some((part) => FOOT.test(part))
