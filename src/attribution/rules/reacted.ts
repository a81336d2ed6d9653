import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import { type Finding, type Scene, uncued } from '../finding.ts'
import { isAdnominal, isContinuing, phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { cueOf, isQuoted, PASSIVE } from './cue.ts'

/*
 * Whole words in brackets, closed by と, and whatever somebody does with them, where no verb of saying stands.
 */

/** Verbs whose と joins a quotation to something else than its speaker's doing. */
const NOT_DONE =
  /^(なる|ある|いる|できる|する|題する|名付ける|名づける|銘打つ|称する|呼ぶ|見える|聞こえる|表示する|刻む|読む|思える|比べる|並ぶ|戦う|組む|競う|変わる|異なる|違う|書ける|記す|書く|いう|言う|似る|誤る|間違える|入る|出る|向かう|続く|歌う|示す|演じる|決める|決まる)$/

/** Ends as a spoken sentence does. */
const SPOKEN = /(?:[ぁ-ん][。!?…]?|[!?])$/
const TITLE_END = /[へにをとのがはも]$/
const LEAST = 8
/** Units from which on words are no slogan, whoever is not named beside them. */
const LEAST_ALONE = 15

/** 技師は「この港は世界一だ」とこれ以上ない言葉で|称えた: whole words, who says them, and whatever they do with them. */
export function reacted(scene: Scene): Finding[] {
  const { chunks, text } = scene
  const found: Finding[] = []
  for (let i = 0; i < chunks.length - 1; i++) {
    const { quote, tail, headEnd, head } = chunks[i] as Chunk
    if (!quote || quote.unclosed || quote.open === '『' || head !== '「〓」' || headEnd !== quote.span.end || !/^(と|などと)$/.test(tail))
      continue
    const words = text.slice(quote.inner.start, quote.inner.end)
    if (words.length < LEAST || !SPOKEN.test(words) || TITLE_END.test(words)) continue
    const verb = endOfReaction(chunks, i)
    if (verb < 0) continue
    const at = besideWords(scene, i) ?? leads(scene, i)
    const by = at ?? (words.length >= LEAST_ALONE ? ledBefore(scene, i) : null)
    if (!by) continue
    found.push({ ...uncued(scene, 'free', 'direct', quote.inner, by, 'medium'), cue: cueBehind(chunks, i, verb) })
  }
  return found
}

/** What is done: a verb with its own object (悔し|さ|を|にじませた). */
function cueBehind(chunks: readonly Chunk[], i: number, verb: number): Span {
  const object = chunks[verb - 1] as Chunk
  const own = verb - 1 > i && object.kind === 'noun' && /^(を|に|が|も)$/.test(object.tail)
  const from = chunks[!own ? verb : object.head === 'さ' && verb - 2 > i ? verb - 2 : verb - 1] as Chunk
  return { start: from.start, end: (chunks[verb] as Chunk).end }
}

const WHO_SPEAKS =
  /(?:氏|さん|相|長|官|員|者|人|選手|手|師|士|家|首相|大統領|総理|大臣|議員|被告|容疑者|親方|監督|教授|記者|父|母|妻|夫|男|女|性|彼|彼女|住民|市民|学生|生徒|たち|ら|助|司|事|使|王|民)$/
const SOMEBODY = anchored(/^(person|office|group|organisation|state)$/)

/** Whoever stands right in front of the words. */
function besideWords(scene: Scene, i: number): Span | null {
  const { chunks } = scene
  const who = chunks[i - 1]
  if (who?.kind !== 'noun' || who.quote || !/^(は|も|が)$/.test(who.tail) || !WHO_SPEAKS.test(who.head)) return null
  const at = phraseSpan(chunks, phraseStart(chunks, i - 1, Math.max(0, i - 16)), i - 1)
  return SOMEBODY.test(scene.kindOf(at) ?? '') ? at : null
}

/** 大臣は「…」と強調し、合意について「…」と|: the subject of the sentence, where only what is spoken of stands between, or a clause that goes on. */
function leads(scene: Scene, i: number): Span | null {
  const { chunks } = scene
  let left = i
  while (left > 0 && !goesOn(chunks[left - 1] as Chunk)) left--
  const own = frameOf(scene, left, i, false)
  if (own.start < i) return null
  const { subject } = own.subject || left === 0 ? own : frameOf(scene, 0, left, false)
  return subject?.topic && SOMEBODY.test(scene.kindOf(subject.at) ?? '') ? subject.at : null
}

const goesOn = (chunk: Chunk): boolean => chunk.kind === 'verb' && isContinuing(chunk)

const TOPIC = anchored(
  /^(?:(?:しかし|だが|一方|また|これに|ただ|もっとも|それでも)、?|[^、。「」]{1,16}、)??([^、。「」『』]{2,40}?)(?:は|も)(?![、。]?$)/,
)
const LONGEST_BEFORE = 160

/** 大統領も介入。「…」と|加勢した: the topic of the sentence in front, where the words begin their own. */
function ledBefore(scene: Scene, i: number): Span | null {
  const { text } = scene
  const previous = scene.previous ?? scene.above
  if (!previous || previous.end - previous.start > LONGEST_BEFORE) return null
  const { subject, start } = frameOf(scene, 0, i, false)
  if (subject || start < i) return null
  const match = TOPIC.exec(text.slice(previous.start, previous.end))
  const who = match?.[1]
  if (!match || !who) return null
  const from = previous.start + match[0].lastIndexOf(who)
  const at = { start: from, end: from + who.length }
  return /^(person|office|group|outlet)$/.test(scene.kindOf(at) ?? '') ? at : null
}

const LONGEST_REACTION = 10

/** The phrase that closes what is done with the words in phrase `i`; -1 where a cue, a second quotation or another subject comes first. */
function endOfReaction(chunks: readonly Chunk[], i: number): number {
  for (let k = i + 1; k < Math.min(chunks.length, i + LONGEST_REACTION); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.quote) return -1
    if (chunk.kind === 'noun' && /(は|が)$/.test(chunk.tail) && !chunk.copula) {
      // 不快感を|示す|場面が|あった
      if (/^(場面|一幕|ひと幕|シーン)$/.test(chunk.head) && k > i + 2 && isAdnominal(chunks, k - 1)) return k - 1
      // 可能性が|高い|ことを|うかがわせた
      if (/が$/.test(chunk.tail) && k + 1 < chunks.length && isAdnominal(chunks, k + 1) && chunks[k + 1]?.kind !== 'noun') continue
      return -1
    }
    // …を隠し切れない|表情だった
    if (k > i + 1 && chunk.copula && /^(表情|様子|顔|口調|口ぶり|笑顔|面持ち)$/.test(chunk.head)) return k
    // 「…」と応答。
    if (k === chunks.length - 1 && chunk.tail === '' && (chunk.doing || /^[ァ-ヴー]+$/.test(chunk.head))) return k
    if (chunk.kind !== 'verb') continue
    if (isAdnominal(chunks, k)) {
      // 「…」と|書かれた|旗を
      if (k === i + 1) return -1
      continue
    }
    // もう一段の|利上げを|検討すると|明らかにした
    if (k > i + 1 && /と$/.test(chunk.tail) && isQuoted(chunks, k) && chunks[k + 1]?.base !== 'いう') continue
    return NOT_DONE.test(chunk.base) || PASSIVE.test(chunk.tail) || (k === i + 1 && cueOf(chunks, k) !== null) ? -1 : k
  }
  return -1
}
