import type { Help } from './messages.ts'

export const helpJa: Help = {
  usage: '使い方:',
  programUsage: '[オプション] [コマンド]',
  readUsage: '[オプション] [FILE|DIR|ADDRESS|-...]',
  arguments: '引数:',
  options: 'オプション:',
  commands: 'コマンド:',
  description: '日本語のページを読み、誰が何を、誰に、いつ、どんな条件で、誰を経て言ったかを、証拠となる文字の位置とともに示します。',
  readSummary: 'ページを読み、帰属（誰が何を言ったか）を示す',
  readDescription:
    'ページ（HTML かプレーンテキスト、文字コードはブラウザーが読めるものすべて）を読み、題・著者・公開日・形と、帰属の一覧を出します。どの帰属にも、それを示す文が付きます。',
  files:
    'ファイル。フォルダー（下の階層まで）。ページやフィードのアドレス（https://…）。書庫（ZIP、WARC、WACZ）、保存したページ（MHTML、webarchive）、メール（.eml、.mbox）、PDF、Word（.docx）、.odt、.epub、スレッド（.dat）、ブログが書き出したもの。アドレスの一覧と表（.csv）、ブックマーク、OPML、サイトマップ。または標準入力を表す -',
  format: '出し方: text 端末で読む、json 整形した配列、ndjson 1 行 1 ページ、md Markdown',
  stage: 'どの段階を見せるか: blocks 塊と役割、document 文、findings 手がかり、attributions 帰属。entry は import が取り込む形（NDJSON）',
  certainty: 'ここまでの確かさを見せる: high（精度優先）、medium、low（すべて）',
  why: '役割・規則・発言者・日付・形の根拠と、注記も見せる',
  seen: '保存した写しの日を与える（ページを確かめた日。最も早い日が残る）。例 2024-03-02',
  published: 'ページの公開日を与える（「昨日」などを読む基準）。例 2024-03-01',
  jobs: '同時に読む数。1 なら 1 スレッドで読む（既定: 枚数と CPU の数から決める）',
  noColour: '色を付けない（NO_COLOR でも同じ）',
  language: '画面の言語（既定: LC_ALL、LC_MESSAGES、LANG から）',
  version: '版を示す',
  help: 'この説明を示す',
  defaultValue: (value) => `既定: ${value}`,
  after: `例:
  iwaku read 記事/ --format ndjson  フォルダーを読み、1 行 1 ページで出す
  iwaku add 記事/                   ページを台帳に入れる
  iwaku search 停戦 source:外相     言われたことを探す
  iwaku read --help                 読み方の詳しい説明`,
  ledger: '台帳のファイルか postgres://利用者@ホスト/データベース（既定: IWAKU_LEDGER、なければ利用者のデータの置き場所）',
  answerFormat: '出し方: text 端末で読む、json',
  listFormat: '出し方: text 端末で読む、json、見つかったもののフィード atom・jsonfeed',
  order: '並べ方: newest 新しい順、oldest 古い順、rank よく合う順',
  limit: '見せる件数',
  offset: '飛ばす件数',
  words: '言われたことの中にある語と、絞り込み',
  name: '名前か、その一部',
  id: 'ページの id の初めの部分、または検索結果に出る帰属の位置',
  ref: '検索結果に出る帰属の位置（例 3a31c12aad8a:110-127）',
  correctAbout: '帰属か出来事の位置、名前、または話題',
  correctSource: '発言者は、この名前の人である',
  correctWhen: '発言や出来事の日は、これである（2031-06-04 のような日、月、年。わからなければ unknown）',
  correctTarget: '相手は、この名前の人や組織である',
  correctAct: '発話行為は、これである（promise、refuse など）',
  correctActor: '行為者は、この名前の人や組織である（iwaku page が示す出来事の位置に）',
  correctType: '出来事の種類は、これである（AGREE、ASSAULT など）',
  correctReject: '帰属ではない、または出来事ではない',
  correctSame: 'この位置の帰属と、同じ発言を伝えている',
  correctDiffer: 'この位置の帰属とは、別の発言である',
  correctMerge: 'この名前と同じ人である',
  correctSplit: 'この名前とは別の人である',
  correctLine: '一線の状態: open 示されたまま、withdrawn 引っ込められた、crossed 越えられた',
  correctPromise: '約束の状態: kept 果たされた、broken 破られた、open 未決',
  correctClash: 'この位置の帰属または出来事と、確かに食い違う',
  correctCompatible: 'この位置の帰属または出来事と両立する（この組はもう出さない）',
  rejected: '人が退けた組も出す',
  correctTopic: '話題をこの名前にする（同じ名前の話題は一つになる）',
  correctNote: '覚え書きを付ける',
  exportFormat:
    '出し方: jsonl iwaku import で取り込める形、csv と parquet 表、annotations W3C Web Annotation、prov PROV-O、schema schema.org、plover 出来事、csl CSL-JSON、bibtex',
  digestFormat: '出し方: md Markdown、html、note 手控え、json',
  digestSite: 'ページと Atom フィードにしてこのフォルダーへ書く（サーバーなしで開ける）',
  digestTopic: 'まとめの題（既定: 探した語）',
  by: '誰が決めたか（既定: 利用者名）',
  whyDecided: 'なぜそう決めたか',
  decision: '決定の id の初めの部分',
  exported: 'iwaku export か iwaku read --stage entry の出力、そのフォルダー、または標準入力を表す -',
  noFetch: '何も取りに行かない。アドレスは知らせて飛ばす',
  allowPrivate: '公開のウェブにない自分のホスト。例 localhost:8080。何度でも書ける',
  insecure: '証明書を確かめないホスト。何度でも書ける',
  pause: '一つのホストへの要求の間をあけるミリ秒',
  searchPages: '言われたことではなく、ページ全体を探す',
  facets: '発言者、発話行為、相手、媒体、話題、年ごとの数も出す',
  add: {
    summary: 'ページを読んで台帳に入れる',
    description: 'ページを読み、すべての帰属とともに、問い合わせのできる台帳に入れます。同じページを二度入れても一つです。',
  },
  search: {
    summary: '言われたことを探す',
    description: '言われたことの中の語（語の一部でもよく、全角・半角、大文字・小文字、仮名の別は問わない）と絞り込みで、帰属を探します。',
  },
  said: {
    summary: 'ある人の発言',
    description:
      'ある人が言ったことを、新しい順に出します。語を添えると（前に「について」と書いてもかまいません）、それを含むものだけにします。',
  },
  timeline: {
    summary: '言われたことを日付順に',
    description: '帰属を 1 行ずつ、古い順に出します。語と絞り込みは iwaku search と同じです。',
  },
  lines: {
    summary: '一線: 誰が、何があれば、何をすると言ったか',
    description:
      '条件の付いた発言を発言者ごとに出します。誰が、誰に対し、何があれば、何をするか、いつから、何回。語と絞り込みは iwaku search と同じです。',
  },
  correct: {
    summary: '人の決定を記録する: 発言者、同じ人か、同じ発言か',
    description:
      '読みを人が正します。決定は記録に足されるだけで、ページの読みは変わりません。どの答えにも効き、新しい版で読み直しても効き続け、一つずつ取り消せます。',
  },
  reread: {
    summary: '新しい版で読み直す',
    description:
      '古い版が読んだページを、台帳にある元の文字から読み直します。人の決定は引き続き効き、当てはまらなくなったものは iwaku log でわかります。取りに行くのは、--resolve のときの短縮リンクだけです。',
  },
  digest: {
    summary: '載せられる形のまとめ: Markdown か、手控えの形',
    description:
      '見つかった発言を日ごとに並べ、出典とともに書き出します。note は手控えの形 #話題(人「…」・人「…」) で、読み直せば同じ帰属になります。語と絞り込みは iwaku search と同じです。',
  },
  log: {
    summary: '人の決定の記録',
    description: '人の決定を古い順に出します。取り消されたもの、今の読みに当てはまらないものには、そう付きます。',
  },
  undo: { summary: '決定を取り消す', description: '記録にある決定を一つ取り消します。取り消したことも記録に残ります。' },
  watch: {
    summary: 'フィードやページを追い、新しいものを知らせる',
    description:
      'フィード、ページ、サイトマップ、フィードの一覧（OPML）を追います。新しいものが出る間合いに合わせて 10 分から 1 日おきに見に行き、来たものを台帳に入れて知らせます。指定したアドレスは覚えておき、指定がなければ覚えているものを追います。書き換えられたページは新しい版になります（iwaku versions）。取れないものも、間を延ばしながら見に行き続けます。',
  },
  serve: {
    summary: '台帳をブラウザーで見る',
    description:
      'この機械のブラウザーに台帳を見せます。新しいこと、帰属の付いたページ、発言と出所、年表、一線、食い違い、検索。どの画面にも /api に同じ中身の JSON があり、/openapi.json に説明があります。Ctrl-C で終わります。',
  },
  mcp: {
    summary: '言語モデルに台帳を読ませる（Model Context Protocol）',
    description:
      '標準入出力で Model Context Protocol を話します。道具は読むだけで、ページの文は、場所を添えた、信用しない資料として渡します。@modelcontextprotocol/sdk を iwaku と並べて入れておきます。',
  },
  open: 'ブラウザーで開く',
  team: '台帳を共有する。使う人はサインインする（招待は iwaku account）',
  bom: 'CSV の先頭に、Excel が UTF-8 と分かる印（BOM）を付ける',
  create: '--ledger の場所に台帳がなければ作る',
  behindProxy: '誰がどう尋ねたかについて、前に立つプロキシーの言うことを信じる（X-Forwarded-For, X-Forwarded-Proto）',
  serveLog: '要求を 1 件 1 行で標準エラーに記す。text は人に、json はプログラムに。尋ねた言葉と秘密は記さない',
  account: {
    summary: '共有の台帳に人を招く、または使える人を並べる',
    description:
      'アカウントを作り、7 日のあいだに一度だけ使える招待を出します。名前がなければ一覧を出します。アカウントのしたことは監査に残り、台帳と書き出しには残りません。',
  },
  accountName: 'アカウントの名',
  accountRole:
    'できること: read（読む）、correct（正す）、add（加える）、administer（管理する）。すでにあるアカウントでは、これからできること。省くと、最初の一人は管理でき、ほかの人は読める',
  port: '待ち受けるポート。0 なら空いているもの',
  serveWatch: 'iwaku watch に渡したアドレスと、画面で加えたアドレスを追い続ける',
  listen: '待ち受けるアドレス。この機械の外に開くのは、TLS を受け持つプロキシーの後ろでだけ',
  host: 'この機械の名のほかに、ブラウザーがこのサーバーを呼んでよい名。いくつも指定できる',
  resolve: '短縮リンク（t.co、bit.ly など）をたどり、その先のアドレスを残す。転載元のもの、ツイートや本文の中のもの',
  resolveKnown: '続けて、まだ誰もたどっていない短縮リンク（t.co、bit.ly など）を、すべてのページについてたどり、その先のアドレスを残す',
  watchAddresses: 'これから追うアドレス（https://…）',
  watchOnce: '時の来たものだけを見に行って終わる（cron 向け）',
  watchList: '追っているもの、最後の新着、次に見に行く時、問題を一覧にする',
  watchStop: 'このアドレスを追うのをやめて終わる。いくつも指定できる',
  watchTell:
    'この問いに当たる新しい発言を出す。書き方は iwaku search と同じ。new:line、new:clash、new:shift、new:version を添えると、当たるもののうち新しい一線、食い違い、変化、書き換えられたページを出す。いくつも指定できる（なければ件数だけ）',
  watchFeed: 'Atom フィードをファイルに書く。--tell に当たる発言（なければすべて）の新しい 100 件',
  watchWebhook: '知らせを JSON で送る。IWAKU_WEBHOOK_SECRET で署名し（Standard Webhooks）、受け取られるまで送り直す。いくつも指定できる',
  watchMail: '知らせをメールで送る。この計算機の sendmail（または IWAKU_SENDMAIL）に渡す。いくつも指定できる',
  watchAfter: `例:
  iwaku watch https://example.org/feed --tell 'source:外相 停戦'
  iwaku watch --tell 'new:line source:国防相' --tell 'new:version' --webhook https://hooks.example.org/in
  iwaku watch --once --feed news.atom        cron で 15 分ごとなど
  iwaku watch --list
  iwaku watch --stop https://example.org/feed`,
  trace: {
    summary: '一つの発言の伝わり方と出所',
    description:
      '一つの帰属から、同じ発言を伝えるすべてのページをたどります。言い回しの違い、誰を経たか、最も早いもの、最も詳しいもの、独立した出所の数。',
  },
  clashes: {
    summary: '食い違い: 両立しない発言、言葉と行い',
    description:
      '両立しない二つの発言と、伝えられた行いに合わない発言を、両方の箇所と理由、確かさとともに出します。人が確かめるための糸口で、判定ではありません。語と絞り込みは iwaku search と同じです。',
  },
  addressOrId: 'ページのアドレス、または番号',
  versions: {
    summary: 'ページの版: あとから書き換えられたもの',
    description: '同じアドレスに時を変えてあったものを並べ、現れた・消えた・変わった発言を出します。黙った書き換えもニュースです。',
  },
  promises: {
    summary: '約束: その後のページが伝える成り行き',
    description:
      '約束と、それが果たされた、果たされなかった、逆になったと伝える、その後のページの文を出します。手がかりであって、判定ではありません。語と条件は iwaku search と同じです。',
  },
  shifts: {
    summary: '変化: 同じ発言者の立場の変わり目',
    description: '同じ発言者が前と違う立場を取った箇所を、前後の発言とともに出します。語と絞り込みは iwaku search と同じです。',
  },
  families: {
    summary: '系統: 同じ文章を載せるページ',
    description:
      '同じ文章を載せるページをまとめて出します。転載、配信記事、引用された一節。最も早いページ、どこからどこまでか、何が変えられたか。id を添えると、そのページについて。',
  },
  topics: {
    summary: '話題: 手控えのものと、発言から見つけたもの',
    description:
      '手控えの話題と、それぞれに並ぶ帰属の数、そして複数のページで複数の発言者が繰り返す語を出します。語と条件は iwaku search と同じで、後者を絞ります。iwaku correct 話題 --topic 名 で名付けたりまとめたりでき、topic:名 でその発言を探せます。',
  },
  who: {
    summary: 'この台帳でのある人',
    description: 'ページがその人を何と呼び、いつどの役職にあり、誰に向けて話し、誰を経て伝わったかを示します。',
  },
  page: { summary: '一つのページとその帰属', description: '台帳の一ページを、すべての帰属とともに、ページの順に出します。' },
  stats: { summary: '台帳にあるもの', description: '台帳のページ・帰属・発言者の数と、その時期を示します。' },
  doctor: {
    summary: '台帳が健全かを調べる',
    description:
      '台帳を調べます。何も書き換えません。台帳か、どの形式か、どの版が読んだか、ファイルは壊れていないか、どの行にも属する先があるか、語の索引に漏れがないか、どのページも入れたときのまま開けて、位置がその文章の中にあるか。見つかったものには直し方が付きます。',
  },
  export: {
    summary: '台帳を 1 行 1 ページで書き出す',
    description:
      'すべてのページと読みを、決まった順に 1 行ずつ JSON で書き出します。同じページからは、どの機械でも同じバイト列ができます。語や絞り込みを添えると（iwaku search と同じ）、見つかったものだけを、すべて書き出します（jsonl では 1 行 1 帰属）。これは取り込み直すための台帳ではありません。',
  },
  import: {
    summary: '書き出したものを取り込む',
    description:
      '書き出したページや、よそで読んだページを台帳に入れます。読み直しはしません。すでにあるページはそのままです。どれか一つでもファイルが壊れていれば、何も入れません。',
  },
  searchAfter: `絞り込み:
  source:名前   発言者                 target:名前  相手
  act:行為      promise、refuse など   outlet:サイト ページのサイト
  since:日付    2024、2024-03 など     until:日付
  has:condition 条件のある発言         certainty:high|medium|low
  topic:話題    手控えの話題           page:ID
空白のある名前は引用符で囲みます: source:"Anna Beitz"。囲んだ語は一続きとして探します。

例:
  iwaku search 停戦 合意
  iwaku search 停戦 source:外相 since:2024-03
  iwaku search has:condition act:threaten --format json`,
  readAfter: `例:
  iwaku read ページ.html
  iwaku read 記事/ --format ndjson > 帰属.ndjson
  iwaku read https://example.org/kiji.html
  iwaku read saved.warc.gz --format ndjson   書庫のすべてのページ
  zcat crawl.warc.gz | iwaku read - --format ndjson --stage entry > part.ndjson
  curl -s https://example.org/kiji.html | iwaku read - --published 2024-03-01
  iwaku read ページ.html --why                   なぜそう読んだか
  iwaku read ページ.html --certainty high        確かなものだけ
  iwaku read ページ.html --stage blocks          本文と、広告・案内の見分け
  iwaku read ページ.html --format md > 報告.md

フィルターとしての iwaku read - は、WARC か、ページを 1 行ずつ JSON にしたものを、長さに
かかわらず（圧縮されていても）読みます:
{"address": …, "html" か "text" か "source": …, "published": …, "seen": …}

位置は、ページの文字列を UTF-16 の単位で数えたものです（終わりは含まない）。
色がないとき、内容は ⟦ ⟧ で囲みます。

終了コード: iwaku --help`,
}
