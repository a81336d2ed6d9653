import { basename } from 'node:path'
import { entryOf } from '#ledger'
import type { Trouble } from '#message'
import type { PageOptions } from './options.ts'
import type { PageReader } from './reader-module.ts'
import { show } from './show/index.ts'
import { openSourceFile } from './source-file.ts'

/** What came of one page: its whole output, or its trouble (with the stack when it was iwaku's fault). */
export type Outcome =
  | { readonly output: string; readonly trouble: null }
  | { readonly output: null; readonly trouble: Trouble; readonly stack?: string }

export const failed = (trouble: Trouble, stack?: string): Outcome => ({ output: null, trouble, ...(stack !== undefined && { stack }) })

/** Opens, reads and shows one page. A fault in the reader is the trouble of this page alone. */
export function readPage(path: string, options: PageOptions, reader: () => PageReader): Outcome {
  const file = openSourceFile(path)
  if ('code' in file) return failed(file)
  const opened = reader()
  try {
    // the name alone, never the path: the output must not tell where it was made
    const name = basename(path)
    const { source, kind, remarks } = file
    const reading = opened.read(source, name, { kind, remarks, ...(options.published !== null && { published: options.published }) })
    if (reading.page.text.trim() === '') return failed({ code: 'no_text' })
    const { format, published: given, seen, version } = options
    if (format === 'entry')
      return { output: JSON.stringify(entryOf(reading, { address: name, source, given, seen, version })), trouble: null }
    return { output: show(reading, name, { ...options, format }), trouble: null }
  } catch (error) {
    return failed(...faultOf(error))
  }
}

/** A thrown error as a page's trouble and its stack. */
export function faultOf(error: unknown): [Trouble, string] {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return [{ code: 'reader_failed', reason: message }, stack ?? message]
}
