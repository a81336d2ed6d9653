import type { Messages } from '#message'
import { harmlessJson } from '#text'
import { type Line, layOut, plain, styled } from '../terminal/layout.ts'
import { briefLine } from './answer.ts'
import type { Bulletin } from './follow.ts'

/** What a source brought: one line with counts, then the sayings that are asked for; or all of it as one line of JSON. */
export function bulletinText(
  bulletin: Bulletin,
  withSayings: boolean,
  { json, width, colour }: { readonly json: boolean; readonly width: number; readonly colour: boolean },
  messages: Messages,
): string {
  const { source, pages, versions, sayings, told, again } = bulletin
  if (json) return `${harmlessJson({ ...bulletin, told: withSayings ? told : [] })}\n`
  const { phrases, count } = messages
  const head: Line = {
    lead: `${source}  `,
    pieces: [
      plain(phrases.watched(count(pages), count(versions), count(sayings))),
      styled('dim', again ? phrases.parenthesis(phrases.toldAgain) : ''),
    ],
  }
  return layOut([head, ...(withSayings ? told.map((hit) => ({ ...briefLine(hit, messages), indent: 2 })) : [])], { width, colour })
}
