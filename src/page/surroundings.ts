import { type Anchored, anchored, remembered } from '#text'
import { isFootMenu, isMenu, pathOf } from './menu.ts'
import type { Role } from './page.ts'

/** A role a line's own words give it, with the reason. */
export interface Label {
  readonly role: Role
  readonly reason: string
}

type Rule = readonly [pattern: Anchored, role: Role, reason: string, longest: number]

// the longest a line may be and still be this; a paragraph that begins with the same words is longer
const RULES: readonly Rule[] = [
  [
    anchored(/^[\s※*■◆●▼]*(?:スポンサー(?:ド|ー)?\s?リンク|広告|\[?PR\]?|AD|Advertisements?|Sponsored(?: Links?)?|提供[:：]?PR)[\s】]*$/i),
    'advertisement',
    'label of an advertisement',
    40,
  ],
  [
    anchored(
      /^(?:▲|↑)?\s*(?:PAGE|ページ|この?ページの?)\s?(?:TOP|トップ|先頭)(?:へ|に)?(?:戻る)?$|^(?:▲|↑)?\s*(?:トップ|先頭|上)(?:へ|に)戻る$/i,
    ),
    'footer',
    'link to the head of the page',
    30,
  ],
  [
    anchored(
      /^(?:copyright|©|ⓒ|\(c\)\s?\d{4})|all rights reserved|無断(?:転載|複製|転用)(?!禁止\](?:©|$)).{0,16}(?:禁|断り|遠慮)|著作権は.{1,40}(?:帰属|属し|あり)/i,
    ),
    'footer',
    'copyright line',
    160,
  ],
  [
    anchored(
      /^(?:プライバシー(?:ポリシー)?|利用規約|免責事項|特定商取引|運営(?:会社|者)|お?問い?合わせ|会社概要|サイトマップ|サイトポリシー|Powered by\b.*|Proudly powered.*|Privacy Policy|Terms.*|Contact.*)$/i,
    ),
    'footer',
    'link of the page foot',
    60,
  ],
  [
    anchored(
      /^(?!.*。$)[《≪«‹<＜←]*\s*(?:前|次)の?(?:ページ|記事|投稿|エントリー?)|(?:前|次)の(?:ページ|記事|投稿)[へ]?\s*[》≫»›>＞→]*$|^(?:«|‹|←|>>\s?).{0,80}$|^[→←]\s.{1,60}$|\s(?:»|›|→)$|^(?:Prev(?:ious)?|Next)(?: (?:Post|Page|Article))?\s*(?:[:：]|[«»‹›<>←→]?$)/i,
    ),
    'navigation',
    'link to the page before or after',
    160,
  ],
  [
    anchored(
      /^(?:シェア|シェアする|共有(?:する)?|その他|ツイート|ツイートする|ポスト|Tweet|Share(?: this)?[:：]?|Facebook|Twitter|X|LINE|LINEで送る|はてな(?:ブックマーク|ブログ)?|B!|Pocket|Pinterest|RSS|feedly|コピー|リンクをコピー|印刷(?:する)?|保存|いいね[!！]?|フォロー(?:する)?|読者になる|Follow.*|Like|noteで書く|メールで送信|ブックマーク|スキ|フォローする)(?:\s*[:：(（]?\s*\d*[)）]?)?$/i,
    ),
    'navigation',
    'button for sharing',
    40,
  ],
  [
    anchored(
      /^(?:コメントを?(?:残す|書く|投稿(?:する)?|する|送信)|コメントする|返信をキャンセル.*|メールアドレスが公開されることはありません.*|.*\s?欄は必須項目です|ログイン.{0,20}|会員登録.{0,20}|新規登録.{0,10}|検索|メニュー|MENU|目次|もくじ|閉じる|続きを(?:読む|見る).{0,10}|もっと(?:見る|読む)|全文を読む|一覧(?:へ|を見る)?|HOME|ホーム|トップ(?:ページ)?|(?:(?:Skip|Go|Jump) to (?:main )?(?:contents?|navigation|menu|footer)\s?){1,3}|[<＜[［«]?(?:目次|一覧|表紙|トップ(?:ページ)?)へ(?:戻る)?[>＞\]］»]?|(?:ニュース|記事)(?:の?詳細|本文)|Untitled(?: (?:Document|Page))?|無題(?:ドキュメント|のページ)|(?:本文|コンテンツ|メインコンテンツ|ナビゲーション)(?:へ|に|を)(?:スキップ|移動|ジャンプ)(?:する)?|[▼▲]?目次(?:を(?:開く|閉じる|表示|隠す))?|[^\s。、]{0,16}(?:一覧|トップ)(?:へ|に|を)(?:戻る|見る)?|プロフィール)$/i,
    ),
    'navigation',
    'button or menu',
    80,
  ],
  [
    anchored(
      /^(?:(?:この)?(?:記事|ページ|投稿|ポスト|エントリー?)を(?:シェア|共有|ツイート|拡散|保存|クリップ)(?:する|しよう)?[!！]?|(?:この)?(?:記事|投稿)が気に入ったら.{0,30}|(?:シェア|共有|いいね)\s?[:：]|(?:いいね\s?)?読み込み中(?:…|\.{3})?|いいなと思ったら.{0,20}|(?:クリエイター|書き手|著者)を(?:応援|サポート)(?:する|しよう)?[!！]?)$/i,
    ),
    'navigation',
    'button for sharing',
    40,
  ],
  [
    anchored(
      /^(?:広告を(?:非表示にする|閉じる)|購入手続き(?:へ|に進む)|ここから先は|(?:おすすめ|新着|古い|新しい|人気|最も良い|評価の?高い)順|ディスカッションに参加(?:する|….{0,4})?|コメント(?:を見る)?\s?[\d,]{1,7}\s?件|管理者にだけ(?:表示を許可|公開).{0,8}|この(?:回答|記事|情報)は(?:いかが|参考になりまし|役に立ちまし)た?(?:でした)?か[?？].{0,24}|約?\s?\d{1,3}\s?分で読(?:む|める|めます)|はてなブログ(?:Pro|を始める.{0,8})|記事の続きを読むには.{0,30}|.{0,8}(?:すべて|全て)の記事が読み放題|(?:有料|無料)会員に登録(?:する)?|上の画像に(?:書かれ|表示され)ている文字.{0,20}|オーナーへメッセージ|写真一覧を[み見]る|(?:よかったら|よろしければ)?シェアしてね[!！]?|(?:有料会員|初回|初月|今なら).{0,16}(?:無料|\d円).{0,10}|[【［]?あわせて読む[】］]?.{0,100}|[(（]\d{1,2}月\d{1,2}日.{0,16}(?:公開|更新|配信)[)）]|※?(?:原文|英文)記事など関連情報は.{0,60}|(?:私たち|当社)の行動規範\s?[:：].{0,30}|\d{1,4}\s?回答)$/,
    ),
    'navigation',
    'button or menu',
    120,
  ],
  [anchored(/^(?:\d{1,2}[.．]\s*)?(?:この(?:記事|エントリー?)への)?トラックバック/), 'navigation', 'trackback line', 160],
  [
    // norden_blog at 21:00│Comments(2)│TrackBack(0)
    anchored(/^(?!.*。).*(?:Comments?|コメント)\s?[:：(（]\s?\d{1,5}[)）]?.*(?:Track ?Backs?|トラックバック)\s?[:：(（]\s?\d{1,5}/i),
    'navigation',
    'counts under an entry',
    160,
  ],
  [
    anchored(/^(?:コメント|Comments?|リブログ|いいね[!！]?した人|閲覧数?|アクセス|PV|views?)\s?[:：(（]\s?[\d,]{1,9}[)）]?$/i),
    'navigation',
    'count',
    30,
  ],
  [
    // 12,408 view 57 お気に入り 23 コメント, いいね!した人 | リブログ(2)
    anchored(
      /^(?:[\d,]{1,9}\s?(?:views?|PV|お気に入り|コメント|ブックマーク|users?|いいね[!！]?|シェア|閲覧)\s?[|/・]?\s*){2,6}$|^いいね[!！]?した人.{0,24}$|^コメント欄は(?:承認制|閉じて|停止).{0,16}$/i,
    ),
    'navigation',
    'counts under an entry',
    100,
  ],
  [
    anchored(
      /^(?:(?:残り|全文)\s?[:：]?\s?|(?=[\d,]{3,7}\s?(?:文字|字)$))[\d,]{1,7}\s?(?:文字|字)(?:$|[\s/／(（。])|^[^。]{0,30}(?:有料|会員|購読者)[^。]{0,16}(?:限定|専用|向け)(?:の?(?:記事|コンテンツ))?(?:です|となります)?。?(?:(?:ログイン|登録|購読|会員登録)[^。]{2,30}。)?(?:\s?残り\s?[:：]?\s?[\d,]{1,7}\s?(?:文字|字).{0,24})?$/,
    ),
    'navigation',
    'says that the rest is for subscribers',
    100,
  ],
  [anchored(/^[<＜«‹◀]{1,2}\s?\d{4}[年/.].{1,16}[>＞»›▶]{1,2}$|^(?:[日月火水木金土]\s*){7}$/), 'navigation', 'calendar', 40],
  [anchored(/^このエントリーをはてなブックマークに追加$/), 'navigation', 'button for sharing', 30],
  [
    anchored(
      /^(?:タグ|カテゴリー?|(?:月別)?アーカイブ|テーマ|ジャンル|キーワード|ラベル|Archives?|Tags?|Categor(?:y|ies)|Filed under|Posted in|Labels?)\s*[:：]/i,
    ),
    'navigation',
    'labels of the article',
    160,
  ],
  // < 前の題 | TOP | 次の題 >
  [anchored(/^[<＜«‹].*[|｜]\s?(?:TOP|HOME|MAIN|メイン|トップ|ホーム)\s?[|｜]/i), 'navigation', 'link to the page before or after', 200],
  [anchored(/^(?:ホーム|HOME|TOP|トップ(?:ページ)?)\s*[>＞›»/／≫].*/i), 'navigation', 'path to the page', 200],
  [
    anchored(
      /^(?:ランキング参加中|人気ブログランキング|にほんブログ村|ブログランキング|(?:↓|↑)?.{0,16}クリック(?:を|で)?.{0,16}お?願い.{0,16})/,
    ),
    'navigation',
    'link to a ranking',
    80,
  ],
  [
    anchored(
      /^(?:参考|参照|参考(?:記事|文献|資料|サイト|リンク)|参照(?:記事|元)|関連(?:記事|リンク|ニュース)|過去(?:ブログ|記事)|(?:引用|転載|記事|情報|配信|出展)元|元(?:記事|ネタ|スレ)|原文|原題|ソース|情報源|英文記事|映像記事|和文記事|リンク|詳細|続き|URL|Link|Source|Original(?: article| source)?|Via|Read more|via)\s*[:：]|^(?:参考|参照|映像|英文|関連)(?:記事|リンク)?(?:\s+(?:参照|映像|英文|参考|関連)記事)*[\s。]*$/i,
    ),
    'source-link',
    'label of a source',
    400,
  ],
  [anchored(/^(?:過去ブログ|参照記事|映像記事|英文記事)(?:[\s。]|$)/), 'source-link', 'label of a source', 200],
]

/** What a line's own words say it is for when it is no prose: a footer, a button, a link label. `参考:…`, `前のページ`, `PAGE TOP`. */
export const surroundingLabel: (text: string) => Label | null = remembered(labelOf)

function labelOf(text: string): Label | null {
  for (const [pattern, role, reason, longest] of RULES) {
    if (text.length <= longest && pattern.test(text)) return { role, reason }
  }
  if (pathOf(text)) return { role: 'navigation', reason: 'path to the page' }
  if (/^この(?:スレッド|トピック)は(?:過去ログ|ロック|終了)/.test(text)) return { role: 'navigation', reason: 'notice of the board' }
  if (isMenu(text))
    return isFootMenu(text) ? { role: 'footer', reason: 'row of links of the page foot' } : { role: 'navigation', reason: 'row of links' }
  if (text.length <= 400 && !/[\p{L}\p{N}\p{S}]/u.test(text)) return { role: 'navigation', reason: 'marks only' }
  return null
}

const LABEL_WORD = '(?:参照|映像|英文|参考|関連|和文|元|動画)記事'
const TAIL = new RegExp(
  `(?:(?<=[。」』）)！？])|\\s+)(?:過去(?:ブログ|記事)\\s?[:：][^。]{2,120}|${LABEL_WORD}(?:\\s+${LABEL_WORD})*)\\s*[。.]?$`,
)

/** Where the labels of links that hang at the end of a paragraph begin (`…と述べた。 過去ブログ:… 参照記事`), or null. */
export function trailingLabels(text: string): number | null {
  // only the last stretch can hold them; the rest of a long line is not searched
  const from = Math.max(0, text.length - 260)
  const found = TAIL.exec(text.slice(from))
  if (!found || from + found.index === 0) return null
  return from + found.index + (found[0].length - found[0].trimStart().length)
}
