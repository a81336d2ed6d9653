import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import { type Finding, type Rule, type Scene, uncued } from '../finding.ts'
import { IS_TOPIC, phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { cueEnd, cueOf, PASSIVE } from './cue.ts'
import { reacted } from './reacted.ts'
import { wordsFirst } from './words-first.ts'

/**
 * Words that stand free: under a bare name, behind a colon, or as a sentence of their own behind one that tells how somebody took it,
 * or in front of one that tells whose they are.
 *
 *   弁護士は激怒している。「依頼人は褒めたのではない」 / 漁師「鮫が多いんで」 / ・サウト紙(社説):「港を貸す者は家も貸す」
 */
export const free: Rule = { name: 'free', look }

function look(scene: Scene): Finding[] {
  if (scene.headline) return []
  const found =
    quothed(scene) ??
    comment(scene) ??
    heardQuote(scene) ??
    underName(scene) ??
    wordsFirst(scene) ??
    behindFeeling(scene) ??
    behindSpeech(scene) ??
    alsoSaid(scene) ??
    reportCame(scene) ??
    closedByTo(scene) ??
    closedByName(scene)
  return [...(found ? [found] : reacted(scene)), ...shared(scene)]
}

const DAY = anchored(/^(?:[0-9]+月)?(?:[0-9]+日|末|上旬|中旬|下旬)$|^同日$/)
const DAY_AND_WORDS = anchored(/^(?:(?:[0-9]+月)?(?:[0-9]+日|末|上旬|中旬|下旬)|同日)?「〓」$/)

/** 住人は「a」、別の住人は「b」と|話した: each of them says their own. */
function shared(scene: Scene): Finding[] {
  const { chunks } = scene
  const found: Finding[] = []
  for (let i = 3; i < chunks.length - 1; i++) {
    const last = chunks[i] as Chunk
    if (!last.quote || !/^(と|などと)$/.test(last.tail) || last.headEnd !== last.quote.span.end) continue
    let verb = i + 1
    while (verb < chunks.length - 1 && verb < i + 4 && !cueOf(chunks, verb)) verb++
    const cue = cueOf(chunks, verb)
    if (!cue || PASSIVE.test((chunks[verb] as Chunk).tail)) continue
    const said: { at: Span; quote: NonNullable<Chunk['quote']> }[] = []
    let k = i
    while (k > 0) {
      const { quote, head, tail, comma } = chunks[k] as Chunk
      // 公社も|1日「…」と、
      const by = DAY.test((chunks[k - 1] as Chunk).head) && (chunks[k - 1] as Chunk).tail === '' ? k - 2 : k - 1
      const who = chunks[by]
      if (
        !quote ||
        !who ||
        !DAY_AND_WORDS.test(head) ||
        (k < i && (!/^(?:と|などと)?$/.test(tail) || !comma)) ||
        who.kind !== 'noun' ||
        who.quote ||
        !(k < i ? /^(は|が)$/ : /^(は|が|も)$/).test(who.tail)
      )
        break
      let left = by
      while (left > Math.max(0, by - 11) && !(chunks[left - 1] as Chunk).quote) left--
      // 、|さらに|別の女性は
      if ((chunks[left] as Chunk).kind === 'conjunction' || (chunks[left] as Chunk).kind === 'adverb') left++
      const start = phraseStart(chunks, by, left)
      const at = phraseSpan(chunks, start, by)
      // a name that no table has speaks beside one that does
      if (!scene.canSpeak(at) && !(k === i && /[A-Z]{3,}$/.test(who.head))) break
      said.unshift({ at, quote })
      k = start === left ? left - 1 : start - 1
      if (k > 0 && /^(?:conjunction|adverb)$/.test((chunks[k] as Chunk).kind)) k--
    }
    if (said.length < 2) continue
    for (const { at, quote } of said)
      found.push({
        ...made(scene, at, quote.inner, 'high'),
        rule: 'free:shared',
        cue: { start: (chunks[verb] as Chunk).start, end: cueEnd(scene, verb) },
        act: cue.act,
        firm: cue.firm,
        base: cue.base,
      })
  }
  return found
}

const MOST = 40
/** Ends as a spoken sentence does. */
const SPOKEN = /(?:[ぁ-ん][。!?…]?|[!?])$/
const TITLE_END = /[へにをとのがはも]$/
const NAMED = /^[・•*–—\s]*([^「」『』“”:。、・\s][^「」『』“”:。、\n]{1,28}?)(\([^()]{1,20}\))?((?:は|も|が)、?|\s*:\s*|\s*)[「“]/

/** 漁師「…」, 専門家は「…」, A紙(社説):「…」: the sentence is a name and its words, and no more. */
function underName(scene: Scene): Finding | null {
  const { sentence, chunks } = scene
  const last = chunks[chunks.length - 1]
  const quote = last?.quote
  if (!quote || last.tail !== '' || chunks.length > 9 || quote.unclosed || quote.open === '『') return null
  if (sentence.span.end - quote.span.end > 1 || quote.inner.end - quote.inner.start < 4) return null
  const lead = scene.text.slice(sentence.span.start, quote.span.start + 1)
  const match = lead.length <= MOST + 24 ? NAMED.exec(lead) : null
  if (!match || match[0].length !== lead.length) return null
  const name = match[1] as string
  const start = sentence.span.start + lead.indexOf(name)
  const at: Span = { start, end: start + name.length }
  const kind = scene.kindOf(at)
  // 新曲「港」: what is called so
  const colon = match[3]?.trim() === ':'
  if (kind === null || (!colon && /^(organisation|outlet)$/.test(kind)) || (kind === 'outlet' && !match[2])) return null
  // 山田太一「スリランカ大統領選、首相が当選」: a title in a list of references is no speech
  const words = scene.text.slice(quote.inner.start, quote.inner.end)
  const whole =
    words.length >= 15 && (words.includes('。') || /もの$/.test(words)) && kind !== 'organisation' && /^(?:は|が|も)/.test(match[3] ?? '')
  if (!colon && !whole && (!SPOKEN.test(words) || TITLE_END.test(words))) return null
  return made(scene, at, quote.inner, colon && kind !== 'group' ? 'high' : 'medium')
}

const WHOSE = /^(?:[◇◆■●▼・]\s?)?([^、。「」]{2,40}?)の(?:話|談話|コメント)$/

/** 主任研究員の話⏎演説は国内向けの色彩が濃い。…: the paragraph under that line is theirs. */
function comment(scene: Scene): Finding | null {
  const { text, sentence, above } = scene
  const match = above && scene.previous === null ? WHOSE.exec(text.slice(above.start, above.end).trim()) : null
  if (!match || !above) return null
  const name = match[1] as string
  const start = above.start + text.slice(above.start, above.end).indexOf(name)
  const at: Span = { start, end: start + name.length }
  if (scene.kindOf(at) === null) return null
  const line = text.indexOf('\n', sentence.span.start)
  const end = line < 0 ? text.length : line
  const close = text[end - 1] === '。' ? end - 1 : end
  if (close - sentence.span.start < 10) return null
  return {
    ...made(scene, at, { start: sentence.span.start, end: close }, 'high'),
    type: 'indirect',
    cue: { start: at.end + 1, end: at.end + 2 },
  }
}

const HEARD = /^(?:だ|との)?(?:そう|こと)(?:だ|です|である|でした)?[。]?$/

/** 総裁はこの手紙について「記憶にない」そうです。 */
function heardQuote(scene: Scene): Finding | null {
  const { text, sentence, chunks } = scene
  const bracket = sentence.brackets[sentence.brackets.length - 1]
  if (!bracket || text[bracket.span.start] !== '「' || bracket.inner.end - bracket.inner.start < 4) return null
  const tail = text.slice(bracket.span.end, sentence.span.end)
  if (tail.length > 8 || !HEARD.test(tail) || !tail.includes('そう')) return null
  const last = chunks.findIndex((c) => c.end > bracket.span.start)
  const frame = last > 0 ? frameOf(scene, 0, last, false) : null
  const at = frame?.subject?.at ?? writerInFront(scene)
  return {
    ...made(scene, at ?? sentence.span, bracket.inner, 'medium'),
    ...(at ? {} : { subject: { kind: 'omitted' as const } }),
    cue: { start: bracket.span.end, end: sentence.span.end - (tail.endsWith('。') ? 1 : 0) },
    base: 'という',
  }
}

const WROTE = /([^、。「」\s]{2,24}?)(?:が|は|では|に)(?:[^、。「」]{0,16}を)?(?:書い|言っ|載っ|報じ|述べ|伝え|語っ)(?:て|た)[^。]{0,8}。?$/
/** 今朝のハルネ紙の社説が同じことを書いていた。「…」だそうだ。: who wrote it stands in the sentence in front. */
function writerInFront(scene: Scene): Span | null {
  const { text, previous } = scene
  const match = previous && WROTE.exec(text.slice(previous.start, previous.end))
  if (!match || !previous) return null
  const name = match[1] as string
  const start = previous.start + match.index
  const at = { start, end: start + name.length }
  return scene.canSpeak(at) ? at : null
}

const QUOTH_ALONE = anchored(/^(?:いわく|曰く)、?\s*(?=「)/)
/** 会社は異例のコメントを出した。いわく「…」: whoever the sentence in front is about. */
function quothAlone(scene: Scene): Finding | null {
  const { text, sentence, chunks } = scene
  const previous = scene.previous ?? scene.above
  const head = QUOTH_ALONE.exec(text.slice(sentence.span.start, sentence.span.start + 8))
  const quote = head ? chunks.find((c) => c.quote?.span.start === sentence.span.start + head[0].length)?.quote : undefined
  const match = previous && quote ? WHO.exec(text.slice(previous.start, previous.end)) : null
  if (!head || !quote || !match || !previous) return null
  const who = match[1] as string
  const start = previous.start + match[0].lastIndexOf(who)
  const at = { start, end: start + who.length }
  if (!scene.canSpeak(at)) return null
  return { ...made(scene, at, quote.inner, 'medium'), cue: { start: sentence.span.start, end: sentence.span.start + 3 } }
}

const QUOTH =
  /^(?:(?:なお|また|ただし?|ちなみに|曰く)、?)?([^「」『』、。\s]{1,24}?)(?:いわく|曰く|曰わく|言うには|が言うには)、?\s*([「“])?/

/** 同氏いわく「…」, 大使曰く、…のだという。 */
function quothed(scene: Scene): Finding | null {
  const { text, sentence, chunks } = scene
  const match = QUOTH.exec(text.slice(sentence.span.start, sentence.span.start + MOST))
  if (!match) return quothAlone(scene)
  const name = match[1] as string
  const start = sentence.span.start + match[0].indexOf(name)
  const at: Span = { start, end: start + name.length }
  if (scene.kindOf(at) === null) return null
  const quote = match[2] ? chunks.find((c) => c.quote?.span.start === sentence.span.start + match[0].length - 1)?.quote : undefined
  if (match[2] && !quote) return null
  const from = sentence.span.start + match[0].length
  const end = text[sentence.span.end - 1] === '。' ? sentence.span.end - 1 : sentence.span.end
  const content = quote?.inner ?? { start: from, end }
  if (content.end - content.start < 4) return null
  const cue = { start: at.end, end: at.end + (match[0].slice(match[0].indexOf(name) + name.length).match(/^[^、「“\s]+/)?.[0].length ?? 0) }
  return { ...made(scene, at, content, quote ? 'high' : 'medium'), cue, ...(quote ? {} : { type: 'indirect' as const }) }
}

/** How somebody took it: what they say comes next. */
const FEELING = anchored(
  /(?:激怒|憤慨|立腹|苦笑|失笑|困惑|落胆|安堵|懐疑的|否定的|肯定的|批判的|冷ややか|冷淡|手厳し|辛辣|楽観的|悲観的|慎重|憤|怒|嘆|笑|首をかしげ|首を振|首を横に振|肩をすくめ|肩を落と|胸を張|声を荒らげ|声を荒げ|声を震わせ|声を潜め|沈黙を破|口を開|口を尖|眉をひそめ|眉を寄せ|頭を抱え|ため息|語気を強め|怒りを隠さ|不満を隠さ|容赦な|見方は違|考えは違|意見は違|反論|反発|警戒)[ぁ-ん]{0,8}(?:だ|である|です|た|る|い|ない|ます)?。?$/,
)
const WHO = /^(?:(?:しかし|だが|一方|また|これに|ただ|もっとも|それでも)、?|[^、。「」]{1,16}、)?([^、。「」『』]{2,40}?)(?:は|が|も)、?/

/** 弁護士は激怒している。「…」: the sentence in front says who, and how they took it. */
function behindFeeling(scene: Scene): Finding | null {
  const { text, sentence, chunks } = scene
  const previous = scene.previous ?? scene.above
  const quote = chunks[0]?.quote
  if (!previous || !quote || chunks.length !== 1 || quote.open !== '「' || quote.unclosed) return null
  if (quote.span.start !== sentence.span.start || sentence.span.end - quote.span.end > 2) return null
  if (quote.inner.end - quote.inner.start < 6) return null
  const before = text.slice(previous.start, previous.end)
  if (before.length > 160 || /[「」]/.test(before) || !FEELING.test(before)) return null
  const match = WHO.exec(before)
  const who = match?.[1]
  if (!match || !who) return null
  const start = previous.start + match[0].lastIndexOf(who)
  const at: Span = { start, end: start + who.length }
  return /^(person|office|group)$/.test(scene.kindOf(at) ?? '') || /(?:^|の)[ァ-ヴー・]{4,}$/.test(who)
    ? made(scene, at, quote.inner, 'medium')
    : null
}

/** 教授は…と語る。「…」: a quotation alone, behind a sentence that somebody said something in. */
function behindSpeech(scene: Scene): Finding | null {
  const { text, sentence, chunks } = scene
  const previous = scene.previous ?? scene.above
  const quote = chunks[0]?.quote
  if (!previous || !quote || chunks.length !== 1 || quote.open !== '「' || quote.unclosed) return null
  if (quote.span.start !== sentence.span.start || sentence.span.end - quote.span.end > 1) return null
  const words = text.slice(quote.inner.start, quote.inner.end)
  const before = text.slice(previous.start, previous.end)
  if (words.length < 10 || !/[。ぁ-ん]$/.test(words) || /^「[^「」]*」。?$/.test(before) || !/[。」]$/.test(before)) return null
  return { ...made(scene, sentence.span, quote.inner, 'medium'), subject: { kind: 'omitted' }, base: CARRIED }
}

const CALL = anchored(/(?:通報|連絡|電話|相談|苦情|届け出|問い合わせ|訴え|投書)$/)
/** 「夜中に音がした」と、警備していた警備員から署に通報があった: who called stands between the words and the call. */
function reportCame(scene: Scene): Finding | null {
  const { chunks } = scene
  for (let k = 2; k < chunks.length - 1; k++) {
    const call = chunks[k] as Chunk
    const verb = chunks[k + 1] as Chunk
    if (!CALL.test(call.head) || !/^(が|も)$/.test(call.tail)) continue
    if (!/^(ある|寄せる|寄せられる|入る|届く|相次ぐ)$/.test(verb.base)) continue
    let from: Span | null = null
    for (let i = k - 1; i >= Math.max(0, k - 10); i--) {
      const chunk = chunks[i] as Chunk
      if (chunk.kind === 'noun' && !chunk.quote && /^(から|からも|の声で)$/.test(chunk.tail) && !from)
        from = phraseSpan(chunks, phraseStart(chunks, i, Math.max(0, i - 8)), i)
      if (!chunk.quote) continue
      if (!/^(と|などと)$/.test(chunk.tail) || chunk.headEnd !== chunk.quote.span.end || i === k - 1 || !from || !scene.canSpeak(from))
        return null
      if (from.start < chunk.end) from = { start: (chunks[i + 1] as Chunk).start, end: from.end }
      return {
        ...made(scene, from, chunk.quote.inner, 'medium'),
        cue: { start: call.start, end: verb.end },
        act: 'announce',
        base: '通報',
      }
    }
  }
  return null
}

/** 国防委員長は「議会は戦争を望まない」とも。: words closed by a とも and no verb. */
function alsoSaid(scene: Scene): Finding | null {
  const { chunks, sentence } = scene
  const last = chunks[chunks.length - 1]
  const who = chunks[chunks.length - 2]
  if (!last?.quote || !who || last.headEnd !== last.quote.span.end || !/^とも?$/.test(last.tail) || sentence.span.end - last.end > 1)
    return null
  if (last.quote.unclosed || last.quote.inner.end - last.quote.inner.start < 6) return null
  if (who.kind !== 'noun' || who.quote || !IS_TOPIC.test(who.tail)) return null
  const at = phraseSpan(chunks, phraseStart(chunks, chunks.length - 2, Math.max(0, chunks.length - 16)), chunks.length - 2)
  return scene.canSpeak(at) ? { ...made(scene, at, last.quote.inner, 'medium'), cue: { start: last.headEnd, end: last.end } } : null
}

const CLOSES = /、とも?。?$/
/** 観測機器の誤差も考慮されるべきだ、とも。: what somebody went on to say, closed by a と that nothing follows. */
function closedByTo(scene: Scene): Finding | null {
  const { text, sentence, chunks } = scene
  const said = text.slice(sentence.span.start, sentence.span.end)
  const close = CLOSES.exec(said.slice(-6))
  const last = chunks[chunks.length - 1]
  if (!close || !last || last.quote || said.length < 10 || !(last.kind === 'verb' || last.kind === 'adjective' || last.copula)) return null
  const frame = frameOf(scene, 0, chunks.length, true)
  const set = frame.subject?.topic && frame.subject.comma ? frame.subject.at : null
  const start = set ? (chunks[frame.start] as Chunk).start : sentence.span.start
  const end = sentence.span.end - close[0].length
  if (end - start < 6) return null
  return {
    ...made(scene, sentence.span, { start, end }, 'medium'),
    type: 'indirect',
    subject: set ? { kind: 'named', at: set } : { kind: 'omitted' },
    base: CLOSED,
  }
}

const TOLD_LAST = anchored(/、と([^、。「」『』\s]{2,24}|『[^』]{2,16}』[^、。「」『』\s]{0,6})。?$/)
/** 大統領が解任する意向を固めた、とハルネ通信。: words, and nothing but a name behind them. */
function closedByName(scene: Scene): Finding | null {
  const { text, sentence, chunks } = scene
  const said = text.slice(sentence.span.start, sentence.span.end)
  const close = TOLD_LAST.exec(said.slice(-40))
  if (!close || said.length < 16) return null
  const name = close[1] as string
  const end = sentence.span.end - close[0].length
  const at: Span = { start: end + 2, end: end + 2 + name.length }
  // 王と王妃、と…: something has to be told
  const before = chunks.find((c) => c.end >= end && c.start < end)
  if (!before || !(before.kind === 'verb' || before.kind === 'adjective' || before.copula) || !scene.canSpeak(at)) return null
  return { ...made(scene, at, { start: sentence.span.start, end }, 'medium'), type: 'indirect' }
}

/** What `closedByTo` leaves to whoever spoke shortly before. */
export const CLOSED = '、と'

/** What `behindSpeech` leaves to whoever spoke in the sentence in front. */
export const CARRIED = '「」'

const made = (scene: Scene, at: Span, content: Span, certainty: Finding['certainty']): Finding =>
  uncued(scene, 'free', 'direct', content, at, certainty)
