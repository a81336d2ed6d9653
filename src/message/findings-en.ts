import type { FindingTexts } from './finding.ts'
import { groupDigits, megabytes } from './messages.ts'
import { misuseEn } from './troubles-en.ts'

const anew = (path: string): string =>
  `Make it anew out of itself: iwaku export --ledger ${path} > pages.jsonl, then iwaku import pages.jsonl --ledger new.sqlite`
const named = (count: number, ids: readonly string[]): string =>
  `${ids.map((id) => id.slice(0, 12)).join(' ')}${count > ids.length ? ` and ${groupDigits(count - ids.length)} more` : ''}`
const FROM_PAGES =
  'Take the ledger from a backup, or make a new one with iwaku add from the saved pages; the other pages can still be asked.'

export const findingsEn: FindingTexts = {
  missing: (found) => misuseEn.ledger_missing({ ...found, code: 'ledger_missing' }),
  foreign: (found) => misuseEn.ledger_foreign({ ...found, code: 'ledger_foreign' }),
  newer: (found) => misuseEn.ledger_newer({ ...found, code: 'ledger_newer' }),
  older: (found) => misuseEn.ledger_older({ ...found, code: 'ledger_older' }),
  damaged: (found) => misuseEn.ledger_damaged({ ...found, code: 'ledger_damaged' }),
  busy: (found) => misuseEn.ledger_busy({ ...found, code: 'ledger_busy' }),
  lost: (found) => misuseEn.ledger_lost({ ...found, code: 'ledger_lost' }),
  untrusted: (found) => misuseEn.ledger_untrusted({ ...found, code: 'ledger_untrusted' }),
  address: (found) => misuseEn.ledger_address({ ...found, code: 'ledger_address' }),
  denied: (found) => misuseEn.ledger_denied({ ...found, code: 'ledger_denied' }),
  failed: (found) => misuseEn.ledger_failed({ ...found, code: 'ledger_failed' }),
  'no-file': ({ path }) => ({
    message: `${path} is a folder or a device, and no file.`,
    cure: 'Name the file in it, such as ledger.sqlite, with --ledger.',
  }),
  empty: ({ path }) => ({
    message: `${path} is an empty file (0 bytes).`,
    cure: 'If it held pages, take it from a backup; if not, iwaku add makes it a ledger.',
  }),
  'cut-off': ({ path, bytes, told }) => ({
    message: `${path} ends too early: ${groupDigits(bytes)} bytes of ${groupDigits(told)}.`,
    cure: 'Copy it again from where it came, or take it from a backup; part of a copy can be saved with: sqlite3 copy.sqlite .recover',
  }),
  'odd-schema': ({ path, schema }) => ({
    message: `${path} says it has schema ${schema}, which no iwaku writes: something else has written to it.`,
    cure: 'Take it from a backup, or make it anew from the pages.',
  }),
  unfinished: ({ path }) => ({
    message: `iwaku was stopped while it wrote to ${path}; what was not finished is still to be undone. What was acknowledged is there.`,
    cure: `The next iwaku add undoes it: iwaku add page.html --ledger ${path}`,
  }),
  structure: ({ count, first }) => ({
    message: `the file is damaged in ${count >= 1000 ? 'at least ' : ''}${groupDigits(count)} places; the first: ${first}`,
    cure: 'Take it from a backup. Where there is none, copy it and try on the copy: iwaku export, then iwaku import into a new file.',
  }),
  'stray-rows': ({ path, table, count }) => ({
    message: `${groupDigits(count)} rows of the table ${table} belong to nothing.`,
    cure: anew(path),
  }),
  index: ({ path, table, missing, surplus }) => ({
    message: `the index of words of ${table === 'said' ? 'sayings' : 'pages'} lacks ${groupDigits(missing)} and has ${groupDigits(surplus)} that are gone: search does not find all.`,
    cure: anew(path),
  }),
  'unreadable-pages': ({ count, ids, reason }) => ({
    message: `${groupDigits(count)} pages cannot be unpacked (${reason}): ${named(count, ids)}`,
    cure: FROM_PAGES,
  }),
  'changed-pages': ({ count, ids }) => ({
    message: `${groupDigits(count)} pages are not what was put in: text, reading or rows do not fit their checksum: ${named(count, ids)}`,
    cure: FROM_PAGES,
  }),
  places: ({ count, ids }) => ({
    message: `${groupDigits(count)} pages have places that do not lie in their text: ${named(count, ids)}`,
    cure: FROM_PAGES,
  }),
  'little-room': ({ free }) => ({
    message: `there is little room left on its disk: ${megabytes(free)}.`,
    cure: 'Make room before adding pages. Without it nothing is lost, but nothing more goes in.',
  }),
}
