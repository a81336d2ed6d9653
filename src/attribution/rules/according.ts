import type { Chunk } from '#document'
import { CUE_VERBS } from '#lexicon'
import type { Span } from '#text'
import { anchored } from '#text'
import type { Finding, Rule, Scene } from '../finding.ts'
import { stated } from '../finding.ts'
import { isAdnominal, phraseSpan, phraseStart } from '../phrase.ts'
import { WHO } from '../speakers.ts'
import {
  nextAccording,
  outletBefore,
  previousAt,
  REPORTED,
  REPORTS,
  SAID_AT,
  SPOKE,
  sourceOf,
  toldAs,
  toldThrough,
} from './according-whose.ts'
import { ACCORDING, FINDING, SUBJECT } from './according-words.ts'
import { cueOf, PASSIVE } from './cue.ts'
import { hearsayOf, toldByAnother } from './hearsay.ts'

/**
 * によると, によれば, の話では: what follows, up to the end of the sentence, is theirs.
 *
 *   ザーリャ通信によると、橋は5日に閉じられたという。 → 橋は5日に閉じられた
 */
export const according: Rule = { name: 'according', look }

/** 調べでは, 話では, 発表では */
const AT = anchored(/^(では|だと|じゃ)$/)

/** Not somebody: 規定によると, 日程によれば. */
const NO_SOURCE = anchored(
  /(規定|規則|日程|予定|場合|地域|時期|計算|程度|定義|法律|慣例|状況|天候|方法|種類|原因|影響|事故|事件|時間|それ|これ)$/,
)

function look(scene: Scene): Finding[] {
  const { chunks } = scene
  const findings: Finding[] = []
  for (let i = 0; i < chunks.length; i++) {
    const found = accordingAt(scene, i) ?? asSaidAt(scene, i) ?? previousAt(scene, i) ?? inWordsOf(scene, i)
    if (found) findings.push(toldAs(scene, i, found) ?? found)
  }
  const hearsay = findings.length === 0 ? hearsayOf(scene) : null
  return hearsay ? [hearsay] : findings
}

const AS_TOLD = anchored(/^(よう|様|通り|とおり)$/)

/** 外相の言うように、… / 報道官が明らかにしているように、…: what follows is theirs. */
function asSaidAt(scene: Scene, i: number): Finding | null {
  const { chunks } = scene
  const verb = chunks[i] as Chunk
  const as = chunks[i + 1]
  const next = chunks[i + 2]
  if (verb.kind === 'verb' && as && !next && i >= 2 && /^(通り|とおり)$/.test(as.head)) return asSaidBefore(scene, i)
  if (verb.kind !== 'verb' || !as || !next || !AS_TOLD.test(as.head) || !as.comma || !/^(に|)$/.test(as.tail)) return null
  if (!(verb.base === '言う' || verb.base === 'いう' || CUE_VERBS.has(verb.base)) || i === 0) return null
  // 首相が|繰り返し|訴えているように
  const by =
    i > 1 &&
    /^(繰り返し|何度も|常に|常々|かねて|かねてから|以前|以前から|しばしば|たびたび|よく|すでに|既に|再三)$/.test(
      (chunks[i - 1] as Chunk).head + (chunks[i - 1] as Chunk).tail,
    )
      ? i - 2
      : // 教授が|近著で|論じているように
        i > 1 && chunks[i - 1]?.kind === 'noun' && (chunks[i - 1] as Chunk).tail === 'で' && !(chunks[i - 1] as Chunk).comma
        ? i - 2
        : i - 1
  const owner = chunks[by] as Chunk
  if (!/^(の|が|も)$/.test(owner.tail)) return null
  const at = phraseSpan(chunks, phraseStart(chunks, by, Math.max(0, i - 40)), by)
  if (!scene.canSpeak(at)) return null
  return {
    rule: 'according:as',
    type: 'indirect',
    cue: { start: verb.start, end: as.end },
    contents: [{ start: next.start, end: contentEnd(scene, i + 2) }],
    ...stated(scene, at),
    base: verb.base,
  }
}

