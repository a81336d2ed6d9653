import type { Question } from '#question'
import { QUESTIONS } from './route/questions.ts'

/**
 * What views of the interface ask as soon as they are opened with nothing chosen, by their address. Who asks for the page of one has it asked at once: the
 * browser needs as long to load what draws it.
 */
export const OPENINGS: Readonly<Record<string, readonly string[]>> = {
  '/today': ['/today'],
  '/search': ['/search?order=newest&certainty=medium&offset=0&limit=20', '/search?certainty=medium&limit=1&facets=true'],
  '/timeline': ['/points', '/deeds'],
  '/lines': ['/lines?states=true&limit=300'],
  '/promises': ['/promises?limit=200'],
  '/clashes': ['/clashes'],
  '/topics': ['/topics'],
  '/sources': ['/sources'],
  '/source/{name}': [
    '/source/{name}',
    '/source/{name}/said?offset=0&limit=20&facets=true',
    '/source/{name}/kin',
    '/source/{name}/months',
    '/shifts?q=source:"{name}"',
  ],
  '/outlets': ['/outlets'],
  '/page/{id}': ['/page/{id}/reading'],
  '/saying/{ref}': ['/saying/{ref}/retold?against=earliest', '/saying/{ref}/around'],
  '/digest': ['/stats'],
  '/decisions': ['/log?order=newest&limit=50'],
  '/settings': ['/stats'],
}

/** What the view asks that stands at an address; nothing where something was chosen, or where no view is. */
export function askedAt({ pathname, search }: URL): readonly Question[] {
  if (search !== '') return []
  const [, view = '', part, ...more] = pathname.split('/')
  const [template] = Object.keys(OPENINGS).filter((one) => one.split('/')[1] === view && one.includes('{') === (part !== undefined))
  if (template === undefined || more.length > 0) return []
  const [, name] = /\{(\w+)\}/.exec(template) ?? []
  if (name === undefined) return questionsOf(template, {})
  const value = decoded(part ?? '')
  return value === null ? [] : questionsOf(template, { [name]: value })
}

/** What views ask that are about the whole ledger, each once. */
export function openings(): readonly Question[] {
  const all = Object.keys(OPENINGS).flatMap((template) => (template.includes('{') ? [] : questionsOf(template, {})))
  return [...new Map(all.map((question) => [JSON.stringify(question), question])).values()]
}

function questionsOf(template: string, named: Readonly<Record<string, string>>): readonly Question[] {
  return (OPENINGS[template] ?? []).flatMap((asked) => {
    const [path = '', line = ''] = asked.split('?')
    const route = QUESTIONS.find((one) => one.path === path)
    if (!route) throw new Error(`nothing is asked at ${path}`)
    const values = Object.fromEntries([...new URLSearchParams(line)].map(([name, value]) => [name, filled(value, named)]))
    const own = Object.fromEntries(Object.entries(named).filter(([name]) => path.includes(`{${name}}`)))
    const given = route.given.safeParse({ ...values, ...own })
    // a name that is too long is told so when the view asks
    return given.success ? [route.question(given.data)] : []
  })
}

const filled = (value: string, named: Readonly<Record<string, string>>): string =>
  value.replace(/\{(\w+)\}/g, (whole, name: string) => named[name] ?? whole)

/** Null for what no address has. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
