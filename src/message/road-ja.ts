import { groupDigits, megabytes } from './messages.ts'
import type { RoadTexts } from './road.ts'
import type { Cured } from './trouble.ts'

const told = (message: string, cure: string): Cured => ({ message, cure })
const LATER = '後でもう一度試してください。'
const BROWSER = 'ブラウザーで開いて保存し、そのファイルを渡してください。'
const AGAIN = '元の場所からもう一度手に入れてください。無事なものは読みました。'
const REPORT_MAKER = '無事なものは読みました。作った人に知らせてください。'
const STAGE = {
  dns: '名前を調べるところ',
  connect: 'つなぐところ',
  tls: 'TLS',
  headers: '応答の頭',
  body: '本体',
  total: '全体',
}
const FAULT = { header: '頭', data: '中身', checksum: '検査値', length: '長さ', truncated: '途中で切れている' }
const USE = {
  'this-network': '自分自身',
  private: '私用',
  carrier: '事業者内',
  loopback: 'この機械',
  'link-local': '同じ回線の中',
  metadata: 'クラウドの内部',
  protocol: '規約用',
  documentation: '説明用',
  relay: '中継用',
  benchmark: '試験用',
  multicast: '同報',
  reserved: '予約',
  translated: '変換用',
  'not-global': '公開でない',
}
const WHY = {
  expired: '期限切れです',
  'not-yet-valid': 'まだ有効ではありません',
  'wrong-host': '別のホストのものです',
  'self-signed': '自己署名です',
  'unknown-issuer': '発行者が分かりません',
  other: '無効です',
}

