/** A language of the interface, as a BCP 47 tag. The pages are Japanese whatever this is. */
export type Language = 'ja' | 'en'

export const LANGUAGES: readonly Language[] = ['ja', 'en']

/**
 * The language a POSIX environment asks for: the first of LC_ALL, LC_MESSAGES and LANG that is set decides, as in setlocale(3).
 * `ja_JP.UTF-8` → `ja`; `C`, `de_DE` or nothing → `en`.
 */
export function languageOfEnvironment(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en'
}
