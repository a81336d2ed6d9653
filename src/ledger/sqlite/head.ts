import { closeSync, openSync, readSync } from 'node:fs'

/** How every SQLite file begins (https://www.sqlite.org/fileformat.html#the_database_header). */
export const MAGIC = 'SQLite format 3\0'

export interface Head {
  readonly magic: string
  readonly application: number
  readonly schema: number
  /** How long the file was when its head was written, in bytes. */
  readonly told: number
}

/** The head of a file that SQLite may refuse to open. */
export function headOf(path: string): Head {
  const head = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, head.length, 0)
  } finally {
    closeSync(file)
  }
  const size = head.readUInt16BE(16)
  return {
    magic: head.toString('latin1', 0, 16),
    application: head.readInt32BE(68),
    schema: head.readInt32BE(60),
    // 1 stands for 65536, which two bytes cannot say
    told: head.readUInt32BE(28) * (size === 1 ? 65_536 : size),
  }
}
