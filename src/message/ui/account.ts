import type { InBoth } from './both.ts'

/** What signing in, joining and one's account say. */
export interface AccountText {
  readonly title: string
  readonly signIn: string
  readonly signOut: string
  readonly everywhere: string
  readonly withPasskey: string
  readonly name: string
  readonly password: string
  readonly oldPassword: string
  readonly newPassword: string
  readonly passwordRule: string
  readonly change: string
  readonly changed: string
  readonly join: string
  readonly joinLead: string
  readonly noInvitation: string
  readonly passkeys: string
  readonly addPasskey: string
  readonly remove: string
  readonly tokens: string
  readonly tokensLead: string
  readonly makeToken: string
  readonly once: string
  readonly until: (day: string) => string
  readonly role: string
  readonly accounts: string
  readonly invite: string
  readonly inviteAgain: string
  readonly invited: (name: string) => string
  readonly disabled: string
  readonly disable: string
  readonly enable: string
  readonly audit: string
  readonly when: string
  readonly who: string
  readonly what: string
  readonly about: string
  readonly sessions: string
  readonly notShared: string
}

export const accountText: InBoth<AccountText> = {
  ja: {
    title: 'アカウント',
    signIn: 'サインイン',
    signOut: 'サインアウト',
    everywhere: 'すべての端末でサインアウト',
    withPasskey: 'パスキーでサインイン',
    name: '名前',
    password: 'パスワード',
    oldPassword: '今のパスワード',
    newPassword: '新しいパスワード',
    passwordRule: '12 文字以上。長い文でもかまいません。',
    change: 'パスワードを変える',
    changed: '変えました。ほかの端末はサインアウトしました。',
    join: '参加する',
    joinLead: 'この台帳に招かれています。使うパスワードを決めてください。パスキーはあとから足せます。',
    noInvitation: '招待の所在に鍵がありません。送られてきた所在をそのまま開いてください。',
    passkeys: 'パスキー',
    addPasskey: 'この端末のパスキーを足す',
    remove: '外す',
    tokens: 'プログラムのための鍵',
    tokensLead: 'フィードリーダーや自作のプログラムが、この鍵で台帳を読めます（Authorization: Bearer、または Basic のパスワード）。',
    makeToken: '鍵を作る',
    once: '鍵が見えるのは今だけです。控えてください。',
    until: (day) => `${day}まで`,
    role: '役割',
    accounts: '使える人',
    invite: '招く',
    inviteAgain: '招待を出し直す',
    invited: (name) => `${name} さんにこの所在を渡してください。7 日のあいだに一度だけ使えます。`,
    disabled: '停止中',
    disable: '停止する',
    enable: '再開する',
    audit: '監査',
    when: 'いつ',
    who: '誰が',
    what: '何を',
    about: '何について',
    sessions: 'サインイン中の端末',
    notShared: 'この台帳は共有されていません。iwaku serve --team で始めると、アカウントごとに使えます。',
  },
  en: {
    title: 'Account',
    signIn: 'Sign in',
    signOut: 'Sign out',
    everywhere: 'Sign out everywhere',
    withPasskey: 'Sign in with a passkey',
    name: 'Name',
    password: 'Password',
    oldPassword: 'Present password',
    newPassword: 'New password',
    passwordRule: 'At least 12 characters; a long sentence is fine.',
    change: 'Change the password',
    changed: 'Changed. Everything else was signed out.',
    join: 'Join',
    joinLead: 'You are invited to this ledger. Choose a password; passkeys can be added later.',
    noInvitation: 'This address holds no invitation. Open the address you were sent as it is.',
    passkeys: 'Passkeys',
    addPasskey: 'Add a passkey of this device',
    remove: 'Remove',
    tokens: 'Tokens for programs',
    tokensLead: 'Readers of feeds and programs of your own read the ledger with them (Authorization: Bearer, or as the password of Basic).',
    makeToken: 'Make a token',
    once: 'The token is shown this once. Keep it.',
    until: (day) => `until ${day}`,
    role: 'Role',
    accounts: 'Who may use it',
    invite: 'Invite',
    inviteAgain: 'Invite again',
    invited: (name) => `Give this address to ${name}. It holds once, for seven days.`,
    disabled: 'stopped',
    disable: 'Stop',
    enable: 'Let in again',
    audit: 'Audit',
    when: 'When',
    who: 'Who',
    what: 'What',
    about: 'About',
    sessions: 'Signed in',
    notShared: 'This ledger is not shared. Started by iwaku serve --team, it knows accounts.',
  },
}
