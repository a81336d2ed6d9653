import { readApart } from '../archive/apart.ts'
import { containerKind, HEAD_BYTES } from '../archive/container-kind.ts'
import type { Arrival, Capture } from '../road/arrival.ts'
import { mayBeList } from '../road/place-kind.ts'
import { arrivalsIn } from '../road/road.ts'

/** The pages that a capture is: itself, or those of the archive, mail or PDF that it turned out to be. A list of further pages is none. */
export async function* pagesOf(capture: Capture): AsyncGenerator<Arrival> {
  const { bytes, name, seen } = capture
  const kind = containerKind(bytes.subarray(0, HEAD_BYTES), URL.canParse(name) ? new URL(name).pathname : name)
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 6000)).toString('latin1')
  if (kind !== null) yield* arrivalsIn(readApart({ kind, name, bytes }), seen)
  else if (mayBeList(start)) yield { kind: 'trouble', name, trouble: { code: 'nothing_inside' } }
  else yield { kind: 'capture', capture }
}
