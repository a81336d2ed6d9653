import type { Chunk } from '#document'
import { CUE_NOUNS } from '#lexicon'
import { anchored } from '#text'
import type { Finding, Scene, Subject } from '../finding.ts'
import { isAdnominal, phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { cueEnd, quoteOver } from './cue.ts'
import { NOT_YET } from './no-saying.ts'

/** Verbs that carry a saying on, without being one: 警告を続ける, 批判を強める. */
const CARRY = anchored(
  /^(続ける|繰り返す|強める|発する|展開する|出す|加える|重ねる|浴びせる|表す|表わす|表する|示す|口にする|あらわにする|募らせる|隠す|崩す|繰り広げる|表明する|抱く|寄せる|にじませる|伝える|述べる|申し上げる|見せる|呈する)$/,
)
const SPEAKING =
  /^(警告|批判|非難|懸念|反対|支持|抗議|謝罪|感謝|期待|要求|反発|不満|疑問|反論|不信|危惧|謝意|理解|敬意|哀悼|警戒感|危機感|難色|同情|意欲|自信|祝意|弔意|賛意|期待感|不信感|違和感)$/
/** What an 意 is of. */
const MEANT = anchored(/^(?:遺憾|謝罪|感謝|抗議|反対|賛成|歓迎|祝賀|祝福|支持)$/)
const ABOUT = anchored(
  /^(?:など|等)?(について|については|についての|に関する|に関して|に関しては|に対する|に対し|に対して|に対しては|への|をめぐり|を巡り|をめぐる|を巡る|の|には|にも|に|についても|に関しても|に対しても)$/,
)

/** 危険性について西側に警告を続けている: a noun of saying with what it is about. */
export function aboutAt(scene: Scene, i: number, left: number, running: Subject | null): Finding | null {
  const { chunks } = scene
  const verb = chunks[i] as Chunk
  const noun = chunks[i - 1]
  if (!noun || i - 1 <= left || verb.kind !== 'verb' || !CARRY.test(verb.base) || noun.tail !== 'を') return null
  // 「…」と、活躍に期待を表した: the words, and not what they are about
  if (quoteOver(chunks, i - 1) !== null) return null
  // 遺憾の|意を|表した
  const meant = noun.head === '意' && chunks[i - 2]?.tail === 'の' ? (MEANT.exec((chunks[i - 2] as Chunk).head)?.[0] ?? null) : null
  const word = meant ?? noun.head.slice(-3).match(SPEAKING)?.[0] ?? noun.head.slice(-2).match(SPEAKING)?.[0]
  if (!word || /(ない|なかっ|ず)/.test(verb.tail) || (verb.tail === '' && NOT_YET.test(chunks[i + 1]?.head ?? ''))) return null
  const about = aboutPhrase(scene, meant ? i - 2 : i - 1, left)
  if (about === null) return null
  const frame = frameOf(scene, left, about.from, false)
  // 選手が守備を求めたことに対して、球団側が|難色を示していた: whoever stands right by the noun
  const behind = frame.subject === null || about.to < i - 2 ? frameOf(scene, about.to + 1, i - 1, false).subject : null
  const subject: Subject = behind
    ? { kind: 'named', at: behind.at }
    : frame.subject
      ? { kind: 'named', at: frame.subject.at }
      : left > 0 && running
        ? running
        : { kind: 'omitted' }
  const from = Math.max(about.from, frame.start)
  const start = (chunks[from] as Chunk).start
  const end = (chunks[about.to] as Chunk).headEnd
  if (end <= start) return null
  return {
    rule: 'saying:about',
    type: 'indirect',
    cue: {
      start: meant ? (chunks[i - 2] as Chunk).start : noun.start,
      end: cueEnd(scene, i),
    },
    contents: [{ start, end }],
    subject,
    act:
      CUE_NOUNS.get(word) ??
      (/反対|難色/.test(word)
        ? 'refuse'
        : /支持|感謝|謝意|敬意|理解|祝賀|賛成|歓迎|祝福/.test(word)
          ? 'support'
          : /謝罪/.test(word)
            ? 'admit'
            : 'accuse'),
    firm: true,
    beside: frame.beside,
    certainty: subject.kind === 'named' ? 'high' : 'medium',
    sentence: scene.index,
    base: word,
  }
}

/** The phrase the noun is about; somebody addressed (西側に), who does it and words that describe the noun may stand between. */
export function aboutPhrase(scene: Scene, noun: number, left: number): { from: number; to: number } | null {
  const { chunks } = scene
  let k = noun - 1
  // 閉鎖に|強い|不満を
  while (k > left && describesNoun(chunks, k)) k--
  const apart = relatedTo(scene, k, left)
  if (apart !== null) return { from: phraseStart(chunks, apart, left), to: apart }
  for (; k >= left && k >= noun - 3; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || !ABOUT.test(chunk.tail)) return null
    if (chunk.tail === 'に' && k > left && (chunks[k - 1] as Chunk).tail !== 'の' && ABOUT.test((chunks[k - 1] as Chunk).tail)) continue
    return { from: phraseStart(chunks, k, left), to: k }
  }
  return null
}

