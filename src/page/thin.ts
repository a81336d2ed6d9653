import type { Block, Remark, Role } from './page.ts'

/** With more text than this a page has something to say, whatever else it says. */
const MOST = 200
const TEXT: ReadonlySet<Role> = new Set(['subtitle', 'paragraph', 'list-item', 'quotation', 'comment', 'tweet', 'note'])
const NOTICE =
  /見つかりません|存在しません|(?:ページ|記事)は(?:削除|移動|公開を終了)|有効にして|会員限定|有料会員|ログイン(?:して|が必要)|(?:クッキー|Cookie)を使用|アクセスできません|掲載(?:期間|を)終了|(?:404|Not Found)$/im

/** A page that shows a notice in the place of an article: not found, for members only, scripts needed. */
export function findThin(text: string, blocks: readonly Block[]): Remark[] {
  const held = blocks.filter(({ role }) => TEXT.has(role))
  if (held.reduce((sum, { span }) => sum + span.end - span.start, 0) > MOST) return []
  // 会員限定です。 alone is furniture of an article that is not there
  const notice = (held.length > 0 ? held : blocks).find(({ span }) => NOTICE.test(text.slice(span.start, span.end)))
  return notice ? [{ code: 'thin_content', message: 'the page shows a notice and no article', span: notice.span }] : []
}
