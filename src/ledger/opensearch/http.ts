import { SearchError, type SearchFault } from '../search.ts'
import { isUntrusted } from '../trust.ts'
import type { SearchAddress } from './address.ts'

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD'
  readonly path: string
  /** JSON, or lines of it as they are. */
  readonly body?: unknown
  /** Milliseconds for one node to answer in. */
  readonly patience: number
}

export interface Answered {
  readonly status: number
  readonly body: unknown
}

/** A node that failed is asked after the others for so long, milliseconds. */
const RESTING = 30_000
/** Another node may do better. */
const ELSEWHERE: ReadonlySet<SearchFault> = new Set(['lost', 'untrusted'])
/** What another node, or another moment, may answer. */
const PASSING = new Set([429, 502, 503, 504])

/** The nodes of a cluster: whichever answers is asked, and the one that answered last is asked first. */
export class Nodes {
  readonly #address: SearchAddress
  readonly #failed = new Map<string, number>()
  #last = 0

  constructor(address: SearchAddress) {
    this.#address = address
  }

  /** Gives an answer of 200 to 299, or 404; anything else is a `SearchError`. */
  async ask(request: Request): Promise<Answered> {
    let failure = new SearchError('lost', 'no node')
    for (const node of this.#inTurn()) {
      try {
        const answered = await this.#askNode(node, request)
        this.#failed.delete(node)
        this.#last = this.#address.nodes.indexOf(node)
        return answered
      } catch (error) {
        if (!(error instanceof SearchError) || !ELSEWHERE.has(error.fault)) throw error
        this.#failed.set(node, Date.now())
        // of several failures the one that somebody has to do something about is told
        if (failure.fault !== 'untrusted') failure = error
      }
    }
    throw failure
  }

  #inTurn(): readonly string[] {
    const { nodes } = this.#address
    const turned = [...nodes.slice(this.#last), ...nodes.slice(0, this.#last)]
    const rests = (node: string): boolean => Date.now() - (this.#failed.get(node) ?? Number.NEGATIVE_INFINITY) < RESTING
    return [...turned.filter((node) => !rests(node)), ...turned.filter(rests)]
  }

  async #askNode(node: string, { method, path, body, patience }: Request): Promise<Answered> {
    const { authorization } = this.#address
    const lines = typeof body === 'string'
    let status: number
    let text: string
    try {
      const response = await fetch(`${node}${path}`, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
        headers: {
          ...(authorization !== null && { authorization }),
          ...(body !== undefined && { 'content-type': lines ? 'application/x-ndjson' : 'application/json' }),
        },
        ...(body !== undefined && { body: lines ? body : JSON.stringify(body) }),
      })
      status = response.status
      text = await response.text()
    } catch (error) {
      const cause = causeOf(error)
      throw new SearchError(isUntrusted(cause) ? 'untrusted' : 'lost', `${node}: ${cause}`)
    }
    if ((status >= 200 && status < 300) || status === 404) return { status, body: parsed(text) }
    throw new SearchError(faultOf(status), `${node}: ${status} ${reasonOf(parsed(text))}`.trim())
  }
}

const faultOf = (status: number): SearchFault => (status === 401 || status === 403 ? 'denied' : PASSING.has(status) ? 'lost' : 'failed')

/** What went wrong with a connection: fetch tells it in the cause. */
function causeOf(error: unknown): string {
  const { name, cause } = error as Error & { cause?: { code?: string; message?: string; errors?: readonly { code?: string }[] } }
  if (name === 'TimeoutError') return 'no answer in time'
  return cause?.code ?? cause?.errors?.[0]?.code ?? cause?.message ?? (error as Error).message
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** Characters of what the server says that are told. */
const TOLD = 300

/** The server's own reason, in one line. */
function reasonOf(body: unknown): string {
  const { error } = (body ?? {}) as { error?: string | { type?: string; reason?: string; root_cause?: readonly { reason?: string }[] } }
  if (error === undefined) return ''
  if (typeof error === 'string') return error.slice(0, TOLD)
  return `${error.type ?? ''} ${error.root_cause?.[0]?.reason ?? error.reason ?? ''}`.trim().slice(0, TOLD)
}
