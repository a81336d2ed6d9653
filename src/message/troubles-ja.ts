import { groupDigits, megabytes } from './messages.ts'
import { namesJa } from './names-ja.ts'
import type { BinaryKind, MisuseTexts, TroubleTexts } from './trouble.ts'

const maybe = (suggestion: string | null): string => (suggestion ? `${suggestion} のことかもしれません。` : '')

function cureForBinary(kind: BinaryKind): string {
  if (kind === 'pdf') return '文字を取り出してから渡してください: pdftotext 元.pdf 文.txt'
  if (kind === 'gzip') return '展開して渡してください: gunzip -c 元.gz | iwaku read -'
  if (kind === 'bzip2' || kind === 'xz' || kind === 'zstandard' || kind === 'zip' || kind === '7z')
    return '展開して、中の HTML かテキストを渡してください。'
  return 'iwaku が読むのは HTML とプレーンテキストです。'
}

export const troublesJa: TroubleTexts = {
  file_missing: () => ({ message: 'ファイルがありません。', cure: '綴りと場所を確かめてください。名前に空白があれば引用符で囲みます。' }),
  permission_denied: () => ({ message: '読む許可がありません。', cure: '持ち主に許可をもらうか、chmod u+r で読めるようにしてください。' }),
  unreadable: ({ reason }) => ({ message: `読めませんでした（${reason}）。`, cure: 'ディスクや接続を確かめて、もう一度試してください。' }),
  directory_without_pages: ({ extensions }) => ({
    message: '読めるページがフォルダーにありません。',
    cure: `フォルダーからは ${extensions.join(' ')} を読みます。ほかの名前のファイルは、じかに名指してください。`,
  }),
  empty_document: () => ({ message: '空のファイルです（0 バイト）。', cure: '保存か取得に失敗していないか確かめて、取り直してください。' }),
  blank_document: () => ({ message: '空白のほかに何もありません。', cure: '保存か取得に失敗していないか確かめて、取り直してください。' }),
  no_text: () => ({
    message: '読める本文がありません。',
    cure: 'スクリプトで本文を出すページかもしれません。ブラウザーで表示してから保存したものを渡してください。',
  }),
  unsupported_type: ({ kind }) => ({ message: `ページではなく、${namesJa.binary[kind]}です。`, cure: cureForBinary(kind) }),
  unsupported_encoding: ({ encoding }) => ({
    message: `文字コードが ${encoding} です。いまのところ iwaku が読むのは UTF-8 だけです。`,
    cure: `UTF-8 に直してください: iconv -f ${encoding} -t UTF-8 元 > 先`,
  }),
  broken_utf8: ({ offset, declared }) => ({
    message: `UTF-8 として正しくありません（${groupDigits(offset)} バイト目、先頭は 0）。いまのところ iwaku が読むのは UTF-8 だけです。${declared ? `ページは ${declared} だと名乗っています。` : ''}`,
    cure: `UTF-8 に直してください: iconv -f ${declared ?? 'SHIFT_JIS'} -t UTF-8 元 > 先`,
  }),
  too_large: ({ bytes, limit }) => ({
    message: `大きすぎます（${bytes === null ? `${megabytes(limit)} 超` : megabytes(bytes)}）。読むのは ${megabytes(limit)} までです。`,
    cure: 'ページごとに分けてください。',
  }),
  too_complex: () => ({
    message: 'このページを読むにはメモリーが足りません。',
    cure: 'NODE_OPTIONS=--max-old-space-size=4096 を付けて --jobs 1 で試すか、ページを分けてください。',
  }),
  reader_failed: ({ reason }) => ({
    message: `iwaku の不具合で読めませんでした（${reason}）。`,
    cure: 'このページを添えて知らせてください。IWAKU_DEBUG=1 を付けると詳しい記録が出ます。',
  }),
}

export const misuseJa: MisuseTexts = {
  unknown_option: ({ option, suggestion }) => ({
    message: `${option} というオプションはありません。${maybe(suggestion)}`,
    cure: 'iwaku read --help に一覧があります。',
  }),
  unknown_command: ({ command, suggestion }) => ({
    message: `${command} というコマンドはありません。${maybe(suggestion)}`,
    cure: `ファイルを読むなら: iwaku read ${command}`,
  }),
  option_without_value: ({ option }) => ({ message: `${option} に値がありません。`, cure: 'iwaku read --help に書き方があります。' }),
  invalid_choice: ({ option, value, choices }) => ({
    message: `${option} に ${value} は使えません。`,
    cure: `次のどれかにしてください: ${choices.join(' ')}`,
  }),
  invalid_date: ({ value }) => ({
    message: `--published の ${value} は日付ではありません。`,
    cure: '2024-03-01、2024/3/1、2024年3月1日 のように、暦にある日を書いてください。',
  }),
  invalid_jobs: ({ value }) => ({
    message: `--jobs の ${value} は 1 から 256 の整数ではありません。`,
    cure: '1 スレッドで読むなら --jobs 1 とします。',
  }),
  nothing_to_read: () => ({
    message: '読むものがありません。',
    cure: 'ファイルかフォルダーを、標準入力なら - を渡してください: iwaku read ページ.html',
  }),
  dictionary_missing: ({ reason }) => ({
    message: `辞書を開けません（${reason}）。`,
    cure: 'iwaku を入れ直してください。ソースから使うときは npm run build が辞書を作ります。',
  }),
  output_failed: ({ reason }) => ({ message: `出力を書けません（${reason}）。`, cure: '書き先の空きと許可を確かめてください。' }),
  wrong_usage: ({ reason }) => ({ message: `使い方が違います（${reason}）。`, cure: 'iwaku --help を見てください。' }),
}
