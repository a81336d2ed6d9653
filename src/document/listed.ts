import { lookup, type NameEntry, type NameKind } from '#lexicon'
import { anchored } from '#text'
import type { Cast } from './cast.ts'
import type { Identity, IdentityKind } from './identity.ts'
import { personOf } from './office-holder.ts'

const GOVERNMENT = anchored(/(政府|側|当局|連邦政府|政権|指導部|首脳部)$/)

const PAPER_OF = /^(米|英|仏|独|露|ロシア|中国|韓国|日本|フランス|ドイツ|[ァ-ヴー]+)?(紙|誌|メディア|大手紙|有力紙|国営通信|国営)(の|、)?/

const STATE_BEFORE_LATIN = anchored(/^(米|英|仏|独|露|ロ|中|韓|日|伊|印|豪|加|台|北)(?=[A-Z「『])/)

const MEDIA = anchored(/^(?:国営|公共|民放|地元|現地|主要)?(?:メディア|新聞|テレビ|ラジオ|放送|通信社|報道機関|マスコミ)$/)

const EDITION = anchored(/(?:[一-龠]{2,4})?版$/)

const PART = anchored(/(紙|誌|社|電|電子版|加盟国|全加盟国|声明|本部|当局|首脳陣)$/)

/** 英紙|タイムズ; ベラド国営|テレビ leaves no name. */
const ofPaper = (phrase: string): string => {
  const name = phrase.replace(PAPER_OF, '')
  return MEDIA.test(name) ? phrase : name
}

/** The forms of a phrase that the lexicon is asked for, in order. */
const FORMS: readonly ((phrase: string) => string)[] = [
  (phrase) => phrase,
  (phrase) => GOVERNMENT.replace(phrase, ''),
  (phrase) => (phrase.includes('の') ? phrase.replace(/^.*?の(?=[^の]+$)/, '') : phrase),
  (phrase) => (/[紙誌メ国]/.test(phrase) ? ofPaper(phrase) : phrase),
  (phrase) => STATE_BEFORE_LATIN.replace(phrase, ''),
  (phrase) => EDITION.replace(phrase, ''),
  (phrase) => PART.replace(phrase, ''),
]
/** A name the lexicon knows, whole or behind の: 英紙|ニューヨーク・タイムズ, ロシア|政府. */
export function listed(phrase: string, cast: Cast): Identity | null {
  for (let i = 0; i < FORMS.length; i++) {
    const form = (FORMS[i] as (typeof FORMS)[number])(phrase)
    if (form === '' || (i > 0 && form === phrase)) continue
    // 米|政府: a state's letter alone is none, but has a government
    const entry = best(lookup(form)) ?? (i === 1 && /政府$/.test(phrase) ? (lookup(form).find((e) => e.kind === 'state') ?? null) : null)
    if (!entry) continue
    if (i === 1 && entry.kind !== 'state') continue
    // フランス紙 is a paper, not France
    if (entry.kind === 'state' && /(?:紙|誌)$/.test(phrase))
      return { name: phrase, kind: 'outlet', aliases: [], basis: 'shape of the name' }
    // 中国のメディア: any of them, and no outlet of that name
    if (i === 2 && MEDIA.test(form)) return { name: phrase.replace(/^.*、/, ''), kind: 'outlet', aliases: [form], basis: 'named' }
    // 財団のホームページ: its owner speaks, for which see `shaped`
    if (i === 2 && (entry.kind === 'group' || entry.kind === 'office' || entry.kind === 'channel')) continue
    if (entry.kind === 'group') return entry.anaphoric ? null : { name: phrase, kind: 'group', aliases: [], basis: 'named' }
    if (entry.kind === 'person') return personOf(entry.canonical, cast.named(entry.family ?? entry.canonical), phrase, undefined, undefined)
    return {
      name: entry.canonical,
      kind: kindOf(entry.kind),
      aliases: [...new Set([phrase, form, ...entry.aliases.filter((alias) => alias.length > 1 && cast.holds(alias))])],
      basis: 'named',
    }
  }
  return null
}

const ORDER: readonly NameKind[] = ['outlet', 'organisation', 'state', 'office', 'document', 'person', 'channel', 'group']

export function best(entries: readonly NameEntry[]): NameEntry | null {
  if (entries.length === 0) return null
  let found: NameEntry | null = null
  for (const entry of entries)
    if (entry.form !== 'abbreviation' && (found === null || ORDER.indexOf(entry.kind) < ORDER.indexOf(found.kind))) found = entry
  return found
}

const kindOf = (kind: NameKind): IdentityKind => (kind === 'document' ? 'state' : kind === 'channel' ? 'outlet' : kind)
