import type { Messages } from '#message'
import { harmlessJson } from '#text'
import { type Line, layOut, plain, styled } from '../terminal/layout.ts'
import { briefLine, redLine } from './answer.ts'
import { clashLines } from './clash.ts'
import type { Bulletin } from './follow.ts'
import type { Noticed } from './noticed.ts'
import { versionLines } from './version.ts'

/** What a source brought: one line with counts, then the sayings that are asked for; or all of it as one line of JSON. */
export function bulletinText(
  bulletin: Bulletin,
  withSayings: boolean,
  { json, width, colour }: { readonly json: boolean; readonly width: number; readonly colour: boolean },
  messages: Messages,
): string {
  const { source, pages, versions, sayings, told, noticed, again } = bulletin
  if (json) return `${harmlessJson({ ...bulletin, told: withSayings ? told : [] })}\n`
  const { phrases, count } = messages
  const head: Line = {
    lead: `${source}  `,
    pieces: [
      plain(phrases.watched(count(pages), count(versions), count(sayings))),
      styled('dim', again ? phrases.parenthesis(phrases.toldAgain) : ''),
    ],
  }
  const found = [...told.map((hit) => briefLine(hit, messages)), ...noticed.flatMap((one) => noticedLines(one, messages))]
  return layOut([head, ...(withSayings ? found.map((line) => ({ ...line, indent: (line.indent ?? 0) + 2 })) : [])], { width, colour })
}

function noticedLines(noticed: Noticed, messages: Messages): readonly Line[] {
  const { labels } = messages
  const caption = (words: string): Line => ({ pieces: [styled('title', words)] })
  switch (noticed.kind) {
    case 'line':
      return [caption(labels.newLine), ...redLine(noticed.line, messages)]
    case 'version':
      return [caption(`${labels.changed}  ${noticed.address}`), ...versionLines(noticed.version, messages)]
    default:
      return clashLines(noticed.clash, messages)
  }
}
