import { fold } from '#text'
import { endsSentence } from './line.ts'
import { unquoted } from './manner.ts'
import { isOutlet } from './origin.ts'
import type { Block } from './page.ts'

/** A page that may carry what others wrote. */
interface Carrying {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly site: string | null
}

const wordsOf = ({ text }: Carrying, { span }: Block): string => text.slice(span.start, span.end)
/** Shorter paragraphs are labels. */
const TEXT = 40

/** 北港新聞 on a line of its own, text above it and text below: whose the text above is. */
export function creditedInside(of: Carrying): boolean {
  let above = 0
  for (const [i, block] of of.blocks.entries()) {
    if (block.role !== 'paragraph' && block.role !== 'heading') continue
    const words = wordsOf(of, block)
    if (words.length >= TEXT) above++
    else if (above >= 2 && isOutlet(words.replace(/^[(（【[]|[)）】\]]$/g, ''))) {
      return of.blocks
        .slice(i + 1)
        .some((next) => next.role === 'paragraph' && next.span.end - next.span.start >= TEXT && endsSentence(wordsOf(of, next)))
    }
  }
  return false
}

/** よい記事だったので転載させていただきます, 以下、拡散希望の記事を貼ります: says so in a sentence. */
export const saysItCarries = (of: Carrying): boolean =>
  of.blocks.some(
    (block) =>
      block.role === 'paragraph' &&
      block.span.end - block.span.start <= 120 &&
      /(?:転載|引用|コピペ|全文掲載)(?:させて(?:いただ|頂|もら)|(?:いた|致)しま|しておきま|しま[すし]|しておく(?:。|$))/.test(
        unquoted(wordsOf(of, block)),
      ),
  )

/** 北港新聞より, （北港ニュースの記事から抜粋）: whose the text around is. */
export const namesOutletOfText = (of: Carrying): boolean =>
  of.blocks.some((block) => {
    if (block.span.end - block.span.start > 50 || block.role === 'title') return false
    const outlet =
      /^[\s(（【[※■◆●▼~～=＝-]*(?:以下[、は]?\s?)?([^、。「」]{2,20}?)の?(?:記事|ニュース|サイト|HP|電子版|配信)?\s?(?:より|から(?=引用|転載|抜粋))(?:一部)?(?:引用|転載|抜粋)?[)）】\]:：。\s~～=＝-]*$/.exec(
        wordsOf(of, block),
      )?.[1]
    return outlet !== undefined && isOutlet(outlet)
  })

/** 本文の著作権は原作者に帰属します。転載は… */
export const disclaims = (of: Carrying): boolean =>
  of.blocks.some(
    (block) =>
      (block.role === 'footer' || block.role === 'paragraph') &&
      block.span.end - block.span.start <= 400 &&
      /著作権は[^。]{0,12}(?:原作者|原著者|元の?(?:著者|筆者|サイト|記事)|配信元|引用元|転載元|各(?:著作|権利)者|それぞれの)/.test(
        wordsOf(of, block),
      ) &&
      /転載|引用|掲載/.test(wordsOf(of, block)),
  )

/** （中略）, （以下略）: whoever shortens a text has it from elsewhere; inside a quotation a reporter shortens too. */
export const shortens = (of: Carrying): boolean =>
  of.blocks.some(
    (block) =>
      (block.role === 'paragraph' || block.role === 'quotation') &&
      /[(（【［[<＜～〜…]\s?(?:中略|後略|前略|以下略|以下省略|以下、?略|略)\s?[)）】］\]>＞～〜…]/.test(unquoted(wordsOf(of, block))),
  )

/** In so many blocks from the head a headline that is carried stands. */
const HEAD = 8
/** 題（北港日報）, 北港日報「題」 under the page's own title: the headline of the text that follows, with its outlet. */
export function carriesHeadline(of: Carrying): boolean {
  const title = of.blocks.findIndex(({ role }) => role === 'title')
  return of.blocks.slice(title + 1, title + 1 + HEAD).some((block) => {
    if (block.role !== 'paragraph' && block.role !== 'heading' && block.role !== 'subtitle') return false
    const words = wordsOf(of, block)
    const outlet = words.length <= 100 && !/[。]/.test(words) ? /^.{8,}[^。]\s?[(（]([^()（）]{2,20})[)）]$/.exec(words)?.[1] : undefined
    return outlet !== undefined && isOutlet(outlet)
  })
}

/** 【北港日報】題, 【#北港日報】題 on a page that is not that paper's. */
export function tagsOutlet(of: Carrying): boolean {
  const title = of.blocks.find(({ role }) => role === 'title')
  const tag = title && /^\s?[【[［]\s?[#＃]?([^】\]］]{2,16})[】\]］]/.exec(wordsOf(of, title))?.[1]
  return tag !== undefined && isOutlet(tag) && of.site !== null && !of.site.includes(tag)
}

/** 2031.5.7 08:45 （2/2ページ）: the numbers of several pages of another's article in one text. */
export function joinsPages(of: Carrying): boolean {
  const pages = new Set<string>()
  for (const { role, span } of of.blocks) {
    if (span.end - span.start > 60 || role === 'navigation') continue
    const page = /[(（](\d{1,2})\/(\d{1,2})\s?(?:ページ|頁|page)[)）]/i.exec(fold(of.text.slice(span.start, span.end)))
    if (page) pages.add(page[1]!)
  }
  return pages.size >= 2
}

const QUOTED = 60
const MOST_QUOTED = 0.25
/** Whether the text begins with lines behind `>` or soon comes to them, and they are a good part of it. */
export function opensQuoted(of: Carrying): boolean {
  const prose = of.blocks.filter(({ role, span }) => (role === 'paragraph' || role === 'quotation') && span.end - span.start >= TEXT)
  const length = (some: readonly Block[]): number => some.reduce((sum, { span }) => sum + span.end - span.start, 0)
  const quoted = prose.filter(({ role }) => role === 'quotation')
  const first = prose.findIndex(({ role, span }) => role === 'quotation' && span.end - span.start >= QUOTED)
  return first >= 0 && first <= 1 && length(quoted) >= MOST_QUOTED * length(prose)
}
