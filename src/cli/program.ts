import { Command, type Help, Option } from 'commander'
import type { Certainty } from '#attribution'
import type { Role } from '#http'
import type { Order } from '#ledger'
import { LANGUAGES, type Messages, usageError } from '#message'
import type { Host } from './host.ts'
import type { CorrectFlags } from './ledger/correct.ts'
import type { TransferFormat } from './ledger/transfer.ts'
import {
  CERTAINTIES,
  FORMATS,
  type Format,
  isHost,
  ORDERS,
  readDay,
  readJobs,
  readNumber,
  readPeriod,
  STAGES,
  type Stage,
  TRANSFERS,
} from './options.ts'
import { type QueueCommands, queueCommands } from './queue/commands.ts'
import { plain } from './terminal/layout.ts'
import { displayWidth } from './terminal/width.ts'
import { wrap } from './terminal/wrap.ts'
import { iwakuVersion } from './version.ts'

/** The options of `iwaku read` as they were given. */
export interface ReadFlags extends WebFlags {
  readonly format: Format
  readonly stage: Stage
  readonly certainty: Certainty
  readonly why?: true
  readonly published?: string
  readonly jobs?: number
  readonly color: boolean
}

/** What may leave this machine; `fetch` is false after --no-fetch. */
export interface WebFlags {
  readonly fetch: boolean
  readonly allowPrivate: readonly string[]
  readonly insecure: readonly string[]
  readonly pause: number
}

/** The options of `iwaku add` as they were given. */
export interface AddFlags extends Pick<ReadFlags, 'published' | 'jobs'>, WebFlags, LedgerFlags {
  readonly seen?: string
  readonly resolve?: true
}

/** The options of `iwaku watch` as they were given. */
export interface WatchFlags extends WebFlags, LedgerFlags {
  readonly once?: true
  readonly list?: true
  readonly stop: readonly string[]
  readonly tell: readonly string[]
  readonly webhook: readonly string[]
  readonly mail: readonly string[]
  readonly feed?: string
  readonly color: boolean
}

/** What every command on a ledger takes. */
export interface LedgerFlags {
  readonly ledger?: string
  /** The last two of lists of sayings alone. */
  readonly format: 'text' | 'json' | 'atom' | 'jsonfeed'
}

/** What a command that lists sayings takes. */
export interface ListFlags extends LedgerFlags {
  readonly order: Order
  readonly limit: number
  readonly offset: number
  readonly certainty: Certainty
  readonly facets?: true
  readonly color: boolean
}

/** What `iwaku clashes` and `iwaku shifts` take. */
export interface ClashFlags extends LedgerFlags {
  readonly color: boolean
  readonly certainty: Certainty
  readonly rejected?: true
}

/** What `iwaku digest` takes. */
export interface DigestFlags {
  readonly ledger?: string
  readonly format: 'md' | 'html' | 'note' | 'json'
  readonly topic?: string
  readonly site?: string
  readonly certainty: Certainty
}

/** Who decides, and why. */
export interface DecisionFlags extends LedgerFlags {
  readonly by?: string
  readonly why?: string
}

/** Where the server listens. */
export interface ServeFlags extends Pick<LedgerFlags, 'ledger'>, WebFlags {
  readonly port: number
  readonly listen: string
  readonly host: readonly string[]
  readonly watch?: true
  readonly team?: true
  readonly behindProxy?: true
  readonly open?: true
}

