import { describe, expect, test } from 'vitest'
import { describePage, plainText } from '#page'
import { nameLine, readByline, titleAuthor, translationNotice } from '../../src/page/byline.ts'
import { captionLabel, gluedName } from '../../src/page/captions.ts'
import { firstDay, isDateLine, isDayAndLabels, publicationDay } from '../../src/page/day.ts'
import { surroundingLabel, trailingLabels } from '../../src/page/surroundings.ts'

describe('days', () => {
  test.each([
    ['2031年 4月 2日', '2031-04-02'],
    ['２０３１年４月２日', '2031-04-02'],
    ['2031.04.02', '2031-04-02'],
    ['2031/4/2(水) 10:00', '2031-04-02'],
    ['05/02/2031', '2031-02-05'],
    ['02/25/2031', '2031-02-25'],
    ['April 2, 2031', '2031-04-02'],
    ['2 Apr 2031', '2031-04-02'],
    ['令和13年4月2日', '2031-04-02'],
    ['令和13年(2031年)4月2日', '2031-04-02'],
    ['2031年（令和13年）4月2日', '2031-04-02'],
    ['二〇三一年四月二日', '2031-04-02'],
    ['令和十三年四月二日', '2031-04-02'],
    ['R13.4.2', '2031-04-02'],
    ['三年後の四月二日', null],
    ['2031年2月30日', null],
    ['4月2日', null],
  ])('%s', (text, value) => {
    expect(firstDay(text)?.value ?? null).toBe(value)
  })

  test.each([
    ['公開日：2031年4月2日 10:00', true],
    ['2031年4月2日（水） 10時00分配信', true],
    ['最終更新日 2031.04.02', true],
    ['令和十三年四月二日（水）', true],
    ['Wednesday, 2 April 2031', true],
    ['2031-04-02T10:00:00+09:00', true],
    ['2031年4月2日、港が開いた。', false],
  ])('is %s a date line', (text, expected) => {
    expect(isDateLine(text) !== null).toBe(expected)
  })
})

describe('the day of publication among the days of a line', () => {
  test.each([
    ['最終更新：2031年6月1日　投稿日：2031年4月2日', '2031-04-02', 'published'],
    ['2031年4月2日 10時00分 (2031年6月1日 12時30分更新)', '2031-04-02', 'none'],
    ['2031年4月2日 公開 2031年6月1日 更新', '2031-04-02', 'published'],
    ['2031年6月1日 更新', '2031-06-01', 'updated'],
  ])('%s', (text, value, label) => {
    expect(publicationDay(text)).toMatchObject({ value, label })
  })

  test.each([
    ['2031年4月2日　管理人', true],
    ['2031年04月02日 | 港', true],
    ['2031年4月2日 10:05 発信地：サルマ市/ノルデン', true],
    ['2031年4月2日 港が開いた', false],
    ['2031年4月2日に港の式典', false],
  ])('%s: the day and labels: %s', (text, expected) => {
    expect(isDayAndLabels(text)).toBe(expected)
  })
})

describe('who wrote it, under the title', () => {
  test.each([
    ['アンナ・ホルム', 'アンナ・ホルム'],
    ['アンナ・ホルム（サルマ大学教授）', 'アンナ・ホルム'],
    ['アンナ・ホルム　サルマ大学教授（国際関係論）', 'アンナ・ホルム'],
    ['アンナ・ホルム（Anna Holm）', 'アンナ・ホルム'],
    ['森田葉子（港湾ジャーナリスト）', '森田葉子'],
    ['アンナ・ホルム : サルマ大学教授', 'アンナ・ホルム'],
    ['Anna Holm [原文]', 'Anna Holm'],
    ['アンナ・ホルム：北の海は静かだ', undefined],
    ['The Harbour Review', undefined],
    ['港が開いた', undefined],
  ])('%s', (text, author) => {
    expect(nameLine(text)?.author ?? undefined).toBe(author)
  })

  test.each([
    ['この記事は Anna Holm による “Quiet Sea”（Harbour Review、2031年5月3日）の翻訳です。', 'Anna Holm', '2031-05-03'],
    ['以下は、港湾評論に掲載されたアンナ・ホルムの論考の全訳です。', 'アンナ・ホルム', null],
    ['Anna Holm, “Quiet Sea”, Harbour Review, May 3, 2031.', 'Anna Holm', '2031-05-03'],
  ])('what a translator says: %s', (text, author, date) => {
    expect(translationNotice(text)).toMatchObject({ author, date })
  })

  test('a saying about a translation is no notice', () => {
    expect(translationNotice('彼女はその本を翻訳した。')).toBe(null)
  })
})