const QUOTH = anchored(/^(.{2,})(いわく|曰く)$/)

const QUOTH_AT_ONCE = anchored(/^(.{2,})(?:いわく|曰く)「〓」(?:そう|とのこと)?$/)
/** ペレスさんいわく「…」そうだ: no comma, and the words right behind. */
function quothAlone(scene: Scene, i: number): Finding | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const name = QUOTH_AT_ONCE.exec(chunk.head)?.[1]
  const quote =
    name === undefined ? undefined : scene.sentence.brackets.find(({ span }) => span.start >= chunk.start && span.end <= chunk.end)
  if (name === undefined || quote?.open !== '「' || quote.unclosed) return null
  const at = { start: (chunks[phraseStart(chunks, i, Math.max(0, i - 6))] as Chunk).start, end: chunk.start + name.length }
  if (!scene.canSpeak(at)) return null
  return {
    rule: 'according:as',
    type: 'direct',
    cue: { start: at.end, end: quote.span.start },
    contents: [quote.inner],
    ...stated(scene, at),
    base: 'によると',
  }
}

const AS_POINTED = anchored(/^(指摘|主張|説明|予想|予測|言葉|発言|見立て)(どおり|通り)$/)

const AS_FAR = anchored(/^(所|ところ|限り)$/)

/** A外相いわく、… / A外相に言わせれば、… / A外相の指摘どおり、…: what follows is theirs. */
function inWordsOf(scene: Scene, i: number): Finding | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const next = chunks[i + 1]
  const alone = quothAlone(scene, i)
  if (alone) return alone
  if (!next || !chunk.comma) return null
  const quoth = QUOTH.exec(chunk.head)
  // 同氏の|考えでは、
  const asPointed = AS_POINTED.test(chunk.head) || (chunk.head === '考え' && chunk.tail === 'では')
  // 筆者の見る|ところ、
  const sees =
    AS_FAR.test(chunk.head) &&
    /^(では|で|)$/.test(chunk.tail) &&
    /^(見る|みる|知る|聞く)$/.test(chunks[i - 1]?.base ?? '') &&
    /^(る|た|)$/.test(chunks[i - 1]?.tail ?? '') &&
    /^(の|が)$/.test(chunks[i - 2]?.tail ?? '')
  const lets = chunk.base === '言う' && /^せ(?:れば|ると)/.test(chunk.tail) && /^に$/.test(chunks[i - 1]?.tail ?? '')
  let at: Span | null = null
  if (quoth && chunk.tail === '')
    at = { start: (chunks[phraseStart(chunks, i, Math.max(0, i - 6))] as Chunk).start, end: chunk.headEnd - (quoth[2] as string).length }
  else if ((asPointed && chunks[i - 1]?.tail === 'の') || lets)
    at = phraseSpan(chunks, phraseStart(chunks, i - 1, Math.max(0, i - 7)), i - 1)
  else if (sees) at = phraseSpan(chunks, phraseStart(chunks, i - 2, Math.max(0, i - 8)), i - 2)
  if (sees && toldByAnother(chunks, i)) return null
  if (!at || !(scene.canSpeak(at) || (lets && (chunks[i - 1]?.proper === 'person' || WHO.test(chunks[i - 1]?.head ?? ''))))) return null
  const whole = next.quote && next.head === '「〓」' && i + 2 === chunks.length
  return {
    rule: 'according:as',
    type: whole ? 'direct' : 'indirect',
    cue: { start: asPointed ? chunk.start : at.end, end: chunk.headEnd + (lets ? chunk.tail.length : 0) },
    contents: [whole && next.quote ? next.quote.inner : { start: next.start, end: contentEnd(scene, i + 1) }],
    ...stated(scene, at),
    base: 'によると',
  }
}

