import type { Cured } from './trouble.ts'

/** What the server refuses, beside what the ledger itself cannot answer. */
export type Refusal =
  | { readonly code: 'bad_parameter'; readonly name: string; readonly reason: string }
  | { readonly code: 'not_found'; readonly path: string }
  | { readonly code: 'wrong_method'; readonly method: string }
  | { readonly code: 'foreign_host'; readonly host: string }
  | { readonly code: 'foreign_origin'; readonly origin: string }
  | { readonly code: 'not_json' }
  | { readonly code: 'too_long'; readonly limit: number }
  | { readonly code: 'nothing_given' }
  | { readonly code: 'too_many_files'; readonly limit: number }
  | { readonly code: 'upload_broken'; readonly reason: string }
  | { readonly code: 'intake_elsewhere'; readonly process: number }
  | { readonly code: 'no_such_job'; readonly id: string }
  | { readonly code: 'nothing_to_retry'; readonly id: string }
  | { readonly code: 'took_too_long'; readonly seconds: number }
  /** The ledger cannot be written where it lies. */
  | { readonly code: 'read_only'; readonly path: string }
  | { readonly code: 'too_busy' }
  /** `because` is a code of the ledger's trouble, or that it took too long or the server ends. */
  | { readonly code: 'not_ready'; readonly because: string }
  | { readonly code: 'not_signed_in' }
  | { readonly code: 'wrong_password' }
  | { readonly code: 'not_allowed'; readonly role: 'read' | 'correct' | 'add' | 'administer' }
  | { readonly code: 'too_often'; readonly seconds: number }
  | { readonly code: 'no_such_account' }
  | { readonly code: 'name_taken'; readonly name: string }
  | { readonly code: 'too_many_searches'; readonly most: number }
  | { readonly code: 'invitation_over' }
  | { readonly code: 'passkey_refused' }
  | { readonly code: 'last_administrator' }
  | { readonly code: 'not_shared' }
  | { readonly code: 'failed'; readonly reason: string }
  | { readonly code: 'port_taken'; readonly port: number }
  | { readonly code: 'port_denied'; readonly port: number }

export type RefusalTexts = { readonly [Code in Refusal['code']]: (refusal: Extract<Refusal, { code: Code }>) => Cured }

const ROLES_EN = { read: 'read', correct: 'read and correct', add: 'read, correct and add', administer: 'do everything' } as const
const ROLES_JA = { read: '読むこと', correct: '正すこと', add: '加えること', administer: '管理すること' } as const

