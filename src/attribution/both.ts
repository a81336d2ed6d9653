import type { Document, Identity } from '#document'
import { anchored, lastUpTo, slice } from '#text'
import { phraseSpan, phraseStart } from './phrase.ts'

/*
 * 双方, 両氏, 両外相: the two who met in a sentence in front.
 */

const TWO = anchored(
  /^(?:(?:米中|日中|日米|日韓|米露|米ロ|中露|中ロ|南北|米朝|日露|日ロ)?(?:双方|両(?:氏|者|首脳|国|国首脳|国外相|国国防相|国政府|外相|国防相|大臣|大統領|長官|政府|軍|党|党首|議員)))(?:とも)?$/,
)
/** What only people are: of states none of them is meant. */
const PEOPLE = anchored(/(?:両氏|両者|首脳|外相|国防相|大臣|大統領|長官|党首|議員)(?:とも)?$/)

/** What only states are: of those who met, their states are meant. */
const STATES = anchored(/両(?:国|国政府|政府|軍)(?:とも)?$/)

/** What two do together. */
const TOGETHER = anchored(/(?:会談|協議|会合|対談|会見|面会|面談|会食|交渉|合意|調印|署名|話し合い|話し合う|会う|電話|一致|訪問)(?:する)?$/)

/** Sentences that both may reach back for where they met. */
const BACK = 6

/** The two whom `phrase` stands for at `at`; null where no sentence in front tells of two alone. */
export function bothOf(document: Document, phrase: string, at: number): Identity | null {
  if (!TWO.test(phrase)) return null
  const here = lastUpTo(document.sentences, at, (sentence) => sentence.span.start)
  for (let i = here; i >= Math.max(0, here - BACK); i--) {
    const two = metIn(document, i, at, PEOPLE.test(phrase) ? 'person' : STATES.test(phrase) ? 'state' : null)
    if (two) return two
  }
  return null
}

function metIn(document: Document, index: number, at: number, wants: 'person' | 'state' | null): Identity | null {
  const chunks = document.chunks(index)
  if (!chunks.some((chunk) => TOGETHER.test(chunk.kind === 'verb' ? chunk.base : chunk.head))) return null
  const found = new Map<string, Identity>()
  for (let k = 0; k < chunks.length; k++) {
    const chunk = chunks[k] as (typeof chunks)[number]
    if (chunk.end > at) break
    if (chunk.kind !== 'noun' || chunk.quote || !/^(?:は|が|も|と|との|とは|や|、|)$/.test(chunk.tail)) continue
    const identity =
      document.identify(slice(document.text, phraseSpan(chunks, phraseStart(chunks, k, 0), k))) ??
      document.identify(slice(document.text, phraseSpan(chunks, k, k)))
    if (!identity || identity.anaphor) continue
    // カレニアのリンデル外相とヴェルダの…: both at once
    if (wants !== 'state' && identity.name.includes('、') && identity.name.split('、').length === 2 && identity.kind === 'person')
      return identity
    if (!identity.name.includes('、')) found.set(identity.name, identity)
  }
  const persons = [...found.values()].filter(({ kind }) => kind === 'person')
  const states = [...found.values()].filter(({ kind, name }) => kind === 'state' && !TWO.test(name))
  const two =
    wants === 'state'
      ? states.length === 0 && persons.length === 2
        ? persons.map((person) => stateOf(document, person))
        : states
      : persons.length === 0 && wants === null
        ? states
        : persons
  const [one, other] = two
  return one && other && two.length === 2 && one.name !== other.name
    ? { name: `${one.name}、${other.name}`, kind: one.kind, aliases: [`${other.name}、${one.name}`], basis: 'the two who met' }
    : null
}

/** The state whose office somebody holds. */
function stateOf(document: Document, { affiliation }: Identity): Identity | null {
  const state = affiliation ? document.identify(affiliation) : null
  return state?.kind === 'state' ? state : null
}
