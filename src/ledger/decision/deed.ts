import type { EventRecord } from '#reading'
import type { Decision, DeedChange, DeedVerdict, Logged } from './decision.ts'
import { quotedIn } from './quoted.ts'

/** A deed as it stands after what was decided about it. */
export interface DecidedDeed {
  readonly deed: EventRecord
  /** A human said that it is no deed. */
  readonly rejected: boolean
  /** Those that hold, the oldest first. */
  readonly decisions: readonly Decision[]
}

/** The deeds of a page with what was decided about each, in the order of the record; of two decisions about one thing the later holds. */
export function deedsDecided(decisions: readonly Decision[], page: string, text: string, deeds: readonly EventRecord[]): DecidedDeed[] {
  const own = decisions.filter((decision): decision is DeedVerdict & Logged => decision.kind === 'deed' && decision.about.page === page)
  if (own.length === 0) return deeds.map((deed) => ({ deed, rejected: false, decisions: [] }))
  const about = own.map((decision) => quotedIn(decision.about, text, deeds)?.start ?? -1)
  return deeds.map((deed) => {
    const said = own.filter((decision, i) => about[i] === deed.start && decision.about.exact === deed.text)
    const changes = said.map(({ change }) => change)
    return { deed: changes.reduce(changed, deed), rejected: changes.some(({ what }) => what === 'reject'), decisions: said }
  })
}

function changed(deed: EventRecord, change: DeedChange): EventRecord {
  switch (change.what) {
    case 'actor':
      return { ...deed, actor: change.name }
    case 'target':
      return { ...deed, target: change.name }
    case 'when':
      return { ...deed, when: change.when }
    case 'type':
      return { ...deed, type: change.type }
    case 'reject':
      return deed
  }
}
