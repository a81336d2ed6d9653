import type { Context } from 'hono'
import type { Fault } from '../problem.ts'
import { type Limit, openLimit } from './limit.ts'
import { may, needs, type Role } from './role.ts'
import { digestOf, newSecret } from './secret.ts'
import type { Account, Accounts, Grant } from './store.ts'

/** Whoever makes a request. */
export interface Visitor {
  readonly account: Account
  /** What may be done on this road: a token may less than its account. */
  readonly role: Role
  readonly grant: Grant
}

export interface TeamOptions {
  readonly accounts: Accounts
  readonly now: () => Date
  /** The proxy in front says who asks and how: `X-Forwarded-For` and `X-Forwarded-Proto` are believed. */
  readonly behindProxy: boolean
}

/** Days that a session lasts. */
const SESSION = 14

/** A shared ledger: who is who, what they may do, and how often. */
export class Team {
  readonly accounts: Accounts
  readonly now: () => Date
  readonly behindProxy: boolean
  /** By address and by name: whoever guesses passwords waits, whichever of several servers is asked. */
  readonly #signing: Limit
  /** By account, to keep this one server from being asked without end. */
  readonly #asking: Limit
  /** Looked up once a request. */
  readonly #visitors = new WeakMap<Request, Promise<Visitor | null>>()

  constructor({ accounts, now, behindProxy }: TeamOptions) {
    this.accounts = accounts
    this.now = now
    this.behindProxy = behindProxy
    this.#signing = accounts.limit(10, 300, () => now().getTime())
    this.#asking = openLimit(1200, 60, () => now().getTime())
  }

  /** Whether a request may go on: the visitor, or why not. What anybody may see is `null`. */
  async admit(context: Context): Promise<Visitor | null | { readonly fault: Fault }> {
    const path = new URL(context.req.url).pathname
    if (isOpen(path)) return null
    const visitor = await this.visitor(context)
    if (!visitor) return { fault: { code: 'not_signed_in' } }
    const wait = await this.#asking.wait(visitor.account.id)
    if (wait > 0) return { fault: { code: 'too_often', seconds: wait } }
    return may(visitor.role, needs(path, context.req.method)) ? visitor : { fault: { code: 'not_allowed', role: visitor.role } }
  }

  /** Who asks: by the cookie of a browser, or by a token as `Bearer` or as the password of `Basic`, which readers of feeds know. */
  visitor(context: Context): Promise<Visitor | null> {
    const { raw } = context.req
    const known = this.#visitors.get(raw) ?? this.#visitorOf(context)
    this.#visitors.set(raw, known)
    return known
  }

  async #visitorOf(context: Context): Promise<Visitor | null> {
    const secret = tokenOf(context.req.header('authorization')) ?? cookieOf(context.req.header('cookie') ?? '')
    if (secret === null) return null
    const bearer = await this.accounts.bearer(digestOf(secret), this.now().toISOString())
    if (bearer === null || bearer.account.disabled) return null
    const { grant, account } = bearer
    if (grant.kind !== 'session' && grant.kind !== 'token') return null
    return { account, grant, role: grant.role !== null && may(account.role, grant.role) ? grant.role : account.role }
  }

  /** Seconds that somebody who signs in has to wait. */
  async signingWait(context: Context, name: string): Promise<number> {
    return Math.max(await this.#signing.wait(`from ${this.addressOf(context)}`), await this.#signing.wait(`as ${name}`))
  }

  /** Begins a session, and gives the cookie that carries it. */
  async begin(context: Context, account: Account): Promise<string> {
    const secret = newSecret('iws')
    const at = this.now()
    const agent = (context.req.header('user-agent') ?? '').slice(0, 200)
    const expires = new Date(at.getTime() + SESSION * 86_400_000).toISOString()
    await this.accounts.grant({
      digest: digestOf(secret),
      kind: 'session',
      account: account.id,
      role: null,
      name: agent,
      created: at.toISOString(),
      expires,
    })
    return this.cookie(context, secret, SESSION * 86_400)
  }

  cookie(context: Context, secret: string, seconds: number): string {
    const secure = this.originOf(context).startsWith('https:')
    return `${secure ? '__Host-iwaku' : 'iwaku'}=${secret}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  }

  /** As the browser sees it. */
  originOf(context: Context): string {
    const url = new URL(context.req.url)
    const said = this.behindProxy ? context.req.header('x-forwarded-proto') : undefined
    return `${said === 'https' ? 'https:' : url.protocol}//${url.host}`
  }

  addressOf(context: Context): string {
    const forwarded = this.behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
    const socket = (context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    return forwarded || socket?.remoteAddress || 'unknown'
  }

  async audit(who: string, what: string, about = ''): Promise<void> {
    await this.accounts.audit({ at: this.now().toISOString(), who, what, about: about.slice(0, 500) })
  }
}

/** The interface itself holds nothing of the ledger: whoever is not signed in gets it to sign in with. */
const isOpen = (path: string): boolean =>
  !/^\/(?:api|feed|card|oembed|original|openapi)/.test(path) || /^\/api\/(?:session|join)(?:\/|$)/.test(path)

function tokenOf(header: string | undefined): string | null {
  const [, bearer] = /^Bearer (iwt_[\w-]{43})$/.exec(header ?? '') ?? []
  if (bearer) return bearer
  const [, basic] = /^Basic ([\w+/=]+)$/.exec(header ?? '') ?? []
  return basic ? (/:(iwt_[\w-]{43})$/.exec(Buffer.from(basic, 'base64').toString())?.[1] ?? null) : null
}

export const cookieOf = (header: string): string | null => /(?:^|;\s*)(?:__Host-)?iwaku=(iws_[\w-]{43})(?:;|$)/.exec(header)?.[1] ?? null
