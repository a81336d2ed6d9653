import { anchored } from '#text'
import type { Line } from '../line.ts'
import type { Head } from './head.ts'

const HANDLE = anchored(/^(\d{1,4})\s?[.．:：)）]\s?(\S.{0,19})$/)
/** As often a handle must come back. */
const LEAST = 3

/**
 * Heads of posts without a day, all under one handle: `1.海外の読者`, `2.海外の読者`; the numbers go up, words stand under most of them. A list whose
 * items are all different is none.
 */
export function handleHeads(lines: readonly Line[], isFree: (line: Line) => boolean): Head[] {
  const byHandle = new Map<string, Head[]>()
  for (const line of lines) {
    const found = isFree(line) && line.text.length <= 26 ? HANDLE.exec(line.folded) : null
    if (!found || /[。、「」？?！!]/.test(found[2]!)) continue
    const at = line.text.length - found[2]!.length
    const heads = byHandle.get(found[2]!) ?? []
    if (heads.length > 0 && Number(found[1]) <= heads.at(-1)!.number!) continue
    heads.push({
      from: line.index,
      to: line.index,
      author: line.text.slice(at),
      date: null,
      indent: line.hint?.depth ?? line.indent,
      number: Number(found[1]),
      layout: 'post',
    })
    byHandle.set(found[2]!, heads)
  }
  const most = [...byHandle.values()].sort((a, b) => b.length - a.length)[0] ?? []
  const answered = most.filter(({ to }, i) => to + 1 < (most[i + 1]?.from ?? lines.length)).length
  return most.length >= LEAST && answered * 4 >= most.length * 3 ? most : []
}

/** `1: 名無し 2031/05/07(水) 17:51:32.16 ID:AbCd0 BE:1234-PLT(16000)`, perhaps with the words of the post behind. */
const POST = anchored(
  /^(?:>>)?\d{1,4}\s?[:.]?\s?(?:名前[:：]\s?)?[^\s].{0,40}?\s?(?:19|20)\d\d\/\d{1,2}\/\d{1,2}\s?\([^()]{1,3}\)\s?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?ID[:：]\s?\S+(?:\s?BE:\S+)?(?=\s|$)/,
)

/** Where the head of a post ends that a line begins with, as boards write it; null for other lines. */
export const postHead = (line: Line): number | null => POST.exec(line.folded.slice(0, 160))?.[0].length ?? null

export const POST_HEAD = 'head of a post of a board'
