import { createHash } from 'node:crypto'
import { deflateRawSync, deflateSync, inflateRawSync, inflateSync } from 'node:zlib'
import type { AttributionRecord, PageRecord } from '#reading'
import { LedgerError } from '../ledger.ts'
import { Inflater } from './inflate.ts'
import { attributionOfLine, lineOf } from './line.ts'

/*
 * Pages are short, so most of what deflate could find again has not been seen yet: both kinds of text are packed behind words that nearly all of them
 * hold. These words are part of the file format; other words are another `SCHEMA`. A reading is packed together with its text, for it names what stands
 * there. Databases hold it as it is, so that any version reads it; a file, which each of its pages makes larger, in less room.
 */

const PROSE = Buffer.from(
  'について、によって、に対して、としている。していた。しています。しました。ということです。と述べた。と話している。と説明した。と発表した。と報じた。' +
    'によると、ことを明らかにした。ことが分かった。かどうか、ではない。ならない。できない。と強調した。と批判した。と主張した。アメリカ合衆国、ロシア、ウクライナ、中国、北朝鮮、' +
    '大統領は、首相は、外相は、国防相、報道官、政府は、委員会、新聞、通信、大臣、日本の、国の、年月日、午前、午後、現地時間、日、「」と、。また、。この、これに、ている。\n\n',
)
const RECORD = Buffer.from(
  '"comments":[],"tweets":[],"notes":[],"turns":[],"originUrl":null,"site":null,"author":null,"form":"news-with-comments","form":"blog","form":"news","title":"","published":"20' +
    '{"type":"mixed","act":"promise","act":"refuse","act":"threaten","act":"warn","act":"demand","act":"propose","act":"accuse","act":"deny","act":"support","act":"admit",' +
    '"act":"predict","act":"ask","act":"announce","rule":"headline:quote","rule":"naming:light","rule":"note","rule":"saying:object","rule":"saying:request","rule":"saying:fact",' +
    '"kind":"state","kind":"office","kind":"organisation","kind":"group","kind":"unknown","basis":"shape of the name","basis":"as the page writes it","basis":"carried over: the subject is left out, ' +
    ' spoke before","whenBasis":"the last such day not after 20","certainty":"low","nestedIn":0,"rule":"according","events":[]}' +
    '{"type":"direct","act":"state","content":[,"contentMore":[],"cue":[,"source":{"name":"","kind":"outlet","aliases":[""],"start":,"end":,"office":null,"affiliation":null,"basis":"named"},' +
    '"via":[],"target":null,"when":null,"whenBasis":null,"condition":null,"consequence":null,"certainty":"high","nestedIn":null,"rule":"saying:quote","sentence":{"start":,"end":}},' +
    '{"type":"indirect","act":"state","content":[,"contentMore":[],"cue":[,"source":{"name":"","kind":"person","aliases":[""],"start":null,"end":null,"office":"","affiliation":"","basis":"named"},' +
    '"via":[""],"target":"","when":"20","whenBasis":"","condition":null,"consequence":null,"certainty":"medium","nestedIn":null,"rule":"saying:clause","sentence":{"start":,"end":}},',
)

const BOTH = Buffer.concat([PROSE, RECORD])
/** With lines of attributions as `line.ts` makes them. */
const LINES = Buffer.concat([
  BOTH,
  Buffer.from(
    '["mixed","announce","promise","refuse","threaten","warn","demand","propose","accuse","deny","support","admit","predict","ask",[["headline:quote","naming:light","saying:object","saying:fact",' +
      '"whenBasis","shape of the name","as the page writes it","state",0,"organisation",0,"group",0,"outlet",0,[0,"unknown"]]\n' +
      '["direct","state",[1,20],0,[2,3],["","person",[""],[0,5],"",0,"named"],0,0,0,0,0,0,"high",0,"saying:quote",[1,50]]\n' +
      '["indirect","state",[1,30],0,[3,2],["","person",0,[0,3],0,0,"named"],0,0,"20","written in full",0,0,"medium",0,"saying:clause",[1,60]]\n',
  ),
])
/** What zlib tells of the words that something was packed behind: where it stands, and the number. */
const WORDS_AT = 2
const LINES_NUMBER = deflateSync('', { dictionary: LINES }).readUInt32BE(WORDS_AT)

export const packText = (text: string): Uint8Array => deflateRawSync(Buffer.from(text, 'utf8'), { dictionary: PROSE })
export const unpackText = (bytes: Uint8Array): string => inflated(inflateRawSync, bytes, PROSE).toString('utf8')

