import { describe, expect, it } from 'vitest'
import { composed, digestNotes, NO_DRAFT } from '#publish'
import type { Hit } from '#question'
import { openReader, readDictionary } from '../../src/index.ts'
import { ja } from '../../src/message/ja.ts'
import { digestOf, noteOf } from '../../src/question/digest.ts'
import { makeEntry, type Says } from '../ledger/entries.ts'

/** What a page of these words tells, as answers have it. */
function hits(says: readonly Says[], published = '2031-05-06'): Hit[] {
  const { id, text, record } = makeEntry('a.txt', says.map(({ what }) => what).join('。'), says, { published, title: '題' })
  const page = {
    id,
    address: 'a.txt',
    title: '題',
    site: null,
    author: null,
    published,
    seen: null,
    form: record.form,
    version: record.version,
  }
  return record.attributions.map((attribution, i) => ({
    ref: String(i),
    page,
    attribution,
    passage: { start: 0, end: text.length, text },
    decisions: [],
  }))
}

const SAID: readonly Says[] = [
  { who: 'イレーナ・リンデル', what: '停戦が守られれば、橋は10日に開く', office: '外相', when: '2031-05-06' },
  { who: 'イレーナ・リンデル', what: '協議の扉は開いている', office: '外相', when: '2031-05-06' },
  { who: 'ヴェルダ国防省', what: '川岸の部隊に動きはない', when: '2031-05-06' },
  { who: 'ヨナス・ブレム', what: '橋は(いまも)「二つの国」の\nものだ', office: '報道官', when: '2031-05-07' },
]

describe('a digest', () => {
  it('is by day, and tells what is told twice once', () => {
    const { days } = digestOf('橋', hits([...SAID, SAID[0] as Says]))
    expect(days.map(({ day, hits: all }) => [day, all.length])).toEqual([
      ['2031-05-06', 3],
      ['2031-05-07', 1],
    ])
  })
  it('as a note has source and day in front of each, and no brackets of its own inside', () => {
    const { days } = digestOf('橋', hits(SAID))
    expect(days.map((day) => noteOf('#橋 (オルスン)', day))).toEqual([
      '#橋オルスン(イレーナ・リンデル外相2031/05/06「停戦が守られれば、橋は10日に開く」・イレーナ・リンデル外相2031/05/06「協議の扉は開いている」・ヴェルダ国防省2031/05/06「川岸の部隊に動きはない」)',
      '#橋オルスン(ヨナス・ブレム報道官2031/05/07「橋は〔いまも〕〈二つの国〉のものだ」)',
    ])
  })
  it('read again gives the same words of the same sources on the same days', () => {
    const written = digestNotes(composed(digestOf('橋', hits(SAID)), NO_DRAFT), ja)
    const { page, attributions } = openReader(readDictionary()).read(`北海の控え\n\n${written}`, 'digest.txt', { kind: 'text' })
    expect(
      attributions.map(({ source, when, content }) => [source.name, when?.value, page.text.slice(content.start, content.end)]),
    ).toEqual([
      ['イレーナ・リンデル', '2031-05-06', '停戦が守られれば、橋は10日に開く'],
      ['イレーナ・リンデル', '2031-05-06', '協議の扉は開いている'],
      ['ヴェルダ国防省', '2031-05-06', '川岸の部隊に動きはない'],
      ['ヨナス・ブレム', '2031-05-07', '橋は〔いまも〕〈二つの国〉のものだ'],
    ])
  })
})
