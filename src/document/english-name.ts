import { lookup } from '#lexicon'
import type { Identity } from './identity.ts'

/** What one is called before one's name: President Brenner. */
const TITLE =
  '(?:Vice |Deputy |Acting |Former |Ex-|First |Chief |State )*(?:President|Prime Minister|Premier|Chancellor|Foreign Minister|Foreign Secretary|Defen[cs]e Minister|Defen[cs]e Secretary|(?:Interior|Finance|Energy|Economy|Justice|Health|Transport|Culture|Home|Trade) (?:Minister|Secretary)|Minister|Secretary of State|Secretary-General|Secretary General|Secretary|Ambassador|Envoy|Senator|Sen\\.|Representative|Rep\\.|Governor|Gov\\.|Mayor|King|Queen|Prince|Princess|Emperor|Sheikh|Pope|Archbishop|Bishop|Rabbi|Imam|Judge|Justice|Prosecutor|Commissioner|Speaker|Chairman|Chairwoman|Chair|Director|Adviser|Advisor|Spokesman|Spokeswoman|Spokesperson|General|Gen\\.|Lieutenant General|Lt\\. Gen\\.|Major General|Maj\\. Gen\\.|Brigadier|Colonel|Col\\.|Major|Captain|Capt\\.|Admiral|Adm\\.|Commander|Marshal|Sergeant|Professor|Prof\\.|Doctor|Dr\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|Sir|Lord|Lady)'
const TITLED = new RegExp(
  `^(?:.* )?(${TITLE.replaceAll('Spokes', '[Ss]pokes').replaceAll('Adv', '[Aa]dv')}|leader|commander|minister|chief|envoy|ambassador|general|president|lawmaker|analyst|MP) ([A-Z][\\w’'.-]*(?: (?:(?:de|al|von|van|bin|da|der) )?[A-Z][\\w’'.-]*){0,3})$`,
)

/** A role that somebody fills, or a body: the foreign minister, Kremlin spokesman, the defence ministry. */
const OFFICE =
  /(?:minister|secretary|president|premier|chancellor|spokes(?:man|woman|person)|ambassador|envoy|governor|mayor|commander|general|admiral|colonel|king|queen|speaker|chairman|chairwoman|prosecutor|adviser|advisor|chief|leader|director|commissioner|secretary-general)$/i
const BODY =
  /(?:ministry|government|army|navy|air force|military|armed forces|embassy|parliament|senate|congress|council|commission|committee|court|police|party|bank|agency|union|office|authority|department|coalition|alliance|kremlin|white house|pentagon|state department|foreign office|downing street|organi[sz]ation|group|institute|university|company|administration|opposition|fund)$/i
/** Several, or one whom the page does not name. */
const SOME =
  /(?:sources?|officials?|diplomats?|experts?|analysts?|officers?|aides?|lawmakers?|ministers|leaders|senators|observers|witnesses|residents|farmers|soldiers|troops|rebels|activists|protesters|critics|allies|advisers|commanders|generals|scientists|doctors|investigators|prosecutors|reporters|journalists|authorities|people|families|relatives|countries|states|powers|parties|members|fighters|militants|historians|economists)$/i
const OUTLET =
  /\b(?:Times|Post|Courier|News|Herald|Journal|Tribune|Press|Daily|Standard|Guardian|Globe|Review|Magazine|Radio|TV|Television|Observer|Mail|Gazette|Telegraph|Monitor|Chronicle|Weekly|Broadcasting|Network|Examiner|Independent|Wire|Dispatch|Bulletin|Insider)$|\b(?:newspaper|news agency|state media|state television|broadcaster|magazine|daily)$/

/** Whom an English noun phrase stands for that leads or closes an English line; null when nothing in it is a name or a role. */
export function englishSpeaker(phrase: string): Identity | null {
  const bare = phrase.replace(/^(?:the|an?|The|An?) /, '').replace(/[’']s$/, '')
  if (bare === '') return null
  const listed = lookup(bare).find((entry) => entry.form !== 'abbreviation')
  if (listed && /^(person|state|organisation|outlet)$/.test(listed.kind))
    return { name: listed.canonical, kind: listed.kind as Identity['kind'], aliases: [phrase], basis: 'named' }
  const titled = TITLED.exec(bare)
  if (titled) {
    const [, office, name] = titled as unknown as [string, string, string]
    const known = lookup(name).find((entry) => entry.kind === 'person')
    return { name: known?.canonical ?? name, kind: 'person', aliases: [phrase, name], office, basis: known ? 'named' : 'shape of the name' }
  }
  const shaped = (kind: Identity['kind'], basis = 'shape of the name'): Identity => ({ name: bare, kind, aliases: [phrase], basis })
  if (OUTLET.test(bare)) return shaped('outlet')
  if (BODY.test(bare)) return shaped('organisation')
  if (OFFICE.test(bare)) return { ...shaped('office', 'office named without a person'), office: bare }
  if (SOME.test(bare)) return shaped('group')
  // Farid, Sofia Marques
  return /^[A-Z][\w’'.-]+(?: (?:(?:de|al|von|van|bin|da|der) )?[A-Z][\w’'.-]+){0,3}$/.test(bare) && !/^[A-Z]+$/.test(bare)
    ? shaped('person')
    : /^[A-Z]{2,6}$/.test(bare)
      ? shaped('organisation')
      : null
}
