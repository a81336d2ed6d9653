import type { Attribution } from '#attribution'
import type { Reading, ReadOptions } from '#reading'

/** A reader that knows one sentence form, and misbehaves when a page tells it to; it stands in for the real one, dictionary and all. */
export function openReader(dictionary: ArrayBuffer | SharedArrayBuffer): {
  read(source: string, address: string, options?: ReadOptions): Reading
} {
  if (dictionary.byteLength === 0) throw new RangeError('no dictionary')
  return {
    read(source, address, options = {}) {
      if (source.includes('!throw')) throw new Error('told to throw')
      if (source.includes('!exit')) process.exit(7)
      if (source.includes('!fill')) fill()
      const wait = /!wait (\d+)/.exec(source)
      if (wait) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(wait[1]))
      const text = options.kind === 'html' ? source.replace(/<[^>]*>/g, '') : source
      return readingOf(text, address, options)
    },
  }
}

/** Takes memory until there is none left. */
function fill(): never {
  const all: object[][] = []
  for (;;) all.push(Array.from({ length: 100_000 }, (_, i) => ({ i })))
}

export const readDictionary = (): SharedArrayBuffer => new SharedArrayBuffer(8)

/** `!next https://…` stands for a link to the next page. */
function link(text: string, name: string): { value: string; basis: string } | null {
  const value = new RegExp(`!${name} (\\S+)`).exec(text)?.[1]
  return value === undefined ? null : { value, basis: 'fake' }
}

function readingOf(text: string, address: string, { published, title, remarks = [] }: ReadOptions): Reading {
  const attributions = Array.from(text.matchAll(/(\S+?)は「([^」]*)」と(述べた)。/g), (match): Attribution => {
    const start = match.index
    const content = start + (match[1] as string).length + 2
    const cue = content + (match[2] as string).length + 2
    return {
      type: 'direct',
      act: 'state',
      source: { name: match[1] as string, kind: 'person', span: { start, end: content - 2 }, aliases: [], basis: 'named' },
      cue: { start: cue, end: cue + 3 },
      content: { start: content, end: cue - 2 },
      contentMore: [],
      target: null,
      when: null,
      via: [],
      condition: null,
      consequence: null,
      certainty: 'high',
      nestedIn: null,
      rule: 'fake',
      sentence: { start, end: start + match[0].length },
    }
  })
  return {
    page: {
      address,
      text,
      form: 'news',
      formBasis: 'fake',
      title: title === undefined ? null : { value: title, basis: 'fake' },
      author: null,
      site: null,
      published: published ? { value: published, basis: 'given by the caller' } : null,
      updated: null,
      originUrl: null,
      links: { canonical: link(text, 'canonical'), amp: null, print: null, previous: null, next: link(text, 'next') },
      // pages of prose have to do with each other
      blocks: text.includes('!prose') ? [{ span: { start: 0, end: text.length }, role: 'paragraph', reason: 'fake' }] : [],
      comments: [],
      tweets: [],
      notes: [],
      turns: [],
      remarks,
      toSource: (span) => span,
    },
    sentences: [],
    attributions,
    events: [],
  }
}
