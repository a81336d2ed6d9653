import { describe, expect, test } from 'vitest'
import { describePage, type Page, plainText } from '#page'

const A =
  '北の海峡で続く演習について、ノルデン政府は説明を避けている。それでも港で働く人びとは、補給船の数が去年の二倍になったことを知っている。'
const B = 'ヴェスカ外相は先月、「演習は防衛のためだけにある」と述べた。しかし彼女の側近は、別の理由があると認めている。'
const TITLE = '海峡の演習は誰のためか'
const U = 'https://kazami.example.net/archives/20310611.html'
const read = (...lines: string[]): Page => describePage(plainText(lines.join('\n\n')), 'page.txt')

describe('translated op-eds', () => {
  test.each([
    ['name and translator', [TITLE, '2031年5月7日', 'アンナ・ホルム', A, B, '（翻訳：青木ひかり）'], 'アンナ・ホルム'],
    ['labels', [`${TITLE}`, '原題：Who Profits from the Drills\n著者：アンナ・ホルム\n訳者：青木ひかり', A, B], 'アンナ・ホルム'],
    [
      'a Latin name that the introduction gives in kana',
      [`【翻訳】${TITLE}`, 'Anna Holm, “Who Profits”, Review, May 3, 2031.', '著者のアンナ・ホルムは経済史家である。以下は全訳。', A, B],
      'アンナ・ホルム',
    ],
    ['a notice', [TITLE, 'この記事は Anna Holm による “Who Profits” の翻訳です。', A, B], 'Anna Holm'],
    [
      'a tag and a citation',
      [`[翻訳] アンナ・ホルム「${TITLE}」`, 'Anna Holm, “Who Profits”, Review, May 3, 2031.', A, B],
      'アンナ・ホルム',
    ],
    [
      'name and office under the original title',
      [TITLE, 'Who Profits from the Drills', 'アンナ・ホルム　サルマ大学教授', A, B],
      'アンナ・ホルム',
    ],
    ['full-width digits', [TITLE, 'アンナ・ホルム著：０５／０２／２０３１', A, B], 'アンナ・ホルム'],
  ])('%s', (_, lines, author) => {
    const page = read(...lines)
    expect([page.form, page.author?.value]).toEqual(['translated-op-ed', author])
  })

  test.each([
    [
      'a book in a shop',
      ['静かな海', 'アンナ・ホルム 著、青木ひかり 訳', '発売日：2031年5月7日', '価格：2,640円（税込）', 'カートに入れる', A],
    ],
    ['an English line alone', [TITLE, 'Salma Strait drills in numbers', A, B]],
    ['a column by a Japanese writer', [TITLE, '森田葉子（港湾ジャーナリスト）', '2031年5月7日', A, B]],
  ])('%s is none', (_, lines) => {
    expect(read(...lines).form).not.toBe('translated-op-ed')
  })
})

describe('reposts', () => {
  test.each([
    ['said to be carried, address behind', [TITLE, '以下、北方日報より転載。', A, B, `転載元：${U}`]],
    ['between marks, a bare address behind', [TITLE, '（引用ここから）', A, B, '（引用ここまで）', U, '困ったものです。']],
    ['address above', [TITLE, `元記事はこちら→${U}`, A, B]],
    ['label and address on two lines', [TITLE, A, B, `引用元：\n${U}`]],
    ['site and title again over the address', [TITLE, `風見鶏の覚え書き｜${TITLE}\n${U}`, `『${A}`, `${B}』`]],
  ])('%s', (_, lines) => {
    const page = read(...lines)
    expect([page.form, page.originUrl?.value, page.title?.value]).toEqual(['repost', U, TITLE])
  })

  test('an address that the writer refers to is no origin', () => {
    const page = read(
      '港祭りのこと',
      '私は朝の船でサルマ港に渡りました。',
      `参考：${U}`,
      '私の隣のおばあさんは「船が増えて嬉しい」と話していました。',
    )
    expect([page.form, page.originUrl]).toEqual(['blog', null])
  })

  test('one called so in its title, by whom the page says allowed it', () => {
    const page = read(`[転載]${TITLE}`, A, B, '上の記事は岬の灯さんの許可を頂いて転載しました。')
    expect([page.form, page.author?.value]).toEqual(['repost', '岬の灯'])
  })

  test('names of lost images alone make none', () => {
    expect(read(TITLE, A, '980e214c', B, 'IMG_0012').form).toBe('news')
  })
})

