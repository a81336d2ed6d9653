import type { Language } from './language.ts'

/**
 * How a run ends. Up to 2 all was done that could be, and the output is whole: a script may go on with it. What was not done, or not to its end, has the
 * numbers of sysexits.h, and a signal 128 and its own.
 */
export const EXIT = {
  done: 0,
  someFailed: 1,
  archiveDamaged: 2,
  notDone: 64,
  fault: 70,
  unwritten: 74,
  interrupted: 130,
  terminated: 143,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** What each exit code tells, for the help and the documents. */
export const exitCodes: Readonly<Record<Language, Readonly<Record<ExitCode, string>>>> = {
  ja: {
    0: 'すべて終わった',
    1: '読めないもの、取れないものがあった（iwaku doctor では、悪いところがあった）。ほかは終わった',
    2: '書庫が壊れている。無事なところは読み、壊れたところはどこかを知らせた',
    64: '行わなかった。使い方の誤り、または台帳・ファイル・サーバーが使えない',
    70: 'iwaku の不具合',
    74: '出力を書けなかった',
    130: '中断された（SIGINT）',
    143: '終了させられた（SIGTERM）',
  },
  en: {
    0: 'all was done',
    1: 'something could not be read or had (iwaku doctor: something is wrong); all else was done',
    2: 'an archive is damaged: what is whole in it was read, and where it is damaged was told',
    64: 'not done: wrong usage, or a ledger, file or server that cannot be worked with',
    70: 'a fault of iwaku',
    74: 'the output could not be written',
    130: 'interrupted (SIGINT)',
    143: 'ended (SIGTERM)',
  },
}

const HEADS: Readonly<Record<Language, readonly [string, string]>> = {
  ja: ['終了コード:', '0、1、2 なら、出力は最後まで書けています。'],
  en: ['Exit codes:', 'After 0, 1 and 2 the output is whole.'],
}

/** The exit codes as the help shows them. */
export function exitCodesHelp(language: Language): string {
  const [head, foot] = HEADS[language]
  const rows = Object.entries(exitCodes[language]).map(([code, meaning]) => `  ${code.padEnd(4)}${meaning}`)
  return [head, ...rows, foot].join('\n')
}
