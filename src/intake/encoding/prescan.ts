import type { EncodingDeclaration } from './encoding.ts'
import { encodingOf } from './library.ts'

/** How much of a page browsers look at before they read it. */
const FIRST_LOOK = 1024
/** As much as is worth a second look when the first found nothing: heads of news pages reach 200 kB. */
const SECOND_LOOK = 1 << 20
const LONGEST_LABEL = 64
/** Labels that browsers do not know are kept up to so many. */
const MOST_UNKNOWN = 4

/** What may stand in a head; the second look ends where the head has ended, as Chromium's does. */
const OF_HEAD = new Set('html head meta title base link script style noscript object template'.split(' '))
/** Elements whose inside is no mark-up. */
const RAW = new Set('script style title noscript template'.split(' '))

/**
 * The encodings that a page's mark-up names, up to the first that browsers know.
 *
 * The first 1024 bytes are read as the HTML Standard has it (13.2.3.2, "prescan a byte stream to determine its encoding", with the XML
 * declaration as the last resort); where they name none, the rest of the head, in which browsers come upon a late `<meta>` while
 * they read. `xml` looks at the XML declaration alone.
 */
export function declaredInMarkup(bytes: Uint8Array, kind: 'html' | 'xml'): EncodingDeclaration[] {
  const wide = wideXml(bytes)
  if (wide) return [{ where: 'markup', label: wide, encoding: wide }]
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, FIRST_LOOK)).toString('latin1')
  const found: EncodingDeclaration[] = []
  if ((kind === 'html' && scan(head, found, false)) || take(found, xmlLabel(head))) return found
  if (kind === 'html' && bytes.length > FIRST_LOOK) {
    const more = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SECOND_LOOK)).toString('latin1')
    const late: EncodingDeclaration[] = []
    if (scan(more, late, true)) return late
  }
  return found
}

/** `<?x` in UTF-16 is told by its bytes. */
function wideXml(bytes: Uint8Array): string | null {
  const begins = (...units: number[]): boolean => units.every((byte, i) => bytes[i] === byte)
  if (begins(0x3c, 0, 0x3f, 0, 0x78, 0)) return 'UTF-16LE'
  return begins(0, 0x3c, 0, 0x3f, 0, 0x78) ? 'UTF-16BE' : null
}

/** Notes a label; whether browsers know it. A page that could be read so far is not UTF-16, whatever it says. */
function take(found: EncodingDeclaration[], label: string | null): boolean {
  if (label === null || label.trim() === '') return false
  const known = label.length > LONGEST_LABEL ? null : encodingOf(label)
  const encoding = known?.startsWith('UTF-16') ? 'UTF-8' : known === 'x-user-defined' ? 'windows-1252' : known
  if (encoding !== null || found.length < MOST_UNKNOWN) found.push({ where: 'markup', label: label.slice(0, LONGEST_LABEL), encoding })
  return encoding !== null
}

/** `<?xml version="1.0" encoding="euc-jp"?>` ("get an XML encoding"). */
function xmlLabel(head: string): string | null {
  if (!head.startsWith('<?xml')) return null
  const end = head.indexOf('>')
  const declaration = end < 0 ? '' : head.slice(0, end)
  return (
    /encoding[\x00-\x20]*=[\x00-\x20]*(?:"([^"\x00-\x20]*)"|'([^'\x00-\x20]*)')/
      .exec(declaration)
      ?.slice(1)
      .find((label) => label !== undefined) ?? null
  )
}

const TAG = /\/?([a-z][^\t\n\f\r >]*)/iy

/** Goes over the tags of a page. `late`: with the insides of scripts and the like skipped, and no further than the head. */
function scan(head: string, found: EncodingDeclaration[], late: boolean): boolean {
  let inHead = true
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at)) {
    const begin = head.charAt(at + 1)
    TAG.lastIndex = at + 1
    const word = TAG.exec(head)?.[1]?.toLowerCase()
    if (head.startsWith('!--', at + 1)) {
      // `<!-->` is a whole comment: its first dashes may be its last
      const end = head.indexOf('-->', at + 2)
      if (end < 0) return false
      at = end + 3
    } else if (word !== undefined) {
      const name = word.split('/', 1)[0] ?? ''
      const isMeta = begin !== '/' && name === 'meta'
      inHead &&= OF_HEAD.has(name) && !(begin === '/' && name === 'head')
      if (late && at >= FIRST_LOOK && !inHead) return false
      const tag = readTag(head, isMeta ? at + 5 : TAG.lastIndex)
      if (!tag || (isMeta && take(found, metaLabel(tag.attributes)))) return tag !== null
      at = late && begin !== '/' && RAW.has(name) ? endOfRaw(head, name, tag.end) : tag.end
      if (at < 0) return false
    } else if (begin === '!' || begin === '/' || begin === '?') {
      at = head.indexOf('>', at + 1)
      if (at < 0) return false
    } else at++
  }
  return false
}

function endOfRaw(head: string, name: string, from: number): number {
  for (let at = head.indexOf('</', from); at >= 0; at = head.indexOf('</', at + 2))
    if (head.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at
  return -1
}

type Attributes = ReadonlyMap<string, string>

const ATTRIBUTE_NAME = /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)/y
const ATTRIBUTE_VALUE = /[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|((?!["'])[^\t\n\f\r >]*))/y
const HAS_VALUE = /[\t\n\f\r ]*=/y

/** "Get an attribute" until there is none more; names in lower case, the first of a name counts. Null where the tag does not end. */
function readTag(head: string, from: number): { attributes: Attributes; end: number } | null {
  const attributes = new Map<string, string>()
  let at = from
  for (;;) {
    ATTRIBUTE_NAME.lastIndex = at
    const name = ATTRIBUTE_NAME.exec(head)?.[1]?.toLowerCase()
    if (name === undefined) break
    at = ATTRIBUTE_NAME.lastIndex
    let value = ''
    HAS_VALUE.lastIndex = at
    if (HAS_VALUE.test(head)) {
      ATTRIBUTE_VALUE.lastIndex = at
      const match = ATTRIBUTE_VALUE.exec(head)
      if (!match) return null
      value = match[1] ?? match[2] ?? match[3] ?? ''
      at = ATTRIBUTE_VALUE.lastIndex
    }
    if (!attributes.has(name)) attributes.set(name, value)
  }
  const end = head.indexOf('>', at)
  return end < 0 ? null : { attributes, end: end + 1 }
}

/** The label that a `<meta>` names, by `charset` or by `http-equiv` and `content`. */
function metaLabel(attributes: Attributes): string | null {
  const charset = attributes.get('charset')
  // even where it names nothing: `content` is not asked then
  if (charset !== undefined) return charset
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return null
  return labelInContent(attributes.get('content') ?? '')
}

/** `text/html; charset=euc-jp` → `euc-jp` (HTML Standard, 2.4.4, "extracting a character encoding from a meta element"). */
function labelInContent(content: string): string | null {
  const start = /charset[\t\n\f\r ]*=[\t\n\f\r ]*/i.exec(content)
  if (!start) return null
  const rest = content.slice(start.index + start[0].length)
  const quote = /^["']/.exec(rest)?.[0]
  if (quote === undefined) return /^[^\t\n\f\r ;]*/.exec(rest)?.[0] || null
  const end = rest.indexOf(quote, 1)
  return end < 0 ? null : rest.slice(1, end)
}
