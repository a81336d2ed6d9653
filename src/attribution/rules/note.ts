import type { Note, NoteItem, Page } from '#page'
import type { Span } from '#text'
import type { Finding } from '../finding.ts'

/**
 * Hand-kept notes: each 「」 under a name is that name's; each 『』 inside is the inner name's, told by the outer.
 *
 *   #橋(TIME「側近『橋は渡さない』」) → TIME: 側近『橋は渡さない』; 側近 (via TIME): 橋は渡さない
 */
export function noteFindings(page: Page): Finding[] {
  return page.notes.flatMap((note) => note.items.flatMap((item) => itemFindings(note, item, [])))
}

function itemFindings(note: Note, item: NoteItem, via: readonly Span[]): Finding[] {
  const content = item.content
  if (content.end <= content.start) return []
  const own: Finding = {
    rule: via.length > 0 ? 'note:inner' : 'note',
    type: 'direct',
    cue: null,
    contents: [content],
    subject: item.actor ? { kind: 'named', at: item.actor } : { kind: 'nobody' },
    act: 'state',
    firm: false,
    beside: [],
    certainty: item.actor ? 'high' : 'low',
    sentence: -1,
    base: '',
    via,
  }
  const inner = item.inner.flatMap((deeper) => itemFindings(note, deeper, item.actor ? [item.actor, ...via] : via))
  return [own, ...inner]
}