export const refusalsEn: RefusalTexts = {
  bad_parameter: ({ name, reason }) => ({ message: `${name} is not right: ${reason}`, cure: 'See /openapi.json for what it may be.' }),
  not_found: ({ path }) => ({ message: `There is nothing at ${path}.`, cure: 'See /openapi.json for every address.' }),
  wrong_method: ({ method }) => ({ message: `This address does not take ${method}.`, cure: 'See /openapi.json for what it takes.' }),
  foreign_host: ({ host }) => ({
    message: `This server does not answer to the name ${host}.`,
    cure: 'Open it by the address that iwaku serve printed, or name the host with --host.',
  }),
  foreign_origin: ({ origin }) => ({
    message: `A page of ${origin} may not change this ledger.`,
    cure: 'Do it in the page of iwaku itself, or by a program that sends no Origin.',
  }),
  not_json: () => ({ message: 'The request is no JSON.', cure: 'Send it with Content-Type: application/json.' }),
  too_long: ({ limit }) => ({ message: `The request is longer than ${limit} bytes.`, cure: 'Send it in smaller pieces.' }),
  took_too_long: ({ seconds }) => ({
    message: `The answer was not ready after ${seconds} seconds.`,
    cure: 'Ask for less: a shorter time, one source, a smaller limit.',
  }),
  nothing_given: () => ({ message: 'Nothing was given to take in.', cure: 'Give addresses, files, or a text.' }),
  too_many_files: ({ limit }) => ({
    message: `More than ${limit} files came at once.`,
    cure: 'Send them in several goes, or packed as one zip file.',
  }),
  upload_broken: ({ reason }) => ({
    message: `The files did not come whole: ${reason}`,
    cure: 'Send them again. Nothing of them was taken in.',
  }),
  intake_elsewhere: ({ process }) => ({
    message: `Another iwaku serve on this ledger takes pages in (process ${process}).`,
    cure: 'Use that one, or end it and start this one again.',
  }),
  no_such_job: ({ id }) => ({
    message: `There is no job ${id}.`,
    cure: 'See /api/intake for those that there are. What was added is in the ledger.',
  }),
  nothing_to_retry: ({ id }) => ({
    message: `Nothing of job ${id} can be tried again now.`,
    cure: 'Wait until it is over; what failed can then be tried again.',
  }),
  read_only: ({ path }) => ({
    message: `The ledger ${path} can be read here, and not written.`,
    cure: 'Serve it from a place where its file and its folder may be written; nothing was changed.',
  }),
  not_ready: ({ because }) => ({
    message: `The server cannot answer now (${because}).`,
    cure: 'Ask again in a moment; if it stays so, iwaku doctor tells what is wrong with the ledger.',
  }),
  too_busy: () => ({ message: 'Too much is being asked at once.', cure: 'Ask again in a moment.' }),
  not_signed_in: () => ({ message: 'You are not signed in.', cure: 'Sign in, or send a token as Authorization: Bearer.' }),
  wrong_password: () => ({
    message: 'The name or the password is not right.',
    cure: 'Try again, or ask an administrator for a new invitation.',
  }),
  not_allowed: ({ role }) => ({
    message: `This account may ${ROLES_EN[role]}, and not that.`,
    cure: 'Ask an administrator of this ledger for another role.',
  }),
  too_often: ({ seconds }) => ({ message: 'That was asked too often.', cure: `Ask again in ${seconds} seconds.` }),
  no_such_account: () => ({ message: 'There is no such account.', cure: 'See the list of accounts.' }),
  name_taken: ({ name }) => ({ message: `The name ${name} is taken.`, cure: 'Choose another name.' }),
  too_many_searches: ({ most }) => ({
    message: `You keep ${most} searches, which is as many as there may be.`,
    cure: 'Forget one that you no longer need.',
  }),
  invitation_over: () => ({ message: 'This invitation was used, or is over.', cure: 'Ask an administrator for a new one.' }),
  passkey_refused: () => ({ message: 'The passkey was not accepted.', cure: 'Try again, or sign in with the password.' }),
  last_administrator: () => ({ message: 'Somebody must administer the ledger.', cure: 'Make somebody else an administrator first.' }),
  not_shared: () => ({ message: 'This ledger is not shared.', cure: 'Start the server with --team.' }),
  failed: ({ reason }) => ({
    message: `iwaku made a mistake: ${reason}`,
    cure: 'Ask again; if it stays so, report it with the address you asked for.',
  }),
  port_taken: ({ port }) => ({ message: `Port ${port} is taken.`, cure: 'Name another one with --port, or 0 for any that is free.' }),
  port_denied: ({ port }) => ({ message: `Port ${port} may not be used.`, cure: 'Name one from 1024 to 65535 with --port.' }),
}