/** …したことは、外相の言う通りだ: what stands before is theirs. */
function asSaidBefore(scene: Scene, i: number): Finding | null {
  const { chunks } = scene
  const verb = chunks[i] as Chunk
  const as = chunks[i + 1] as Chunk
  const topic = i - 2
  if (
    !(verb.base === '言う' || verb.base === 'いう' || CUE_VERBS.has(verb.base)) ||
    !/^(の|が)$/.test((chunks[i - 1] as Chunk).tail) ||
    !/(は|が|も)$/.test((chunks[topic] as Chunk).tail)
  )
    return null
  const at = phraseSpan(chunks, i - 1, i - 1)
  if (!scene.canSpeak(at)) return null
  return {
    rule: 'according:as',
    type: 'indirect',
    cue: { start: verb.start, end: as.headEnd },
    contents: [{ start: (chunks[0] as Chunk).start, end: (chunks[topic] as Chunk).headEnd }],
    ...stated(scene, at),
    base: verb.base,
  }
}

function accordingAt(scene: Scene, i: number): Finding | null {
  const { chunks, text } = scene
  const chunk = chunks[i] as Chunk
  const by = ACCORDING.test(chunk.tail)
  const at = !by && AT.test(chunk.tail) && chunk.kind === 'noun' && FINDING.test(chunk.head)
  const reported = !by && !at && REPORTED.test(chunk.head + chunk.tail) && chunk.comma && REPORTS.test(chunks[i - 1]?.base ?? '')
  const spoken = !by && !at && !reported && SAID_AT.test(chunk.head + chunk.tail) && chunk.comma && SPOKE.test(chunks[i - 1]?.base ?? '')
  if (!by && !at && !reported && !spoken) return null
  const next = chunks[i + 1]
  // 地震によると見られる亀裂: the cause, and nobody's account
  if (!next || (by && !chunk.comma && /^(見る|みる|思う|考える|思しい|する|いう|言う|述べる|報じる|伝える|話す|説明する)$/.test(next.base)))
    return null
  const end = Math.min(contentEnd(scene, i + 1), nextAccording(scene, i + 1))
  if (end <= next.start) return null
  // それによると、「…」と驚き、…を批判している: told by its own cues
  if (by && /^(それ|これ)$/.test(chunk.head) && tellsItself(chunks, i)) return null
  const told = toldThrough(scene, i)
  // ハルネ通信が12日に配信した|記事では: whose article it is
  const published =
    at && REPORTS.test(chunks[i - 1]?.base ?? '') && isAdnominal(chunks, i - 1) ? outletBefore(scene, i - 1, Math.max(0, i - 16)) : null
  const source = told?.as ? told.via : (told?.source ?? published?.at ?? sourceOf(scene, i))
  // この記事では, 前回の調査では: the page itself
  if (
    source &&
    /^(今回|前回|次回|本|この|その|こちら|以下|上記|冒頭|当|本稿|本記事|この記事|その記事)$/.test(text.slice(source.start, source.end))
  )
    return null
  if (!source || (reported && !scene.isOutlet(source))) return null
  const paper = /^(それ|これ)$/.test(text.slice(source.start, source.end)) ? paperInFront(scene) : null
  const pronoun = !paper && /^(それ|これ|(公表|発表|報告|報道)された内容)$/.test(text.slice(source.start, source.end))
  return {
    rule: by || reported || spoken ? 'according' : 'according:finding',
    type: 'indirect',
    cue: by
      ? { start: chunk.end - (ACCORDING.exec(text.slice(chunk.headEnd, chunk.end))?.[0].length ?? chunk.tail.length), end: chunk.end }
      : cueBehind(source, reported || spoken ? (chunks[i - 1] as Chunk).start : chunk.start, chunk.headEnd),
    contents: [{ start: next.start, end }],
    subject: pronoun ? { kind: 'omitted' } : { kind: 'named', at: paper?.at ?? source },
    act: 'state',
    firm: false,
    beside: [{ start: (chunks[phraseStart(chunks, i, Math.max(0, i - 40))] as Chunk).start, end: chunk.end }],
    certainty:
      pronoun || paper || scene.canSpeak(source)
        ? 'high'
        : NO_SOURCE.test(text.slice(source.start, source.end)) || /情報$/.test(text.slice(source.start, source.end))
          ? 'low'
          : 'high',
    sentence: scene.index,
    base: 'によると',
    ...(told && !told.as ? { via: [told.via] } : paper?.via ? { via: [paper.via] } : {}),
  }
}

