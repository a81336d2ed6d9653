import { LEADERS_AMERICAS } from './leaders-americas.ts'
import { LEADERS_ASIA } from './leaders-asia.ts'
import { LEADERS_BODIES } from './leaders-bodies.ts'
import { LEADERS_EUROPE } from './leaders-europe.ts'
import { LEADERS_JAPAN } from './leaders-japan.ts'
import { LEADERS_MIDEAST } from './leaders-mideast.ts'
import { LEADERS_POSTSOVIET } from './leaders-postsoviet.ts'
import { type NameTable, rows } from './rows.ts'
import type { NameForm, PersonEntry, Term } from './types.ts'

/** The marks of offices in the tables of leaders. */
const ROLE_MARKS: Readonly<Record<string, string>> = {
  P: 'president',
  PA: 'acting-president',
  V: 'vice-president',
  M: 'prime-minister',
  DM: 'deputy-prime-minister',
  F: 'foreign-minister',
  DF: 'deputy-foreign-minister',
  D: 'defence-minister',
  DD: 'deputy-defence-minister',
  C: 'chief-cabinet-secretary',
  K: 'spokesperson',
  KP: 'president-spokesperson',
  KF: 'foreign-ministry-spokesperson',
  KD: 'defence-ministry-spokesperson',
  N: 'national-security-adviser',
  A: 'adviser',
  W: 'chief-of-staff',
  Q: 'security-council-secretary',
  S: 'secretary-general',
  DG: 'director-general',
  L: 'supreme-leader',
  T: 'party-leader',
  H: 'speaker',
  U: 'european-council-president',
  E: 'commission-president',
  J: 'high-representative',
  CO: 'commissioner',
  SE: 'special-envoy',
  B: 'ambassador',
  Y: 'interior-minister',
  Z: 'finance-minister',
  JU: 'justice-minister',
  EC: 'economy-minister',
  I: 'intelligence-chief',
  CB: 'central-bank-governor',
  BP: 'bank-president',
  CC: 'commander-in-chief',
  CM: 'commander',
  G: 'chief-of-general-staff',
  X: 'monarch',
  R: 'crown-prince',
  O: 'pope',
  GV: 'governor',
  MY: 'mayor',
  LE: 'leader',
  SL: 'legislator',
  SC: 'secretary',
  CH: 'chairman',
  PG: 'party-secretary-general',
  PR: 'prosecutor-general',
  DS: 'deputy-secretary-general',
  FL: 'first-lady',
  UN: 'unification-minister',
  SM: 'security-minister',
}

/** Family names that are everyday words or names of places too; they need a title or 氏 behind them and are found as abbreviations. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  'バー,マスク,連戦,グラム,ゴア,トラス,ジョナサン,ブラウン,トレド,市川,パワー,ペース,スノー,プライス,トナー,ライダー,ライス,ケイン,シン,サキ,ブルース,フォックス,キー,コール,ストロー,メイ,コロナ,ラマ,キール,シャロン,ダン,ミラー,スター,バイル,マリン,カリン,カー,モイ,ルト,サール,レ,リー,ゴー,ウン,ウォン,トー,フン,スミス,ビショップ,イングリッシュ,モンテネグロ,フィリップ,フランシスコ,サラミ,サリア,サリー,カラム,グエン,ファン,ファム,ミシェル,ハント,クック,ハク,バッハ,フィッシャー,ユング,コスタ,マース,ラウ,カラス,クレイ,ハリス,ヒル,カーター,クラフト,シシ,シャラ,ロゲ,サム,ウィン,テイン,タン,オリ,ジア,ヤシン,デビ,ゼレ,セタ,スリン,カオ,バロ,福島,福井,山口,石原,松本,金,李,王,林,文,森,温,連,全,強,常,武,章,曹,馬,安,何,江,張,白,黄,秦,呉,韓,侯,陳,朱,遅'.split(
    ',',
  ),
)

/** Every person of the lexicon, in table order. */
export const PERSONS: PersonEntry[] = []

const TERMS = new Map<string, { person: PersonEntry; term: Term }[]>()

