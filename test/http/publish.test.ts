import { describe, expect, it } from 'vitest'
import { withExample } from './example.ts'

const order = (given: object): { json: unknown } => ({ json: { q: 'topic:水門 since:2031-05', ...given } })

describe('POST /api/digest', () => {
  it(
    'gives what was picked in every form, with the words of the curator named',
    withExample(async ({ ask }) => {
      const whole = (await (await ask('/api/digest', order({ form: 'json' }))).json()) as {
        days: { items: { hit: { ref: string } }[] }[]
      }
      const refs = whole.days.flatMap(({ items }) => items.map(({ hit }) => hit.ref))
      expect(refs.length).toBeGreaterThan(3)
      const picked = [refs[2], refs[0]]
      const draft = { heading: '水の週', introduction: 'わたしの言葉', picked, notes: { [refs[0] as string]: '注を一つ' } }
      const md = await ask('/api/digest', order({ form: 'md', language: 'ja', ...draft }))
      expect(md.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
      const text = await md.text()
      expect(text).toMatch(/^# 水の週\n\n> \*\*編者:\*\* わたしの言葉\n/)
      expect(text.match(/^- /gm)).toHaveLength(2)
      expect(text.indexOf(refs[2] as string)).toBeLessThan(text.indexOf(refs[0] as string))
      const html = await ask('/api/digest', order({ form: 'html', ...draft }))
      // never drawn as a page of this server
      expect(html.headers.get('content-type')).toBe('text/plain; charset=utf-8')
      expect(await html.text()).toContain('<h1>水の週</h1>')
      expect(await (await ask('/api/digest', order({ form: 'note', ...draft }))).text()).toMatch(/#水の週\(/)
    }),
  )
  it(
    'a site comes as an archive under a name',
    withExample(async ({ ask }) => {
      const site = await ask('/api/digest', order({ form: 'site' }))
      expect(site.headers.get('content-type')).toBe('application/zip')
      expect(site.headers.get('content-disposition')).toBe('attachment; filename="iwaku-digest.zip"')
      const bytes = Buffer.from(await site.arrayBuffer())
      expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
      for (const name of ['index.html', 'en/index.html', 'feed.atom']) expect(bytes.includes(name)).toBe(true)
    }),
  )
  it(
    'what cannot be made is told with its cure',
    withExample(async ({ ask }) => {
      for (const [json, status, code] of [
        [{ form: 'pdf' }, 400, 'bad_parameter'],
        [{ form: 'md', q: 'since:yesterday' }, 400, 'bad_query'],
        [{ form: 'md', q: 'source:誰でもない人' }, 404, 'nobody_called'],
        [{ form: 'md', picked: 'all' }, 400, 'bad_parameter'],
      ] as const) {
        const response = await ask('/api/digest', { json })
        expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code])
      }
      expect((await ask('/api/digest', { method: 'POST', body: 'form=md' })).status).toBe(415)
    }),
  )
})
