import { formerHolderOf, holderOf, isOfficeShape, isOrganisationShape, type longestTitleEndingAt, lookup } from '#lexicon'
import { anchored } from '#text'
import type { Cast, Person } from './cast.ts'
import type { Identity } from './identity.ts'

/*
 * Who holds an office that stands without a name, and whose office it is.
 */

/** More holders of one office than this cannot be told apart, and looking for each would make long pages slow. */
export const MANY = 8

const HOLDERS_OF = new WeakMap<Cast, ReadonlyMap<string, readonly Person[]>>()

/** Who holds which office in a page, read once. */
export function holdersOf(cast: Cast): ReadonlyMap<string, readonly Person[]> {
  const known = HOLDERS_OF.get(cast)
  if (known) return known
  const holders = new Map<string, Person[]>()
  for (const person of cast.persons)
    for (const { surface } of person.offices) {
      const of = holders.get(surface)
      if (!of) holders.set(surface, [person])
      else if (of.length <= MANY) of.push(person)
    }
  HOLDERS_OF.set(cast, holders)
  return holders
}

const ANY_OF = /(?:^|の)(?:他|ほか|別|ある|複数|一部|多く|何人か|もう一人)の/

/** 党|幹部, 隣国の|議員: some of those who are. */
const ONE_OF_MANY = /^(?:最高)?幹部$|議員$/

/** 別の|陪審員: one, whoever it is. */
const ANOTHER = /(?:^|の)(?:別|もう一人)の$/

const MANY_HOLD = anchored(/(?:議員|選手|教授|弁護士|記者|委員|隊員|職員)$/)

/** Offices that a state has several of at a time: the table's holder need not be the one meant. */
const SEVERAL_HOLD: ReadonlySet<string> = new Set([
  'spokesperson',
  'adviser',
  'deputy-prime-minister',
  'deputy-foreign-minister',
  'deputy-defence-minister',
  'special-envoy',
  'ambassador',
  'legislator',
  'commissioner',
  'commander',
  'leader',
  'party-leader',
  'secretary',
  'chairman',
  'governor',
  'mayor',
  'intelligence-chief',
])

export function officeHolder(
  phrase: string,
  title: NonNullable<ReturnType<typeof longestTitleEndingAt>>,
  cast: Cast,
  day: string | null,
): Identity | null {
  const before = phrase.slice(0, title.start)
  const body = title.state ?? stateIn(before)
  const role = title.title.roleKey
  // 他の議員, 党の議員: one of many
  const anyone = ANY_OF.test(before) || (before !== '' && MANY_HOLD.test(title.title.surface))
  const held = role && !anyone && timeOf(title.modifiers) === 'now' ? cast.holding(role, body ?? null, title.title.surface) : null
  // 副市長: not the mayor
  const person = held && isDeputy(title.title.surface) && !held.offices.some(({ surface }) => isDeputy(surface)) ? null : held
  const former = before === '' && role !== null && timeOf(title.modifiers) !== 'now' ? formerly(title, cast) : null
  if (former)
    return { ...personOf(former.name, former, phrase, title.title.surface, body), basis: `office held by ${former.name} in this page` }
  const plain =
    before === '' || lookup(before.replace(/の$/, '')).some((e) => e.kind === 'state' || e.kind === 'organisation') || body !== undefined
  if (person && plain && !/(元|前)$/.test(before))
    return { ...personOf(person.name, person, phrase, title.title.surface, body), basis: `office held by ${person.name} in this page` }
  const near = !person && before.length >= 2 && !anyone ? holderBeside(before, title.title.surface, cast) : null
  if (near) return { ...personOf(near.name, near, phrase, title.title.surface, body), basis: `office held by ${near.name} in this page` }
  // ウクライナ海軍の報道官: of a body of that state, and many speak for a state
  const bare = before.replace(/の$/, '')
  const ofState = bare === '' || /^.$/.test(bare) || lookup(bare).some((e) => e.kind === 'state' || e.kind === 'organisation')
  const time = timeOf(title.modifiers)
  const asks = role && !SEVERAL_HOLD.has(role) && body && day && ofState && !/(元|前)$/.test(before)
  const listed = !asks || time === 'other' ? null : time === 'before' ? formerHolderOf(role, body, day) : holderOf(role, body, day)
  if (listed && title.title.kind === 'office')
    return {
      name: listed.canonical,
      kind: 'person',
      aliases: [phrase, listed.family, ...listed.aliases],
      office: title.title.surface,
      affiliation: body as string,
      basis: `office held by ${listed.canonical} on ${day}`,
    }
  return {
    name: phrase,
    kind: ANOTHER.test(before)
      ? 'person'
      : title.title.kind === 'office' && !ANY_OF.test(before) && !ONE_OF_MANY.test(title.title.surface)
        ? 'office'
        : 'group',
    aliases: [],
    office: title.title.surface,
    ...(body ? { affiliation: body } : {}),
    basis: 'office named without a person',
  }
}

