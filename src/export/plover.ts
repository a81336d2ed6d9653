import type { Entry } from '#ledger'
import { refOf } from '#question'
import { jsonOf } from './json.ts'

/**
 * Events, one a line, with the page that tells each. Types are those of PLOVER (https://github.com/openeventdata/PLOVER);
 * the other names are the record's, whose places count UTF-16 units. Null is written, as in the record.
 */
export function* plover(entries: Iterable<Entry>): Generator<string> {
  for (const { id, address, record } of entries) {
    for (const event of record.events) {
      const { type, actor, target, when, text, start, end } = event
      yield `${jsonOf({ ref: refOf(id, event), page: id, address, published: record.published, type, actor, target, when, text, start, end })}\n`
    }
  }
}