export const refusalsJa: RefusalTexts = {
  bad_parameter: ({ name, reason }) => ({ message: `${name} が正しくありません: ${reason}`, cure: '書き方は /openapi.json にあります。' }),
  not_found: ({ path }) => ({ message: `${path} には何もありません。`, cure: '所在の一覧は /openapi.json にあります。' }),
  wrong_method: ({ method }) => ({
    message: `この所在は ${method} を受け付けません。`,
    cure: '受け付けるものは /openapi.json にあります。',
  }),
  foreign_host: ({ host }) => ({
    message: `このサーバーは ${host} という名では答えません。`,
    cure: 'iwaku serve が示した所在で開くか、--host でその名を加えてください。',
  }),
  foreign_origin: ({ origin }) => ({
    message: `${origin} のページからこの台帳を変えることはできません。`,
    cure: 'iwaku の画面で行うか、Origin を送らないプログラムから行ってください。',
  }),
  not_json: () => ({ message: 'JSON ではありません。', cure: 'Content-Type: application/json で送ってください。' }),
  too_long: ({ limit }) => ({ message: `${limit} バイトを超えています。`, cure: '分けて送ってください。' }),
  took_too_long: ({ seconds }) => ({
    message: `${seconds} 秒たっても答えが出ませんでした。`,
    cure: '期間を短くする、発言者を一人にする、件数を減らすなど、絞ってください。',
  }),
  nothing_given: () => ({ message: '取り込むものがありません。', cure: 'アドレス、ファイル、文のどれかを渡してください。' }),
  too_many_files: ({ limit }) => ({
    message: `一度に ${limit} を超えるファイルが来ました。`,
    cure: '何度かに分けるか、一つの zip にまとめて送ってください。',
  }),
  upload_broken: ({ reason }) => ({
    message: `ファイルが終わりまで届きませんでした: ${reason}`,
    cure: 'もう一度送ってください。届いた分も取り込んでいません。',
  }),
  intake_elsewhere: ({ process }) => ({
    message: `この台帳への取り込みは、別の iwaku serve（プロセス ${process}）が行っています。`,
    cure: 'そちらを使うか、それを止めてから、こちらを起動し直してください。',
  }),
  no_such_job: ({ id }) => ({
    message: `取り込み ${id} はありません。`,
    cure: '今あるものは /api/intake で見られます。取り込んだものは台帳にあります。',
  }),
  nothing_to_retry: ({ id }) => ({
    message: `取り込み ${id} には、今やり直せるものがありません。`,
    cure: '終わるのを待ってください。失敗したものは、そのあとやり直せます。',
  }),
  read_only: ({ path }) => ({
    message: `台帳 ${path} は、ここでは読めますが書き込めません。`,
    cure: 'ファイルとフォルダーに書き込める場所で開いてください。何も変えていません。',
  }),
  not_ready: ({ because }) => ({
    message: `いまは答えられません（${because}）。`,
    cure: '少し待って、もう一度どうぞ。続くようなら、iwaku doctor で台帳を調べてください。',
  }),
  too_busy: () => ({ message: '一度に尋ねられすぎています。', cure: '少しおいてから、もう一度尋ねてください。' }),
  not_signed_in: () => ({ message: 'サインインしていません。', cure: 'サインインするか、Authorization: Bearer で鍵を送ってください。' }),
  wrong_password: () => ({
    message: '名前かパスワードが違います。',
    cure: 'もう一度試すか、管理する人に招待を出し直してもらってください。',
  }),
  not_allowed: ({ role }) => ({
    message: `このアカウントにできるのは${ROLES_JA[role]}までです。`,
    cure: '台帳を管理する人に、役割を変えてもらってください。',
  }),
  too_often: ({ seconds }) => ({ message: '短い間に尋ねすぎています。', cure: `${seconds} 秒おいてから、もう一度試してください。` }),
  no_such_account: () => ({ message: 'そのアカウントはありません。', cure: 'アカウントの一覧を確かめてください。' }),
  name_taken: ({ name }) => ({ message: `${name} という名は使われています。`, cure: '別の名にしてください。' }),
  too_many_searches: ({ most }) => ({ message: `保存できる検索は ${most} 件までです。`, cure: '要らなくなったものを消してください。' }),
  invitation_over: () => ({ message: 'この招待は使われたか、期限が過ぎています。', cure: '管理する人に、出し直してもらってください。' }),
  passkey_refused: () => ({
    message: 'パスキーが受け入れられませんでした。',
    cure: 'もう一度試すか、パスワードでサインインしてください。',
  }),
  last_administrator: () => ({ message: '台帳を管理する人がいなくなります。', cure: '先にほかの人を管理する人にしてください。' }),
  not_shared: () => ({ message: 'この台帳は共有されていません。', cure: 'サーバーを --team で始めてください。' }),
  failed: ({ reason }) => ({
    message: `iwaku の誤りです: ${reason}`,
    cure: 'もう一度試してください。続くようなら、尋ねた所在を添えて報告してください。',
  }),
  port_taken: ({ port }) => ({
    message: `ポート ${port} は使われています。`,
    cure: '--port で別の番号を指定してください（0 なら空いているもの）。',
  }),
  port_denied: ({ port }) => ({ message: `ポート ${port} は使えません。`, cure: '--port で 1024 から 65535 までを指定してください。' }),
}
