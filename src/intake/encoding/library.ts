import { createRequire } from 'node:module'

type Library = typeof import('@exodus/bytes/encoding.js')

let loaded: Library | null = null

/**
 * The decoders of @exodus/bytes. They are loaded when the first page needs them: most pages are UTF-8, which Node decodes,
 * and the tables would take as long as reading a short page does.
 */
function library(): Library {
  const require = createRequire(import.meta.url)
  loaded ??= require('@exodus/bytes/encoding.js') as Library
  return loaded
}

const UTF_8 = /^[\t\n\f\r ]*utf-?8[\t\n\f\r ]*$/i

/** Name of the encoding that a label means (`sjis` → `Shift_JIS`), null for none: Encoding Standard, "get an encoding". */
export function encodingOf(label: string): string | null {
  if (UTF_8.test(label)) return 'UTF-8'
  return library().labelToName(label)
}

/** Decodes a page that comes in pieces. */
export interface PieceDecoder {
  /** Text of what is whole by now. */
  write(piece: Uint8Array): string
  /** What is left: '' or, where the last character is not whole, U+FFFD and what follows it. */
  end(): string
}

/**
 * A decoder for bytes in one encoding, cut anywhere: the pieces' texts joined are the text of the joined pieces.
 * A byte order mark of the encoding at the beginning is left out, or kept where `mark` says so.
 * A label that names no encoding throws a RangeError.
 */
export function openDecoder(label: string, mark: 'drop' | 'keep' = 'drop'): PieceDecoder {
  const encoding = encodingOf(label)
  if (encoding === null || encoding === 'replacement') throw new RangeError(`no decoder for the encoding ${label}`)
  const Decoder = encoding === 'UTF-8' ? TextDecoder : library().TextDecoder
  // Node's own decoder, fed in pieces, drops a mark that is not at the beginning as well: it is left to us
  const decoder = new Decoder(encoding, { ignoreBOM: true })
  let drops = mark === 'drop' && encoding.startsWith('UTF-')
  const behindMark = (text: string): string => {
    if (!drops || text === '') return text
    drops = false
    return text.startsWith('\ufeff') ? text.slice(1) : text
  }
  return {
    write: (piece) => behindMark(decoder.decode(piece, { stream: true })),
    end: () => behindMark(decoder.decode()),
  }
}
