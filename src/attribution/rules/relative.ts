import type { Chunk } from '#document'
import type { CueVerb } from '#lexicon'
import { anchored, type Span } from '#text'
import { type Finding, type Scene, type Subject, uncued } from '../finding.ts'
import { isAdnominal, phraseSpan, phraseStart } from '../phrase.ts'
import { cueEnd, NEGATED, PASSIVE } from './cue.ts'

/*
 * Sayings whose words stand outside the cue's own clause: in the noun it modifies, or in the sentence in front or behind.
 */

export interface Made {
  readonly finding: Finding
  /** Whose clause it is when that is not the speaker: 大統領は記者に「…」と問われ、…. */
  readonly running: Subject | null
  readonly passive?: boolean
  /** Who speaks again behind the noun that a clause of somebody else's describes. */
  readonly around?: Subject
}

/** What is proposed or called for may be a body: 大統領が呼びかける|有志連合. */
const PUTS_FORWARD = anchored(/^(?:呼びかける|呼び掛ける|提案する|提唱する|提示する|予告する)$/)

/** ロシアが提案している|新しい条約: the noun behind is what was proposed. */
export function relative(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks } = scene
  // 研究所が|夏に|発表した: when may stand between
  let by = i - 1
  if (by > left && /^に?$/.test((chunks[by] as Chunk).tail) && /(?:[日月年春夏秋冬頃]|ごろ)$/.test((chunks[by] as Chunk).head)) by--
  const owner = chunks[by]
  if (
    !owner ||
    by < left ||
    !(verb.base === '求める'
      ? /^(ている|ていた|る|)$/.test((chunks[i] as Chunk).tail)
      : /^(提案する|要求する|主張する|発表する|公表する|提示する|予告する|呼びかける|呼び掛ける|要請する|表明する|約束する|批判する|非難する|懸念する|警告する|否定する|宣言する|提唱する)$/.test(
          verb.base,
        )) ||
    !/^(が|の)$/.test(owner.tail)
  )
    return null
  const chunk = chunks[i] as Chunk
  if (PASSIVE.test(chunk.tail) || NEGATED.test(chunk.tail)) return null
  const at = phraseSpan(chunks, phraseStart(chunks, by, left), by)
  let to = i + 1
  while (to + 1 < chunks.length && isAdnominal(chunks, to)) to++
  const noun = chunks[to] as Chunk
  if (
    !scene.canSpeak(at) ||
    noun.kind !== 'noun' ||
    noun.copula ||
    (!PUTS_FORWARD.test(verb.base) && scene.canSpeak(phraseSpan(chunks, to, to)) && !scene.isDocument(phraseSpan(chunks, to, to))) ||
    /^(こと|もの|の|ところ|ため|際|時|とき|通り|とおり|よう|上|後|点|わけ|場合|内容|声明|文書|発表|記事|中|うえ|うち|内|いくつ|一部|多く|ほか|他)$/.test(
      noun.head,
    )
  )
    return null
  const finding: Finding = {
    ...uncued(scene, 'saying:relative', 'indirect', figureOf(chunks, i + 1, to) ?? phraseSpan(chunks, i + 1, to), at, 'medium'),
    cue: { start: chunk.start, end: cueEnd(scene, i) },
    act: verb.act,
    firm: true,
    base: verb.base,
  }
  return { finding, running: null }
}

/** 政府の発表した|死者は|187人である: what is made known is the figure too. */
function figureOf(chunks: readonly Chunk[], from: number, to: number): Span | null {
  const figure = chunks[to + 1]
  return (chunks[to] as Chunk).tail === 'は' &&
    figure?.kind === 'noun' &&
    figure.copula &&
    to + 1 === chunks.length - 1 &&
    /[0-9]/.test(figure.head)
    ? { start: (chunks[from] as Chunk).start, end: figure.headEnd }
    : null
}

/** 外相の言う「最後の機会」, 外相が言うところの「最後の機会」: as somebody calls it. */
export function calledSo(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const owner = chunks[i - 1]
  const said = chunks[chunks[i + 1]?.head === 'ところ' && chunks[i + 1]?.tail === 'の' ? i + 2 : i + 1]
  if (!/^(言う|いう|云う)$/.test(verb.base) || chunk.tail !== '' || !owner || i - 1 < left || !/^(の|が)$/.test(owner.tail)) return null
  if (!said?.quote || said.start !== said.quote.span.start || said.quote.inner.end - said.quote.inner.start < 3) return null
  const at = phraseSpan(chunks, phraseStart(chunks, i - 1, left), i - 1)
  if (!scene.canSpeak(at)) return null
  const finding: Finding = {
    ...uncued(scene, 'saying:relative', 'direct', said.quote.inner, at, 'medium'),
    cue: { start: chunk.start, end: chunk.headEnd },
    base: verb.base,
  }
  return { finding, running: null, passive: true }
}
