import type { Act, Certainty, SourceKind } from '#attribution'
import type { EventType } from '#event'
import type { BinaryKind, Source } from '#intake'
import type { Contrast, Decision, DeedChange, Firmness, Look, OneOriginal } from '#ledger'
import type { Form, Role } from '#page'
import type { FindingTexts } from './finding.ts'
import type { Language } from './language.ts'
import type { MisuseTexts, TroubleTexts } from './trouble.ts'

/** Names of the closed vocabularies of a reading. */
export interface Names {
  readonly act: Readonly<Record<Act, string>>
  readonly certainty: Readonly<Record<Certainty, string>>
  readonly event: Readonly<Record<EventType, string>>
  readonly form: Readonly<Record<Form, string>>
  readonly role: Readonly<Record<Role, string>>
  readonly sourceKind: Readonly<Record<SourceKind, string>>
  readonly type: Readonly<Record<'direct' | 'indirect' | 'mixed', string>>
  readonly basis: Readonly<Record<'decided', string>>
  readonly lineState: Readonly<Record<'open' | 'restated' | 'withdrawn' | 'crossed', string>>
  /** As a human said. */
  readonly lineConfirmed: Readonly<Record<'open' | 'restated' | 'withdrawn' | 'crossed', string>>
  readonly original: Readonly<Record<OneOriginal['basis'], string>>
  readonly firmness: Readonly<Record<Firmness, string>>
  readonly promise: Readonly<Record<'kept' | 'broken' | 'disputed' | 'open', string>>
  /** As a human said. */
  readonly promiseConfirmed: Readonly<Record<'kept' | 'broken' | 'disputed' | 'open', string>>
  readonly clash: Readonly<Record<'clash' | 'shift' | 'deed', string>>
  readonly clashReason: Readonly<Record<Contrast['reason'], string>>
  /** As a human said. */
  readonly clashState: Readonly<Record<'accepted' | 'rejected', string>>
  readonly decision: Readonly<Record<Decision['kind'], string>>
  /** What of a deed a human changed. */
  readonly deedChange: Readonly<Record<DeedChange['what'], string>>
  readonly grade: Readonly<Record<'high' | 'medium', string>>
  readonly wording: Readonly<Record<'first' | 'same' | 'part' | 'more' | 'other', string>>
  readonly look: Readonly<Record<Look, string>>
  /** What an account may do. */
  readonly may: Readonly<Record<'read' | 'correct' | 'add' | 'administer', string>>
  readonly binary: Readonly<Record<BinaryKind, string>>
  readonly watched: Readonly<Record<Source['kind'], string>>
  readonly watchState: Readonly<Record<'new' | 'followed' | 'failing' | 'gone', string>>
}

/** Captions of fields and sections. */
export interface Labels {
  readonly author: string
  readonly site: string
  readonly published: string
  readonly updated: string
  readonly seen: string
  readonly form: string
  readonly origin: string
  readonly shortLink: string
  readonly comments: string
  readonly tweets: string
  readonly notes: string
  readonly appeared: string
  readonly vanished: string
  readonly rewritten: string
  readonly topics: string
  readonly turns: string
  readonly attributions: string
  readonly events: string
  readonly blocks: string
  readonly sentences: string
  readonly findings: string
  readonly remarks: string
  readonly encoding: string
  readonly source: string
  readonly cue: string
  readonly content: string
  readonly via: string
  readonly target: string
  readonly when: string
  readonly condition: string
  readonly consequence: string
  readonly certainty: string
  readonly rule: string
  readonly basis: string
  readonly unknown: string
  readonly noTitle: string
  readonly cure: string
  readonly id: string
  readonly address: string
  readonly pages: string
  readonly sources: string
  readonly aliases: string
  /** Whom somebody may be besides. */
  readonly perhaps: string
  /** A page that a source named and that could not be had. */
  readonly missed: string
  /** What sayings have in common, counted. */
  readonly facets: string
  readonly acts: string
  readonly offices: string
  readonly earliest: string
  readonly changed: string
  readonly fullest: string
  readonly chain: string
  readonly tellings: string
  readonly account: string
  readonly oneOriginal: string
  readonly answers: string
  readonly names: string
  readonly deed: string
  readonly undone: string
  readonly noTopic: string
  readonly fitsNoLonger: string
  readonly decided: string
  readonly withdrawn: string
  readonly met: string
  readonly schema: string
  readonly readBy: string
  readonly size: string
  readonly log: string
  readonly free: string
  readonly looked: string
  readonly state: string
  readonly asked: string
  readonly lastNew: string
  readonly newLine: string
  readonly due: string
  readonly waiting: string
  readonly trouble: string
}

