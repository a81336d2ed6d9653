import type { Chunk } from '#document'
import type { CueVerb } from '#lexicon'
import { anchored } from '#text'
import type { Finding, Rule, Scene, Subject } from '../finding.ts'
import { isAdnominal, isBreak, isContinuing, phraseSpan, phraseStart, tailOf } from '../phrase.ts'
import { aboutAt, wordsAbout } from './about.ts'
import { SAID_AT, SPOKE } from './according-whose.ts'
import { ACCORDING } from './at-cue.ts'
import { attitudeAt } from './attitude.ts'
import { chainOf } from './chain.ts'
import { toldOn } from './clause.ts'
import { cueOf, isQuoted, PASSIVE } from './cue.ts'
import { evades } from './evades.ts'
import { namingAt } from './naming.ts'
import { readCue } from './read-cue.ts'
import { reasonAt, sharedBy } from './reason.ts'
import type { Made } from './relative.ts'
import { toldBy } from './told.ts'

/**
 * A verb of saying with its content to the left.
 *
 *   ザーリャ大統領は「譲歩はしない」と述べた        → 譲歩はしない
 *   外相は撤兵を求め、応じなければ制裁すると警告した → 撤兵 / 応じなければ制裁する
 */
export const saying: Rule = { name: 'saying', look }

/** Phrases; no clause is longer, and a page that has one must not cost more than its length. */
const LONGEST_CLAUSE = 80

/** What the clauses in front hand on to the next cue of a sentence. */
interface Course {
  /** Index of the first phrase that can belong to the next cue. */
  left: number
  running: Subject | null
  contrast: boolean
  /** Who asked in …と尋ねると、「…」と答えた does not answer. */
  asked: boolean
  /** Who goes on behind the noun that a clause of somebody else's describes. */
  around: Subject | null
}

function look(scene: Scene): Finding[] {
  const { chunks } = scene
  const findings: Finding[] = []
  const course: Course = { left: 0, running: null, contrast: false, asked: false, around: null }
  const chain = chainOf(scene)
  for (let i = 0; i < chunks.length; i++) {
    if (i === chain?.from || i === chain?.to) Object.assign(course, { left: i === chain.to ? 0 : i, running: null, contrast: false })
    course.left = Math.max(course.left, i - LONGEST_CLAUSE)
    startAfterAccount(scene, i, course)
    if (course.around && i > 0 && (chunks[i - 1] as Chunk).kind === 'verb' && isAdnominal(chunks, i - 1))
      Object.assign(course, { running: course.around, around: null })
    if (isPutAsQuestion(chunks, i)) {
      course.left = i + 1
      course.running = null
      continue
    }
    const { left } = course
    const named = namingAt(scene, i, left, course.running)
    if (named) {
      findings.push(...told(scene, named.finding))
      if (named.finding.subject.kind === 'named' && named.light) course.running = named.finding.subject
      if (named.light) i = named.last
    }
    const chunk = chunks[i] as Chunk
    const about: Finding | null = named ? null : firstOf(scene, i, left, course.running)
    if (about) {
      findings.push(about)
      // 買付に反対の意を表明し、…と呼びかけた: what follows is another saying of theirs
      if (chunk.comma && chunk.kind === 'verb' && isContinuing(chunk) && about.subject.kind === 'named') {
        course.left = i + 1
        course.running = about.subject
        continue
      }
    }
    const words = named || about ? null : wordsAbout(scene, i, left)
    if (words) findings.push(words)
    const verb: CueVerb | null = named?.light || about ? null : cueOf(chunks, i)
    const evaded: Made | null = named || about ? null : evades(scene, i, left, course.running)
    const { running, contrast } = course
    const read = evaded ?? (verb && readCue({ scene, i, left, verb, running, contrast }))
    const made = answererOf(read ?? (named?.light && !verb ? { finding: named.finding, running: null } : null), course)
    if (made && made.finding !== named?.finding) {
      findings.push(...told(scene, made.finding))
      course.running = speakerOf(scene, i, made) ?? course.running
      course.around = made.around ?? course.around
    }
    if (!made && !named) takeReasons(scene, i, course, findings)
    if (made && isWithin(chunks, i, left, made.finding)) {
      if (findings.at(-1) === made.finding) findings.pop()
      continue
    }
    if (made) handOn(chunks, i, made.finding, course)
  }
  return findings
}

