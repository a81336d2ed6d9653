import { expect, test } from 'vitest'
import { describePage, htmlText, type Page } from '#page'

const TEXT = [
  'サルマ共和国で4日夜、大規模な停電が起きた。電力公社は復旧に二日かかると説明している。市民は灯りのない夜を過ごした。',
  '電力公社の職員は匿名を条件に「設備が古い」と話した。議会は7日に調査委員会を置くと決めた。',
  '総裁は6日に会見し、原因を説明すると約束した。住民は説明を待っている。',
]
const [P, Q, R] = TEXT.map((words) => `<p>${words}</p>`)

const read = (body: string): Page =>
  describePage(
    htmlText(
      `<html lang="ja"><head><title>停電の一夜 | 北港日報</title><meta property="og:title" content="停電の一夜"></head><body><main><article><h1>停電の一夜</h1><p class="date">2031年5月5日</p>${body}</article></main></body></html>`,
    ),
    'https://kitaminato.example/1',
  )
const tweetsOf = ({ text, tweets }: Page): string[] =>
  tweets.map(
    ({ account, name, date, url, text: at }) =>
      `${name} ${account} ${date} ${url ?? '–'} ${text.slice(at.start, at.end).replace(/\n/g, '⏎')}`,
  )
const rolesOf = ({ text, blocks }: Page, role: string): string[] =>
  blocks.filter((block) => block.role === role).map(({ span }) => text.slice(span.start, span.end))

test('tweets that an article shows: their words, account, day and address, and nothing of the article', () => {
  const page = read(`${P}
    <blockquote class="twitter-tweet" data-lang="ja"><p lang="ja" dir="ltr">首都が真っ暗です。<a href="https://t.co/Zz1">pic.twitter.com/Zz1</a></p>&mdash; サルマ放送 (@salma_tv) <a href="https://twitter.com/salma_tv/status/123?ref_src=x">May 4, 2031</a></blockquote>
    <script async src="https://platform.twitter.com/widgets.js"></script>${Q}
    <blockquote class="bluesky-embed"><p lang="ja">港の灯りは消えたままだ。</p>&mdash; 港の人 (<a href="https://bsky.app/profile/minato.example">@minato.example</a>) <a href="https://bsky.app/profile/minato.example/post/3kabc">2031年5月5日 7:10</a></blockquote>${R}`)
  expect(tweetsOf(page)).toEqual([
    'サルマ放送 @salma_tv 2031-05-04 https://twitter.com/salma_tv/status/123?ref_src=x 首都が真っ暗です。pic.twitter.com/Zz1',
    '港の人 @minato.example 2031-05-05 https://bsky.app/profile/minato.example/post/3kabc 港の灯りは消えたままだ。',
  ])
  expect(page.form).toBe('news')
  expect(rolesOf(page, 'paragraph')).toEqual(TEXT)
  expect(page.blocks.filter(({ tweet }) => tweet !== undefined).map(({ role, tweet }) => [role, tweet])).toEqual([
    ['tweet', 0],
    ['tweet-meta', 0],
    ['tweet', 1],
    ['tweet-meta', 1],
  ])
})

test('a tweet directly under the title takes nothing of the article with it', () => {
  const page = read(
    `<blockquote class="twitter-tweet"><p>首都が真っ暗です</p>&mdash; ミナ (@mina) <a href="https://x.com/mina/status/9">May 4, 2031</a></blockquote>${P}${Q}`,
  )
  expect(page.tweets).toMatchObject([{ account: '@mina', article: null }])
  expect(page.blocks.filter(({ role, tweet }) => role === 'paragraph' && tweet !== undefined)).toEqual([])
})

/** One tweet of a collection, in boxes within boxes of which each is called a tweet. */
const collected = (name: string, account: string, words: string, day: string, number: number): string =>
  `<li class="list_box type_tweet"><div class="list_tweet_box"><div class="balloon"><a class="user_link" href="https://twitter.com/${account}"><span class="status_name">${name}</span> <span>@${account}</span></a></div><div class="tweet emj">${words}</div><div class="status_right"><a class="link" href="https://twitter.com/${account}/status/${number}">${day}</a></div></div></li>`

test('a collection of tweets: answers keep whom they answer, what the collector writes is his own', () => {
  const page =
    read(`<ul class="tweet_box">${collected('ミナ🌊', 'mina', '首都が真っ暗です。<br>だれか状況を知りませんか。', '2031-05-04 21:03:12', 111)}
    <li class="list_box type_text"><p>電力公社の発表を待つ間に集まった声。</p></li>
    ${collected('港の人', 'minato', '@mina こちらも停電。', '2031-05-04 21:05:40', 112)}${collected('市役所', 'shi', '水は足りています。', '2031-05-05 08:00:00', 113)}</ul>`)
  expect(tweetsOf(page)).toEqual([
    'ミナ🌊 @mina 2031-05-04 https://twitter.com/mina/status/111 首都が真っ暗です。⏎だれか状況を知りませんか。',
    '港の人 @minato 2031-05-04 https://twitter.com/minato/status/112 @mina こちらも停電。',
    '市役所 @shi 2031-05-05 https://twitter.com/shi/status/113 水は足りています。',
  ])
  expect(page.form).toBe('tweet-digest')
  expect(rolesOf(page, 'paragraph')).toEqual(['電力公社の発表を待つ間に集まった声。'])
})

