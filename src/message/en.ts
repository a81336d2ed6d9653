import { groupDigits, type Messages } from './messages.ts'
import { namesEn } from './names-en.ts'
import { misuseEn, troublesEn } from './troubles-en.ts'

export const en: Messages = {
  language: 'en',
  names: namesEn,
  troubles: troublesEn,
  misuse: misuseEn,
  reason: (english) => english,
  count: groupDigits,
  labels: {
    author: 'author',
    site: 'site',
    published: 'published',
    form: 'form',
    origin: 'origin',
    comments: 'comments',
    tweets: 'tweets',
    notes: 'notes',
    turns: 'turns',
    attributions: 'attributions',
    events: 'events',
    blocks: 'blocks',
    sentences: 'sentences',
    findings: 'findings',
    remarks: 'remarks',
    source: 'source',
    cue: 'cue',
    content: 'content',
    via: 'via',
    target: 'target',
    when: 'date',
    condition: 'condition',
    consequence: 'consequence',
    certainty: 'certainty',
    rule: 'rule',
    basis: 'basis',
    unknown: 'unknown',
    noTitle: '(no title)',
    cure: 'cure',
  },
  phrases: {
    more: (content) => `further: ${content}`,
    inside: (number) => `inside ${number}`,
    leftOut: (characters) => `(${characters} characters left out)`,
    belowCertainty: (count, option) => `${count} less certain: ${option}`,
    noAttributions: 'No attribution was found.',
    depth: (depth) => `${depth} deep`,
    progress: (done, all, percent, rate, remaining) => `${done}/${all} pages ${percent}% ${rate}/s ${remaining} left`,
    summary: (read, failed) => `${read} pages read, ${failed} could not be read.`,
    parenthesis: (inner) => ` (${inner})`,
    separator: ', ',
  },
  help: {
    usage: 'Usage:',
    programUsage: '[options] [command]',
    readUsage: '[options] [FILE|DIR|-...]',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    description:
      'Reads Japanese pages and says who said what, to whom, when, on what condition and through whom, each with the characters that prove it.',
    readSummary: 'read pages and show their attributions (who said what)',
    readDescription:
      'Reads pages (HTML or plain text, UTF-8) and prints title, author, date and form, then the attributions, each with the sentence that shows it.',
    files: 'files, folders (.html .htm .xhtml .txt .text, all levels down), or - for standard input',
    format: 'text to read here, json a pretty array, ndjson one page a line, md Markdown',
    stage: 'what to show: blocks and their roles, the document as sentences, findings, attributions',
    certainty: 'the lowest certainty shown: high (the precise mode), medium, low (all)',
    why: 'also show the basis of roles, rules, sources, dates and form, and remarks',
    published: "the page's date, from which 昨日 and the like are reckoned, as 2024-03-01",
    jobs: 'how many to read at once; 1 is one thread (default: by the number of pages and CPUs)',
    noColour: 'no colour (NO_COLOR does the same)',
    language: 'language of the interface (default: from LC_ALL, LC_MESSAGES, LANG)',
    version: 'print the version',
    help: 'print this help',
    defaultValue: (value) => `default: ${value}`,
    after: `Examples:
  iwaku read page.html                 read one page
  iwaku read pages/ --format ndjson    read a folder, one page a line
  iwaku read --help                    all about reading`,
    readAfter: `Examples:
  iwaku read page.html
  iwaku read pages/ --format ndjson > attributions.ndjson
  curl -s https://example.org/kiji.html | iwaku read - --published 2024-03-01
  iwaku read page.html --why                 why it was read so
  iwaku read page.html --certainty high      only what is sure
  iwaku read page.html --stage blocks        prose told from advertisements and navigation
  iwaku read page.html --format md > report.md

Offsets count UTF-16 units of the page text, the end exclusive.
Without colour the content stands between ⟦ and ⟧.

Exit codes:
  0 all read   1 some file could not be read   2 wrong usage
  130 / 143 interrupted (SIGINT / SIGTERM)`,
  },
}
