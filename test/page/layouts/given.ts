import { expect, test } from 'vitest'
import { describePage, plainText } from '#page'

/** Paragraphs for pages whose head, notes or comments are tested. */
export const A =
  '北の海峡で続く演習について、ノルデン政府は説明を避けている。それでも港で働く人びとは、補給船の数が去年の二倍になったことを知っている。'
export const B =
  'ヴェスカ外相は先月、「演習は防衛のためだけにある」と述べた。しかし側近は、別の理由があると認めている。港の倉庫には新しい鍵がかかり、夜ごとに灯りがともる。'
export const C = '結局のところ、海峡の緊張は双方の選挙が終わるまで続くだろう。有権者が望んでいるのは安い燃料であり、旗ではない。'
export const T = '海峡の演習は誰のためか'
export const H = 'ノルデン外相、演習の延期を否定　海峡の緊張続く'
export const U = 'https://kazami.example.net/archives/20310611.html'

/** What a page may be expected to say of itself; a field that is left out is not tested. */
interface Told {
  title?: string | null
  author?: string | null
  site?: string | null
  published?: string | null
  origin?: string | null
  form?: string
  comments?: number
  votes?: (number | null)[]
  parents?: (number | null)[]
}

type Layout = [name: string, blocks: string[], told: Told]

/** What a page of these blocks says, in the fields that are expected. */
function readLayout(blocks: string[], expected: Told): Told {
  const page = describePage(plainText(blocks.join('\n\n')), 'page.txt')
  const all: Required<Told> = {
    title: page.title?.value ?? null,
    author: page.author?.value ?? null,
    site: page.site?.value ?? null,
    published: page.published?.value ?? null,
    origin: page.originUrl?.value ?? null,
    form: page.form,
    comments: page.comments.length,
    votes: page.comments.map(({ votes }) => votes),
    parents: page.comments.map(({ parent }) => parent),
  }
  return Object.fromEntries(Object.entries(all).filter(([field]) => field in expected))
}

/** One test for each layout. */
export const testLayouts = (layouts: Layout[]): void =>
  test.each(layouts)('%s', (_, blocks, told) => {
    expect(readLayout(blocks, told)).toEqual(told)
  })
