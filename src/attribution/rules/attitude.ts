import type { Chunk } from '#document'
import { CUE_VERBS } from '#lexicon'
import { anchored } from '#text'
import type { Finding, Scene, Subject } from '../finding.ts'
import { phraseSpan } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { aboutPhrase } from './about.ts'

/** How somebody takes a thing, and what showing it so does. */
const ATTITUDES: ReadonlyMap<string, Finding['act']> = new Map([
  ...['前向き', '肯定的', '好意的', '積極的', '協力的', '柔軟'].map((word) => [word, 'support'] as const),
  ...['否定的', '消極的', '慎重', '後ろ向き', '及び腰'].map((word) => [word, 'refuse'] as const),
  ...['批判的', '厳しい'].map((word) => [word, 'accuse'] as const),
  ...['懐疑的', '悲観的', '楽観的'].map((word) => [word, 'predict'] as const),
])
export const ATTITUDE_WORDS: readonly string[] = [...ATTITUDES.keys()].filter((word) => word !== '厳しい')
const VIEW = anchored(/^(?:姿勢|考え|見解|見方|認識|態度|意向|意見|立場|構え|反応|評価|見通し)$/)
const SHOWS = anchored(/^(?:示す|見せる|表明する|明らかにする|取る|とる|貫く|述べる|強調する|表す|持つ|抱く|維持する|堅持する|にじませる)$/)
/** 厳しい姿勢を崩していない: held on to, and so held. */
const KEEPS = anchored(/^(?:崩す|変える|改める)$/)
const NOT = /(?:ない|なかっ|ず|ぬ|ません)/

/** 対話に前向きな姿勢を示した, 派遣に慎重だ: what somebody takes so, with no words of their own. */
export function attitudeAt(scene: Scene, i: number, left: number, running: Subject | null): Finding | null {
  const { chunks } = scene
  const shown = shownAt(scene, i)
  if (!shown || shown.how <= left) return null
  const word = chunks[shown.how] as Chunk
  const act = ATTITUDES.get(word.kind === 'adjective' ? word.base : word.head)
  const about = act ? aboutPhrase(scene, shown.how, left) : null
  if (!act || !about) return null
  const frame = frameOf(scene, left, scene.headline ? about.to + 1 : about.from, false)
  const subject: Subject = frame.subject ? { kind: 'named', at: frame.subject.at } : left > 0 && running ? running : { kind: 'omitted' }
  const from = Math.max(about.from, frame.start)
  if (from > about.to || (subject.kind !== 'named' && shown.how === i)) return null
  const content = phraseSpan(chunks, from, about.to)
  // 外相に厳しい姿勢を示した: whom it is shown to, and not what is taken so
  if (frame.subject && frame.subject.at.end > content.start) return null
  return {
    rule: 'saying:about',
    type: 'indirect',
    cue: { start: word.start, end: shown.end },
    contents: [content],
    subject,
    act,
    firm: true,
    beside: frame.beside,
    certainty: subject.kind === 'named' && shown.how !== i ? 'high' : 'medium',
    sentence: scene.index,
    base: '姿勢',
  }
}

/** Where the word for the attitude stands that phrase `i` shows or says, and where the cue ends. */
function shownAt({ chunks, headline }: Scene, i: number): { how: number; end: number } | null {
  const chunk = chunks[i] as Chunk
  const noun = chunks[i - 1]
  if (chunk.kind === 'verb') {
    if (noun?.kind !== 'noun' || !/^(?:を|も)$/.test(noun.tail) || !VIEW.test(noun.head)) return null
    const held = KEEPS.test(chunk.base) ? NOT.test(chunk.tail) : SHOWS.test(chunk.base) && !NOT.test(chunk.tail)
    return held ? { how: i - 2, end: chunk.headEnd + (/^(?:ている|ていた|ており|た|て)/.exec(chunk.tail)?.[0].length ?? 0) } : null
  }
  const closes = i === chunks.length - 1 || chunk.comma
  if (!closes || chunk.kind === 'adjective') return null
  // 派遣に慎重だ。
  if (
    chunk.copula &&
    (/^(?:だ|である|です)$/.test(chunk.tail) || (chunk.tail === 'で' && chunk.comma) || (chunk.tail === 'だった' && !chunk.comma))
  )
    return { how: VIEW.test(chunk.head) ? i - 1 : i, end: chunk.headEnd }
  return headline && i === chunks.length - 1 && chunk.tail === '' && VIEW.test(chunk.head) ? { how: i - 1, end: chunk.headEnd } : null
}

/** 反対の|立場を: what a noun of doing in front of a view does. */
export function actOfDoing(noun: Chunk): Finding['act'] | null {
  const verb = CUE_VERBS.get(`${noun.head.slice(-2)}する`)
  return verb?.firm ? verb.act : null
}
