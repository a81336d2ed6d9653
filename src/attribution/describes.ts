import type { Chunk } from '#document'
import { anchored } from '#text'
import { isPrelude } from './beside.ts'
import type { Scene } from './finding.ts'
import { isAdnominal, isBreak, isContinuing, phraseSpan, phraseStart } from './phrase.ts'

/** 旧ソ連諸国|が|つくる|共同体: が of a clause that only describes the next noun. */
export const describes = (scene: Scene, i: number, left: number, end: number): boolean =>
  describesNext(scene.chunks, i) ||
  turnsTo(scene.chunks, i, end) ||
  // 通信が…したことについて、…と報じた: a paper is seldom what it tells of
  (describesTopic(scene.chunks, i, end) && !scene.isOutlet(phraseSpan(scene.chunks, phraseStart(scene.chunks, i, left), i)))

/** What closes off what somebody else did, in front of what was said of it. */
const CLOSED_BY = anchored(/^(?:こと|事|件|事件|問題|点)$/)
const OF_FACT = anchored(
  /^(?:に|には|にも|を受け|を受けて|に対し|に対して|について|に関し|に関して|をめぐり|をめぐって|を巡り|を巡って)(?:は|も)?$/,
)
/** 訪れた際にも, 復帰した後では: a time set apart from that of the saying; 訪れた際に may be its own. */
const TIME = anchored(/^(?:際|中|なか|さなか|時|とき|後|あと|直後|前|直前|場合)$/)
const OF_TIME = anchored(/^(?:には|にも|では|での|は|も|から)$/)
const TURNS_TO = anchored(
  /^(?:尋ねる|たずねる|聞く|訊く|問う|ただす|質問する|問い合わせる|取材する|確認する|照会する|聴取する|事情聴取する|送る|打つ|渡す|抗議する)$/,
)
/** 市長が|抗議文を|送った|ところ、: who is asked or written to answers. */
function turnsTo(chunks: readonly Chunk[], i: number, end: number): boolean {
  for (let k = i + 1; k < Math.min(end - 1, i + 9); k++) {
    if ((chunks[k - 1] as Chunk).comma) return false
    if ((chunks[k] as Chunk).kind !== 'verb') continue
    const then = chunks[k + 1] as Chunk
    return (
      then.head === 'ところ' &&
      then.tail === '' &&
      (then.comma || chunks[k + 2]?.quote !== undefined) &&
      TURNS_TO.test((chunks[k] as Chunk).base)
    )
  }
  return false
}

const ABOUT = anchored(
  /(?:について|に対し|に対して|に関し|に関して|をめぐり|をめぐって|を受け|を受けて|について[はも]|に対して[はも]|に関して[はも]|をめぐっては)$/,
)
/** 選手が|海外に|進出する|傾向について、; 使節が|条約を|破棄した|ことについて: a clause that tells what the saying is about, or when it was said. */
function describesTopic(chunks: readonly Chunk[], i: number, end: number): boolean {
  for (let k = i; k < Math.min(end, chunks.length - 1, i + 9); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.comma) return false
    if (k === i || chunk.quote || chunk.kind === 'adverb') continue
    if (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula) {
      if (isContinuing(chunk)) continue
      const about = chunks[k + 1] as Chunk
      if (!isAdnominal(chunks, k) || about.kind !== 'noun' || about.quote || k + 1 >= end) return false
      return (
        (about.comma && ABOUT.test(about.tail)) ||
        (CLOSED_BY.test(about.head) && OF_FACT.test(about.tail)) ||
        (TIME.test(about.head) && OF_TIME.test(about.tail)) ||
        (about.head === 'の' && /^(?:に対し|に対して|を受け|を受けて)$/.test(about.tail))
      )
    }
    if (chunk.kind !== 'noun') return false
  }
  return false
}

const describesNext = (chunks: readonly Chunk[], i: number): boolean =>
  !(chunks[i] as Chunk).comma &&
  chunks[i + 1]?.kind === 'verb' &&
  isAdnominal(chunks, i + 1) &&
  !/^(こと|の|もの|よう|ため|わけ|とき|際|場合|ところ|通り|とおり)$/.test(chunks[i + 2]?.head ?? '')

/** 与党が|過半数割れを|した|選挙後と|いう状況に|触れ、…: a body whose clause describes a noun, when the sentence goes on without it. */
export function describesWhat(scene: Scene, i: number, left: number, end: number): boolean {
  const { chunks } = scene
  if ((chunks[i] as Chunk).comma) return false
  for (let k = i + 1; k < Math.min(end - 1, i + 5); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.comma || chunk.quote) return false
    const planned = chunk.kind === 'noun' && /^(予定|方針|計画|見込み|見通し)$/.test(chunk.head) && chunk.tail === 'の'
    if (chunk.kind === 'verb' || planned) {
      const what = chunks[k + 1] as Chunk
      if (chunk.kind === 'verb' && !isAdnominal(chunks, k)) {
        // まとめる|予定の: the plan describes what comes behind it
        if (!/^(予定|方針|計画|見込み|見通し)$/.test(what.head)) return false
        continue
      }
      if (/^(予定|方針|計画|見込み|見通し)$/.test(what.head) && what.tail === 'の') continue
      // whom it is said to: 政府が|来日した|大統領に|「…」と
      if (what.kind !== 'noun' || what.quote || (what.tail === 'に' && chunks[k + 2]?.quote)) return false
      if (/^(こと|の|もの|よう|ため|わけ|とき|際|場合|ところ|通り|とおり|一方|ほか|上|うえ|中|なか)$/.test(what.head)) return false
      let head = k + 1
      while (chunks[head]?.tail === 'の' && chunks[head + 1]?.kind === 'noun') head++
      const { head: noun, tail } = chunks[head] as Chunk
      if (!/^(に|を|で|という|には)$/.test(tail) && !(tail === 'では' && TOLD_IN.test(noun))) return false
      return (
        !/(?:氏|さん|彼|彼女)$/.test((chunks[i] as Chunk).head) &&
        scene.kindOf(phraseSpan(chunks, phraseStart(chunks, i, left), i)) !== 'person'
      )
    }
    if (chunk.kind !== 'noun' || !/^(に|を|で|へ|から|と|の|)$/.test(chunk.tail)) return false
  }
  return false
}

