import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import { type Finding, type Rule, type Scene, uncued } from '../finding.ts'
import { IS_TOPIC, phraseSpan, phraseStart } from '../phrase.ts'

/**
 * A quotation set equal to somebody's words, with no verb of saying.
 *
 *   「橋は直らない」とA外相。 / 「橋は直らない」とはA外相の弁である / A外相の返答は「橋は直らない」だった / 政府は「調査中」の一点張りだ
 */
export const equation: Rule = { name: 'equation', look }

const SAYINGS =
  '言葉|弁|談|弁明|口癖|信条|持論|主張|発言|一言|ひと言|返答|返事|答え|回答|コメント|説明|言い分|論理|警告|表現|台詞|せりふ|セリフ|述懐|感想|評|反応|第一声|結論|見解|見立て|要求|決まり文句|言い草|答弁|弁解|証言|メッセージ|教え|遺言|名言|忠告|助言|号令|合言葉|スローガン|訴え|反論'
const WORDS_OF = new RegExp(`^(?:最後の|最初の)?(?:${SAYINGS})$`)
const SAME = anchored(/^(一点張り|一言|ひと言|一辺倒|大合唱|一本やり)$/)
const IS = /^(?:だ|だった|である|であった|です|でした|だという|だそうだ|)$/

function look(scene: Scene): Finding[] {
  if (scene.headline) return [inParentheses(scene) ?? []].flat()
  const found =
    inParentheses(scene) ??
    heardOf(scene) ??
    namedBehind(scene) ??
    wordsOfBehind(scene) ??
    wordsOfInFront(scene) ??
    sameAgain(scene) ??
    saidOften(scene) ??
    statementOf(scene) ??
    ofSentenceBefore(scene)
  return found ? [found] : []
}

/** The quotation that a phrase consists of. */
function quoteOf(chunk: Chunk | undefined): Span | null {
  const quote = chunk?.quote
  if (!quote || quote.unclosed || chunk.start !== quote.span.start || chunk.headEnd !== quote.span.end) return null
  return quote.inner.end - quote.inner.start >= 4 ? quote.inner : null
}

/** Phrase `to` and the phrases with の in front of it, down to `from`: one name. Null when anything else stands among them. */
function nameOf(scene: Scene, from: number, to: number): Span | null {
  const { chunks } = scene
  if (to < from) return null
  for (let k = from; k <= to; k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote || chunk.comma || (k < to && chunk.tail !== 'の')) return null
  }
  const at = phraseSpan(chunks, from, to)
  return scene.canSpeak(at) ? at : null
}

const READING = /^[ぁ-んァ-ヴー・\s]+$|[0-9年月日歳]|^(?:以下|同|略|仮|注|旧|前|後|上|下|左|右|中|写真|敬称)/
/** 「…」(ファミマ広報): whose words they are stands behind them. */
function inParentheses(scene: Scene): Finding | null {
  const { text, sentence } = scene
  for (const [k, quote] of sentence.brackets.entries()) {
    const behind = sentence.brackets[k + 1]
    if (quote.open !== '「' || quote.unclosed || behind?.open !== '(' || behind.span.start !== quote.span.end) continue
    const words = text.slice(quote.inner.start, quote.inner.end)
    if (words.length < 4 || !/。|[ぁ-ん][!?…]?$/.test(words)) continue
    const who = signedBy(scene, behind.inner)
    if (who) return { ...made(scene, quote.inner, who.at, null), contents: inARow(scene, k), ...who.besides }
  }
  return null
}

const SIGNED =
  /^(?:同・)?(?:(?<of>.{2,40}(?:した|する|の|\s))(?=[^のはがを]{2,24}(?:、|$)))?(?<name>[^、。「」]{2,24}?)(?:、(?<channel>[^、。「」]{2,20}))?$/
