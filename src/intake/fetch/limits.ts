/** How long and how much a fetch may take. Times are milliseconds, sizes bytes. */
export interface Limits {
  readonly dns: number
  /** To open a connection, over all addresses of a host. */
  readonly connect: number
  /** For the handshake of TLS. */
  readonly tls: number
  /** From the request to the end of the headers. */
  readonly headers: number
  /** Between two pieces of a body. */
  readonly body: number
  /** For all of these, over redirects and repetitions; waiting for one's turn does not count. */
  readonly total: number
  readonly headerBytes: number
  /** Body as it comes over the wire. */
  readonly wireBytes: number
  /** Body without its Content-Encoding. */
  readonly decodedBytes: number
  /** How many times its size on the wire a body may decode to, once it is over 1 MiB. */
  readonly ratio: number
  readonly redirects: number
  /** How often a fetch that failed is tried again. */
  readonly retries: number
  /** Before the first repetition; doubled before each further one. */
  readonly backOff: number
  /** How long a fetch waits for what a server's Retry-After says before it gives up and tells it; a longer one is the caller's to keep. */
  readonly patience: number
  /** The longest Crawl-delay that is kept to. */
  readonly crawlDelay: number
}

/** What holds where the caller says nothing else. */
export const LIMITS: Limits = {
  dns: 10_000,
  connect: 10_000,
  tls: 10_000,
  headers: 30_000,
  body: 15_000,
  total: 60_000,
  headerBytes: 64 * 1024,
  wireBytes: 50_000_000,
  decodedBytes: 50_000_000,
  ratio: 200,
  redirects: 5,
  retries: 2,
  backOff: 1000,
  patience: 10_000,
  crawlDelay: 30_000,
}