const describesNoun = (chunks: readonly Chunk[], k: number): boolean => {
  const { kind, copula, head, tail, comma } = chunks[k] as Chunk
  // 支援に|心から|感謝を, 計画に|改めて|懸念を
  if (!comma && (kind === 'adverb' || HOW.test(head + tail))) return true
  return !comma && (kind === 'adjective' || (copula && tail === 'な')) && isAdnominal(chunks, k)
}
const HOW = anchored(/^(?:心から|改めて|あらためて|重ねて|繰り返し|強く|深く|公然と|露骨に|正式に|公式に)$/)

const RELATED = anchored(/^(?:に関連して|に関連し|に関して|に関し|について|をめぐり|をめぐって|を巡り|を巡って|に対し|に対して)$/)
/** 開始前に|隣国が|支持を: when. */
const WHEN = anchored(
  /(?:[0-9](?:年|月|日|時|分)(?:頃|ごろ)?|前|後|中|間|時|際|上|夜|朝|昼|末|頃|ごろ|うち|春|夏|秋|冬|ため|場合|一緒|共)$/,
)
/** 閉鎖に関連し、隣国政府が|不満を, 主張に|隣国は|理解を: the phrase that is spoken of, in front of who stands right by the noun; null where there is none. */
function relatedTo(scene: Scene, k: number, left: number): number | null {
  const { chunks } = scene
  const who = chunks[k]
  if (!who || k <= left || who.kind !== 'noun' || !/^(?:が|は|も|では)$/.test(who.tail)) return null
  const before = phraseStart(chunks, k, left) - 1
  const about = chunks[before]
  if (!about || before < left) return null
  const what = phraseSpan(chunks, before, before)
  if (about.kind === 'noun' && about.tail === 'に')
    return about.adverbial || WHEN.test(about.head) || (scene.canSpeak(what) && !scene.isDocument(what)) ? null : before
  if (!about.comma || before === left) return null
  if (about.kind === 'noun') return RELATED.test(about.tail) ? before : null
  const thing = chunks[before - 1]
  if (thing?.kind !== 'noun') return null
  return (/^(?:関連する|際する)$/.test(about.base) && thing.tail === 'に') || (about.base === '受ける' && thing.tail === 'を')
    ? before - 1
    : null
}

const SAID = anchored(/(発言|警告|見解|主張|批判|非難|懸念|約束|要求|コメント|説明|証言|提案|声明|投稿)$/)
const OF = anchored(/(についての|に関する|をめぐる|を巡る)$/)

/** 派兵についての|首相の|発言: whose words, and what they are about. */
export function wordsAbout(scene: Scene, i: number, left: number): Finding | null {
  const { chunks } = scene
  const noun = chunks[i] as Chunk
  const who = chunks[i - 1]
  const what = chunks[i - 2]
  if (!who || !what || i - 2 < left || noun.kind !== 'noun' || who.tail !== 'の' || !OF.test(what.tail) || who.quote || what.quote)
    return null
  const word = SAID.exec(noun.head)?.[1]
  const at = { start: who.start, end: who.headEnd }
  if (!word || !scene.canSpeak(at)) return null
  const frame = frameOf(scene, left, i - 2, true)
  const from = Math.max(phraseStart(chunks, i - 2, left), frame.start)
  return {
    rule: 'naming:about',
    type: 'indirect',
    cue: { start: noun.headEnd - word.length, end: noun.headEnd },
    contents: [{ start: (chunks[from] as Chunk).start, end: what.headEnd }],
    subject: { kind: 'named', at },
    act: CUE_NOUNS.get(word) ?? 'state',
    firm: false,
    beside: [],
    certainty: 'medium',
    sentence: scene.index,
    base: word,
  }
}
