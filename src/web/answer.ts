import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Answer } from '#question'
import { useSettings } from './settings.ts'

/** What the server would not do, in the reader's words. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly cure: string

  constructor(status: number, { title, code, cure }: { readonly title: string; readonly code: string; readonly cure: string }) {
    super(title)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.cure = cure
  }
}

/** Values of a question, as they stand in an address; those left out or empty are not sent. */
export type Values = Readonly<Record<string, string | number | boolean | undefined>>

/** Where the twin of a view is: `/api/search?q=橋`. */
export const twinOf = (path: string, values: Values = {}): string => `/api${path}${searchOf(values)}`

/** A list as a table for spreadsheets: all of it, as far as it is filtered. */
export const tableOf = (path: string, values: Values = {}): string => `/api${path}.csv${searchOf({ ...values, bom: true })}`

/** What was said, as a table for spreadsheets. */
export const sayingsTable = (values: Values): string => twinOf('/export', { format: 'csv', ...values, bom: true })

/** The feed of a search, which tells whoever subscribes to it of what is new. */
export const feedOf = (values: Values, form: 'atom' | 'json' = 'atom'): string => `/feed.${form}${searchOf(values)}`

function searchOf(values: Values): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== undefined && value !== '') search.set(name, String(value))
  const line = search.toString()
  return line && `?${line}`
}

/** Asks the server for JSON; throws what `fetchBody` throws. */
export async function fetchJson<T>(address: string, language: string, init: RequestInit = {}): Promise<T> {
  const response = await fetchBody(address, language, { ...init, headers: { accept: 'application/json', ...init.headers } })
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T)
}

/** Sends JSON; throws what `fetchBody` throws. */
export const sendJson = <T>(address: string, body: object, language: string, method = 'POST'): Promise<T> =>
  fetchJson<T>(address, language, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** What went wrong, with its cure. */
export const wordsOf = (error: Error): string => (error instanceof Problem && error.cure ? `${error.message} ${error.cure}` : error.message)

/** Asks the server; throws a Problem where it says no, and a TypeError where there is none. */
export async function fetchBody(address: string, language: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, { ...init, headers: { 'accept-language': language, ...init.headers } })
  if (response.ok) return response
  const told = response.headers.get('content-type')?.startsWith('application/problem+json')
  throw new Problem(response.status, told ? await response.json() : { title: `HTTP ${response.status}`, code: 'http', cure: '' })
}

/** The answer of one kind to a question; the last one stays on screen while the next is fetched. */
export function useAnswer<Kind extends Answer['kind']>(
  path: string,
  values: Values = {},
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<Extract<Answer, { kind: Kind }>> {
  const { language } = useSettings()
  const address = twinOf(path, values)
  return useQuery({
    queryKey: ['answer', address, language],
    queryFn: ({ signal }) => fetchJson<Extract<Answer, { kind: Kind }>>(address, language, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  })
}
