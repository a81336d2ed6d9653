import { describe, expect, it } from 'vitest'
import type { Answer } from '#question'
import { withExample } from './example.ts'

type Of<K extends Answer['kind']> = Extract<Answer, { kind: K }>

describe('a saying in other pages', () => {
  it(
    'is found by its address, as oEmbed says, and what its card opens is free to run',
    withExample(async ({ ask }) => {
      const { found } = (await (await ask('/api/search?limit=1')).json()) as Of<'sayings'>
      const ref = found[0]?.ref as string
      const embed = `/oembed?url=${encodeURIComponent(`http://localhost/saying/${ref}`)}`
      const told = (await (await ask(embed)).json()) as { type: string; html: string }
      expect(told.type).toBe('rich')
      expect(told.html).toContain(`src="http://localhost/card/${ref}"`)
      expect(told.html).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
      expect(told.html).not.toContain('allow-scripts')
    }),
  )
})

describe('a feed', () => {
  it.each(['atom', 'json'])(
    'names itself with all that it was asked for (%s)',
    async (form) =>
      await withExample(async ({ ask }) => {
        const written = await (await ask(`/feed.${form}?q=${encodeURIComponent('橋')}&certainty=low`)).text()
        expect(written.replaceAll('&amp;', '&')).toContain(`http://localhost/feed.${form}?q=%E6%A9%8B&certainty=low`)
      })(),
  )
})

describe('/api/page/{id}/grounds', () => {
  it(
    'has the reason of every block, and which words give what is told of the page',
    withExample(async ({ ask }) => {
      const { pages } = (await (await ask(`/api/pages?limit=1000&q=${encodeURIComponent('橋')}`)).json()) as Of<'pages'>
      expect(pages.length).toBeGreaterThan(8)
      for (const { id, title, published } of pages) {
        const { reading } = (await (await ask(`/api/page/${id}/reading`)).json()) as Of<'reading'>
        const grounds = (await (await ask(`/api/page/${id}/grounds`)).json()) as Of<'grounds'>
        expect(grounds.blocks.map(({ start }) => start)).toEqual(reading.blocks.map(({ start }) => start))
        expect(grounds.blocks.every(({ reason }) => reason !== '')).toBe(true)
        expect([grounds.title !== null, grounds.published !== null]).toEqual([title !== null, published !== null])
        expect(grounds.form).not.toBeNull()
      }
      expect((await ask('/api/page/ffff/grounds')).status).toBe(404)
    }),
  )
})
