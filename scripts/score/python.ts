import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { SHARED } from '../gold/wikinews.ts'

/** Runs one of the Python scorers of `shared/eval` and gives what it prints. */
export const runPython = (scorer: string, ...words: string[]): string =>
  execFileSync('python3', [join(SHARED, 'eval', scorer), ...words], { encoding: 'utf8' })

/** The numbers that the first group of a pattern finds. */
export const figures = (text: string, pattern: RegExp): number[] => Array.from(text.matchAll(pattern), (match) => Number(match[1]))
