import {
  EXIT,
  LANGUAGES,
  type Language,
  languageOfEnvironment,
  type Messages,
  type Misuse,
  messagesIn,
  UsageError,
  usageError,
} from '#message'
import type { Question } from '#question'
import type { WebOptions } from './arrive.ts'
import type { Commands, LedgerFlags, WebFlags } from './commands.ts'
import type { Host } from './host.ts'
import { errorText } from './output.ts'
import { iwakuVersion } from './version.ts'

/** Runs the command line once and gives its exit code. What is not a UsageError is a bug and is thrown. */
export async function run(host: Host): Promise<number> {
  const messages = messagesIn(languageOf(host))
  host.stdout.on('error', (error: NodeJS.ErrnoException) => leave(error, host, messages))
  const [first, ...others] = host.arguments
  if ((first === '--version' || first === '-V') && others.length === 0) {
    host.stdout.write(`${iwakuVersion()}\n`)
    return EXIT.done
  }
  try {
    return await runProgram(host, messages)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    host.stderr.write(errorText(null, error, messages))
    return error.code === 'output_failed' ? EXIT.unwritten : EXIT.notDone
  }
}

/** Nobody reads the output any more (`| head`): that is no fault. A full disk is. */
function leave(error: NodeJS.ErrnoException, host: Host, messages: Messages): void {
  if (error.code !== 'EPIPE')
    host.stderr.write(errorText(null, usageError({ code: 'output_failed', reason: error.code ?? error.message }, messages), messages))
  host.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.unwritten)
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
  let code: number = EXIT.done
  const program = makeProgram(
    host,
    messages,
    commandsOf(host, messages, (given) => (code = given)),
  )
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

