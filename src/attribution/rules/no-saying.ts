import type { Chunk } from '#document'
import { CUE_NOUNS } from '#lexicon'
import { type Anchored, anchored } from '#text'
import type { Complement } from '../complement.ts'
import type { Subject } from '../finding.ts'
import { isAdnominal, isContinuing, phraseSpan } from '../phrase.ts'
import type { Frame } from '../subject.ts'
import { DECIDES } from '../takes-object.ts'
import { ACCORDING, type AtCue, HEARD, OUTLETS_TELL, SEES } from './at-cue.ts'
import { CHARGES, isCharged, listOfThings } from './clause.ts'
import { cueOf, isQuoted, NEGATED, SURU } from './cue.ts'
import { describesThing, isAssertion, SHOWS, saysItself, saysNothing, thingSpeaks } from './doubt.ts'
import { subjectBehind } from './speaker.ts'

/** Whether the word of saying joins, compares or asks here, with or without words in front of it. */
export function isNoCue({ scene: { chunks, text }, i, verb }: AtCue, complement: Complement | null): boolean {
  const chunk = chunks[i] as Chunk
  // 「A」と、文化を中心とした「B」の二つで放送する: things joined by と
  if (complement?.quote && listOfThings(chunks, complement.last, i)) return true
  // 微調整を行うといった|ことは: such as
  if (verb.base === 'いう' && chunk.head.startsWith('いっ') && chunk.tail === 'た' && isAdnominal(chunks, i)) return true
  // 脅しというよりも
  if (/^(いう|言う)$/.test(verb.base) && /^より/.test(chunk.tail)) return true
  // …のほうはどうかというと、
  if (complement && HEARD.test(verb.base) && /^と/.test(chunk.tail) && /か$/.test(text.slice(complement.end - 1, complement.end)))
    return true
  if (isAskedFor(chunks, i)) return true
  // 吐き捨てる|ように|言った: how it was said
  if (complement?.quote && saidSo(chunks, i)) return true
  // 部隊を「標的」とみなすと|警告した: part of what is said by the cue behind
  if (complement?.quote && TAKES_FOR.test(verb.base) && /(?:る|す|う)と$/.test(chunk.head + chunk.tail) && isQuoted(chunks, i)) return true
  // その理由を説明した|者は|一人もいない
  return (
    isAdnominal(chunks, i) &&
    /^(者|人|関係者)$/.test(chunks[i + 1]?.head ?? '') &&
    chunks.slice(i + 2, i + 5).some((c) => c.base === 'いる' && NEGATED.test(c.tail))
  )
}

/** Whether a verb of plain saying stands behind ように, and what stands in front of it only tells how. */
const saidSo = (chunks: readonly Chunk[], i: number): boolean =>
  /^(?:よう|様)$/.test(chunks[i + 1]?.head ?? '') &&
  chunks[i + 1]?.tail === 'に' &&
  /^(?:言う|話す|語る|述べる|答える|言い放つ|つぶやく|漏らす|続ける|付け加える|繰り返す)$/.test(chunks[i + 2]?.base ?? '')

const TAKES_FOR = anchored(/^(?:みなす|見なす|見做す|とらえる|捉える|位置づける|位置付ける|解釈する|呼ぶ|認定する)$/)

/** 大統領が変えた理由を説明する|よう|求めた: what is asked for is not said yet. */
function isAskedFor(chunks: readonly Chunk[], i: number): boolean {
  if (!/^(?:よう|様)$/.test(chunks[i + 1]?.head ?? '') || !/^に?$/.test(chunks[i + 1]?.tail ?? '')) return false
  const { tail } = chunks[i] as Chunk
  return (
    /^(?:る|う|)$/.test(tail) &&
    chunks.slice(i + 2, i + 5).some((c, k) => c.kind !== 'adverb' && (cueOf(chunks, i + 2 + k)?.takes.includes('y') ?? false))
  )
}

