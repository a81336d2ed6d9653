import type { Help } from './messages.ts'

export const helpEn: Help = {
  usage: 'Usage:',
  programUsage: '[options] [command]',
  readUsage: '[options] [FILE|DIR|ADDRESS|-...]',
  arguments: 'Arguments:',
  options: 'Options:',
  commands: 'Commands:',
  description:
    'Reads Japanese pages and says who said what, to whom, when, on what condition and through whom, each with the characters that prove it.',
  readSummary: 'read pages and show their attributions (who said what)',
  readDescription:
    'Reads pages (HTML or plain text, in any encoding that browsers read) and prints title, author, date and form, then the attributions, each with the sentence that shows it.',
  files:
    'files; folders, all levels down; addresses (https://…) of pages and feeds; archives (ZIP, WARC, WACZ), saved pages (MHTML, webarchive), mails (.eml, .mbox), PDF, Word (.docx), .odt, .epub, threads (.dat), what blogs give out; lists and tables (.csv) of addresses, bookmarks, OPML, sitemaps; or - for standard input',
  format: 'text to read here, json a pretty array, ndjson one page a line, md Markdown',
  stage: 'what to show: blocks and their roles, the document as sentences, findings, attributions; entry is what import takes in (NDJSON)',
  certainty: 'the lowest certainty shown: high (the precise mode), medium, low (all)',
  why: 'also show the basis of roles, rules, sources, dates and form, and remarks',
  seen: 'the day that the saved copies are from, kept as when they were seen; the earliest is kept, as 2024-03-02',
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
  iwaku add pages/                     keep pages in a ledger
  iwaku search 停戦 source:外相        find what was said
  iwaku read --help                    all about reading`,
  ledger: 'file of the ledger, or postgres://user@host/database (default: IWAKU_LEDGER, else a place among your data)',
  answerFormat: 'text to read here, or json',
  listFormat: 'text to read here, json, or a feed of what was found: atom, jsonfeed',
  order: 'newest or oldest first, or the best match first (rank)',
  limit: 'how many to show',
  offset: 'how many to pass over',
  words: 'words that must stand in what was said, and filters',
  name: 'a name, or a part of it',
  id: 'how the id of a page begins, or the place of an attribution as search shows it',
  ref: 'the place of an attribution as search shows it, such as 3a31c12aad8a:110-127',
  correctAbout: 'the place of an attribution or a deed, a name, or a topic',
  correctSource: 'whoever has this name says it',
  correctWhen: 'it was said, or done, then: a day, a month or a year, such as 2031-06-04, or unknown',
  correctTarget: 'it is said to or about, or done to, whoever has this name',
  correctAct: 'it does this: an act, such as promise or refuse',
  correctActor: 'whoever has this name did it (of a deed, at the place that iwaku page shows)',
  correctType: 'the deed is of this kind, such as AGREE or ASSAULT',
  correctReject: 'it is no attribution, or no deed',
  correctSame: 'it tells the same saying as the attribution at this place',
  correctDiffer: 'it tells another saying than the attribution at this place',
  correctMerge: 'the name is the same person as this one',
  correctSplit: 'the name is another person than this one',
  correctLine: 'what became of the red line: open, withdrawn, crossed',
  correctPromise: 'what became of the promise: kept, broken, open',
  correctClash: 'it clashes indeed with the attribution or deed at this place',
  correctCompatible: 'it may hold beside the attribution or deed at this place; the pair is shown no more',
  rejected: 'also pairs that a human rejected',
  correctTopic: 'call the topic so; topics of one name are one',
  correctNote: 'keep a note with it',
  exportFormat:
    'jsonl what iwaku import takes in, csv and parquet a table, annotations W3C Web Annotation, prov PROV-O, schema schema.org, plover events, csl CSL-JSON, bibtex',
  digestFormat: 'md Markdown, html, note hand-kept notes, or json',
  digestSite: 'write it as pages and an Atom feed into this folder; they open without a server',
  digestTopic: 'what heads the digest (default: the word asked for)',
  by: 'who decides (default: the user)',
  whyDecided: 'why',
  decision: 'how the id of a decision begins',
  exported: 'what iwaku export, or iwaku read --stage entry, wrote; a folder of it; or - for standard input',
  noFetch: 'fetch nothing: addresses are told of and left',
  allowPrivate: 'a host of your own that is not on the public web, as localhost:8080; may stand several times',
  insecure: 'a host whose certificate is taken as it is; may stand several times',
  pause: 'milliseconds between two requests to one host',
  searchPages: 'look in whole pages, not in what was said',
  facets: 'also count who speaks, acts, targets, outlets, topics and years',
  add: {
    summary: 'read pages into a ledger',
    description:
      'Reads pages and keeps them, with all their attributions, in a ledger that can be asked. The same page added twice is there once.',
  },
  search: {
    summary: 'find what was said',
    description: 'Finds attributions by words of what was said (parts of words too; width, case and kana do not matter) and by filters.',
  },
  said: {
    summary: 'what somebody said',
    description: 'What somebody said, the newest first; with words (`about` may stand in front of them), only what holds them.',
  },
  timeline: {
    summary: 'what was said, day by day',
    description: 'Attributions one a line, the oldest first; words and filters as for iwaku search.',
  },
  lines: {
    summary: 'red lines: who does what if what',
    description:
      'Sayings that hang on a condition, by source: who, against whom, if what, then what, since when, how often. Words and filters as for iwaku search.',
  },
  correct: {
    summary: 'decide by hand: who says it, one person or two, one saying or two',
    description:
      'Corrects what was read. A decision is only added to the log; the reading of the page stays as it is. It holds in every answer, and on what a newer version reads, and can be undone.',
  },
  reread: {
    summary: 'read pages anew that an older version read',
    description:
      'Reads the pages anew that an older iwaku read, from the sources that the ledger keeps. Decisions hold on; iwaku log tells which fit no longer. Nothing is fetched but short links, with --resolve.',
  },
  digest: {
    summary: 'a digest ready to publish, in Markdown or as hand-kept notes',
    description:
      'Writes what was found day by day with its sources. note is the hand-kept form #topic(somebody「…」・somebody「…」), which reads again as the same attributions. Words and filters as for iwaku search.',
  },
  log: {
    summary: 'the log of decisions',
    description: 'Decisions, the oldest first; those undone, and those that fit the reading no longer, say so.',
  },
  undo: { summary: 'take a decision back', description: 'Takes one decision of the log back. That stands in the log too.' },
  watch: {
    summary: 'follow feeds and pages, and tell what is new',
    description:
      'Follows feeds, pages, sitemaps and lists of feeds (OPML): asks each as often as it brings something new, from every ten minutes to once a day, puts what came into the ledger and tells it. Addresses given are remembered; without any, those that are remembered are followed. A page that was changed is a new version (iwaku versions). Whatever is in the way, a source is asked again, later each time.',
  },
  serve: {
    summary: 'look at the ledger in the browser',
    description:
      'Serves the ledger to browsers of this machine: what is new, pages with their attributions, sayings with their origins, timelines, red lines, clashes, search. Every view has its JSON under /api, described at /openapi.json. Ctrl-C ends it.',
  },
  mcp: {
    summary: 'let language models read the ledger (Model Context Protocol)',
    description:
      'Speaks the Model Context Protocol on standard input and output. Its tools only read; text of pages is given as untrusted data with its place. Needs the package @modelcontextprotocol/sdk beside iwaku.',
  },
  open: 'open it in the browser',
  team: 'share the ledger: whoever uses it signs in (iwaku account invites them)',
  bom: 'CSV with the byte order mark by which Excel knows UTF-8',
  create: 'make the ledger that --ledger names, where there is none',
  behindProxy: 'believe what the proxy in front says of who asks (X-Forwarded-For, X-Forwarded-Proto)',
  serveLog: 'tell each request on standard error: text for people, json for programs; without what was asked, and without secrets',
  account: {
    summary: 'invite somebody to a shared ledger, or list who may use it',
    description:
      'Makes an account and prints an invitation that holds once, for seven days. Without a name it lists the accounts. What is done by accounts stands in an audit; the ledger and its exports hold nothing of them.',
  },
  accountName: 'how the account is called',
  accountRole:
    'what it may do: read, correct, add or administer; of an account that there is, what it may do from now on. Without it the first one administers, and others read',
  port: 'port to listen on; 0 takes any that is free',
  serveWatch: 'also follow the addresses that iwaku watch was given, and those given in the browser',
  listen: 'address to listen on; any but this machine only behind a proxy that speaks TLS',
  host: 'a name by which browsers may call this server, beside those of this machine; may be given several times',
  resolve:
    'follow short links (t.co, bit.ly …): in which a page tells where it has its words from, in tweets and elsewhere in its text; keep the addresses behind',
  resolveKnown:
    'then follow the short links (t.co, bit.ly …) of all pages of which nobody has followed them yet, and keep the addresses behind',
  watchAddresses: 'addresses (https://…) to follow from now on',
  watchOnce: 'ask what is due and end, for cron',
  watchList: 'show what is followed, since when, when it is asked next, and what was in the way',
  watchStop: 'follow an address no longer, and end; may be given several times',
  watchTell:
    'show new sayings that this query finds, written as for iwaku search; with new:line, new:clash, new:shift or new:version in it, what of these is new among what it finds; may be given several times (without it, only counts are shown)',
  watchFeed: 'keep an Atom feed in a file: the newest 100 sayings told, by --tell, or all without it',
  watchWebhook:
    'send what is told there as JSON, signed with IWAKU_WEBHOOK_SECRET (Standard Webhooks), until it is taken; may be given several times',
  watchMail: 'mail what is told, through the sendmail of this machine (or IWAKU_SENDMAIL); may be given several times',
  watchAfter: `Examples:
  iwaku watch https://example.org/feed --tell 'source:外相 停戦'
  iwaku watch --tell 'new:line source:国防相' --tell 'new:version' --webhook https://hooks.example.org/in
  iwaku watch --once --feed news.atom        every quarter of an hour, by cron
  iwaku watch --list
  iwaku watch --stop https://example.org/feed`,
  trace: {
    summary: 'how a saying came to the pages, and from where',
    description:
      'From one attribution to every page that tells the same saying: how they word it, through whom they have it, the earliest, the fullest, and how many independent origins there are.',
  },
  clashes: {
    summary: 'clashes: sayings that cannot both hold, words against deeds',
    description:
      'Two sayings that cannot both hold, and sayings that a deed told elsewhere does not fit, with both passages, the reason and a grade. Leads for a human, no verdicts. Words and filters as for iwaku search.',
  },
  addressOrId: 'the address of a page, or its id',
  versions: {
    summary: 'versions of a page: what was edited since',
    description:
      'What stood at one address at several times: sayings that appeared, vanished or were changed from one to the next. Silent edits are news.',
  },
  promises: {
    summary: 'promises: what became of them, as later pages tell',
    description:
      'Promises, each with the sentences of later pages that tell of it as done, or as left undone or turned around. A lead, not a verdict. Words and filters as for iwaku search.',
  },
  shifts: {
    summary: 'shifts: where one source takes another stand',
    description: 'Where one source takes another stand than before, with both sayings. Words and filters as for iwaku search.',
  },
  families: {
    summary: 'families: pages that carry one text',
    description:
      'Pages that carry one text: reprints, wire copy, passages taken over. Which had it first, from where to where, and what was changed. With an id, of that page.',
  },
  topics: {
    summary: 'topics: of hand-kept notes, and of what was said',
    description:
      'Topics of hand-kept notes, with how many attributions stand under each, and words that several sources on several pages come back to. Words and filters as for iwaku search narrow the latter. iwaku correct TOPIC --topic NAME names and joins them, and topic:NAME finds their sayings.',
  },
  who: {
    summary: 'who somebody is in this ledger',
    description: 'What the pages call somebody, in which offices and when, whom they speak to and through whom the pages have it.',
  },
  page: { summary: 'one page with its attributions', description: 'One page of the ledger with all its attributions, in page order.' },
  stats: {
    summary: 'how much the ledger holds',
    description: 'How many pages, attributions and sources the ledger holds, and of which time.',
  },
  doctor: {
    summary: 'see whether the ledger is sound',
    description:
      'Looks at the ledger and changes nothing: is it one, of which schema, read by which versions; is the file whole, does every row belong to something, does the index of words know all, does every page unpack to what was put in, with its places in its text. Each finding comes with its cure.',
  },
  export: {
    summary: 'write the ledger out, one page a line',
    description:
      'Writes every page with its reading as JSON, one a line, in a fixed order: the same pages make the same bytes on every machine. With words or filters, as for iwaku search: all that it finds and nothing else, in jsonl one attribution a line; this is no ledger to be imported.',
  },
  import: {
    summary: 'take in what export wrote',
    description:
      'Puts the pages of exports, or of readings made elsewhere, into the ledger; nothing is read anew. Pages that are there already stay as they are. Where one of several files is damaged, nothing is taken in.',
  },
  searchAfter: `Filters:
  source:NAME   who speaks             target:NAME  to or about whom
  act:ACT       promise, refuse, …     outlet:SITE  the page's site
  since:DATE    2024, 2024-03, …       until:DATE
  has:condition                        certainty:high|medium|low
  topic:TOPIC   of hand-kept notes     page:ID
Put names with spaces in quotes: source:"Anna Beitz". Quoted words are one phrase.

Examples:
  iwaku search 停戦 合意
  iwaku search 停戦 source:外相 since:2024-03
  iwaku search has:condition act:threaten --format json`,
  readAfter: `Examples:
  iwaku read page.html
  iwaku read pages/ --format ndjson > attributions.ndjson
  iwaku read https://example.org/kiji.html
  iwaku read saved.warc.gz --format ndjson   every page of an archive
  zcat crawl.warc.gz | iwaku read - --format ndjson --stage entry > part.ndjson
  curl -s https://example.org/kiji.html | iwaku read - --published 2024-03-01
  iwaku read page.html --why                 why it was read so
  iwaku read page.html --certainty high      only what is sure
  iwaku read page.html --stage blocks        prose told from advertisements and navigation
  iwaku read page.html --format md > report.md

As a filter, iwaku read - takes a WARC or pages as lines of JSON, of any length, plain or
packed: {"address": …, "html" or "text" or "source": …, "published": …, "seen": …}

Offsets count UTF-16 units of the page text, the end exclusive.
Without colour the content stands between ⟦ and ⟧.

Exit codes: iwaku --help`,
}
