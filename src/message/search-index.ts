import type { CommandWords } from './messages.ts'
import type { Cured } from './trouble.ts'
import type { InBoth } from './ui/both.ts'

/** Why an index elsewhere cannot be searched or fed. */
export type IndexTrouble = 'lost' | 'untrusted' | 'denied' | 'missing' | 'busy' | 'address' | 'failed' | 'needed'

/** What is said of an index elsewhere, and the help of its command. */
export interface IndexText {
  readonly built: (pages: string, index: string) => string
  readonly told: (pages: string, index: string) => string
  readonly elsewhere: (index: string) => string
  readonly building: (pages: string) => string
  readonly away: (why: string, cure: string) => string
  readonly behind: (pages: string) => string
  readonly help: {
    readonly search: string
    readonly index: CommandWords
    readonly rebuild: string
    readonly indexAfter: string
  }
}

export type IndexMisuse = {
  readonly [Trouble in IndexTrouble]: { readonly code: `search_${Trouble}`; readonly index: string; readonly reason: string }
}[IndexTrouble]
type IndexMisuseTexts = { readonly [Code in IndexMisuse['code']]: (misuse: Extract<IndexMisuse, { code: Code }>) => Cured }

export const indexMisuse: InBoth<IndexMisuseTexts> = {
  ja: {
    search_lost: ({ index, reason }) => ({
      message: `索引 ${index} が答えません（${reason}）。台帳はそのままで、索引に伝えていないことも台帳に残っています。`,
      cure: 'OpenSearch が動いているか、ここから届くかを確かめて、もう一度 iwaku index を。--search には、どれか一つが答えればよい複数のノードをコンマで並べられます。',
    }),
    search_untrusted: ({ index, reason }) => ({
      message: `索引 ${index} のサーバーが、目当てのサーバーだと証明できません（${reason}）。パスワードは送っていません。`,
      cure: '証明書にある名前で呼び、それに署名した証明書のファイルを NODE_EXTRA_CA_CERTS に示してください。',
    }),
    search_denied: ({ index, reason }) => ({
      message: `索引 ${index} に入れません（${reason}）。`,
      cure: '--search か IWAKU_SEARCH の利用者とパスワード（https://利用者:パスワード@ホスト:9200/名前）と、そこでの権限を確かめてください。',
    }),
    search_missing: ({ index }) => ({
      message: `索引 ${index} はまだないか、この台帳のものではありません。`,
      cure: '台帳から作ってください: iwaku index --rebuild',
    }),
    search_busy: ({ index }) => ({
      message: `索引 ${index} は、ほかのプログラムが作り直しています。`,
      cure: '終わるのを待ってください。止まっていれば、2 分たてば作り直せます。',
    }),
    search_address: ({ reason }) => ({
      message: `索引の場所が読めません（${reason}）。`,
      cure: '--search か IWAKU_SEARCH に https://利用者:パスワード@ホスト:9200,ホスト:9200/名前 の形で示してください。名前は英小文字で始まります。',
    }),
    search_failed: ({ index, reason }) => ({
      message: `索引 ${index} を扱えませんでした（${reason}）。台帳はそのままです。`,
      cure: 'OpenSearch の記録を見てください。直らなければ iwaku index --rebuild で作り直し、それでも直らなければ知らせてください。',
    }),
    search_needed: () => ({
      message: 'どの索引か分かりません。',
      cure: '--search か IWAKU_SEARCH に OpenSearch の場所を示してください: iwaku index --search https://ホスト:9200',
    }),
  },
  en: {
    search_lost: ({ index, reason }) => ({
      message: `the index ${index} does not answer (${reason}). The ledger is as it was, and keeps what the index was not told.`,
      cure: 'See that OpenSearch runs and can be reached from here, then run iwaku index again. --search takes several nodes with commas between them, of which one has to answer.',
    }),
    search_untrusted: ({ index, reason }) => ({
      message: `the server of the index ${index} does not prove to be the one that is meant (${reason}). No password was sent to it.`,
      cure: 'Name it as its certificate does, and name the file with the certificate of those who signed that in NODE_EXTRA_CA_CERTS.',
    }),
    search_denied: ({ index, reason }) => ({
      message: `the index ${index} may not be used (${reason}).`,
      cure: 'Check the user and the password in --search or IWAKU_SEARCH (https://user:password@host:9200/NAME), and what they may do there.',
    }),
    search_missing: ({ index }) => ({
      message: `there is no index ${index} yet, or it is not of this ledger.`,
      cure: 'Make it out of the ledger: iwaku index --rebuild',
    }),
    search_busy: ({ index }) => ({
      message: `another program is making the index ${index} anew.`,
      cure: 'Wait until it is done; where it was broken off, it can be begun again after two minutes.',
    }),
    search_address: ({ reason }) => ({
      message: `this is no place of an index (${reason}).`,
      cure: 'Give --search or IWAKU_SEARCH as https://user:password@host:9200,host:9200/NAME; a name begins with a small letter.',
    }),
    search_failed: ({ index, reason }) => ({
      message: `the index ${index} could not be worked with (${reason}). The ledger is as it was.`,
      cure: 'Look at the log of OpenSearch. Where it stays so, make the index anew with iwaku index --rebuild; if that fails too, please report it.',
    }),
    search_needed: () => ({
      message: 'nobody said which index.',
      cure: 'Name the place of OpenSearch with --search or IWAKU_SEARCH: iwaku index --search https://host:9200',
    }),
  },
}

