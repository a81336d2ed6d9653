import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describePage, type Page, plainText, type Role } from '#page'

const folder = new URL('./pages/', import.meta.url)

interface Expected {
  readonly form: Page['form']
  readonly title: string | null
  readonly author?: string
  readonly site?: string
  readonly published: string
  readonly origin?: string
  /** author/depth/parent of each comment. */
  readonly comments?: readonly string[]
  readonly tweets?: readonly string[]
  readonly notes?: readonly string[]
  /** Roles in page order; a run of the same role is told once. */
  readonly roles: readonly Role[]
  readonly repeated?: readonly string[]
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  'translated-op-ed.txt': {
    form: 'translated-op-ed',
    title: 'アンナ・ホルム⚡️サルマ海峡の演習は誰のためか',
    author: 'アンナ・ホルム',
    site: '窓辺のノート',
    published: '2031-02-05',
    origin: 'harbour-review.example.org',
    roles: ['site', 'title', 'subtitle', 'source-link', 'byline', 'subtitle', 'paragraph', 'caption', 'paragraph', 'caption', 'paragraph'],
    repeated: [
      'サルマ海峡で続く演習について、ノルデン政府は説明を避けている。それでも港の労働者たちは、補給船の数が去年の二倍になったことを知っている。',
    ],
  },
  'translated-with-label.txt': {
    form: 'translated-op-ed',
    title: 'ピーター・ランド：北の同盟はなぜ黙っているのか',
    author: 'ピーター・ランド',
    site: '海の向こうから',
    published: '2031-03-14',
    origin: 'https://landletters.example.com/p/silence',
    roles: ['site', 'title', 'subtitle', 'byline', 'source-link', 'paragraph', 'caption', 'paragraph'],
  },
  'news-with-comments.txt': {
    form: 'news-with-comments',
    title: 'ノルデン海軍、サルマ海峡への艦艇派遣を年内に見送る方針',
    published: '2031-04-02',
    comments: ['匿名 1 –', '港町 2 0', '匿名 3 1', '匿名 1 –'],
    roles: [
      ...([
        'navigation',
        'title',
        'paragraph',
        'source-link',
        'heading',
        'paragraph',
        'credit',
        'paragraph',
        'source-link',
        'credit',
      ] as const),
      ...(['navigation', 'related-title', 'related-excerpt', 'navigation', 'related-title', 'related-excerpt', 'navigation'] as const),
      ...([
        'comment-meta',
        'comment',
        'comment-meta',
        'comment',
        'comment-meta',
        'comment',
        'comment-meta',
        'comment',
        'comment-meta',
      ] as const),
      ...(['navigation', 'related-title', 'footer'] as const),
    ],
    repeated: ['予算が通らないなら最初から発表しなければよかったのに。'],
  },
  'news-says-comments.txt': {
    form: 'news-with-comments',
    title: 'コルダ王国の中央銀行、政策金利を据え置き',
    published: '2031-05-20',
    comments: ['山吹 1 –', 'すみれ 1 –'],
    roles: [
      'navigation',
      'title',
      'date',
      'paragraph',
      'navigation',
      'comment-meta',
      'comment',
      'navigation',
      'comment-meta',
      'comment',
      'navigation',
    ],
  },
  'repost.txt': {
    form: 'repost',
    title: '揺れるコルダ国境と停戦監視団の苦境',
    site: '風見鶏の覚え書き 別館',
    published: '2031-06-11',
    origin: 'https://kazami.example.net/archives/20310611.html',
    roles: [
      ...(['title', 'source-link', 'paragraph', 'caption', 'paragraph', 'source-link', 'caption', 'paragraph', 'caption'] as const),
      ...(['paragraph', 'source-link', 'caption', 'paragraph'] as const),
    ],
  },
  'tweet-digest.txt': {
    form: 'tweet-digest',
    title: null,
    published: '2031-05-04',
    tweets: [
      '@hoppo_news 2031-05-03 https://t.co/AbCdEf1234 ノルデン議会は3日、燃料補助を来年3月まで延長する法案を可決した。\nリンド財務相は「家計を守るための措置だ」と述べた。',
      '@salma_tv 2031-05-04 https://t.co/ZyXwVu9876 サルマ共和国の電力公社は4日、首都の大半で停電が続いていると明らかにした。',
    ],
    notes: ['#NFA=北方燃料協定 3', '#サルマ停電 2', '#北方 0', '#燃料 0'],
    roles: ['tweet', 'tweet-meta', 'paragraph', 'note', 'tweet', 'tweet-meta', 'paragraph', 'note'],
  },
  'news.txt': {
    form: 'news',
    title: 'サルマ共和国、海峡の通航料を引き下げ',
    author: '森田葉子',
    site: '北方日報',
    published: '2031-07-08',
    roles: ['site', 'title', 'date', 'paragraph', 'caption', 'byline', 'footer'],
  },
  'blog.txt': {
    form: 'blog',
    title: '港祭りに行ってきました',
    site: '猫と港の日記',
    published: '2031-08-15',
    roles: ['site', 'title', 'date', 'paragraph', 'navigation'],
  },
  'forum.txt': {
    form: 'forum',
    title: '【議論】サルマ海峡の通航料について語るスレ 2隻目',
    published: '2031-07-09',
    comments: ['名無しさん@港町 1 –', '名無しさん@港町 2 0', '船乗り ◆x9 3 1', '名無しさん@港町 1 –'],
    roles: ['title', 'comment-meta', 'comment', 'comment-meta', 'comment', 'comment-meta', 'comment', 'comment-meta', 'comment'],
  },
}

test('every page in the folder has an expectation', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(EXPECTED).sort())
})

test.each(Object.entries(EXPECTED))('%s', (name, expected) => {
  const page = describePage(plainText(readFileSync(new URL(name, folder), 'utf8')), name)
  const words = (at: { start: number; end: number }): string => page.text.slice(at.start, at.end)
  const roles = page.blocks.map((block) => block.role)
  expect({
    form: page.form,
    title: page.title?.value ?? null,
    author: page.author?.value,
    site: page.site?.value,
    published: page.published?.value,
    origin: page.originUrl?.value,
    comments: page.comments.map((comment) => `${comment.author} ${comment.depth} ${comment.parent ?? '–'}`),
    tweets: page.tweets.map((tweet) => `${tweet.account} ${tweet.date} ${tweet.url} ${tweet.article && words(tweet.article)}`),
    notes: page.notes.map((note) => `${note.topic}${note.gloss ? `=${note.gloss}` : ''} ${note.items.length}`),
    repeated: page.remarks.filter((remark) => remark.code === 'repeated').map((remark) => words(remark.span!)),
    roles: roles.filter((role, i) => role !== roles[i - 1]),
  }).toEqual({ author: undefined, site: undefined, origin: undefined, comments: [], tweets: [], notes: [], repeated: [], ...expected })
})
