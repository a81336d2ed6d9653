import { type Command, Option } from 'commander'
import { type Messages, queueText } from '#message'
import type { LedgerFlags, WebFlags } from '../commands.ts'

export interface EnqueueFlags extends WebFlags, LedgerFlags {
  readonly published?: string
  readonly seen?: string
  readonly most: number
  readonly refuse?: true
}

export interface WorkFlags extends LedgerFlags {
  readonly jobs?: number
  readonly once?: true
  readonly batch: number
  readonly lease: number
  readonly attempts: number
}

export interface QueueFlags extends LedgerFlags {
  readonly dead?: true
  readonly limit: number
  readonly replay?: true | readonly string[]
  readonly drop?: true | readonly string[]
  readonly color: boolean
}

/** What the commands of the queue run. */
export interface QueueCommands {
  readonly enqueue: (places: string[], flags: EnqueueFlags) => Promise<void>
  readonly work: (flags: WorkFlags) => Promise<void>
  readonly queue: (flags: QueueFlags) => Promise<void>
}

/** What all commands on a ledger are made of. */
export interface Made {
  readonly command: (name: string, usage: string, words: { readonly summary: string; readonly description: string }) => Command
  readonly withWeb: (made: Command) => Command
  readonly format: () => Option
  readonly number: (name: string, least: number, description: string, value: number) => Option
  readonly jobs: () => Option
  readonly days: () => readonly [published: Option, seen: Option]
}

/** The commands by which many machines read into one ledger. */
export function queueCommands(
  { command, withWeb, format, number, jobs, days }: Made,
  { language, help: common }: Messages,
  commands: QueueCommands,
): readonly Command[] {
  const { help } = queueText[language]
  const [published, seen] = days()
  return [
    withWeb(command('enqueue', '[FILE|DIR|ADDRESS|-...]', help.enqueue))
      .argument('[FILE|DIR|ADDRESS|-...]', common.files)
      .addOption(published)
      .addOption(seen)
      .addOption(number('--most', 1, help.most, 50_000))
      .option('--refuse', help.refuse)
      .addOption(format())
      .action(commands.enqueue),
    command('work', '', help.work)
      .option('--once', help.once)
      .addOption(jobs())
      .addOption(number('--batch', 1, help.batch, 50))
      .addOption(number('--lease', 1, help.lease, 120))
      .addOption(number('--attempts', 1, help.attempts, 5))
      .addOption(format())
      .addHelpText('after', `\n${help.workAfter}`)
      .action(commands.work),
    command('queue', '', help.queue)
      .option('--dead', help.dead)
      .addOption(number('--limit', 1, common.limit, 20))
      .addOption(new Option('--replay [ID...]', help.replay))
      .addOption(new Option('--drop [ID...]', help.drop).conflicts('replay'))
      .addOption(format())
      .option('--no-color', common.noColour)
      .addHelpText('after', `\n${help.queueAfter}`)
      .action(commands.queue),
  ]
}
