import type { Cured, Messages } from '#message'
import { harmless } from '#text'
import type { Outlet } from './host.ts'
import type { Format } from './options.ts'
import { FRAMES } from './show/frames.ts'

/** Writes whole pages with what stands between them; each call waits until the stream can take more. */
export interface Output {
  write(page: string): Promise<void>
  close(): Promise<void>
}

export function openOutput(outlet: Outlet, format: Format): Output {
  const { open, between, close } = FRAMES[format]
  let pages = 0
  return {
    write: (page) => writeTo(outlet, (pages++ === 0 ? open : between) + page),
    async close() {
      if (pages > 0) await writeTo(outlet, close)
      // an array without pages is still an array
      else if (format === 'json') await writeTo(outlet, '[]\n')
    },
  }
}

/** Waits for the stream: pages are not piled up in memory, and a reader that has gone away is noticed. */
export function writeTo(outlet: Outlet, piece: string | Uint8Array): Promise<void> {
  return piece.length === 0
    ? Promise.resolve()
    : new Promise((resolve, reject) => outlet.write(piece, (error) => (error ? reject(error) : resolve())))
}

/** An error in two lines: what is wrong with what, and the cure. */
export function errorText(about: string | null, { message, cure }: Cured, { labels }: Messages): string {
  const subject = about === null ? '' : `${harmless(about)}: `
  return `iwaku: ${subject}${harmless(message)}\n  ${labels.cure}: ${harmless(cure)}\n`
}

/** The same in one line. */
export const errorLine = (about: string, { message, cure }: Cured, { labels }: Messages): string =>
  `iwaku: ${harmless(about)}: ${harmless(message)} ${labels.cure}: ${harmless(cure)}\n`