/** What cannot be unpacked was not written by us: the file is damaged, whatever the database says of it. */
function inflated(inflate: typeof inflateSync, bytes: Uint8Array, dictionary: Buffer): Buffer {
  try {
    return inflate(bytes, { dictionary })
  } catch (error) {
    throw new LedgerError('damaged', `a page cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A page as it was read: its text, and the record without the words that stand in the text anyway. */
export interface PackedReading {
  readonly text: string
  readonly record: PageRecord
}

/**
 * Lines: how many attributions there are, each of them, the record without them; and the text behind. A placed text is kept as `[start, end]`.
 * So an answer, which shows one or two attributions of a page, takes no others apart.
 */
export function packReading({ record, text }: PackedReading): Uint8Array {
  const bare = bareOf(record, text)
  return deflated([bare.attributions.length, ...bare.attributions, { ...bare, attributions: [] }], text, BOTH)
}

/** As `packReading`, in a tenth less room: attributions as `line.ts` has them, and without what the text itself tells of its length and sum. */
export function packSlim({ record, text }: PackedReading): Uint8Array {
  const bare = bareOf(record, text)
  const told = record.textLength === text.length && record.textSha256 === sumOf(text) ? { textLength: 0, textSha256: '' } : {}
  return deflated([bare.attributions.length, ...bare.attributions.map(lineOf), { ...bare, attributions: [], ...told }], text, LINES)
}

const sumOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const bareOf = (record: PageRecord, text: string): { readonly attributions: readonly object[] } =>
  withoutWords(record, text) as { readonly attributions: readonly object[] }

/** With its sum: nothing else tells that a bit of a record has fallen over. */
const deflated = (lines: readonly unknown[], text: string, dictionary: Buffer): Uint8Array =>
  deflateSync(Buffer.from(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n${text}`, 'utf8'), { dictionary })

export function unpackReading(bytes: Uint8Array): PackedReading {
  const { text, count, lineAt } = partsOf(inflateReading(bytes))
  const attributions = Array.from({ length: count }, (_, number) => attributionOfLine(lineAt(number)))
  const head = lineAt(count) as PageRecord
  const told = head.textSha256 === '' ? { textLength: text.length, textSha256: sumOf(text) } : {}
  return { text, record: withWords({ ...head, ...told, attributions }, text) as PageRecord }
}

/** The text of a page and its attributions, each taken apart when it is asked for. */
export interface Attributions {
  readonly text: string
  readonly count: number
  readonly attributionOf: (number: number) => AttributionRecord | undefined
}

/** As `inflateReading` gives it. */
export function attributionsIn(plain: Buffer): Attributions {
  const { text, count, lineAt } = partsOf(plain)
  const attributionOf = (number: number): AttributionRecord => withWords(attributionOfLine(lineAt(number)), text) as AttributionRecord
  return { text, count, attributionOf: (number) => (number < count ? attributionOf(number) : undefined) }
}

/** A record of the schemas that packed it by itself. */
export const unpackRecord = (bytes: Uint8Array, text: string): PageRecord =>
  withWords(parsed(inflated(inflateRawSync, bytes, RECORD).toString('utf8')), text) as PageRecord

const quick = new Inflater(LINES)
/** Readings that zlib takes apart first: what shows one answer is done before code without zlib is fast. */
const FIRST = 100
let seen = 0

/** The lines of a packed reading, and its text behind them. */
export function inflateReading(bytes: Uint8Array): Buffer {
  const known = seen++ < FIRST ? null : quick.inflate(bytes)
  if (known) return Buffer.from(known)
  const slim = bytes.length > WORDS_AT + 4 && Buffer.from(bytes.buffer, bytes.byteOffset).readUInt32BE(WORDS_AT) === LINES_NUMBER
  return inflated(inflateSync, bytes, slim ? LINES : BOTH)
}

interface Parts {
  readonly text: string
  readonly count: number
  /** What the line of an attribution says; that of the record stands behind the last of them. */
  readonly lineAt: (number: number) => unknown
}

function partsOf(plain: Buffer): Parts {
  const textOf = (start: number, end?: number): string => plain.toString('utf8', start, end)
  const endOf = (start: number): number => {
    const end = plain.indexOf(LINE_END, start)
    if (end < 0) throw new LedgerError('damaged', 'a page has no text')
    return end
  }
  const first = endOf(0)
  const count = Number(textOf(0, first))
  if (!Number.isInteger(count)) throw new LedgerError('damaged', 'a page does not tell how many attributions it has')
  const starts = [first + 1]
  for (let i = 0; i <= count; i++) starts.push(endOf(starts[i] as number) + 1)
  const lineAt = (number: number): unknown => parsed(textOf(starts[number] as number, (starts[number + 1] as number) - 1))
  return { text: textOf(starts[count + 1] as number), count, lineAt }
}

const LINE_END = 0x0a

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new LedgerError('damaged', 'a record is no JSON')
  }
}

/** `{ start, end, text }` → `[start, end]`, where `text` is what stands there. No other array of a record holds numbers. */
function withoutWords(value: unknown, text: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => withoutWords(one, text))
  const { start, end, text: words, ...rest } = value as { start?: number; end?: number; text?: unknown }
  if (typeof words === 'string' && Object.keys(rest).length === 0 && text.slice(start, end) === words) return [start, end]
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutWords(one, text)]))
}

/** What was parsed a moment ago is nobody else's: the words are put into it, for a copy of it would be most of the work. */
function withWords(value: unknown, text: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const [start, end] = value as unknown[]
    if (typeof start === 'number' && typeof end === 'number') return { start, end, text: text.slice(start, end) }
  }
  const own = value as Record<string, unknown>
  for (const key of Object.keys(own)) own[key] = withWords(own[key], text)
  return own
}
