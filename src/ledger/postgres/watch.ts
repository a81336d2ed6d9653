import type { Greeted } from './server.ts'

/** Milliseconds without a word from the server after which it is looked at, and then each time. */
const QUIET = 5000
/** Looks in turn that must find it gone: one may be lost on its way. */
const MISSES = 2

/**
 * Tells a slow question from a server that is gone without a word: of a network that was cut nobody is told, and the system waits a quarter of an hour for
 * what it has sent. A server that is asked on a second connection and answers is at work, for as long as it may take.
 */
export class Watch {
  readonly #timer: NodeJS.Timeout
  /** Whom something was asked of, and has not answered. */
  #asked: Greeted | null = null
  #heard = 0
  #since = 0
  #missed = 0
  #looking = false

  /** `beat` is called every few seconds, as long as this thread lives. */
  constructor(beat: () => void) {
    this.#timer = setInterval(() => {
      beat()
      void this.#look()
    }, QUIET)
  }

  /** Watches over a question until it is answered; rejects when the server is gone. */
  async over<T>(server: Greeted, question: Promise<T>): Promise<T> {
    this.#asked = server
    this.#heard = server.heard()
    this.#since = performance.now()
    this.#missed = 0
    try {
      return await question
    } finally {
      this.#asked = null
    }
  }

  end(): void {
    clearInterval(this.#timer)
  }

  async #look(): Promise<void> {
    const [server, since] = [this.#asked, this.#since]
    if (server === null || this.#looking || performance.now() - since < QUIET) return
    const heard = server.heard()
    if (heard !== this.#heard) {
      this.#heard = heard
      this.#missed = 0
      return
    }
    this.#looking = true
    const found = await server.look()
    this.#looking = false
    // answered meanwhile, or another question since
    if (this.#asked !== server || this.#since !== since) return
    // at rest it has never heard of the question, or its answer went astray
    this.#missed = found === 'at work' ? 0 : this.#missed + 1
    if (this.#missed >= MISSES) server.cut(`no sign of life for ${Math.round((performance.now() - since) / 1000)} seconds`)
  }
}
