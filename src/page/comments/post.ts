import { anchored } from '#text'
import type { Line } from '../line.ts'

/** `1: 名無し 2031/05/07(水) 17:51:32.16 ID:AbCd0 BE:1234-PLT(16000)`, perhaps with the words of the post behind. */
const POST = anchored(
  /^(?:>>)?\d{1,4}\s?[:.]?\s?(?:名前[:：]\s?)?[^\s].{0,40}?\s?(?:19|20)\d\d\/\d{1,2}\/\d{1,2}\s?\([^()]{1,3}\)\s?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?ID[:：]\s?\S+(?:\s?BE:\S+)?(?=\s|$)/,
)

/** Where the head of a post ends that a line begins with, as boards write it; null for other lines. */
export const postHead = (line: Line): number | null => POST.exec(line.folded.slice(0, 160))?.[0].length ?? null

export const POST_HEAD = 'head of a post of a board'