/** What the commands run. */
export interface Commands extends QueueCommands {
  readonly read: (places: string[], flags: ReadFlags) => Promise<void>
  readonly add: (places: string[], flags: AddFlags) => Promise<void>
  readonly watch: (addresses: string[], flags: WatchFlags) => Promise<void>
  readonly serve: (flags: ServeFlags) => Promise<void>
  readonly account: (name: string | undefined, flags: LedgerFlags & { readonly role: Role }) => Promise<void>
  readonly mcp: (flags: Pick<LedgerFlags, 'ledger'>) => Promise<void>
  readonly search: (words: string[], flags: ListFlags & { readonly pages?: true }) => Promise<void>
  readonly said: (name: string, about: string[], flags: ListFlags) => Promise<void>
  readonly timeline: (words: string[], flags: ListFlags) => Promise<void>
  readonly clashes: (words: string[], flags: ClashFlags) => Promise<void>
  readonly promises: (
    words: string[],
    flags: LedgerFlags & { readonly color: boolean; readonly limit: number; readonly certainty: Certainty },
  ) => Promise<void>
  readonly shifts: (words: string[], flags: ClashFlags) => Promise<void>
  readonly correct: (about: string, flags: DecisionFlags & CorrectFlags) => Promise<void>
  readonly digest: (words: string[], flags: DigestFlags) => Promise<void>
  readonly reread: (flags: LedgerFlags) => Promise<void>
  readonly log: (flags: LedgerFlags & { readonly color: boolean }) => Promise<void>
  readonly undo: (id: string, flags: DecisionFlags) => Promise<void>
  readonly trace: (ref: string, flags: LedgerFlags & { readonly color: boolean }) => Promise<void>
  readonly families: (id: string | undefined, flags: LedgerFlags & { readonly color: boolean; readonly limit: number }) => Promise<void>
  readonly lines: (
    words: string[],
    flags: LedgerFlags & { readonly color: boolean; readonly certainty: Certainty; readonly limit: number },
  ) => Promise<void>
  readonly topics: (words: string[], flags: LedgerFlags & { readonly color: boolean }) => Promise<void>
  readonly who: (name: string, flags: LedgerFlags & { readonly color: boolean }) => Promise<void>
  readonly versions: (of: string, flags: LedgerFlags & { readonly color: boolean }) => Promise<void>
  readonly page: (id: string, flags: LedgerFlags & { readonly color: boolean; readonly certainty: Certainty }) => Promise<void>
  readonly stats: (flags: LedgerFlags) => Promise<void>
  readonly doctor: (flags: LedgerFlags & { readonly color: boolean }) => Promise<void>
  readonly export: (
    words: string[],
    flags: Pick<LedgerFlags, 'ledger'> & { readonly format: TransferFormat; readonly certainty: Certainty },
  ) => Promise<void>
  readonly import: (file: string, flags: LedgerFlags) => Promise<void>
}

/** Builds the command line: its words are the catalogue's, and what it runs is given. */
export function makeProgram(host: Host, messages: Messages, commands: Commands): Command {
  const { help } = messages
  const program = new Command('iwaku')
  program
    .usage(help.programUsage)
    .description(help.description)
    .version(iwakuVersion(), '-V, --version', help.version)
    .addOption(languageOption(messages))
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.help)
    .addHelpText('after', `\n${help.after}`)
  const reading = withWeb(program.command('read'), messages)
    .summary(help.readSummary)
    .usage(help.readUsage)
    .description(help.readDescription)
    .argument('[FILE|DIR|ADDRESS|-...]', help.files)
    .addOption(choice(messages, '--format', 'FORMAT', FORMATS, help.format).default('text'))
    .addOption(choice(messages, '--stage', 'STAGE', STAGES, help.stage).default('attributions'))
    .addOption(choice(messages, '--certainty', 'LEVEL', CERTAINTIES, help.certainty).default('medium'))
    .option('--why', help.why)
    .addOption(publishedOption(messages))
    .addOption(jobsOption(messages))
    .option('--no-color', help.noColour)
    .addOption(languageOption(messages))
    .helpOption('-h, --help', help.help)
    .addHelpText('after', `\n${help.readAfter}`)
    .action(commands.read)
  const others = addLedgerCommands(program, messages, commands)
  for (const command of [program, reading, ...others])
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => host.stdout.write(text), writeErr: () => undefined })
      .configureHelp(helpLook(messages, Math.min(host.stdout.columns || 80, 100)))
  return program
}

