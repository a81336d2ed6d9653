import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import type { Fault } from '../problem.ts'
import type { Given } from './jobs.ts'

/** Bytes of one file and of a whole request, files of a request, bytes of a field. */
export const UPLOAD: { readonly file: number; readonly request: number; readonly files: number; readonly field: number } = {
  file: 256 * 1024 * 1024,
  request: 1024 * 1024 * 1024,
  files: 500,
  field: 8 * 1024 * 1024,
}

export interface Uploaded {
  /** Fields by name, each as often as it came. */
  readonly fields: Readonly<Record<string, readonly string[]>>
  readonly files: readonly Given[]
}

/**
 * Takes the files of a multipart request piece by piece to where `fileOf` says, from 0; none is held in memory, and none is called by the name that it
 * came with. What was written of a request that fails is left to the caller to take away.
 */
export async function takeUpload(request: Request, fileOf: (number: number) => string): Promise<Uploaded | { readonly fault: Fault }> {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' } as BusboyHeaders
  if (Number(request.headers.get('content-length') ?? 0) > UPLOAD.request) return { fault: { code: 'too_long', limit: UPLOAD.request } }
  const fields = new Map<string, string[]>()
  const files: Given[] = []
  const writing: Promise<void>[] = []
  let fault: Fault | null = null
  const refuse = (given: Fault): void => {
    fault ??= given
  }
  try {
    const busboy = new Busboy({
      headers,
      limits: { fileSize: UPLOAD.file, files: UPLOAD.files, fields: 2000, fieldSize: UPLOAD.field, headerPairs: 50 },
    })
    busboy.on('file', (_field, stream, name) => {
      const number = files.length
      files.push({ kind: 'file', name: harmlessName(name, number) })
      const written = pipeline(stream, createWriteStream(fileOf(number), { flags: 'wx', mode: 0o600 })).then(() => {
        if (stream.truncated) refuse({ code: 'too_long', limit: UPLOAD.file })
      })
      written.catch(() => undefined)
      writing.push(written)
    })
    busboy.on('field', (name, value, _nameCut, cut) => {
      if (cut) refuse({ code: 'too_long', limit: UPLOAD.field })
      fields.set(name, [...(fields.get(name) ?? []), value])
    })
    busboy.on('filesLimit', () => refuse({ code: 'too_many_files', limit: UPLOAD.files }))
    busboy.on('fieldsLimit', () => refuse({ code: 'too_many_files', limit: UPLOAD.files }))
    await pipeline(Readable.from(upTo(request.body, UPLOAD.request)), busboy)
    await Promise.all(writing)
  } catch (error) {
    await Promise.allSettled(writing)
    const reason = error instanceof Error ? error.message : String(error)
    return { fault: fault ?? (error instanceof TooLong ? { code: 'too_long', limit: UPLOAD.request } : { code: 'upload_broken', reason }) }
  }
  return fault ? { fault } : { fields: Object.fromEntries(fields), files }
}

class TooLong extends Error {}

/** The pieces of a body, until they are more than was to be expected: an announced length may be a lie. */
async function* upTo(body: ReadableStream<Uint8Array> | null, limit: number): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const piece of body ?? []) {
    length += piece.length
    if (length > limit) throw new TooLong()
    yield piece
  }
}

/** Controls, and marks that hide or turn around what stands beside them. */
const UNSHOWN = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}/gu
const LONGEST = 200

/** What a file is called, without the folders that it came from. */
export function harmlessName(name: string | undefined, number: number): string {
  const last = (name ?? '').split(/[/\\]/).at(-1)?.replace(UNSHOWN, '').trim() ?? ''
  return last === '' || /^\.+$/.test(last) ? `file-${number + 1}` : last.slice(-LONGEST)
}
