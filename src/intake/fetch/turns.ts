import { setMaxListeners } from 'node:events'
import type { Clock } from './edge.ts'
import { failure, refusal } from './result.ts'

/** How a host is treated. Times are milliseconds. */
export interface Manners {
  /** Between the end of one request to a host and the start of the next. */
  readonly spacing: number
  /** How many hosts are asked at once. */
  readonly hostsAtOnce: number
  /** The longest time a request waits because its host asked to be left alone. */
  readonly patience: number
}

interface Waiter {
  readonly go: () => void
  readonly fail: (reason: unknown) => void
}

interface Host {
  /** First come, first served. */
  readonly line: Set<Waiter>
  busy: boolean
  asleep: boolean
  /** Whether it stands among those that only wait for others to be done. */
  ready: boolean
  /** When the next request may start. */
  freeAt: number
  /** Until when it asked to be left alone. */
  heldUntil: number
  spacing: number
}

/** Hosts that nobody waits for are forgotten when there are more. */
const REMEMBERED = 1000

/** Who may ask which host when: one request at a time a host, with a pause between, and not too many hosts at once; first come, first served. */
export class Turns {
  readonly #clock: Clock
  readonly #manners: Manners
  readonly #hosts = new Map<string, Host>()
  readonly #ready: Host[] = []
  readonly #stopping = new AbortController()
  #active = 0
  #room = REMEMBERED
  #idle: (() => void) | null = null

  constructor(clock: Clock, manners: Manners) {
    this.#clock = clock
    this.#manners = manners
    // every host that pauses listens, and Node.js 20 takes more than ten for a mistake
    setMaxListeners(0, this.#stopping.signal)
  }

  /** Aborted when no further turns are given. */
  get stopping(): AbortSignal {
    return this.#stopping.signal
  }

  /** Does something when it is a host's turn; rejects with the signal's reason, or with a `Trouble` where the host or we are not to be asked now. */
  async take<Value>(name: string, signal: AbortSignal, work: () => Promise<Value>): Promise<Value> {
    signal.throwIfAborted()
    this.#stopping.signal.throwIfAborted()
    const host = this.#hosts.get(name) ?? this.#meet(name)
    this.#askPatience(name, host)
    await this.#wait(host, signal)
    try {
      return await work()
    } finally {
      this.#release(host)
    }
  }

  /** Keeps to a longer pause for one host; a shorter one than the usual changes nothing. */
  slow(name: string, spacing: number): void {
    const host = this.#hosts.get(name) ?? this.#meet(name)
    host.spacing = Math.max(this.#manners.spacing, spacing)
    host.freeAt = Math.max(host.freeAt, host.spacing > this.#manners.spacing ? this.#clock.now() + host.spacing : 0)
  }

  /** Leaves a host alone for so long. */
  hold(name: string, milliseconds: number): void {
    const host = this.#hosts.get(name) ?? this.#meet(name)
    host.heldUntil = Math.max(host.heldUntil, this.#clock.now() + milliseconds)
    host.freeAt = Math.max(host.freeAt, host.heldUntil)
    if (milliseconds > this.#manners.patience) {
      dismiss(host, failure({ code: 'waiting', host: name }, milliseconds))
    }
  }

  /** Gives no more turns; who waits is told so. Resolves when those that have theirs are done. */
  stop(): Promise<void> {
    this.#stopping.abort(refusal({ code: 'stopped' }))
    for (const host of this.#hosts.values()) dismiss(host, this.#stopping.signal.reason)
    this.#ready.length = 0
    if (this.#active === 0) return Promise.resolve()
    return new Promise((done) => {
      const before = this.#idle
      this.#idle = () => {
        before?.()
        done()
      }
    })
  }

  #meet(name: string): Host {
    if (this.#hosts.size >= this.#room) this.#forget()
    const host = {
      line: new Set<Waiter>(),
      busy: false,
      asleep: false,
      ready: false,
      freeAt: 0,
      heldUntil: 0,
      spacing: this.#manners.spacing,
    }
    this.#hosts.set(name, host)
    return host
  }

  #forget(): void {
    const now = this.#clock.now()
    for (const [name, { line, busy, freeAt }] of this.#hosts) if (line.size === 0 && !busy && freeAt <= now) this.#hosts.delete(name)
    // where they are all needed, looking again at each new one would take longer and longer
    this.#room = Math.max(REMEMBERED, 2 * this.#hosts.size)
  }

  #askPatience(name: string, { heldUntil }: Host): void {
    const left = heldUntil - this.#clock.now()
    if (left > this.#manners.patience) throw failure({ code: 'waiting', host: name }, left)
  }

  #wait(host: Host, signal: AbortSignal): Promise<void> {
    return new Promise((go, fail) => {
      const stop = (): void => {
        host.line.delete(waiter)
        fail(signal.reason)
      }
      const waiter: Waiter = {
        go: () => {
          signal.removeEventListener('abort', stop)
          go()
        },
        fail: (reason) => {
          signal.removeEventListener('abort', stop)
          fail(reason)
        },
      }
      signal.addEventListener('abort', stop, { once: true })
      host.line.add(waiter)
      this.#next(host)
    })
  }

  /** Lets the first of a host's line go, or sees to it that it goes later. */
  #next(host: Host): void {
    if (host.busy || host.asleep || host.ready || host.line.size === 0) return
    const wait = host.freeAt - this.#clock.now()
    if (wait > 0) this.#sleep(host, wait)
    else if (this.#active < this.#manners.hostsAtOnce) this.#start(host)
    else {
      host.ready = true
      this.#ready.push(host)
    }
  }

  #sleep(host: Host, wait: number): void {
    host.asleep = true
    const wake = (): void => {
      host.asleep = false
      this.#next(host)
    }
    // it only rejects when all of it stops, and then nobody stands in line
    this.#clock.sleep(wait, this.#stopping.signal).then(wake, () => undefined)
  }

  #start(host: Host): void {
    const [waiter] = host.line
    if (waiter === undefined) return
    host.line.delete(waiter)
    host.busy = true
    this.#active++
    waiter.go()
  }

  #release(host: Host): void {
    host.busy = false
    host.freeAt = Math.max(host.freeAt, this.#clock.now() + host.spacing)
    this.#active--
    // others first: a host with a long line must not keep its place
    while (this.#active < this.#manners.hostsAtOnce && this.#ready.length > 0) {
      const other = this.#ready.shift() as Host
      other.ready = false
      this.#next(other)
    }
    this.#next(host)
    if (this.#active === 0) this.#idle?.()
  }
}

/** Sends away all that wait for a host. */
function dismiss({ line }: Host, reason: unknown): void {
  const all = [...line]
  line.clear()
  for (const { fail } of all) fail(reason)
}
