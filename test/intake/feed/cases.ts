import { type FeedReading, readFeed } from '../../../src/intake/feed/index.ts'
import { feedparserView } from './feedparser-view.ts'
import { evaluate, Missing } from './python.ts'
import { filesOf } from './tarball.ts'

const shared = new URL('../../../../shared/data/feeds/', import.meta.url)

/** feedparser's own cases, which lie beside the repository, never in it. */
export const feedparserFiles: ReadonlyMap<string, Buffer> = filesOf(new URL('feedparser-tests.tar.gz', shared))
export const gofeedFiles: ReadonlyMap<string, Buffer> = filesOf(new URL('gofeed-testdata.tar.gz', shared))

/** Bytes to text as far as the cases need it; that is the matter of another part. */
export function decode(bytes: Buffer): string {
  const head = bytes.subarray(0, 200).toString('latin1')
  const name = head.startsWith('\xff\xfe') ? 'utf-16le' : head.startsWith('\xfe\xff') ? 'utf-16be' : /encoding=["']([\w-]+)/.exec(head)?.[1]
  try {
    return new TextDecoder(name ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder('utf-8').decode(bytes)
  }
}

export interface Case {
  readonly path: string
  readonly expect: string
  readonly text: string
  readonly address: string | null
}

/** Where feedparser's tests serve their cases; names that begin with http_ hang on it. */
const SERVED = 'http://127.0.0.1:8097/'

/** The cases of a folder, each with the expectation of its comment and the address its headers give it. */
export function casesIn(folder: string): Case[] {
  return Array.from(feedparserFiles).flatMap(([path, bytes]) => {
    if (!path.startsWith(`tests/${folder}/`) || !path.endsWith('.xml')) return []
    const text = decode(bytes)
    const expect = /Expect:\s*([^\n]*)/
      .exec(text)?.[1]
      ?.replace(/-->.*$/, '')
      .trim()
    const located = /Header:\s*Content-Location:\s*(\S*)/i.exec(text)?.[1]
    const served = /\/(?:http_|headers_)/.test(path) ? `${SERVED}${path.slice(0, -4)}.xml` : null
    const address = located === undefined ? served : URL.canParse(located, SERVED) ? new URL(located, SERVED).href : served
    return expect === undefined ? [] : [{ path, expect, text, address }]
  })
}

export type Outcome = { readonly path: string; readonly met: boolean; readonly why: string }

/** Whether what we read meets the expectation of a case. */
export function judge({ path, expect, text, address }: Case): Outcome {
  const reading: FeedReading = readFeed(text, address === null ? {} : { address })
  try {
    return { path, met: Boolean(evaluate(expect, feedparserView(reading))), why: expect }
  } catch (error) {
    // what is not there is a miss; what the evaluator does not know is a fault of the harness
    if (error instanceof Missing || error instanceof TypeError) return { path, met: false, why: `no ${error.message}: ${expect}` }
    throw error
  }
}
