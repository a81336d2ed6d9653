import type { BinaryKind, LineFault } from '#intake'
import { groupDigits, hasSeveralServers, isDatabase, megabytes } from './messages.ts'
import { namesEn } from './names-en.ts'
import { textOf } from './road.ts'
import { roadEn } from './road-en.ts'
import { indexMisuse } from './search-index.ts'
import type { MisuseTexts, TroubleTexts } from './trouble.ts'

const maybe = (suggestion: string | null): string => (suggestion ? ` Did you mean ${suggestion}?` : '')

function cureForBinary(kind: BinaryKind): string {
  if (kind === 'pdf') return 'Take the text out first: pdftotext in.pdf out.txt'
  if (kind === 'gzip') return 'Unpack it: gunzip -c in.gz | iwaku read -'
  if (kind === 'zip') return 'Unpack it and give the HTML or text that is inside; save a document as .docx, .odt or PDF.'
  if (kind === 'office' || kind === 'rtf')
    return 'Open it in the program that made it, or in LibreOffice, and save it as .docx, .odt or PDF.'
  if (kind === 'outlook-mail') return 'Save it from Outlook as HTML or text, or make an .eml of it: msgconvert in.msg'
  if (kind === 'spreadsheet') return 'Save a list of addresses as CSV, and text as PDF or HTML.'
  if (kind === 'slides') return 'Save them as PDF.'
  if (kind === 'json' || kind === 'x-archive')
    return `Export it as HTML or text instead${kind === 'x-archive' ? ', or save the pages of "Your archive.html"' : ''}; or write its posts as lines of JSON: {"address": …, "text": …, "published": "2024-03-01"}.`
  if (kind === 'bzip2' || kind === 'xz' || kind === 'zstandard' || kind === '7z')
    return 'Unpack it and give the HTML or text that is inside.'
  return 'iwaku reads HTML, text, Markdown, PDF, Word (.docx), mails and saved pages, ZIP and WARC. Save or export it as one of them; bookmarks as HTML.'
}

/** What is wrong with a page written as a line of JSON, and what helps. */
const LINE_FAULTS: Readonly<Record<LineFault, readonly [string, string]>> = {
  not_json: ['it is not JSON', 'Write one JSON object a line: {"address": …, "html": …}.'],
  cut: ['it is cut off', 'Write the file again; the lines before it were read.'],
  no_address: ['it names no address', 'Give each page "address": where it is from, or another name of its own.'],
  no_words: ['it has neither "html" nor "text" nor "source"', 'Give the page itself as a string under one of them.'],
  two_sources: ['it has more than one of "html", "text" and "source"', 'Leave one of them.'],
  bad_published: ['its "published" is no day', 'Write it as 2024-03-01, or leave it out.'],
  bad_seen: ['its "seen" is neither a day nor a moment', 'Write it as 2024-03-01 or 2024-03-01T12:00:00Z, or leave it out.'],
  too_long: ['it is too long', 'Lines hold up to 64 MB; leave such a page out.'],
}

