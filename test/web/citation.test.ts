import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { CITATIONS, type Cited, citationOf } from '../../src/web/part/citation.ts'

const PLAIN: Cited = {
  words: '10日に橋を開く',
  source: 'イレーナ・リンデル',
  said: '2031年5月6日',
  title: '橋の再開、停戦が条件',
  author: '森田葉子',
  site: 'ハルネ通信',
  published: '2031年5月7日',
  address: 'https://harne.example/kiji?id=(1)',
  link: 'http://127.0.0.1:4189/page/0c704433f351?at=1-2',
}

/** What a page can hold where it wants to be more than text. */
const NASTY: Cited = {
  ...PLAIN,
  words: '<img src=x onerror=alert(1)> [a](javascript:alert(1)) {{Delete}} [[x|y]] "\'`*_',
  source: '<script>alert(1)</script>|url=javascript:alert(1)',
  title: ']] }} <b> [x](data:text/html,1) \u202e',
  site: '"><svg onload=alert(1)>',
  address: 'https://a.example/x)"onmouseover=alert(1)<y>|title={{x}}',
}

describe('a citation', () => {
  it('tells words, source, page and the way back in each form', () => {
    expect(Object.fromEntries(CITATIONS.map((form) => [form, citationOf(form, PLAIN)]))).toEqual({
      plain:
        '「10日に橋を開く」\n— イレーナ・リンデル (2031年5月6日)\n橋の再開、停戦が条件, ハルネ通信, 2031年5月7日\nhttps://harne.example/kiji?id=(1)\nhttp://127.0.0.1:4189/page/0c704433f351?at=1-2',
      markdown:
        '> 「10日に橋を開く」\n>\n> — イレーナ・リンデル (2031年5月6日), [橋の再開、停戦が条件, ハルネ通信, 2031年5月7日](<https://harne.example/kiji?id=%281%29>) ([iwaku](<http://127.0.0.1:4189/page/0c704433f351?at=1-2>))',
      html: '<figure><blockquote cite="https://harne.example/kiji?id=%281%29"><p>10日に橋を開く</p></blockquote><figcaption>イレーナ・リンデル (2031年5月6日), <a href="https://harne.example/kiji?id=%281%29">橋の再開、停戦が条件, ハルネ通信, 2031年5月7日</a> (<a href="http://127.0.0.1:4189/page/0c704433f351?at=1-2">iwaku</a>)</figcaption></figure>',
      wikipedia:
        '{{Cite web|url=https://harne.example/kiji?id=%281%29 |title=橋の再開、停戦が条件 |author=森田葉子 |website=ハルネ通信 |date=2031年5月7日 |quote=イレーナ・リンデル（2031年5月6日）「10日に橋を開く」}}',
    })
  })

  it('holds no mark-up of a page, and no link that is none of the web', () => {
    for (const address of [NASTY.address, 'javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'mail.eml']) {
      const [, markdown, html, wikipedia] = CITATIONS.map((form) => citationOf(form, { ...NASTY, address }))
      const names: string[] = []
      const look = (node: { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: unknown[] }): void => {
        names.push(node.nodeName, ...(node.attrs ?? []).map(({ name }) => name))
        for (const { name, value } of node.attrs ?? []) if (name === 'href') expect(value).toMatch(/^https?:/)
        for (const child of node.childNodes ?? []) look(child as Parameters<typeof look>[0])
      }
      look(parseFragment(html as string) as Parameters<typeof look>[0])
      expect([...new Set(names)].filter((name) => !/^#|^(figure|blockquote|p|figcaption|a|href|cite)$/.test(name))).toEqual([])
      expect(markdown?.replace(/\\[\\`*_[\]<>#|]/g, '')).not.toMatch(/\]\((?!<https?:)|<(?!https?:\/\/[^<>\s]*>)/)
      expect(wikipedia?.slice(2, -2)).not.toMatch(/[{}[\]<>]/)
      expect(wikipedia?.match(/\|(\w+)=/g)?.filter((part) => part === '|url=').length ?? 0).toBe(address.startsWith('https:') ? 1 : 0)
    }
  })
})
