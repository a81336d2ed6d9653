import type { Entry } from '../src/index.ts'
import { seeded } from './varied.ts'

/** What is asked of a ledger of some pages: words cut out of what was said, who said it, and the page; the same each time. */
export function material(
  entries: readonly Entry[],
  asked: number,
): { words: readonly string[]; names: readonly string[]; ids: readonly string[] } {
  const next = seeded(1)
  const [words, names, ids] = [[], [], []] as [string[], string[], string[]]
  while (words.length < asked) {
    const { id, record } = entries[Math.floor(next() * entries.length)] as Entry
    const own = record.attributions.filter(({ certainty }) => certainty !== 'low')
    const one = own[Math.floor(next() * own.length)]
    const run = one?.content.text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{8,}/u)?.[0]
    if (!one || run === undefined || one.source.name === 'unknown' || /\s/.test(one.source.name)) continue
    const length = 2 + (words.length % 7)
    const start = Math.floor(next() * (run.length - length + 1))
    words.push(run.slice(start, start + length))
    names.push(one.source.name.split('、')[0] as string)
    ids.push(id)
  }
  return { words, names, ids }
}