describe('titles', () => {
  test.each([
    ['under a menu', 3, ['北方日報', 'ホーム\n国際\n経済', 'トップ > 国際', TITLE, '2031年5月7日', A, B]],
    ['under a site and its day', 2, ['港の軍事ノート', '2031年05月07日', '演習をめぐるノルデン政府の説明', A, B]],
    ['under a site, links and the day', 3, ['港の通信簿', '< 港のこと | TOP | 船のこと >', '2031年05月20日', '約束が港を閉ざす', A, B]],
    ['under a notice about cookies', 1, ['当サイトではクッキーを使用しています。', TITLE, A, B]],
    ['about cookies', 0, ['港のクッキーを焼きました', A, B]],
    ['with an @ in it', 0, ['港祭りライブ@SALMA', A, B]],
    ['short, over the text', 0, ['海の歌', '波は寄せ\n波は返す']],
    ['over a name and office', 0, ['海峡', 'アンナ・ホルム（サルマ大学教授）', A, B]],
    ['over a paper and its day', 0, ['海峡の夜', '北方日報　令和十三年五月七日', A, B]],
    ['over words carried', 0, ['橋が閉じた', '（以下、北方日報より引用）', A, B]],
  ])('%s', (_, at, lines) => {
    expect(read(...lines).title?.value).toBe(lines[at])
  })

  test('a page that opens with text has none', () => {
    expect(read(A, B).title).toBe(null)
  })
})

describe('the day of the page', () => {
  test.each([
    ['in kanji, above the title', ['二〇三一年五月七日', TITLE, A, B]],
    ['with the name of the writer', [TITLE, '2031年5月7日　管理人', A, B]],
    ['with the day of the last change in front', [TITLE, '最終更新：2031年6月1日　投稿日：2031年5月7日', A, B]],
    ['in the title', ['2031年05月07日のツイート', A, B]],
    ['behind the paper, in brackets at the end', [TITLE, A, B, '［北方日報 2031年5月7日朝刊］']],
    ['at the head of carried text', [TITLE, `『2031年5月7日、${A}`, `${B}』`]],
    ['in English', [TITLE, 'Wednesday, 7 May 2031', A, B]],
  ])('%s', (_, lines) => {
    expect(read(...lines).published?.value).toBe('2031-05-07')
  })

  const photo = (day: string): string => `閉じた橋 - 北港通信, 1920, ${day}`
  const TOLD = 'ハルネ外相は6日、橋を閉じると述べた。港の町では朝から人々が集まり、長い列を作った。'
  test.each([
    ['told in full once, under a photograph', '2031-05-07', [TITLE, TOLD, photo('07.05.2031'), B]],
    ['told in full in a sentence', undefined, [TITLE, TOLD, `${B}橋は2031年5月7日に開く。`]],
    ['told in full, and not in the text', undefined, [TITLE, TOLD, photo('17.05.2031'), B]],
    ['told in full twice', undefined, [TITLE, TOLD, photo('07.05.2031'), B, photo('06.05.2029')]],
    [
      'of the sources it cites',
      '2031-05-07',
      [TITLE, `${TOLD}「橋を閉鎖」。北港日報、2031年5月6日。「列続く」。『サルマ新聞』、2031年5月7日。`],
    ],
    [
      'of English sources',
      '2031-05-07',
      [TITLE, `${TOLD}"Bridge closed". Harbour Post, May 6, 2031. "Long lines". Salma Times, May 7, 2031.`],
    ],
    ['of one source', undefined, [TITLE, `${TOLD}「橋を閉鎖」。北港日報、2031年5月7日。`]],
    ['of sources of two times', undefined, [TITLE, `${TOLD}「橋を閉鎖」。北港日報、2031年5月7日。「橋が開く」。北港日報、2030年5月7日。`]],
    [
      'of sources, and not in the text',
      undefined,
      [TITLE, `${TOLD}「橋の話」。北港日報、2031年5月16日。「列続く」。北港日報、2031年5月17日。`],
    ],
  ])('%s', (_, day, lines) => {
    expect(read(...lines).published?.value).toBe(day)
  })
})

test('tags under an article are its labels; alone or beside notes they are notes', () => {
  expect(read(TITLE, A, '#海峡 #ノルデン').notes).toEqual([])
  expect(read('#海峡(リンド「急ぐ」)\n#ノルデン').notes.map(({ topic }) => topic)).toEqual(['#海峡', '#ノルデン'])
})

test('text behind the name of a lost image on one line', () => {
  const page = read(TITLE, `FireShot Webpage Screenshot #118 – ‘Bridge closed${A}`, B)
  expect(page.blocks.map(({ role, span }) => `${role} ${page.text.slice(span.start, span.end).slice(0, 8)}`)).toEqual([
    'title 海峡の演習は誰の',
    'caption FireShot',
    'paragraph 北の海峡で続く演',
    'paragraph ヴェスカ外相は先',
  ])
})
