import { Chunks } from './chunk.ts'
import { type Dictionary, viewDictionary } from './dictionary.ts'
import { Lattice } from './lattice.ts'
import type { Analyser, Feature, Tokens } from './morphology.ts'
import { TokenTable } from './table.ts'

/**
 * Opens a dictionary: pure, and without a copy of the bytes. An analyser reuses its arrays, so each worker opens its own
 * on the same SharedArrayBuffer. Throws RangeError when the bytes are no dictionary of this version.
 */
export function openAnalyser(bytes: ArrayBuffer | SharedArrayBuffer): Analyser {
  const dictionary = viewDictionary(bytes)
  const lattice = new Lattice(dictionary)
  const chunks = new Chunks(dictionary)
  const table = new TokenTable(dictionary)
  const baseForms: (string | undefined)[] = []
  return {
    features: readFeatures(dictionary),
    analyse(text: string, start: number, end: number): Tokens {
      table.clear()
      for (let from = start; from < end; ) {
        const to = chunks.read(text, from, end)
        const last = lattice.solve(chunks.units, to - from)
        table.append(lattice, last, chunks.units, to - from, from)
        from = to
      }
      return table
    },
    baseForm(entry: number): string | null {
      const base = dictionary.baseOf[entry] ?? 0
      if (base === 0) return null
      baseForms[base] ??= interned(readBase(dictionary, base - 1))
      return baseForms[base]
    },
  }
}

function readFeatures(dictionary: Dictionary): Feature[] {
  return readText(dictionary.features, 0, dictionary.features.length)
    .split('\n')
    .map((line) => {
      const [pos = '', sub1 = '*', sub2 = '*', sub3 = '*', conjugationType = '*', conjugationForm = '*'] = line.split(',').map(interned)
      return { pos, sub1, sub2, sub3, conjugationType, conjugationForm }
    })
}

/** The engine's own copy of a string, as literals are: two such are compared by their address. */
const interned = (text: string): string => Object.keys({ [text]: 0 })[0] as string

function readBase(dictionary: Dictionary, index: number): string {
  const from = index === 0 ? 0 : (dictionary.baseEnds[index - 1] ?? 0)
  return readText(dictionary.baseText, from, dictionary.baseEnds[index] ?? from)
}

function readText(units: Uint16Array, from: number, to: number): string {
  let text = ''
  // in pieces: a call takes a limited number of arguments
  for (let at = from; at < to; at += 4096) text += String.fromCharCode(...units.subarray(at, Math.min(to, at + 4096)))
  return text
}
