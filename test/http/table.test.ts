import { describe, expect, it } from 'vitest'
import { withExample } from './example.ts'

/** RFC 4180, as simple as it is. */
function rowsIn(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 1 || (row[0] ?? '') !== '')
}

/** Each list, what its answer calls it, and which column holds what of it. */
const LISTS: readonly (readonly [path: string, list: string, column: string, of: (one: never) => unknown])[] = [
  ['/lines', 'lines', 'condition', ({ condition }: { condition: string }) => condition],
  ['/promises', 'promises', 'source', ({ source }: { source: string }) => source],
  ['/clashes', 'clashes', 'key', ({ key }: { key: string }) => key],
  ['/shifts', 'clashes', 'key', ({ key }: { key: string }) => key],
  ['/topics', 'topics', 'topic', ({ topic }: { topic: string }) => topic],
  ['/sources', 'sources', 'name', ({ name }: { name: string }) => name],
  ['/outlets', 'outlets', 'site', ({ site }: { site: string }) => site],
  ['/pages', 'pages', 'page id', ({ id }: { id: string }) => id],
  ['/log', 'log', 'id', ({ decision }: { decision: { id: string } }) => decision.id],
]

describe('lists as tables', () => {
  it(
    'have a row for each thing that is listed, and no more cells than names',
    withExample(async ({ ask }) => {
      const { found } = (await (await ask('/api/search?limit=1')).json()) as { found: { ref: string }[] }
      await ask('/api/decisions', { json: { kind: 'note', ref: found[0]?.ref, text: '=1+1 "と", 二行\nめ' } })
      for (const [path, list, column, of] of LISTS) {
        const query = path === '/pages' ? `?q=${encodeURIComponent('橋')}` : ''
        const most = /^\/(?:lines|promises|pages|log)$/.test(path) ? `${query === '' ? '?' : '&'}limit=1000` : ''
        const answer = (await (await ask(`/api${path}${query}${most}`)).json()) as Record<string, never[]>
        const response = await ask(`/api${path}.csv${query}`)
        expect(response.headers.get('content-type'), path).toBe('text/csv; charset=utf-8')
        expect(response.headers.get('content-disposition'), path).toContain(`iwaku-${path.slice(1)}.csv`)
        const [names = [], ...rows] = rowsIn(await response.text())
        expect(rows.length, path).toBeGreaterThan(0)
        for (const row of rows) expect(row.length, `${path} ${row}`).toBe(names.length)
        const at = names.indexOf(column)
        expect(
          rows.map((row) => row[at]?.replace(/^'(?=[=+\-@＝＋－＠])/, '')),
          path,
        ).toEqual(answer[list]?.map(of))
      }
      const log = await (await ask('/api/log.csv')).text()
      // what was noted runs nowhere
      expect(log).toContain(`"'=1+1 ""と"", 二行\nめ"`)
    }),
  )

  it(
    'say in their last line what is left out, and begin with a mark where one is wanted',
    withExample(async ({ ask }) => {
      const { lines } = (await (await ask('/api/lines?limit=1000')).json()) as { lines: unknown[] }
      const cut = await (await ask('/api/lines.csv?limit=2')).text()
      expect(cut.endsWith(`\r\nleft out: ${lines.length - 2}\r\n`)).toBe(true)
      const bytes = new Uint8Array(await (await ask('/api/lines.csv?bom=true')).arrayBuffer())
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      expect((await ask('/api/lines.csv?state=sunk')).status).toBe(400)
      expect((await ask('/api/lines.csv?q=act:x')).status).toBe(400)
    }),
  )
})
