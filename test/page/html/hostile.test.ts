import { expect, test } from 'vitest'
import { htmlText } from '../../../src/page/html/html.ts'
import { growth, MOST } from '../../growth.ts'

const many = (count: number, make: (i: number) => string): string => Array.from({ length: count }, (_, i) => make(i)).join('')

/** What it is, a part of the page (1: the whole), how many characters of text that are not white space must be left. */
const PAGES: readonly [what: string, page: (part: number) => string, text: number][] = [
  ['a million nested tags', (part) => `${'<div>'.repeat(part * 1e6)}文`, 1],
  ['a million nested and closed tags', (part) => `${'<div>'.repeat(part * 1e6)}文${'</div>'.repeat(part * 1e6)}`, 1],
  ['nested formatting', (part) => '<b>文'.repeat(part * 5e5), 5e5],
  ['nested formatting, each with its own attributes', (part) => many(part * 1e5, (i) => `<b id=${i}>文`), 1e5],
  [
    'formatting that every paragraph takes up again',
    (part) => many(400, (i) => `<p><b id=${i}></p>`) + '<p>文</p>'.repeat(part * 1e5),
    1e5,
  ],
  ['links in links', (part) => '<a href=x>文'.repeat(part * 1e5), 1e5],
  ['tables in tables', (part) => '<table><td>文'.repeat(part * 1e5), 1e5],
  ['text moved out of a table', (part) => `<table>${'文<tr>'.repeat(part * 1e5)}`, 1e5],
  ['a long list moved by misnesting', (part) => `<b><p>${'文<i></i>'.repeat(part * 1e5)}</b>`, 1e5],
  ['deep lists', (part) => '<ul><li>文'.repeat(part * 1e5), 1e5],
  ['ruby in ruby', (part) => '<ruby>漢<rt>か'.repeat(part * 1e5), 1],
  ['hidden runs', (part) => '文<span hidden>隠</span>'.repeat(part * 1e5), 2e5],
  ['templates in templates', (part) => `${'<template>'.repeat(part * 1e5)}文`, 1],
  ['drawings in drawings', (part) => `${'<svg>'.repeat(part * 2e5)}文`, 1],
  ['a hundred thousand attributes', (part) => `<p ${many(part * 1e5, (i) => `a${i}=1`).replaceAll('a', ' a')}>文`, 1],
  ['an attribute of 10 MB', (part) => `<p class="${'a '.repeat(part * 5e6)}">文`, 1],
  ['attributes of many bodies', (part) => `${many(part * 1e5, (i) => `<body a${i}=1>`)}文`, 1],
  ['many noscripts', (part) => '<noscript><p>文</noscript>'.repeat(part * 3e4), 3e4],
  ['references', (part) => '&amp;'.repeat(part * 3e5), 3e5],
  ['references that all differ', (part) => many(part * 1e5, (i) => `&lta${i};`), 788_890],
  ['NUL', (part) => '文\0'.repeat(part * 3e5), 3e5],
  ['less-than signs', (part) => '<'.repeat(part * 5e5), 5e5],
  ['headings', (part) => `<title>abcdefghijklmn - x</title>${'<h1>abcdefghijk y</h1>'.repeat(part * 5e4)}`, 6e5],
  ['days', (part) => '<time>2024年1月1日</time>'.repeat(part * 5e4), 45e4],
  ['deep JSON', (part) => `<script type=application/ld+json>${'['.repeat(part * 1e6)}${']'.repeat(part * 1e6)}</script>文`, 1],
  ['unclosed comment', (part) => `文<!--${'-'.repeat(part * 1e6)}`, 1],
  ['a title of separators', (part) => `<title>${' - a'.repeat(part * 2e5)}</title><h1>文</h1>`, 1],
]

test.each(PAGES)('%s: all its text, in time in step with its size', (_what, page, text) => {
  const whole = page(1)
  const quarter = page(1 / 4)
  expect(htmlText(whole).text.replace(/\s/g, '').length).toBe(text)
  expect(
    growth(
      () => void htmlText(quarter),
      () => void htmlText(whole),
    ),
  ).toBeLessThan(MOST)
})

test('a page that nests too deep says so', () => {
  expect(htmlText(`${'<div>'.repeat(600)}文`).remarks).toEqual([
    { code: 'too_deep', message: 'elements nest deeper than 512; the page is read as if they did not' },
  ])
  expect(htmlText(`${'<div>'.repeat(500)}文`).remarks).toEqual([])
})

test('a page read flat keeps its blocks, its hidden text and what it declares', () => {
  const page = `<html lang=ja><title>題の文 | 例文</title><script>x</script><h1>題の文</h1><p>一<p hidden>二<ul><li>三<li>四</ul>${'<div><b>'.repeat(600)}<p>五<script>y</script><p>六`
  const { text, hints, declared } = htmlText(page)
  expect(text.split(/\n+/)).toEqual(['題の文', '一', '二', '三', '四', '五', '六'])
  expect(hints!.map(({ hidden }) => hidden)).toEqual([false, false, true, false, false, false, false])
  expect(declared).toMatchObject({ title: { value: '題の文' }, site: { value: '例文' } })
})

test('a page that only leads on says where', () => {
  const refresh = '<meta http-equiv="Refresh" content="0; URL=\'https://example.jp/new\'">'
  expect(htmlText(`${refresh}<p>移動しました`).remarks).toEqual([
    { code: 'redirect', message: 'the page only leads on to https://example.jp/new' },
  ])
  expect(htmlText(`${refresh}<p>${'文。'.repeat(300)}`).remarks).toEqual([])
  expect(htmlText('<meta http-equiv="refresh" content="300"><p>文').remarks).toEqual([])
})