/** What somebody else may say something in. */
const TOLD_IN = /(?:記事|報道|番組|論文|論考|寄稿|資料|文書|映像|動画|報告書|声明|インタビュー|紙面|会見)$/

/** も and, but for an adverb, at once a predicate that describes the next noun. */
export function describesSoon(chunks: readonly Chunk[], i: number): boolean {
  let k = i + 1
  while (chunks[k]?.kind === 'adverb' || /^(毎日|毎週|毎年|日々|いつも|今も)$/.test(chunks[k]?.head ?? '')) k++
  return (
    chunks[k]?.kind === 'verb' &&
    isAdnominal(chunks, k) &&
    !/^(こと|の|もの|よう|ため|わけ|とき|際|場合|ところ)$/.test(chunks[k + 1]?.head ?? '')
  )
}

/** Whether the clause of the subject in phrase `i` only gives a reason or a time: …した|ことから, …した|ため. */
export function closesAsReason(chunks: readonly Chunk[], i: number, end: number): boolean {
  for (let k = i + 1; k < end; k++) {
    const chunk = chunks[k] as Chunk
    if (/^(こと|事)$/.test(chunk.head) && /^(から|により|で)$/.test(chunk.tail)) return true
    if (/^(ため|為|後|あと|結果|際)$/.test(chunk.head) && /^(に|から|)$/.test(chunk.tail)) return true
    if (chunk.kind !== 'noun' && chunk.kind !== 'adverb' && !isAdnominal(chunks, k))
      return /(ので|から)$/.test(chunk.tail) && !/と/.test(chunk.tail)
  }
  return false
}

/** …がいた|ので, …が閉じた|ため: nothing but a reason. */
export function givesReason(chunks: readonly Chunk[], i: number, end: number): boolean {
  for (let k = i + 1; k < Math.min(end, i + 9); k++) {
    const chunk = chunks[k] as Chunk
    if (/^(ため|為)$/.test(chunk.head)) return /^(に|)$/.test(chunk.tail)
    if ((chunk.kind !== 'noun' || chunk.copula) && chunk.kind !== 'adverb' && !isAdnominal(chunks, k))
      return /(ので|のに)$/.test(chunk.tail)
    if (chunk.quote) return false
  }
  return false
}

export function breaksBetween(chunks: readonly Chunk[], from: number, to: number, any: boolean): boolean {
  for (let i = from + 1; i < to; i++) {
    const chunk = chunks[i] as Chunk
    if (any && (closesAsPlan(chunks, i) || closesAsCause(chunks, i))) return true
    // 省は写真を公開したが、教授は…: an occasion that is closed is no mere lead-up
    if (!isBreak(chunk) || (isPrelude(chunks, i) && (!any || isContinuing(chunk)))) continue
    // 社長は会見をし、…には氏が就任すると: after a clause that only goes on, は stays the subject and が is inside what was said
    if (any || /(が|けど|けれど|けれども|ものの)$/.test(chunk.tail)) return true
  }
  return false
}

/** 増便する|計画で、 来日する|予定で、: a noun as predicate closes the clause. */
const closesAsPlan = (chunks: readonly Chunk[], i: number): boolean => {
  const chunk = chunks[i] as Chunk
  return (
    chunk.comma &&
    chunk.tail === 'で' &&
    /^(予定|計画|方針|見通し|見込み|考え|構え|状態|状況|段階|模様)$/.test(chunk.head) &&
    i > 0 &&
    (chunks[i - 1] as Chunk).kind !== 'noun' &&
    isAdnominal(chunks, i - 1)
  )
}

/** 検察は令状を請求した|ため、: the clause that gives the cause is closed. */
const closesAsCause = (chunks: readonly Chunk[], i: number): boolean => {
  const chunk = chunks[i] as Chunk
  return chunk.comma && /^(ため|為)$/.test(chunk.head) && /^に?$/.test(chunk.tail) && i > 0 && (chunks[i - 1] as Chunk).kind === 'verb'
}

/** …したものの、 …されたままで、: what follows has a subject of its own. */
export const contrastBetween = (chunks: readonly Chunk[], from: number, to: number): boolean =>
  chunks
    .slice(from + 1, to)
    .some(
      (c) =>
        c.comma &&
        (/(たが|るが|いが|だが|ものの|けれど|けれども)$/.test(c.tail) || (/^(まま|もの)$/.test(c.head) && /^(で|の)$/.test(c.tail))),
    )

/** Whether the が-phrase at `from` is closed off by a predicate that modifies a noun or ends in ため, ことについて … before `to`. */
export function relativeBetween(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula) return true
  }
  return false
}