/** The commands that put pages into a ledger and ask it. */
function addLedgerCommands(program: Command, messages: Messages, commands: Commands): readonly Command[] {
  const { help } = messages
  const command = (name: string, usage: string, words: { readonly summary: string; readonly description: string }): Command =>
    program
      .command(name)
      .summary(words.summary)
      .usage(`[options] ${usage}`.trim())
      .description(words.description)
      .option('--ledger <PATH>', help.ledger)
      .addOption(languageOption(messages))
      .helpOption('-h, --help', help.help)
  const format = (): Option => choice(messages, '--format', 'FORMAT', ['text', 'json'], help.answerFormat).default('text')
  const number = (name: string, least: number, description: string, value: number): Option =>
    new Option(`${name} <N>`, description)
      .argParser((text) =>
        given(readNumber(text, least), () => usageError({ code: 'invalid_number', option: name, value: text, least }, messages)),
      )
      .default(value, String(value))
  const shown = (made: Command): Command => made.addOption(format()).option('--no-color', help.noColour)
  const asFeeds = (made: Command): Command =>
    made
      .addOption(choice(messages, '--format', 'FORMAT', ['text', 'json', 'atom', 'jsonfeed'], help.listFormat).default('text'))
      .option('--no-color', help.noColour)
  const certain = (made: Command): Command =>
    made.addOption(choice(messages, '--certainty', 'LEVEL', CERTAINTIES, help.certainty).default('medium'))
  const listing = (made: Command, order: Order = 'newest'): Command =>
    asFeeds(
      certain(
        made
          .addOption(choice(messages, '--order', 'ORDER', ORDERS, help.order).default(order))
          .addOption(number('--limit', 1, help.limit, 20))
          .addOption(number('--offset', 0, help.offset, 0))
          .option('--facets', help.facets),
      ),
    )
  return [
    withWeb(command('add', '[FILE|DIR|ADDRESS|-...]', help.add), messages)
      .argument('[FILE|DIR|ADDRESS|-...]', help.files)
      .addOption(publishedOption(messages))
      .addOption(dayOption('--seen <DATE>', messages.help.seen, messages))
      .option('--resolve', help.resolve)
      .addOption(jobsOption(messages))
      .addOption(format())
      .action(commands.add),
    ...queueCommands(
      {
        command,
        withWeb: (made) => withWeb(made, messages),
        format,
        number,
        jobs: () => jobsOption(messages),
        days: () => [publishedOption(messages), dayOption('--seen <DATE>', messages.help.seen, messages)],
      },
      messages,
      commands,
    ),
    withWeb(shown(command('watch', '[ADDRESS...]', help.watch)), messages)
      .argument('[ADDRESS...]', help.watchAddresses)
      .option('--once', help.watchOnce)
      .option('--list', help.watchList)
      .addOption(new Option('--stop <ADDRESS>', help.watchStop).argParser(several).default([], ''))
      .addOption(new Option('--tell <QUERY>', help.watchTell).argParser(several).default([], ''))
      .option('--feed <FILE>', help.watchFeed)
      .addOption(new Option('--webhook <ADDRESS>', help.watchWebhook).argParser(several).default([], ''))
      .addOption(new Option('--mail <ADDRESS>', help.watchMail).argParser(several).default([], ''))
      .addHelpText('after', `\n${help.watchAfter}`)
      .action(commands.watch),
    withWeb(command('serve', '', help.serve), messages)
      .addOption(number('--port', 0, help.port, 4189))
      .addOption(new Option('--listen <ADDRESS>', help.listen).default('127.0.0.1', '127.0.0.1'))
      .addOption(new Option('--host <NAME>', help.host).argParser(several).default([], ''))
      .option('--watch', help.serveWatch)
      .option('--open', help.open)
      .option('--team', help.team)
      .option('--behind-proxy', help.behindProxy)
      .action(commands.serve),
    command('account', '[NAME]', help.account)
      .argument('[NAME]', help.accountName)
      .addOption(choice(messages, '--role', 'ROLE', ['read', 'correct', 'add', 'administer'], help.accountRole).default('read'))
      .addOption(format())
      .action(commands.account),
    command('mcp', '', help.mcp).action(commands.mcp),
    listing(command('search', 'WORD...', help.search).argument('[WORD...]', help.words).option('--pages', help.searchPages))
      .addHelpText('after', `\n${help.searchAfter}`)
      .action(commands.search),
    listing(command('said', 'NAME [WORD...]', help.said).argument('<NAME>', help.name).argument('[WORD...]', help.words)).action(
      commands.said,
    ),
    listing(command('timeline', '[WORD...]', help.timeline).argument('[WORD...]', help.words), 'oldest').action(commands.timeline),
    shown(
      certain(
        command('lines', '[WORD...]', help.lines)
          .argument('[WORD...]', help.words)
          .addOption(number('--limit', 1, help.limit, 20)),
      ),
    ).action(commands.lines),
    shown(certain(command('clashes', '[WORD...]', help.clashes).argument('[WORD...]', help.words)))
      .option('--rejected', help.rejected)
      .action(commands.clashes),
    shown(
      certain(
        command('promises', '[WORD...]', help.promises)
          .argument('[WORD...]', help.words)
          .addOption(number('--limit', 1, help.limit, 20)),
      ),
    ).action(commands.promises),
    shown(certain(command('shifts', '[WORD...]', help.shifts).argument('[WORD...]', help.words)))
      .option('--rejected', help.rejected)
      .action(commands.shifts),
    command('correct', 'REF|NAME', help.correct)
      .argument('<REF|NAME>', help.correctAbout)
      .option('--source <NAME>', help.correctSource)
      .addOption(
        new Option('--when <DATE>', help.correctWhen).argParser((value) =>
          value === 'unknown' ? value : given(readPeriod(value), () => usageError({ code: 'invalid_period', value }, messages)),
        ),
      )
      .option('--target <NAME>', help.correctTarget)
      .addOption(choice(messages, '--act', 'ACT', Object.keys(messages.names.act), help.correctAct))
      .option('--reject', help.correctReject)
      .option('--same <REF>', help.correctSame)
      .option('--differ <REF>', help.correctDiffer)
      .option('--merge <NAME>', help.correctMerge)
      .option('--split <NAME>', help.correctSplit)
      .addOption(choice(messages, '--line', 'STATE', ['open', 'withdrawn', 'crossed'], help.correctLine))
      .option('--clash <REF>', help.correctClash)
      .option('--compatible <REF>', help.correctCompatible)
      .option('--topic <TOPIC>', help.correctTopic)
      .option('--note <TEXT>', help.correctNote)
      .option('--by <WHO>', help.by)
      .option('--why <REASON>', help.whyDecided)
      .addOption(format())
      .action(commands.correct),
    certain(command('digest', '[WORD...]', help.digest).argument('[WORD...]', help.words))
      .option('--topic <TOPIC>', help.digestTopic)
      .option('--site <FOLDER>', help.digestSite)
      .addOption(choice(messages, '--format', 'FORMAT', ['md', 'html', 'note', 'json'], help.digestFormat).default('md'))
      .action(commands.digest),
    command('reread', '', help.reread).addOption(format()).action(commands.reread),
    shown(command('log', '', help.log)).action(commands.log),
    command('undo', 'ID', help.undo)
      .argument('<ID>', help.decision)
      .option('--by <WHO>', help.by)
      .option('--why <REASON>', help.whyDecided)
      .addOption(format())
      .action(commands.undo),
    shown(command('trace', 'REF', help.trace).argument('<REF>', help.ref)).action(commands.trace),
    shown(
      command('families', '[ID]', help.families)
        .argument('[ID]', help.id)
        .addOption(number('--limit', 1, help.limit, 20)),
    ).action(commands.families),
    shown(command('topics', '[WORD...]', help.topics).argument('[WORD...]', help.words)).action(commands.topics),
    shown(command('who', 'NAME', help.who).argument('<NAME>', help.name)).action(commands.who),
    shown(certain(command('page', 'ID', help.page).argument('<ID>', help.id))).action(commands.page),
    shown(command('versions', 'ADDRESS|ID', help.versions).argument('<ADDRESS|ID>', help.addressOrId)).action(commands.versions),
    command('stats', '', help.stats).addOption(format()).action(commands.stats),
    shown(command('doctor', '', help.doctor))
      .addHelpText('after', `\n${help.doctorAfter}`)
      .action(commands.doctor),
    certain(command('export', '[WORD...]', help.export).argument('[WORD...]', help.words))
      .addOption(choice(messages, '--format', 'FORMAT', TRANSFERS, help.exportFormat).default('jsonl'))
      .action(commands.export),
    command('import', 'FILE|-', help.import).argument('<FILE|->', help.exported).addOption(format()).action(commands.import),
  ]
}