describe('bylines', () => {
  test.each([
    ['アンナ・ホルム著:05/02/2031', 'アンナ・ホルム', '2031-02-05'],
    ['アンナ・ホルム 著', 'アンナ・ホルム', null],
    ['著者：アンナ・ホルム', 'アンナ・ホルム', null],
    ['By Anna Holm, March 14, 2031', 'Anna Holm', '2031-03-14'],
    ['文＝森田葉子', null, null],
    ['文:森田葉子', '森田葉子', null],
    ['文と写真=森田葉子', '森田葉子', null],
    ['(北港通信 サルマ支局 森田葉子)', '森田葉子', null],
    ['(「北港評論」2031年5月号、取材・文 森田葉子)', '森田葉子', null],
    ['北港通信日本語版 2031年5月7日 アンナ・ホルム', 'アンナ・ホルム', '2031-05-07'],
    ['posted by 森田 at 10:24 | コメント(0) | 国際', '森田', null],
    ['2031年5月7日 投稿者:森田 / 34件のコメント', '森田', '2031-05-07'],
    ['投稿者: morita 投稿日時: 2031/5/7 21:14  カテゴリ: 国際, 海', 'morita', '2031-05-07'],
    ['（森田葉子記者）', '森田葉子', null],
    ['【サルマ市=森田葉子特派員】', '森田葉子', null],
    ['アンナ・ホルム 2031年2月5日', 'アンナ・ホルム', '2031-02-05'],
    ['アンナ・ホルム、サルマ支局長', 'アンナ・ホルム', null],
    ['サルマ市=森田葉子 2031年4月2日 10時30分', '森田葉子', '2031-04-02'],
    ['主任研究員　森田葉子', '森田葉子', null],
    ['TRANSLATION BY HIKARI AOKI', null, null],
    ['（翻訳：青木ひかり）', null, null],
    ['著者：アンナ・ホルム（Anna Holm）', 'アンナ・ホルム', null],
    ['アンナ・ホルム 著、青木ひかり 訳', 'アンナ・ホルム', null],
    ['Posted on 2031年4月2日 by morita', 'morita', '2031-04-02'],
    ['投稿日: 2031年4月2日 投稿者: 森田', '森田', '2031-04-02'],
    ['(森田葉子)', '森田葉子', null],
    ['(文中敬称略)', null, null],
    ['（サルマ市内）', null, null],
    ['（北方通信）', null, null],
    ['（北方市内）', null, null],
    ['【翻訳】港はなぜ黙っているのか', null, null],
    ['港は2031年2月5日に開いた。', null, null],
  ])('%s', (text, author, date) => {
    expect([readByline(text)?.author ?? null, readByline(text)?.date ?? null]).toEqual([author, date])
  })

  test.each([
    ['アンナ・ホルム⚡️北の海は静かだ', 'アンナ・ホルム'],
    ['アンナ・ホルム：北の海は静かだ', 'アンナ・ホルム'],
    ['アンナ・ホルム「北の海は静かだ」', null],
    ['Northern Sea入門：静かな海', null],
    ['森田葉子：北の海は静かだ', null],
    ['ノルデン首相「北の海は静かだ」', null],
    ['[翻訳] アンナ・ホルム「北の海は静かだ」', 'アンナ・ホルム'],
    ['【翻訳】北の海は静かだ（アンナ・ホルム）', 'アンナ・ホルム'],
    ['HARBOUR NEWS|北の海は静かだ', null],
    ['北の海は静かだ ©港湾掲示板', null],
  ])('who stands in the title %s', (title, author) => {
    expect(titleAuthor(title, null)).toBe(author)
  })

  test('a byline makes sure of a name in the title', () => {
    expect(titleAuthor('森田葉子：北の海は静かだ', '森田葉子')).toBe('森田葉子')
    expect(titleAuthor('アンナ・ホルム「北の海は静かだ」', 'アンナ・ホルム')).toBe('アンナ・ホルム')
    expect(titleAuthor('アンナ・ホルム「北の海は静かだ」', 'ANNA HOLM')).toBe('アンナ・ホルム')
    expect(titleAuthor('ヨハン・ベルグ「北の海は静かだ」', '森田葉子')).toBe(null)
  })
})

