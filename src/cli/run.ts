import { LANGUAGES, type Language, languageOfEnvironment, type Messages, type Misuse, messagesIn, UsageError, usageError } from '#message'
import type { Host } from './host.ts'
import { errorText } from './output.ts'
import { iwakuVersion } from './version.ts'

/** Exit codes; 130 and 143 tell a signal. */
export const EXIT = { allRead: 0, someFailed: 1, wrongUsage: 2 } as const

/** Runs the command line once and gives its exit code. What is not a UsageError is a bug and is thrown. */
export async function run(host: Host): Promise<number> {
  const messages = messagesIn(languageOf(host))
  host.stdout.on('error', (error: NodeJS.ErrnoException) => leave(error, host, messages))
  const [first, ...others] = host.arguments
  if ((first === '--version' || first === '-V') && others.length === 0) {
    host.stdout.write(`${iwakuVersion()}\n`)
    return EXIT.allRead
  }
  try {
    return await runProgram(host, messages)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    host.stderr.write(errorText(null, error, messages))
    return EXIT.wrongUsage
  }
}

/** Nobody reads the output any more (`| head`): that is no fault. A full disk is. */
function leave(error: NodeJS.ErrnoException, host: Host, messages: Messages): void {
  if (error.code !== 'EPIPE')
    host.stderr.write(errorText(null, usageError({ code: 'output_failed', reason: error.code ?? error.message }, messages), messages))
  host.exit(error.code === 'EPIPE' ? EXIT.allRead : EXIT.someFailed)
}

/** `--lang` wherever it stands, for even a wrong command line is answered in it; else the environment's language. */
function languageOf(host: Host): Language {
  const words = host.arguments
  const end = words.indexOf('--')
  const before = end < 0 ? words : words.slice(0, end)
  const at = before.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = before[at]
  const value = word === '--lang' ? before[at + 1] : word?.slice('--lang='.length)
  return LANGUAGES.find((language) => language === value) ?? languageOfEnvironment(host.environment)
}

async function runProgram(host: Host, messages: Messages): Promise<number> {
  const [{ CommanderError }, { makeProgram }] = await Promise.all([import('commander'), import('./program.ts')])
  let code: number = EXIT.allRead
  const program = makeProgram(host, messages, async (places, flags) => {
    if (places.length === 0) throw usageError({ code: 'nothing_to_read' }, messages)
    const { read } = await import('./read.ts')
    const show = {
      format: flags.format,
      stage: flags.stage,
      certainty: flags.certainty,
      why: flags.why === true,
      language: messages.language,
      colour: flags.color && wantsColour(host),
      width: columnsOf(host),
      published: flags.published ?? null,
      version: iwakuVersion(),
    }
    code = await read({ places, show, jobs: flags.jobs ?? null }, host, messages)
  })
  if (host.arguments.length === 0) {
    program.outputHelp()
    return code
  }
  try {
    await program.parseAsync([...host.arguments], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw usageError(misuseOf(error.code, error.message, host.arguments), messages)
    return code
  }
  return code
}

/** Longer lines are hard to read, shorter ones hold no caption beside a text. */
const WIDEST = 110
const NARROWEST = 40
const columnsOf = ({ stdout }: Host): number => (stdout.isTTY ? Math.max(NARROWEST, Math.min(stdout.columns || 80, WIDEST)) : 80)

/** https://no-color.org: set and not empty means none. */
const wantsColour = ({ stdout, environment }: Host): boolean =>
  stdout.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb'

/** Commander says what was wrong in English only; its message holds the values. */
function misuseOf(code: string, message: string, words: readonly string[]): Misuse {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? ''
  const suggestion = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1] ?? null
  switch (code) {
    case 'commander.unknownOption':
      return { code: 'unknown_option', option: quoted, suggestion }
    case 'commander.unknownCommand':
    case 'commander.excessArguments':
      return { code: 'unknown_command', command: quoted, suggestion }
    case 'commander.optionMissingArgument':
      return { code: 'option_without_value', option: quoted.split(' ')[0] ?? quoted }
    case 'commander.help': {
      // iwaku help nothing: commander does not say that there is no such command
      const asked = words.indexOf('help') < 0 ? undefined : words.slice(words.indexOf('help') + 1).find((word) => !word.startsWith('-'))
      return asked === undefined ? { code: 'nothing_to_read' } : { code: 'unknown_command', command: asked, suggestion: null }
    }
    default:
      return { code: 'wrong_usage', reason: message.replace(/^error: /, '') }
  }
}
