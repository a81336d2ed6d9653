export { decodeBytes } from './decode.ts'
export type {
  DeclaredWhere,
  Decoded,
  DecodeOptions,
  EncodingBasis,
  EncodingDeclaration,
  EncodingRemark,
  Undecodable,
} from './encoding.ts'
export { openDecoder, type PieceDecoder } from './library.ts'
export { declaredInMarkup } from './prescan.ts'
export { remarkWords } from './words.ts'
