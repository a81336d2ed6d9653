import type { BinaryKind, LineFault } from '#intake'
import { groupDigits, hasSeveralServers, isDatabase, megabytes } from './messages.ts'
import { namesJa } from './names-ja.ts'
import { textOf } from './road.ts'
import { roadJa } from './road-ja.ts'
import { indexMisuse } from './search-index.ts'
import type { MisuseTexts, TroubleTexts } from './trouble.ts'

const maybe = (suggestion: string | null): string => (suggestion ? `${suggestion} のことかもしれません。` : '')

function cureForBinary(kind: BinaryKind): string {
  if (kind === 'pdf') return '文字を取り出してから渡してください: pdftotext 元.pdf 文.txt'
  if (kind === 'gzip') return '展開して渡してください: gunzip -c 元.gz | iwaku read -'
  if (kind === 'zip') return '展開して、中の HTML かテキストを渡してください。文書は .docx、.odt か PDF で保存し直します。'
  if (kind === 'office' || kind === 'rtf') return '作ったプログラムか LibreOffice で開き、.docx、.odt か PDF で保存し直してください。'
  if (kind === 'outlook-mail') return 'Outlook から HTML かテキストで保存するか、.eml に直してください: msgconvert 元.msg'
  if (kind === 'spreadsheet') return 'アドレスの一覧は CSV で、文章は PDF か HTML で保存し直してください。'
  if (kind === 'slides') return 'PDF で保存し直してください。'
  if (kind === 'json' || kind === 'x-archive')
    return `HTML かテキストで書き出${kind === 'x-archive' ? 'すか、「Your archive.html」のページを保存' : 'し直'}してください。投稿を 1 行ずつの JSON にしても読めます: {"address": …, "text": …, "published": "2024-03-01"}`
  if (kind === 'bzip2' || kind === 'xz' || kind === 'zstandard' || kind === '7z') return '展開して、中の HTML かテキストを渡してください。'
  return 'iwaku が読むのは HTML、テキスト、Markdown、PDF、Word（.docx）、メール、保存したページ、ZIP、WARC です。そのどれかで保存し直すか、書き出してください。ブックマークは HTML で書き出します。'
}

/** JSON の 1 行として書かれたページのどこが悪いか、どうすればよいか。 */
const LINE_FAULTS: Readonly<Record<LineFault, readonly [string, string]>> = {
  not_json: ['JSON として読めません', '1 行に 1 つの JSON オブジェクトを書いてください: {"address": …, "html": …}。'],
  cut: ['途中で切れています', 'ファイルを書き直してください。それより前の行は読みました。'],
  no_address: ['アドレスがありません', 'どのページにも "address"（どこから来たか、またはほかと区別できる名前）を書いてください。'],
  no_words: ['"html" も "text" も "source" もありません', 'ページそのものを、そのどれか一つに文字列で書いてください。'],
  two_sources: ['"html"、"text"、"source" が二つ以上あります', '一つだけにしてください。'],
  bad_published: ['"published" が日付ではありません', '2024-03-01 のように書くか、省いてください。'],
  bad_seen: ['"seen" が日付でも時刻でもありません', '2024-03-01 か 2024-03-01T12:00:00Z のように書くか、省いてください。'],
  too_long: ['長すぎます', '1 行は 64 MB までです。そのページは除いてください。'],
}

