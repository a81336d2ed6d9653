import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { type Analyser, openAnalyser, readDictionary } from '#morphology'

const script = resolve(import.meta.dirname, '../../scripts/build-dictionary.ts')

/** An analyser with the dictionary of this checkout, built first when it is missing or old. */
export function openBuilt(): Analyser {
  execFileSync(process.execPath, ['--conditions=source', script, '--if-missing'])
  return openAnalyser(readDictionary())
}

/** The words of a text as `surface/part of speech`, a space between. */
export function showWords(analyser: Analyser, text: string): string {
  const tokens = analyser.analyse(text, 0, text.length)
  const words: string[] = []
  for (let at = 0; at < tokens.count; at++) {
    words.push(`${text.slice(tokens.start[at], tokens.end[at])}/${analyser.features[tokens.feature[at] ?? 0]?.pos}`)
  }
  return words.join(' ')
}
