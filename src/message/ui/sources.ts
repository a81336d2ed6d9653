import type { InBoth } from './both.ts'

/** What the list of those who speak says, and the view of one of them. */
export interface SourcesText {
  readonly title: string
  readonly find: string
  readonly kind: string
  readonly anyKind: string
  readonly total: (shown: string, total: string) => string
  readonly left: (count: string) => string
  readonly maybe: (name: string) => string
  readonly columns: Readonly<Record<'name' | 'kind' | 'office' | 'count' | 'time' | 'choose', string>>
  readonly choose: (name: string) => string
  readonly compare: (count: string) => string
  readonly compareHint: string
  readonly cure: string
  readonly tabs: string
  /** Over what a source said otherwise before. */
  readonly shift: string
  readonly shows: Readonly<Record<'said' | 'lines' | 'promises' | 'shifts', string>>
  readonly several: (called: string) => string
  readonly names: string
  readonly offices: string
  readonly acts: string
  readonly targets: string
  readonly via: string
  readonly months: string
  readonly times: (count: string) => string
  readonly span: (first: string, last: string) => string
  readonly within: string
  readonly kin: string
  readonly own: string
  readonly perhaps: string
  readonly kinship: Readonly<Record<'same' | 'likely' | 'open' | 'part' | 'other', string>>
  readonly said: Readonly<Record<'one' | 'two', string>>
  readonly merge: string
  readonly split: string
  readonly confirm: (name: string, other: string) => string
  readonly apart: (name: string, other: string) => string
  readonly kept: string
  readonly timeline: string
  readonly topic: string
  readonly year: (year: string, count: string) => string
}

export const sourcesText: InBoth<SourcesText> = {
  ja: {
    title: '発言者',
    find: '名前で探す',
    kind: '種類',
    anyKind: 'すべて',
    total: (shown, total) => (shown === total ? `${total} 名` : `${total} 名のうち発言の多い ${shown} 名`),
    left: (count) => `ほかの ${count} 名は名前で探すと出ます`,
    maybe: (name) => `${name}と同じ人かもしれません`,
    columns: { name: '名前', kind: '種類', office: '役職', count: '発言', time: '期間', choose: '比べる' },
    choose: (name) => `${name}を比べる`,
    compare: (count) => `選んだ ${count} 名を比べる`,
    compareHint: '二名から四名まで選べます。',
    cure: '名前の一部で探すか、種類を「すべて」にしてください。',
    tabs: '見るもの',
    shift: '変化。前は:',
    shows: { said: '発言', lines: '一線', promises: '約束', shifts: '変化' },
    several: (called) => `「${called}」と呼ばれるのは一人ではありません`,
    names: '呼び名',
    offices: '役職と所属',
    acts: '発話行為',
    targets: '相手',
    via: '経由',
    months: '発言の数',
    times: (count) => `${count} 件`,
    span: (first, last) => `${first}〜${last}`,
    within: 'この発言者の言葉から探す',
    kin: '同じ人物かもしれません',
    own: '同じとして数えている名',
    perhaps: '同じかもしれない名',
    kinship: {
      same: '名と役職が合う',
      likely: '矛盾するところがない',
      open: 'ページからは決められない',
      part: '属する組織',
      other: '合わない',
    },
    said: { one: '同じと決定', two: '別と決定' },
    merge: '同じ人物',
    split: '別の人物',
    confirm: (name, other) => `「${name}」と「${other}」を同じ人物として記録します。あとで取り消せます。`,
    apart: (name, other) => `「${name}」と「${other}」を別の人物として記録します。あとで取り消せます。`,
    kept: '記録しました。',
    timeline: '年表で見る',
    topic: '話題',
    year: (year, count) => `${year}: ${count} 件`,
  },
  en: {
    title: 'Sources',
    find: 'Find by name',
    kind: 'Kind',
    anyKind: 'all',
    total: (shown, total) =>
      shown === total ? (total === '1' ? '1 source' : `${total} sources`) : `the ${shown} who say most, of ${total}`,
    left: (count) => `find the other ${count} by name`,
    maybe: (name) => `perhaps ${name}`,
    columns: { name: 'Name', kind: 'Kind', office: 'Office', count: 'Sayings', time: 'Time', choose: 'Compare' },
    choose: (name) => `Compare ${name}`,
    compare: (count) => `Compare these ${count}`,
    compareHint: 'Choose two to four.',
    cure: 'Look for a part of a name, or for all kinds.',
    tabs: 'Shown',
    shift: 'A shift. Before:',
    shows: { said: 'Sayings', lines: 'Red lines', promises: 'Promises', shifts: 'Shifts' },
    several: (called) => `More than one is called ${called}`,
    names: 'Called',
    offices: 'Offices and sides',
    acts: 'Acts',
    targets: 'To whom',
    via: 'Through whom',
    months: 'How much, when',
    times: (count) => (count === '1' ? '1 saying' : `${count} sayings`),
    span: (first, last) => `${first} – ${last}`,
    within: 'Search in what this source said',
    kin: 'May be the same person',
    own: 'Names counted as the same',
    perhaps: 'Names that may be the same',
    kinship: {
      same: 'name and office agree',
      likely: 'nothing speaks against it',
      open: 'the pages do not tell',
      part: 'one speaks for the other',
      other: 'does not agree',
    },
    said: { one: 'decided: one', two: 'decided: two' },
    merge: 'One person',
    split: 'Two persons',
    confirm: (name, other) => `“${name}” and “${other}” go into the log as one person. It can be taken back.`,
    apart: (name, other) => `“${name}” and “${other}” go into the log as two persons. It can be taken back.`,
    kept: 'It is in the log.',
    timeline: 'On the timeline',
    topic: 'Topics',
    year: (year, count) => `${year}: ${count}`,
  },
}