/** What somebody does with a noun of saying, or how they take a thing, with no words of their own. */
const firstOf = (scene: Scene, i: number, left: number, running: Subject | null): Finding | null =>
  aboutAt(scene, i, left, running) ?? attitudeAt(scene, i, left, running)

/** What stands in front of によると frames the whole account. */
function startAfterAccount(scene: Scene, i: number, course: Course): void {
  const { chunks } = scene
  if (!ACCORDING.test((chunks[i] as Chunk).tail) && !isAsTold(chunks, i)) return
  // …と反論していたが、放送局の広報部によると「…」と発表した: the account of a body begins anew
  if (course.running !== null && beginsAnew(scene, course.left, i)) {
    course.left = i + 1
    course.running = null
  }
  if (course.running === null && (WHAT_IS_TOLD.test((chunks[i] as Chunk).head) || !openSubject(chunks, course.left, i))) course.left = i + 1
}

/** ソレル氏が|語った|ところでは、 */
const isAsTold = (chunks: readonly Chunk[], i: number): boolean => {
  const { head, tail, comma } = chunks[i] as Chunk
  return comma && SAID_AT.test(head + tail) && SPOKE.test(chunks[i - 1]?.base ?? '')
}

const WHAT_IS_TOLD = anchored(/^(ところ|もの)$/)
const SAYS = anchored(/^(申す|言う|いう)$/)

/** 同盟国はどうかと申しますと、…: what is asked so is answered by whoever comes next. */
function isPutAsQuestion(chunks: readonly Chunk[], i: number): boolean {
  const { base, tail } = chunks[i] as Chunk
  return SAYS.test(base) && /(と|ば)$/.test(tail) && /どうか?と$/.test((chunks[i - 1]?.head ?? '') + (chunks[i - 1]?.tail ?? ''))
}

/** Behind a question, whoever asked it is not the one who answers. */
function answererOf(made: Made | null, { asked, left, running }: Course): Made | null {
  if (!made || !asked || left === 0 || made.finding.act === 'ask') return made
  if (made.finding.subject.kind !== 'omitted' && made.finding.subject !== running) return made
  return { ...made, finding: { ...made.finding, subject: { kind: 'omitted' }, certainty: 'low' } }
}

/** Who goes on as the subject of the clauses that follow. */
function speakerOf({ chunks }: Scene, i: number, made: Made): Subject | null {
  const next: Subject | null = made.running ?? (made.passive ? null : made.finding.subject)
  if (next?.kind !== 'named') return null
  const adnominal = isAdnominal(chunks, i)
  // 独立を宣言した|州を…: who stands behind an adnominal cue is no subject of what follows
  if (adnominal && tailOf(chunks, next.at) === 'が' && !isStep(chunks[i + 1] as Chunk)) return null
  // 原告側が「…」と|指摘していた|報告について、…: nor who does what only describes a noun
  return adnominal && next.at.start > (chunks[i] as Chunk).end - 1 ? null : next
}

/** X紙はBの話として…と伝えた: B's words alone, through the paper; of what a body tells as somebody's both hold it. */
function told(scene: Scene, finding: Finding): Finding[] {
  const theirs = toldBy(scene, finding)
  const paper = finding.subject.kind === 'named' && scene.isOutlet(finding.subject.at)
  return paper && theirs.length > 0 ? theirs : [finding, ...theirs]
}

/** 政府が「やむを得ない」とした|上で「遺憾だ」と述べた: one step of what the same one says. */
const isStep = ({ head, tail }: Chunk): boolean => /^(?:上|うえ)$/.test(head) && tail === 'で'

