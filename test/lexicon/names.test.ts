import { describe, expect, test } from 'vitest'
import {
  abbreviationAt,
  canonicalState,
  holderOf,
  isDocumentShape,
  isOfficeShape,
  isOrganisationShape,
  isOutletShape,
  longestNameAt,
  longestTitleAt,
  longestTitleEndingAt,
  lookup,
  personByName,
  persons,
  roleKeyOf,
  surfaces,
  titleOf,
} from '../../src/lexicon/names/index.ts'
import { fold } from '../../src/text/index.ts'

describe('tables', () => {
  test('no surface stands for two states', () => {
    const doubled = [...surfaces()].filter(
      (surface) => new Set(lookup(surface).flatMap((e) => (e.kind === 'state' && !e.anaphoric ? e.canonical : []))).size > 1,
    )
    expect(doubled).toEqual([])
  })

  test('surfaces are folded, trimmed and not empty', () => {
    expect([...surfaces()].filter((surface) => surface === '' || surface !== surface.trim() || surface !== fold(surface))).toEqual([])
  })

  test('no surface stands for two outlets, or for two documents', () => {
    for (const kind of ['outlet', 'document'] as const) {
      const doubled = [...surfaces()].filter(
        (surface) => lookup(surface).filter((e) => e.kind === kind && e.form !== 'abbreviation').length > 1,
      )
      expect(doubled.filter((surface) => surface !== '中国新聞社')).toEqual([])
    }
  })

  test('every term has a role, a body and valid dates', () => {
    const codes = new Set(
      [...surfaces()].flatMap((surface) => lookup(surface).flatMap((e) => (e.kind === 'state' ? (e.country ?? []) : []))),
    )
    const places = new Set(['モスクワ', 'キーウ', 'イスタンブール', 'チベット', '新北市', '高雄市', '台北市'])
    const day = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
    const faults = persons().flatMap((person) =>
      person.terms
        .filter((term) => {
          const body = codes.has(term.body) || places.has(term.body) || lookup(term.body).some((e) => e.canonical === term.body)
          const dates = day.test(term.from) && (term.to === null || (day.test(term.to) && term.from <= term.to))
          return !body || !dates || !/^[a-z-]+$/.test(term.roleKey)
        })
        .map((term) => `${person.canonical} ${term.roleKey} ${term.body} ${term.from} ${term.to}`),
    )
    expect(faults).toEqual([])
  })

  test('one head at a time: presidents, prime ministers, foreign and defence ministers do not overlap by more than a month', () => {
    const roles = new Set([
      'president',
      'prime-minister',
      'foreign-minister',
      'defence-minister',
      'chief-cabinet-secretary',
      'supreme-leader',
    ])
    const held = persons()
      .flatMap((person) => person.terms.map((term) => ({ ...term, name: person.canonical })))
      .filter((term) => roles.has(term.roleKey))
      .sort((a, b) => (a.from < b.from ? -1 : 1))
    const last = new Map<string, (typeof held)[number]>()
    const faults: string[] = []
    for (const term of held) {
      const key = `${term.roleKey} ${term.body}`
      const before = last.get(key)
      const over = before && (before.to === null || Date.parse(before.to) - Date.parse(term.from) > 31 * 86_400_000)
      if (over) faults.push(`${key}: ${before.name} to ${before.to}, ${term.name} from ${term.from}`)
      last.set(key, term)
    }
    // two who both claimed the office
    expect(faults).toEqual(['president CI: ローラン・バグボ to 2011-04-11, アラサン・ワタラ from 2010-12-04'])
  })

  test('Wikidata ids are unique and persons stand once', () => {
    const ids = persons().flatMap((person) => person.wikidata ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const names = persons().map((person) => person.canonical)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })
})

test.each([
  ['米', '米国'],
  ['アメリカ合衆国', '米国'],
  ['ワシントン', '米国'],
  ['露', 'ロシア'],
  ['ロシア連邦', 'ロシア'],
  ['モスクワ', 'ロシア'],
  ['キエフ', 'ウクライナ'],
  ['キーウ', 'ウクライナ'],
  ['宇', 'ウクライナ'],
  ['ウク', 'ウクライナ'],
  ['中華人民共和国', '中国'],
  ['北京', '中国'],
  ['台北', '台湾'],
  ['平壌', '北朝鮮'],
  ['旧ソ連', 'ソ連'],
  ['グルジア', 'ジョージア'],
  ['UAE', 'アラブ首長国連邦'],
  ['UAE', 'アラブ首長国連邦'],
  ['カザフ', 'カザフスタン'],
  ['アメリカ人', null],
  ['東京新聞', null],
])('canonicalState %s → %s', (surface, state) => expect(canonicalState(surface)).toBe(state))

// text, what longestNameAt finds at its start
test.each([
  ['タイムズは報じた', 'タイムズ', 'タイムズ'],
  ['タイは', 'タイ', 'タイ'],
  ['タイヤ', null, null],
  ['マリア', null, null],
  ['ロシアン', null, null],
  ['キエフロシア連邦の', 'キエフ', 'ウクライナ'],
  ['ウクライナパトリオット', 'ウクライナ', 'ウクライナ'],
  ['NATONATO軍', 'NATO', 'NATO'],
  ['NATOは', 'NATO', 'NATO'],
  ['北大西洋条約機構(NATO)加盟国', '北大西洋条約機構(NATO)', 'NATO'],
  ['独立国家共同体(CIS)など', '独立国家共同体(CIS)', 'CIS'],
  ['上海協力機構(SCO)に', '上海協力機構(SCO)', '上海協力機構'],
  ['NHKニュース (@nhk_news)', 'NHKニュース', 'NHK'],
  ['ニューヨーク・タイムズ』紙', 'ニューヨーク・タイムズ', 'ニューヨーク・タイムズ'],
  ['ニューヨークタイムズ', 'ニューヨークタイムズ', 'ニューヨーク・タイムズ'],
  ['The Spectatorの取材', 'The Spectator', 'スペクテイター'],
  ['日本経済新聞電子版', '日本経済新聞電子版', '日本経済新聞'],
  ['中国新聞は', '中国新聞', '中国新聞'],
  ['クレムリンに', 'クレムリン', 'クレムリン'],
  ['ホワイトハウス国家安全保障会議(NSC)', 'ホワイトハウス国家安全保障会議', '米国家安全保障会議'],
  ['ブダペスト覚書は', 'ブダペスト覚書', 'ブダペスト覚書'],
  ['欧州通常戦力(CFE)条約から', '欧州通常戦力(CFE)条約', '欧州通常戦力条約'],
  ['フェイスブックで', 'フェイスブック', 'フェイスブック'],
  ['マリア・ザハロワ報道官', 'マリア・ザハロワ', 'マリア・ザハロワ'],
  ['ルカシュンコ大統領', 'ルカシュンコ', 'アレクサンドル・ルカシェンコ'],
  ['ゼレ側近', 'ゼレ', 'ウォロディミル・ゼレンスキー'],
  ['ゼレンスキー氏', 'ゼレンスキー', 'ウォロディミル・ゼレンスキー'],
  ['福島県警は', '福島県警', '福島県警'],
  ['東京地検特捜部', '東京地検特捜部', '東京地検'],
])('longestNameAt %s', (text, surface, canonical) => {
  const hit = longestNameAt(text, 0)
  expect(hit && text.slice(0, hit.end)).toBe(surface)
  expect(hit?.entries[0]?.canonical ?? null).toBe(canonical)
})

test('a family name inside another name is not found; one joined to a known name is', () => {
  expect(longestNameAt('サム・ブッシュ', 3)).toBeNull()
  expect(longestNameAt('プーチン・ゼレンスキー会談', 5)?.entries[0]?.canonical).toBe('ウォロディミル・ゼレンスキー')
  expect(longestNameAt('EU・フォンデアライエン委員長', 3)?.entries[0]?.family).toBe('フォンデアライエン')
})

test('abbreviationAt gives candidates of one kanji', () => {
  expect([...'米中露ロ仏独宇欧'].map((_, i, all) => abbreviationAt(all.join(''), i)?.entries[0]?.canonical)).toEqual([
    '米国',
    '中国',
    'ロシア',
    'ロシア',
    'フランス',
    'ドイツ',
    'ウクライナ',
    'EU',
  ])
  expect(abbreviationAt('彼', 0)).toBeNull()
})

// text, title word, modifiers, state, host
test.each([
  ['マクロン仏大統領', '大統領', '', 'フランス', null],
  ['プーチン露大統領', '大統領', '', 'ロシア', null],
  ['ルカシェンコ自称ベラルーシ大統領', '大統領', '自称', 'ベラルーシ', null],
  ['29日大統領', '大統領', '', null, null],
  ['金大中大統領', '大統領', '', null, null],
  ['ナフタリ・ベネット元首相', '首相', '元', null, null],
  ['宇オクサナ・マルカロワ駐米大使', '大使', '', null, '米国'],
  ['パトルシェフ安全保障会議書記', '安全保障会議書記', '', null, null],
  ['カービー戦略広報調整官', '戦略広報調整官', '', null, null],
  ['EU外務・安全保障政策上級代表', '外務・安全保障政策上級代表', '', null, null],
  ['ザルジニー総司令官', '総司令官', '', null, null],
  ['ウォレス国防相', '国防相', '', null, null],
  ['経済担当調整相', '相', '', null, null],
  ['プーチン氏', '氏', '', null, null],
  ['Former President', 'President', 'Former', null, null],
])('longestTitleEndingAt %s', (text, word, modifiers, state, host) => {
  const hit = longestTitleEndingAt(text, text.length)
  expect([hit?.title.surface, hit?.modifiers.join(), hit?.state, hit?.host]).toEqual([word, modifiers, state, host])
})
test.each(['同氏', '真相', '模様', '同様', '沈殿', 'ウクライナ'])('%s ends in no title', (text) =>
  expect(longestTitleEndingAt(text, text.length)).toBeNull(),
)

test('longestTitleAt takes modifiers and hosts along', () => {
  expect(longestTitleAt('元首相は', 0)).toMatchObject({ end: 3, title: { surface: '首相' }, modifiers: ['元'] })
  expect(longestTitleAt('駐米大使は', 0)).toMatchObject({ end: 4, title: { surface: '大使' }, host: '米国' })
  expect(longestTitleAt('副大統領', 0)).toMatchObject({ end: 4, title: { surface: '副大統領' } })
  expect(longestTitleAt('President of Russia', 0)).toMatchObject({ end: 9, title: { roleKey: 'president' } })
  expect(longestTitleAt('Presidential', 0)).toBeNull()
})

test.each([
  ['foreign-minister', '外相 外務大臣 外務相 露外相 前外相 国務長官 外交部長 Foreign-Minister'],
  ['defence-minister', '国防相 防衛相 国防大臣 防衛大臣 国防長官 国防部長'],
  ['prime-minister', '首相 総理 総理大臣 内閣総理大臣 元首相'],
  ['president', '大統領 国家主席 総統'],
  ['finance-minister', '財務相 財務大臣 財務長官 蔵相'],
])('%s: %s', (key, words) => {
  for (const word of words.split(' ')) expect([word, roleKeyOf(word.replace('-', ' '))]).toEqual([word, key])
})
test('titles know their long form, their kind and their place', () => {
  expect(titleOf('外相')).toMatchObject({ long: '外務大臣', kind: 'office', position: 'after' })
  expect(titleOf('氏')).toMatchObject({ roleKey: null, kind: 'honorific' })
  expect(titleOf('容疑者')).toMatchObject({ kind: 'accused' })
  expect(titleOf('官房長官')).toMatchObject({ country: 'JP' })
  expect(titleOf('President')).toMatchObject({ position: 'before' })
})

test('shapes', () => {
  for (const surface of ['カザフスタン・タイムズ', '米紙', 'オデッサ新聞', '〇〇通信社', '国営テレビ局', 'デーリー・ポスト'])
    expect([surface, isOutletShape(surface)]).toEqual([surface, true])
  for (const surface of ['手紙', '白紙', '紙', '新聞', '情報通信', 'ウクライナ'])
    expect([surface, isOutletShape(surface)]).toEqual([surface, false])
  expect(['米華相互防衛条約', '対テロ法', '方法', '合意'].map(isDocumentShape)).toEqual([true, true, false, false])
  expect(['ウクライナ国境警備隊', 'フランス軍事省', '市民'].map(isOfficeShape)).toEqual([true, true, false])
  expect(['国際スケート連盟', '市民'].map(isOrganisationShape)).toEqual([true, false])
})

test('anaphors are marked', () => {
  for (const word of ['同社', '同省', '同紙', '両国', '当局', '同氏']) expect([word, lookup(word)[0]?.anaphoric]).toEqual([word, true])
  expect(lookup('市民')[0]?.anaphoric).toBeUndefined()
  expect(lookup('ソ連')[0]?.historical).toBe(true)
})

// role, state, day, family name of the holder
test.each(
  `
大統領 米 2000-06-01 クリントン
大統領 米国 2001-09-11 ブッシュ
大統領 アメリカ 2009-01-20 オバマ
大統領 米 2016-11-08 オバマ
大統領 米 2017-01-20 トランプ
大統領 米 2021-12-19 バイデン
大統領 US 2025-03-01 トランプ
副大統領 米 2003-03-20 チェイニー
国務長官 米 2003-02-05 パウエル
国務長官 米 2012-09-12 クリントン
国務長官 米 2023-11-08 ブリンケン
国防長官 米 2004-05-01 ラムズフェルド
国防長官 米 2022-03-01 オースティン
国家安全保障担当補佐官 米 2023-11-07 サリバン
大統領 露 2005-01-01 プーチン
大統領 ロシア 2010 メドベージェフ
首相 ロシア 2010-06 プーチン
外相 ロシア 2014-03-18 ラブロフ
国防相 ロシア 2022-02-24 ショイグ
国防相 ロシア 2024-06-01 ベロウソフ
安全保障会議書記 ロシア 2023-11-08 パトルシェフ
外務省報道官 ロシア 2024-11-16 ザハロワ
大統領 ウクライナ 2004-11-22 クチマ
大統領 宇 2013-12-01 ヤヌコビッチ
大統領 ウクライナ 2015-02-12 ポロシェンコ
大統領 ウクライナ 2024-02-26 ゼレンスキー
外相 ウクライナ 2022-12-20 クレバ
国防相 ウクライナ 2021-11-16 レズニコフ
総司令官 ウクライナ 2023-11-07 ザルジニー
総司令官 ウクライナ 2024-03-01 シルスキー
大統領 ベラルーシ 2022-12-19 ルカシェンコ
大統領 カザフスタン 2023-11-09 トカエフ
国家主席 中国 2003-01-01 江
国家主席 中国 2008-08-08 胡
国家主席 中 2022-10-01 習
首相 中国 2023-06-01 李
外相 中国 2023-05-01 秦
外相 中国 2023-11-01 王
総統 台湾 2008-06-01 馬
総統 台湾 2019-01-02 蔡
総統 台湾 2024-06-01 頼
首相 日本 2001-05-01 小泉
首相 日本 2006-09-26 安倍
首相 日本 2011-03-11 菅
首相 日本 2021-09-01 菅
首相 日 2022-12-22 岸田
首相 日本 2025-01-01 石破
官房長官 日本 2011-03-12 枝野
外相 日本 2018-01-01 河野
防衛相 日本 2012-10-01 森本
大統領 韓国 2012-12-01 李
大統領 韓国 2018-04-27 文
大統領 韓 2023-08-18 尹
最高指導者 北朝鮮 2006-10-09 金
首相 英国 2003-03-20 ブレア
首相 英 2022-09-20 トラス
首相 イギリス 2023-01-01 スナク
国防相 英国 2021-12-19 ウォレス
外相 英国 2024-02-01 キャメロン
大統領 仏 2003-02-01 シラク
大統領 フランス 2024-02-29 マクロン
首相 独 2003-01-01 シュレーダー
首相 ドイツ 2014-01-01 メルケル
首相 ドイツ 2024-02-26 ショルツ
国防相 ドイツ 2023-06-01 ピストリウス
大統領 ポーランド 2010-04-10 カチンスキ
首相 ポーランド 2024-01-01 トゥスク
首相 ハンガリー 2022-01-01 オルバン
大統領 トルコ 2016-07-15 エルドアン
最高指導者 イラン 2020-01-01 ハメネイ
大統領 イラン 2006-01-01 アフマディネジャド
首相 イスラエル 2022-01-01 ベネット
首相 イスラエル 2023-10-07 ネタニヤフ
大統領 シリア 2013-08-21 アサド
首相 インド 2023-09-09 モディ
首相 カナダ 2022-01-01 トルドー
首相 豪 2021-09-15 モリソン
事務総長 国連 2003-03-20 アナン
事務総長 国連 2022-02-24 グテレス
事務総長 NATO 2021-12-19 ストルテンベルグ
事務総長 北大西洋条約機構 2025-01-01 ルッテ
上級代表 EU 2022-01-01 ボレル
欧州委員長 EU 2023-11-04 フォンデアライエン
事務局長 IAEA 2022-09-01 グロッシ
ローマ教皇 バチカン 2014-01-01 フランシスコ教皇
`
    .trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, string, string, string]),
)('holderOf %s %s %s → %s', (role, state, day, family) => expect(holderOf(role, state, day)?.family).toBe(family))

