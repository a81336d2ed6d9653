import type { Document } from '#document'
import type { Note, NoteItem } from '#page'
import { type Span, slice } from '#text'
import type { Finding } from '../finding.ts'

/**
 * Hand-kept notes: each 「」 under a name is that name's; each 『』 inside is the inner name's, told by the outer.
 *
 *   #橋(TIME「側近『橋は渡さない』」) → TIME: 側近『橋は渡さない』; 側近 (via TIME): 橋は渡さない
 */
export function noteFindings(document: Document): Finding[] {
  return document.page.notes.flatMap((note) => {
    const first = note.items.findIndex((item) => item.actor !== null)
    const subject = first === 0 || note.items.length === 0 ? null : subjectOf(document, note)
    return note.items.flatMap((item, i) =>
      itemFindings(
        note,
        subject && (first < 0 || i < first) ? { ...item, actor: subject } : item,
        [],
        subject && item.actor === null ? 'medium' : 'high',
      ),
    )
  })
}

/** #SKK=諸国共同体(「…」): words with no name in front are of whom the note is about, when that is somebody. */
function subjectOf(document: Document, note: Note): Span | null {
  const { text } = document.page
  for (const words of [note.gloss, note.topic.slice(1)]) {
    const start = words ? text.indexOf(words, note.span.start) : -1
    const at = words && start >= 0 ? { start, end: start + words.length } : null
    if (
      at &&
      at.end <= note.span.end &&
      /^(?:person|organisation|office|outlet)$/.test(document.identify(slice(document.text, at))?.kind ?? '')
    )
      return at
  }
  return null
}

function itemFindings(note: Note, item: NoteItem, via: readonly Span[], certainty: Finding['certainty'] = 'high'): Finding[] {
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
    certainty: item.actor ? certainty : 'low',
    sentence: -1,
    base: '',
    via,
  }
  const inner = item.inner.flatMap((deeper) => itemFindings(note, deeper, item.actor ? [item.actor, ...via] : via))
  return [own, ...inner]
}