export const roadJa: RoadTexts = {
  fetch: {
    'bad-address': ({ why }) =>
      told(
        `アドレス${{ unreadable: 'を読めません', 'too-long': 'が 8,192 字を超えています', 'bad-host': 'のホストが名前になっていません' }[why]}。`,
        'アドレスを確かめてください。',
      ),
    scheme: ({ scheme }) =>
      told(`取りに行けるのは http と https だけで、${scheme} は行けません。`, 'ページを保存して、そのファイルを渡してください。'),
    port: ({ host, port }) =>
      told(`${host} のポート ${port} には取りに行きません。`, `自分のサーバーなら: --allow-private ${host}:${port}`),
    'blocked-address': ({ host, ip, range, use }) =>
      told(`${host} の行き先 ${ip} は、公開のウェブではありません（${range}、${USE[use]}）。`, `自分のものなら: --allow-private ${host}`),
    offline: () => told('取りに行かない指定なので、そのままにしました。', '--no-fetch を外してください。'),
    stopped: () => told('順番の前に止められました。', 'もう一度実行してください。すでにあるページが二重に入ることはありません。'),
    robots: ({ host, line }) =>
      told(`${host} の robots.txt（${line} 行目）が禁じています。`, 'ブラウザーで保存して、そのファイルを渡してください。'),
    'redirect-loop': () =>
      told('転送が堂々巡りしています。', 'ブラウザーで開き（Cookie が要る場合があります）、行き着いたアドレスを渡してください。'),
    'too-many-redirects': ({ limit }) => told(`転送が ${limit} 回を超えました。`, '行き着くアドレスを渡してください。'),
    certificate: ({ host, why, detail }) =>
      told(`${host} の証明書は${WHY[why]}（${detail}）。`, `わけが分かっていれば: --insecure ${host}`),
    'too-large': ({ limit }) => told(`${megabytes(limit)} を超えています。`, '要る部分を保存して、そのファイルを渡してください。'),
    ratio: ({ limit }) => told(`ほどくと ${limit} 倍を超えます。攻撃によくある形です。`, BROWSER),
    encoding: ({ encoding }) => told(`名乗りと違う圧縮がされています（${encoding}）。`, BROWSER),
    'no-such-host': ({ host }) => told(`${host} はありません。`, '名前を確かめてください。'),
    dns: ({ host, detail }) => told(`${host} を調べられません（${detail}）。`, '接続を確かめ、後でもう一度試してください。'),
    connect: ({ host, detail }) => told(`${host} につながりません（${detail}）。`, LATER),
    tls: ({ host, detail }) => told(`${host} と TLS で話せません（${detail}）。`, BROWSER),
    proxy: ({ detail }) => told(`プロキシーが道を開きません（${detail}）。`, 'アドレスと、CONNECT が許されているかを確かめてください。'),
    timeout: ({ stage, limit }) => told(`時間がかかりすぎました（${STAGE[stage]}、${limit / 1000} 秒超）。`, LATER),
    reset: () => told('応答の前に切れました。', LATER),
    incomplete: ({ wanted, got }) =>
      told(
        `途中で切れたので（${wanted === null ? '' : `${groupDigits(wanted)} バイトのうち `}${groupDigits(got)} バイト）、採りませんでした。`,
        LATER,
      ),
    protocol: ({ detail }) => told(`応答が HTTP になっていません（${detail}）。`, BROWSER),
    status: ({ status }) =>
      told(
        `サーバーの応答は ${status} でした。`,
        status === 401 || status === 403
          ? 'ブラウザーでログインして保存し、そのファイルを渡してください。'
          : status < 500 && status !== 429
            ? 'アドレスを確かめてください。'
            : LATER,
      ),
    'redirect-nowhere': ({ status }) => told(`行き先のない転送です（${status}）。`, BROWSER),
    'robots-unavailable': ({ host, status }) => told(`${host} の robots.txt が得られず（${status}）、取りに行けません。`, LATER),
    waiting: ({ host }) => told(`${host} が、しばらく来ないよう求めています。`, LATER),
    gone: ({ status }) =>
      told(
        status === 410 ? 'ページはもうないと、サーバーが答えました（410）。' : 'ページはないと、サーバーが答えました（404）。',
        'アドレスを確かめてください。台帳にあるものは残ります。',
      ),
  },
  container: {
    not_a_warc: ({ looksLike }) =>
      told(
        `WARC でも ARC でもありません${looksLike === 'html' ? '（中身は HTML です）' : ''}。`,
        'page.html のように、中身に合う名前にしてください。',
      ),
    gzip_damaged: ({ fault }) => told(`圧縮が壊れています（${FAULT[fault]}）。`, AGAIN),
    record_head_broken: () => told('記録の頭が壊れています。', AGAIN),
    record_head_too_large: ({ limit }) => told(`記録の頭が ${groupDigits(limit)} バイトを超えています。`, REPORT_MAKER),
    record_length_wrong: ({ declared }) => told(`記録の長さが名乗り（${declared}）と違います。`, REPORT_MAKER),
    record_truncated: ({ declared, found }) =>
      told(`記録が ${groupDigits(declared)} バイトのうち ${groupDigits(found)} バイトで終わっています。`, AGAIN),
    record_end_missing: () => told('記録に終わりがありません。', AGAIN),
    record_type_unknown: ({ type }) => told(`知らない種類の記録です（${type}）。`, REPORT_MAKER),
    digest_mismatch: ({ algorithm }) => told(`しまわれたときのバイト列と違う（${algorithm}）ので、証拠にならず、除きました。`, AGAIN),
    digest_unreadable: ({ declared }) => told(`記録の要約値が読めません（${declared}）。`, REPORT_MAKER),
    chunks_broken: () => told('本体が壊れています。', AGAIN),
    content_undecodable: ({ encoding }) => told(`本体をほどけません（${encoding}）。`, AGAIN),
    revisit_unresolved: () =>
      told('このファイルにないページと同じだとして、中身がしまわれていません。', '最初の写しのあるファイルも渡してください。'),
    too_damaged: ({ damages }) => told(`${damages} か所を超えて壊れているので、残りは読みませんでした。`, AGAIN),
    not_a_zip: () => told('ZIP ではありません。', 'もう一度手に入れるか、中身に合う名前にしてください。'),
    zip_directory_broken: ({ entries }) =>
      told(`ファイルの一覧が壊れているか、途中で切れています。それでも見つかったファイルは ${groupDigits(entries)} 個です。`, AGAIN),
    too_many_entries: ({ limit }) => told(`ファイルが ${groupDigits(limit)} を超えています。`, 'ほどいて、フォルダーを渡してください。'),
    archive_too_large: ({ limit }) => told(`ほどくと ${megabytes(limit)} を超えます。`, 'ほどいて、フォルダーを渡してください。'),
    entry_name_refused: () =>
      told('よその場所を指す名前のファイルがあります。', '信頼できるプログラムでほどき、フォルダーを渡してください。'),
    entries_overlap: () => told('ファイルが重なり合っています。攻撃によくある形です。', REPORT_MAKER),
    entry_size_wrong: () => told('中のファイルの大きさが名乗りと違います。', AGAIN),
    entry_damaged: () => told('中のファイルが壊れています。', AGAIN),
    entry_method_unknown: ({ method }) =>
      told(`中のファイルの圧縮方式（${method}）を知りません。`, 'ほどいて、フォルダーを渡してください。'),
    nested_archive: ({ limit }) =>
      told(`書庫やメールの入れ子が ${limit} 重を超えているので、開きませんでした。`, '外側をほどいて、フォルダーを渡してください。'),
    datapackage_missing: () => told('中身の一覧（datapackage.json）がありません。', REPORT_MAKER),
    datapackage_broken: () => told('中身の一覧（datapackage.json）が壊れています。', REPORT_MAKER),
    resource_missing: () => told('一覧にあるファイルがありません。', AGAIN),
    resource_digest_wrong: () => told('中のファイルが、一覧にあるものと違います。', AGAIN),
    pages_list_missing: () => told('ページの一覧がないので、書庫そのものから読みました。', REPORT_MAKER),
    not_a_message: () => told('メールでも、保存したページでもありません。', '中身に合う名前にしてください。'),
    message_without_text: () => told('メールに文章がありません。', '添付を保存して、それを渡してください。'),
    message_cut_short: () => told('メールが途中で終わっています。あるところまで読みました。', 'もう一度保存してください。'),
    document_broken: () => told('文書が壊れています。', '作ったプログラムで開いて保存し直すか、PDF に書き出してください。'),
    document_without_text: () => told('文書に文字がありません。画像だけかもしれません。', 'PDF に書き出し、文字を認識させてください。'),
    web_archive_broken: () => told('Safari が保存したページが壊れています。', '保存し直すか、PDF に書き出してください。'),
    thread_lines_broken: ({ lines }) =>
      told(
        `スレッドの ${groupDigits(lines)} 行は書き込みとして読めません。ほかは読みました。`,
        'もう一度手に入れてください。途中で切れているかもしれません。',
      ),
    not_a_pdf: () => told('PDF ではありません。', '中身に合う名前にしてください。'),
    pdf_reader_missing: () =>
      told(
        'PDF を読むためのパッケージがありません。',
        '入れてください: npm install pdfjs-dist。または文字を取り出してください: pdftotext in.pdf out.txt',
      ),
    pdf_broken: () => told('PDF が壊れています。', 'もう一度手に入れるか、文字を取り出してください: pdftotext in.pdf out.txt'),
    pdf_without_text: ({ pages }) =>
      told(
        pages === 1 ? '文字のない画像です。' : `${groupDigits(pages)} ページとも、文字のない画像です。`,
        '先に文字を認識させてください: ocrmypdf -l jpn in.pdf out.pdf',
      ),
    pdf_too_long: ({ pages, limit }) =>
      told(`${groupDigits(pages)} ページあります。読むのは ${groupDigits(limit)} ページまでです。`, '分けてください。'),
    took_too_long: ({ milliseconds }) => told(`${milliseconds / 1000} 秒を超えたので、やめました。`, 'ほどいて、中身を渡してください。'),
    took_too_much_memory: () => told('メモリーを使いすぎるので、やめました。', 'ほどいて、中身を渡してください。'),
    reader_failed: ({ reason }) => told(`iwaku の誤りで開けませんでした（${reason}）。`, 'このファイルを添えて知らせてください。'),
    encrypted: () => told('パスワードで閉じられています。', '開いてから、もう一度渡してください。'),
    member_too_large: ({ limit }) => told(`${megabytes(limit)} を超えるページがあります。`, 'ほどいて、そのページを分けてください。'),
    ratio_too_high: ({ limit }) => told(`ほどくと ${limit} 倍を超えるページがあります。攻撃によくある形です。`, REPORT_MAKER),
  },
  feed: {
    empty_document: () => told('フィードが空です。', 'ブラウザーで開いて確かめるか、後でもう一度試してください。'),
    not_a_feed: ({ feeds }) =>
      told(
        'フィードではありません。',
        feeds.length > 0
          ? `このページのフィード: ${feeds.map(({ address }) => address).join(' ')}`
          : 'ページかフィードのアドレスを渡してください。',
      ),
    too_deep: ({ limit }) => told(`入れ子が ${limit} 段を超えています。フィードにはないことです。`, '発行元に知らせてください。'),
    too_complex: ({ limit }) => told(`一つの記事の要素が ${groupDigits(limit)} を超えています。`, '発行元に知らせてください。'),
    too_large: ({ limit }) => told(`フィードが ${groupDigits(limit)} 字を超えています。`, '件数の少ないフィードを使ってください。'),
  },
}
