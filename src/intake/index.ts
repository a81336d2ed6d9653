export { type BinaryKind, declaredCharset, kindOf, sniffBinary, sniffWideEncoding } from './sniff.ts'
export { firstBrokenByte } from './utf8.ts'
