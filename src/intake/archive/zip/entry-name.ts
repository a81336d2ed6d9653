import { isUtf8 } from 'node:buffer'
import type { Remark } from '../trouble.ts'

/** Why an entry is not looked at. Nothing is ever written under its name; such names are made to harm who does. */
export type NameFault = 'parent' | 'absolute' | 'drive' | 'control' | 'reserved' | 'symlink' | 'too_long' | 'empty'

/** A name as it can be shown, or why it is refused. */
export interface EntryName {
  readonly name: string
  readonly fault: NameFault | null
  readonly remarks: readonly Remark[]
}

/** Device names of Windows, with or without an ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
const LONGEST = 1000
const UTF8_FLAG = 0x800
const UNICODE_PATH = 0x7075

/** What of an entry of the central directory its name is read from. */
export interface RawName {
  readonly bytes: Uint8Array
  readonly flags: number
  readonly fields: readonly { readonly id: number; readonly data: Uint8Array }[]
  readonly attributes: number
}

/** Decodes an entry's name (APPNOTE 4.4.17, D): UTF-8 where the entry says so or its bytes are, else Shift_JIS as Japanese Windows writes it. */
export function entryName({ bytes, flags, fields, attributes }: RawName): EntryName {
  const remarks: Remark[] = []
  const unicode = fields.find(({ id, data }) => id === UNICODE_PATH && data.length > 5)?.data.subarray(5)
  const raw = unicode ?? bytes
  let name: string
  if (unicode || flags & UTF8_FLAG || isUtf8(raw)) name = new TextDecoder().decode(raw)
  else {
    name = decodeLegacy(raw)
    remarks.push({ code: 'name_decoded', encoding: 'shift_jis' })
  }
  name = name.replaceAll('\\', '/')
  const composed = name.normalize('NFC')
  if (composed !== name) remarks.push({ code: 'name_composed' })
  const isLink = attributes >>> 28 === 0xa
  return { name: composed.slice(0, LONGEST), fault: isLink ? 'symlink' : faultOf(composed), remarks }
}

function decodeLegacy(bytes: Uint8Array): string {
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

function faultOf(name: string): NameFault | null {
  if (name === '') return 'empty'
  if (name.length > LONGEST) return 'too_long'
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'control'
  if (name.startsWith('/')) return 'absolute'
  if (/^[a-z]:/i.test(name)) return 'drive'
  const parts = name.split('/')
  if (parts.includes('..')) return 'parent'
  return parts.some((part) => RESERVED.test(part)) ? 'reserved' : null
}
