import type { Document, Identity } from '#document'
import { matchesOf, type Span, slice } from '#text'
import { REACH, REPORTS } from './account.ts'
import type { Source } from './attribution.ts'
import type { Discourse } from './discourse.ts'
import type { Finding } from './finding.ts'
import { TURN } from './turn.ts'

/** A content longer than this may hold others' sayings. */
const WHOLE = 12

/** A paper that somebody gives, and what is done with it: 声明を発表し, 談話で. */
const PAPER =
  /(?:声明|談話|書簡|コメント|報告書|決議|勧告|論評|社説)(?=(?:を(?:発表|出|公表|公開|読み上げ|寄せ|採択|送|配信)|で|の中で|によると))/g

/** Where a paper speaks for itself. */
const OWN_NAME = /社説|論説|論評/

const TELLS = /^(?:office|organisation|state)$/

const SPOKEN_TO = /^(?:に対し|について|に関し|をめぐ|を巡|への(?!取材)|へは)/

/** Remembers who spoke and who was named. */
export function remember(document: Document, finding: Finding, source: Source, discourse: Discourse): void {
  if (source.kind === 'unknown' && source.name === 'unknown') return
  const identity: Identity = {
    name: source.name,
    kind: source.kind,
    aliases: source.aliases,
    basis: source.basis,
    ...(source.office ? { office: source.office } : {}),
    ...(source.affiliation ? { affiliation: source.affiliation } : {}),
  }
  discourse.met.push(identity)
  if (finding.rule === TURN) discourse.turn = { identity, at: finding.contents[0] }
  if (discourse.met.length > 400) discourse.met.splice(0, 200)
  // …のかとキャスターに問われ、時間がなかったと応じた: who asks does not go on speaking
  if (finding.act === 'ask' && finding.cue && /[わからさ]れ/.test(slice(document.text, finding.cue))) return
  // a sentence that only says who told the one before it comes first, but speaks last
  if (discourse.speaking && discourse.speaking.sentence > finding.sentence && finding.sentence >= 0) return
  if (
    discourse.within?.sentence === finding.sentence &&
    finding.contents[0].end <= discourse.within.end &&
    !finding.rule.startsWith('according')
  ) {
    if (
      discourse.within.given &&
      finding.subject.kind === 'named' &&
      (identity.kind === 'person' || (finding.type === 'direct' && TELLS.test(identity.kind)))
    )
      discourse.told = { identity, sentence: finding.sentence, block: document.sentences[finding.sentence]?.block ?? -1 }
    return
  }
  if (
    finding.subject.kind === 'named' &&
    /^(person|office|group|organisation|state)$/.test(identity.kind) &&
    finding.contents[0].end - finding.contents[0].start > WHOLE
  )
    discourse.within = { sentence: finding.sentence, end: finding.contents[0].end, given: finding.rule.startsWith('according') }
  const sentence = document.sentences[finding.sentence]
  const before = discourse.speaking
  const gives =
    finding.rule === 'according:hearsay' ? before?.gives === true : finding.rule === 'saying:told' || finding.rule.startsWith('according')
  const behind = finding.subject.kind === 'named' ? document.text.slice(finding.subject.at.end, finding.subject.at.end + 4) : ''
  // 社説は…と警告した。その上で、「…」と呼びかけた: a paper goes on in its own name where it began so
  const opines =
    identity.kind === 'outlet' &&
    ((sentence !== undefined && OWN_NAME.test(slice(document.text, sentence.span))) ||
      (before?.opines === true && before.identity.name === identity.name && finding.sentence - before.sentence <= 1))
  const inPassing = isInPassing(document, finding, identity, behind)
  discourse.speaking = { identity, sentence: finding.sentence, block: sentence?.block ?? -1, gives, opines, inPassing }
  // 延期を求める連合に対しては, 連合が求める延期については: spoken to or about, and silent from here on
  // 発言を批判する|読者からの手紙を紹介した上で、「…」と記した: nor does whoever only stands behind what is told of them
  const modifies =
    before !== null &&
    (finding.rule === 'saying:relative' ||
      (finding.cue !== null &&
        finding.rule.startsWith('saying') &&
        finding.subject.kind === 'named' &&
        finding.subject.at.start >= finding.cue.end &&
        finding.subject.at.start - finding.cue.end <= 1 &&
        !/^(?:ら|たち)?(?:は|が|も|$|。|、)/.test(behind)))
  if (modifies || SPOKEN_TO.test(behind) || (inPassing && holdsOn(before, identity, finding))) {
    discourse.speaking = before
    return
  }
  if (sentence && identity.kind !== 'outlet' && discourse.spokeIn !== finding.sentence)
    for (const [paper] of matchesOf(slice(document.text, sentence.span), PAPER)) discourse.papers.set(paper, discourse.speaking)
  discourse.spokeIn = finding.sentence
  if (identity.kind === 'outlet')
    discourse.outlet = { ...discourse.speaking, account: finding.rule.startsWith('according') || REPORTS.test(finding.base) }
  else discourse.voice = discourse.speaking
  if (!finding.rule.startsWith('according')) return
  const told = topicOf(document, finding.contents[0], true)
  if (told && /^(person|organisation|office|group)$/.test(told.kind)) discourse.voice = { ...discourse.speaking, identity: told }
}