test('holderOf knows nobody before the table begins or of an unknown office', () => {
  expect(holderOf('大統領', '米', '1850')).toBeNull()
  expect(holderOf('大統領', '日本', '2020')).toBeNull()
})

test('personByName', () => {
  expect(personByName('クリントン')).toBeNull()
  expect(personByName('クリントン', '1999')?.canonical).toBe('ビル・クリントン')
  expect(personByName('クリントン', '2010-05')?.canonical).toBe('ヒラリー・クリントン')
  expect(personByName('菅', '2011-03')?.canonical).toBe('菅直人')
  expect(personByName('菅', '2015', '日本', '官房長官')?.canonical).toBe('菅義偉')
  expect(personByName('金', '2018-06-12', '北朝鮮')?.canonical).toBe('金正恩')
  expect(personByName('ザハーロワ')?.canonical).toBe('マリア・ザハロワ')
  expect(personByName('クレーバ')?.canonical).toBe('ドミトロ・クレバ')
  expect(personByName('アレストヴィッチ')?.canonical).toBe('オレクシー・アレストビッチ')
  expect(personByName('Putin')?.canonical).toBe('ウラジーミル・プーチン')
  expect(personByName('タクシン')?.canonical).toBe('タクシン・シナワット')
  expect(personByName('文', '2018', '韓国')?.canonical).toBe('文在寅')
  expect(personByName('誰でもない')).toBeNull()
})

test('every name of a long text is found', () => {
  const text =
    'ウクライナのゼレンスキー大統領は21日、首都ワシントンを訪問し、バイデン大統領と首脳会談を行うと発表し、すでに向かっている。'.repeat(
      2000,
    )
  let found = 0
  for (let at = 0; at < text.length; at++) if (longestNameAt(text, at)) found++
  expect(found).toBe(10_000)
})
