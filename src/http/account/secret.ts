import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Argon2id as OWASP asks for it: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const
const SALT = 16

/** Passwords at least that long; nothing else is asked of them (NIST SP 800-63B). */
export const SHORTEST = 12
export const LONGEST = 200

/** Works off the thread that serves the network; Node.js 24.7 or later. */
async function argon2id(
  password: string,
  nonce: Buffer,
  cost: Omit<typeof COST, 'tagLength'> & { readonly tagLength: number },
): Promise<Buffer> {
  const { argon2 } = await import('node:crypto')
  return new Promise((resolve, reject) =>
    argon2('argon2id', { message: password.normalize('NFKC'), nonce, ...cost }, (error, hash) => (error ? reject(error) : resolve(hash))),
  )
}

/** `$argon2id$v=19$m=19456,t=2,p=1$SALT$HASH`, as other programs write it. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT)
  const hash = await argon2id(password, salt, COST)
  const plain = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${plain(salt)}$${plain(hash)}`
}

const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

/** Whether it is the password. Without a hash it takes as long, so that nobody learns from the time who has an account. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, known] = FORM.exec(hash ?? '') ?? []
  if (!salt || !known) {
    await argon2id(password, randomBytes(SALT), COST)
    return false
  }
  const wanted = Buffer.from(known, 'base64')
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism), tagLength: wanted.length }
  return timingSafeEqual(await argon2id(password, Buffer.from(salt, 'base64'), cost as typeof COST), wanted)
}

/** A secret that nobody guesses, with a word before it that tells what it is: `iwt_…`. */
export const newSecret = (kind: 'iws' | 'iwt' | 'iwi'): string => `${kind}_${randomBytes(32).toString('base64url')}`

/** What is kept of a secret; it is long enough that a plain digest is safe. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex')

export const newId = (): string => randomBytes(12).toString('base64url')
