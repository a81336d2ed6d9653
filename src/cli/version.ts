import { readFileSync } from 'node:fs'

/** iwaku's version, from the package.json two folders up (from src/cli and dist/cli alike). */
export function iwakuVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return version
}