/** 退路を断った: cut off, and not declined. */
const CUT_OFF = anchored(/(?:退路|国交|関係|連絡|供給|補給|補給路|電源|縁|絆|望み|根|命|流れ|連鎖)$/)

/** 宣言する|用意がある, 発表する|前に: what is not done yet. */
export const NOT_YET: Anchored = anchored(
  /^(用意|準備|可能性|恐れ|おそれ|必要|予定|つもり|権利|義務|権限|能力|機会|見込み|前|以前|直前|寸前|まで)$/,
)

/** Whether the cue's own shape says that nothing was said: it may be, cannot be, is not yet, or is learnt. */
export function isUnsaid({ scene: { chunks }, i, verb }: AtCue, complement: Complement): boolean {
  const chunk = chunks[i] as Chunk
  const next = chunks[i + 1]
  if (verb === SURU && !isAssertion(chunks, complement, i)) return true
  // 出廷を拒んでも、: whether or not
  if (complement.kind === 'object' && /^(?:て|で)も$/.test(chunk.tail)) return true
  if (verb.base === '断る' && complement.kind === 'object' && CUT_OFF.test(chunks[complement.last]?.head ?? '')) return true
  if (/^(難|がた|にく|づら|得|え(る|ない))/.test(chunk.tail) || /^(難い|がたい|にくい)$/.test(next?.base ?? '')) return true
  if (/^(よ?う(が|と)|まいが)/.test(chunk.tail) || (verb.base === '疑う' && /^(余地|べく)/.test(next?.head ?? ''))) return true
  // 条例に賛成しない|ように|運動した: what is to be, and no stance
  if (complement.kind === 'object' && /^(?:よう|様)$/.test(next?.head ?? '') && /^(?:に|)$/.test(next?.tail ?? '')) return true
  // 父親から見て
  if (SEES.test(verb.base) && chunk.tail === 'て' && /から$/.test((chunks[i - 1] as Chunk).tail)) return true
  // 可能性も否定できない
  if (/^(否定|断定|確認)する$/.test(verb.base) && /^でき(ない|なかっ|ず)/.test(chunk.head.slice(2) + chunk.tail)) return true
  // 病気を公表する|ことなく
  if (next?.head === 'こと' && /^な[くい]|^[もは]な/.test(next?.tail ?? '')) return true
  if (next?.head === 'こと' && /^(なく|なし)/.test((chunks[i + 2]?.head ?? '') + (chunks[i + 2]?.tail ?? ''))) return true
  // 大統領が行くと|聞いて、: heard, and from nobody that is named
  if (verb.base === '聞く' && complement.kind === 'clause' && /^(?:て|た|いた|き)/.test(chunk.tail) && heardOnly(chunks, complement, i))
    return true
  // 病であることを知った: learnt, and holds no view
  if (verb.base === '知る' && /^(た|て|てから)$/.test(chunk.tail)) return true
  // 提案を支持するかと|訊かれ: asked, and not said
  if (/^(た|ている|ていた)?か(と|どうか)/.test(chunk.tail)) return true
  // 終息を宣言する|まで: nobody has yet
  return /^まで/.test(chunk.tail) || (chunk.tail === '' && !chunk.comma && NOT_YET.test(next?.head ?? ''))
}

/** Whether the words heard are no question, and nobody stands there from whom they come. */
const heardOnly = (chunks: readonly Chunk[], { last }: Complement, i: number): boolean =>
  !/[かの](?:と|どうかと)$/.test((chunks[last] as Chunk).tail) &&
  !/の$/.test((chunks[last] as Chunk).head) &&
  !chunks.slice(Math.max(0, i - 8), i).some((c) => c.kind === 'noun' && /^から(?:は|も)?$/.test(c.tail))