export const indexText: InBoth<IndexText> = {
  ja: {
    built: (pages, index) => `台帳の ${pages} ページから索引を作り、これまでのものと入れ替えました: ${index}`,
    told: (pages, index) => `変わった ${pages} ページを索引に伝えました: ${index}`,
    elsewhere: (index) => `ほかのプログラムが索引に伝えています: ${index}`,
    building: (pages) => `索引に ${pages} ページ`,
    away: (why, cure) => `台帳そのものから探しました。${why}${cure}`,
    behind: (pages) => `索引がまだ知らないページが ${pages} あり、この答えに足りないものがあるかもしれません。`,
    help: {
      search: '語を探す OpenSearch の索引 https://ホスト:9200/名前（既定: IWAKU_SEARCH、なければ台帳そのもの）',
      index: {
        summary: '語を探す索引を OpenSearch に作り、台帳に追いつかせる',
        description:
          '台帳の語を探す索引を OpenSearch に作ります。索引は台帳から作られるもので、いつでも作り直せます。できたあとは、台帳に書くプログラムが変わったページを索引に伝えます（--search か IWAKU_SEARCH があるとき）。伝えられなかったものは台帳に残り、このコマンドか、次に書くか探すプログラムが伝えます。',
      },
      rebuild: 'いまの索引で探しながら新しく作り、できたら一度に入れ替える',
      indexAfter: `例:
  iwaku index --ledger postgres://iwaku@db/news --search https://iwaku@search1:9200,search2:9200/news
  iwaku index --rebuild
  iwaku search 停戦 --order rank --search https://search1:9200/news`,
    },
  },
  en: {
    built: (pages, index) => `index made out of the ${pages} pages of the ledger, and put in the place of the one before: ${index}`,
    told: (pages, index) => `${pages} changed pages told to the index: ${index}`,
    elsewhere: (index) => `another program is telling the index: ${index}`,
    building: (pages) => `${pages} pages in the index`,
    away: (why, cure) => `The ledger itself was searched: ${why} ${cure}`,
    behind: (pages) => `The index does not know of ${pages} pages yet; what they say may be missing here.`,
    help: {
      search: 'index in OpenSearch in which words are searched, https://host:9200/NAME (default: IWAKU_SEARCH, else the ledger itself)',
      index: {
        summary: 'make an index of words in OpenSearch, and let it catch up with the ledger',
        description:
          'Makes an index in OpenSearch in which the words of a ledger are searched. It is derived from the ledger, and can be made anew at any time. From then on whoever writes into the ledger tells it of changed pages (with --search or IWAKU_SEARCH). What could not be told waits in the ledger, and is told by this command, or by whoever writes or searches next.',
      },
      rebuild: 'make it anew beside the one that is searched, and put it in its place at once',
      indexAfter: `Examples:
  iwaku index --ledger postgres://iwaku@db/news --search https://iwaku@search1:9200,search2:9200/news
  iwaku index --rebuild
  iwaku search 停戦 --order rank --search https://search1:9200/news`,
    },
  },
}