test('a saved page: name over account, a day that only an element marks, buttons and counts', () => {
  const page =
    read(`<div class="stream-item"><div class="header"><strong class="fullname">サルマ放送</strong><br><span class="username">@salma_tv</span></div>
    <p class="tweet-text">議会が可決しました。</p><time datetime="2031-05-04T22:10:00+09:00">22時間</time><div>返信 3 リツイート 12 いいね 40</div><div>ツイートを表示</div></div>${P}${Q}`)
  expect(tweetsOf(page)).toEqual(['サルマ放送 @salma_tv 2031-05-04 – 議会が可決しました。'])
  expect(rolesOf(page, 'tweet-meta')).toEqual(['サルマ放送', '@salma_tv', '22時間', '返信 3 リツイート 12 いいね 40', 'ツイートを表示'])
})

test.each([
  ['a button that is called so', '<div class="tweet"><a href="https://twitter.com/share">ツイート</a></div>'],
  ['words without an account', '<div class="tweet"><p>首都が真っ暗です。</p></div>'],
  ['an account without words', '<div class="tweet"><a href="https://twitter.com/mina/status/1">ミナ @mina</a></div>'],
  [
    'an article that speaks to somebody',
    '<div class="status">編集部から読者へ、@mina さんの投稿について説明します。詳しくは次の号をご覧ください。</div>',
  ],
])('%s is no tweet', (_, html) => {
  expect(read(`${P}${html}${Q}`).tweets).toEqual([])
})

test('a quotation is told with whose words it is, from what, of what day and where', () => {
  const page = read(`${P}
    <blockquote cite="https://harne.example/news/1"><p>リンデル外相は「橋は10日に開く」と述べた。</p><cite><a href="https://harne.example/news/1">ハルネ通信「橋の声」2031年5月3日</a></cite></blockquote>${Q}
    <blockquote><p>橋は道ではなく約束である。</p><footer>— ヤン・ベルグ『橋の百年』（北港書房、2029年）</footer></blockquote>
    <figure><blockquote><p>港の者は橋を待たない。</p></blockquote><figcaption>港の歌 - 北港民謡集</figcaption></figure>
    <blockquote><p>監視団は40人になる。</p></blockquote><p>出典：<a href="https://vesta.example/p/2">ヴェスタ新聞</a></p>
    <blockquote cite="https://salma.example/4"><p>電力は足りている。</p></blockquote>
    <blockquote><p>出所のない言葉。</p></blockquote>${R}`)
  const shown = page.quotations?.map(({ by, work, date, url, text }) => [by, work, date, url, page.text.slice(text.start, text.end)])
  expect(shown).toEqual([
    ['ハルネ通信', '橋の声', '2031-05-03', 'https://harne.example/news/1', 'リンデル外相は「橋は10日に開く」と述べた。'],
    ['ヤン・ベルグ', '橋の百年', null, null, '橋は道ではなく約束である。'],
    ['北港民謡集', '港の歌', null, null, '港の者は橋を待たない。'],
    ['ヴェスタ新聞', null, null, 'https://vesta.example/p/2', '監視団は40人になる。'],
    [null, null, null, 'https://salma.example/4', '電力は足りている。'],
  ])
  const quoted = page.blocks.filter(({ role }) => role === 'quotation')
  expect(quoted.map(({ quotation }) => quotation)).toEqual([0, 1, 2, 3, 4, undefined])
  expect(rolesOf(page, 'source-link')).toEqual([
    'ハルネ通信「橋の声」2031年5月3日',
    '— ヤン・ベルグ『橋の百年』（北港書房、2029年）',
    '港の歌 - 北港民謡集',
    '出典：ヴェスタ新聞',
  ])
})

test('of quotations in each other each has its own source', () => {
  const page = read(
    `${P}<blockquote><p>外では雨が降る。</p><blockquote><p>内では火が燃える。</p><footer>— アンナ・ホルム</footer></blockquote><p>それを聞いた。</p><footer>— ヤン・ベルグ</footer></blockquote>${Q}`,
  )
  expect(page.quotations?.map(({ by }) => by)).toEqual(['ヤン・ベルグ', 'アンナ・ホルム'])
  const of = (words: string): number | undefined => page.blocks.find(({ span }) => page.text.startsWith(words, span.start))?.quotation
  expect([of('外では'), of('内では'), of('それを')]).toEqual([0, 1, 0])
})

test('a page that is one quotation with a word around it is carried from there', () => {
  const page = read(
    `<p>大事な記事なので載せておきます。</p><blockquote>${P}${Q}${R}</blockquote><p>引用元：<a href="https://vesta.example/p/2">ヴェスタ新聞</a></p>`,
  )
  expect(page.originUrl).toMatchObject({ value: 'https://vesta.example/p/2', basis: 'address that most of the text is quoted from' })
  expect(page.form).toBe('repost')
})

test('a line under a quotation that only goes on is no source', () => {
  const page = read(`${P}<blockquote><p>橋は道ではなく約束である。</p></blockquote><p>— と、彼は言った。それは長い話になる。</p>${Q}`)
  expect(page.quotations).toBeUndefined()
})
