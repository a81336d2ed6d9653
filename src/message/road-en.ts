import { groupDigits, megabytes } from './messages.ts'
import type { RoadTexts } from './road.ts'
import type { Cured } from './trouble.ts'

const told = (message: string, cure: string): Cured => ({ message, cure })
const LATER = 'Try again later.'
const BROWSER = 'Open it in a browser, save the page and give the file.'
const AGAIN = 'Get the archive again from where it came; what is whole was read.'
const REPORT_MAKER = 'What is whole was read. Tell whoever made the archive.'
const WHY = {
  expired: 'expired',
  'not-yet-valid': 'not valid yet',
  'wrong-host': 'for another host',
  'self-signed': 'signed by itself',
  'unknown-issuer': 'of an unknown issuer',
  other: 'not good',
}

export const roadEn: RoadTexts = {
  fetch: {
    'bad-address': ({ why }) =>
      told(
        `the address ${{ unreadable: 'cannot be read', 'too-long': 'is longer than 8,192 letters', 'bad-host': 'has a host that is no name' }[why]}.`,
        'Check the address.',
      ),
    scheme: ({ scheme }) => told(`only http and https are fetched, not ${scheme}.`, 'Save the page and give the file.'),
    port: ({ host, port }) =>
      told(`no page is asked at port ${port} of ${host}.`, `If the server is your own: --allow-private ${host}:${port}`),
    'blocked-address': ({ host, ip, range, use }) =>
      told(`${host} leads to ${ip}, which is not on the public web (${range}, ${use}).`, `If it is your own: --allow-private ${host}`),
    offline: () => told('it was left where it is, for nothing is fetched.', 'Leave out --no-fetch.'),
    stopped: () => told('it was stopped before its turn.', 'Run it again; pages that are there already are not added twice.'),
    robots: ({ host, line }) => told(`robots.txt of ${host} forbids it (line ${line}).`, 'Save the page with a browser and give the file.'),
    'redirect-loop': () =>
      told('it leads round in a circle.', 'Open it in a browser (it may want a cookie) and give the address it ends at.'),
    'too-many-redirects': ({ limit }) => told(`it leads on more than ${limit} times.`, 'Give the address it ends at.'),
    certificate: ({ host, why, detail }) =>
      told(`the certificate of ${host} is ${WHY[why]} (${detail}).`, `If you know why it is: --insecure ${host}`),
    'too-large': ({ limit }) => told(`it is larger than ${megabytes(limit)}.`, 'Save what you need of it and give the file.'),
    ratio: ({ limit }) => told(`it unpacks to more than ${limit} times its size, as attacks do.`, BROWSER),
    encoding: ({ encoding }) => told(`it is packed otherwise than it says (${encoding}).`, BROWSER),
    'no-such-host': ({ host }) => told(`there is no ${host}.`, 'Check the name.'),
    dns: ({ host, detail }) => told(`${host} could not be looked up (${detail}).`, 'Check the connection and try again later.'),
    connect: ({ host, detail }) => told(`${host} takes no connection (${detail}).`, LATER),
    tls: ({ host, detail }) => told(`${host} could not be spoken to over TLS (${detail}).`, BROWSER),
    proxy: ({ detail }) => told(`the proxy opened no way (${detail}).`, 'Check its address, and whether it allows CONNECT.'),
    timeout: ({ stage, limit }) => told(`it took too long (${stage}, over ${limit / 1000} s).`, LATER),
    reset: () => told('the connection ended before an answer.', LATER),
    incomplete: ({ wanted, got }) =>
      told(
        `it came incomplete (${groupDigits(got)}${wanted === null ? '' : ` of ${groupDigits(wanted)}`} bytes) and was not taken.`,
        LATER,
      ),
    protocol: ({ detail }) => told(`the answer is no HTTP (${detail}).`, BROWSER),
    status: ({ status }) =>
      told(
        `the server answered ${status}.`,
        status === 401 || status === 403
          ? 'Log in with a browser, save the page and give the file.'
          : status < 500 && status !== 429
            ? 'Check the address.'
            : LATER,
      ),
    'redirect-nowhere': ({ status }) => told(`it leads on without saying where (${status}).`, BROWSER),
    'robots-unavailable': ({ host, status }) =>
      told(`robots.txt of ${host} could not be had (${status}), and without it nothing is asked.`, LATER),
    waiting: ({ host }) => told(`${host} has asked to be left alone for a while.`, LATER),
    gone: ({ status }) =>
      told(
        status === 410 ? 'the server says that the page is no more (410).' : 'the server says that there is no such page (404).',
        'Check the address. What the ledger has of the page stays in it.',
      ),
  },
  container: {
    not_a_warc: ({ looksLike }) =>
      told(`it is no WARC or ARC file${looksLike === 'html' ? ' but HTML' : ''}.`, 'Give it the name of what it is, such as page.html.'),
    gzip_damaged: ({ fault }) => told(`its packing is damaged (${fault}).`, AGAIN),
    record_head_broken: () => told('the head of a record is broken.', AGAIN),
    record_head_too_large: ({ limit }) => told(`the head of a record is longer than ${groupDigits(limit)} bytes.`, REPORT_MAKER),
    record_length_wrong: ({ declared }) => told(`a record has another length than it says (${declared}).`, REPORT_MAKER),
    record_truncated: ({ declared, found }) => told(`a record ends after ${groupDigits(found)} of ${groupDigits(declared)} bytes.`, AGAIN),
    record_end_missing: () => told('a record has no end.', AGAIN),
    record_type_unknown: ({ type }) => told(`a record is of a type that is not known (${type}).`, REPORT_MAKER),
    digest_mismatch: ({ algorithm }) =>
      told(`its bytes are not those that were stored (${algorithm}), so it is no evidence and was left out.`, AGAIN),
    digest_unreadable: ({ declared }) => told(`the digest of a record cannot be read (${declared}).`, REPORT_MAKER),
    chunks_broken: () => told('its body is broken.', AGAIN),
    content_undecodable: ({ encoding }) => told(`its body cannot be unpacked (${encoding}).`, AGAIN),
    revisit_unresolved: () =>
      told('it is stored as the same as a page that is not in this file.', 'Give the file with the first copy as well.'),
    too_damaged: ({ damages }) => told(`it is damaged in more than ${damages} places; the rest was not read.`, AGAIN),
    not_a_zip: () => told('it is no ZIP archive.', 'Get it again; or give it the name of what it is.'),
    zip_directory_broken: ({ entries }) =>
      told(`the list of its files is broken or cut off; files found all the same: ${groupDigits(entries)}.`, AGAIN),
    too_many_entries: ({ limit }) => told(`it holds more than ${groupDigits(limit)} files.`, 'Unpack it and give the folder.'),
    archive_too_large: ({ limit }) => told(`it unpacks to more than ${megabytes(limit)}.`, 'Unpack it and give the folder.'),
    entry_name_refused: () =>
      told('a file in it has a name that leads elsewhere.', 'Unpack it with a program you trust, and give the folder.'),
    entries_overlap: () => told('files in it lie over one another, as in attacks.', REPORT_MAKER),
    entry_size_wrong: () => told('a file in it has another size than it says.', AGAIN),
    entry_damaged: () => told('a file in it is damaged.', AGAIN),
    entry_method_unknown: ({ method }) =>
      told(`a file in it is packed in a way that is not known (${method}).`, 'Unpack it and give the folder.'),
    nested_archive: ({ limit }) =>
      told(
        `${limit} archives or mails lie around it, one in another, and no more are opened.`,
        'Unpack the outer ones and give the folder.',
      ),
    datapackage_missing: () => told('the list of its contents (datapackage.json) is missing.', REPORT_MAKER),
    datapackage_broken: () => told('the list of its contents (datapackage.json) is broken.', REPORT_MAKER),
    resource_missing: () => told('a file that its list names is missing.', AGAIN),
    resource_digest_wrong: () => told('a file in it is not the one that its list names.', AGAIN),
    pages_list_missing: () => told('the list of its pages is missing; they were taken from the archive itself.', REPORT_MAKER),
    not_a_message: () => told('it is no mail and no saved page.', 'Give it the name of what it is.'),
    message_without_text: () => told('the message holds no text.', 'Save what is attached and give that.'),
    message_cut_short: () => told('the message ends too early; what is there was read.', 'Save it again.'),
    document_broken: () => told('the document is broken.', 'Open it in the program that made it and save it again, or export it as PDF.'),
    document_without_text: () =>
      told('the document holds no text, only pictures perhaps.', 'Export it as PDF and have the text recognised.'),
    web_archive_broken: () => told('the page that Safari saved is broken.', 'Save it again, or print it as PDF.'),
    thread_lines_broken: ({ lines }) =>
      told(
        `${groupDigits(lines)} lines of the thread are no posts; the others were read.`,
        'Get the file again; the board may have cut it off.',
      ),
    not_a_pdf: () => told('it is no PDF file.', 'Give it the name of what it is.'),
    pdf_reader_missing: () =>
      told(
        'PDF files are read with a package that is not installed.',
        'Install it: npm install pdfjs-dist; or take the text out: pdftotext in.pdf out.txt',
      ),
    pdf_broken: () => told('the PDF file is broken.', 'Get it again; or take the text out: pdftotext in.pdf out.txt'),
    pdf_without_text: ({ pages }) =>
      told(
        pages === 1 ? 'its one page is a picture without text.' : `its ${groupDigits(pages)} pages are pictures without text.`,
        'Have the text recognised first: ocrmypdf -l jpn in.pdf out.pdf',
      ),
    pdf_too_long: ({ pages, limit }) => told(`it has ${groupDigits(pages)} pages; up to ${groupDigits(limit)} are read.`, 'Split it.'),
    took_too_long: ({ milliseconds }) =>
      told(`it took longer than ${milliseconds / 1000} s and was given up.`, 'Unpack it and give what is inside.'),
    took_too_much_memory: () => told('it took too much memory and was given up.', 'Unpack it and give what is inside.'),
    reader_failed: ({ reason }) => told(`a fault of iwaku kept it from being opened (${reason}).`, 'Please report it with this file.'),
    encrypted: () => told('it is locked with a password.', 'Unlock it and give it again.'),
    member_too_large: ({ limit }) => told(`a page in it is larger than ${megabytes(limit)}.`, 'Unpack it and split that page.'),
    ratio_too_high: ({ limit }) => told(`a page in it unpacks to more than ${limit} times its size, as attacks do.`, REPORT_MAKER),
  },
  feed: {
    empty_document: () => told('the feed is empty.', 'Open it in a browser; try again later.'),
    not_a_feed: ({ feeds }) =>
      told(
        'it is no feed.',
        feeds.length > 0 ? `Its feeds are: ${feeds.map(({ address }) => address).join(' ')}` : 'Give the address of a page, or of a feed.',
      ),
    too_deep: ({ limit }) => told(`its elements nest deeper than ${limit}, which no feed's do.`, 'Tell its publisher.'),
    too_complex: ({ limit }) => told(`one item has more elements than ${groupDigits(limit)}.`, 'Tell its publisher.'),
    too_large: ({ limit }) => told(`the feed is longer than ${groupDigits(limit)} characters.`, "Use the site's smaller feed."),
  },
}
