import { type Anchored, anchored, type Span } from '#text'
import type { Scene, Subject } from '../finding.ts'
import { tailOf } from '../phrase.ts'
import type { Frame } from '../subject.ts'

/*
 * Who spoke goes on speaking: また、隣国が合意を破ったと指摘した。
 * が and としては name somebody inside the words, for a new speaker would be set off by は.
 */

/** Whether the clause's subject stands inside the words of somebody who goes on speaking from before. */
export function carriesOn(scene: Scene, left: number, frame: Frame, running: Subject | null): boolean {
  const { subject } = frame
  if (!subject || subject.beforeQuote) return false
  const within = inside(scene, subject.at, subject.comma)
  if (left === 0) return within && goesOnSaying(scene, subject.at)
  const kind = scene.kindOf(subject.at)
  // 外相は…だとし、カレニアは兵を引くとの見方を示した
  return (
    running?.kind === 'named' &&
    isSomebody(scene, running.at) &&
    (within ? kind !== 'person' : (kind === 'state' || kind === null) && !subject.comma)
  )
}

/** 彼, 同氏, 前外相: one person, named or not. */
const ONE = anchored(/^(?:彼女?|同氏|氏)$|(?:相|大統領|首相|長官|大臣|報道官|知事|議長|総長|書記長|総裁)$/)

const isSomebody = (scene: Scene, at: Span): boolean => scene.kindOf(at) === 'person' || ONE.test(scene.text.slice(at.start, at.end))

const STANDS_FOR = anchored(/^としては$/)

function inside(scene: Scene, at: Span, comma: boolean): boolean {
  const tail = tailOf(scene.chunks, at)
  return STANDS_FOR.test(tail) || (tail === 'が' && !comma)
}

/** また, さらに, その上で: what joins a sentence to the words in front of it. */
const JOINS: Anchored = anchored(
  /^(?:また|さらに|更に|そして|そのうえ|その上|加えて|くわえて|最後に|続けて|同時に|しかも|その中|そのなか)(?:で|に)?$/,
)

/** What a sentence ends in that says something. */
export const TOLD: RegExp =
  /(?:述べ|語っ?|話し|話す|言っ|言い|いい|指摘し?|主張し?|強調し?|説明し?|表明し?|警告し?|批判し?|非難し?|訴え|付け加え|つけ加え|示し|明らかにし|呼びかけ|呼び掛け|求め|反論し?|断言し?|発言し?|指示し?|明かし|伝え|報告し?|分析し?|とし|評価し?|要請し?|懸念し?|触れ|挙げ)(?:た|ました|る|ます|ている|ています|ていた|ていました|てきた|)[。」]?$/

/** Whether a sentence that begins with また goes on with the subject at `at`, behind one that says something. */
function goesOnSaying({ text, chunks, previous, above }: Scene, { start }: Span): boolean {
  const before = previous ?? above
  if (!before) return false
  const joined = chunks.findIndex((c) => c.end > start)
  const joins = chunks
    .slice(0, Math.max(joined, 0))
    .map((c) => c.head + c.tail)
    .join('')
  return JOINS.test(joins) && TOLD.test(text.slice(before.start, before.end).trim())
}
