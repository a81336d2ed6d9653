import type { Arrival, Capture } from '../road/arrival.ts'
import { insideOf, isFeed } from '../road/inside.ts'

/** The pages that a capture is: itself, or those of the archive, mail or PDF that it turned out to be. A list of further pages is none. */
export async function* pagesOf(capture: Capture): AsyncGenerator<Arrival> {
  const { name } = capture
  const inside = insideOf(capture)
  if (inside.kind === 'pages') yield* inside.pages
  else if (inside.kind === 'trouble')
    yield { kind: 'trouble', name, trouble: { code: 'container_trouble', trouble: inside.trouble, offset: 0 } }
  else if (isFeed(inside.capture)) yield { kind: 'trouble', name, trouble: { code: 'nothing_inside' } }
  else yield { kind: 'capture', capture: inside.capture }
}
