import { spawn } from 'node:child_process'
import { type Messages, usageError } from '#message'
import { bulletinText } from './bulletin.ts'
import type { Destination } from './outbox.ts'

/** Names the program that takes mails, where it is not `sendmail`; and whom they come from, where it does not say. */
const SENDMAIL = 'IWAKU_SENDMAIL'
const MAIL_FROM = 'IWAKU_MAIL_FROM'

/** Something like `name@host`; nothing that could be an option, or a second address. */
const ADDRESS = /^[^\s\p{Cc}<>()[\],;:"@-][^\s\p{Cc}<>()[\],;:"@]*@[^\s\p{Cc}<>()[\],;:"@]+$/u
/** Columns of a mail. */
const WIDTH = 76

/**
 * Somebody who gets mails: each is given to the machine's own `sendmail`, which knows how mail leaves it; none while `offline`. Throws a usage error for
 * what is no address.
 */
export function mailTo(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
  offline: boolean,
  messages: Messages,
): Destination {
  const { [SENDMAIL]: program = 'sendmail', [MAIL_FROM]: from } = environment
  for (const one of [address, ...(from ? [from] : [])])
    if (!ADDRESS.test(one)) throw usageError({ code: 'bad_mail_address', value: one }, messages)
  return {
    way: 'mail',
    to: address,
    shown: address,
    write(bulletin, made, id) {
      const text = bulletinText(bulletin, true, { json: false, width: WIDTH, colour: false }, messages)
      const { phrases, count } = messages
      const subject = phrases.mailSubject(count(bulletin.told.length + bulletin.noticed.length), hostOf(bulletin.source))
      return mailOf({ to: address, from: from || null, subject, text, made, id })
    },
    async send({ body }) {
      // nothing is to leave this machine, whoever carries it
      if (offline) return { trouble: { code: 'not_fetched', because: { code: 'offline' } }, wait: 0 }
      const reason = await given(program, address, body)
      return reason === null ? null : { trouble: { code: 'mail_not_taken', program, reason }, wait: 0 }
    },
  }
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address)

/** A mail (RFC 5322) with lines as programs on one machine hand them on. */
export function mailOf({
  to,
  from,
  subject,
  text,
  made,
  id,
}: {
  readonly to: string
  readonly from: string | null
  readonly subject: string
  readonly text: string
  /** Milliseconds since 1970. */
  readonly made: number
  readonly id: string
}): string {
  return [
    ...(from === null ? [] : [`From: ${from}`]),
    `To: ${to}`,
    `Subject: ${encoded(subject)}`,
    `Date: ${new Date(made).toUTCString().replace('GMT', '+0000')}`,
    // the same for the same news: a mail that comes twice is shown once by most programs
    `Message-ID: <${id}@iwaku.invalid>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(text.replaceAll('\n', '\r\n'), 'utf8')
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ].join('\n')
}

/** RFC 2047: words of at most 75 characters, none of which cuts a letter in two. */
function encoded(text: string): string {
  const words: string[] = []
  let word = ''
  for (const letter of text.replace(/\p{Cc}/gu, ' ')) {
    if (Buffer.byteLength(word + letter) > 45) {
      words.push(word)
      word = ''
    }
    word += letter
  }
  return [...words, word].map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`).join('\n ')
}

/** Gives a mail to a program; null when it was taken, else why not. */
function given(program: string, to: string, mail: string): Promise<string | null> {
  return new Promise((done) => {
    const child = spawn(program, ['-i', '--', to], { stdio: ['pipe', 'ignore', 'pipe'], timeout: PATIENCE })
    let said = ''
    child.stderr.on('data', (piece) => {
      if (said.length < 2000) said += String(piece)
    })
    child.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
    child.on('close', (code, signal) => done(code === 0 ? null : (said.trim().split('\n').at(-1) ?? '') || `${code ?? signal}`))
    // a program that ends before it has read all tells so by how it ends
    child.stdin.on('error', () => undefined)
    child.stdin.end(mail)
  })
}

/** Milliseconds that a program may take for a mail. */
const PATIENCE = 60_000