const several = (value: string, before: readonly string[]): readonly string[] => [...before, value]

/** The options of commands that fetch pages. */
const withWeb = (made: Command, messages: Messages): Command => {
  const { help } = messages
  const hosts =
    (option: string) =>
    (value: string, before: readonly string[]): readonly string[] => [
      ...before,
      given(isHost(value) ? value : null, () => usageError({ code: 'invalid_host', option, value }, messages)),
    ]
  return made
    .option('--no-fetch', help.noFetch)
    .addOption(new Option('--allow-private <HOST>', help.allowPrivate).argParser(hosts('--allow-private')).default([], ''))
    .addOption(new Option('--insecure <HOST>', help.insecure).argParser(hosts('--insecure')).default([], ''))
    .addOption(
      new Option('--pause <MS>', help.pause)
        .argParser((text) =>
          given(readNumber(text, 0), () => usageError({ code: 'invalid_number', option: '--pause', value: text, least: 0 }, messages)),
        )
        .default(1000, '1000'),
    )
}

const publishedOption = (messages: Messages): Option => dayOption('--published <DATE>', messages.help.published, messages)

const dayOption = (flags: string, description: string, messages: Messages): Option =>
  new Option(flags, description).argParser((value) =>
    given(readDay(value), () => usageError({ code: 'invalid_date', option: flags.split(' ')[0] as string, value }, messages)),
  )

