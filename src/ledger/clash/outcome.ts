import { assertionsIn } from './polarity.ts'

/** What became of a promise, as a sentence tells it. */
export type Outcome = 'kept' | 'broken'

/** What was promised, made ready to be held against what pages tell as done. */
export interface Pledge {
  /** What it is about: 通行税, 10日. */
  readonly about: readonly string[]
  readonly assertions: ReturnType<typeof assertionsIn>
  /** The kanji of what is to be done where no meaning of the table tells it: 走 of 走らせる. */
  readonly verbs: readonly string[]
  /** It is promised that something is not done. */
  readonly against: boolean
}

/** What is promised is a state of mind, and nobody sees it done: 慎重に検討する, 努力する. */
const NO_DEED =
  /(?:検討|努力|考慮|尽力|邁進|期待|目指|努め|考え|善処|注視|重視|尊重|協力|対応|対処|説明|公表|発表|明らかに)[ぁ-ん]{0,6}[」。]?$/

/** Share of what a promise is about that a sentence must name; letters of a name that stands for all of it. */
const SHARE = 0.5
const NAMING = 3

const CONDITION = /^[^。]*?(?:れば|[たな]ら|場合(?:は|に)?|限り(?:は)?)、?(?=[^。、])/
const DAY = /\d{1,2}日/g
const LAST_VERB = /([\u3400-\u9fff]+)[ぁ-ん]{1,6}[。」]?$/

/** Nouns in front of a particle: 港の使用料を → 港, 使用料. What is done with them, and when, is none of them. */
const namesIn = (text: string): readonly string[] =>
  (text.match(/(?:[\u3400-\u9fff々ァ-ヺー]+|[A-Za-z]{2,})(?=[のをはがにへでともか、\d]|から|まで|なし)/g) ?? []).filter(
    (noun) => !LIGHT.test(noun),
  )
const LIGHT =
  /^(?:[一二三四五六七八九十百千半両]+[年月日人つ件]?|[来今去昨本翌][年月週日]中?|[年月週]内|[年月週]末|年|月|日|人|台|件|隻|機|中|者|国|時|上|下|際|点|面|側|形|他|次|全員|全部|必ず|我々|自分|自国|自身|約束|努力|責任|方針|予定|計画|用意|参加|検討)$/

/** 10日に橋を開く → about 橋 and 10日, opening. Null where nothing tells what it is about. */
export function pledgeOf(said: string): Pledge | null {
  // what it hangs on is not what was promised; 〜でしか行わない neither promises to do it nor not to
  const promised = said.replace(CONDITION, '')
  if (/しか[^。]*ない/.test(promised)) return null
  const clauses = promised.split('。').filter((part) => part.trim() !== '')
  const about = [...new Set([...namesIn(promised), ...(promised.match(DAY) ?? [])])]
  const assertions = assertionsIn(promised)
  const verbs = clauses.flatMap((clause) => LAST_VERB.exec(clause)?.[1]?.at(-1) ?? [])
  if (clauses.some((clause) => NO_DEED.test(clause))) return null
  if (about.length === 0 || (assertions.length === 0 && verbs.length === 0)) return null
  return { about, assertions, verbs, against: /(?:ない|ません|ず)[。」]?$/.test(promised) }
}

const DOUBTED =
  /否定|事実(?:は|も)ない|との(?:報道|見方|観測|うわさ|噂|情報)|という(?:うわさ|噂|観測)|かのよう|ように見え|はず|べき|求め|訴え|期待/

/** Behind a word: that it was done, or that it was not. */
const DONE =
  /^(?:[ぁ-ん]{0,3}[されせ])?[ぁ-ん]?(?:った|した|いた|きた|れた|せた|えた|めた|けた|んだ|いだ|た|ており|ている|ていた|てきた|てしまった)(?=[。、）」\s]|$|と|ことが|もの|が)/
const SETTLED = /^[ぁ-ん]{0,3}ことが?(?:決まっ|決定し|なっ)た/
const NOT_DONE = /^[ぁ-ん]{0,4}(?:なかった|ないまま|ていない|ておらず|ずに終わ|ず、|ませんでした)/

/** What a sentence tells of a pledge; null where it tells nothing, or only what somebody wants. */
export function outcomeOf(pledge: Pledge, told: string): Outcome | null {
  const named = pledge.about.filter((noun) => told.includes(noun))
  if (
    named.length < pledge.about.length * SHARE ||
    !(named.length > 1 || (named[0] ?? '').length >= (pledge.about.length === 1 ? 2 : NAMING))
  )
    return null
  // what is denied, only reported, or doubted is not told as done
  if (DOUBTED.test(told)) return null
  const facts = factsIn(told)
  if (
    facts.some(({ meaning, done }) =>
      pledge.assertions.some((own) => meaning.id === own.meaning.opposite && (done === 1) === (own.sign === 1)),
    )
  )
    return 'broken'
  if (facts.some(({ meaning, done }) => pledge.assertions.some((own) => meaning.id === own.meaning.id && done !== own.sign)))
    return 'broken'
  if (facts.some(({ meaning, done }) => pledge.assertions.some((own) => meaning.id === own.meaning.id && done === own.sign))) return 'kept'
  const verb = pledge.verbs.flatMap((word) => doneAt(told, word))
  if (verb.length === 0) return null
  return verb.some((done) => (done === -1) !== pledge.against) ? 'broken' : 'kept'
}

/** Meanings that a sentence tells as done, 1, or as left undone, -1. */
function factsIn(told: string): { readonly meaning: { readonly id: number }; readonly done: 1 | -1 }[] {
  return assertionsIn(told).flatMap(({ meaning, end }) => {
    const done = doneBehind(told.slice(end))
    return done === 0 ? [] : [{ meaning, done }]
  })
}

function doneAt(told: string, verb: string): (1 | -1)[] {
  const found: (1 | -1)[] = []
  for (let at = told.indexOf(verb); at >= 0; at = told.indexOf(verb, at + 1)) {
    const done = doneBehind(told.slice(at + verb.length))
    if (done !== 0) found.push(done)
  }
  return found
}

const doneBehind = (behind: string): 1 | -1 | 0 => (NOT_DONE.test(behind) ? -1 : DONE.test(behind) || SETTLED.test(behind) ? 1 : 0)
