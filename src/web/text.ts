import { type InBoth, namesEn, namesJa, writeDay, writeDayWithEra } from '#message'
import { useSettings } from './settings.ts'

/** One of them, in the reader's language. */
export const useText = <T>(texts: InBoth<T>): T => texts[useSettings().language]

/** Names of acts, roles, states and what else is a closed vocabulary. */
export const useNames = (): typeof namesJa => (useSettings().language === 'ja' ? namesJa : namesEn)

/** How a day is written, and how with the Japanese year. */
export function useDays(): { readonly short: (day: string) => string; readonly long: (day: string) => string } {
  const { language } = useSettings()
  return { short: (day) => writeDay(day, language), long: (day) => writeDayWithEra(day, language) }
}

/** 12345 → `12,345`, as the language groups digits. */
export function useCount(): (value: number) => string {
  const { language } = useSettings()
  return (value) => new Intl.NumberFormat(language).format(value)
}

/** 0.42 → `42%`, as the language writes shares. */
export function usePercent(): (share: number) => string {
  const { language } = useSettings()
  return (share) => new Intl.NumberFormat(language, { style: 'percent' }).format(share)
}
