export { besideLedger, dataFolder, shownLedger } from './beside.ts'
export { placesOf } from './bigrams.ts'
export { type ClashKind, type Contrast, contrastOf, opposingWords, type Statement, statementOf, tellsSame } from './clash/contrast.ts'
export { forcesContrast } from './clash/forces.ts'
export { nounsIn } from './clash/nouns.ts'
export { type Outcome, outcomeOf, type Pledge, pledgeOf } from './clash/outcome.ts'
export {
  attributionAt,
  type ClashVerdict,
  type DecidedDeed,
  type Decision,
  type DeedChange,
  decided,
  decisionOf,
  deedsDecided,
  entryAsDecided,
  holding,
  isOfTwo,
  type Logged,
  overlaysOf,
  type Quote,
  quotedIn,
  quoteOf,
  undoneBy,
  type Verdict,
} from './decision/index.ts'
export { isName, type Kinship, kinship, type Speaker } from './entity/kin.ts'
export { holdersOf, knownEntity } from './entity/known.ts'
export { entryOf } from './entry.ts'
export type { Examination, Finding, Look } from './examination.ts'
export {
  alignTexts,
  boilerplateOf,
  type Change,
  type OneOriginal,
  type Original,
  oneOriginal,
  originalOf,
  type Paragraphs,
  type Passage,
  paragraphsOf,
  printsOf,
  type Units,
  unitsIn,
  unitsOfPage,
  unitsWithout,
} from './family/index.ts'
export { formerIdOf, idOf } from './id.ts'
export {
  type Added,
  type Amiss,
  type Bearer,
  type Carried,
  type CarriedPage,
  type Carrying,
  type Counts,
  type Entry,
  type Facets,
  type Found,
  type Heads,
  type Kept,
  type KeptPage,
  type Ledger,
  LedgerError,
  type LedgerFault,
  type Mark,
  type Marks,
  type NameTally,
  type OfficeTally,
  type Order,
  type PageHead,
  type Persona,
  type Portion,
  type Profile,
  type Sharing,
  type SpeakerName,
  type SpeakerRow,
  type Tally,
  type Topic,
  type Wanted,
} from './ledger.ts'
export { type Firmness, type LineWords, type Restatement, type Restating, restatementOf } from './line/restated.ts'
export { examine, migrateLedger, openFeed, openKept, openLedger, openQueue, openShared } from './open.ts'
export { shownSearch } from './opensearch/address.ts'
export { saysTheSame } from './own-words.ts'
export { earlierOf, laterOf, periodOf } from './period.ts'
export { isAddress } from './postgres/address.ts'
export type { Migrated } from './postgres/migration/migrate.ts'
export { sharedCounts } from './postgres/queue/counts.ts'
export { GIVE, HOLDER, TAKE } from './postgres/shared/kept.ts'
export type { All, Shared } from './postgres/shared/shared.ts'
export type { DeadLetter, FailedJob, Job, Queue, QueueCounts, ReadJob, WaitingPage } from './queue.ts'
export { independence } from './saying/origins.ts'
export { samenessOf, type Telling, tellingOf } from './saying/same.ts'
export { overlapOf, type Terms, termsOf } from './saying/terms.ts'
export { SearchError, type SearchIndex } from './search.ts'
export { withAddresses } from './short-links.ts'
export { type LedgerTrouble, troubleIn } from './trouble.ts'
export { compareVersions } from './version.ts'
