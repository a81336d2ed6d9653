import type { Document, Identity } from '#document'
import { matchesOf } from '#text'
import type { Discourse } from './discourse.ts'
import { earlierName } from './earlier.ts'

const OUTLET_NAME =
  /(?:[一-龠]{1,3}[紙誌]の?)?(?:[「『][^「」『』]{2,20}[」』](?:紙|誌|電子版)?|[ァ-ヴー]{2,12}(?:・[ァ-ヴー]{2,12})+)|[ァ-ヴー・A-Za-z]{2,20}(?:紙|誌|通信)|[一-龠]{1,6}(?:新聞|新報|日報|時報|タイムズ)/g

/** Units that 同紙 may reach back for a paper that the page names without any word of saying. */
const NEARBY = 160

/** 有力紙クロニカ, 英字紙ハーバー・タイムズ */
const PAPER_CALLED =
  /(?:有力|地元|現地|英字|日刊|夕刊|経済|大衆|全国|地方|独立系|国営|専門|週刊|月刊)[紙誌]((?:[ァ-ヴー]{2,}(?:[・=][ァ-ヴー]{2,}){0,3}))/g

/** 異を唱えたのは『ハルム新報』だけで、同紙は…: a paper named since anybody last spoke, though it said nothing yet. */
export function outletNamed(document: Document, head: string, at: number, discourse: Discourse): Identity | null {
  if (!/^(紙|誌|新聞|通信)$/.test(head)) return null
  const spoke = discourse.outlet ? (document.sentences[discourse.outlet.sentence]?.span.end ?? 0) : 0
  const from = Math.max(at - NEARBY, spoke)
  const near = from < at ? document.text.slice(from, at) : ''
  // 有力紙クロニカだった: the name behind what it is, which none of the shapes below has
  const called = matchesOf(near, PAPER_CALLED).pop()
  const last = matchesOf(near, OUTLET_NAME).pop()?.[0]
  if (called && (!last || called[0].startsWith(last) || called[0].includes(last)))
    return { name: called[1] as string, kind: 'outlet', aliases: [called[0]], basis: 'shape of the name' }
  const bare = last?.replace(/[「」『』]|(?:紙|誌)$/g, '')
  if (!last || !bare) return null
  // 地方紙『ハルム新報』: the name first, then with what it is called
  const name = /[「『].+$/.exec(last)?.[0] ?? last
  const found = document.identifyOutlet(name) ?? document.identify(name) ?? asOutlet(document.identify(bare)) ?? document.identify(last)
  return found?.kind === 'outlet' && !found.anaphor ? found : null
}

const asOutlet = (identity: Identity | null): Identity | null => (identity?.kind === 'outlet' ? identity : null)

const SOMEBODY =
  /[^、。「」\s]{0,24}(?:友人|知人|同僚|男性|女性|記者|教師|学生|住民|職員|漁師|農民|外交官|将校|高官|幹部|弁護士|医師|店主|運転手|軍人|兵士|研究者)(?=[にがはも])/g

/** カスク氏は, カスク氏です: whoever leads a sentence or is what it says. */
const isLed = (text: string, form: string): boolean => {
  const behind = text.slice(text.indexOf(form) + form.length)
  return /^[一-龠ァ-ヴー]{0,8}(?:氏|さん)?(?:は|が|も|だ|です|である)/.test(behind)
}

/** ドーレン教授だ。その論文で彼は…: somebody named since anyone last spoke, though they said nothing yet; only when it is one alone. */
export function namedSince(document: Document, at: number, discourse: Discourse, leads: boolean): Identity | null {
  const spoke = discourse.voice ? (document.sentences[discourse.voice.sentence]?.span.end ?? 0) : 0
  const from = Math.max(at - NEARBY, spoke)
  if (at - from < 4) return null
  // a title or a heading in front is another matter
  const all = document.text.slice(from, at)
  const gap = all.slice(all.lastIndexOf('\n') + 1)
  let found: Identity | null = null
  for (const person of document.cast.persons) {
    const form = [...person.forms].find((one) => one.length >= 2 && gap.includes(one) && (!leads || isLed(gap, one)))
    if (!form) continue
    const identity = document.identify(form)
    if (identity?.kind !== 'person') continue
    if (found && found.name !== identity.name) return null
    found = identity
  }
  if (found) return found
  // そう考えるのが研究者のアデーレ・ロイターだ。: a written-out name that nothing else tells of
  const full = new Set(
    [...gap.matchAll(/([ァ-ヴー]{2,}(?:[・=][ァ-ヴー]{2,}){1,3})(?=だ|です|である|は|が|も)/g)].map(([, name]) => name as string),
  )
  const [name] = full
  if (name && full.size === 1 && document.identify(name) === null && document.identifyOutlet(name) === null)
    return { name, kind: 'person', aliases: [], basis: 'shape of the name' }
  if (leads) return null
  const last = matchesOf(gap, SOMEBODY).pop()?.[0]
  const somebody = last ? document.identify(last) : null
  return somebody && /^(group|office|person)$/.test(somebody.kind) && !somebody.anaphor ? somebody : null
}

/** ザーリャ社にも渡され、同社は…: the company named in the sentence itself. */
export function companyBefore(document: Document, anaphor: Identity, at: number): Identity | null {
  const near = document.text.slice(Math.max(0, at - NEARBY), at)
  const company = /社(?![会員長説内])/.test(near.slice(near.lastIndexOf('。') + 1)) ? earlierName(document, anaphor, at) : null
  if (!company) {
    const own = near.slice(near.lastIndexOf('。') + 1)
    const dotted = [...own.matchAll(/([ァ-ヴー]{2,}(?:・[ァ-ヴー]{2,})+)(?=が|の|は|社)/g)].pop()?.[1]
    const person = dotted ? document.cast.named(dotted) : null
    if (dotted && (!person || person.offices.length === 0))
      return { name: dotted, kind: 'organisation', aliases: [], basis: 'shape of the name' }
  }
  return company && !/^(?:各|他|両|自|本|弊|当|数|複数)社$|会社$|支社$|本社$/.test(company.name) ? company : null
}