/** Sentences with values in them. */
export interface Phrases {
  readonly more: (content: string) => string
  readonly inside: (number: number) => string
  readonly leftOut: (characters: string) => string
  readonly belowCertainty: (count: string, option: string) => string
  readonly noAttributions: string
  readonly depth: (depth: number) => string
  readonly progress: (done: string, all: string, percent: number, rate: string, remaining: string) => string
  readonly summary: (read: string, failed: string) => string
  readonly parenthesis: (inner: string) => string
  /** A day that is only that of the page. */
  readonly ofPage: (day: string) => string
  readonly separator: string
  readonly added: (added: string, renewed: string, known: string, ledger: string) => string
  /** `more`: there are more than `total`. */
  readonly foundSayings: (total: string, more: boolean, first: string, last: string) => string
  readonly nothingFound: string
  readonly likeliest: string
  readonly notLookedAt: (count: string) => string
  /** Only the newest of so many sayings were looked at; `none`: nothing was found among them. */
  readonly lookedAt: (looked: string, of: string, more: boolean, none: boolean) => string
  /** There is more than is shown. */
  readonly beyondLimit: (count: string) => string
  /** Facets of the newest so many. */
  readonly facetsOf: (count: string) => string
  /** A word that looks like a filter was searched as it stands. */
  readonly noFilter: (word: string, key: string, near: string | null) => string
  /** Nothing was said in a word by which somebody is called. */
  readonly isSource: (word: string) => string
  readonly sayingsInPages: (sayings: string, pages: string) => string
  readonly times: (count: string) => string
  readonly between: (first: string, last: string) => string
  readonly origins: (least: string, most: string, exact: boolean) => string
  readonly followed: (links: string, pages: string) => string
  readonly reread: (pages: string, left: string, appeared: string, vanished: string, waiting: string) => string
  readonly decided: (id: string) => string
  readonly carried: (percent: string) => string
  readonly carries: (percent: string, own: string) => string
  readonly oneOriginal: (basis: string, here: string, there: string) => string
  readonly leftOutOf: (words: string) => string
  readonly putIn: (words: string) => string
  readonly exchanged: (here: string, there: string) => string
  readonly ofPages: (count: string) => string
  readonly healthy: string
  readonly foundFaults: (count: string) => string
  readonly watched: (pages: string, versions: string, sayings: string) => string
  readonly toldAgain: string
  readonly mailSubject: (count: string, host: string) => string
  readonly lettersTo: (way: 'webhook' | 'mail', to: string) => string
  readonly namesFeeds: (address: string, feeds: string) => string
  readonly malformedAt: (line: string, first: string) => string
  readonly malformedList: (name: string, line: string, first: string) => string
  readonly following: (count: string, ledger: string) => string
  readonly invited: (name: string, role: string, path: string) => string
  readonly roleGiven: (name: string, role: string) => string
  readonly noAccounts: string
  readonly siteWritten: (folder: string, files: string) => string
  readonly serving: (address: string, ledger: string) => string
  readonly servedReadOnly: string
  /** Files of a server that was alone, beside a ledger in a database. */
  readonly notTakenOver: (files: string) => string
}

/** One line for the list of commands, and what its own help says. */
export interface CommandWords {
  readonly summary: string
  readonly description: string
}

