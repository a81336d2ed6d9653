import type { Document, Identity } from '#document'
import { anchored, slice } from '#text'
import { accountOf, CONFESSES, lastOutlet, lastVoice, REACH, REPORTS, tellsOn, toldOf } from './account.ts'
import type { Source } from './attribution.ts'
import { COURT_NAME, lastCourt, lastPolice, SENTENCES } from './authority.ts'
import type { Discourse } from './discourse.ts'
import { earlierPerson } from './earlier.ts'
import type { Finding } from './finding.ts'
import { plain } from './own-source.ts'
import { CARRIED, CLOSED } from './rules/free.ts'

/** Who said it where the subject is left out: whoever spoke before, unless only somebody else can have said it. */
export function leftOut(document: Document, finding: Finding, discourse: Discourse): Source | null {
  const block = document.sentences[finding.sentence]?.block ?? -1
  const comment = document.page.blocks[block]?.comment
  if (comment !== undefined) return ofParent(document, finding, comment)
  const at = finding.contents[0].start
  if (finding.rule.endsWith('charge')) {
    const police = lastPolice(document, at)
    return police && { ...plain(police), basis: `the charge is theirs: ${police.name}` }
  }
  // 返事は来たのかと尋ねると、彼は…: whoever tells the story asked
  if (finding.act === 'ask' && finding.type !== 'direct' && finding.rule !== 'naming') {
    const teller = authorOf(document, block)
    return teller ? { name: teller, kind: 'person', aliases: [], basis: `${teller}, who wrote the page, asks` } : null
  }
  // 話半分に聞くのがいいと思います: nobody but the writer, in prose that is the writer's own
  if (isOwnThought(document, finding, discourse)) {
    const teller = authorOf(document, block)
    return teller ? { name: teller, kind: 'person', aliases: [], basis: `${teller}, who wrote the page, thinks so` } : null
  }
  const asked = finding.base === '答える' ? askedJustBefore(document, finding) : null
  if (asked) return { ...plain(asked), basis: `carried over: ${asked.name} was asked before` }
  const speaking = speakingBefore(document, finding, discourse)
  const apart = speaking ? finding.sentence - speaking.sentence : null
  const personal = speaking !== null && /^(person|office|group)$/.test(speaking.identity.kind)
  if (finding.base === CARRIED && !(personal && apart === 1)) return null
  if (finding.base === CLOSED && !(personal && apart !== null && apart <= 2)) return null
  // 死刑を言い渡した: a court, whoever tells of it
  const ruled = SENTENCES.test(finding.base) && (!speaking || !COURT_NAME.test(speaking.identity.name))
  const court = ruled ? lastCourt(document, at) : null
  if (court) return { ...plain(court), basis: `the ruling is theirs: ${court.name}` }
  if (isPlan(finding) && speaking?.identity.kind === 'outlet') return null
  if (!speaking || finding.sentence - speaking.sentence > REACH || blocksApart(document, speaking.block, block)) return null
  return (
    whoElse(document, finding, speaking.identity) ?? {
      ...plain(speaking.identity),
      basis: `carried over: the subject is left out, ${speaking.identity.name} spoke before`,
    }
  )
}

const ASKED =
  /(?:^|、)([^、。「」]{2,20}?)に(?:は|も)?、?(?:[^。「」]|「[^」]*」)*か(?:どうか)?と(?:尋ね|たずね|聞い|訊い|問う|問い|質問し)[^。]{0,6}。?$/
/** 市長に、考えたことはあるかと尋ねた。…、こう答えた: whoever was asked in one of the two sentences in front. */
function askedJustBefore(document: Document, { sentence }: Finding): Identity | null {
  const block = document.sentences[sentence]?.block
  for (let i = sentence; i >= Math.max(0, sentence - 2); i--) {
    const span = document.sentences[i]?.span
    if (!span || document.sentences[i]?.block !== block) return null
    const name = i < sentence ? ASKED.exec(slice(document.text, span))?.[1] : undefined
    const asked = name ? document.identify(name) : null
    if (asked && !asked.anaphor && /^(?:person|office|group|organisation)$/.test(asked.kind)) return asked
  }
  return null
}

const WRITTEN_BY_ONE = anchored(/^(?:blog|news-with-comments|translated-op-ed)$/)
const THINKS_NOW = anchored(/^(?:思(?:う|います|いません)|思って(?:い)?(?:ます|ません))$/)