const isDeputy = (office: string): boolean => office.startsWith('副')

/** 前外相 of a page that writes ブルーノ・ハント前外相, and of nobody else that they were. */
function formerly({ title, modifiers }: NonNullable<ReturnType<typeof longestTitleEndingAt>>, cast: Cast): Person | null {
  const was = modifiers.join('') + title.surface
  const found = (holdersOf(cast).get(title.surface) ?? []).filter((p) => [...p.forms].some((form) => cast.holds(form + was)))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Whether an office is said to be held now, was held by the one before (前), or by somebody else at another time (元, 次期). */
const timeOf = (modifiers: readonly string[]): 'now' | 'before' | 'other' =>
  modifiers.includes('前') ? 'before' : modifiers.some((word) => /^(?:元|次期|故|初代|歴代|先代|前々|次)$/.test(word)) ? 'other' : 'now'

/** IAA|事務局長, ザーリャ外務省|報道官: whoever has that office right behind the body's name somewhere in the page, when it is one alone. */
function holderBeside(before: string, office: string, cast: Cast): Person | null {
  const bare = before.replace(/の$/, '')
  if (!/^[一-龠ァ-ヴーA-Za-z]{2,16}$/.test(bare)) return null
  const held = holdersOf(cast).get(office) ?? []
  if (held.length === 0 || held.length > MANY) return null
  const fits = held.filter((p) => {
    for (let at = cast.text.indexOf(p.name); at >= 0; at = cast.text.indexOf(p.name, at + p.name.length)) {
      const front = cast.text.slice(Math.max(0, at - FRONT), at)
      const own = front.slice(Math.max(front.lastIndexOf('。'), front.lastIndexOf('\n'), front.lastIndexOf('、')) + 1)
      if (cast.text.startsWith(office, at + p.name.length) && own.replace(/連邦|共和国|王国|公国/g, '').includes(bare)) return true
    }
    return false
  })
  return fits.length === 1 ? (fits[0] as Person) : null
}
/** Units in front of a name within which its body stands. */
const FRONT = 24

export function personOf(
  name: string,
  person: Person | null,
  phrase: string,
  office: string | undefined,
  body: string | undefined | null,
): Identity {
  const known = person ?? null
  const held = known?.offices[0]
  return {
    name: known?.name ?? name,
    kind: 'person',
    aliases: [...new Set([name, phrase, ...(known?.forms ?? [])])].filter((x) => x !== (known?.name ?? name)),
    ...((office ?? held?.surface) ? { office: (office ?? held?.surface) as string } : {}),
    ...((body ?? held?.body) ? { affiliation: (body ?? held?.body) as string } : {}),
    basis: 'named',
  }
}

const BEHIND_SHORT =
  /^(?:の|・|大?統領|大統領府|首相|政府|政権|与党|野党|議会|国会|上院|下院|国|外務|財務|内務|司法|法務|商務|通商|運輸|保健|環境|農務|労働|労相|教育|海軍|空軍|陸軍|海兵|宇宙|航空|軍|連邦|中央|中銀|最高|州|南部|北部|東部|西部|紙|誌|大手|企業|民主|共和|保守|労働|社会|自動車|石油|疾病|食品|証券|投資|調査|情報|司令|沿岸|大使|領事|特使|当局|側|人|系|製|発|産)/
/** The land of a page that no table has: ヴェルダ of ヴェルダ共和国の. */
export function landIn(before: string, { lands }: Cast): string | undefined {
  const land = /([ァ-ヴー]{2,})(?:人民共和国|共和国|連邦|王国|公国|帝国|首長国|合衆国|民国)?の?$/.exec(before)?.[1]
  return land !== undefined && lands.has(land) ? land : undefined
}

/** ISO code of the state (or name of the body) a phrase begins or ends with: 英|国防相, ウクライナ|大統領. */
export function stateIn(before: string): string | undefined {
  const clean = before.replace(/(の|・|、|元|前|現|新|副)+$/, '')
  for (let start = Math.max(0, clean.length - 14); start < clean.length; start++) {
    const found = lookup(clean.slice(start)).find((e) => e.kind === 'state' || e.kind === 'organisation')
    if (found) return found.canonical
  }
  for (let length = Math.min(10, clean.length); length >= 1; length--) {
    // 北海同盟 is none of 北朝鮮's
    if (length === 1 && clean.length > 2 && isOrganisationShape(clean) && !isOfficeShape(clean)) return clean
    // 西原大学 is not of スペイン, nor ソルミア of ソ連: a short form stands alone, or in front of a body or of a foreign name
    if (length === 1 && clean.length > 1 && !BEHIND_SHORT.test(clean.slice(1)) && !/^[一-龠][ァ-ヴA-Za-z]/.test(clean)) return undefined
    const found = lookup(clean.slice(0, length)).find((e) => e.kind === 'state')
    if (found) return found.canonical
  }
  return undefined
}
