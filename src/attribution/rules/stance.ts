import type { Chunk } from '#document'
import { anchored } from '#text'
import { type Finding, type Rule, type Scene, stated } from '../finding.ts'
import { phraseSpan, phraseStart } from '../phrase.ts'

/**
 * A sentence that only announces a view; the next one gives it.
 *
 *   オルスンの立場は明確だ。港を渡すことは… → the next sentence
 */
export const stance: Rule = { name: 'stance', look }

/** Nouns of a view that a sentence may announce. */
export const VIEWS: ReadonlySet<string> = new Set(
  '立場 主張 見解 考え 答え 回答 結論 言い分 論理 メッセージ 姿勢 論点 警告 要求 反応'.split(' '),
)
const PLAIN = anchored(/^(明確|明白|明快|単純|簡単|シンプル|こう|次|以下|一貫|一貫し|はっきり|変わら|同じ|単純明快)$/)
const LONGEST = 7

function look(scene: Scene): Finding[] {
  const { chunks, next, text } = scene
  const given = isThat(scene) ?? isWhose(scene)
  if (given) return [given]
  if (!next || chunks.length > LONGEST) return []
  const topic = chunks.findIndex((c) => c.tail === 'は' && VIEWS.has(c.head))
  const owner = chunks[topic - 1]
  const after = chunks[topic + 1]
  if (topic < 1 || owner?.tail !== 'の' || owner.kind !== 'noun' || !after || !PLAIN.test(after.head)) return []
  const at = phraseSpan(chunks, phraseStart(chunks, topic - 1, 0), topic - 1)
  if (!scene.canSpeak(at) && owner.proper === null) return []
  const last = chunks[chunks.length - 1] as Chunk
  const quoted = /^「[^「」]*」。?$/.test(text.slice(next.start, next.end))
  const end = text[next.end - 1] === '。' ? next.end - 1 : next.end
  return [
    {
      rule: 'stance',
      type: quoted ? 'direct' : 'indirect',
      cue: { start: (chunks[topic] as Chunk).start, end: last.end },
      contents: [quoted ? { start: next.start + 1, end: end - 1 } : { start: next.start, end }],
      ...stated(scene, at, 'medium'),
      base: (chunks[topic] as Chunk).head,
    },
  ]
}

/** Nouns of a view that end the sentence which gives it. */
const HELD = anchored(
  /^(見立て|見方|分析|持論|説明|結論|主張|考え|立場|言い分|見解|答え|認識|解釈|評価|読み|本音|予測|判断|訴え|論法|理屈|回答|忠告|助言|提案|要求|警告|通告|懸念|危惧|期待|本心|心情|論旨|論点|教訓|信念|理由|弁|弁明|公式見解|公式の立場)$/,
)

/** 分裂は避けられないというのが外交筋の見立てだ: whose view it is comes last. */
function isWhose(scene: Scene): Finding | null {
  const { chunks, text } = scene
  const last = chunks[chunks.length - 1]
  if (!last || !HELD.test(last.head) || !(last.copula || last.tail === '' || /^(だった|だ|である|です)/.test(last.tail))) return null
  // 大統領府の|公式の|立場
  const official = /^(公式|正式|本来|従来|一貫|一貫し|変わら|表向き|最終的)$/.test(chunks[chunks.length - 2]?.head ?? '') ? 1 : 0
  const owner = chunks[chunks.length - 2 - official]
  if (owner?.kind !== 'noun' || owner.tail !== 'の') return isHeldBy(scene, chunks.length - 1 - official)
  const to = chunks.length - 2 - official
  let from = to
  while (from > 1 && !/^(.*という)?のが$/.test((chunks[from - 1] as Chunk).head + (chunks[from - 1] as Chunk).tail)) from--
  const close = chunks[from - 1] as Chunk
  const at = phraseSpan(chunks, from, to)
  const that = /、?(?:、と|と)いうのが、?$/.exec(text.slice((chunks[0] as Chunk).start, at.start))
  if (!that || !/が$/.test(close.tail) || !(scene.canSpeak(at) || owner.proper !== null)) return null
  let first = 0
  while (
    first < from - 1 &&
    ((chunks[first] as Chunk).kind === 'conjunction' || /^(ただし|ただ|もっとも|結局|要するに)$/.test((chunks[first] as Chunk).head))
  )
    first++
  const start = (chunks[first] as Chunk).start
  const end = (chunks[0] as Chunk).start + that.index
  if (end - start < 4) return null
  const quote = (chunks[first] as Chunk).quote
  const whole = quote && quote.span.end === end ? quote.inner : { start, end }
  return {
    rule: 'stance',
    type: whole === quote?.inner ? 'direct' : 'indirect',
    cue: { start: last.start, end: last.headEnd },
    contents: [whole],
    ...stated(scene, at),
    base: last.head,
  }
}

/** オルテガ首相は、対話は続けるべきだというのが持論だ: whose view it is comes first; the noun of the view is phrase `named`. */
function isHeldBy(scene: Scene, named: number): Finding | null {
  const { chunks, text } = scene
  const last = chunks[chunks.length - 1] as Chunk
  const close = chunks[named - 1]
  const said = chunks[named - 2]
  if (close?.head !== 'の' || close.tail !== 'が' || !said || !/(?:という|と言う)$/.test(said.tail)) return null
  const topic = chunks.findIndex((c) => c.kind === 'noun' && !c.quote && c.tail === 'は')
  if (topic < 0 || topic >= named - 2 || chunks.slice(0, topic).some((c) => c.comma)) return null
  const at = phraseSpan(chunks, phraseStart(chunks, topic, 0), topic)
  const first = chunks[topic + 1] as Chunk
  const end = said.end - 'という'.length
  if (!scene.canSpeak(at) || end - first.start < 4) return null
  const whole = first === said && first.quote && first.quote.span.end === end ? first.quote.inner : null
  return {
    rule: 'stance',
    type: whole ? 'direct' : /「/.test(text.slice(first.start, end)) ? 'mixed' : 'indirect',
    cue: { start: last.start, end: last.headEnd },
    contents: [whole ?? { start: first.start, end }],
    ...stated(scene, at, 'medium'),
    base: last.head,
  }
}

const THING = anchored(/^(もの|こと)$/)
/** ヴェルダ側の主張は、港は自国のものだというものだ: what stands between is the view. */
function isThat(scene: Scene): Finding | null {
  const { chunks } = scene
  const last = chunks[chunks.length - 1]
  const close = chunks[chunks.length - 2]
  if (!last || !close || !THING.test(last.head) || !last.copula || !/という$/.test(close.tail)) return null
  const topic = chunks.findIndex((c) => c.tail === 'は' && VIEWS.has(c.head))
  const owner = chunks[topic - 1]
  const first = chunks[topic + 1]
  if (topic < 1 || owner?.tail !== 'の' || !first || topic + 1 >= chunks.length - 1) return null
  const at = phraseSpan(chunks, phraseStart(chunks, topic - 1, 0), topic - 1)
  if (!scene.canSpeak(at) && owner.proper === null) return null
  const end = close.end - 'という'.length
  return {
    rule: 'stance',
    type: 'indirect',
    cue: { start: (chunks[topic] as Chunk).start, end: (chunks[topic] as Chunk).headEnd },
    contents: [{ start: first.start, end }],
    ...stated(scene, at),
    base: (chunks[topic] as Chunk).head,
  }
}
