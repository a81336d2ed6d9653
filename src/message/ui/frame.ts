import type { InBoth } from './both.ts'

/** Views by name. */
export type ViewName =
  | 'today'
  | 'search'
  | 'timeline'
  | 'lines'
  | 'promises'
  | 'clashes'
  | 'topics'
  | 'sources'
  | 'source'
  | 'compare'
  | 'outlets'
  | 'page'
  | 'saying'
  | 'intake'
  | 'watched'
  | 'digest'
  | 'decisions'
  | 'settings'
  | 'account'

/** What stands around every view. */
export interface FrameText {
  readonly skip: string
  readonly navigation: string
  readonly more: string
  readonly offline: string
  readonly search: string
  readonly placeholder: string
  readonly theme: string
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>
  readonly keys: string
  readonly keysOn: string
  readonly close: string
  readonly broken: (count: string) => string
  /** Of saved searches. */
  readonly fresh: (count: string) => string
  readonly freshIn: (name: string, count: string) => string
  readonly look: string
  readonly nowhere: string
  readonly home: string
  readonly groups: Readonly<Record<'look' | 'work', string>>
  readonly views: Readonly<Record<ViewName, string>>
  /** By key. */
  readonly keyMeanings: Readonly<Record<string, string>>
}

export const frameText: InBoth<FrameText> = {
  ja: {
    skip: '本文へ',
    navigation: '画面',
    more: 'ほか',
    offline: 'サーバーにつながりません。つながりしだい続けます。',
    search: '発言を探す',
    placeholder: '発言を探す（例: 停戦 source:外相）',
    theme: '明るさ',
    themes: { system: '自動', light: '明るい', dark: '暗い' },
    keys: 'キーボード',
    keysOn: '一文字のキーを使う',
    close: '閉じる',
    broken: (count) => `見てほしいもの ${count} 件`,
    fresh: (count) => `保存した検索に新しい発言 ${count} 件`,
    freshIn: (name, count) => `保存した検索「${name}」に新しい発言が ${count} 件入りました。`,
    look: '見る',
    nowhere: 'このアドレスには何もありません。',
    home: '最初の画面へ',
    groups: { look: '見る', work: '作業' },
    views: {
      today: '今日',
      search: '検索',
      timeline: '年表',
      lines: '一線',
      promises: '約束',
      clashes: '食い違いと変化',
      topics: '話題',
      sources: '発言者',
      source: '発言者',
      compare: '比べる',
      outlets: '媒体',
      page: 'ページ',
      saying: '発言',
      intake: '取り込み',
      watched: '追っているもの',
      digest: 'まとめ',
      decisions: '決定の記録',
      settings: '設定',
      account: 'アカウント',
    },
    keyMeanings: {
      j: '次へ',
      k: '前へ',
      o: '開く',
      v: '元のページを開く',
      c: '出典とともに写す',
      '/': '探す',
      '?': 'この一覧',
    },
  },
  en: {
    skip: 'To the content',
    navigation: 'Views',
    more: 'More',
    offline: 'The server cannot be reached. Going on as soon as it can.',
    search: 'Search what was said',
    placeholder: 'Search what was said (停戦 source:外相)',
    theme: 'Brightness',
    themes: { system: 'Auto', light: 'Light', dark: 'Dark' },
    keys: 'Keyboard',
    keysOn: 'Use single letters as keys',
    close: 'Close',
    broken: (count) => `${count} to look at`,
    fresh: (count) => `${count} new in saved searches`,
    freshIn: (name, count) => `New in your saved search “${name}”: ${count}.`,
    look: 'Look',
    nowhere: 'There is nothing at this address.',
    home: 'To the first view',
    groups: { look: 'Look', work: 'Work' },
    views: {
      today: 'Today',
      search: 'Search',
      timeline: 'Timeline',
      lines: 'Red lines',
      promises: 'Promises',
      clashes: 'Clashes and shifts',
      topics: 'Topics',
      sources: 'Sources',
      source: 'Source',
      compare: 'Compare',
      outlets: 'Outlets',
      page: 'Page',
      saying: 'Saying',
      intake: 'Intake',
      watched: 'Watched',
      digest: 'Digest',
      decisions: 'Decisions',
      settings: 'Settings',
      account: 'Account',
    },
    keyMeanings: {
      j: 'next',
      k: 'previous',
      o: 'open',
      v: 'open the original',
      c: 'copy with its source',
      '/': 'search',
      '?': 'this list',
    },
  },
}
