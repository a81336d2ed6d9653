import { isOutletShape } from '#lexicon'
import { type Anchored, anchored } from '#text'
import type { Line } from './line.ts'

/** Words that names of sites and papers hold, and titles seldom. */
export const SITE_WORD: RegExp =
  /ブログ|日記|ダイアリー|diary|blog|公式|サイト|新聞$|通信$|タイムズ$|ニュース$|チャンネル|online|オンライン|プレス$|日本語?版$|デジタル$|電子版$|News$|Times$|ジャーナル|マガジン|掲示板|速報(?:$|ch)|板まとめ|まとめ(?:ブログ|サイト|速報|ch|ちゃんねる|アンテナ)/i
/** What many personal sites are called, and some articles too. */
const SITE_END = anchored(
  /^.{0,20}(?:独り言|ひとりごと|つぶやき|雑記帳?|備忘録|覚え書き|ノート|メモ帳|の窓|だより|便り|[手訳雑]帖|翻訳帳|雑感|読書録|見聞録|日誌|つれづれ|談義)$/,
)
/** What papers and reviews are called besides. */
const PAPER = anchored(
  /^.{2,12}(?:評論|論壇|日報|時報|新報|週報|月報|公論|タイムス|ヘラルド|レビュー|ポスト|ウィークリー|クーリエ|ジャパン)$/,
)
/** What a site says of itself, wherever it stands in the head. */
const MOTTO =
  /(?:ブログ|サイト|日記|メモ|ノート|翻訳|つぶやき|掲示板|雑記|覚え書き|備忘録)(?:です|でした)。?$|.{8}(?:ブログ|サイト|掲示板)$|(?:綴|つづ|訳|紹介|お届け|発信|まとめ|解説|配信|更新|読み解)[しりいっ]?て(?:い|おり)?(?:ます|いきます|いく|る)|(?:情報|話題|ニュース|トピックス?|記事|最新)[^。]{0,8}を(?:お届け|発信|紹介|配信|まとめ)|^[～〜~―—].{4,60}[～〜~―—]$|(?:転載|引用|コメント|リンク)は?(?:ご)?(?:自由|歓迎|遠慮)/
/** Directly under the name of a site what else would promise a title says what the site does. */
const MOTTO_UNDER_NAME = /(?:紹介|解説|全訳|和訳|発信|配信|記録|お届け)(?:します|する)?$/
const LONGEST_NAME = 24

/** Points against a title in a line that says what a site is, as under its name: `海外の論説を全訳で紹介`, `…を綴るブログです`. */
export function likeMotto({ text, gap }: Line, order: number, head: readonly Line[]): number {
  if (order > 3 || text.length > 80 || /[「」]/.test(text)) return 0
  if (MOTTO.test(text)) return 3
  return order === 1 && !gap && head[0]!.text.length <= LONGEST_NAME && MOTTO_UNDER_NAME.test(text) ? 1.5 : 0
}

/** 2031年5月後半, 2031年5月第3週 その2, 2031年5月 ‹ 前月 | 翌月 ›: the title of one of a row of pages. */
export const PERIOD: Anchored = anchored(
  /^((?:19|20)\d\d年\s?\d{1,2}月(?:\s?(?:第\s?\d週目?|前半|後半|上旬|中旬|下旬|分|の記録|のメモ|のまとめ))?(?:\s?[(（]?その\s?\d{1,2}[)）]?)?)(?:\s*[‹›<>«»|｜＜＞←→].{0,40}|)$/,
)

/** Points against a title in words that name sites; 0 when nothing in them does. `order` is the place in the head of the page. */
export function likeSite(text: string, order: number): number {
  if (SITE_WORD.test(text) && text.length <= 30) return 3
  if (order <= 1 && SITE_END.test(text)) return 1.5
  return order === 0 && text.length <= 16 && (isOutletShape(text) || PAPER.test(text)) ? 1.5 : 0
}

/** Whether a line at the head of the page is called as sites are, or says what the site is. */
export function isSiteName(line: Line, order: number, head: readonly Line[]): boolean {
  if (order > 1 || line.text.length > 40) return false
  const below = head[order + 1]
  return (
    likeSite(line.text, order) > 0 || likeMotto(line, order, head) > 0 || (below !== undefined && likeMotto(below, order + 1, head) > 0)
  )
}
