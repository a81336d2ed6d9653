import type { Document, Identity } from '#document'
import { lookup } from '#lexicon'
import { type Anchored, anchored, lastUpTo, matchesOf } from '#text'
import { metBefore } from './antecedent.ts'
import type { Discourse } from './discourse.ts'
import { topicOf } from './remember.ts'

const GOVERNMENTS = /([ァ-ヴー]{2,12}|[一-龠]{1,3})(?:連邦|共和国|王国|公国)?の?政府(?![軍筋系関高当要機])/g

/** 連邦政府, 反政府, 両政府: no state's name. */
const OF_NO_STATE = anchored(/^(?:反|新|前|現|旧|両|各|同|自|暫定|臨時|中央|地方|連立|連邦)/)

const STATE_OF = new WeakMap<Document, Identity | null>()

/** Whose 政府 it is where the page speaks of one government alone; a page that speaks of Japan may mean that one. */
export function stateOfPage(document: Document): Identity | null {
  const known = STATE_OF.get(document)
  if (known !== undefined) return known
  const names = new Set<string>()
  if (!document.text.includes('日本'))
    for (const match of matchesOf(document.text, GOVERNMENTS)) {
      if (OF_NO_STATE.test(match[1] as string)) continue
      const found = document.identify(`${match[1]}政府`)
      if (found && /^(state|office)$/.test(found.kind) && found.basis !== 'office named without a state')
        names.add(found.kind === 'state' ? found.name : (match[1] as string))
      if (names.size > 1) break
    }
  const [name] = names
  const made: Identity | null = names.size === 1 && name ? { name, kind: 'state', aliases: [`${name}政府`], basis: 'named' } : null
  STATE_OF.set(document, made)
  return made
}

/** Units that 政府 may reach back for the government that it is. */
const GOVERNMENT_REACH = 300

/** 政府は, behind 隣国のカレニア政府は…: of a page that means no Japanese government. */
export function governmentBefore(document: Document, at: number): Identity | null {
  if (['日本政府', '我が国', 'わが国'].some((words) => document.cast.holds(words))) return null
  const before = document.text.slice(Math.max(0, at - GOVERNMENT_REACH), at)
  let last: string | null = null
  for (const match of matchesOf(before, GOVERNMENTS)) if (!OF_NO_STATE.test(match[1] as string)) last = match[1] as string
  const found = last ? document.identify(`${last}政府`) : null
  if (found) return /^(state|office)$/.test(found.kind) && found.basis !== 'office named without a state' ? found : null
  // ドイツは供与を決めた。政府は…: the state that the sentence in front is about
  const here = lastUpTo(document.sentences, at, (sentence) => sentence.span.start)
  const [above, own] = [document.sentences[here - 1], document.sentences[here]]
  const topic = above && above.block === own?.block ? topicOf(document, above.span) : null
  return topic?.kind === 'state' && !topic.name.includes('、') ? topic : null
}

/** What only a page about Japan's own politics speaks of. */
const OF_JAPAN = ['日本政府', '首相官邸', '官房長官', '自民党', '公明党', '立憲民主党', '日本維新の会', '与野党', '通常国会', '臨時国会']

const GOVERNMENT_OF_JAPAN = new WeakMap<Document, Identity | null>()

/** 政府は, in a page of Japanese politics that names no other government. */
export function japaneseGovernment(document: Document): Identity | null {
  let known = GOVERNMENT_OF_JAPAN.get(document)
  if (known === undefined) {
    known = isOfJapan(document) ? document.identify('日本政府') : null
    GOVERNMENT_OF_JAPAN.set(document, known)
  }
  return known
}

const isOfJapan = (document: Document): boolean =>
  OF_JAPAN.some((words) => document.cast.holds(words)) &&
  matchesOf(document.text, GOVERNMENTS).every(([, name]) => {
    const found = document.identify(`${name}政府`)
    return found?.kind !== 'state' || found.name === '日本'
  })

