import type { CommandWords } from './messages.ts'
import type { InBoth } from './ui/both.ts'

/** What is said of tables that are made or carried forward, and the help of the command. */
export interface MigrateText {
  readonly part: { readonly ledger: string; readonly queue: string; readonly serving: string }
  readonly made: (part: string, schema: number) => string
  readonly carried: (part: string, from: number, to: number) => string
  readonly same: (part: string, schema: number) => string
  readonly help: CommandWords
  readonly after: string
}

export const migrateText: InBoth<MigrateText> = {
  ja: {
    part: { ledger: '台帳', queue: '列', serving: 'サーバー' },
    made: (part, schema) => `${part}の表を作りました（形式 ${schema}）。`,
    carried: (part, from, to) => `${part}の表を形式 ${from} から ${to} にしました。`,
    same: (part, schema) => `${part}の表は形式 ${schema} です。することはありません。`,
    help: {
      summary: 'PostgreSQL の台帳の表を作り、この版の形にする',
      description:
        'PostgreSQL の台帳と列と、サーバーが共にする表を、なければ作り、古い版のものならこの版の形にします。表の持ち主の権限で一度動かせばよく、その間も、ほかの人は尋ねることも入れることもできます。途中で止まったら、もう一度動かせば続きから行います。形が変わったあと、古い版の iwaku は尋ねることだけができます。',
    },
    after: `例:
  iwaku migrate --ledger postgres://iwaku_owner@db/news`,
  },
  en: {
    part: { ledger: 'ledger', queue: 'queue', serving: 'servers' },
    made: (part, schema) => `The tables of the ${part} are made (schema ${schema}).`,
    carried: (part, from, to) => `The tables of the ${part} are carried from schema ${from} to ${to}.`,
    same: (part, schema) => `The tables of the ${part} are of schema ${schema}: nothing to do.`,
    help: {
      summary: 'make or renew the tables of a ledger in PostgreSQL',
      description:
        'Makes the tables of a ledger in PostgreSQL, with its queue and what its servers share, where there are none, and carries those of an older version to this one. Run it once, as the owner of the tables; others ask and add meanwhile. What was broken off goes on when it is run again. Afterwards an older iwaku can ask and no longer add.',
    },
    after: `Example:
  iwaku migrate --ledger postgres://iwaku_owner@db/news`,
  },
}
