import { anchored } from '#text'
import { type Claim, claimLine, type Ground } from './claim.ts'
import { endsSentence, type Line } from './line.ts'
import { HEADING_MARK, LIST_MARK } from './marks.ts'

const HEADING = anchored(
  /^[\s【[■◆●▼▲]*(?:目次|もくじ|この記事の(?:目次|内容)|(?:table of )?contents)[\s】\]：:▼▲]*(?:[[［(（]?(?:非?表示|閉じる|開く|hide|show)[\]］)）]?)?$/i,
)
const LONGEST = 60
const MOST = 40

/** A heading without its mark and number. */
const bare = (text: string): string =>
  text
    .slice((HEADING_MARK.exec(text) ?? LIST_MARK.exec(text))?.[0].length ?? 0)
    .replace(/^\d{1,2}(?:[.-]\d{1,2})?[.．)）]?\s*/, '')
    .trim()

/** The table of contents: what stands directly under 目次, or stands again further down. */
export function findContents(lines: readonly Line[], ground: Ground): Claim[] {
  const claims: Claim[] = []
  let last: Map<string, number> | null = null
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (ground[at] !== undefined || line.text.length > 24 || !HEADING.test(line.text)) continue
    last ??= new Map(lines.map(({ text, index }) => [bare(text), index]))
    claims.push(claimLine(line, 'navigation', 'heading of the table of contents'))
    for (let below = at + 1; below < lines.length && below - at <= MOST; below++) {
      const entry = lines[below]!
      if (ground[below] !== undefined || entry.text.length > LONGEST || /。$/.test(entry.text)) break
      const again = (last.get(bare(entry.text)) ?? 0) > below
      if (!again && (entry.gap || endsSentence(entry.text))) break
      claims.push(claimLine(entry, 'navigation', 'entry of the table of contents'))
      at = below
    }
  }
  return claims
}
