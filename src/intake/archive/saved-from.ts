import { cleanAddress, isWebAddress } from './address.ts'
import { type Captured, capturedAt } from './member.ts'

/** Where a saved page came from and when, as the program wrote it that saved the page. */
export interface SavedFrom {
  readonly program: 'browser' | 'singlefile' | 'httrack' | 'webscrapbook'
  readonly address: string
  readonly captured: Captured | null
}

/** Programs write their mark at the very beginning. */
const WITHIN = 8192
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** Reads the mark that browsers, SingleFile, HTTrack and WebScrapBook leave in a page they save; null for a page without one. Marks are ASCII in every charset that pages have. */
export function savedFrom(bytes: Uint8Array): SavedFrom | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, WITHIN)).toString('latin1')
  return singleFile(head) ?? browser(head) ?? httrack(head) ?? webScrapBook(head)
}

function found(program: SavedFrom['program'], recorded: string, time: number): SavedFrom | null {
  const { address } = cleanAddress(recorded)
  return isWebAddress(address) ? { program, address, captured: capturedAt(time, 'saved_by_comment') } : null
}

/** `<!-- saved from url=(0031)https://news.example.jp/article -->`: four digits of length, then the address. */
function browser(head: string): SavedFrom | null {
  const match = /<!-- saved from url=\(\d{4}\)(\S{1,4000}) -->/.exec(head)
  return match ? found('browser', match[1] as string, Number.NaN) : null
}

/** A comment with `url:` and `saved date: Sun Mar 01 2026 09:00:00 GMT+0900 (…)` on lines of their own. */
function singleFile(head: string): SavedFrom | null {
  const start = /<!--\s*(?:Page saved with|Archive processed by) SingleFile/.exec(head)
  if (start === null) return null
  const comment = head.slice(start.index, start.index + 5000).split('-->', 1)[0] as string
  const address = /\n[ \t]*url:[ \t]*(\S+)/.exec(comment)?.[1]
  const date = /\n[ \t]*saved date:[ \t]*[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d):(\d\d):(\d\d) GMT([+-])(\d\d)(\d\d)/.exec(
    comment,
  )
  return address === undefined ? null : found('singlefile', address, date ? timeOf(date.slice(1)) : Number.NaN)
}

function timeOf([name, day, year, hour, minute, second, sign, zoneHour, zoneMinute]: readonly string[]): number {
  const month = MONTHS.indexOf(name as string) / 3
  const shift = (Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0)) * (sign === '-' ? -1 : 1)
  return Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute) - shift, Number(second))
}

/** `<!-- Mirrored from www.example.jp/a.html by HTTrack Website Copier/3.x […], Sun, 01 Mar 2026 00:00:00 GMT -->` */
function httrack(head: string): SavedFrom | null {
  const match =
    /<!-- Mirrored from (\S{1,4000}) by HTTrack[^\n>]{0,200}?(?:, [A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT)? -->/.exec(
      head,
    )
  if (match === null) return null
  const [, address, day, name, year, hour, minute, second] = match as unknown as string[]
  return found('httrack', `http://${address}`, day === undefined ? Number.NaN : timeOf([name, day, year, hour, minute, second] as string[]))
}

/** `<html data-scrapbook-source="https://…" data-scrapbook-create="20260301000000000">`, in UTC. */
function webScrapBook(head: string): SavedFrom | null {
  const tag = /<html\s[^>]{0,4000}/i.exec(head)?.[0] ?? ''
  const address = /\sdata-scrapbook-source="([^"]+)"/.exec(tag)?.[1]
  const date = /\sdata-scrapbook-create="(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d{0,3}"/.exec(tag)?.slice(1).map(Number)
  if (address === undefined) return null
  const [year, month, ...rest] = (date ?? []) as [number, number, number, number, number, number]
  return found('webscrapbook', address.replaceAll('&amp;', '&'), date ? Date.UTC(year, month - 1, ...rest) : Number.NaN)
}
