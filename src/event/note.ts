import type { Document } from '#document'
import { DEEDS, isNoun } from '#lexicon'
import { type Span, slice } from '#text'
import type { Event } from './event.ts'
import type { Parties, Party } from './party.ts'

const BY_WORD = new Map(DEEDS.filter(isNoun).map((deed) => [deed.word, deed]))
const PREFIX = /^(?:正式|電撃|緊急|無条件|公式|軍事|一斉)/

/** Deeds of hand-kept notes: `#topic(actor・訪問・…)`, where a bare word of doing stands behind a bare name. */
export function noteEvents({ page, identify, text }: Document, parties: Parties): Event[] {
  return page.notes.flatMap(({ circumstances }) =>
    circumstances.flatMap((word, i) => {
      const deed = BY_WORD.get(slice(text, word).replace(PREFIX, ''))
      const before = circumstances[i - 1]
      if (!deed || !before || text.slice(before.end, word.start) !== '・') return []
      const actor = namedAt(before)
      return actor
        ? [
            {
              span: { start: before.start, end: word.end },
              actor: actor.name,
              target: null,
              when: null,
              type: deed.type,
              rule: `note:${deed.name}`,
            },
          ]
        : []
    }),
  )

  function namedAt(at: Span): Pick<Party, 'name'> | null {
    const name = slice(text, at)
    const known = parties.named(name)
    if (known) return known
    const found = identify(name)
    return found?.kind === 'person' && found.office !== undefined ? found : null
  }
}
