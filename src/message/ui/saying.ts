import type { InBoth } from './both.ts'

/** What the view of one saying says. */
export interface SayingText {
  readonly title: (source: string) => string
  readonly said: string
  readonly told: string
  readonly seen: string
  readonly origins: string
  readonly exactly: (count: string) => string
  readonly between: (least: string, most: string) => string
  readonly originsHelp: string
  readonly account: (number: string) => string
  readonly tellings: (count: string) => string
  readonly against: string
  readonly choices: Readonly<Record<'earliest' | 'fullest', string>>
  readonly held: string
  readonly only: Readonly<Record<'here' | 'there', string>>
  readonly asked: string
  readonly ways: string
  readonly inWords: string
  readonly stations: Readonly<Record<'source' | 'via' | 'site' | 'page', string>>
  readonly around: string
  readonly before: string
  readonly same: string
  readonly after: string
  readonly nothing: string
  readonly noDay: string
  readonly read: string
  readonly embed: string
  readonly embedHelp: string
  readonly embedCode: string
  readonly copy: string
}

export const sayingText: InBoth<SayingText> = {
  ja: {
    title: (source) => `${source}の発言`,
    said: '言われた日',
    told: '最初に載った日',
    seen: '最初に見た時',
    origins: '独立した出所',
    exactly: (count) => `${count} つ`,
    between: (least, most) => `少なくとも ${least} つ、多くとも ${most} つ（ページからは決められません）`,
    originsHelp: '同じ文の転載は一つの出所と数えます。',
    account: (number) => `出所 ${number}`,
    tellings: (count) => `伝え ${count} 件`,
    against: '何と比べるか',
    choices: { earliest: '最初の伝え', fullest: '最も詳しい伝え' },
    held: '比べる元',
    only: { here: 'この伝えだけにある', there: '比べる元だけにある' },
    asked: '開いた箇所',
    ways: '伝わった道',
    inWords: '言葉で',
    stations: { source: '発言者', via: '経由', site: '媒体', page: 'ページ' },
    around: '前後の発言',
    before: '前',
    same: '同じ日',
    after: '後',
    nothing: '台帳にはありません。',
    noDay: '日付が分からないので、前後は示せません。',
    read: '本文で読む',
    embed: 'ほかのページに埋め込む',
    embedHelp: '下の HTML を貼ると、この札が出ます。見えるのは、この iwaku に届く人だけです。アドレスを貼れば oEmbed でも出ます。',
    embedCode: '貼り付ける HTML',
    copy: '写す',
  },
  en: {
    title: (source) => `What ${source} said`,
    said: 'Said',
    told: 'First told',
    seen: 'First seen',
    origins: 'Independent origins',
    exactly: (count) => count,
    between: (least, most) => `at least ${least}, at most ${most} (the pages cannot tell)`,
    originsHelp: 'Reprints of one text are one origin.',
    account: (number) => `Origin ${number}`,
    tellings: (count) => `Tellings: ${count}`,
    against: 'Held against',
    choices: { earliest: 'the earliest', fullest: 'the fullest' },
    held: 'the others are held against this',
    only: { here: 'here alone', there: 'in the other alone' },
    asked: 'the one you opened',
    ways: 'How it came',
    inWords: 'In words',
    stations: { source: 'Source', via: 'Via', site: 'Outlet', page: 'Page' },
    around: 'Before and after',
    before: 'Before',
    same: 'The same day',
    after: 'After',
    nothing: 'Nothing in the ledger.',
    noDay: 'No day is known, so nothing is before or after it.',
    read: 'Read in the page',
    embed: 'Embed in another page',
    embedHelp: 'Paste this HTML, and the card stands there, for whoever can reach this iwaku. Its address is known to oEmbed, too.',
    embedCode: 'HTML to paste',
    copy: 'Copy',
  },
}