export const troublesJa: TroubleTexts = {
  file_missing: ({ address }) => ({
    message: 'ファイルがありません。',
    cure: `${address === undefined ? '' : `アドレスなら ${address} と書いてください。`}綴りと場所を確かめてください。名前に空白があれば引用符で囲みます。`,
  }),
  mail_not_taken: ({ program, reason }) => ({
    message: `${program} がメールを受け取りませんでした（${reason}）。`,
    cure: 'あとでまた試します。sendmail（postfix、msmtp など）を使えるようにするか、IWAKU_SENDMAIL にプログラム、IWAKU_MAIL_FROM に差出人を指定してください。',
  }),
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
    message: `文字コードが ${encoding} です。iwaku もブラウザーも読めません。`,
    cure: `UTF-8 に直してください: iconv -f ${encoding} -t UTF-8 元 > 先`,
  }),
  unknown_encoding: ({ declared }) => ({
    message: `文字コードが分かりません。${declared === null ? '宣言がなく' : `${declared} と宣言していますが、そうではなく`}、日本語や欧文のページのどの文字コードにも合いません。`,
    cure: '文字コードが分かっているなら、UTF-8 に直してください。Windows-1251 なら: iconv -f WINDOWS-1251 -t UTF-8 元 > 先',
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
  reader_lost: () => ({
    message: '読み手が何も言わずに終わることが続きました。このページが落としているのかもしれません。',
    cure: 'iwaku read で読めるか試してください。読み手がほかの理由で終わったのなら: iwaku queue --replay',
  }),
  reader_stuck: ({ seconds }) => ({
    message: `${seconds} 秒待っても読み終わりませんでした。`,
    cure: '手の空いた機械で iwaku read を試し、読めるなら: iwaku queue --replay',
  }),
  not_fetched: ({ because }) => textOf(roadJa.fetch, because),
  container_trouble: ({ trouble, offset }) => {
    const { message, cure } = textOf(roadJa.container, trouble)
    return { message: offset > 0 ? `${message.replace(/。$/, '')}（${groupDigits(offset)} バイト目から）。` : message, cure }
  },
  no_feed: ({ refusal }) => textOf(roadJa.feed, refusal),
  nothing_inside: () => ({ message: 'ページが一つもありません。', cure: '中身を確かめ、ページを一つずつ渡してください。' }),
  lines_not_read: ({ lines }) => ({
    message: `${lines.slice(0, 10).join('、')}${lines.length > 10 ? ' …' : ''} 行目はアドレスではありません。ほかは読みました。`,
    cure: '1 行に 1 つのアドレスを書き、書き付けの前には # を置いてください。',
  }),
  page_line: ({ line, fault }) => ({
    message: `${groupDigits(line)} 行目はページではありません。${LINE_FAULTS[fault][0]}。`,
    cure: LINE_FAULTS[fault][1],
  }),
  items_lost: ({ count }) => ({
    message: `フィードの ${groupDigits(count)} 件は、途中で切れたか、アドレスも文章もありません。`,
    cure: 'フィードを取り直すか、ページそのものを渡してください。',
  }),
  lists_too_deep: ({ limit }) => ({ message: `一覧の先に一覧が ${limit} 回を超えて続きます。`, cure: '内側の一覧を渡してください。' }),
  too_many_addresses: ({ limit }) => ({
    message: `${groupDigits(limit)} を超えるページが並んでいます。初めのものだけ読みました。`,
    cure: '残りは別の一覧にして渡してください。',
  }),
}

const takenIn = (read: boolean): string =>
  read ? 'それより前の行は台帳に入っていることがあります（二重に入ることはありません）' : '台帳には何も入れていません'

/** 取り込めない行のどこが悪いか、どうすればよいか。 */
const EXPORT_FAULTS: Readonly<Record<'none' | 'cut' | 'reading', readonly [string, string]>> = {
  none: [' iwaku export の出力ではないか、書き換えられています', '書き出し直してください: iwaku export > pages.jsonl'],
  cut: [
    '途中で切れています。書いていたものが最後まで終わっていません',
    'ファイルを作り直し、終了コードが 0、1、2 のどれかになってから取り込んでください。',
  ],
  reading: ['読んだ結果だけで、元のページがありません', 'iwaku read --format ndjson --stage entry で作ってください。'],
}

const QUERY_FAULTS: Readonly<Record<'unknown-act' | 'bad-date' | 'unknown-certainty' | 'unknown-has', (value: string) => string>> = {
  'unknown-act': (value) => `${value} という発話行為はありません。あるのは ${Object.keys(namesJa.act).join(' ')} です。`,
  'bad-date': (value) => `${value} は年・月・日ではありません。2024、2024-03、2024-03-01 のように書いてください。`,
  'unknown-certainty': (value) => `${value} という確かさはありません。あるのは high、medium、low です。`,
  'unknown-has': (value) => `has: に書けるのは condition だけです（${value} は書けません）。`,
}

export const misuseJa: MisuseTexts = {
  ...indexMisuse.ja,
  unknown_option: ({ option, suggestion }) => ({
    message: `${option} というオプションはありません。${maybe(suggestion)}`,
    cure: 'iwaku help にコマンドの、iwaku help コマンド にオプションの一覧があります。',
  }),
  unknown_command: ({ command, suggestion }) => ({
    message: `${command} というコマンドはありません。${maybe(suggestion)}`,
    cure: `ファイルを読むなら: iwaku read ${command}`,
  }),
  option_without_value: ({ option }) => ({ message: `${option} に値がありません。`, cure: 'iwaku help コマンド に書き方があります。' }),
  invalid_choice: ({ option, value, choices }) => ({
    message: `${option} に ${value} は使えません。`,
    cure: `次のどれかにしてください: ${choices.join(' ')}`,
  }),
  invalid_host: ({ option, value }) => ({
    message: `${option} の ${value} はホストではありません。`,
    cure: '名前か番地を、いつもと違うポートなら続けて書いてください: localhost:8080、192.0.2.1、[::1]:3000',
  }),
  invalid_date: ({ option, value }) => ({
    message: `${option} の ${value} は日付ではありません。`,
    cure: '2024-03-01、2024/3/1、2024年3月1日 のように、暦にある日を書いてください。',
  }),
  invalid_period: ({ value }) => ({
    message: `--when の ${value} は日付ではありません。`,
    cure: '2024-03-01、2024-03、2024 のように、日か月か年を書いてください。わからなければ unknown です。',
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
  site_in_the_way: ({ path }) => ({
    message: `${path} には、iwaku のまとめではないファイルがあります。手を付けていません。`,
    cure: '新しいフォルダーか空のフォルダー、または前に書いたまとめのフォルダーを指定してください。',
  }),
  invalid_number: ({ option, value, least }) => ({
    message: `${option} の ${value} は ${least} 以上の整数ではありません。`,
    cure: `数字で書いてください: ${option} 20`,
  }),
  number_too_large: ({ option, value, most }) => ({
    message: `${option} の ${value} は大きすぎます。`,
    cure: `${most} までを指定してください。`,
  }),
  no_filter: ({ value, key, near }) => ({
    message: `${key}: という絞り込みはありません。`,
    cure: `${near === null ? '絞り込みの一覧は iwaku search --help にあります。' : `${near}: のことですか。`}そのままの語として探すなら、引用符で囲んでください: "${value}"`,
  }),
  bom_of_what: ({ format }) => ({
    message: `--bom は CSV のためのもので、${format} には付けられません。`,
    cure: '--format csv と一緒に使ってください。',
  }),
  last_administrator: ({ name }) => ({
    message: `${name} は、管理できる最後の一人です。`,
    cure: '先にほかの人を管理する人にしてください: iwaku account 名前 --role administer',
  }),
  digest_of_what: () => ({
    message: '何をまとめるのかが示されていません。',
    cure: '話題、語、発言者、日のどれかで示してください: iwaku digest topic:橋、iwaku digest since:2031-06-18 until:2031-06-18。--limit N なら、全体の古いほうから N 件をまとめます。',
  }),
  argument_missing: ({ argument }) => ({
    message: `${argument} がありません。`,
    cure: 'コマンドに --help を付けると、何を渡すかがわかります。',
  }),
  account_exists: ({ name }) => ({
    message: `${name} というアカウントはもうあります。`,
    cure: `--role で役割を変えられます: iwaku account ${name} --role correct。招待は、管理する人がブラウザーから出し直せます。`,
  }),
  package_missing: ({ name }) => ({
    message: `パッケージ ${name} が入っていません。`,
    cure: `iwaku と並べて入れてください: npm install ${name}`,
  }),
  queue_needs_database: ({ path }) => ({
    message: `${path} はファイルで、列がありません。書くのは一つのプロセスで、読むのもそのプロセスです。`,
    cure: 'iwaku add で読んでください（スレッドの数は --jobs）。複数の機械で読むなら台帳を PostgreSQL に置きます: --ledger postgres://利用者@ホスト/データベース',
  }),
  migrate_needs_database: ({ path }) => ({
    message: `${path} はファイルです。表は iwaku add が作り、古い版のものは自分自身から作り直します。`,
    cure: `古いと言われたら: iwaku export --ledger '${path}' > pages.jsonl のあと、別のファイルへ iwaku import pages.jsonl。PostgreSQL の台帳なら: --ledger postgres://持ち主@ホスト/データベース`,
  }),
  queue_full: ({ most }) => ({
    message: `すでに ${groupDigits(most)} ページより多くが待っています。それまでに列に入れたものは残っています。`,
    cure: 'iwaku work を増やすか、--refuse を外してください（空くまで待ちます）。すでにあるページが二重に入ることはありません。',
  }),
  no_such_letter: ({ id }) => ({
    message: `取り置いたページに、id が ${id} で始まるものはありません。`,
    cure: 'id は iwaku queue --dead で見られます。',
  }),
  nothing_to_watch: () => ({
    message: '追っているものがまだありません。',
    cure: 'フィードかページのアドレスを指定してください: iwaku watch https://example.org/feed',
  }),
  not_an_address: ({ value }) => ({
    message: `${value} はウェブのアドレスではありません。`,
    cure: '追えるのは取り直せるものだけです。http:// か https:// で始まるアドレスを指定してください。',
  }),
  bad_webhook: () => ({
    message: '--webhook のアドレスには送れません。',
    cure: 'https:// で始まるアドレスを指定してください。http:// は --allow-private で名指した自分のホストにだけ送れます。',
  }),
  webhook_secret: ({ variable }) => ({
    message: `受け手が本物と見分けるための鍵がないか、鍵の形をしていません: ${variable}`,
    cure: `鍵を作り、両方に渡してください: export ${variable}="whsec_$(openssl rand -base64 32)"`,
  }),
  bad_mail_address: ({ value }) => ({
    message: `${value} はメールの宛先ではありません。`,
    cure: '名前@ホスト の形で、--mail 一つに一つ書いてください。',
  }),
  not_watched: ({ address }) => ({ message: `${address} は追っていません。`, cure: 'iwaku watch --list に一覧があります。' }),
  watch_busy: ({ lock, process }) => ({
    message: `別の iwaku watch がこの台帳で追っています（プロセス ${process}）。`,
    cure: `先にそれを終えてください。二つあると何もかも二度知らせます。プロセス ${process} が iwaku でなければ ${lock} を消してください。`,
  }),
  watch_elsewhere: ({ machine, process }) => ({
    message: `別の iwaku がこの台帳で追っています（${machine}、プロセス ${process}）。`,
    cure: '先にそれを終えてください。二つあると何もかも二度知らせます。強制終了されたものは 1 分で忘れられます。',
  }),
  watch_damaged: ({ path, reason }) => ({
    message: `追うものを覚えている ${path} が壊れています（${reason}）。そのままにしました。`,
    cure: '控えから戻すか、よそへ移してアドレスを指定し直してください。台帳にあるページを知らせ直すことはありません。',
  }),
  watch_newer: ({ path, reason }) => ({
    message: `${path} は新しい版の iwaku が書いたものです（${reason}）。そのままにしました。`,
    cure: 'iwaku を更新してください: npm install -g iwaku@latest',
  }),
  watch_unwritten: ({ path, reason }) => ({
    message: `${path} を読み書きできません（${reason}）。途中まで書いたものはありません。`,
    cure: '空き容量と権限を確かめて、もう一度始めてください。続きから追います。',
  }),
  nobody_called: ({ name }) => ({
    message: `この台帳に、${name} と呼ばれる発言者はいません。`,
    cure: `名前の一部で試すか、その語のあるページを探してください: iwaku search --pages ${name}`,
  }),
  no_such_decision: ({ id }) => ({
    message: `記録に決定 ${id} はないか、id がそう始まるものが二つ以上あります。`,
    cure: 'id は iwaku log で見られます。',
  }),
  already_undone: ({ id, by }) => ({
    message: `決定 ${id} は、すでに取り消されています。`,
    cure: `もう一度生かすには、その取り消しを取り消してください: iwaku undo ${by}`,
  }),
  one_decision: () => ({
    message: 'iwaku correct には、決めることを一つだけ渡してください。',
    cure: '--source、--when、--target、--act、--actor、--type、--reject、--same、--differ、--merge、--split、--line、--promise、--clash、--compatible、--topic、--note のどれか一つです。どれにも --why で理由を添えられます。',
  }),
  no_such_attribution: ({ ref }) => ({
    message: `帰属 ${ref} は台帳にありません。`,
    cure: 'iwaku search が示す位置（例 3a31c12aad8a:110-127）をそのまま渡してください。',
  }),
  no_such_deed: ({ ref }) => ({
    message: `${ref} に出来事を伝えるページは台帳にありません。`,
    cure: 'iwaku page やページの画面が示す位置（例 3a31c12aad8a:110-127）をそのまま渡してください。',
  }),
  no_such_page: ({ id }) => ({
    message: `この台帳にページ ${id} はないか、id がそう始まるページが二つ以上あります。`,
    cure: 'id をもっと長く書いてください。id は iwaku search の結果に出ます。',
  }),
  bad_query: ({ fault, value }) => ({ message: QUERY_FAULTS[fault](value), cure: '絞り込みの一覧は iwaku search --help にあります。' }),
  not_an_export: ({ path, line, fault, read }) => ({
    message: `${path} の ${groupDigits(line)} 行目は${EXPORT_FAULTS[fault][0]}。${takenIn(read)}。`,
    cure: EXPORT_FAULTS[fault][1],
  }),
  export_newer: ({ path, line, version, own, read }) => ({
    message: `${path} の ${groupDigits(line)} 行目は iwaku ${version} が読んだもので、ここにあるのは ${own} です。${takenIn(read)}。`,
    cure: 'その版を入れてください: npm install -g iwaku。新しい版が書いたものを、古い版は正しく扱えないことがあります。',
  }),
  nothing_to_import: ({ path }) => ({
    message: `${path} には .jsonl も .ndjson もありません。`,
    cure: 'iwaku export か iwaku read --stage entry が書いたファイルを指定してください。',
  }),
  input_failed: ({ path, reason }) => ({ message: `${path} を読めません（${reason}）。`, cure: '綴りと許可を確かめてください。' }),
  ledger_missing: ({ path }) => ({
    message: `${path} に台帳がありません。`,
    cure: isDatabase(path)
      ? 'データベースがなければ createdb で作ってください。表は iwaku add が作ります。別の場所なら --ledger で示してください。'
      : 'iwaku add ページ.html で作るか、--ledger で場所を示してください。',
  }),
  ledger_foreign: ({ path }) => ({
    message: `${path} は iwaku の台帳ではありません。手を付けていません。`,
    cure: isDatabase(path)
      ? 'アドレスで別のスキーマを示してください（…?schema=名前）。スキーマは iwaku add が作ります。'
      : '--ledger で別の場所を示してください。ファイルは iwaku add が作ります。',
  }),
  ledger_newer: ({ path, reason }) => ({
    message: `${path} は新しい版の iwaku が作ったものです（${reason}）。手を付けていません。`,
    cure: 'iwaku を新しくしてください: npm install -g iwaku@latest',
  }),
  ledger_older: ({ path, reason }) => ({
    message: `${path} は古い版の iwaku が作ったものです（${reason}）。手を付けていません。`,
    cure: isDatabase(path)
      ? '持ち主の権限で iwaku migrate を動かすと、使われている間に新しい形になります。書き込むほかの機械の iwaku も新しくしてください。'
      : `自分自身から作り直してください: iwaku export --ledger '${path}' > pages.jsonl のあと iwaku import pages.jsonl --ledger '${path}.new'。それから新しいファイルを古いものの場所に置いてください。`,
  }),
  ledger_damaged: ({ path, reason }) => ({
    message: `${path} は壊れています（${reason}）。手を付けていません。`,
    cure: isDatabase(path)
      ? '控えから戻すか、ページから作り直してください。'
      : '控えから戻すか、ページから作り直してください。写しに対しては sqlite3 ledger.sqlite .recover を試せます。',
  }),
  ledger_busy: ({ path }) => ({
    message: `ほかのプログラムが ${path} に長く書き込んでいます。書きかけのものはありません。`,
    cure: '終わるのを待って、もう一度試してください。すでにあるページが二重に入ることはありません。',
  }),
  ledger_full: ({ path }) => ({
    message: `${path} を書く空きがありません。前からあったものは残っています。`,
    cure: 'ディスクを空けて、もう一度試してください。すでにあるページが二重に入ることはありません。',
  }),
  ledger_denied: ({ path, reason }) => ({
    message: `${path} を開くことも書くこともできません（${reason}）。`,
    cure: isDatabase(path)
      ? '利用者とパスワード（PGPASSWORD か ~/.pgpass）、そこでの権限を確かめてください。README の「複数の機械で使う」にあります。'
      : 'ファイルとフォルダーの許可と、同時に開けるファイルの数（ulimit -n）を確かめるか、--ledger で別の場所を示してください。',
  }),
  ledger_lost: ({ path, reason }) => ({
    message: `${path} のデータベースサーバーが答えません（${reason}）。書きかけのものはありません。`,
    cure: hasSeveralServers(path)
      ? 'どのサーバーがプライマリーか（patronictl list）、そこへここから届くかを確かめて、もう一度試してください。すでにあるページが二重に入ることはありません。'
      : '動いているか、ここから届くかを確かめて、もう一度試してください。すでにあるページが二重に入ることはありません。',
  }),
  ledger_untrusted: ({ path, reason }) => ({
    message: `${path} のデータベースサーバーが、目当てのサーバーだと証明できません（${reason}）。パスワードは送っていません。`,
    cure: '証明書にある名前で呼び、それに署名した証明書を示してください: postgres://…?sslmode=verify-full&sslrootcert=/場所/ca.crt。docs/machines.md にあります。',
  }),
  ledger_address: ({ path, reason }) => ({
    message: `${path} はデータベースのアドレスではありません（${reason}）。`,
    cure: 'postgres://利用者@ホスト/データベース、サーバーが複数なら postgres://利用者@ホスト1,ホスト2,ホスト3/データベース?target_session_attrs=read-write と書いてください。docs/machines.md にあります。',
  }),
  ledger_unsupported: ({ path, reason }) =>
    isDatabase(path)
      ? {
          message: `このデータベース（${reason}）には台帳を置けません。`,
          cure: 'PostgreSQL 15 以上と UTF-8 のデータベースを使ってください: createdb --encoding UTF8 --template template0 名前',
        }
      : {
          message: `この Node（${reason}）には、台帳に要る SQLite がありません。`,
          cure: 'Node 22.16 以上を使ってください。iwaku read はこのままで使えます。',
        },
  ledger_failed: ({ path, reason }) => ({
    message: `台帳 ${path} を扱えませんでした（${reason}）。書きかけのものはありません。`,
    cure: 'もう一度試し、直らなければ知らせてください。',
  }),
  wrong_usage: ({ reason }) => ({ message: `使い方が違います（${reason}）。`, cure: 'iwaku --help を見てください。' }),
}
