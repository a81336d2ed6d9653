import { describe, expect, test } from 'vitest'
import { describePage, htmlText, type Page } from '#page'

type Post = readonly [name: string, account: string, words: string, time: string, number: number]
const POSTS: readonly Post[] = [
  ['ミナ🌊', 'mina', '首都が真っ暗です。<br>だれか状況を知りませんか。', '2031-05-04 21:03:12', 111],
  ['港の人', 'minato', '@mina こちらも停電。', '2031-05-04 21:05:40', 112],
  ['市役所', 'shi', '水は足りています。', '2031-05-05 08:00:00', 113],
]
const WORDS = ['首都が真っ暗です。\nだれか状況を知りませんか。', '@mina こちらも停電。', '水は足りています。']

const read = (list: string): Page =>
  describePage(
    htmlText(
      `<html lang="ja"><head><title>停電の夜の声 - 声の港</title></head><body><main><h1>停電の夜の声</h1><p>首都オルスンの停電の夜、人々が書いたことを集めました。</p>${list}</main><footer>声の港 2031</footer></body></html>`,
    ),
    'https://koe.example/li/1',
  )

/** A list of the posts, each laid out in one way: what it stands in, and one of it. */
const LAYOUTS: readonly (readonly [string, string, (post: Post) => string])[] = [
  [
    'elements whose names mean nothing',
    'div',
    ([name, account, words, time, number]) =>
      `<div class="sc-f3"><div class="sc-a1"><a href="https://x.com/${account}">${name}</a> <a href="https://x.com/${account}">@${account}</a></div><div class="sc-b2">${words}</div><div class="sc-c3"><a href="https://x.com/${account}/status/${number}">${time}</a></div></div>`,
  ],
  [
    'items without a class, the day beside the account',
    'ul',
    ([name, account, words, time, number]) =>
      `<li><p><b>${name}</b>（@${account}） <a href="https://twitter.com/${account}/status/${number}">${time}</a></p><p>${words}</p></li>`,
  ],
  [
    'who posted under the words',
    'div',
    ([name, account, words, time, number]) =>
      `<div class="post"><p>${words}</p><p>${name} (@${account})</p><p><a href="https://twitter.com/${account}/status/${number}">${time}</a></p></div>`,
  ],
  [
    'rows of a table',
    'table',
    ([name, account, words, time, number]) =>
      `<tr><td>${name}<br>@${account}</td><td>${words}</td><td><a href="https://twitter.com/${account}/status/${number}">${time}</a></td></tr>`,
  ],
  [
    'the account only in the address, the name in an element called so',
    'div',
    ([name, account, words, time, number]) =>
      `<div class="item"><span class="user">${name}</span><div class="body">${words}</div><a href="https://twitter.com/${account}/status/${number}">${time}</a></div>`,
  ],
  [
    'terms and descriptions without any link',
    'dl',
    ([name, account, words, time]) => `<dt>${name} @${account} ${time}</dt><dd>${words}</dd>`,
  ],
]

describe('a list of posts without quotations', () => {
  test.each(LAYOUTS)('%s', (_, tag, one) => {
    const page = read(`<${tag}>${POSTS.map(one).join('\n')}</${tag}>`)
    expect(page.form).toBe('tweet-digest')
    expect(page.tweets.map(({ name, account, date }) => [name, account, date])).toEqual([
      ['ミナ🌊', '@mina', '2031-05-04'],
      ['港の人', '@minato', '2031-05-04'],
      ['市役所', '@shi', '2031-05-05'],
    ])
    expect(page.tweets.map(({ text }) => page.text.slice(text.start, text.end))).toEqual(WORDS)
    if (tag !== 'dl')
      expect(page.tweets.map(({ url }) => /status\/\d+$/.exec(url ?? '')?.[0])).toEqual(['status/111', 'status/112', 'status/113'])
    expect(page.blocks.filter(({ role }) => role === 'paragraph').map(({ span }) => page.text.slice(span.start, span.end))).toEqual([
      '首都オルスンの停電の夜、人々が書いたことを集めました。',
    ])
  })

  test('on pages of the service itself links lead from there, and counts without labels are no words', () => {
    const page = read(
      `<div class="timeline">${POSTS.map(
        ([name, account, words, , number]) =>
          `<div class="timeline-item"><div class="header"><a href="/${account}">${name}</a><a href="/${account}">@${account}</a><a href="/${account}/status/${number}#m">4 May 2031</a></div><div class="content">${words}</div><div class="tweet-stats"><span>3</span><span>12</span></div></div>`,
      ).join('')}</div>`,
    )
    expect(page.tweets.map(({ name, account, date, url }) => `${name} ${account} ${date} ${url}`)).toEqual([
      'ミナ🌊 @mina 2031-05-04 https://koe.example/mina/status/111#m',
      '港の人 @minato 2031-05-04 https://koe.example/minato/status/112#m',
      '市役所 @shi 2031-05-04 https://koe.example/shi/status/113#m',
    ])
    expect(page.tweets.map(({ text }) => page.text.slice(text.start, text.end))).toEqual(WORDS)
  })
})

test.each([
  [
    'paragraphs that each link to a post',
    `<article><p>外務省は4日夜、首都の停電について説明した（<a href="https://x.com/gaimu/status/1">5月4日</a>）。</p>
     <p>電力公社は翌朝に「復旧に二日かかる」と<a href="https://x.com/denryoku/status/2">書き込んだ</a>。市民は説明を待っている。</p></article>`,
  ],
  [
    'headlines of an outlet with links to posts',
    `<ul><li><p>外務省、停電の調べを約束</p><a href="https://x.com/gaimu/status/1">外務省の投稿</a></li>
     <li><p>電力公社、復旧は二日後</p><a href="https://x.com/denryoku/status/2">電力公社の投稿</a></li></ul>`,
  ],
  [
    'places where posts are left out',
    `<div class="embed">写真の権利 @gaimu<br><a href="https://x.com/gaimu/status/1">@gaimu の投稿</a><br><a href="/report">通報する</a></div>
     <div class="embed">写真の権利 @denryoku<br><a href="https://x.com/denryoku/status/2">@denryoku の投稿</a><br><a href="/report">通報する</a></div>`,
  ],
  [
    'links to posts and no words',
    `<ul><li><a href="https://x.com/gaimu/status/1">2031-05-04 21:03</a></li><li><a href="https://x.com/denryoku/status/2">2031-05-04 21:05</a></li></ul>`,
  ],
])('%s are no tweets', (_, html) => expect(read(html).tweets).toEqual([]))
