import { anchored } from '#text'
import { captionLabel } from './captions.ts'
import { type Claim, claimLine, type Ground } from './claim.ts'
import { isDateLine, isDayAndTime } from './day.ts'
import { endsSentence, type Line } from './line.ts'
import type { Role } from './page.ts'
import { surroundingLabel } from './surroundings.ts'

const HEADING = anchored(
  /^[■◆●▼▽★☆【[［\s]*(?:(?:関連(?:する)?|あなた(?:に|への)お?(?:すす|勧)め|人気|おすすめ|オススメ|お勧め|あわせて(?:読み|知り|見)たい|合わせて(?:読み|知り|見)たい|この(?:筆者|著者|執筆者|記者|作者)の|[「『][^「」『』]{1,20}[」』](?:カテゴリー?)?の(?:最新|新着|人気|関連)?|最新|新着|注目|話題の|ピックアップ|こちらも(?:おすすめ|読まれています)?|同じカテゴリー?(?:[(（][^()（）]{1,16}[)）])?の|類似(?:して(?:い)?る|する|の)?|最近の|よく読まれている|この記事(?:を読んだ人|に関連する|の関連).{0,16}|アクセス|記事|週間|月間|デイリー)(?:の?(?:記事|ニュース|エントリー?|投稿|ランキング|リンク|一覧|コラム|コメント|特集|トピックス|コンテンツ|刊行物|論考|レポート|書籍|動画|まとめ))*(?:[(（]自動検索[)）])?|ランキング|関連リンク|アーカイブ|月別アーカイブ|カテゴリー?|タグクラウド|リンク集|ブログロール|Related (?:Posts|Articles)|Recent (?:Posts|Comments)|Archives?|Categories|Popular Posts|Read next)[】\]］\s:：]*$/i,
)

export const isRelatedHeading = (text: string): boolean => text.length <= 40 && HEADING.test(text)

const SOURCES = anchored(
  /^[■◆●▼【\s]*(?:情報源|出典|参考(?:文献|資料|リンク)|引用文献|外部リンク|関連項目|脚注|注釈|Sources?|References?)[】\s:：]*$/i,
)

const NUMBERED = /^(?:\d{1,2}[.．)）位]|[•●・◆■►▶\-*])\s*/
const CATEGORY_LENGTH = 12
const PARAGRAPH = 80

/** Labels lists of other articles: under 関連記事 and the like, and everything that follows a comment thread. */
export function findRelated(lines: readonly Line[], ground: Ground, threadEnd: number | null): Claim[] {
  const claims: Claim[] = []
  let inside = false
  let sources = false
  let before: Role | null = null
  let prose = false
  let label = false
  for (const [i, line] of lines.entries()) {
    if (ground[line.index] !== undefined) {
      inside = false
      continue
    }
    // 2024年5月12日 / カテゴリ / 海難・事故: of the article itself, above its title
    if (label || (!prose && /^カテゴリー?$/.test(line.text) && isLabel(lines[i - 1], lines[i + 1]))) {
      label = !label
      claims.push(claimLine(line, 'navigation', 'labels of the article'))
      continue
    }
    prose ||= line.text.length >= PARAGRAPH && endsSentence(line.text)
    if (line.text.length <= 20 && SOURCES.test(line.text)) {
      sources = true
      inside = false
      claims.push(claimLine(line, 'navigation', 'heading of a list of sources'))
      continue
    }
    if (
      sources &&
      !(line.text.length >= PARAGRAPH && /。$/.test(line.text)) &&
      line.text.length <= 300 &&
      !surroundingLabel(line.text) &&
      !isRelatedHeading(line.text)
    ) {
      claims.push(claimLine(line, 'source-link', 'entry in a list of sources'))
      continue
    }
    sources = false
    if (isRelatedHeading(line.text)) {
      inside = !(!prose && labelsArticle(lines, ground, i))
      before = null
      claims.push(claimLine(line, 'navigation', 'heading of a list of other articles'))
      continue
    }
    if (threadEnd !== null && line.index > threadEnd) inside = true
    else if (inside && !prose && headsArticle(lines, i)) inside = false
    // a whole paragraph that is not cut off: the list is over
    if (inside && line.text.length >= PARAGRAPH && /。$/.test(line.text)) inside = threadEnd !== null && line.index > threadEnd
    if (!inside) continue
    const claim = listLine(line, before)
    before = claim.blocks[0]!.role
    claims.push(claim)
  }
  return claims
}

/** A shorter sentence may be an excerpt in a list. */
const TEXT = 50
const isText = (line: Line): boolean => line.text.length >= TEXT && endsSentence(line.text)

/** A line set apart with its day under it and then text: the head of the article, behind a list that stands above it. */
function headsArticle(lines: readonly Line[], at: number): boolean {
  const [line, below, ...after] = lines.slice(at, at + 4)
  if (!line || !below || line.hint || !line.gap || line.text.length < 6 || endsSentence(line.text)) return false
  return below.gap && (isDateLine(below.text) !== null || isDayAndTime(below.text)) && after.some((next) => next.gap && isText(next))
}

/** How many lines with a day may stand between 最新記事 and the text of the article that it labels, and how many of them may be titles. */
const HEAD = 8
const TITLES = 3
/** 最新記事 or 新着ニュース over the head of an article: the few lines under it, a day among them, lead to its text. */
function labelsArticle(lines: readonly Line[], ground: Ground, at: number): boolean {
  let titles = 0
  let days = 0
  for (const line of lines.slice(at + 1, at + 1 + HEAD)) {
    if (line.hint || ground[line.index] !== undefined) return false
    if (isText(line)) return days > 0
    if (isDateLine(line.text) || isDayAndTime(line.text)) days++
    else if (line.text.length > CATEGORY_LENGTH && !captionLabel(line.text) && ++titles > TITLES) return false
  }
  return false
}

const isLabel = (above: Line | undefined, below: Line | undefined): boolean =>
  above !== undefined && isDateLine(above.text) !== null && below !== undefined && below.text.length <= CATEGORY_LENGTH

function listLine(line: Line, before: Role | null): Claim {
  const label = surroundingLabel(line.text)
  if (label) return claimLine(line, label.role, label.reason)
  if (isDateLine(line.text)) return claimLine(line, 'navigation', 'date in a list of other articles')
  const words = line.text.replace(NUMBERED, '')
  if (words.length <= CATEGORY_LENGTH && !endsSentence(words)) return claimLine(line, 'navigation', 'category in a list of other articles')
  if (before === 'related-title' && /[…‥]$|\.\.\.$|。$|\[…\]$|続きを読む$/.test(words))
    return claimLine(line, 'related-excerpt', 'cut-off text under a title in a list')
  return claimLine(line, 'related-title', 'title in a list of other articles')
}
