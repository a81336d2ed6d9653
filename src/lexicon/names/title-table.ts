import { rows } from './rows.ts'
import { PORTFOLIOS, TITLES } from './titles.ts'
import type { TitleEntry } from './types.ts'

const KINDS: Readonly<Record<string, TitleEntry['kind']>> = { o: 'office', r: 'rank', w: 'occupation', h: 'honorific', a: 'accused' }

const MINISTERS = ['大臣', '担当相', '担当大臣', '長官', '部長官']
const DEPUTIES = ['副大臣', '次官', '事務次官', '政務官']

/** Every title word; the first row that has a word keeps it. */
export const TITLE_BY_SURFACE: ReadonlyMap<string, TitleEntry> = buildTitles()

function buildTitles(): Map<string, TitleEntry> {
  const table = new Map<string, TitleEntry>()
  const add = (entry: TitleEntry): void => {
    if (!table.has(entry.surface)) table.set(entry.surface, entry)
  }
  for (const [kind, role, words, long, country] of rows(TITLES))
    for (const word of words!.split(',')) {
      const mark = word[0] === '<' || word[0] === '='
      const surface = mark ? word.slice(1) : word
      const english = /^[A-Z]/.test(surface) && /[a-z]/.test(surface)
      add({
        surface,
        kind: KINDS[kind!]!,
        roleKey: role || null,
        position: english || word[0] === '<' ? 'before' : mark ? 'both' : 'after',
        ...(long && long !== surface ? { long } : {}),
        ...(country ? { country } : {}),
      })
    }
  for (const [key, stems] of rows(PORTFOLIOS)) {
    const minister = `${key}-minister`
    const deputy = `deputy-${minister}`
    for (const stem of stems!.split(',')) {
      add({ surface: `${stem}相`, kind: 'office', roleKey: minister, position: 'after', long: `${stem}大臣` })
      for (const ending of MINISTERS) add({ surface: stem + ending, kind: 'office', roleKey: minister, position: 'after' })
      for (const ending of DEPUTIES) add({ surface: stem + ending, kind: 'office', roleKey: deputy, position: 'after' })
    }
  }
  return table
}
