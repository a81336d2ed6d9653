import type { Token } from 'parse5'
import type { Aligned } from './align.ts'

/** Where a token stands, in units of the source alone: lines and columns are neither counted nor kept. */
export class Stretch implements Token.Location {
  startOffset: number
  endOffset: number
  /** How the characters of a text stand in it, null where that is not known. */
  pieces: Aligned | null

  constructor(startOffset: number, endOffset = -1, pieces: Aligned | null = null) {
    this.startOffset = startOffset
    this.endOffset = endOffset
    this.pieces = pieces
  }

  get startLine(): number {
    return 1
  }
  get startCol(): number {
    return 1
  }
  get endLine(): number {
    return 1
  }
  set endLine(_line: number) {}
  get endCol(): number {
    return 1
  }
  set endCol(_column: number) {}
}
