import { expect, test } from 'vitest'
import { describePage, plainText } from '#page'

const TITLE = '停電まとめ\n\n'

test.each([
  [
    'paragraphs set apart: words, an empty line, the signature',
    '首都が真っ暗です\n\n— ミナ🌊 (@mina) 2031年5月4日\n\n病院は動いています。\n落ち着いてください。\n\n— 病院（公式） (@byoin) 2031年5月5日',
    ['@mina 2031-05-04 – 首都が真っ暗です', '@byoin 2031-05-05 – 病院は動いています。⏎落ち着いてください。'],
  ],
  [
    'other dashes',
    '首都が真っ暗です\n― ミナ(@mina) 2031年5月4日\n\n復旧は明日 https://t.co/Zz1\n－ 電力公社 (@denryoku) 2031年5月5日\n\n水は足りています\n- 市役所 (@shi) May 5, 2031',
    [
      '@mina 2031-05-04 – 首都が真っ暗です',
      '@denryoku 2031-05-05 https://t.co/Zz1 復旧は明日 https://t.co/Zz1',
      '@shi 2031-05-05 – 水は足りています',
    ],
  ],
  [
    'account above, day below',
    'ミナ @mina\n首都が真っ暗です\n2031-05-04 21:03:12\n港の人 @minato\n@mina こちらも\n2031-05-04 21:05:40',
    ['@mina 2031-05-04 – 首都が真っ暗です', '@minato 2031-05-04 – @mina こちらも'],
  ],
  [
    'copied from the screen: name, account, words, no day',
    '港の声\n@minato\n橋が落ちた。\n修理は来週。\n引用ツイート\n北方通信\n@hoppo\n議会が可決\n\nミナさんがいいねしました\nミナ\n@mina\n首都が真っ暗です',
    ['@minato null – 橋が落ちた。⏎修理は来週。', '@hoppo null – 議会が可決', '@mina null – 首都が真っ暗です'],
  ],
  [
    'the address of each tweet under it',
    'ミナ@mina\n首都が真っ暗です\n2031年5月4日 21:03\nhttps://twitter.com/mina/status/12345',
    ['@mina 2031-05-04 https://twitter.com/mina/status/12345 首都が真っ暗です'],
  ],
  [
    'name, account, words, time and day, counts',
    'Harbour News\n@harbour_news\nSalma in the dark.\n9:03 PM · May 4, 2031\n120 Retweets 15 Quotes 300 Likes\n\n北方通信\n@hoppo\n議会が可決\n午後9:10 · 2031年5月4日·12.3万回表示',
    ['@harbour_news 2031-05-04 – Salma in the dark.', '@hoppo 2031-05-04 – 議会が可決'],
  ],
  [
    'a day without a year beside the account is of the year of the tweets around it',
    '北方通信\n@hoppo·5月4日\n議会が可決しました。\nサルマ放送\n@salma·2031年5月4日\n首都で停電',
    ['@hoppo 2031-05-04 – 議会が可決しました。', '@salma 2031-05-04 – 首都で停電'],
  ],
  [
    'name, account, day and counts on lines of their own',
    '北方通信\n@hoppo\n·\n5月4日\n議会が可決しました。\n12\n34\n56\n\nサルマ放送\n@salma\n首都で停電\n午後9:03 · 2031年5月4日\n·\n1.2万\n件の表示\n23\n件のリポスト',
    ['@hoppo 2031-05-04 – 議会が可決しました。', '@salma 2031-05-04 – 首都で停電'],
  ],
  [
    'signed on a line of its own without a dash',
    '議会、委託を可決\nhttps://t.co/Qw12\n北方通信さん (@hoppo) / 2031年5月4日\n首都で停電\nサルマ放送 (@salma) 2031年5月5日',
    ['@hoppo 2031-05-04 https://t.co/Qw12 議会、委託を可決⏎https://t.co/Qw12', '@salma 2031-05-05 – 首都で停電'],
  ],
  [
    'who comments under the tweets signs as they do',
    'オットー @otto\n会う前に値段を上げる。\n2031-05-04 10:15:40\n\nコメント\n\nうみねこ @umineko 2031年5月5日\n偏りを感じる。',
    ['@otto 2031-05-04 – 会う前に値段を上げる。'],
  ],
])('%s', (_, body, expected) => {
  const page = describePage(plainText(TITLE + body), 'tweets.txt')
  const shown = page.tweets.map(
    ({ account, date, url, text }) => `${account} ${date} ${url ?? '–'} ${page.text.slice(text.start, text.end).replace(/\n/g, '⏎')}`,
  )
  expect([page.form, page.title?.value, shown]).toEqual(['tweet-digest', '停電まとめ', expected])
})

test.each(['お問い合わせは @hoppo まで', '• @hoppo', '北方通信 @hoppo'])('%s alone is no tweet', (line) => {
  expect(describePage(plainText(`港の話\n\n港が開いた。\n\n${line}\n\n船が入った。`), 'page.txt').tweets).toEqual([])
})
