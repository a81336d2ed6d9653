import { expect, it } from 'vitest'
import { forcesContrast, statementOf } from '#ledger'

const says = (affiliation: string | null, act: 'refuse' | 'deny' | 'state' | 'accuse' | 'announce', content: string, passage = content) =>
  statementOf({
    speaker: {
      name: affiliation === null ? 'ハルスト' : '外相',
      kind: affiliation === null ? 'person' : 'office',
      office: null,
      affiliation,
    },
    act,
    content,
    passage,
    conditional: false,
  })

const REFUSES = says('ヴェルダ', 'refuse', '軍を派遣しない', 'ヴェルダの外相は、カレニアに軍を派遣しないと述べた。')

it.each([
  ['troops that work there', 'カレニアで無人機を運用するヴェルダ軍がいる'],
  ['soldiers of that state there', 'ヴェルダ人兵士がカレニア領内で活動している'],
  ['as told by its own side', 'ヴェルダの特殊部隊はカレニアに展開している'],
])('%s clash with the word that none are sent', (_, told) => {
  expect(forcesContrast(REFUSES, says(null, 'state', told))).toEqual({
    kind: 'clash',
    about: ['ヴェルダ軍', 'カレニア'],
    grade: 'medium',
    reason: 'negated',
  })
  expect(forcesContrast(says(null, 'state', told), REFUSES)).not.toBeNull()
})

it.each([
  ['of another state', 'カレニアで無人機を運用するノルド軍がいる'],
  ['somewhere else', 'ノルドで無人機を運用するヴェルダ軍がいる'],
  ['that may be', 'カレニアにヴェルダ軍が展開している可能性がある'],
  ['that are not there', 'カレニアにヴェルダ軍は展開していない'],
  ['of no state', 'カレニアで部隊が活動している'],
  ['that only are named', 'カレニアはヴェルダ軍を批判した'],
])('troops %s do not', (_, told) => expect(forcesContrast(REFUSES, says(null, 'state', told))).toBeNull())

it('two who send none agree', () => expect(forcesContrast(REFUSES, says('ノルド', 'refuse', 'カレニアにノルド軍を派遣しない'))).toBeNull())

it('states are known by any of their names', () => {
  const refusal = says('英国', 'refuse', 'フランスに軍を派遣する可能性は極めて低い')
  expect(forcesContrast(refusal, says(null, 'state', 'フランスで演習するイギリス軍が活動している'))?.about).toEqual(['英国軍', 'フランス'])
})
