import { reasonInJapanese } from '#message'
import { useSettings } from './settings.ts'

/** A reason or basis of the reading, which it gives in English, in the reader's language. */
export function useReason(): (reason: string) => string {
  const { language } = useSettings()
  return (reason) => (language === 'ja' ? reasonInJapanese(reason) : reason)
}
