import type { InBoth } from './both.ts'

/** What the view of topics says. */
export interface TopicsText {
  readonly title: string
  readonly lead: string
  readonly groups: Readonly<Record<'notes' | 'content', string>>
  readonly counts: (sayings: string, pages: string) => string
  readonly over: (topic: string) => string
  readonly month: (month: string, count: string) => string
  readonly search: string
  readonly timeline: string
  readonly digest: string
  readonly rename: string
  readonly newName: string
  readonly renameHint: string
  readonly set: string
  readonly left: (count: string) => string
  readonly cure: string
}

export const topicsText: InBoth<TopicsText> = {
  ja: {
    title: '話題',
    lead: '手控えに付けられた話題と、いくつものページで何人もの人が繰り返し触れた語。',
    groups: { notes: '手控えの話題', content: '発言に繰り返し出る語' },
    counts: (sayings, pages) => `発言 ${sayings} 件、${pages} ページ`,
    over: (topic) => `${topic} の月ごとの件数`,
    month: (month, count) => `${month}: ${count} 件`,
    search: '発言',
    timeline: '年表',
    digest: 'まとめ',
    rename: '名前を変える・合わせる',
    newName: '新しい名前',
    renameHint: 'ほかの話題の名前を入れると、二つは一つの話題になります。取り消せます。',
    set: 'この名前にする',
    left: (count) => `発言が多く、新しい 2,000 件から語を拾いました。ほかに ${count} 件あります。`,
    cure: '二人以上が、二つ以上のページで触れた語がまだありません。ページを足すか、絞り込みをゆるめてください。',
  },
  en: {
    title: 'Topics',
    lead: 'Topics that hand-kept notes name, and words that several people on several pages keep coming back to.',
    groups: { notes: 'Topics of notes', content: 'Words that keep coming back' },
    counts: (sayings, pages) => `${sayings} ${sayings === '1' ? 'saying' : 'sayings'}, ${pages} ${pages === '1' ? 'page' : 'pages'}`,
    over: (topic) => `${topic} by month`,
    month: (month, count) => `${month}: ${count}`,
    search: 'Sayings',
    timeline: 'Timeline',
    digest: 'Digest',
    rename: 'Rename or merge',
    newName: 'New name',
    renameHint: 'Give the name of another topic, and the two are one. It can be undone.',
    set: 'Call it so',
    left: (count) => `Words were looked for in the newest 2,000 sayings; there are ${count} more.`,
    cure: 'No word comes from two people on two pages yet. Add pages, or loosen the filters.',
  },
}