/** Everything `--help` says. */
export interface Help {
  readonly usage: string
  /** What follows the name of the program, and of `read`. */
  readonly programUsage: string
  readonly readUsage: string
  readonly arguments: string
  readonly options: string
  readonly commands: string
  readonly description: string
  readonly readSummary: string
  readonly readDescription: string
  readonly files: string
  readonly format: string
  readonly stage: string
  readonly certainty: string
  readonly why: string
  readonly published: string
  readonly seen: string
  readonly jobs: string
  readonly noColour: string
  readonly language: string
  readonly version: string
  readonly help: string
  readonly defaultValue: (value: string) => string
  readonly after: string
  readonly readAfter: string
  readonly ledger: string
  readonly answerFormat: string
  readonly listFormat: string
  readonly order: string
  readonly limit: string
  readonly offset: string
  readonly words: string
  readonly name: string
  readonly id: string
  readonly ref: string
  readonly correctAbout: string
  readonly correctSource: string
  readonly correctWhen: string
  readonly correctTarget: string
  readonly correctAct: string
  readonly correctActor: string
  readonly correctType: string
  readonly correctReject: string
  readonly correctSame: string
  readonly correctDiffer: string
  readonly correctMerge: string
  readonly correctSplit: string
  readonly correctLine: string
  readonly correctPromise: string
  readonly correctTopic: string
  readonly correctClash: string
  readonly correctCompatible: string
  readonly rejected: string
  readonly correctNote: string
  readonly by: string
  readonly digestFormat: string
  readonly exportFormat: string
  readonly digestTopic: string
  readonly digestSite: string
  readonly whyDecided: string
  readonly decision: string
  readonly exported: string
  readonly noFetch: string
  readonly allowPrivate: string
  readonly insecure: string
  readonly pause: string
  readonly searchPages: string
  readonly facets: string
  readonly add: CommandWords
  readonly watch: CommandWords
  readonly serve: CommandWords
  readonly mcp: CommandWords
  readonly open: string
  readonly team: string
  readonly behindProxy: string
  readonly create: string
  readonly serveLog: string
  readonly bom: string
  readonly account: CommandWords
  readonly accountName: string
  readonly accountRole: string
  readonly port: string
  readonly serveWatch: string
  readonly listen: string
  readonly host: string
  readonly resolve: string
  readonly resolveKnown: string
  readonly watchAddresses: string
  readonly watchOnce: string
  readonly watchList: string
  readonly watchStop: string
  readonly watchTell: string
  readonly watchFeed: string
  readonly watchWebhook: string
  readonly watchMail: string
  readonly watchAfter: string
  readonly search: CommandWords
  readonly said: CommandWords
  readonly timeline: CommandWords
  readonly lines: CommandWords
  readonly families: CommandWords
  readonly trace: CommandWords
  readonly correct: CommandWords
  readonly log: CommandWords
  readonly digest: CommandWords
  readonly reread: CommandWords
  readonly undo: CommandWords
  readonly clashes: CommandWords
  readonly versions: CommandWords
  readonly addressOrId: string
  readonly promises: CommandWords
  readonly shifts: CommandWords
  readonly topics: CommandWords
  readonly who: CommandWords
  readonly page: CommandWords
  readonly stats: CommandWords
  readonly doctor: CommandWords
  readonly export: CommandWords
  readonly import: CommandWords
  readonly searchAfter: string
}

/** The interface's text in one language. Both languages have every key: the compiler checks it. */
export interface Messages {
  readonly language: Language
  readonly names: Names
  readonly labels: Labels
  readonly phrases: Phrases
  readonly troubles: TroubleTexts
  readonly misuse: MisuseTexts
  readonly findings: FindingTexts
  readonly help: Help
  /** A reason or basis of the reading, which gives it in English, in the reader's language. One without a translation stays as it is. */
  readonly reason: (english: string) => string
  /** 12345 → 12,345 */
  readonly count: (value: number) => string
}

/** Groups digits by three; fixed, so that the output hangs on no locale data of the machine. */
export const groupDigits = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

/** 52428800 → `50 MB`. */
export const megabytes = (bytes: number): string => `${groupDigits(Math.round(bytes / 1048576))} MB`

/** What a file takes: `96 kB`, `50 MB`. */
export const fileSize = (bytes: number): string => (bytes < 1048576 ? `${Math.ceil(bytes / 1024)} kB` : megabytes(bytes))

/** Whether a ledger is in a database, and not in a file: other things cure it. */
export const isDatabase = (ledger: string): boolean => /^postgres(?:ql)?:/i.test(ledger)

/** Whether one of several servers has it. */
export const hasSeveralServers = (ledger: string): boolean =>
  /^postgres(?:ql)?:\/\/(?:[^/?#]*@|(?![^/?#]*@))(?:[^/?#]*,|[^#]*[?&]host=[^&#]*(?:,|%2C))/i.test(ledger)
