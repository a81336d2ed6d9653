import { createHash } from 'node:crypto'
import type { Entry } from '#ledger'
import type { AttributionRecord, PageRecord } from '#reading'
// not by #ledger: programs that are started hundreds of times need this, and should not load the reader
import { idOf } from '../../src/ledger/id.ts'

/** What a test says of one attribution; the rest is filled in. */
export interface Says extends Partial<Pick<AttributionRecord, 'act' | 'certainty' | 'target' | 'when' | 'via'>> {
  readonly who: string
  readonly what: string
  readonly aliases?: readonly string[]
  readonly office?: string
  readonly affiliation?: string
  readonly condition?: string
  readonly consequence?: string
}

/** A page of invented words, as a ledger keeps it; each content must stand in the text. */
export function makeEntry(
  address: string,
  text: string,
  says: readonly Says[],
  head: Partial<Pick<PageRecord, 'title' | 'site' | 'published' | 'version' | 'notes'>> & { readonly seen?: string } = {},
): Entry {
  const place = (words: string): { start: number; end: number; text: string } => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`${words} does not stand in the text`)
    return { start, end: start + words.length, text: words }
  }
  const record: PageRecord = {
    page: address,
    version: head.version ?? '0.1.0',
    textLength: text.length,
    textSha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    form: 'news',
    title: head.title ?? null,
    author: null,
    site: head.site ?? null,
    published: head.published ?? null,
    originUrl: null,
    blocks: [{ role: 'paragraph', start: 0, end: text.length }],
    comments: [],
    tweets: [],
    notes: head.notes ?? [],
    turns: [],
    attributions: says.map(({ who, what, aliases = [], office = null, affiliation = null, condition, consequence, ...given }) => ({
      type: 'direct',
      act: 'state',
      content: place(what),
      contentMore: [],
      cue: null,
      source: {
        name: who,
        kind: 'person',
        aliases,
        start: null,
        end: null,
        office,
        affiliation,
        basis: 'named',
      },
      via: [],
      target: null,
      when: null,
      whenBasis: null,
      condition: condition === undefined ? null : place(condition),
      consequence: consequence === undefined ? null : place(consequence),
      certainty: 'high',
      nestedIn: null,
      rule: 'test',
      sentence: sentenceAround(text, place(what)),
      ...given,
    })),
    events: [],
  }
  return { id: idOf(address, text), address, source: text, given: null, seen: head.seen ?? null, text, record }
}

function sentenceAround(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const close = text.indexOf('。', end)
  return { start: text.lastIndexOf('。', start - 1) + 1, end: close < 0 ? text.length : close + 1 }
}

/** A page of hand-kept notes with two topics. */
export const NOTES: Entry = (() => {
  const text = '#橋(ナダル「橋は古い」・トーレ「直せばよい」)\n＃港(ナダル「港は狭い」)'
  const says = ['橋は古い', '直せばよい', '港は狭い'].map((what, i) => ({
    who: i === 1 ? 'トーレ' : 'ナダル',
    what,
    when: `2031-05-0${i + 1}`,
  }))
  const second = text.indexOf('＃')
  return makeEntry('notes.txt', text, says, {
    notes: [
      { start: 0, end: second - 1, topic: '#橋', gloss: null, items: [], circumstances: [] },
      { start: second, end: text.length, topic: '＃港', gloss: null, items: [], circumstances: [] },
    ],
  })
})()

/** Three pages about one invented quarrel. */
export const QUARREL: readonly Entry[] = [
  makeEntry(
    'harbour.txt',
    'カレニアのアルヴェン外相は1日、「港を封鎖すれば、橋を閉じる」と述べた。ヴェルダ国防省は「封鎖の計画はない」と否定した。',
    [
      {
        who: 'ヨナス・アルヴェン',
        what: '港を封鎖すれば、橋を閉じる',
        condition: '港を封鎖すれば',
        act: 'threaten',
        target: 'ヴェルダ',
        when: '2031-03-01',
        aliases: ['アルヴェン外相', 'アルヴェン'],
        office: '外相',
        affiliation: 'カレニア',
      },
      { who: 'ヴェルダ国防省', what: '封鎖の計画はない', act: 'deny', when: '2031-03-01' },
    ],
    { title: '港と橋', site: '北海日報', published: '2031-03-01' },
  ),
  makeEntry(
    'bridge.txt',
    'アルヴェン氏は「橋は開けておく」と語った。ヴェルダ国防省とカレニア海軍は「演習は予定通り」と発表した。',
    [
      { who: 'ヨナス・アルヴェン', what: '橋は開けておく', act: 'promise', when: '2031-04', aliases: ['アルヴェン氏'], via: ['北海日報'] },
      { who: 'ヴェルダ国防省、カレニア海軍', what: '演習は予定通り', act: 'announce', certainty: 'medium' },
    ],
    { title: '橋のその後', published: '2031-04-20' },
  ),
  makeEntry('rumour.txt', '港湾労組のトーレ代表は「ＮＡＴＯ軍が来る」と話したらしい。', [
    { who: 'トーレ', what: 'ＮＡＴＯ軍が来る', act: 'predict', certainty: 'low', aliases: ['トーレ代表'], office: '代表' },
  ]),
]

const STORY =
  '港の入口では夜明け前から監視船が並び、漁師たちは許可証を手に列を作った。検査は一隻につき四十分ほどかかり、昼までに通れたのは九隻だけだった。' +
  '漁協の倉庫には氷が積まれたままで、仲買人は市場を開くかどうかを決めかねている。対岸の町では、冬の燃料を運ぶ船が来ないことを心配する声が強い。'

/** One story on three pages: as it came, under another headline with polite endings, and a passage of it. */
export const CARRIED: readonly Entry[] = [
  makeEntry('wire.txt', STORY, [], { title: '港の朝', site: 'ハルネ通信', published: '2031-02-01' }),
  makeEntry('copy.txt', `きょうの港。${STORY.replace('作った', '作りました').replace('だった', 'でした')}`, [], {
    title: '九隻だけ',
    site: '北海日報',
    published: '2031-02-03',
  }),
  makeEntry('quote.txt', `ある記事から。『${STORY.slice(STORY.indexOf('漁協'))}』これを読んで、しばらく考え込んだ。`, [], {
    title: '倉庫の氷',
    published: '2031-02-02',
  }),
]

/** Five pages in a row, each with a saying of its own. */
export const fiveFrom = (first: number): readonly Entry[] =>
  Array.from({ length: 5 }, (_, i) => first + i).map((page) =>
    makeEntry(`${page}.txt`, `ナダル氏は「いち${page}」と述べた。`, [{ who: 'ナダル', what: `いち${page}` }]),
  )
