import { type Messages, publishText, writeDay } from '#message'
import { actorOf, noteOf } from '#question'
import { harmless, oneLine } from '#text'
import type { Composition, Item } from './composition.ts'

/** A digest in Markdown: a heading a day, an item a saying with its page; what the curator says is quoted and named so. */
export function digestMarkdown({ heading, introduction, days }: Composition, messages: Messages): string {
  const head = heading === '' ? [] : [`# ${escaped(heading)}`, '']
  const own = introduction === '' ? [] : [...ownLines(introduction, '', messages), '']
  return `${[...head, ...own, ...days.flatMap(({ day, items }) => dayLines(day, items, messages))].join('\n')}\n`
}

function dayLines(day: string | null, items: readonly Item[], messages: Messages): string[] {
  const { language, labels } = messages
  return [
    `## ${day === null ? labels.unknown : writeDay(day, language)}`,
    '',
    ...items.flatMap((item) => [itemLine(item, messages), ...(item.note === '' ? [] : ['', ...ownLines(item.note, '  ', messages), ''])]),
    '',
  ]
}

function itemLine({ hit }: Item, { language, labels, names, phrases }: Messages): string {
  const { attribution, page, ref } = hit
  const words = oneLine(attribution.content.text, 0, attribution.content.text.length)
  const beside = [page.title ?? page.address, page.site, page.published && writeDay(page.published, language), ref].filter(Boolean)
  const via = attribution.via.length > 0 ? phrases.parenthesis(`${labels.via} ${attribution.via.join(phrases.separator)}`) : ''
  const undated = attribution.when === null ? phrases.parenthesis(publishText[language].noDay) : ''
  return `- **${escaped(actorOf(hit))}** ${names.act[attribution.act]}: 「${escaped(words)}」${escaped(via + undated)} — ${escaped(beside.join(phrases.separator))}`
}

/** `> **Curator:** …`, a line of the human's a line. */
function ownLines(words: string, indent: string, { language }: Messages): string[] {
  const own = `**${publishText[language].own}:** `
  return words.split(/\r?\n/).map((line, i) => `${indent}> ${i === 0 ? own : ''}${escaped(line)}`.trimEnd())
}

/** The same in the form of hand-kept notes: a day and a note for each, in Japanese, for they are read again. What the curator says is no saying, and left out. */
export function digestNotes({ heading, days }: Composition, { labels }: Messages): string {
  return days
    .map(({ day, items }) => {
      const note = noteOf(heading || labels.noTopic, { day, hits: items.map(({ hit }) => hit) })
      return `${day === null ? labels.unknown : writeDay(day, 'ja')}\n${harmless(note)}\n`
    })
    .join('\n')
}

/** What would be a mark of Markdown, or HTML, stands as it is written. */
const escaped = (text: string): string => harmless(text).replace(/[\\`*_[\]<>#|]/g, '\\$&')
