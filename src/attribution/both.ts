import type { Chunk, Document, Identity } from '#document'
import { anchored, lastUpTo, slice } from '#text'
import { phraseSpan, phraseStart } from './phrase.ts'

/*
 * 双方, 両氏, 3カ国, 2容疑者: those who met, or were named together, in a sentence in front.
 */

/** 会談後、|両大統領, 2人|とも: when, and that it is all of them. */
const PUT_TOGETHER = anchored(
  /^(?:[^、]{1,12}[後前中際]に?、)?(?:(?:米中|日中|日米|日韓|米露|米ロ|中露|中ロ|南北|米朝|日露|日ロ)?(双方|両(?:国)?|[2-6二三四五六])(人|名|氏|者|首脳|[か-ヶヵカケ箇]?国(?:政府|首脳)?|外相|国防相|大臣|大統領|首相|長官|知事|市長|社長|議員|選手|監督|党首|容疑者|被告|受刑者|教授|政府|軍|社|党|団体|病院|銀行)?)とも$/,
)

type Wanted = 'person' | 'state' | 'body' | 'any'

interface Together {
  readonly count: number
  readonly wants: Wanted
  /** 2人, 3カ国 */
  readonly written: string
}

const PERSONS = anchored(
  /^(?:人|名|氏|首脳|国首脳|外相|国防相|大臣|大統領|首相|長官|知事|市長|社長|議員|選手|監督|党首|容疑者|被告|受刑者|教授)$/,
)
const STATES = anchored(/国(?:政府)?$|^政府$/)
const BODIES = anchored(/^(?:社|党|団体|病院|銀行)$/)

/** How many of what sort a phrase stands for; null where it counts nobody. */
function togetherIn(phrase: string): Together | null {
  const [, count = '', noun = ''] = PUT_TOGETHER.exec(`${phrase.replace(/とも$/, '')}とも`) ?? []
  // 両 and 2 alone count nothing
  if (count === '' || (noun === '' && !/^(?:双方|両国)$/.test(count))) return null
  const digit = Number(count)
  return {
    count: digit > 0 ? digit : count.startsWith('両') || count === '双方' ? 2 : '一二三四五六'.indexOf(count) + 1,
    wants:
      PERSONS.test(noun) || (count === '両国' && /^(?:首脳|外相|国防相|大臣|大統領|首相)$/.test(noun))
        ? 'person'
        : STATES.test(noun) || (count === '両国' && noun === '')
          ? 'state'
          : BODIES.test(noun)
            ? 'body'
            : 'any',
    written: count + noun,
  }
}

/** What two do together. */
const TOGETHER = anchored(
  /(?:会談|協議|会合|対談|会見|面会|面談|会食|交渉|合意|調印|署名|話し合い|話し合う|会う|電話|一致|訪問|交戦|応酬|衝突|対立|合併|提携|統合|共催)(?:する)?$/,
)

/** Sentences that both may reach back for where they met. */
const BACK = 6
/** Sentences that a count may reach back for those it counts, where they did nothing together. */
const NEAR = 3

/** Those whom `phrase` stands for at `at`; null where no sentence in front tells of so many alone. */
export function bothOf(document: Document, phrase: string, at: number): Identity | null {
  const group = togetherIn(phrase)
  if (!group) return null
  const here = lastUpTo(document.sentences, at, (sentence) => sentence.span.start)
  for (let i = here; i >= Math.max(0, here - BACK); i--) {
    // 男2人を逮捕した: others, who have no names
    if (i < here && tellsOfOthers(document, i, group)) return null
    const named = namedIn(document, i, at, group.wants)
    const all = named.joint(group.count) ?? (named.meet || (here - i <= NEAR && named.counts(group)) ? named.all(document, group) : null)
    if (all) return all
  }
  return null
}

/** 部員2人, 妻と2人で, but not AとBの2人 or Aら計2人: so many of somebody else. */
function tellsOfOthers(document: Document, index: number, { written }: Together): boolean {
  const span = document.sentences[index]?.span
  const words = span ? slice(document.text, span) : ''
  const found = /^[0-9二三四五六]/.test(written) ? words.indexOf(written) : -1
  return found >= 0 && /[一-龠々ァ-ヴーと]/.test(words[found - 1] ?? '') && words[found - 1] !== '計'
}

interface Named {
  readonly meet: boolean
  joint(count: number): Identity | null
  counts(group: Together): boolean
  all(document: Document, group: Together): Identity | null
}

const fits = (kind: Identity['kind'], wants: Wanted): boolean =>
  wants === 'any'
    ? /^(?:person|state|organisation|office)$/.test(kind)
    : wants === 'body'
      ? /^(?:organisation|office)$/.test(kind)
      : kind === wants

/** Whoever a sentence names in front of `at`, alone or together. */
function namedIn(document: Document, index: number, at: number, wants: Wanted): Named {
  const chunks = document.chunks(index)
  const found = new Map<string, Identity>()
  const joint: Identity[] = []
  for (let k = 0; k < chunks.length; k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.end > at) break
    if (chunk.kind !== 'noun' || chunk.quote || !ENDS.test(chunk.tail)) continue
    const identity =
      document.identify(slice(document.text, phraseSpan(chunks, phraseStart(chunks, k, 0), k))) ??
      document.identify(slice(document.text, phraseSpan(chunks, k, k)))
    if (!identity || identity.anaphor) continue
    // カレニアのリンデル外相とヴェルダの…: both at once
    if (identity.name.includes('、')) joint.push(identity)
    else found.set(identity.name, identity)
  }
  const of = (kind: Identity['kind']): Identity[] =>
    [...found.values()].filter((one) => one.kind === kind && !/^(?:両|双方)/.test(one.name))
  return {
    meet: chunks.some((chunk) => TOGETHER.test(chunk.kind === 'verb' ? chunk.base : chunk.head)),
    joint: (count) => joint.find(({ name, kind }) => fits(kind, wants) && isCounted(name.split('、'), count)) ?? null,
    counts: ({ count }) => wants === 'person' && of('person').length === count,
    all: (own, { count }) => {
      const [persons, states] = [of('person'), of('state')]
      const each =
        wants === 'state'
          ? states.length === 0 && persons.length === count
            ? persons.map((person) => stateOf(own, person))
            : states
          : wants === 'body'
            ? of('organisation')
            : wants === 'person' || persons.length > 0
              ? persons
              : states
      return together(each, count)
    },
  }
}

/** Names that joined words hold, and no clause: so many, none of them longer than a name, and none that only points back. */
const isCounted = (names: readonly string[], count: number): boolean =>
  names.length === count && names.every((name) => name.length <= LONGEST_NAME && !/^(?:両|双方|[与野]党|第[0-9])|によ/.test(name))
const LONGEST_NAME = 24

const ENDS = anchored(/^(?:は|が|も|と|との|とは|や|を|に|らを|、|)$/)

function together(each: readonly (Identity | null)[], count: number): Identity | null {
  const names = each.map((one) => one?.name ?? '')
  const [first] = each
  return first && names.length === count && new Set(names).size === count && !names.includes('')
    ? {
        name: names.join('、'),
        kind: first.kind,
        aliases: [names.toReversed().join('、')],
        basis: count === 2 ? 'the two who met' : 'those named together',
      }
    : null
}

/** The state whose office somebody holds. */
function stateOf(document: Document, { affiliation }: Identity): Identity | null {
  const state = affiliation ? document.identify(affiliation) : null
  return state?.kind === 'state' ? state : null
}
