import { type Attribution, openDiscourse, type Source, sourceOf } from '#attribution'
import type { Chunk, Document, Identity } from '#document'
import { isDocumentShape, lookup } from '#lexicon'
import { anchored, type Span, slice } from '#text'
import { isTime, isTopic, joinedBefore, nounStarts } from './clause.ts'

/** Somebody a deed is done by or to. */
export interface Party {
  readonly name: string
  readonly kind: Source['kind']
  readonly at: Span | null
  /** Those who bear arms: armies, troops, police. */
  readonly armed: boolean
}

/** Nobody is named. */
export const UNKNOWN: Party = { name: 'unknown', kind: 'unknown', at: null, armed: false }

/** Names noun phrases of a page as attributions are named; 同氏 finds whom the page spoke of before. */
export interface Parties {
  /** Who the noun phrase that ends in phrase `at` is, or null when it is nobody. */
  readonly at: (chunks: readonly Chunk[], at: number, left: number, sentence: number) => Party | null
  /** Whom a bare name stands for. */
  readonly named: (name: string) => Party | null
  /** Somebody was told to do something: 彼 behind it is more likely them than whom they did it to. */
  readonly tell: (actor: Party, until: number) => void
}

interface Found extends Party {
  readonly at: Span
  /** First phrase of the name. */
  readonly from: number
}

/** Armed and police bodies, and states by their full form, that no table lists. */
const FORCE =
  /(?:軍|部隊|警備隊|海兵隊|地検|高検|特捜部|検察庁|検察|憲兵隊|機動隊|国境警備隊|武装勢力|民兵|反政府勢力|ゲリラ)$|[ァ-ヴー一-龠](?:共和国|連邦|王国|公国|首長国|帝国|合衆国)$/
const ARMED = /(?:軍|隊|兵|兵士|勢力|ゲリラ|民兵|武装集団|警察|武装組織|過激派|反乱軍|守備隊)(?:ら|側)?$/
/** What somebody does for a living, and no title behind a name. */
const JOB = /(?:運転手|運転士|部員|店員|会社員|警察官|職員|作業員|乗客|客|隊員|統括部長|社員|教諭|巡査)(?:ら|たち)?$/
/** No names. */
const NOBODY = /^(?:殺人|個人|両国|両者|双方|両氏|互い|そのうち|さん|氏|君|ちゃん|容疑者|被告|夫妻|unknown|.)$/
const MOST_JOINED = 6
/** Identities remembered for 同氏 and 同国. */
const MEMORY = 60
/** Katakana and Latin names of things that do nothing. */
const NO_ACTOR = anchored(
  /(?:それぞれ|運営|投票|報道|条約|協定|制度|法律|計画|事件|事故|問題|戦争|地震|台風|ミサイル|システム|ウイルス|大会|試合|選挙)$/,
)

export function openParties(document: Document, attributions: readonly Attribution[]): Parties {
  const told = [...attributions].filter((a) => a.source.span).sort((a, b) => (a.source.span as Span).start - (b.source.span as Span).start)
  const met: Identity[] = []
  let next = 0
  const rememberUpTo = (place: number): void => {
    for (; next < told.length && ((told[next] as Attribution).source.span as Span).start < place; next++)
      remember(met, (told[next] as Attribution).source)
  }
  const single = (chunks: readonly Chunk[], at: number, left: number, sentence: number): Found | null => {
    const head = chunks[at] as Chunk
    if (head.kind !== 'noun' || head.quote || head.head === '' || isTime(head) || NO_ACTOR.test(head.head) || isDocumentShape(head.head))
      return null
    const starts = nounStarts(chunks, at, left)
    for (const from of starts) {
      const span: Span = { start: (chunks[from] as Chunk).start, end: head.headEnd }
      const phrase = slice(document.text, span)
      const identity = document.identify(phrase)
      if (!identity && from < at) continue
      if (!identity && FORCE.test(head.head))
        return {
          ...ofState(slice(document.text, { start: (chunks[starts[0] as number] as Chunk).start, end: head.headEnd }), 'office'),
          at: span,
          armed: true,
          from,
        }
      if (!identity && !(isTopic(head) && (head.proper === 'person' || head.proper === 'organisation'))) return null
      if (identity?.kind === 'unknown' && !identity.anaphor) return null
      const source = sourceOf(document, asFinding(span, sentence), { ...openDiscourse(), met })
      if (!source || (source.kind === 'unknown' && identity !== null) || NOBODY.test(source.name)) return null
      // タクシー運転手 is nobody called タクシー
      if (source.kind === 'person' && JOB.test(head.head)) return { name: phrase, kind: 'group', at: span, armed: false, from }
      remember(met, source)
      return { ...ofState(source.name, source.kind), at: span, armed: ARMED.test(head.head), from }
    }
    return null
  }
  return {
    tell({ name }, until) {
      rememberUpTo(until)
      const known = met.findLastIndex((one) => one.name === name)
      if (known >= 0) met.push(...met.splice(known, 1))
    },
    named(name) {
      const found = document.identify(name)
      return found && /^(?:state|organisation|person)$/.test(found.kind) && found.basis !== 'shape of the name'
        ? { name: found.name, kind: found.kind, at: null, armed: false }
        : null
    },
    at(chunks, at, left, sentence) {
      rememberUpTo((chunks[at] as Chunk).start)
      const last = single(chunks, at, left, sentence)
      if (!last) return null
      const names = [last.name]
      let start = last
      for (;;) {
        const joined = joinedBefore(chunks, start.from, left)
        const next = joined === null ? null : single(chunks, joined, left, sentence)
        if (!next || rank(next) !== rank(last) || names.includes(next.name) || names.length === MOST_JOINED) break
        names.unshift(next.name)
        start = next
      }
      return { name: names.join('、'), kind: last.kind, at: { start: start.at.start, end: last.at.end }, armed: last.armed }
    },
  }
}

/** ロシア軍 does what ロシア does: the forces of a state that the tables list stand for it. */
function ofState(name: string, kind: Source['kind']): Pick<Party, 'name' | 'kind'> {
  const state = kind === 'office' && /.軍$/.test(name) ? lookup(name.slice(0, -1)).find((entry) => entry.kind === 'state') : undefined
  return state ? { name: state.canonical, kind: 'state' } : { name, kind }
}

/** States and bodies act side by side, people do; a body in front of a person only says whose. */
const rank = ({ kind }: Found): number => (kind === 'person' ? 0 : kind === 'group' ? 1 : 2)

function remember(met: Identity[], { name, kind, aliases, basis, office, affiliation }: Source): void {
  if (kind === 'unknown') return
  met.push({ name, kind, aliases, basis, ...(office ? { office } : {}), ...(affiliation ? { affiliation } : {}) })
  if (met.length > MEMORY) met.splice(0, MEMORY / 2)
}

/** A deed seen as the resolution of sources and days sees a saying: who and when are read by the same code. */
export function asFinding(
  subject: Span,
  sentence: number,
  deed: Span = subject,
  beside: readonly Span[] = [],
): Parameters<typeof sourceOf>[1] {
  return {
    rule: 'deed',
    type: 'indirect',
    cue: deed,
    contents: [deed],
    subject: { kind: 'named', at: subject },
    act: 'state',
    firm: false,
    beside,
    certainty: 'high',
    sentence,
    base: '',
  }
}
