import type { FindingTexts } from './finding.ts'
import { groupDigits, megabytes } from './messages.ts'
import { misuseJa } from './troubles-ja.ts'

const anew = (path: string): string =>
  `台帳自身から作り直してください: iwaku export --ledger ${path} > pages.jsonl のあと iwaku import pages.jsonl --ledger new.sqlite`
const named = (count: number, ids: readonly string[]): string =>
  `${ids.map((id) => id.slice(0, 12)).join(' ')}${count > ids.length ? ` ほか ${groupDigits(count - ids.length)} ページ` : ''}`
const FROM_PAGES =
  '控えから戻すか、保存してあるページから iwaku add で新しい台帳を作ってください。ほかのページにはこのまま問い合わせられます。'

export const findingsJa: FindingTexts = {
  missing: (found) => misuseJa.ledger_missing({ ...found, code: 'ledger_missing' }),
  foreign: (found) => misuseJa.ledger_foreign({ ...found, code: 'ledger_foreign' }),
  newer: (found) => misuseJa.ledger_newer({ ...found, code: 'ledger_newer' }),
  older: (found) => misuseJa.ledger_older({ ...found, code: 'ledger_older' }),
  damaged: (found) => misuseJa.ledger_damaged({ ...found, code: 'ledger_damaged' }),
  busy: (found) => misuseJa.ledger_busy({ ...found, code: 'ledger_busy' }),
  lost: (found) => misuseJa.ledger_lost({ ...found, code: 'ledger_lost' }),
  untrusted: (found) => misuseJa.ledger_untrusted({ ...found, code: 'ledger_untrusted' }),
  address: (found) => misuseJa.ledger_address({ ...found, code: 'ledger_address' }),
  denied: (found) => misuseJa.ledger_denied({ ...found, code: 'ledger_denied' }),
  failed: (found) => misuseJa.ledger_failed({ ...found, code: 'ledger_failed' }),
  'no-file': ({ path }) => ({
    message: `${path} はフォルダーか装置で、ファイルではありません。`,
    cure: '--ledger で、その中のファイル（ledger.sqlite など）を示してください。',
  }),
  empty: ({ path }) => ({
    message: `${path} は空のファイルです（0 バイト）。`,
    cure: 'ページが入っていたなら控えから戻してください。そうでなければ iwaku add が台帳にします。',
  }),
  'cut-off': ({ path, bytes, told }) => ({
    message: `${path} は途中で切れています（${groupDigits(told)} バイトのうち ${groupDigits(bytes)} バイト）。`,
    cure: '元からもう一度写すか、控えから戻してください。写しの一部は sqlite3 写し.sqlite .recover で救えることがあります。',
  }),
  'odd-schema': ({ path, schema }) => ({
    message: `${path} は形式 ${schema} だと名乗りますが、これを書く iwaku はありません。ほかの何かが書き込んでいます。`,
    cure: '控えから戻すか、ページから作り直してください。',
  }),
  unfinished: ({ path }) => ({
    message: `${path} に書いている途中で iwaku が止められ、書きかけがまだ取り消されていません。入ったと告げたものは残っています。`,
    cure: `次の iwaku add が取り消します: iwaku add ページ.html --ledger ${path}`,
  }),
  structure: ({ count, first }) => ({
    message: `ファイルが ${groupDigits(count)} か所${count >= 1000 ? '以上' : ''}で壊れています。初めのもの: ${first}`,
    cure: '控えから戻してください。控えがなければ、写しを取り、その写しで iwaku export、続いて新しいファイルへの iwaku import を試してください。',
  }),
  'stray-rows': ({ path, table, count }) => ({
    message: `表 ${table} の ${groupDigits(count)} 行が、どこにも属していません。`,
    cure: anew(path),
  }),
  index: ({ path, table, missing, surplus }) => ({
    message: `${table === 'said' ? '言われたこと' : 'ページ'}の語の索引に ${groupDigits(missing)} 件が欠け、もうないもの ${groupDigits(surplus)} 件が残っています。検索に漏れが出ます。`,
    cure: anew(path),
  }),
  'unreadable-pages': ({ count, ids, reason }) => ({
    message: `${groupDigits(count)} ページを開けません（${reason}）: ${named(count, ids)}`,
    cure: FROM_PAGES,
  }),
  'changed-pages': ({ count, ids }) => ({
    message: `${groupDigits(count)} ページが、入れたときのままではありません。文章か読みか行が検査の値に合いません: ${named(count, ids)}`,
    cure: FROM_PAGES,
  }),
  places: ({ count, ids }) => ({
    message: `${groupDigits(count)} ページに、文章の中にない位置があります: ${named(count, ids)}`,
    cure: FROM_PAGES,
  }),
  'little-room': ({ free }) => ({
    message: `ディスクの空きが残りわずかです（${megabytes(free)}）。`,
    cure: 'ページを加える前に空けてください。空きがなくても失われるものはありませんが、新しいページは入りません。',
  }),
}