const isOwnThought = ({ page, text }: Document, { base, cue, type }: Finding, { turn }: Discourse): boolean =>
  base === '思う' &&
  cue !== null &&
  type !== 'direct' &&
  turn === null &&
  WRITTEN_BY_ONE.test(page.form) &&
  THINKS_NOW.test(slice(text, cue))

/** Units of a quotation that have to stand in the comment it is from: the rest may be cut or changed. */
const QUOTED_HEAD = 8

/** 「…」って言ってたよね: of the comment it answers, when that one has the words. */
function ofParent({ page, text }: Document, finding: Finding, comment: number): Source | null {
  const parent = page.comments[page.comments[comment]?.parent ?? -1]
  const quoted = parent && slice(text, parent.text).includes(slice(text, finding.contents[0]).slice(0, QUOTED_HEAD))
  return parent && (quoted || !/^(という)$/.test(finding.base))
    ? { name: parent.author, kind: 'person', aliases: [], basis: 'the comment it answers' }
    : null
}

function speakingBefore(document: Document, finding: Finding, discourse: Discourse): Discourse['speaking'] {
  if (REPORTS.test(finding.base)) return lastOutlet(discourse)
  // X紙によると、…と伝えている
  if (finding.base === '伝える' && discourse.outlet?.sentence === finding.sentence) return discourse.outlet
  return toldOf(finding, discourse) ?? (tellsOn(finding) ? accountOf(document, finding, discourse) : lastVoice(finding, discourse))
}

/** 統一する方針である: no plan of the paper that told so far. */
const isPlan = ({ rule, base, certainty }: Finding): boolean =>
  /^naming/.test(rule) && /^(方針|意向|考え)$/.test(base) && certainty === 'medium'

/** Whoever alone can have said it, other than who spoke before. */
function whoElse(document: Document, finding: Finding, before: Identity): Source | null {
  const at = finding.contents[0].start
  // 警察は…とみている。「腹が立った」と話した。: whoever is under suspicion, and not the police
  const confession = POLICE_NAME.test(before.name) && confesses(document, finding)
  const suspect = confession ? earlierPerson(document, '容疑者', at) : null
  if (suspect) return { ...plain(suspect), basis: `the confession is theirs: ${suspect.name}` }
  // 2容疑者を逮捕した。「…」と容疑を認めている。: whoever they are, it is not the police
  if (confession) return { name: '容疑者', kind: 'group', aliases: [], basis: 'the confession is theirs: 容疑者' }
  // …とみている。 of a crime, with nobody named: the police think so, and no paper or suspect
  const police = /^(見る|みる)$/.test(finding.base) && /^(outlet|person)$/.test(before.kind) ? lastPolice(document, at) : null
  return police && { ...plain(police), basis: `carried over: the subject is left out, and ${police.name} looks into it` }
}

const POLICE_NAME = anchored(
  /(?:警|警察|警察署|署|地検|特捜部|捜査本部|捜査[一二三四1-4]?課|警視庁.{0,8}課|県警.{0,12}課|府警.{0,12}課|交通執行課)$/,
)

/** Whether only somebody under suspicion says so: 容疑を認める, 供述する, and words of their own in a page whose sentence in front names them. */
function confesses(document: Document, finding: Finding): boolean {
  if (CONFESSES.test(finding.base)) return true
  if (finding.base === '認める')
    return finding.type === 'direct' || /(?:容疑|犯行|罪|関与)$/.test(slice(document.text, finding.contents[0]))
  const before = document.sentences[finding.sentence - 1]
  return (
    finding.type === 'direct' &&
    /^(?:話す|述べる|語る|ほのめかす)$/.test(finding.base) &&
    before !== undefined &&
    /(?:容疑者|被告)/.test(slice(document.text, before.span))
  )
}

/** Who 私 and 筆者 are in a page that names its author; a comment's own voice is the commenter's. */
export function authorOf(document: Document, block: number): string | null {
  const { page } = document
  const role = page.blocks[block]?.role
  return page.author && page.form !== 'repost' && (role === 'paragraph' || role === 'quotation') ? page.author.value : null
}

/** A paragraph break is crossed by a speech that goes on; a heading, a tweet or a caption is not. */
function blocksApart(document: Document, from: number, to: number): boolean {
  if (from === to) return false
  const blocks = document.page.blocks
  const a = blocks[from]
  const b = blocks[to]
  if (!a || !b || a.role !== b.role || a.tweet !== b.tweet || a.comment !== b.comment) return true
  for (let i = from + 1; i < to; i++)
    if (!/^(paragraph|caption|credit|source-link|hidden|advertisement)$/.test(blocks[i]?.role ?? '')) return true
  return to - from > 3
}
