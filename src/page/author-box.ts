import { anchored } from '#text'
import { looksLikeName, spacedName } from './byline.ts'
import { isPerson } from './credits.ts'
import { type Line, part } from './line.ts'
import type { Found } from './page.ts'

/** Over the box that tells who wrote the page. */
const WRITER = anchored(
  /^[■◆●▼【\s]*(?:(?:この|本)記事(?:を書いた(?:人|記者|ライター)|の?(?:著者|筆者|執筆者|ライター|記者))|書いた人|(?:著者|筆者|執筆者|ライター|記者)(?:情報|紹介|略歴|プロフィール|について)?|about the (?:author|writer)|(?:blogger|editor|writer|author)(?: in chief)?|written by)[\s:：】]*$/i,
)
/** Over the box of whoever keeps the site. */
const KEEPER = anchored(
  /^[■◆●▼【\s]*(?:管理人|運営者|ブログ主|(?:管理人|運営者)?の?(?:プロフィール|自己紹介)|profile|about me)[\s:：】]*$/i,
)
/** Under its heading stand a picture and the name. */
const NEAR = 3

/** Who wrote the page by the box about the author that stands under or beside the text; the heading says that it is one. */
export function boxedAuthor(lines: readonly Line[]): Found<string> | null {
  return boxed(lines, WRITER, 'box about the author') ?? boxed(lines, KEEPER, 'box about whoever keeps the site')
}

function boxed(lines: readonly Line[], heading: { test: (text: string) => boolean }, basis: string): Found<string> | null {
  for (const line of lines) {
    if (!line.hint || line.hint.hidden || line.text.length > 24 || !heading.test(line.text)) continue
    for (const below of lines.slice(line.index + 1, line.index + 1 + NEAR)) {
      const name = /^[^。、「」:：]{2,40}?(?=\s?[(（@＠/／|｜]|$)/.exec(below.text)?.[0].trim()
      if (name && isFullName(name)) return { value: name, span: part(below, 0, name.length), basis }
    }
  }
  return null
}

const isFullName = (words: string): boolean => looksLikeName(words) || spacedName(words) !== null || isPerson(words)