/** A subject with が, a state, or a saying that only describes a noun: told of on the way, seldom whoever goes on speaking. */
const isInPassing = ({ text, cast }: Document, { cue, rule, subject }: Finding, { name, kind }: Identity, behind: string): boolean =>
  subject.kind === 'named' &&
  !rule.startsWith('according') &&
  (/^(?:氏|さん)?が/.test(behind) ||
    kind === 'state' ||
    cast.lands.has(name) ||
    (cue !== null && subject.at.start < cue.start && /[たるい]$/.test(slice(text, cue)) && /[一-龠ァ-ヴー]/.test(text[cue.end] ?? '')))

/** Whether whoever spoke before goes on over a saying that is told of in passing. */
const holdsOn = (before: Discourse['speaking'], { name, kind }: Identity, { sentence }: Finding): before is NonNullable<typeof before> =>
  before !== null &&
  !before.inPassing &&
  before.identity.name !== name &&
  sentence - before.sentence <= REACH &&
  (kind === 'state' ? /^(?:person|office|outlet|organisation)$/ : /^(?:person|office|organisation)$/).test(before.identity.kind)

/** これを不審に思った支部からの申告で|労働局: a name told by its shape begins behind what is done in front of it. */
function topicNamed(document: Document, words: string): Identity | null {
  const whole = document.identify(words)
  if (whole?.basis !== 'shape of the name' || !/[をで](?=[一-龠ァ-ヴー])/.test(words)) return whole
  return document.identify(words.replace(/^.*[をで](?=[一-龠ァ-ヴー]{2})/, '')) ?? whole
}

/** The span of a topic that leads a sentence without a cue: whoever it is may be the next left-out subject. */
export function topicOf(document: Document, at: Span, groups = false): Identity | null {
  const head = document.text.slice(at.start, Math.min(at.end, at.start + 80))
  for (const clause of head.replace(/^(?:これ|それ|この|その)[^、。はが]{0,8}に対し(?:て)?、?/, '').split(/[、,]/)) {
    const match = /^((?:[^。「」『』]|「[^「」]{2,20}」){2,36}?)(?:は|が)(?![いなあらけ])/.exec(clause)
    const identity = match ? topicNamed(document, match[1] as string) : null
    if (identity && !identity.anaphor && namesSomebody(identity, groups)) return identity
  }
  return null
}

/** 我々は強い手段をとる: whoever says so is not named there. */
const namesSomebody = ({ kind, basis }: Identity, groups: boolean): boolean =>
  kind !== 'unknown' && basis !== 'first person' && (groups || kind !== 'group')
