/**
 * How well an undeclared or wrongly declared encoding is told, by the length of the text, and what decoding costs:
 * `node --conditions=source bench/encoding.ts [runs]`. The text is the corpus in the folder `shared` beside the repository.
 * Speed is CPU time against Node's own TextDecoder on the same bytes, in turns; medians count.
 */
import { hasCorpus, readCorpus } from '../scripts/gold/wikinews.ts'
import { type Decoded, decodeBytes, openDecoder, type Undecodable } from '../src/intake/encoding/index.ts'
import { encoded, JAPANESE } from '../test/intake/encoding/encoded.ts'

const runs = Number(process.argv[2] ?? 7)
const LENGTHS = [4, 8, 12, 16, 24, 50, 200]
const MEGABYTES = 8

if (!hasCorpus()) console.log('skipped: there is no corpus in ../shared')
else {
  const bodies = readCorpus().map(({ body }) => body)
  told(bodies)
  repaired(bodies)
  speed(bodies.filter((body) => ['Shift_JIS', 'EUC-JP', 'ISO-2022-JP'].every((encoding) => inEncoding(body, encoding))).join('\n'))
}

/** The text in an encoding; null where it holds a character that the encoding does not. */
function inEncoding(text: string, encoding: string): Buffer | null {
  try {
    return encoded(text, encoding)
  } catch {
    return null
  }
}

/** One piece of each article, from a place that its number tells, that is not ASCII alone. */
function piecesOf(bodies: readonly string[], length: number): string[] {
  return bodies.flatMap((body, i) => {
    const from = (i * 37) % Math.max(1, body.length - length)
    const piece = body.slice(from, from + length)
    return piece.length === length && piece.isWellFormed() && /[ぁ-ヺ一-鿿]/.test(piece) ? [piece] : []
  })
}

/** Whether the text is that of the encoding (an encoder may put ‐ for −). */
function isRight(result: Decoded | Undecodable, given: Uint8Array, encoding: string): boolean {
  const decoder = openDecoder(encoding)
  return 'text' in result && result.text === decoder.write(given) + decoder.end()
}

function share(right: number, all: number): string {
  return `${((100 * right) / all).toFixed(2)} % of ${all}`
}

function told(bodies: readonly string[]): void {
  for (const length of LENGTHS) {
    const pieces = piecesOf(bodies, length)
    const figures = JAPANESE.map((encoding) => {
      let [right, all] = [0, 0]
      for (const piece of pieces) {
        const given = inEncoding(piece, encoding)
        if (!given) continue
        all++
        if (isRight(decodeBytes(given, { kind: 'text' }), given, encoding)) right++
      }
      return `${encoding} ${share(right, all)}`
    })
    console.log(`undeclared, ${length} characters: ${figures.join('; ')}`)
  }
}

function repaired(bodies: readonly string[]): void {
  for (const length of [24, 50, 200]) {
    let [right, all, kept, same] = [0, 0, 0, 0]
    for (const piece of piecesOf(bodies, length))
      for (const actual of JAPANESE.filter((one) => !one.startsWith('UTF-16')))
        for (const declared of ['UTF-8', 'Shift_JIS', 'EUC-JP', 'windows-1252']) {
          const given = inEncoding(piece, actual)
          if (!given) continue
          const result = decodeBytes(given, { kind: 'text', contentType: `text/plain; charset=${declared}` })
          const ok = isRight(result, given, actual)
          if (declared === actual) [same, kept] = [same + 1, kept + (ok ? 1 : 0)]
          else [all, right] = [all + 1, right + (ok ? 1 : 0)]
        }
    console.log(`${length} characters: wrongly declared and repaired ${share(right, all)}; rightly declared and kept ${share(kept, same)}`)
  }
}

function cpu(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN
}

function speed(corpus: string): void {
  for (const encoding of JAPANESE) {
    const piece = inEncoding(corpus.slice(0, 1 << 20), encoding)
    if (!piece) continue
    const given = Buffer.concat(Array.from({ length: Math.ceil((MEGABYTES << 20) / piece.length) }, () => piece))
    const found = decodeBytes(given, { kind: 'text' })
    if (!('text' in found) || found.encoding !== encoding) throw new Error(`${encoding} is not told`)
    const [ours, theirs]: [number[], number[]] = [[], []]
    for (let run = 0; run < runs; run++) {
      ours.push(cpu(() => decodeBytes(given, { kind: 'text' })))
      theirs.push(cpu(() => new TextDecoder(encoding).decode(given)))
    }
    const rate = (seconds: number[]): string => `${(given.length / 1e6 / median(seconds)).toFixed(0)} MB/s`
    console.log(`${encoding}, undeclared: ${rate(ours)}; TextDecoder ${rate(theirs)}; ratio ${(median(theirs) / median(ours)).toFixed(2)}`)
  }
}
