import type { Language } from '#message'

/** The first language that the reader asks for and iwaku speaks. */
export function languageOf(request: Request): Language {
  const wanted = request.headers.get('accept-language') ?? ''
  const first = wanted.split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return first.find((tag) => tag === 'ja' || tag === 'en') === 'ja' ? 'ja' : 'en'
}
