import type { InBoth } from './both.ts'

/** What the view of settings says. */
export interface SettingsText {
  readonly title: string
  readonly look: string
  readonly language: string
  readonly languages: Readonly<Record<'ja' | 'en', string>>
  readonly citation: string
  readonly citations: Readonly<Record<'plain' | 'markdown' | 'html' | 'wikipedia', string>>
  readonly keysHint: string
  readonly here: string
  readonly ledger: string
  readonly facts: Readonly<Record<'pages' | 'attributions' | 'sources' | 'days' | 'version' | 'none', string>>
  readonly tools: string
  readonly bookmarklet: string
  readonly bookmarkletHint: string
  readonly openSearch: string
  readonly openSearchHint: string
  readonly api: string
  readonly apiHint: string
}

export const settingsText: InBoth<SettingsText> = {
  ja: {
    title: '設定',
    look: '見え方と操作',
    language: '言葉',
    languages: { ja: '日本語', en: 'English' },
    citation: '「引用を写す」で写す形',
    citations: { plain: 'ただの文', markdown: 'Markdown', html: 'HTML', wikipedia: 'ウィキペディアの出典' },
    keysHint: '切ると、j や k などの一文字は何もしません。? の一覧で各画面の文字が見られます。',
    here: 'この設定は、このブラウザーだけに残ります。',
    ledger: '台帳',
    facts: { pages: 'ページ', attributions: '帰属', sources: '発言者', days: '期間', version: 'iwaku の版', none: 'まだない' },
    tools: 'ほかの画面から',
    bookmarklet: 'iwaku に取り込む',
    bookmarkletHint: 'ブックマークバーへ引いて置いてください。読んでいるページで押すと、取り込む画面がそのアドレスで開きます。',
    openSearch: 'アドレスバーから探す',
    openSearchHint:
      'ブラウザーがこの検索を見つけたら（OpenSearch）、検索エンジンに加えられます。見つけないときは、設定に次のアドレスを加えてください。',
    api: 'プログラムから',
    apiHint: 'この画面にあるものは、すべて JSON でも得られます。',
  },
  en: {
    title: 'Settings',
    look: 'Look and keys',
    language: 'Language',
    languages: { ja: '日本語', en: 'English' },
    citation: 'What “Copy citation” copies',
    citations: { plain: 'Plain text', markdown: 'Markdown', html: 'HTML', wikipedia: 'Wikipedia’s {{Cite web}}' },
    keysHint: 'Switched off, single letters such as j and k do nothing. The list behind ? shows the letter of each view.',
    here: 'These settings stay in this browser alone.',
    ledger: 'Ledger',
    facts: {
      pages: 'Pages',
      attributions: 'Attributions',
      sources: 'Sources',
      days: 'From – to',
      version: 'Version of iwaku',
      none: 'none yet',
    },
    tools: 'From elsewhere',
    bookmarklet: 'Take into iwaku',
    bookmarkletHint: 'Drag it to the bookmarks bar. Pressed on a page that you read, it opens the intake with that address.',
    openSearch: 'Search from the address bar',
    openSearchHint: 'Browsers that know OpenSearch offer this search as an engine. In others, add this address to the search engines.',
    api: 'From programs',
    apiHint: 'Whatever stands here can be had as JSON as well.',
  },
}