/** What each command runs; the parts of iwaku that it needs are loaded when it is asked. */
function commandsOf(host: Host, messages: Messages, leaveWith: (code: number) => void): Commands {
  const look = { language: messages.language, width: columnsOf(host), version: iwakuVersion() }
  /** What a ledger keeps of a page. */
  const entryLook = { ...look, format: 'entry', stage: 'attributions', certainty: 'low', why: false, colour: false } as const
  const ask = async (question: Question, flags: LedgerFlags & { readonly color?: boolean }, brief = false): Promise<void> => {
    const [{ askLedger }, { ledgerPath }] = await Promise.all([import('./ledger/ask.ts'), import('./ledger/place.ts')])
    const { ledger, format, color } = flags
    const colour = color === true && wantsColour(host)
    await askLedger({ question, ledger: ledgerPath(ledger, host.environment), format, width: look.width, colour, brief }, host, messages)
  }
  const line = (words: readonly string[]): string => words.join(' ')
  return {
    async read(places, flags) {
      if (places.length === 0) throw usageError({ code: 'nothing_to_read' }, messages)
      const { read } = await import('./read.ts')
      const { format, stage, certainty, color, published = null, seen = null, jobs = null } = flags
      if (stage === 'entry' && format !== 'ndjson')
        throw usageError({ code: 'invalid_choice', option: '--format', value: format, choices: ['ndjson'] }, messages)
      const show = { ...look, format, stage, certainty, published, seen, why: flags.why === true, colour: color && wantsColour(host) }
      leaveWith(await read({ places, show, jobs, web: webOf(flags) }, host, messages))
    },
    async enqueue(places, { ledger, format, published = null, seen = null, most, refuse = false, ...flags }) {
      if (places.length === 0) throw usageError({ code: 'nothing_to_read' }, messages)
      const [{ enqueue }, { ledgerPath }] = await Promise.all([import('./queue/enqueue.ts'), import('./ledger/place.ts')])
      const show = { ...entryLook, published, seen }
      const kept = { ledger: ledgerPath(ledger, host.environment), json: format === 'json' }
      leaveWith(await enqueue({ places, show, web: webOf(flags), ...kept, most, refuse }, host, messages))
    },
    async work({ ledger, format, jobs = null, once = false, batch, lease, attempts }) {
      const [{ work }, { ledgerPath }] = await Promise.all([import('./queue/work.ts'), import('./ledger/place.ts')])
      const show = { ...entryLook, published: null, seen: null }
      const kept = { ledger: ledgerPath(ledger, host.environment), json: format === 'json' }
      leaveWith(await work({ ...kept, show, jobs, once, batch, lease, attempts }, host, messages))
    },
    async queue({ ledger, format, dead = false, limit, replay = null, drop = null, color }) {
      const [{ lookAtQueue }, { ledgerPath }] = await Promise.all([import('./queue/look.ts'), import('./ledger/place.ts')])
      const shown = { json: format === 'json', width: look.width, colour: color && wantsColour(host) }
      await lookAtQueue({ ledger: ledgerPath(ledger, host.environment), dead, limit, replay, drop, ...shown }, host, messages)
    },
    async add(places, { ledger, format, published = null, seen = null, jobs = null, resolve = false, ...flags }) {
      if (places.length === 0) throw usageError({ code: 'nothing_to_read' }, messages)
      const [{ add }, { ledgerPath }] = await Promise.all([import('./ledger/add.ts'), import('./ledger/place.ts')])
      const show = { ...entryLook, published, seen }
      const request = {
        places,
        show,
        jobs,
        web: webOf(flags),
        ledger: ledgerPath(ledger, host.environment),
        json: format === 'json',
        resolve,
      }
      leaveWith(await add(request, host, messages))
    },
    async watch(addresses, { ledger, format, stop, tell, webhook, mail, feed = null, color, once = false, list = false, ...flags }) {
      const [{ watch }, { ledgerPath }] = await Promise.all([import('./ledger/watch.ts'), import('./ledger/place.ts')])
      const shown = { json: format === 'json', width: look.width, colour: color && wantsColour(host) }
      const request = {
        ...shown,
        addresses,
        stop,
        rules: tell,
        webhooks: webhook,
        mails: mail,
        feed,
        once,
        list,
        web: webOf(flags),
        ledger: ledgerPath(ledger, host.environment),
      }
      leaveWith(await watch(request, host, messages))
    },
    async serve({
      ledger,
      port,
      listen,
      host: hosts,
      watch = false,
      team = false,
      behindProxy = false,
      create = false,
      open = false,
      log,
      ...flags
    }) {
      const [{ serve }, { ledgerPath }] = await Promise.all([import('./ledger/serve.ts'), import('./ledger/place.ts')])
      const request = {
        ledger: ledgerPath(ledger, host.environment),
        port,
        listen,
        hosts,
        web: webOf(flags),
        watch,
        team,
        behindProxy,
        // a place that nobody named is the right one
        create: create || ledger === undefined,
        open,
        log,
      }
      await serve(request, host, messages)
    },
    async account(name, { ledger, role, format }) {
      const [{ account }, { ledgerPath }] = await Promise.all([import('./ledger/account.ts'), import('./ledger/place.ts')])
      await account(
        { ledger: ledgerPath(ledger, host.environment), name: name ?? null, role: role ?? null, json: format === 'json' },
        host,
        messages,
      )
    },
    async mcp({ ledger }) {
      const [{ mcp }, { ledgerPath }] = await Promise.all([import('./ledger/mcp.ts'), import('./ledger/place.ts')])
      await mcp(ledgerPath(ledger, host.environment), messages)
    },
    search: (words, { order, limit, offset, certainty, facets = false, pages, ...flags }) =>
      ask(
        pages
          ? { kind: 'pages', query: line(words), limit }
          : { kind: 'search', query: line(words), order, limit, offset, certainty, facets },
        flags,
      ),
    said: (called, about, { order, limit, offset, certainty, facets = false, ...flags }) =>
      ask({ kind: 'said', called, about: line(wordsAbout(about)), order, limit, offset, certainty, facets }, flags),
    timeline: (words, { order, limit, offset, certainty, facets = false, ...flags }) =>
      ask({ kind: 'search', query: line(words), order, limit, offset, certainty, facets }, flags, true),
    lines: (words, { certainty, limit, ...flags }) => ask({ kind: 'lines', query: line(words), limit, certainty }, flags),
    clashes: (words, { certainty, rejected = false, limit, ...flags }) =>
      ask({ kind: 'clashes', query: line(words), only: 'clash', certainty, rejected, limit }, flags),
    promises: (words, { certainty, limit, ...flags }) => ask({ kind: 'promises', query: line(words), limit, certainty }, flags),
    shifts: (words, { certainty, rejected = false, limit, ...flags }) =>
      ask({ kind: 'clashes', query: line(words), only: 'shift', certainty, rejected, limit }, flags),
    async correct(about, { ledger, format, by = null, why = null, ...flags }) {
      const [{ correct }, { ledgerPath }] = await Promise.all([import('./ledger/correct.ts'), import('./ledger/place.ts')])
      const at = host.now().toISOString()
      await correct({ about, flags, by, why, at, ledger: ledgerPath(ledger, host.environment), json: format === 'json' }, host, messages)
    },
    async digest(words, { ledger, format, topic = null, site = null, certainty, limit }) {
      // a whole ledger is nobody's digest, unless that is what was meant
      if (line(words).trim() === '' && site === null && limit === undefined) throw usageError({ code: 'digest_of_what' }, messages)
      const [{ askDigest }, { ledgerPath }] = await Promise.all([import('./ledger/ask.ts'), import('./ledger/place.ts')])
      const question = { kind: 'digest', query: line(words), topic, certainty, ...(limit !== undefined && { limit }) } as const
      await askDigest({ question, ledger: ledgerPath(ledger, host.environment), format, site }, host, messages)
    },
    async reread({ ledger, format, resolve = false, ...flags }) {
      const [{ reread }, { ledgerPath }] = await Promise.all([import('./ledger/reread.ts'), import('./ledger/place.ts')])
      const kept = { ledger: ledgerPath(ledger, host.environment), json: format === 'json' }
      await reread({ ...kept, version: look.version, resolve, web: webOf(flags) }, host, messages)
    },
    log: (flags) => ask({ kind: 'log' }, flags),
    async undo(id, { ledger, format, by = null, why = null }) {
      const [{ undo }, { ledgerPath }] = await Promise.all([import('./ledger/correct.ts'), import('./ledger/place.ts')])
      const at = host.now().toISOString()
      await undo({ id, by, why, at, ledger: ledgerPath(ledger, host.environment), json: format === 'json' }, host, messages)
    },
    trace: (ref, flags) => ask({ kind: 'trace', ref }, flags),
    families: (id, { limit, ...flags }) => ask({ kind: 'families', id: id ?? null, limit }, flags),
    versions: (of, flags) => ask({ kind: 'versions', of }, flags),
    topics: (words, { limit, ...flags }) => ask({ kind: 'topics', query: line(words), limit }, flags),
    who: (called, flags) => ask({ kind: 'who', called }, flags),
    page: (id, { certainty, limit, ...flags }) => ask({ kind: 'page', id, certainty, ...(limit !== undefined && { limit }) }, flags),
    stats: (flags) => ask({ kind: 'stats' }, flags),
    async migrate({ ledger, format }) {
      const [{ migrate }, { ledgerPath }] = await Promise.all([import('./ledger/migrate.ts'), import('./ledger/place.ts')])
      await migrate({ ledger: ledgerPath(ledger, host.environment), json: format === 'json' }, host, messages)
    },
    async index({ ledger, format, rebuild = false }) {
      const [{ makeIndex }, { ledgerPath }] = await Promise.all([import('./ledger/make-index.ts'), import('./ledger/place.ts')])
      const search = process.env.IWAKU_SEARCH || null
      await makeIndex({ ledger: ledgerPath(ledger, host.environment), search, rebuild, json: format === 'json' }, host, messages)
    },
    async doctor({ ledger, format, color }) {
      const [{ doctor }, { ledgerPath }] = await Promise.all([import('./ledger/doctor.ts'), import('./ledger/place.ts')])
      const colour = color && wantsColour(host)
      const request = { ledger: ledgerPath(ledger, host.environment), json: format === 'json', width: look.width, colour }
      leaveWith(await doctor(request, host, messages))
    },
    async export(words, { ledger, format, certainty, bom = false }) {
      const [{ exportEntries }, { ledgerPath }] = await Promise.all([import('./ledger/transfer.ts'), import('./ledger/place.ts')])
      if (bom && format !== 'csv') throw usageError({ code: 'bom_of_what', format }, messages)
      await exportEntries({ ledger: ledgerPath(ledger, host.environment), format, query: line(words), certainty, bom }, host, messages)
    },
    async import(places, { ledger, format }) {
      const [{ importEntries }, { ledgerPath }] = await Promise.all([import('./ledger/import.ts'), import('./ledger/place.ts')])
      await importEntries({ ledger: ledgerPath(ledger, host.environment), json: format === 'json', places }, host, messages)
    },
  }
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
    case 'commander.missingArgument':
      return { code: 'argument_missing', argument: quoted }
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

/** `said NAME about WORD`: what stands between a name and the words is none of them. */
const wordsAbout = ([first, ...others]: readonly string[]): readonly string[] =>
  first === undefined || (others.length > 0 && (first === 'about' || first === 'について')) ? others : [first, ...others]

const webOf = ({ fetch, allowPrivate, insecure, pause }: WebFlags): WebOptions => ({ offline: !fetch, allowPrivate, insecure, pause })
