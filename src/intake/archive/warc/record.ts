/** One record as it lies in the file. */
export interface RawRecord {
  readonly kind: 'warc' | 'arc'
  readonly offset: number
  /** `response`, `resource`, …; what an ARC file holds counts as a response. */
  readonly type: string
  /** Named fields, names in lower case; the first of a name counts. */
  readonly fields: ReadonlyMap<string, string>
  /** The content block. A view: valid until the next record is asked for. */
  readonly block: Buffer
  /** What the head declared, where the block's length had to be found another way. */
  readonly repairedLength: string | null
  /** Whether the gzip checksum over it holds; null where there is none. */
  readonly checksum: boolean | null
}

/** The fields of a head, `Name: value` a line, with continuation lines joined; first line apart. */
export function parseFields(text: string): { readonly first: string; readonly fields: Map<string, string> } {
  const fields = new Map<string, string>()
  let last: string | null = null
  let at = text.indexOf('\n')
  const first = (at < 0 ? text : text.slice(0, at)).trimEnd()
  while (at >= 0) {
    const from = at + 1
    at = text.indexOf('\n', from)
    const line = at < 0 ? text.slice(from) : text.slice(from, at)
    if ((line[0] === ' ' || line[0] === '\t') && last !== null) {
      fields.set(last, `${fields.get(last)} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    last = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : null
    if (last !== null && fields.has(last)) last = null
    else if (last !== null) fields.set(last, line.slice(colon + 1).trim())
  }
  return { first, fields }
}

/** Where a head ends that begins at `from`: the place behind its blank line, or -1. */
export function headEnd(view: Buffer, from: number): number {
  const strict = view.indexOf('\r\n\r\n', from, 'latin1')
  const bare = view.subarray(0, strict < 0 ? view.length : strict).indexOf('\n\n', from, 'latin1')
  if (bare >= 0) return bare + 2
  return strict < 0 ? -1 : strict + 4
}

/** Where a WARC record begins at or behind `from`, at the start of a line; -1 for nowhere in the view. */
export function findRecord(view: Buffer, from: number): number {
  for (let at = view.indexOf('WARC/', from, 'latin1'); at >= 0; at = view.indexOf('WARC/', at + 1, 'latin1')) {
    if (at > 0 && view[at - 1] !== 0x0a) continue
    if (/^WARC\/\d\.\d{1,2}\r?\n[\w-]+:/.test(view.toString('latin1', at, at + 80))) return at
  }
  return -1
}