export const troublesEn: TroubleTexts = {
  file_missing: ({ address }) => ({
    message: 'there is no such file.',
    cure: `${address === undefined ? '' : `If the address is meant, give ${address} as it is. `}Check the spelling and the folder; put a name with spaces in quotes.`,
  }),
  mail_not_taken: ({ program, reason }) => ({
    message: `${program} did not take the mail (${reason}).`,
    cure: 'It is tried again. Set up sendmail (postfix, msmtp …), or name the program in IWAKU_SENDMAIL and the sender in IWAKU_MAIL_FROM.',
  }),
  permission_denied: () => ({ message: 'you may not read it.', cure: 'Ask its owner, or make it readable with chmod u+r.' }),
  unreadable: ({ reason }) => ({ message: `it could not be read (${reason}).`, cure: 'Check the disk or the connection and try again.' }),
  directory_without_pages: ({ extensions }) => ({
    message: 'the folder holds no page that iwaku reads.',
    cure: `From a folder it reads ${extensions.join(' ')}; name other files one by one.`,
  }),
  empty_document: () => ({ message: 'the file is empty (0 bytes).', cure: 'See whether saving or fetching it failed, and get it again.' }),
  blank_document: () => ({
    message: 'there is nothing in it but white space.',
    cure: 'See whether saving or fetching it failed, and get it again.',
  }),
  no_text: () => ({
    message: 'there is no text in it to read.',
    cure: 'A script may write its text: save the page from a browser after it has been shown, and give that.',
  }),
  unsupported_type: ({ kind }) => ({ message: `this is no page but ${namesEn.binary[kind]}.`, cure: cureForBinary(kind) }),
  unsupported_encoding: ({ encoding }) => ({
    message: `its encoding is ${encoding}, which iwaku does not read, and browsers do not either.`,
    cure: `Convert it: iconv -f ${encoding} -t UTF-8 in > out`,
  }),
  unknown_encoding: ({ declared }) => ({
    message: `its encoding is not known: ${declared === null ? 'it declares none' : `it says ${declared}, which its bytes are not`}, and they fit no encoding of Japanese or Western pages.`,
    cure: 'If you know the encoding, convert it, as from Windows-1251: iconv -f WINDOWS-1251 -t UTF-8 in > out',
  }),
  too_large: ({ bytes, limit }) => ({
    message: `it is too large (${bytes === null ? `over ${megabytes(limit)}` : megabytes(bytes)}); iwaku reads up to ${megabytes(limit)}.`,
    cure: 'Split it into its pages.',
  }),
  too_complex: () => ({
    message: 'there was not enough memory to read this page.',
    cure: 'Try NODE_OPTIONS=--max-old-space-size=4096 with --jobs 1, or split the page.',
  }),
  reader_failed: ({ reason }) => ({
    message: `a fault of iwaku kept it from being read (${reason}).`,
    cure: 'Please report it with this page. IWAKU_DEBUG=1 prints the details.',
  }),
  reader_lost: () => ({
    message: 'whoever read it ended without a word each time; it may be what brings them down.',
    cure: 'Look whether iwaku read can read it; if the workers were ended by something else: iwaku queue --replay',
  }),
  reader_stuck: ({ seconds }) => ({
    message: `nothing came of it in ${seconds} seconds.`,
    cure: 'Look whether iwaku read can read it, on a machine with less to do; then: iwaku queue --replay',
  }),
  not_fetched: ({ because }) => textOf(roadEn.fetch, because),
  container_trouble: ({ trouble, offset }) => {
    const { message, cure } = textOf(roadEn.container, trouble)
    return { message: offset > 0 ? `${message} It begins at byte ${groupDigits(offset)}.` : message, cure }
  },
  no_feed: ({ refusal }) => textOf(roadEn.feed, refusal),
  nothing_inside: () => ({ message: 'it leads to no page.', cure: 'Look into it; name the pages one by one.' }),
  lines_not_read: ({ lines }) => ({
    message:
      lines.length === 1
        ? `line ${lines[0]} of it is no address; the others were followed.`
        : `lines ${lines.slice(0, 10).join(', ')}${lines.length > 10 ? ' …' : ''} of it are no addresses; the others were followed.`,
    cure: 'Write one address a line, and # in front of notes.',
  }),
  page_line: ({ line, fault }) => ({
    message: `line ${groupDigits(line)} is no page: ${LINE_FAULTS[fault][0]}.`,
    cure: LINE_FAULTS[fault][1],
  }),
  items_lost: ({ count }) => ({
    message: `${groupDigits(count)} items of the feed were cut off, or have neither an address nor words.`,
    cure: 'Get the feed again, or give the pages themselves.',
  }),
  lists_too_deep: ({ limit }) => ({ message: `lists lead to lists more than ${limit} times.`, cure: 'Give one of the inner lists.' }),
  too_many_addresses: ({ limit }) => ({
    message: `it names more than ${groupDigits(limit)} pages; the first of them were read.`,
    cure: 'Give the rest in lists of their own.',
  }),
}

