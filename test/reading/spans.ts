import { expect } from 'vitest'
import type { NoteItem } from '#page'
import type { Reading } from '#reading'
import type { Span } from '#text'
import { type PlacedText, toRecord } from '../../src/index.ts'

/** Every span of a reading, with what it is. */
export function spansOf({ page, sentences, attributions, events }: Reading): [string, Span][] {
  const found: [string, Span][] = []
  const put = (what: string, ...spans: readonly (Span | null | undefined)[]): void => {
    for (const at of spans) if (at) found.push([what, at])
  }
  const putItem = (item: NoteItem): void => {
    put('note item', item.content, item.actor)
    item.inner.forEach(putItem)
  }
  for (const block of page.blocks) put(`block ${block.role}`, block.span)
  put('title', page.title?.span)
  put('author', page.author?.span)
  put('site', page.site?.span)
  put('published', page.published?.span)
  put('origin', page.originUrl?.span)
  for (const comment of page.comments) put('comment', comment.text, ...comment.quoted)
  for (const tweet of page.tweets) put('tweet', tweet.text, tweet.article)
  for (const note of page.notes) {
    put('note', note.span, ...note.circumstances)
    note.items.forEach(putItem)
  }
  for (const remark of page.remarks) put('remark', remark.span, remark.first)
  for (const sentence of sentences) put('sentence', sentence.span)
  for (const a of attributions) {
    put(`${a.rule} content`, a.content, ...a.contentMore)
    put(`${a.rule} cue`, a.cue)
    put(`${a.rule} source`, a.source.span)
    put(`${a.rule} when`, a.when?.span)
    put(`${a.rule} condition`, a.condition, a.consequence)
    put(`${a.rule} sentence`, a.sentence)
  }
  for (const event of events) put('event', event.span)
  return found
}

/** Every stretch of text that a record prints beside its place. */
function placesOf(value: unknown): PlacedText[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(placesOf)
  return 'start' in value && 'end' in value && 'text' in value ? [value as PlacedText, ...inner] : inner
}

/** The record of a reading as the command line prints it. */
export const printed = (reading: Reading): string => JSON.stringify(toRecord(reading, { name: 'page', version: '0', certainty: 'low' }))

/** What holds for the reading of any page. */
export function expectSound(reading: Reading): void {
  const { page, attributions } = reading
  const wrong = spansOf(reading).filter(
    ([, at]) =>
      !(Number.isInteger(at.start) && Number.isInteger(at.end) && 0 <= at.start && at.start <= at.end && at.end <= page.text.length),
  )
  expect(wrong).toEqual([])
  for (const at of placesOf(JSON.parse(printed(reading)))) expect(at.text).toBe(wellFormed(page.text.slice(at.start, at.end)))
  for (const [i, a] of attributions.entries()) {
    expect(a.content.end, 'an empty content').toBeGreaterThan(a.content.start)
    expect(a.source.name).not.toBe('')
    expect(a.cue === null || a.cue.end > a.cue.start, 'an empty cue').toBe(true)
    expect(new Set([a.content, ...a.contentMore].map((at) => at.start)).size, 'a stretch twice').toBe(1 + a.contentMore.length)
    expect(a.via).not.toContain('')
    if (a.nestedIn === null) continue
    expect(a.nestedIn).not.toBe(i)
    expect(attributions[a.nestedIn], 'told inside of nothing').toBeDefined()
  }
}

/** JSON.stringify writes a lone surrogate as an escape, and JSON.parse gives it back. */
const wellFormed = (text: string): string => JSON.parse(JSON.stringify(text)) as string
