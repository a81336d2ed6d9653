import type { InBoth } from './ui/both.ts'

/** What stands in a published digest beside the words of pages and of whoever made it. */
export interface PublishText {
  readonly noHeading: string
  readonly own: string
  readonly topics: string
  readonly home: string
  readonly feed: string
  readonly otherLanguage: string
  readonly sayings: (count: string) => string
  readonly told: string
  readonly via: (names: string) => string
  readonly to: (target: string) => string
  readonly noDay: string
  readonly made: string
  readonly caution: string
}

export const publishText: InBoth<PublishText> = {
  ja: {
    noHeading: '発言のまとめ',
    own: '編者',
    topics: '話題',
    home: 'まとめの全体',
    feed: 'Atom フィード',
    otherLanguage: 'English',
    sayings: (count) => `発言 ${count} 件`,
    told: '掲載',
    via: (names) => `経由: ${names}`,
    to: (target) => `${target}に対し`,
    noDay: '日付不明',
    made: 'iwaku（曰く）で作成。',
    caution:
      '誰が何を言ったかは機械が読み取り、編者が選んだものです。印の付いた語が、そのページにある言葉です。引用の前に元のページを確かめてください。',
  },
  en: {
    noHeading: 'A digest of what was said',
    own: 'Curator',
    topics: 'Topics',
    home: 'The whole digest',
    feed: 'Atom feed',
    otherLanguage: '日本語',
    sayings: (count) => (count === '1' ? '1 saying' : `${count} sayings`),
    told: 'told',
    via: (names) => `via ${names}`,
    to: (target) => `to ${target}`,
    noDay: 'no day',
    made: 'Made with iwaku (曰く).',
    caution:
      'Who said what was read by a machine and chosen by the curator. The marked words are those of the page. Look at the page itself before you quote it.',
  },
}
