import type { Format } from '../options.ts'

/** What stands before, between and after the pages of one output. */
export const FRAMES: Readonly<Record<Format, { open: string; between: string; close: string }>> = {
  text: { open: '', between: '\n', close: '' },
  md: { open: '', between: '\n---\n\n', close: '' },
  ndjson: { open: '', between: '\n', close: '\n' },
  json: { open: '[\n  ', between: ',\n  ', close: '\n]\n' },
}
