export {
  type DeclaredWhere,
  type Decoded,
  type DecodeOptions,
  decodeBytes,
  type EncodingBasis,
  type EncodingDeclaration,
  type EncodingRemark,
  openDecoder,
  type PieceDecoder,
  remarkWords,
  type Undecodable,
} from './encoding/index.ts'
export { type BinaryKind, kindByName, kindOf, sniffBinary } from './sniff.ts'
