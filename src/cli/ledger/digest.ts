import { type Messages, writeDay } from '#message'
import { actorOf, type Digest, type DigestDay, noteOf } from '#question'
import { oneLine } from '../show/context.ts'
import { harmless } from '../terminal/harmless.ts'

/** A digest in Markdown: a heading a day, an item a saying with its page. */
export function digestMarkdown({ topic, days }: Digest, messages: Messages): string {
  const head = topic === '' ? [] : [`# ${escaped(topic)}`, '']
  return `${[...head, ...days.flatMap((day) => dayLines(day, messages))].join('\n')}\n`
}

function dayLines({ day, hits }: DigestDay, { language, labels, names, phrases }: Messages): string[] {
  const items = hits.map((hit) => {
    const { attribution, page, ref } = hit
    const words = oneLine(attribution.content.text, 0, attribution.content.text.length)
    const beside = [page.title ?? page.address, page.site, page.published && writeDay(page.published, language), ref].filter(Boolean)
    const via = attribution.via.length > 0 ? phrases.parenthesis(`${labels.via} ${attribution.via.join(phrases.separator)}`) : ''
    return `- **${escaped(actorOf(hit))}** ${names.act[attribution.act]}: 「${escaped(words)}」${escaped(via)} — ${escaped(beside.join(phrases.separator))}`
  })
  return [`## ${day === null ? labels.unknown : writeDay(day, language)}`, '', ...items, '']
}

/** The same in the form of hand-kept notes: a day and a note for each, in Japanese, for they are read again. */
export function digestNotes({ topic, days }: Digest, { labels }: Messages): string {
  return days
    .map((day) => `${day.day === null ? labels.unknown : writeDay(day.day, 'ja')}\n${harmless(noteOf(topic || labels.noTopic, day))}\n`)
    .join('\n')
}

/** What would be a mark of Markdown, or HTML, stands as it is written. */
const escaped = (text: string): string => harmless(text).replace(/[\\`*_[\]<>#|]/g, '\\$&')