const jobsOption = (messages: Messages): Option =>
  new Option('--jobs <N>', messages.help.jobs).argParser((value) =>
    given(readJobs(value), () => usageError({ code: 'invalid_jobs', value }, messages)),
  )

function given<T>(value: T | null, otherwise: () => Error): T {
  if (value === null) throw otherwise()
  return value
}

/** An option with a closed set of values. */
function choice(messages: Messages, name: string, placeholder: string, choices: readonly string[], description: string): Option {
  return new Option(`${name} <${placeholder}>`, description).argParser((value) => {
    if (choices.includes(value)) return value
    throw usageError({ code: 'invalid_choice', option: name, value, choices }, messages)
  })
}

const languageOption = (messages: Messages): Option => choice(messages, '--lang', 'LANG', LANGUAGES, messages.help.language)

/** Headings in the interface language, and columns counted as a terminal counts them. */
function helpLook({ help, phrases }: Messages, width: number): Partial<Help> {
  const headings = new Map([
    ['Usage:', help.usage],
    ['Arguments:', help.arguments],
    ['Options:', help.options],
    ['Commands:', help.commands],
  ])
  return {
    helpWidth: width,
    displayWidth,
    styleTitle: (heading) => headings.get(heading) ?? heading,
    subcommandTerm: (command) => command.name(),
    optionDescription: ({ description, defaultValue }) =>
      typeof defaultValue === 'string' ? description + phrases.parenthesis(help.defaultValue(defaultValue)) : description,
    boxWrap: (text, columns) =>
      text
        .split('\n')
        .flatMap((line) => wrap([plain(line)], columns).map((row) => row.map((piece) => piece.text).join('')))
        .join('\n'),
  }
}