const GOT =
  /([^、。「」\s]{2,24}?)が(?:[^、。「」]{0,12}?)(?:入手|閲覧|確認|公開|暴露)した([^、。「」]{0,10}?(?:文書|資料|報告書|メモ|録音|映像|書簡|データ))/

const ISSUED =
  /^(?:[^、。「」]{1,14}、)?([^、。「」]{2,30}?)(?:は|が)[^。]{0,60}?(?:報告書?|調査結果|調査|統計|声明|文書|資料|論文|白書|推計|試算|集計|データ|要旨|議事録)を(?:[^、。]{0,8}に)?(?:公表|発表|公開|まとめ|出し|発行|提出|配布|掲載)/

/** 国連は5日、報告書を公表した。それによると、…: who issued what the sentence in front speaks of; ハルネ通信が入手した文書: the paper itself, through whoever has it. */
function paperInFront(scene: Scene): { at: Span; via?: Span } | null {
  const front = scene.previous ?? scene.above
  if (!front) return null
  const words = scene.text.slice(front.start, front.end)
  const within = (name: string, from = 0): Span => {
    const start = front.start + words.indexOf(name, from)
    return { start, end: start + name.length }
  }
  const got = GOT.exec(words)
  if (got) {
    const holder = within(got[1] as string, got.index)
    return scene.isOutlet(holder) ? { at: within(got[2] as string, got.index + (got[1] as string).length), via: holder } : null
  }
  const issued = ISSUED.exec(words)
  const at = issued && within(issued[1] as string)
  return at && scene.canSpeak(at) ? { at } : null
}

/** Whether a sentence ends in what somebody who is left out says of his own. */
function tellsItself(chunks: readonly Chunk[], i: number): boolean {
  const last = chunks.length - 1
  const cue = last > i + 1 ? cueOf(chunks, last) : null
  if (!cue || /^(という|いう|言う|とする|報じる|伝える)$/.test(cue.base) || PASSIVE.test((chunks[last] as Chunk).tail)) return false
  return !chunks.slice(i + 1).some((c) => c.kind === 'noun' && SUBJECT.test(c.tail) && !c.quote)
}

/** The cue from `start` on, behind the source where that leaves any of it: 調査|では, but 協発表では. */
const cueBehind = (source: Span, start: number, end: number): Span => ({
  start: source.end < end ? Math.max(source.end, start) : start,
  end,
})

const CLOSER = anchored(
  /(だ|である)?(という(こと|もの)?(だ|である|です)?|といい|とのこと(だ|である|です)?|と(さ|言わ|いわ)れ(る|た|ている|ていた|ます|ています)|とし(ている|ていた|ています)|といいます|との(見方|こと)だ|とみられ(る|ている|ます)|(?<=[るうくすつぬむぐぶただい])そう(だ|です|である))$/,
)

/** Where the account ends: the sentence's last word, without the closing という, とのことだ. */
export function contentEnd(scene: Scene, from: number): number {
  const { chunks, text } = scene
  const start = (chunks[from] as Chunk).start
  let end = (chunks[chunks.length - 1] as Chunk).end
  const said = text.slice(start, end)
  const closer = CLOSER.exec(said.slice(-24))
  // だ belongs to what was said: 初めてのことだ|という
  if (closer) end -= closer[0].length - (closer[1]?.length ?? 0)
  return end
}
