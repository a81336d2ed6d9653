import { containerKind } from '../archive/container-kind.ts'
import { SHORTCUT_HEAD } from '../archive/links/shortcut.ts'
import { wideEncoding } from '../encoding/wide.ts'

/*
 * What a place is by its first bytes, told without any of the readers: most places are files that are pages, and opening those must cost nothing.
 */

export const FEED_HEAD: RegExp =
  /^[\s\ufeff]*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<\?[^>]{0,500}\?>\s*|<!--(?:(?!-->)[\s\S]){0,2000}-->\s*|<!DOCTYPE[^>[]{0,300}(?:\[[^\]]{0,2000}\]\s*)?>\s*)*<(?:[\w-]{1,20}:)?(?:rss|feed|rdf|opml|urlset|sitemapindex|channel)\b/i
export const JSON_FEED_HEAD: RegExp = /^[\s\ufeff]*\{[\s\S]{0,2000}?"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//
export const BOOKMARKS_HEAD: RegExp =
  /^[\s\ufeff]*(?:<!DOCTYPE\s+NETSCAPE-Bookmark-file-1|<!DOCTYPE html>\s*<html>\s*(?:<!--[^>]{0,100}-->\s*)?<head>\s*(?:<meta[^>]{0,100}>\s*)?<title>Pocket Export<|\{\s*"(?:checksum|roots|guid|title)"\s*:)/i

/** Whether a text may lead to pages, by how it begins. */
export const mayBeList = (text: string): boolean =>
  SHORTCUT_HEAD.test(text.slice(0, 600)) ||
  FEED_HEAD.test(text.slice(0, 6000)) ||
  JSON_FEED_HEAD.test(text.slice(0, 4000)) ||
  BOOKMARKS_HEAD.test(text.slice(0, 300))

/** The first bytes of a file as text, as far as marks and mark-up are concerned: without its byte order mark, and UTF-16 as what it says or is. */
export function headText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return buffer.toString('latin1', 3)
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return buffer.toString('utf16le', 2)
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return swapped(buffer, 2)
  // no mark: most of its characters have a NUL beside them where it is mark-up, or a list
  const wide = buffer.subarray(0, 200).includes(0) ? wideEncoding(buffer) : null
  return wide === 'UTF-16LE' ? buffer.toString('utf16le') : wide === 'UTF-16BE' ? swapped(buffer, 0) : buffer.toString('latin1')
}

const swapped = (buffer: Buffer, from: number): string =>
  Buffer.from(buffer.subarray(from, from + ((buffer.length - from) & ~1)))
    .swap16()
    .toString('utf16le')

/** https://www.rfc-editor.org/rfc/rfc1952, 2.3.1 */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

const PAGE_LINE_KEY = /^[\s\ufeff]*\{\s*"(?:address|html|text|source|published|seen)"\s*:/
const ADDRESS_KEY = /^[\s\ufeff]*\{[^\n]*?[{,]\s*"address"\s*:\s*"/

/** Whether a text may be pages as lines of JSON, by how it begins: with an object that has one of their keys first, or an address. */
export const mayBePageLines = (text: string): boolean =>
  (PAGE_LINE_KEY.test(text) || ADDRESS_KEY.test(text)) && !JSON_FEED_HEAD.test(text) && !BOOKMARKS_HEAD.test(text)

/** Whether a text may be a plain list of addresses: it begins with one, or with a note, or most of its lines are addresses. */
export const mayBeAddressList = (text: string): boolean =>
  /https?:\/\//i.test(text) && (/^[\s\ufeff]*(?:[#;]|\/\/|[-*・]\s|<?https?:)/i.test(text) || mostAreAddresses(text))

/** ・ as it is in UTF-8, for heads are not decoded. */
const LISTED = /^\s*(?:(?:[-*・]|\u00e3\u0083\u00bb)\s*)?<?https?:\/\//i

/** A heading may stand in front of a list. */
function mostAreAddresses(text: string): boolean {
  if (/^[\s\ufeff]*</.test(text)) return false
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const addresses = lines.filter((line) => LISTED.test(line)).length
  return addresses > 1 && addresses * 2 > lines.length
}

/** Whether a file is a table, by its name. */
export const isTableName = (name: string): boolean => /\.(?:csv|tsv)$/i.test(name)

export const isWebAddress = (place: string): boolean => /^https?:\/\//i.test(place)

/**
 * Whether a place may be more than one page, or is one elsewhere: then `Road` opens it. `head` is the file's first `HEAD_BYTES` bytes; without `lists`, what
 * leads elsewhere is a page as any other.
 */
export function needsRoad(place: string, head: () => Uint8Array, lists = true): boolean {
  if (isWebAddress(place)) return true
  const bytes = head()
  const start = headText(bytes)
  if (isGzip(bytes) || containerKind(bytes, place) !== null || mayBePageLines(start)) return true
  return lists && (isTableName(place) || mayBeList(start) || mayBeAddressList(start))
}
