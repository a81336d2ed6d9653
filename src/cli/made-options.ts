import { type Command, Option } from 'commander'
import { LANGUAGES, type Messages, usageError } from '#message'
import { isHost, MOST_NUMBER, readDay, readJobs, readNumber } from './options.ts'

/** A number of at least `least`; what nobody gives is `value`, or left out where that is null. */
export function numberOption(flags: string, least: number, description: string, value: number | null, messages: Messages): Option {
  const name = flags.split(' ')[0] as string
  const option = new Option(flags, description).argParser((text) => {
    if (/^\d{10,}$/.test(text)) throw usageError({ code: 'number_too_large', option: name, value: text, most: MOST_NUMBER }, messages)
    return given(readNumber(text, least), () => usageError({ code: 'invalid_number', option: name, value: text, least }, messages))
  })
  return value === null ? option : option.default(value, String(value))
}

export const several = (value: string, before: readonly string[]): readonly string[] => [...before, value]

/** The options of commands that fetch pages. */
export const withWeb = (made: Command, messages: Messages): Command => {
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
    .addOption(numberOption('--pause <MS>', 0, help.pause, 1000, messages))
}

/** When what is given was seen. */
export const seenOption = (messages: Messages): Option => dayOption('--seen <DATE>', messages.help.seen, messages)
export const publishedOption = (messages: Messages): Option => dayOption('--published <DATE>', messages.help.published, messages)

export const dayOption = (flags: string, description: string, messages: Messages): Option =>
  new Option(flags, description).argParser((value) =>
    given(readDay(value), () => usageError({ code: 'invalid_date', option: flags.split(' ')[0] as string, value }, messages)),
  )

export const jobsOption = (messages: Messages): Option =>
  new Option('--jobs <N>', messages.help.jobs).argParser((value) =>
    given(readJobs(value), () => usageError({ code: 'invalid_jobs', value }, messages)),
  )

export function given<T>(value: T | null, otherwise: () => Error): T {
  if (value === null) throw otherwise()
  return value
}

/** An option with a closed set of values. */
export function choice(messages: Messages, name: string, placeholder: string, choices: readonly string[], description: string): Option {
  return new Option(`${name} <${placeholder}>`, description).argParser((value) => {
    if (choices.includes(value)) return value
    throw usageError({ code: 'invalid_choice', option: name, value, choices }, messages)
  })
}

export const languageOption = (messages: Messages): Option => choice(messages, '--lang', 'LANG', LANGUAGES, messages.help.language)
