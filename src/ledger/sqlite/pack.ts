import { deflateRawSync, inflateRawSync } from 'node:zlib'

export const pack = (text: string): Uint8Array => deflateRawSync(Buffer.from(text, 'utf8'))
export const unpack = (bytes: Uint8Array): string => inflateRawSync(bytes).toString('utf8')