/** 永田さんは、…で、親族によると、…としている: theirs, and not his whom it is about. */
export function isTheirAccount({ scene: { chunks }, left, verb }: AtCue, complement: Complement, { subject }: Frame): boolean {
  if (!(verb === SURU || HEARD.test(verb.base)) || !subject || complement.quote) return false
  const { end } = subject.at
  return chunks
    .slice(left, complement.last)
    .some(
      (c, k) =>
        ACCORDING.test(c.tail) &&
        c.start > end &&
        chunks
          .slice(left, left + k)
          .some(
            (b) =>
              b.kind === 'noun' &&
              b.comma &&
              b.tail === 'で' &&
              /(?:性|者|人|員|家|生|長|士|師|手|官|出身|歳)$/.test(b.head) &&
              b.start > end,
          ),
    )
}

/** Whether the words are told under another cue: in the account of a paper, or by whom a paper tells of. */
export function isToldUnderAnother({ scene, i, verb }: AtCue, complement: Complement, { subject }: Frame): boolean {
  const { chunks } = scene
  const { tail } = chunks[i] as Chunk
  // X紙によると、…だったと言い、: the paper's account goes on
  if (
    HEARD.test(verb.base) &&
    !complement.quote &&
    /^(、|)$/.test(tail) &&
    chunks.slice(0, i).some((c) => /(によると|によれば)$/.test(c.tail))
  )
    return true
  // 中国も…すべきだとしていると|伝えている: China holds it, and an outlet tells it
  return (
    OUTLETS_TELL.test(verb.base) &&
    complement.kind === 'clause' &&
    subject !== null &&
    !subject.comma &&
    cueOf(chunks, complement.last) !== null &&
    !scene.isOutlet(subject.at)
  )
}

/** Whether what the subject does is no saying of theirs: a ruling, or what somebody is charged with. */
export function isDeed({ scene: { chunks, text }, i }: AtCue, complement: Complement, subject: Subject): boolean {
  if (subject.kind !== 'named') return false
  const name = text.slice(subject.at.start, subject.at.end)
  const chunk = chunks[i] as Chunk
  // 判決は賠償を命じた: what the court did
  if (complement.kind === 'object' && /判決$/.test(name)) return true
  // 府警が、法人格の購入を|持ち掛け、…騙し取ったとして逮捕した: what the arrested did
  return isContinuing(chunk) && chunk.comma && CHARGES.test(name) && isCharged(chunks, i)
}

/** 「…」と言う意見には賛同できない: the opinion is told already, under its noun. */
export function isToldByNoun({ scene: { chunks } }: AtCue, { kind, last }: Complement): boolean {
  return (
    kind === 'object' && CUE_NOUNS.has((chunks[last] as Chunk).head) && /(と言う|という|との|といった)$/.test(chunks[last - 1]?.tail ?? '')
  )
}

/** What is words when somebody puts it forward. */
const PUT_FORWARD = anchored(
  /(?:案|提案|条件|計画|方針|要求|構想|方向|方向性|見解|考え|目標|期限|解決策|打開策|対策|選択肢|根拠|理由|見通し|見方|筋書き|行程表|工程表|額|金額)$/,
)

/** Whether the object, or who shows it, makes it no saying. */
export function objectSaysNothing({ scene, i, left, verb }: AtCue, complement: Complement, frame: Frame): boolean {
  const { chunks } = scene
  const { kind, last } = complement
  if (kind === 'object') {
    // 会社を訴える: goes to court
    if (verb.base === '訴える' && scene.canSpeak(phraseSpan(chunks, last, last))) return true
    // 身分証を提示した: shown, and no words of theirs
    if (verb.base === '提示する' && !PUT_FORWARD.test((chunks[last] as Chunk).head)) return true
    // 議長声明を採択した: that it was adopted, and not what it says
    if (verb.base === '採択する' && /(声明|決議|宣言|文書|決議案)$/.test((chunks[last] as Chunk).head)) return true
    // 導入を決めた|装置: which one it is
    if (DECIDES.test(verb.base) && describesThing(chunks, i) && subjectBehind(scene, i) === null) return true
    if (saysItself(chunks, last) || saysNothing(chunks, last, verb.base)) return true
  }
  return SHOWS.test(verb.base) && (frame.blocked || thingSpeaks(chunks, left, last))
}
