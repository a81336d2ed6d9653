import { cleanAddress, isWebAddress } from '../address.ts'
import { type ArchiveOptions, type Captured, capturedAt, contentType, type Limits, type Member, type MemberHead } from '../member.ts'
import type { Outcome } from '../tally.ts'
import type { PlacedTrouble, Remark } from '../trouble.ts'
import { type Checked, checkRecord } from './integrity.ts'
import { decodeBody, type HttpMessage, httpMessage } from './payload.ts'
import type { RawRecord } from './record.ts'
import { keysOf, type Revisits, revisitedKeys } from './revisits.ts'

const PAGE_RECORDS: ReadonlySet<string> = new Set(['response', 'resource', 'conversion', 'revisit'])
/** The other types of WARC 1.1 (6); one that is none of them may be a damaged one. */
const OTHER_RECORDS: ReadonlySet<string> = new Set(['warcinfo', 'request', 'metadata', 'continuation'])

/** What a record is read with. */
export interface Setting {
  readonly path: readonly string[]
  readonly revisits: Revisits
  readonly wanted: NonNullable<ArchiveOptions['wanted']>
  readonly limits: Limits
}

/** A record as the page it holds, with every check that it allows. */
export function memberOf(record: RawRecord, setting: Setting): Outcome {
  const { limits } = setting
  const message =
    record.type === 'response' || record.type === 'revisit' || record.type === 'resource' ? httpMessage(record.block, limits) : null
  const checked = checkRecord(record, message, limits)
  const { address, remarks } = cleanAddress(record.fields.get('warc-target-uri') ?? '')
  const troubles = checked.troubles.map((trouble) => ({ offset: record.offset, name: address || null, ...trouble }))
  const page = pageOf(record, address, message, { ...checked, remarks: [...remarks, ...checked.remarks] }, setting)
  const verified = checked.integrity === 'verified'
  if (typeof page === 'string') return { items: troubles, passed: page, verified }
  return { items: [...troubles, page], passed: null, verified }
}

/** The page of a record, a trouble, or what else it is. */
function pageOf(
  record: RawRecord,
  address: string,
  message: HttpMessage | null,
  checked: Checked,
  setting: Setting,
): Member | PlacedTrouble | string {
  const { fields, type } = record
  if (!PAGE_RECORDS.has(type))
    return OTHER_RECORDS.has(type)
      ? type
      : { offset: record.offset, name: address || null, code: 'record_type_unknown', type: type.slice(0, 100) }
  if (!/^(?:https?|ftp|file):/i.test(address)) return address.slice(0, Math.max(0, address.indexOf(':'))).slice(0, 20) || type
  const declared = contentType(message === null ? fields.get('content-type') : message.fields.get('content-type'))
  const head: MemberHead = { name: address, mediaType: declared.mediaType, status: type === 'revisit' ? null : (message?.status ?? null) }
  const trouble = { offset: record.offset, name: address }
  if (type === 'revisit') return revisited(record, address, message ? head : { ...head, mediaType: null }, checked, setting)
  if (!setting.wanted(head)) {
    const label = labelOf(head)
    setting.revisits.pass(keysOf(fields), label)
    return label
  }
  const body = message === null ? { bytes: record.block, remarks: [] } : decodeBody(message, setting.limits)
  if ('code' in body) return { ...trouble, ...body }
  if (body.bytes.length === 0) return 'empty'
  if (checked.integrity !== 'bad') setting.revisits.keep(keysOf(fields), { bytes: body.bytes, ...declared })
  return member(
    record,
    address,
    { bytes: body.bytes, ...declared },
    { ...checked, remarks: [...checked.remarks, ...body.remarks] },
    setting,
  )
}

function labelOf({ status, mediaType }: MemberHead): string {
  return status !== null && (status < 200 || status >= 300 || status === 206) ? `status ${status}` : (mediaType ?? 'unknown')
}

function revisited(
  record: RawRecord,
  address: string,
  head: MemberHead,
  checked: Checked,
  setting: Setting,
): Member | PlacedTrouble | string {
  if (!setting.wanted(head)) return labelOf(head)
  const found = setting.revisits.find(revisitedKeys(record.fields))
  if (typeof found === 'string') return found
  const date = record.fields.get('warc-refers-to-date') ?? null
  if (found === null) return { offset: record.offset, name: address, code: 'revisit_unresolved', date }
  const revisit: Remark = { code: 'revisit', address: record.fields.get('warc-refers-to-target-uri') ?? null, date }
  return member(record, address, found, { ...checked, remarks: [...checked.remarks, revisit] }, setting)
}

function member(
  record: RawRecord,
  address: string,
  page: Pick<Member, 'bytes' | 'mediaType' | 'charset'>,
  checked: Checked,
  { path }: Setting,
): Member {
  const { fields } = record
  const captured = capturedBy(record)
  const remarks: Remark[] = [...checked.remarks]
  const cut = fields.get('warc-truncated')
  if (cut !== undefined) remarks.push({ code: 'cut_by_crawler', reason: cut.slice(0, 100) })
  if (captured === null) remarks.push({ code: 'date_unknown', recorded: fields.get('warc-date')?.slice(0, 100) ?? null })
  if (record.repairedLength !== null) {
    remarks.push({ code: 'length_repaired', declared: record.repairedLength.slice(0, 100), found: record.block.length })
  }
  return {
    item: 'member',
    name: address,
    address: isWebAddress(address) ? address : null,
    bytes: page.bytes,
    mediaType: page.mediaType,
    charset: page.charset,
    captured,
    path,
    offset: record.offset,
    integrity: checked.integrity,
    metadata: {},
    remarks,
  }
}

function capturedBy({ kind, fields }: RawRecord): Captured | null {
  const text = fields.get('warc-date') ?? ''
  if (kind === 'warc') {
    return /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z)?)?)?$/.test(text)
      ? capturedAt(Date.parse(text), 'warc_date')
      : null
  }
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?/.exec(text)
  if (parts === null) return null
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const time = Date.UTC(year, month - 1, day, hour, minute, second)
  return month >= 1 && month <= 12 && new Date(time).getUTCDate() === day ? capturedAt(time, 'arc_date') : null
}
