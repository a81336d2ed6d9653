import { urlOf } from '#export'
import { type Messages, publishText, writeDay } from '#message'
import { actorOf, type Hit } from '#question'
import type { Composition, Item } from './composition.ts'
import { element, type Html, linesOf, text, webLink } from './html.ts'

/** A digest as HTML, to stand in a page: heading, the curator's words, and a section a day. */
export function digestHtml({ heading, introduction, days }: Composition, messages: Messages): Html {
  const { language } = messages
  const { noHeading, noDay } = publishText[language]
  return element(
    'main',
    { lang: language },
    element('h1', {}, text(heading || noHeading)),
    introduction === '' ? null : ownWords(introduction, messages),
    ...days.map(({ day, items }) =>
      element(
        'section',
        {},
        element('h2', {}, day === null ? text(noDay) : timeOf(day, messages)),
        ...items.map((item) => itemHtml(item, messages)),
      ),
    ),
  )
}

/** What the curator says, named so wherever it stands. */
const ownWords = (words: string, { language }: Messages): Html =>
  element('aside', { class: 'own' }, element('p', {}, element('b', {}, text(`${publishText[language].own}: `)), linesOf(words)))

function itemHtml({ hit, note }: Item, messages: Messages): Html {
  const { attribution, page, ref } = hit
  const { names, language } = messages
  const words = publishText[language]
  const beside = [
    webLink(page.address, page.title ?? page.address),
    page.site === null ? null : text(page.site),
    page.published === null ? null : [text(`${words.told} `), timeOf(page.published, messages)].join(''),
    attribution.when === null ? text(words.noDay) : null,
    attribution.via.length === 0 ? null : text(words.via(attribution.via.join(' ← '))),
  ].filter((part) => part !== null)
  return element(
    'article',
    { id: `s-${ref.replace(/[^\w-]/g, '-')}` },
    element(
      'p',
      { class: 'who' },
      element('b', { lang: 'ja' }, text(actorOf(hit))),
      text(' '),
      element('span', { class: 'act' }, text(names.act[attribution.act])),
      attribution.target === null ? null : text(` ${words.to(attribution.target)}`),
    ),
    element('blockquote', { lang: 'ja', cite: urlOf(page.address) }, element('p', {}, ...markedPassage(hit))),
    element('p', { class: 'where' }, beside.join(' · ') as Html),
    note === '' ? null : ownWords(note, messages),
  )
}

/** The sentence of the page with what was said marked in it. */
function markedPassage({ attribution: { content, contentMore }, passage }: Hit): readonly Html[] {
  const pieces: Html[] = []
  let at = passage.start
  const cut = (start: number, end: number): string => passage.text.slice(start - passage.start, end - passage.start)
  for (const { start, end } of [content, ...contentMore].sort((a, b) => a.start - b.start)) {
    if (start < at || end > passage.start + passage.text.length) continue
    pieces.push(text(cut(at, start)), element('mark', {}, text(cut(start, end))))
    at = end
  }
  return [...pieces, text(cut(at, passage.start + passage.text.length))]
}

const timeOf = (day: string, { language }: Messages): Html =>
  element('time', { datetime: /^\d{4}(?:-\d\d){0,2}/.exec(day)?.[0] ?? null }, text(writeDay(day, language)))