/** `M JP 2012-12-26 2020-09-16` → a term; without an end it is open. */
function parseTerm(text: string): Term {
  const [mark, body, from, to] = text.trim().split(' ')
  return { roleKey: ROLE_MARKS[mark!] ?? mark!, body: body!, from: from!, to: to ?? null }
}

/** The terms in office of one role and body, in table order. */
export const termsOf = (roleKey: string, body: string): readonly { person: PersonEntry; term: Term }[] =>
  TERMS.get(`${roleKey} ${body}`) ?? []

/** Whether a table mark is known; for tests. */
export const isRoleMark = (mark: string): boolean => mark in ROLE_MARKS

/** Adds the leaders: one line a person, `family/given|Latin name|aliases|terms|Wikidata id`. */
export function addPersons(names: NameTable): void {
  for (const table of [LEADERS_JAPAN, LEADERS_AMERICAS, LEADERS_POSTSOVIET, LEADERS_EUROPE, LEADERS_ASIA, LEADERS_MIDEAST, LEADERS_BODIES])
    for (const row of rows(table)) addPerson(names, row)
}

const STATE_CODE = /^(?!EU$)[A-Z]{2}(-[A-Z]+)?$/

function fullName(name: string): string {
  const cut = name.search(/[/+]/)
  if (cut < 0) return name
  const family = name.slice(0, cut)
  const given = name.slice(cut + 1)
  if (name[cut] === '+') return `${family}・${given}`
  return /^[ァ-ヺ]/.test(family) ? `${given}・${family}` : family + given
}

/** The Latin family name, where it comes last and can stand alone: Putin; not of 習近平 (Xi Jinping) nor of タクシン (Thaksin Shinawatra). */
function latinFamily(latin: string, name: string, terms: readonly Term[]): string | null {
  if (!name.includes('/') || (!/^[ァ-ヺ]/.test(name) && terms[0]?.body !== 'JP')) return null
  const last = latin.slice(latin.lastIndexOf(' ') + 1).replace(/^(al|el)-/, '')
  return /^\p{Lu}[\p{L}'-]{2,}$/u.test(last) && !/^[IVX]+$/.test(last) ? last : null
}

function addPerson(names: NameTable, [name, latin, aliasList, termList, wikidata]: string[]): void {
  const [family, given] = name!.split(/[/+]/)
  // 岸田/文雄 → 岸田文雄; ゼレンスキー/ウォロディミル → ウォロディミル・ゼレンスキー; タクシン+シナワット → タクシン・シナワット
  const canonical = fullName(name!)
  const aliases = aliasList ? aliasList.split(',') : []
  const terms = termList ? termList.split(';').map(parseTerm) : []
  const base = { kind: 'person' as const, canonical, family: family!, terms, aliases }
  const extra = {
    ...(latin ? { latin } : {}),
    ...(wikidata ? { wikidata } : {}),
    ...(STATE_CODE.test(terms[0]?.body ?? '') ? { country: terms[0]!.body } : {}),
  }
  const person = (form: NameForm): PersonEntry => ({ ...base, ...extra, form })
  const entry = person(COMMON_WORDS.has(canonical) ? 'abbreviation' : 'canonical')
  PERSONS.push(entry)
  names.addForm(canonical, entry)
  if (aliases.length > 0) {
    const alias = person('alias')
    // an alias of one part is another spelling of the family name
    for (const surface of aliases)
      names.addForm(
        surface,
        surface.includes('・') || /^[^ァ-ヺ]/.test(surface) ? alias : person(COMMON_WORDS.has(surface) ? 'abbreviation' : 'family'),
      )
  }
  const familyForm: NameForm = COMMON_WORDS.has(family!) ? 'abbreviation' : 'family'
  if (given) names.addForm(family!, person(familyForm))
  if (latin) {
    const english = person('english')
    names.addForm(latin, english)
    const last = familyForm === 'family' ? latinFamily(latin, name!, terms) : null
    if (last) names.addForm(last, { ...english, form: familyForm })
  }
  for (const term of terms) {
    const key = `${term.roleKey} ${term.body}`
    const there = TERMS.get(key)
    if (there) there.push({ person: entry, term })
    else TERMS.set(key, [{ person: entry, term }])
  }
}
