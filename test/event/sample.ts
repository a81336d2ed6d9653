import { type Event, openReader, type Reading, readDictionary } from '../../src/index.ts'

const reader = openReader(readDictionary())

/** Reads a plain page that was published on 2031-05-07. */
export const readPage = (text: string): Reading => reader.read(text, 'page.txt', { kind: 'text', published: '2031-05-07' })

/** Type, actor, target and day of every event, with the words that tell it. */
export const told = (text: string): readonly (readonly (string | null)[])[] =>
  readPage(`${text}\n`).events.map((event) => [event.type, event.actor, event.target, event.when])

export const words = ({ page }: Reading, { span }: Event): string => page.text.slice(span.start, span.end)