const takenIn = (read: boolean): string =>
  read ? 'lines before it may have been taken in, and are not added twice' : 'nothing was taken in'

/** Why a line cannot be imported, and what helps. */
const EXPORT_FAULTS: Readonly<Record<'none' | 'cut' | 'reading', readonly [string, string]>> = {
  none: ['is none that iwaku export wrote, or it was changed since', 'Make it again: iwaku export > pages.jsonl'],
  cut: ['is cut off: whatever wrote it did not come to its end', 'Make the file again, and import it when that has ended with 0, 1 or 2.'],
  reading: ['is a reading without the page it was read from', 'Make it with iwaku read --format ndjson --stage entry'],
}

const QUERY_FAULTS: Readonly<Record<'unknown-act' | 'bad-date' | 'unknown-certainty' | 'unknown-has', (value: string) => string>> = {
  'unknown-act': (value) => `there is no act ${value}; there are ${Object.keys(namesEn.act).join(' ')}.`,
  'bad-date': (value) => `${value} is no year, month or day; write 2024, 2024-03 or 2024-03-01.`,
  'unknown-certainty': (value) => `there is no certainty ${value}; there are high, medium and low.`,
  'unknown-has': (value) => `has: knows condition only, not ${value}.`,
}

export const misuseEn: MisuseTexts = {
  ...indexMisuse.en,
  unknown_option: ({ option, suggestion }) => ({
    message: `there is no option ${option}.${maybe(suggestion)}`,
    cure: 'iwaku help lists the commands, and iwaku help COMMAND their options.',
  }),
  unknown_command: ({ command, suggestion }) => ({
    message: `there is no command ${command}.${maybe(suggestion)}`,
    cure: `To read a file: iwaku read ${command}`,
  }),
  option_without_value: ({ option }) => ({ message: `${option} lacks its value.`, cure: 'iwaku help COMMAND shows how it is written.' }),
  invalid_choice: ({ option, value, choices }) => ({
    message: `${option} cannot be ${value}.`,
    cure: `Choose one of: ${choices.join(' ')}`,
  }),
  invalid_host: ({ option, value }) => ({
    message: `${value}, given for ${option}, is no host.`,
    cure: 'Write a name or an address, and a port where it is not the usual one: localhost:8080, 192.0.2.1, [::1]:3000.',
  }),
  invalid_date: ({ option, value }) => ({
    message: `${value}, given for ${option}, is no date.`,
    cure: 'Write a day of the calendar as 2024-03-01, 2024/3/1 or 2024年3月1日.',
  }),
  invalid_period: ({ value }) => ({
    message: `${value}, given for --when, is no date.`,
    cure: 'Write a day, a month or a year as 2024-03-01, 2024-03 or 2024; unknown where nobody knows it.',
  }),
  invalid_jobs: ({ value }) => ({
    message: `${value}, given for --jobs, is no whole number from 1 to 256.`,
    cure: 'For one thread say --jobs 1.',
  }),
  nothing_to_read: () => ({
    message: 'there is nothing to read.',
    cure: 'Give a file or a folder, or - for standard input: iwaku read page.html',
  }),
  dictionary_missing: ({ reason }) => ({
    message: `the dictionary cannot be opened (${reason}).`,
    cure: 'Install iwaku again; in a source tree, npm run build makes it.',
  }),
  output_failed: ({ reason }) => ({
    message: `the output cannot be written (${reason}).`,
    cure: 'Check the free space and the permissions of where it goes.',
  }),
  site_in_the_way: ({ path }) => ({
    message: `${path} holds files that are no digest of iwaku. They were left as they are.`,
    cure: 'Name a folder that is new or empty, or one that holds an earlier digest.',
  }),
  invalid_number: ({ option, value, least }) => ({
    message: `${value}, given for ${option}, is no whole number from ${least} up.`,
    cure: `Write it in digits: ${option} 20`,
  }),
  number_too_large: ({ option, value, most }) => ({
    message: `${value}, given for ${option}, is too large.`,
    cure: `The highest number is ${most}.`,
  }),
  no_filter: ({ value, key, near }) => ({
    message: `${key}: is no filter.`,
    cure: `${near === null ? 'iwaku search --help lists the filters.' : `Did you mean ${near}:?`} What is to stand in what was said just so is put in quotation marks: "${value}"`,
  }),
  bom_of_what: ({ format }) => ({ message: `--bom is for CSV, and not for ${format}.`, cure: 'Use it with --format csv.' }),
  last_administrator: ({ name }) => ({
    message: `${name} is the last who administers.`,
    cure: 'Give somebody else that role first: iwaku account NAME --role administer',
  }),
  digest_of_what: () => ({
    message: 'Nothing says what the digest is to be of.',
    cure: 'Name a topic, words, a source or a day: iwaku digest topic:橋, iwaku digest since:2031-06-18 until:2031-06-18. --limit N takes the oldest N of all sayings.',
  }),
  argument_missing: ({ argument }) => ({ message: `${argument} is missing.`, cure: 'The command with --help shows what it takes.' }),
  account_exists: ({ name }) => ({
    message: `there is an account ${name} already.`,
    cure: `--role gives it another role: iwaku account ${name} --role correct. An administrator can invite them again in the browser.`,
  }),
  package_missing: ({ name }) => ({
    message: `the package ${name} is not installed.`,
    cure: `Install it beside iwaku: npm install ${name}`,
  }),
  queue_needs_database: ({ path }) => ({
    message: `${path} is a file, which has no queue: one process writes to it, and reads as well.`,
    cure: 'Read pages with iwaku add, on as many threads as --jobs says. For several machines keep the ledger in PostgreSQL: --ledger postgres://user@host/database',
  }),
  migrate_needs_database: ({ path }) => ({
    message: `${path} is a file; its tables are made by iwaku add, and one of an older version is made anew out of itself.`,
    cure: `Where iwaku says that it is older: iwaku export --ledger '${path}' > pages.jsonl, then iwaku import pages.jsonl into another file. For a ledger in PostgreSQL: --ledger postgres://owner@host/database`,
  }),
  queue_full: ({ most }) => ({
    message: `more than ${groupDigits(most)} pages wait already. What was put into the queue before is there.`,
    cure: 'Start more of iwaku work, or leave --refuse out: it then waits until there is room. Pages that are there already are not put in twice.',
  }),
  no_such_letter: ({ id }) => ({
    message: `no page that was put aside has an id that begins with ${id}.`,
    cure: 'iwaku queue --dead shows the ids.',
  }),
  nothing_to_watch: () => ({
    message: 'nothing is followed yet.',
    cure: 'Give the address of a feed or a page: iwaku watch https://example.org/feed',
  }),
  not_an_address: ({ value }) => ({
    message: `${value} is no address of the web.`,
    cure: 'Only what can be fetched again is followed: give an address that begins with http:// or https://',
  }),
  bad_webhook: () => ({
    message: 'nothing can be sent to the address behind --webhook.',
    cure: 'Give one that begins with https://; http:// goes only to a host of your own that --allow-private names.',
  }),
  webhook_secret: ({ variable }) => ({
    message: `the secret by which the receiver knows that a message is yours is missing, or is none: ${variable}`,
    cure: `Make one and give it to both: export ${variable}="whsec_$(openssl rand -base64 32)"`,
  }),
  bad_mail_address: ({ value }) => ({
    message: `${value} is no address for mails.`,
    cure: 'Write it as name@host, one for each --mail.',
  }),
  not_watched: ({ address }) => ({ message: `${address} is not followed.`, cure: 'iwaku watch --list shows what is.' }),
  watch_busy: ({ lock, process }) => ({
    message: `another iwaku watch follows with this ledger (process ${process}).`,
    cure: `End it first; two would tell everything twice. If process ${process} is none of iwaku, delete ${lock}`,
  }),
  watch_elsewhere: ({ machine, process }) => ({
    message: `another iwaku follows with this ledger (on ${machine}, process ${process}).`,
    cure: 'End it first; two would tell everything twice. One that was killed is forgotten after a minute.',
  }),
  watch_damaged: ({ path, reason }) => ({
    message: `${path}, which remembers what is followed, is damaged (${reason}). It was left as it is.`,
    cure: 'Take it from a backup, or move it away and give the addresses anew; pages that are in the ledger are not told again.',
  }),
  watch_newer: ({ path, reason }) => ({
    message: `${path} was written by a newer iwaku (${reason}). It was left as it is.`,
    cure: 'Update iwaku: npm install -g iwaku@latest',
  }),
  watch_unwritten: ({ path, reason }) => ({
    message: `${path} cannot be read or written (${reason}). Nothing was half-written.`,
    cure: 'Check the free space and the permissions, and start again: it goes on where it was.',
  }),
  nobody_called: ({ name }) => ({
    message: `nobody called ${name} says anything in this ledger.`,
    cure: `Try a part of the name, or look for pages with it: iwaku search --pages ${name}`,
  }),
  no_such_decision: ({ id }) => ({
    message: `there is no decision ${id} in the log, or more than one whose id begins so.`,
    cure: 'iwaku log shows the ids.',
  }),
  already_undone: ({ id, by }) => ({
    message: `decision ${id} was taken back already.`,
    cure: `To let it hold again, take that back: iwaku undo ${by}`,
  }),
  one_decision: () => ({
    message: 'iwaku correct takes one decision at a time.',
    cure: 'Give one of --source, --when, --target, --act, --actor, --type, --reject, --same, --differ, --merge, --split, --line, --promise, --clash, --compatible, --topic, --note; --why gives the reason of any of them.',
  }),
  no_such_attribution: ({ ref }) => ({
    message: `there is no attribution ${ref} in the ledger.`,
    cure: 'Take the place as iwaku search shows it, such as 3a31c12aad8a:110-127.',
  }),
  no_such_deed: ({ ref }) => ({
    message: `no page of the ledger tells an event at ${ref}.`,
    cure: 'Take the place as iwaku page shows it, or the view of the page, such as 3a31c12aad8a:110-127.',
  }),
  no_such_page: ({ id }) => ({
    message: `there is no page ${id} in this ledger, or more than one whose id begins so.`,
    cure: 'Give more of the id; iwaku search shows ids behind the pages.',
  }),
  bad_query: ({ fault, value }) => ({ message: QUERY_FAULTS[fault](value), cure: 'iwaku search --help lists the filters.' }),
  not_an_export: ({ path, line, fault, read }) => ({
    message: `line ${groupDigits(line)} of ${path} ${EXPORT_FAULTS[fault][0]}; ${takenIn(read)}.`,
    cure: EXPORT_FAULTS[fault][1],
  }),
  export_newer: ({ path, line, version, own, read }) => ({
    message: `line ${groupDigits(line)} of ${path} was read by iwaku ${version}, and this is ${own}; ${takenIn(read)}.`,
    cure: 'Install that version here: npm install -g iwaku. An older one may not understand what a newer one wrote.',
  }),
  nothing_to_import: ({ path }) => ({
    message: `${path} holds no .jsonl and no .ndjson file.`,
    cure: 'Name the files that iwaku export, or iwaku read --stage entry, wrote.',
  }),
  input_failed: ({ path, reason }) => ({ message: `${path} cannot be read (${reason}).`, cure: 'Check the spelling and the permissions.' }),
  ledger_missing: ({ path }) => ({
    message: `there is no ledger at ${path}.`,
    cure: isDatabase(path)
      ? 'Make the database with createdb if it is not there; iwaku add makes its tables. Or say where the ledger is with --ledger.'
      : 'Make one with iwaku add page.html, or say where it is with --ledger.',
  }),
  ledger_foreign: ({ path }) => ({
    message: `${path} is no ledger of iwaku. It was left as it is.`,
    cure: isDatabase(path)
      ? 'Give another schema in the address: …?schema=NAME; iwaku add makes it.'
      : 'Give another path with --ledger; iwaku add makes the file.',
  }),
  ledger_newer: ({ path, reason }) => ({
    message: `${path} was made by a newer iwaku (${reason}). It was left as it is.`,
    cure: 'Update iwaku: npm install -g iwaku@latest',
  }),
  ledger_older: ({ path, reason }) => ({
    message: `${path} was made by an older iwaku (${reason}). It was left as it is.`,
    cure: isDatabase(path)
      ? 'Carry it forward as its owner, while others go on: iwaku migrate; and update iwaku on the other machines that add to it.'
      : `Make it anew out of itself: iwaku export --ledger '${path}' > pages.jsonl, then iwaku import pages.jsonl --ledger '${path}.new'; then put the new file in the place of the old one.`,
  }),
  ledger_damaged: ({ path, reason }) => ({
    message: `${path} is damaged (${reason}). It was left as it is.`,
    cure: isDatabase(path)
      ? 'Take it from a backup, or make it anew from the pages.'
      : 'Take it from a backup, or make it anew from the pages; a copy can be tried with: sqlite3 ledger.sqlite .recover',
  }),
  ledger_busy: ({ path }) => ({
    message: `another program has been writing to ${path} for too long. Nothing was half-written.`,
    cure: 'Wait until it is done and try again; pages that are there already are not added twice.',
  }),
  ledger_full: ({ path }) => ({
    message: `there is no room left to write ${path}. What was there before is still there.`,
    cure: 'Make room on the disk and try again; pages that are there already are not added twice.',
  }),
  ledger_denied: ({ path, reason }) => ({
    message: `${path} cannot be opened or written (${reason}).`,
    cure: isDatabase(path)
      ? 'Check the user and the password (PGPASSWORD, or ~/.pgpass) and what they may do there; README, "More than one machine".'
      : 'Check the permissions of the file and its folder and how many files may be open (ulimit -n), or choose another place with --ledger.',
  }),
  ledger_lost: ({ path, reason }) => ({
    message: `the database server of ${path} does not answer (${reason}). Nothing was half-written.`,
    cure: hasSeveralServers(path)
      ? 'See which of the servers is primary (patronictl list) and that it can be reached from here, and try again; pages that are there already are not added twice.'
      : 'See that it runs and can be reached from here, and try again; pages that are there already are not added twice.',
  }),
  ledger_untrusted: ({ path, reason }) => ({
    message: `the database server of ${path} does not prove to be the one that is meant (${reason}). No password was sent to it.`,
    cure: 'Name it as its certificate does, and the certificate of those who signed that: postgres://…?sslmode=verify-full&sslrootcert=/path/ca.crt; docs/machines.md.',
  }),
  ledger_address: ({ path, reason }) => ({
    message: `${path} is no address of a database (${reason}).`,
    cure: 'Write postgres://USER@HOST/DATABASE, or postgres://USER@HOST1,HOST2,HOST3/DATABASE?target_session_attrs=read-write for several servers; docs/machines.md.',
  }),
  ledger_unsupported: ({ path, reason }) =>
    isDatabase(path)
      ? {
          message: `the ledger cannot be kept in this database (${reason}).`,
          cure: 'Use PostgreSQL 15 or later, and a database in UTF-8: createdb --encoding UTF8 --template template0 NAME',
        }
      : {
          message: `this Node (${reason}) has no SQLite, which the ledger needs.`,
          cure: 'Use Node 22.16 or later; iwaku read works with this one.',
        },
  ledger_failed: ({ path, reason }) => ({
    message: `the ledger ${path} could not be worked with (${reason}). Nothing was half-written.`,
    cure: 'Try again; if it stays so, please report it.',
  }),
  wrong_usage: ({ reason }) => ({ message: `this is not how it is used (${reason}).`, cure: 'See iwaku --help.' }),
}
