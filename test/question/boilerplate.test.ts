import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Entry, openLedger } from '#ledger'
import { makeEntry } from '../ledger/entries.ts'
import { answerOf } from './asking.ts'

const SUBSCRIBE =
  '港新聞の有料会員になると、すべての記事を最後まで読めるほか、朝の便りを毎日受け取れます。最初の一か月は無料で、いつでも解約できます。登録は二分で終わります。'
const COPYING = 'この頁の記事、写真、図表の無断転載を禁じます。引用の際は出典として港新聞の名と掲載日を示し、編集局の許可を得てください。'

const STORIES = [
  '橋の北詰で水道管が破れ、近くの二十軒が朝まで断水した。水道局は古い管の継ぎ目が凍ったとみて、残る三か所も掘り返して調べている。',
  '劇場の改修が終わり、秋の初めに幕を開ける。舞台は二メートル広くなり、楽屋には昇降機が付いた。杮落としには地元の合唱団が立つ。',
  '市場の競りで黒い蟹が一杯四万円を付けた。嵐の後で船が少なく、宿の注文が重なったためで、仲買人は来週には落ち着くとみている。',
  '小学校の跡地に図書館を建てる案が固まった。蔵書は八万冊で、屋上に庭を置く。費用の半分は国の補助でまかない、三年後に開く。',
  '川下の堤防で狐の親子が見つかり、役所は散歩する人に近づかないよう呼びかけた。巣は工事の予定地にあり、着工は夏まで遅れる。',
  '古い蒸気船が陸に揚げられ、船底の錆を落とす作業が始まった。元の船員が集まって手順を若い職人に教え、来春には湖を走らせる。',
]

/** A page of several paragraphs, each a block of its own. */
function page(address: string, paragraphs: readonly string[], head: { site?: string; published?: string } = {}): Entry {
  const entry = makeEntry(address, paragraphs.join('\n'), [], head)
  let at = 0
  const blocks = paragraphs.map((text) => {
    const block = { role: 'paragraph' as const, start: at, end: at + text.length }
    at += text.length + 1
    return block
  })
  return { ...entry, record: { ...entry.record, blocks } }
}

const site = (n: number, paragraphs: readonly string[]): Entry =>
  page(`https://minato.example/${n}.html`, paragraphs, { site: '港新聞', published: `2031-05-0${n}` })

async function familiesIn(pages: readonly Entry[]): Promise<readonly string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-boilerplate-'))
  const ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
  try {
    ledger.add(pages)
    return answerOf(ledger, { kind: 'families', id: null, limit: 50 }, 'families').families.map(({ page, members }) =>
      [page, ...members.map((member) => member.page)].map(({ address }) => address.replace('https://minato.example/', '')).sort(),
    )
  } finally {
    ledger.close()
    rmSync(folder, { recursive: true })
  }
}
const story = (i: number): string => STORIES[i] as string

describe('what is a site’s own makes no family', () => {
  it('a paragraph on many pages of one site', async () =>
    expect(await familiesIn(STORIES.map((text, i) => site(i + 1, [text, SUBSCRIBE, COPYING])))).toEqual([]))
  it('nor where a day or a number in it changes', async () =>
    expect(await familiesIn(STORIES.map((text, i) => site(i + 1, [text, `${COPYING}2031年5月${i + 1}日掲載。`])))).toEqual([]))
  it('a site is known by its host where its pages do not name it', async () =>
    expect(
      await familiesIn(STORIES.map((text, i) => page(`https://minato.example/${i}.html`, [text, SUBSCRIBE], { published: '2031-05-01' }))),
    ).toEqual([]))
  it('a reprint among such pages stays one, with what it carries', async () => {
    const pages = STORIES.map((text, i) => site(i + 1, [text, SUBSCRIBE]))
    const copy = page('copy.txt', [story(2), 'この記事は港新聞からの転載です。'], { site: '北海日報', published: '2031-05-09' })
    expect(await familiesIn([...pages, copy])).toEqual([['3.html', 'copy.txt']])
    const copyWithFoot = page('copy.txt', [story(2), SUBSCRIBE], { site: '北海日報', published: '2031-05-09' })
    expect(await familiesIn([...pages, copyWithFoot])).toEqual([['3.html', 'copy.txt']])
  })
  it('a site that tells one story again tells one story', async () => {
    const twice = [site(1, [story(0), SUBSCRIBE]), site(7, [`続報。${story(0)}`, SUBSCRIBE])]
    const pages = STORIES.slice(1).map((text, i) => site(i + 2, [text, SUBSCRIBE]))
    expect(await familiesIn([...twice, ...pages])).toEqual([['1.html', '7.html']])
  })
  it('one story that a site keeps up to date under many addresses is one family', async () => {
    const pages = STORIES.map((_, i) => site(i + 1, [story(0), story(1), story(3), STORIES[i] as string]))
    expect((await familiesIn(pages)).map(({ length }) => length)).toEqual([6])
  })
  it('what three pages of a site share may be a story of its own', async () => {
    const pages = [0, 1, 2].map((i) => site(i + 1, [story(i), SUBSCRIBE]))
    expect(await familiesIn(pages)).toEqual([['1.html', '2.html', '3.html']])
  })
  it('versions of one page are one page', async () => {
    const versions = [0, 1, 2, 3, 4].map((i) =>
      page('https://minato.example/1.html', [story(5), story(i)], { site: '港新聞', published: '2031-05-01' }),
    )
    expect((await familiesIn(versions)).map(({ length }) => length)).toEqual([5])
  })
})
