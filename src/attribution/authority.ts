import type { Document, Identity } from '#document'
import { type Anchored, anchored, matchesOf } from '#text'

/*
 * Those who look into a crime and those who rule on it.
 */

/** What only a court does. */
export const SENTENCES: Anchored = anchored(/^(?:言い渡す|棄却する|却下する|破棄する)$/)
/** A court by its name, or who sits in one. */
export const COURT_NAME: Anchored = anchored(/(?:裁判所|地裁|高裁|最高裁|簡裁|家裁|支部|法廷|裁判長|裁判官)$/)
const COURTS =
  /[一-龠々ァ-ヴー]{1,12}(?:地方裁判所|高等裁判所|簡易裁判所|家庭裁判所|憲法裁判所|最高裁判所|地裁|高裁|最高裁|簡裁|家裁)(?![判長])/g
/** The court that the page named last in front of here. */
export function lastCourt(document: Document, at: number): Identity | null {
  let last: Identity | null = null
  for (const match of matchesOf(document.text.slice(Math.max(0, at - 600), at), COURTS)) {
    const identity = /^[同両各]/.test(match[0]) ? null : document.identify(match[0])
    if (identity && !identity.anaphor) last = identity
  }
  return last
}

const POLICE = /[ァ-ヴー一-龠々]{0,10}(?:県警|府警|道警|警視庁|警察署|署|地検特捜部|地検|海上保安部|捜査本部|警察)(?![部長官員])/g
/** The police or prosecutors that the page named last in front of here. */
export function lastPolice(document: Document, at: number): Identity | null {
  let last: Identity | null = null
  for (const match of matchesOf(document.text.slice(Math.max(0, at - 1500), at), POLICE)) {
    const identity = match[0].startsWith('同') ? null : document.identify(match[0])
    if (identity && !identity.anaphor) last = identity
  }
  return last
}
