import { Command, type Help, Option } from 'commander'
import type { Certainty } from '#attribution'
import { LANGUAGES, type Messages, usageError } from '#message'
import type { Host } from './host.ts'
import { CERTAINTIES, FORMATS, type Format, readDay, readJobs, STAGES, type Stage } from './options.ts'
import { plain } from './terminal/layout.ts'
import { displayWidth } from './terminal/width.ts'
import { wrap } from './terminal/wrap.ts'
import { iwakuVersion } from './version.ts'

/** The options of `iwaku read` as they were given. */
export interface ReadFlags {
  readonly format: Format
  readonly stage: Stage
  readonly certainty: Certainty
  readonly why?: true
  readonly published?: string
  readonly jobs?: number
  readonly color: boolean
}

/** Builds the command line: its words are the catalogue's, and what it runs is given. */
export function makeProgram(host: Host, messages: Messages, read: (places: string[], flags: ReadFlags) => Promise<void>): Command {
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
  const reading = program
    .command('read')
    .summary(help.readSummary)
    .usage(help.readUsage)
    .description(help.readDescription)
    .argument('[FILE|DIR|-...]', help.files)
    .addOption(choice(messages, '--format', 'FORMAT', FORMATS, help.format).default('text'))
    .addOption(choice(messages, '--stage', 'STAGE', STAGES, help.stage).default('attributions'))
    .addOption(choice(messages, '--certainty', 'LEVEL', CERTAINTIES, help.certainty).default('medium'))
    .option('--why', help.why)
    .addOption(
      new Option('--published <DATE>', help.published).argParser((value) =>
        given(readDay(value), () => usageError({ code: 'invalid_date', value }, messages)),
      ),
    )
    .addOption(
      new Option('--jobs <N>', help.jobs).argParser((value) =>
        given(readJobs(value), () => usageError({ code: 'invalid_jobs', value }, messages)),
      ),
    )
    .option('--no-color', help.noColour)
    .addOption(languageOption(messages))
    .helpOption('-h, --help', help.help)
    .addHelpText('after', `\n${help.readAfter}`)
    .action(read)
  for (const command of [program, reading])
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => host.stdout.write(text), writeErr: () => undefined })
      .configureHelp(helpLook(messages, Math.min(host.stdout.columns || 80, 100)))
  return program
}

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
