import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { read } from './build-warc.ts'

// warcio's own files are other people's: they lie beside the repository, never in it
const shared = fileURLToPath(new URL('../../../../shared/data/warc/', import.meta.url))
const present = existsSync(shared)
const skip = present ? '' : ' (SKIPPED: no folder `shared/data/warc` beside the repository)'

/** Records, pages, and damages by name: what each file was made to show. */
const FILES: readonly (readonly [string, number, number, readonly string[]])[] = [
  ['warcio/example.warc', 6, 2, []],
  ['warcio/example.warc.gz', 6, 2, []],
  ['warcio/example.arc', 2, 1, []],
  ['warcio/example.arc.gz', 2, 1, []],
  ['warcio/example-iana.org-chunked.warc', 3, 1, []],
  ['warcio/example-resource.warc.gz', 3, 1, []],
  ['warcio/example-space-in-target-uri.warc.gz', 2, 0, []],
  ['warcio/example-wget-bad-target-uri.warc.gz', 6, 1, []],
  ['warcio/post-test.warc.gz', 6, 0, []],
  // packed as a whole: warcio stops at its second record
  ['warcio/example-bad.warc.gz.bad', 6, 2, []],
  // the same, and the block digest of its revisit is that of another version of the file
  ['warcio/example-bad-non-chunked.warc.gz', 6, 2, ['digest_mismatch']],
  // a payload digest with a letter that base 32 does not have
  ['warcio/example-digest.warc', 4, 0, ['digest_unreadable']],
  // a length of 973 for 975 bytes: the digest tells which is right
  ['warcio/example-trunc.warc', 4, 1, ['record_length_wrong']],
  // one record over two gzip members, its block digest and its end mark wrong
  ['warcio/example-wrong-chunks.warc.gz', 2, 1, ['record_end_missing', 'digest_mismatch']],
  // lengths of -1, -1 and "abc"
  ['warcio/bad.arc', 4, 1, ['record_length_wrong', 'record_length_wrong', 'record_length_wrong']],
  // its line ends were changed, so that it is shorter than it says; the answer in it is whole
  ['warcio/example-space-in-url.arc', 2, 1, ['record_length_wrong']],
  ['warciojs/example.warc', 7, 2, []],
  ['warciojs/example.warc.gz', 6, 2, []],
  ['warciojs/example-bad-length.warc', 6, 2, ['record_length_wrong', 'record_length_wrong']],
  ['warciojs/example-iana.org-chunked.warc', 3, 1, []],
  ['warciojs/example-resource.warc.gz', 1, 1, []],
  ['warciojs/example-url-agnostic-revisit.warc.gz', 2, 0, ['record_end_missing', 'revisit_unresolved']],
  ['warciojs/example-wget-bad-target-uri.warc.gz', 6, 1, []],
  ['warciojs/post-test-more.warc', 6, 0, []],
  ['warciojs/post-test.warc.gz', 6, 0, []],
  ['warciojs/redirect.warc', 2, 0, []],
]

describe.skipIf(!present)(`warcio's files${skip}`, () => {
  const work = mkdtempSync(join(tmpdir(), 'iwaku-test-'))
  afterAll(() => rmSync(work, { recursive: true, force: true }))
  for (const name of present ? ['warcio', 'warciojs'] : []) {
    execFileSync('mkdir', ['-p', join(work, name)])
    execFileSync('tar', ['xzf', join(shared, `${name}-testdata.tar.gz`), '--strip-components=1', '-C', join(work, name)])
  }

  test.each(FILES)('%s: %i records, %i pages, %j', async (name, entries, members, damages) => {
    const contents = await read(readFileSync(join(work, name)))
    expect(contents.troubles.map((trouble) => trouble.code)).toEqual(damages)
    expect(contents.summary).toMatchObject({ entries, members })
  })
})
