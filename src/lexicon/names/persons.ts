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

/** `M JP 2012-12-26 2020-09-16` → a term; without an end it is open. */
function parseTerm(text: string): Term {
  const [mark, body, from, to] = text.split(' ')
  return { roleKey: ROLE_MARKS[mark!] ?? mark!, body: body!, from: from!, to: to ?? null }
}

const TABLES: readonly string[] = [
  LEADERS_JAPAN,
  LEADERS_AMERICAS,
  LEADERS_POSTSOVIET,
  LEADERS_EUROPE,
  LEADERS_ASIA,
  LEADERS_MIDEAST,
  LEADERS_BODIES,
]

const STATE_CODE = /^(?!EU$)[A-Z]{2}(-[A-Z]+)?$/

/** 岸田/文雄 → 岸田文雄; ゼレンスキー/ウォロディミル → ウォロディミル・ゼレンスキー; タクシン+シナワット → タクシン・シナワット. */
function fullName(family: string, given: string, familyFirst: boolean): string {
  if (given === '') return family
  if (familyFirst) return `${family}・${given}`
  return isKatakana(family) ? `${given}・${family}` : family + given
}

const isKatakana = (text: string): boolean => text >= '\u30a1' && text < '\u30fb'

/** The Latin family name, where it comes last and can stand alone: Putin; not of 習近平 (Xi Jinping) nor of タクシン (Thaksin Shinawatra). */
function latinFamily(latin: string): string | null {
  const last = latin.slice(latin.lastIndexOf(' ') + 1).replace(/^(al|el)-/, '')
  return /^\p{Lu}[\p{L}'-]{2,}$/u.test(last) && !/^[IVX]+$/.test(last) ? last : null
}

function parsePerson(canonical: string, family: string, [, latin, aliases, termList, wikidata]: readonly string[]): PersonEntry {
  const terms = termList ? termList.split(';').map(parseTerm) : []
  const body = terms[0]?.body ?? ''
  return {
    kind: 'person',
    canonical,
    form: 'canonical',
    family,
    aliases: aliases ? aliases.split(',') : [],
    terms,
    ...(STATE_CODE.test(body) ? { country: body } : {}),
    ...(latin ? { latin } : {}),
    ...(wikidata ? { wikidata } : {}),
  }
}

/** The persons made so far; all of them are there once `persons` or `termsOf` has been called. */
const MADE: (() => PersonEntry)[] = []
let all: readonly PersonEntry[] | null = null
let byRole: Map<string, { person: PersonEntry; term: Term }[]> | null = null

/** Every person of the lexicon, in table order. */
export function persons(): readonly PersonEntry[] {
  all ??= MADE.map((make) => make())
  return all
}

/** The terms in office of one role and body, in table order. */
export function termsOf(roleKey: string, body: string): readonly { person: PersonEntry; term: Term }[] {
  if (byRole === null) {
    byRole = new Map()
    for (const person of persons())
      for (const term of person.terms) {
        const key = `${term.roleKey} ${term.body}`
        const there = byRole.get(key)
        if (there) there.push({ person, term })
        else byRole.set(key, [{ person, term }])
      }
  }
  return byRole.get(`${roleKey} ${body}`) ?? []
}

/** Adds the leaders: one line a person, `family/given|Latin name|aliases|terms|Wikidata id`. */
export function addPersons(names: NameTable): void {
  for (const table of TABLES) for (const row of rows(table)) addPerson(names, row)
}

function addPerson(names: NameTable, row: readonly string[]): void {
  const [name, latin, aliases] = row as [string, string, string]
  const familyFirst = name.includes('+')
  const cut = familyFirst ? name.indexOf('+') : name.indexOf('/')
  const family = cut < 0 ? name : name.slice(0, cut)
  const canonical = fullName(family, cut < 0 ? '' : name.slice(cut + 1), familyFirst)
  let made: PersonEntry | null = null
  const make = (): PersonEntry => {
    made ??= parsePerson(canonical, family, row)
    return made
  }
  MADE.push(make)
  names.record(make)
  names.put(canonical, COMMON_WORDS.has(canonical) ? 'abbreviation' : 'canonical')
  const familyForm: NameForm = COMMON_WORDS.has(family) ? 'abbreviation' : 'family'
  if (cut >= 0) names.put(family, familyForm)
  if (aliases)
    for (const alias of aliases.split(',')) {
      // an alias of one katakana word is another spelling of the family name
      const short = isKatakana(alias) && !alias.includes('・')
      names.put(alias, !short ? 'alias' : COMMON_WORDS.has(alias) ? 'abbreviation' : 'family')
    }
  if (!latin) return
  names.put(latin, 'english')
  if (cut < 0 || familyFirst || familyForm !== 'family') return
  const last = isKatakana(family) || row[3]?.includes(' JP ') ? latinFamily(latin) : null
  if (last) names.put(last, 'family')
}
