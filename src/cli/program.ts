import { Command, type Help, Option } from 'commander'
import type { Order } from '#ledger'
import { exitCodesHelp, indexText, type Messages, migrateText, usageError } from '#message'
import type { Commands } from './commands.ts'
import type { Host } from './host.ts'
import { choice, given, jobsOption, languageOption, numberOption, publishedOption, seenOption, several, withWeb } from './made-options.ts'
import { CERTAINTIES, FORMATS, ORDERS, readPeriod, STAGES, TRANSFERS } from './options.ts'
import { queueCommands } from './queue/commands.ts'
import { plain } from './terminal/layout.ts'
import { displayWidth } from './terminal/width.ts'
import { wrap } from './terminal/wrap.ts'
import { iwakuVersion } from './version.ts'

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
    .addHelpText('after', `\n${help.after}\n\n${exitCodesHelp(messages.language)}`)
    .hook('preAction', (_, command) => searchIn(command.opts<{ search?: string }>().search ?? host.environment.IWAKU_SEARCH))
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
    .addOption(seenOption(messages))
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

/** Where words are searched is of the whole process, and so of its threads. */
function searchIn(address: string | undefined): void {
  if (address) process.env.IWAKU_SEARCH = address
  else delete process.env.IWAKU_SEARCH
}

/** The commands that put pages into a ledger and ask it. */
function addLedgerCommands(program: Command, messages: Messages, commands: Commands): readonly Command[] {
  const { help } = messages
  const searched = indexText[messages.language].help
  const command = (name: string, usage: string, words: { readonly summary: string; readonly description: string }): Command =>
    program
      .command(name)
      .summary(words.summary)
      .usage(`[options] ${usage}`.trim())
      .description(words.description)
      .option('--ledger <PATH>', help.ledger)
      .option('--search <ADDRESS>', searched.search)
      .addOption(languageOption(messages))
      .helpOption('-h, --help', help.help)
  const format = (): Option => choice(messages, '--format', 'FORMAT', ['text', 'json'], help.answerFormat).default('text')
  const number = (name: string, least: number, description: string, value: number | null): Option =>
    numberOption(`${name} <N>`, least, description, value, messages)
  const shown = (made: Command): Command => made.addOption(format()).option('--no-color', help.noColour)
  const asFeeds = (made: Command): Command =>
    made
      .addOption(choice(messages, '--format', 'FORMAT', ['text', 'json', 'atom', 'jsonfeed'], help.listFormat).default('text'))
      .option('--no-color', help.noColour)
  const certain = (made: Command): Command =>
    made.addOption(choice(messages, '--certainty', 'LEVEL', CERTAINTIES, help.certainty).default('medium'))
  const limited = (made: Command, value: number | null = 20): Command => made.addOption(number('--limit', 1, help.limit, value))
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
      .addOption(seenOption(messages))
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
        days: () => [publishedOption(messages), seenOption(messages)],
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
      .option('--create', help.create)
      .option('--team', help.team)
      .option('--behind-proxy', help.behindProxy)
      .addOption(choice(messages, '--log', 'FORMAT', ['none', 'text', 'json'], help.serveLog).default('none'))
      .action(commands.serve),
    command('account', '[NAME]', help.account)
      .argument('[NAME]', help.accountName)
      .addOption(choice(messages, '--role', 'ROLE', ['read', 'correct', 'add', 'administer'], help.accountRole))
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
    shown(limited(certain(command('lines', '[WORD...]', help.lines).argument('[WORD...]', help.words)))).action(commands.lines),
    shown(limited(certain(command('clashes', '[WORD...]', help.clashes).argument('[WORD...]', help.words))))
      .option('--rejected', help.rejected)
      .action(commands.clashes),
    shown(limited(certain(command('promises', '[WORD...]', help.promises).argument('[WORD...]', help.words)))).action(commands.promises),
    shown(limited(certain(command('shifts', '[WORD...]', help.shifts).argument('[WORD...]', help.words))))
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
      .option('--actor <NAME>', help.correctActor)
      .addOption(choice(messages, '--type', 'TYPE', Object.keys(messages.names.event), help.correctType))
      .option('--reject', help.correctReject)
      .option('--same <REF>', help.correctSame)
      .option('--differ <REF>', help.correctDiffer)
      .option('--merge <NAME>', help.correctMerge)
      .option('--split <NAME>', help.correctSplit)
      .addOption(choice(messages, '--line', 'STATE', ['open', 'withdrawn', 'crossed'], help.correctLine))
      .addOption(choice(messages, '--promise', 'STATE', ['kept', 'broken', 'open'], help.correctPromise))
      .option('--clash <REF>', help.correctClash)
      .option('--compatible <REF>', help.correctCompatible)
      .option('--topic <TOPIC>', help.correctTopic)
      .option('--note <TEXT>', help.correctNote)
      .option('--by <WHO>', help.by)
      .option('--why <REASON>', help.whyDecided)
      .addOption(format())
      .action(commands.correct),
    limited(certain(command('digest', '[WORD...]', help.digest).argument('[WORD...]', help.words)), null)
      .option('--topic <TOPIC>', help.digestTopic)
      .option('--site <FOLDER>', help.digestSite)
      .addOption(choice(messages, '--format', 'FORMAT', ['md', 'html', 'note', 'json'], help.digestFormat).default('md'))
      .action(commands.digest),
    withWeb(command('reread', '', help.reread), messages)
      .option('--resolve', help.resolveKnown)
      .addOption(format())
      .action(commands.reread),
    shown(command('log', '', help.log)).action(commands.log),
    command('undo', 'ID', help.undo)
      .argument('<ID>', help.decision)
      .option('--by <WHO>', help.by)
      .option('--why <REASON>', help.whyDecided)
      .addOption(format())
      .action(commands.undo),
    shown(command('trace', 'REF', help.trace).argument('<REF>', help.ref)).action(commands.trace),
    shown(limited(command('families', '[ID]', help.families).argument('[ID]', help.id))).action(commands.families),
    shown(limited(command('topics', '[WORD...]', help.topics).argument('[WORD...]', help.words), 30)).action(commands.topics),
    shown(command('who', 'NAME', help.who).argument('<NAME>', help.name)).action(commands.who),
    shown(limited(certain(command('page', 'ID', help.page).argument('<ID>', help.id)), null)).action(commands.page),
    shown(command('versions', 'ADDRESS|ID', help.versions).argument('<ADDRESS|ID>', help.addressOrId)).action(commands.versions),
    command('stats', '', help.stats).addOption(format()).action(commands.stats),
    command('migrate', '', migrateText[messages.language].help)
      .addOption(format())
      .addHelpText('after', `\n${migrateText[messages.language].after}`)
      .action(commands.migrate),
    command('index', '', searched.index)
      .option('--rebuild', searched.rebuild)
      .addOption(format())
      .addHelpText('after', `\n${searched.indexAfter}`)
      .action(commands.index),
    shown(command('doctor', '', help.doctor)).action(commands.doctor),
    certain(command('export', '[WORD...]', help.export).argument('[WORD...]', help.words))
      .addOption(choice(messages, '--format', 'FORMAT', TRANSFERS, help.exportFormat).default('jsonl'))
      .option('--bom', help.bom)
      .action(commands.export),
    command('import', 'FILE|DIR|-...', help.import).argument('<FILE|DIR|-...>', help.exported).addOption(format()).action(commands.import),
  ]
}

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
