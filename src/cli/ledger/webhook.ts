import { createHash, createHmac } from 'node:crypto'
import { isWebAddress, type Letter, type loadWatch } from '#intake'
import { type Messages, usageError } from '#message'
import { harmlessJson } from '#text'
import type { Destination } from './outbox.ts'

type Send = ReturnType<Awaited<ReturnType<typeof loadWatch>>['openFetcher']>['send']

/** Where the secret of webhooks is read from: what stands on a command line, every program on the machine can see. */
export const SECRET = 'IWAKU_WEBHOOK_SECRET'

/**
 * A receiver of webhooks (https://www.standardwebhooks.com): JSON, signed with each of the secrets, under an id by which a second coming of the same
 * letter is known. `secrets` are `whsec_` and base64 of 24 to 64 bytes, several divided by spaces. Throws a usage error for what cannot be sent to.
 */
export function webhookTo(
  address: string,
  secrets: string | undefined,
  send: Send,
  allowPrivate: readonly string[],
  messages: Messages,
): Destination {
  const url = URL.canParse(address) && isWebAddress(address) ? new URL(address) : null
  // in the open, whoever stands between could read it
  if (url === null || (url.protocol === 'http:' && !allowPrivate.some((host) => host === url.hostname || host === url.host)))
    throw usageError({ code: 'bad_webhook' }, messages)
  const keys = (secrets ?? '').split(/\s+/).filter(Boolean).map(keyIn)
  if (keys.length === 0 || keys.includes(null)) throw usageError({ code: 'webhook_secret', variable: SECRET }, messages)
  return {
    way: 'webhook',
    to: createHash('sha256').update(address).digest('hex').slice(0, 16),
    // what comes behind the host is often a secret itself
    shown: `${url.protocol}//${url.host}/…`,
    write: (bulletin, made) => harmlessJson({ type: 'iwaku.told', timestamp: new Date(made).toISOString(), data: bulletin }),
    async send(letter, now) {
      const sent = await send(address, { body: Buffer.from(letter.body), headers: headersOf(letter, keys as Buffer[], now) })
      if (sent.kind === 'sent') return null
      const wait = sent.kind === 'failed' ? (sent.retryAfter ?? 0) : 0
      return { trouble: { code: 'not_fetched', because: sent.because }, wait }
    },
  }
}

function keyIn(secret: string): Buffer | null {
  const key = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1]
  const bytes = key === undefined ? null : Buffer.from(key, 'base64')
  return bytes !== null && bytes.length >= 24 && bytes.length <= 64 ? bytes : null
}

function headersOf({ id, body }: Letter, keys: readonly Buffer[], now: number): Readonly<Record<string, string>> {
  const [name, time] = [`msg_${id}`, String(Math.floor(now / 1000))]
  const signatures = keys.map((key) => `v1,${createHmac('sha256', key).update(`${name}.${time}.${body}`).digest('base64')}`)
  return { 'content-type': 'application/json', 'webhook-id': name, 'webhook-timestamp': time, 'webhook-signature': signatures.join(' ') }
}
