import type { Decision, DeedChange } from '#ledger'
import { type Messages, writeDay } from '#message'
import type { LogLine } from '#question'
import { type Line, plain, styled } from '../terminal/layout.ts'
import { brief } from './words.ts'

/** Units of what a decision is about that are shown. */
const WORDS = 48

/** `1f2e3d4c5b6a  2031-05-01T10:00:00Z 名前  発言者  「…」 → …`, one decision a line. */
export function logLine({ decision, was, undone, fits }: LogLine, messages: Messages): Line {
  const { labels, names, phrases } = messages
  const marks = [undone ? labels.undone : null, fits ? null : labels.fitsNoLonger].filter((mark) => mark !== null)
  return {
    lead: `${decision.id.slice(0, 12)}  `,
    pieces: [
      styled('dim', `${decision.at.slice(0, 16).replace('T', ' ')} ${decision.by || labels.unknown}  `),
      styled('act', names.decision[decision.kind]),
      plain(`  ${wordsOf(decision, was, messages)}`),
      styled('dim', decision.why === null ? '' : phrases.parenthesis(decision.why)),
      styled('act', marks.length > 0 ? `  ${marks.join(phrases.separator)}` : ''),
    ],
  }
}

function wordsOf(decision: Decision, was: string | null, messages: Messages): string {
  const { labels, language, names } = messages
  const quoted = (text: string): string => `「${brief(text, WORDS)}」`
  const from = (words: string | null): string => (words === null ? '' : ` ${words}`)
  switch (decision.kind) {
    case 'source':
      return `${quoted(decision.about.exact)}${from(was)} → ${decision.name}`
    case 'when':
      return `${quoted(decision.about.exact)}${from(was && writeDay(was, language))} → ${decision.when === null ? labels.unknown : writeDay(decision.when, language)}`
    case 'target':
      return `${quoted(decision.about.exact)}${from(was)} → ${decision.name}`
    case 'act':
      return `${quoted(decision.about.exact)}${from(was && names.act[was as keyof typeof names.act])} → ${names.act[decision.act]}`
    case 'reject':
      return quoted(decision.about.exact)
    case 'note':
      return `${quoted(decision.about.exact)} ${decision.text}`
    case 'line':
      return `${quoted(decision.about.exact)} → ${names.lineConfirmed[decision.state]}`
    case 'promise':
      return `${quoted(decision.about.exact)} → ${names.promiseConfirmed[decision.state]}`
    case 'same':
    case 'differ':
      return `${quoted(decision.about.exact)} / ${quoted(decision.other.exact)}`
    case 'clash':
      return `${quoted(decision.about.exact)} / ${quoted(decision.other.exact)} → ${names.clashState[decision.state]}`
    case 'deed':
      return `${quoted(decision.about.exact)} ${changeOf(decision.change, was, messages)}`
    case 'merge':
    case 'split':
      return `${decision.name} / ${decision.other}`
    case 'topic':
      return `${decision.name} → ${decision.other}`
    case 'undo':
      return decision.decision.slice(0, 12)
  }
}

/** `行為者 ドレイク → リンデル`. */
function changeOf(change: DeedChange, was: string | null, { labels, language, names }: Messages): string {
  const called = names.deedChange[change.what]
  const day = (when: string | null): string => (when === null ? labels.unknown : writeDay(when, language))
  switch (change.what) {
    case 'reject':
      return called
    case 'when':
      return `${called} ${day(was)} → ${day(change.when)}`
    case 'type':
      return `${called} ${names.event[was as keyof typeof names.event] ?? ''} → ${names.event[change.type]}`
    case 'actor':
    case 'target':
      return `${called}${was === null ? '' : ` ${was}`} → ${change.name}`
  }
}