/** B紙のA氏 / 同・A記者 / 番組に出たA氏 / A教授、B通信: who signs, and the outlet that passes it on. */
function signedBy(scene: Scene, { start, end }: Span): { at: Span; besides?: Pick<Finding, 'beside' | 'via'> } | null {
  const who = scene.text.slice(start, end)
  const { of = '', name = '', channel = '' } = SIGNED.exec(who)?.groups ?? {}
  const via = channel ? { start: end - channel.length, end } : null
  const passed = via !== null && scene.isOutlet(via)
  if (!passed && who.length <= 24 && !READING.test(who) && SOMEBODY.test(scene.kindOf({ start, end }) ?? '')) return { at: { start, end } }
  const from = start + who.indexOf(of + name) + of.length
  const at = { start: from, end: from + name.length }
  if (!name || (of ? /[0-9]/ : READING).test(name) || (via && !passed) || !SOMEBODY.test(scene.kindOf(at) ?? '')) return null
  return { at, besides: { beside: [{ start, end: from }], ...(via && { via: [via] }) } }
}
const SOMEBODY = /^(?:person|office|group|organisation)$/

/** 「…」「…」(A外相): all the quotations that stand in a row in front of the name, the longest first. */
function inARow({ sentence }: Scene, last: number): [Span, ...Span[]] {
  let first = last
  while (first > 0) {
    const before = sentence.brackets[first - 1]
    if (before?.open !== '「' || before.unclosed || before.span.end !== sentence.brackets[first]?.span.start) break
    first--
  }
  const row = sentence.brackets.slice(first, last + 1).map(({ inner }) => inner)
  const [longest, ...rest] = row.sort((a, b) => b.end - b.start - (a.end - a.start))
  return [longest as Span, ...rest]
}

/** 広報は「…」だそうで。 / 返事は「…」だったそうだ: what one heard of it. */
function heardOf(scene: Scene): Finding | null {
  const { chunks } = scene
  const last = chunks[chunks.length - 1]
  const said = chunks[chunks.length - 2]
  const topic = chunks[chunks.length - 3]
  const words = quoteOf(said)
  if (!last || !words || !topic || last.head !== 'そう' || !last.copula || !/^(だ|だった|)$/.test(said?.tail ?? '')) return null
  if (topic.kind !== 'noun' || !/^(は|も|が)$/.test(topic.tail)) return null
  const at = phraseSpan(chunks, phraseStart(chunks, chunks.length - 3, 0), chunks.length - 3)
  return scene.canSpeak(at) ? made(scene, words, at, last) : null
}

/** 「…」とA外相。 */
function namedBehind(scene: Scene): Finding | null {
  const { chunks } = scene
  const last = chunks[chunks.length - 1]
  const words = quoteOf(chunks[0])
  if (!words || !last || chunks.length < 2 || !/^(と|などと)$/.test((chunks[0] as Chunk).tail) || last.tail !== '') return null
  const at = nameOf(scene, 1, chunks.length - 1)
  return at && /^(person|office|group|organisation)$/.test(scene.kindOf(at) ?? '') ? made(scene, words, at, null) : null
}

/** 「…」とは、A外相の弁である / 「…」がA外相の口癖だ */
function wordsOfBehind(scene: Scene): Finding | null {
  const { chunks } = scene
  const last = chunks[chunks.length - 1]
  const words = quoteOf(chunks[0])
  if (!words || !last || chunks.length < 3 || !/^(とは|とは、|が|は|というのが|というのは|、とは)$/.test((chunks[0] as Chunk).tail))
    return null
  if (!WORDS_OF.test(last.head) || !IS.test(last.tail) || (chunks[chunks.length - 2] as Chunk).tail !== 'の') return null
  const at = nameOf(scene, 1, chunks.length - 2)
  return at && made(scene, words, at, last)
}

/** A外相の返答は「…」だった / A外相からの返答は「…」というものだった */
function wordsOfInFront(scene: Scene): Finding | null {
  const { chunks } = scene
  const topic = chunks.findIndex((c) => c.kind === 'noun' && IS_TOPIC.test(c.tail) && WORDS_OF.test(c.head))
  const owner = chunks[topic - 1]
  const words = quoteOf(chunks[topic + 1])
  if (topic < 1 || topic > 6 || !owner || !words || !/^(の|からの)$/.test(owner.tail)) return null
  const said = chunks[topic + 1] as Chunk
  const rest = chunks.slice(topic + 2)
  const ends =
    (rest.length === 0 && IS.test(said.tail)) ||
    (rest.length === 1 &&
      /^(という|との|の)$/.test(said.tail) &&
      (/^(もの|こと|内容)$/.test(rest[0]?.head ?? '') || SAME.test(rest[0]?.head ?? '')))
  if (!ends) return null
  const at = phraseSpan(chunks, phraseStart(chunks, topic - 1, 0), topic - 1)
  return scene.canSpeak(at) ? made(scene, words, at, chunks[topic] as Chunk) : null
}