describe('lines that are no prose', () => {
  test.each([
    ['Image from Gyazo 港に並ぶ船', 'caption'],
    ['出典:Norden Navy', 'credit'],
    ['※アイキャッチ画像の出典：Norden Navy', 'credit'],
    ['写真提供：港湾組合', 'credit'],
    ['会見するベック運輸相＝サルマ市（共同）', 'caption'],
    ['FireShot Webpage Screenshot #12 – ‘Bridge', 'caption'],
    ['980e214c', 'caption'],
    ['bridge-east.jpg', 'caption'],
    ['ノルデンの外相は写真を見せた。', null],
    ['F-35', null],
  ])('caption or credit: %s', (text, role) => {
    expect(captionLabel(text)?.role ?? null).toBe(role)
  })

  test.each([
    ['参考:Norden will not send ships', 'source-link'],
    ['参照記事 英文記事', 'source-link'],
    ['港が開く前のページ', 'navigation'],
    ['PAGE TOP', 'footer'],
    ['© 2031 北方日報', 'footer'],
    ['スポンサーリンク', 'advertisement'],
    ['1. この記事へのトラックバックはありません。', 'navigation'],
    ['＊＊＊', 'navigation'],
    ['< 港のこと | TOP | 船のこと >', 'navigation'],
    ['minato at 21:00│Comments(2)│TrackBack(0)│港', 'navigation'],
    ['前の記事で述べたとおり、港はまだ開いていないと港湾局は話している。', null],
  ])('around the text: %s', (text, role) => {
    expect(surroundingLabel(text)?.role ?? null).toBe(role)
  })

  test.each([
    ['港は開いた、、。kjimages', 'kjimages'],
    ['港は開いた。980e214c', '980e214c'],
    ['77ab01fe港は開いた。', '77ab01fe'],
    ['港は開いた。NATO', null],
    ['港は開いた', null],
  ])('image name stuck to %s', (text, name) => {
    const at = gluedName(text)
    expect(at && text.slice(at.start, at.end)).toBe(name)
  })

  test.each([
    ['港は開いた。 過去ブログ:2031年5月の港 参照記事 映像記事', '過去ブログ:2031年5月の港 参照記事 映像記事'],
    ['港は開いた 参照記事 。', '参照記事 。'],
    ['これが参照記事', null],
  ])('link labels behind %s', (text, labels) => {
    const at = trailingLabels(text)
    expect(at === null ? null : text.slice(at)).toBe(labels)
  })
})

describe('plain text', () => {
  test('a byte order mark is no text, and places lead back over it', () => {
    const raw = plainText('\ufeff港')
    expect(raw.text).toBe('港')
    expect(raw.toSource({ start: 0, end: 1 })).toEqual({ start: 1, end: 2 })
  })

  test('lines with hard ends make one paragraph', () => {
    const page = describePage(
      plainText('港の話\n\nサルマ港が再び開いたと港湾局が発表したのは、雪の残る四月の\n朝のことで、船は列を作って待っていた。\n'),
      'hard.txt',
    )
    expect(page.blocks.map((block) => block.role)).toEqual(['title', 'paragraph'])
  })

  test('a page that opens with a dateline has no title', () => {
    const page = describePage(
      plainText('[サルマ市 8日 北方通信] - 運輸省は8日、通航料を引き下げると発表した。\n\n運輸相は「要望に応えた」と述べた。\n'),
      'bare.txt',
    )
    expect([page.title, page.blocks.map((block) => block.role)]).toEqual([null, ['paragraph', 'paragraph']])
  })

  test('entries under 情報源 are links to sources', () => {
    const page = describePage(
      plainText('海峡で衝突\n\n貨物船と漁船が衝突した。\n\n情報源\n- 「海峡で衝突」 北方通信 2031年7月8日\n'),
      'sources.txt',
    )
    expect(page.blocks.map((block) => block.role)).toEqual(['title', 'paragraph', 'navigation', 'source-link'])
  })

  test('an empty page has nothing', () => {
    expect(describePage(plainText(' \n'), 'empty.txt')).toMatchObject({ blocks: [], title: null, published: null, form: 'news' })
  })
})
