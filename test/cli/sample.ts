import type { Attribution } from '#attribution'
import type { Reading } from '#reading'
import type { Span } from '#text'
import type { ShowOptions } from '../../src/cli/options.ts'

const TITLE = 'ノルデ王国、海峡の通航を認めず'
const BODY = `ノルデ王国のイリス・カンデラ外相は12日、首都で会見し、
「艦船が一隻でも海峡に入れば、ただちに港を閉じる」と警告した。
国営ノルデ通信によると、南ヴェルデ連邦の報道官は「対話の用意がある」と述べた。
外相は「連邦は『撃たない』と約束した」とも語った。`
const HARM = 'ある読者は「\x1b[2J消えろ\u202e」と書いた。'

export const TEXT = `海峡新報\n\n${TITLE}\n\n${BODY}\n\n${HARM}\n`

/** The nth place of some words in the sample text. */
export function at(words: string, nth = 1): Span {
  let start = -1
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(words, start + 1)
  if (start < 0) throw new Error(`not in the sample: ${words}`)
  return { start, end: start + words.length }
}

const COMMON = { contentMore: [], target: null, when: null, via: [], condition: null, consequence: null, nestedIn: null } as const
const KANDELA = { name: 'イリス・カンデラ', kind: 'person', aliases: ['外相'], office: '外相', affiliation: 'ノルデ王国' } as const

const ATTRIBUTIONS: readonly Attribution[] = [
  {
    ...COMMON,
    type: 'direct',
    act: 'warn',
    source: { ...KANDELA, span: at('イリス・カンデラ外相'), basis: 'named' },
    cue: at('警告した'),
    content: at('艦船が一隻でも海峡に入れば、ただちに港を閉じる'),
    target: '南ヴェルデ連邦',
    when: { value: '2031-03-12', span: at('12日'), basis: 'the last such day not after 2031-03-13' },
    condition: at('艦船が一隻でも海峡に入れば'),
    consequence: at('ただちに港を閉じる'),
    certainty: 'high',
    rule: 'saying:quote',
    sentence: { start: at('ノルデ王国のイリス').start, end: at('警告した。').end },
  },
  {
    ...COMMON,
    type: 'direct',
    act: 'state',
    source: { name: '南ヴェルデ連邦の報道官', kind: 'office', aliases: [], span: at('南ヴェルデ連邦の報道官'), basis: 'named' },
    cue: at('述べた'),
    content: at('対話の用意がある'),
    via: ['国営ノルデ通信'],
    certainty: 'medium',
    rule: 'saying:quote',
    sentence: { start: at('国営ノルデ通信').start, end: at('述べた。').end },
  },
  {
    ...COMMON,
    type: 'direct',
    act: 'accuse',
    source: { ...KANDELA, span: at('外相', 2), basis: 'carried over: the subject is left out, イリス・カンデラ spoke before' },
    cue: at('語った'),
    content: at('連邦は『撃たない』と約束した'),
    certainty: 'low',
    rule: 'saying:quote',
    sentence: { start: at('外相は「連邦').start, end: at('語った。').end },
  },
  {
    ...COMMON,
    type: 'direct',
    act: 'promise',
    source: { name: '連邦', kind: 'state', aliases: ['南ヴェルデ連邦'], span: at('連邦', 2), basis: 'named' },
    cue: at('約束した'),
    content: at('撃たない'),
    nestedIn: 2,
    certainty: 'high',
    rule: 'saying:nested',
    sentence: { start: at('外相は「連邦').start, end: at('語った。').end },
  },
  {
    ...COMMON,
    type: 'direct',
    act: 'state',
    source: { name: 'unknown', kind: 'unknown', aliases: [], basis: 'nobody named' },
    cue: at('書いた'),
    content: at('\x1b[2J消えろ\u202e'),
    certainty: 'high',
    rule: 'saying:quote',
    sentence: at(HARM),
  },
]

/** A reading made by hand: invented states, people and words. */
export const READING: Reading = {
  page: {
    address: 'strait.txt',
    text: TEXT,
    form: 'news',
    formBasis: 'no sign of another form',
    title: { value: TITLE, span: at(TITLE), basis: 'first line that can be a title' },
    author: null,
    site: { value: '海峡新報', span: at('海峡新報'), basis: 'stands above the title' },
    published: { value: '2031-03-13', basis: 'given by the caller' },
    updated: null,
    originUrl: null,
    links: { canonical: null, amp: null, print: null, previous: null, next: null },
    blocks: [
      { span: at('海峡新報'), role: 'site', reason: 'stands above the title' },
      { span: at(TITLE), role: 'title', reason: 'first line that can be a title' },
      { span: at(BODY), role: 'paragraph', reason: 'lines of text that go on' },
      { span: at(HARM), role: 'comment', reason: 'words of a comment', comment: 0 },
    ],
    comments: [{ author: '潮', date: '2031-03-14', votes: 3, depth: 1, parent: null, text: at(HARM), quoted: [] }],
    tweets: [{ account: '@kaikyo', name: '海峡', date: null, url: null, text: at('対話の用意がある'), article: null }],
    notes: [
      {
        span: at('連邦は『撃たない』と約束した'),
        topic: '#海峡',
        gloss: null,
        items: [{ content: at('撃たない'), actor: at('連邦', 2), inner: [] }],
        circumstances: [at('約束した')],
      },
    ],
    turns: [],
    // a reason without a translation is shown as it is
    remarks: [{ code: 'control', message: 'a control character stands in the text', span: at('\x1b') }],
    toSource: (span) => span,
  },
  sentences: ATTRIBUTIONS.slice(0, 3).map(({ sentence }) => ({ span: sentence, block: 2, brackets: [] })),
  attributions: ATTRIBUTIONS,
  events: [{ span: at('会見し'), actor: 'イリス・カンデラ', target: null, when: '2031-03-12', type: 'CONSULT', rule: 'deed:meet' }],
}

export const OPTIONS: ShowOptions = {
  format: 'text',
  stage: 'attributions',
  certainty: 'medium',
  why: false,
  language: 'ja',
  colour: false,
  width: 72,
  published: null,
  version: '9.9.9',
}
