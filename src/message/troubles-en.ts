import { groupDigits, megabytes } from './messages.ts'
import { namesEn } from './names-en.ts'
import type { BinaryKind, MisuseTexts, TroubleTexts } from './trouble.ts'

const maybe = (suggestion: string | null): string => (suggestion ? ` Did you mean ${suggestion}?` : '')

function cureForBinary(kind: BinaryKind): string {
  if (kind === 'pdf') return 'Take the text out first: pdftotext in.pdf out.txt'
  if (kind === 'gzip') return 'Unpack it: gunzip -c in.gz | iwaku read -'
  if (kind === 'bzip2' || kind === 'xz' || kind === 'zstandard' || kind === 'zip' || kind === '7z')
    return 'Unpack it and give the HTML or text that is inside.'
  return 'iwaku reads HTML and plain text.'
}

export const troublesEn: TroubleTexts = {
  file_missing: () => ({ message: 'there is no such file.', cure: 'Check the spelling and the folder; put a name with spaces in quotes.' }),
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
    message: `its encoding is ${encoding}; for now iwaku reads UTF-8 only.`,
    cure: `Convert it: iconv -f ${encoding} -t UTF-8 in > out`,
  }),
  broken_utf8: ({ offset, declared }) => ({
    message: `it is not valid UTF-8 (at byte ${groupDigits(offset)}, counted from 0); for now iwaku reads UTF-8 only.${declared ? ` The page calls itself ${declared}.` : ''}`,
    cure: `Convert it: iconv -f ${declared ?? 'SHIFT_JIS'} -t UTF-8 in > out`,
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
}

export const misuseEn: MisuseTexts = {
  unknown_option: ({ option, suggestion }) => ({
    message: `there is no option ${option}.${maybe(suggestion)}`,
    cure: 'iwaku read --help lists them.',
  }),
  unknown_command: ({ command, suggestion }) => ({
    message: `there is no command ${command}.${maybe(suggestion)}`,
    cure: `To read a file: iwaku read ${command}`,
  }),
  option_without_value: ({ option }) => ({ message: `${option} lacks its value.`, cure: 'iwaku read --help shows how it is written.' }),
  invalid_choice: ({ option, value, choices }) => ({
    message: `${option} cannot be ${value}.`,
    cure: `Choose one of: ${choices.join(' ')}`,
  }),
  invalid_date: ({ value }) => ({
    message: `${value}, given for --published, is no date.`,
    cure: 'Write a day of the calendar as 2024-03-01, 2024/3/1 or 2024年3月1日.',
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
  wrong_usage: ({ reason }) => ({ message: `this is not how it is used (${reason}).`, cure: 'See iwaku --help.' }),
}
