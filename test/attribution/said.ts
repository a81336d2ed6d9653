import { openReader, readDictionary } from '../../src/index.ts'

/*
 * Tables of what a careful reader takes from one sentence or two. A row is `words → who | act | what`, several joined by `&`:
 * `a / b` either will do, a leading `?` may be listed or not, no act where readers would differ, `none` where nobody says anything.
 * Nothing else may be listed at medium certainty or above. `H:` a headline, `P:` a whole page, ⏎ a new line.
 */

/** One row of a table. */
export interface Row {
  readonly text: string
  readonly page: string
  readonly expected: readonly Said[]
}

interface Said {
  readonly sources: readonly string[]
  readonly act: string
  readonly contents: readonly string[]
  readonly optional: boolean
}

const either = (words: string): string[] => words.split(' / ').map((one) => one.trim())

function saidOf(field: string): Said {
  const [source = '', act = '', ...content] = field.trim().split('|')
  return {
    sources: either(source.replace(/^\?/, '')),
    act: act.trim(),
    contents: either(content.join('|')),
    optional: field.trim().startsWith('?'),
  }
}

function pageOf(text: string): string {
  const words = text.replaceAll('⏎', '\n')
  if (words.startsWith('P:')) return words.slice(2)
  return words.startsWith('H:') ? `${words.slice(2)}\n\n橋の前で式典が開かれた。\n` : `橋の再開\n\n2031年5月7日\n\n${words}\n`
}

/** The rows of a table, without its headings. */
export const rowsOf = (table: string): Row[] =>
  table
    .split('\n')
    .filter((line) => line !== '' && !/^#\s/.test(line))
    .map((line) => {
      const [text = '', expected = ''] = line.split(' → ')
      return { text, page: pageOf(text), expected: expected === 'none' ? [] : expected.split(' & ').map(saidOf) }
    })

interface Listed {
  readonly source: string
  readonly act: string
  readonly content: string
}

const reader = openReader(readDictionary())

function listedIn(page: string): Listed[] {
  return reader
    .read(page, 'page.txt')
    .attributions.filter((a) => a.certainty !== 'low')
    .map((a) => ({ source: a.source.name, act: a.act, content: page.slice(a.content.start, a.content.end) }))
}

const fits = (listed: Listed, said: Said): boolean =>
  said.sources.includes(listed.source) && said.contents.includes(listed.content) && (said.act === '' || said.act === listed.act)

/** What is missing and what is too much; empty where the row holds. */
export function faultsOf({ page, expected }: Row): string[] {
  const rest = listedIn(page)
  const faults: string[] = []
  for (const said of expected) {
    const at = rest.findIndex((listed) => fits(listed, said))
    if (at >= 0) rest.splice(at, 1)
    else if (!said.optional) faults.push(`missing: ${said.sources.join(' / ')} | ${said.act} | ${said.contents.join(' / ')}`)
  }
  return [...faults, ...rest.map((listed) => `too much: ${listed.source} | ${listed.act} | ${listed.content}`)]
}
