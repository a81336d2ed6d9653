import type { InBoth } from './both.ts'

/** What the timeline says. */
export interface TimelineText {
  readonly title: string
  readonly query: string
  readonly lanes: string
  readonly by: Readonly<Record<'source' | 'topic' | 'act' | 'target', string>>
  readonly since: string
  readonly until: string
  readonly whole: string
  readonly chart: string
  readonly help: string
  readonly strip: string
  readonly deeds: string
  readonly others: string
  readonly noTopic: string
  readonly noTarget: string
  readonly total: (shown: string, total: string, more: boolean) => string
  readonly left: string
  readonly deedsLeft: (count: string) => string
  readonly table: string
  readonly columns: Readonly<Record<'day' | 'source' | 'act' | 'target' | 'words', string>>
  readonly moreRows: string
  readonly only: (lane: string) => string
  readonly conditional: string
  readonly open: string
  readonly zoomIn: string
  readonly zoomOut: string
}

export const timelineText: InBoth<TimelineText> = {
  ja: {
    title: '年表',
    query: '絞り込み',
    lanes: '段の分け方',
    by: { source: '発言者', topic: '話題', act: '発話行為', target: '相手' },
    since: 'から',
    until: 'まで',
    whole: '全期間',
    chart: '年表。左右の矢印で前後の発言、上下で別の段、Enter で開く、+ と − で拡大と縮小。',
    help: 'ドラッグで移動、ホイールで拡大。矢印キーで発言をたどり、Enter で開きます。',
    strip: '月ごとの発言の数。引くとその期間に絞ります。',
    deeds: '出来事',
    others: 'ほか',
    noTopic: '話題なし',
    noTarget: '相手なし',
    total: (shown, total, more) =>
      shown === total && !more ? `${total} 件` : `${total} 件${more ? '以上' : ''}のうち新しい ${shown} 件を描いています`,
    left: '残りは期間を狭めると出ます',
    deedsLeft: (count) => `出来事は新しいページのもの（ほかに ${count} ページ）`,
    table: '見えているものを表で',
    columns: { day: '日', source: '発言者', act: '発話行為', target: '相手', words: '内容' },
    moreRows: 'もっと見る',
    only: (lane) => `${lane}だけにする`,
    conditional: '条件つき',
    open: '開く',
    zoomIn: '拡大',
    zoomOut: '縮小',
  },
  en: {
    title: 'Timeline',
    query: 'Filter',
    lanes: 'Lanes by',
    by: { source: 'source', topic: 'topic', act: 'act', target: 'to whom' },
    since: 'from',
    until: 'to',
    whole: 'All time',
    chart: 'Timeline. Left and right go to the saying before and after, up and down to another lane, Enter opens, + and − zoom.',
    help: 'Drag to move, wheel to zoom. Arrow keys go from saying to saying, Enter opens one.',
    strip: 'Sayings by month. Drag over it to choose a time.',
    deeds: 'deeds',
    others: 'others',
    noTopic: 'no topic',
    noTarget: 'to nobody',
    total: (shown, total, more) =>
      shown === total && !more
        ? total === '1'
          ? '1 saying'
          : `${total} sayings`
        : `the newest ${shown} of ${more ? 'more than ' : ''}${total} are drawn`,
    left: 'narrow the time to see the others',
    deedsLeft: (count) => `deeds are those of the newest pages (${count} more pages)`,
    table: 'What is in view, as a table',
    columns: { day: 'Day', source: 'Source', act: 'Act', target: 'To whom', words: 'Words' },
    moreRows: 'Show more',
    only: (lane) => `only ${lane}`,
    conditional: 'conditional',
    open: 'open',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
  },
}