/** 政府は「調査中」の一点張りだ */
function sameAgain(scene: Scene): Finding | null {
  const { chunks } = scene
  const last = chunks[chunks.length - 1]
  const said = chunks[chunks.length - 2]
  const words = quoteOf(said)
  const topic = chunks[chunks.length - 3]
  if (!last || !words || !topic || !SAME.test(last.head) || said?.tail !== 'の' || !IS_TOPIC.test(topic.tail)) return null
  const at = phraseSpan(chunks, phraseStart(chunks, chunks.length - 3, 0), chunks.length - 3)
  return scene.canSpeak(at) ? made(scene, words, at, last) : null
}

const OFTEN_SAID = anchored(/^(?:口癖|持論|信条|決まり文句|座右の銘|主張|言い分|言い草|モットー)$/)
/** 父は「…」が口癖で、/ 同社は「…」というのが言い分だ */
function saidOften(scene: Scene): Finding | null {
  const { chunks } = scene
  for (let k = 1; k < chunks.length - 1; k++) {
    const words = quoteOf(chunks[k])
    const often = chunks[k + 1] as Chunk
    const topic = chunks[k - 1] as Chunk
    if (!words || chunks[k]?.tail !== 'が' || !OFTEN_SAID.test(often.head)) continue
    if (!(often.copula || (often.tail === 'で' && often.comma) || often.tail === '')) continue
    if (topic.kind !== 'noun' || topic.quote || !IS_TOPIC.test(topic.tail)) return null
    const at = phraseSpan(chunks, phraseStart(chunks, k - 1, 0), k - 1)
    return scene.canSpeak(at) ? made(scene, words, at, often) : null
  }
  return null
}

const STATEMENT = anchored(/^(?:話|談|談話|コメント)「〓」$/)
/** ケスラー教授の話「…」: a sentence that is nothing but whose words they are, and the words. */
function statementOf(scene: Scene): Finding | null {
  const { chunks } = scene
  const last = chunks[chunks.length - 1]
  const { quote } = last ?? {}
  if (
    !last ||
    !quote ||
    quote.unclosed ||
    !STATEMENT.test(last.head) ||
    last.tail !== '' ||
    (chunks[chunks.length - 2] as Chunk)?.tail !== 'の'
  )
    return null
  const at = phraseSpan(chunks, phraseStart(chunks, chunks.length - 2, 0), chunks.length - 2)
  return scene.canSpeak(at) ? { ...made(scene, quote.inner, at, null), cue: { start: last.start, end: quote.span.start } } : null
}

/** 「…」。A外相の言葉だ。: the bare quotation in front is what they are. */
function ofSentenceBefore(scene: Scene): Finding | null {
  const { chunks, text } = scene
  const previous = scene.previous ?? scene.above
  const last = chunks[chunks.length - 1]
  if (!previous || !last || chunks.length < 2 || chunks.length > 5 || !WORDS_OF.test(last.head) || !(last.copula || last.tail === ''))
    return null
  const said = /^「([^「」]{4,})」(?:――|──|―|—+|…+)?。?$/.exec(text.slice(previous.start, previous.end))
  if (!said || (chunks[chunks.length - 2] as Chunk).tail !== 'の') return null
  const at = nameOf(scene, 0, chunks.length - 2)
  return at && made(scene, { start: previous.start + 1, end: previous.start + 1 + (said[1] as string).length }, at, last)
}

const made = (scene: Scene, words: Span, at: Span, cue: Chunk | null): Finding => ({
  ...uncued(scene, 'equation', 'direct', words, at, 'medium'),
  cue: cue && { start: cue.start, end: cue.headEnd },
  base: '言葉',
})