const SAME_STATE = anchored(/^同国(?!王|防[省相総衛]|務[省長]|会|連|土交|税|立|営|民党|家)(の?.+)$/)

/** 同国政府, 同国の報道官, 同国海軍の報道官: of the state named last in front of here. */
export function ofSameState(document: Document, phrase: string, at: number): Identity | null {
  // 同|国防省, 同|国務省 are of another cut
  const rest = SAME_STATE.exec(phrase)?.[1]
  const state = rest === undefined ? null : lastState(document, at)
  if (rest === undefined || !state) return null
  const bare = /^の?政府$/.test(rest)
  const found = document.identify(bare ? `${state}政府` : `${state}${rest}`)
  return found && !found.anaphor ? found : { name: `${state}${rest}`, kind: 'office', aliases: [], basis: 'named' }
}

/** 同国: the state that spoke last, or the only one that the page named in front of here since. */
export function stateNamed(document: Document, at: number, discourse: Discourse): Identity | null {
  const met = metBefore(discourse, 'body', '国', false)
  if (met) return met
  const last = lastState(document, at)
  const found = last ? document.identify(last) : null
  return found?.kind === 'state' && !found.anaphor ? found : null
}

/** Units that 同国 may reach back for its state. */
const STATE_REACH = 400

const RUN = /[ァ-ヴー]{2,16}|[一-龠]{2,6}/g

function lastState(document: Document, at: number): string | null {
  const from = Math.max(0, at - STATE_REACH)
  const runs = matchesOf(document.text.slice(from, at), RUN).reverse()
  for (const [run] of runs) {
    if (/^[ァ-ヴー]/.test(run)) {
      if (lookup(run).some((e) => e.kind === 'state') || LAND_BODIES.some((body) => document.cast.holds(run + body))) return run
      continue
    }
    // 日本時間, アメリカ|合衆国: no state of its own
    if (/^(日本|合衆国|共和国|連邦|王国)/.test(run)) continue
    for (let length = Math.min(4, run.length); length >= 2; length--)
      if (lookup(run.slice(0, length)).some((e) => e.kind === 'state' && !e.anaphoric)) return run.slice(0, length)
  }
  return null
}

/** What only a land has. */
const LAND_BODIES = ['政府', '外務省', '国防省', '共和国', '連邦', '大統領府', 'の首都', '国境']

/** Bodies that every state has one of. */
export const STATE_BODY: Anchored = anchored(
  /^(国防省|外務省|内務省|財務省|保健省|法務省|教育省|国防総省|大統領府|首相府|首相官邸|軍|国軍|陸軍|海軍|空軍|参謀本部|中央銀行|原子力庁|沿岸警備隊|国境警備隊|情報機関)$/,
)

/** Units that a body without its state may reach back for the one that had it. */
const BODY_REACH = 1500

/** 国防省, after アルカニア国防省 or アルカニアの国防省: the last one named with its state in front of here. */
export function bodyOfState(document: Document, body: string, at: number): Identity | null {
  const { text } = document
  for (let end = text.lastIndexOf(body, at - 1); end > 0 && at - end < BODY_REACH; end = text.lastIndexOf(body, end - 1)) {
    const name = /([ァ-ヴー]{2,16}|[一-龠]{1,4})(?:連邦|共和国|王国|公国)?の?$/.exec(text.slice(Math.max(0, end - 20), end))?.[1]
    const state = name ? document.identify(name) : null
    // a land that no table has is told by its body
    if (name && (state ? state.kind === 'state' : /^[ァ-ヴー]+$/.test(name)))
      return { name: `${state?.name ?? name}${body}`, kind: 'office', aliases: [`${name}${body}`], basis: 'named' }
  }
  return null
}

/** 大統領府 of a page that speaks of one land alone. */
export function bodyOfOnlyLand(document: Document, body: string): Identity | null {
  const state = stateOfPage(document)
  return state && [...document.cast.lands].every((land) => land === state.name)
    ? { name: `${state.name}${body}`, kind: 'office', aliases: [], basis: 'named' }
    : null
}