/** Reasons given (…として), where no cue stands. */
function takeReasons(scene: Scene, i: number, course: Course, findings: Finding[]): void {
  const reasons = reasonAt(scene, i, course.left, course.running)
  findings.push(...reasons, ...sharedBy(scene, i, findings.at(-1)))
  // 回答がなかったとして、ゼネストに入ると|宣言した: what is declared begins behind the reason
  const [reason] = reasons
  if (reason?.subject.kind !== 'named' || reason.act === 'accuse') return
  if (!(scene.chunks[i] as Chunk).comma && reason.type !== 'direct') return
  course.left = i + 1
  course.running = reason.subject
}

/** 顧問は、委員が提案しながら、撤回したと明かした: the clause belongs to what is told. */
function isWithin(chunks: readonly Chunk[], i: number, left: number, { contents }: Finding): boolean {
  return (
    /(ながら|つつ)$/.test((chunks[i] as Chunk).tail) &&
    chunks
      .slice(left, i)
      .some(
        (c, k) =>
          /が$/.test(c.tail) &&
          c.kind === 'noun' &&
          c.start < contents[0].start &&
          chunks.slice(left, left + k).some((t) => /は$/.test(t.tail) && t.comma),
      )
  )
}

/** A clause that goes on (述べ、…) hands its subject to the next. */
function handOn(chunks: readonly Chunk[], i: number, { act, rule }: Finding, course: Course): void {
  const chunk = chunks[i] as Chunk
  const next = chunks[i + 1]
  const asks = act === 'ask'
  if (goesOn(chunks, i, asks)) {
    course.left = i + 1
    course.contrast = /(が|けど|けれど|けれども|ものの)$/.test(chunk.tail)
    if (asks && /と$/.test(chunk.tail) && !PASSIVE.test(chunk.tail)) {
      course.asked = true
      course.running = null
    }
  } else if (asks && chunk.tail === 'と' && next?.quote) {
    course.left = i + 1
    course.asked = true
  } else if (/(とともに|と共に)$/.test(chunk.tail) || (chunk.comma && /(一方で|ほか)$/.test(chunk.tail))) course.left = i + 1
  else if (/^(の|ん|もの|わけ)$/.test(next?.head ?? '') && isBreak(next as Chunk)) {
    // 発表した|のだが、
    course.left = i + 2
    course.contrast = true
  } else if (
    /^(上|うえ|一方|ほか|他|中|なか|際)$/.test(next?.head ?? '') ||
    (/^(模様|もよう|様子)$/.test(next?.head ?? '') && next?.comma)
  ) {
    course.left = i + 2
    // 省は…と主張する|一方、当局は…としている: each side says its own
    course.contrast = /^一方$/.test(next?.head ?? '') && /^saying:(?:clause|quote|reason)$/.test(rule)
  }
}

function goesOn(chunks: readonly Chunk[], i: number, asks: boolean): boolean {
  const chunk = chunks[i] as Chunk
  if (isAdnominal(chunks, i) || /たり$/.test(chunk.tail)) return false
  const passive = PASSIVE.test(chunk.tail)
  if (/(た|る|だ|い)と$/.test(chunk.tail) && isQuoted(chunks, i) && !(asks && passive && chunk.comma)) return false
  // 業者から「…」と言われて金を払ったと話した: part of what is told
  if (passive && isContinuing(chunk) && !chunk.comma && toldOn(chunks, i)) return false
  return isBreak(chunk) || (isContinuing(chunk) && chunk.kind === 'verb') || (chunk.kind === 'noun' && chunk.comma)
}

/** Whether によると in phrase `i` names a body, and no outlet, as another clause begins. */
function beginsAnew(scene: Scene, left: number, i: number): boolean {
  const { chunks } = scene
  const start = phraseStart(chunks, i, left)
  const before = chunks[start - 1]
  const at = phraseSpan(chunks, start, i)
  return before !== undefined && isBreak(before) && scene.isBody(at) && !scene.isOutlet(at)
}

/** Whether a subject stands between `left` and phrase `i` whose clause is not closed there. */
function openSubject(chunks: readonly Chunk[], left: number, i: number): boolean {
  for (let k = i - 1; k >= left; k--) {
    const chunk = chunks[k] as Chunk
    if (isBreak(chunk)) return false
    if (/(は|が)$/.test(chunk.tail) && !chunk.copula && chunk.kind === 'noun') return true
  }
  return false
}
