import type { Chunk } from '#document'
import { CUE_NOUNS, CUE_VERBS, LIGHT_VERBS } from '#lexicon'
import { anchored, type Span } from '#text'
import { isPrelude } from '../beside.ts'
import type { Finding, Scene, Subject } from '../finding.ts'
import { isAdnominal, isContinuing, phraseSpan, phraseStart, tailOf } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { isQuoted, NEGATED, quoteOver } from './cue.ts'
import { askedBefore, innerFrame } from './speaker.ts'

/**
 * A noun that names a saying, with the saying in front of it.
 *
 *   外相は協議を続けるとの見方を示した / 併合されるのではないかとの懸念が住民の間で出ている / 「戻れ」という声明
 */
/** Nouns of intent take their clause bare: 市場で買い入れする|方針を示した. */
const PLAN = anchored(/^(申し入れ|申し出|提案|約束|方針|意向|考え|姿勢|決意|意思|構え|見通し|意欲)$/)
const JOINT = anchored(/(との|という|っていう|といった|とする|とかいう|と言う|なんて|などという|などとの)$/)

const NOUN_ENDS: ReadonlySet<number> = new Set([...CUE_NOUNS.keys()].map((noun) => noun.charCodeAt(noun.length - 1)))

/** The cue noun at the end of a phrase's head, or null. */
function cueNoun(head: string): string | null {
  if (!NOUN_ENDS.has(head.charCodeAt(head.length - 1))) return null
  for (let length = Math.min(5, head.length); length >= 1; length--) {
    const noun = head.slice(-length)
    if (CUE_NOUNS.has(noun) && (length > 1 || head.length === 1 || noun === '声')) return noun
  }
  return null
}

export interface Named {
  readonly finding: Finding
  /** A light verb closes the saying (見方を示した), so its clause goes on behind it. */
  readonly light: boolean
  readonly last: number
}

/** 批判|する, 批判|し, 批判|さ|れる */
const DOES = anchored(/(?:する|し|さ)$/)

/** Looks at phrase `i`; `left` is where its clause begins, `running` the subject that goes on from the clause before. */
export function namingAt(scene: Scene, i: number, left: number, running: Subject | null): Named | null {
  const { chunks, text } = scene
  if (i <= left) return null
  const chunk = chunks[i] as Chunk
  if (chunk.kind !== 'noun' && chunk.kind !== 'verb') return null
  // …する|見通しである|ことを語った: the fact is told by the verb behind it
  if (/見(?:通し|込み)$/.test(chunk.head) && /である$/.test(chunk.tail) && /^(こと|旨)$/.test(chunks[i + 1]?.head ?? '')) return null
  // …との|情報は|ない|と話した: that there is none is what was said
  if (/^(?:は|も)な(?:い|かった)と$/.test(chunk.tail)) return null
  const noun = cueNoun(chunk.kind === 'verb' ? DOES.replace(chunk.head, '') : chunk.head)
  if (!noun) return null
  // 「…」という|不満の|声が|上がる: named once, by 声
  if (chunk.tail === 'の' && noun !== '声' && chunks[i + 1]?.head === '声' && lightVerb(chunks, i + 1)) return null
  // という|市民宛の|手紙, という|大統領の|抱く|信念: modifiers may stand between
  const holder = holderOf(scene, i, left)
  let at = holder ? holder.from - 1 : i - 1
  // 「…」と|署に|通報があった, 「…」と|不安の|声が上がった
  const told = chunks[i - 2]
  const apart = (chunks[i - 1] as Chunk).tail === 'に' || ((chunks[i - 1] as Chunk).tail === 'の' && chunk.head === '声')
  if (!holder && apart && i - 2 >= left && told?.quote && /^(と|との|などと)$/.test(told.tail)) at = i - 2
  // 「…」と|二名の|安否について|コメントを
  const over = quoteBeforeAbout(chunks, i, left)
  if (!holder && over !== null) at = over
  // 「…」と|これまでと|同様の|見解を
  const as = quoteBeforeManner(chunks, i, left)
  if (!holder && as !== null) at = as
  while (
    !holder &&
    as === null &&
    over === null &&
    at > left &&
    i - at < 3 &&
    chunks[at]?.kind === 'noun' &&
    /^(の|への|宛の|向けの)$/.test((chunks[at] as Chunk).tail) &&
    !chunks[at]?.quote &&
    chunks[at]?.head !== '旨'
  )
    at--
  // 反対の|意向を|示した
  const done = chunks[i - 1] as Chunk
  const doing =
    !holder &&
    done.kind === 'noun' &&
    done.tail === 'の' &&
    done.doing &&
    !done.quote &&
    /^(意向|意思|考え|方針|立場)$/.test(noun) &&
    chunk.head === noun
      ? lightVerb(chunks, i)
      : null
  if (doing) at = i - 1
  const before = chunks[at] as Chunk
  if (at !== i - 1 && !JOINT.test(before.tail) && !(apart && at === i - 2) && as === null && over === null) return null
  const joint =
    JOINT.exec(text.slice(before.headEnd, before.end)) ?? (at >= i - 2 || as !== null || over !== null ? plainJoint(scene, i, at) : null)
  // …する|旨の|声明, …する|旨、|コメントを
  const order =
    at === i - 1 &&
    at > left &&
    /^(よう|様)$/.test(before.head) &&
    /^に?$/.test(before.tail) &&
    ORDERS.test(noun) &&
    chunk.kind === 'noun' &&
    lightVerb(chunks, i) !== null
  const gist =
    order ||
    (before.head === '旨' && at > left && (before.tail === 'の' || (before.tail === '' && before.comma)) && lightVerb(chunks, i) !== null)
  const quoted =
    before.quote && /^(の|との|という|といった|などの|などという|と言う)/.test(before.tail) && before.headEnd === before.quote.span.end
  const held =
    !joint && before.base === 'する' && before.head === 'する' && /^と$/.test(chunks[at - 1]?.tail ?? '') && chunks[at - 1]?.kind !== 'noun'
  const plan =
    !joint &&
    !quoted &&
    PLAN.test(noun) &&
    before.kind === 'verb' &&
    /^(たい|ない|せる|させる|られる|れる|ている|)$/.test(before.tail) &&
    !before.comma
      ? lightVerb(chunks, i)
      : null
  // …を上限|とする|方針, 行わないこと|とする|方針: とする is the predicate
  const settled =
    joint !== null &&
    before.kind === 'noun' &&
    before.tail === 'とする' &&
    PLAN.test(noun) &&
    at > left &&
    (before.head === 'こと' || /を$/.test((chunks[at - 1] as Chunk).tail)) &&
    lightVerb(chunks, i) !== null
  if (!joint && !quoted && !plan && !gist && !doing?.own) return null
  if (
    !gist &&
    !doing &&
    !settled &&
    before.kind === 'noun' &&
    !before.copula &&
    !before.quote &&
    !/(から|まで|べき|はず|のみ|だけ|か|可能|必要|のでは|はない|はなかった)/.test(before.tail + before.head.slice(-2))
  ) {
    // 「A国という」+noun names a thing, unless a noun of saying follows a clause without だ (…は不要|との考え)
    if (!/との$/.test(before.tail)) return null
  }
  // 「X」の導入決定: the quotation names what was decided on
  if (quoted && before.tail === 'の' && chunk.kind === 'noun' && chunk.head !== noun) return null
  const end = doing
    ? before.headEnd
    : gist
      ? (chunks[at - 1] as Chunk).end
      : quoted
        ? before.headEnd
        : held
          ? (chunks[at - 1] as Chunk).headEnd
          : plan || settled
            ? before.end
            : before.headEnd + (joint?.index ?? 0)
  const light = lightVerb(chunks, i)
  const outer = frameOf(scene, left, before.quote ? at : at + 1, true)
  // 通信社は、二党が組む意向を示したと伝えた: who shows it stands inside what is told
  const inner = light?.own && isQuoted(chunks, light.at) ? innerFrame(scene, outer, { kind: 'clause', last: at, end: 0 }, false) : null
  // Aは…と切り捨て、納税者は…だとの主張を崩さない: the clause that goes on keeps its subject
  const kept =
    !inner &&
    joint &&
    left > 0 &&
    running?.kind === 'named' &&
    outer.subject &&
    !outer.subject.comma &&
    !outer.subject.beforeQuote &&
    (scene.kindOf(outer.subject.at) === 'group' ||
      /^(?:わが|我が|われわれ|我々|我ら|管理人|筆者)/.test(text.slice(outer.subject.at.start, outer.subject.at.end)))
  // 政府が示さない限り…反対する考えを示した: the subject of the if-clause
  const supposed = outer.subject !== null && !outer.subject.topic && !outer.subject.comma && supposes(chunks, outer.start, at)
  const frame =
    kept || supposed ? { ...outer, subject: null, start: startOf(chunks, outer.subject?.at.start ?? 0, left) } : (inner ?? outer)
  const owner =
    (holder && { at: holder.at, next: frameOf({ ...scene, canSpeak: () => false }, left, at + 1, true).start }) ??
    // Aの母親が亡くなったとの情報もある: whose mother, not whose information
    (light && !light.own
      ? quoteOwner(scene, at)
      : (quotedOf(scene, at, i) ??
        (light &&
        (plan || (frame.subject?.topic && (frame.subject.comma || light.own)) || (left > 0 && running?.kind === 'named' && !joint))
          ? null
          : ownerOf(scene, frame.start, at)) ??
        quoteOwner(scene, at) ??
        (frame.subject === null && !plan ? ownerOf(scene, left, at) : null))) ??
    fromWhom(scene, left, at, i, light)
  const around = light ? (doer(scene, i, light.at) ?? experiencer(scene, i, light.at)) : null
  const subject = subjectOf(
    scene,
    // …も100票を得たこともあり、…との見方だ: whose view it is stands in は
    (chunk.copula && frame.subject && !/は$/.test(tailOf(chunks, frame.subject.at)) ? null : frame.subject?.at) ??
      (left > 0 && running?.kind === 'named' ? running.at : null),
    owner?.at ?? null,
    around,
    light,
    i,
  )
  // 専門家の間では、双方が歩み寄るとの見方: whoever does it belongs to the view, when it is the experts'
  const among = around && !light?.own ? behindPhrase(chunks, around, at) : 0
  const start = owner
    ? Math.max(owner.next, among)
    : among > 0 && frame.subject && frame.subject.at.start >= (chunks[among] as Chunk).start
      ? among
      : Math.max(frame.start, among)
  const whole = quoted || (before.quote !== undefined && before.headEnd === before.quote.span.end)
  const contents =
    whole &&
    (at === start ||
      (as !== null && !MANNER_OF_VIEW.test(done.head)) ||
      !isLead(chunks[at - 1]) ||
      /(?:について|に関して|に対して)[はも]?$/.test(chunks[at - 1]?.tail ?? ''))
      ? before.quote?.inner
      : start <= at
        ? { start: (chunks[start] as Chunk).start, end }
        : undefined
  if (!contents || contents.end <= contents.start) return null
  const denied = light !== null && /否定|打ち消/.test((chunks[light.at] as Chunk).head)
  // 「…」と|反論する|コメントを: what the words do is said by the verb
  const does = as !== null && done.kind === 'verb' ? CUE_VERBS.get(done.base) : undefined
  const act = denied ? 'deny' : does?.firm ? does.act : (CUE_NOUNS.get(noun) ?? 'state')
  const finding: Finding = {
    rule: light ? 'naming:light' : 'naming',
    type: whole && contents === before.quote?.inner ? 'direct' : before.quote ? 'mixed' : 'indirect',
    cue: light
      ? { start: chunk.start, end: light.end }
      : { start: joint ? before.headEnd + joint.index : before.headEnd, end: chunk.headEnd },
    contents: [contents],
    subject,
    act,
    firm: act !== 'state',
    beside: frame.beside,
    certainty:
      plan && (chunk.copula || chunk.tail === '' || (chunk.tail === 'で' && chunk.comma))
        ? (subject.kind === 'named' || subject.kind === 'omitted') &&
          (before.tail === 'たい' || /^(方針|意向|考え)$/.test(noun) || (noun === '構え' && chunk.copula))
          ? 'medium'
          : 'low'
        : subject.kind === 'named'
          ? light || quoted
            ? 'high'
            : 'medium'
          : (noun === '報道' && light) ||
              (subject.kind === 'omitted' &&
                (chunk.copula || (light?.own === true && /^(?:を|も)/.test(chunk.tail) && (as !== null || !/^(姿勢|意欲)$/.test(noun)))))
            ? 'medium'
            : 'low',
    sentence: scene.index,
    base: noun,
  }
  return { finding, light: light !== null, last: light?.at ?? i }
}

const WORD = anchored(
  /^(?:報告|連絡|返信|返答|返事|回答|説明|情報|通報|申し出|申し入れ|証言|要請|訴え|苦情|打診|謝罪|相談|訂正|要望|助言|忠告|警告|指示|確約|約束|保証|同意|了承|声|意見|批判|指摘|不満|懸念|疑問|注文)$/,
)
const CROWD = anchored(/(?:群衆|聴衆|観客|観衆|会場|客席|議場|傍聴席|沿道|現場|地元|野党|与党|専門家)$/)
const RECEIVED = anchored(
  /^(?:受ける|ある|届く|入る|寄せる|来る|得る|もらう|受け取る|出る|上がる|あがる|挙がる|相次ぐ|聞く|取り付ける|引き出す)$/,
)
/** 警備庁からは、年内に結論を出すとの|報告を|受けている: whose word it is that somebody has. */
function fromWhom(
  scene: Scene,
  left: number,
  at: number,
  i: number,
  light: ReturnType<typeof lightVerb>,
): { at: Span; next: number } | null {
  const { chunks } = scene
  if (!WORD.test((chunks[i] as Chunk).head) || !RECEIVED.test(chunks[light?.at ?? i + 1]?.base ?? '')) return null
  for (let k = left; k < at; k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote || !/^(?:から|からは|からも)$/.test(chunk.tail)) continue
    const who = phraseSpan(chunks, phraseStart(chunks, k, left), k)
    return (scene.canSpeak(who) || CROWD.test(chunk.head)) && (chunk.comma || chunks[k + 1]?.quote) ? { at: who, next: k + 1 } : null
  }
  return null
}

/** Whether an if-clause closes between two phrases: the clause of whoever stands in front of it, so that 声明を出し、 does not come between. */
export function supposes(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const c = chunks[k] as Chunk
    if ((c.kind !== 'noun' && /(?:れば|なら|たら)$/.test(c.tail)) || /^(場合|限り)$/.test(c.head)) return true
    if (c.comma && isContinuing(c) && isPrelude(chunks, k)) return false
  }
  return false
}

/** …すると|声明を|発した, 「…」と|コメントを|出した: と alone joins where a light verb follows. */
function plainJoint(scene: Scene, i: number, at: number): RegExpExecArray | null {
  const { chunks, text } = scene
  const before = chunks[at] as Chunk
  const noun = chunks[i] as Chunk
  if (noun.kind !== 'noun' || !(/^[をがも]$/.test(noun.tail) || (noun.head === '火消し' && noun.tail === 'に')) || before.comma) return null
  if (
    !(before.kind === 'verb' || before.kind === 'adjective' || before.copula || before.quote || /(?:ない|なかった)と$/.test(before.tail)) ||
    !lightVerb(chunks, i)
  )
    return null
  return /^(と|などと)$|(?<=.)(?<!こ)と$/.exec(text.slice(before.headEnd, before.end))
}

const MANNER_OF_VIEW = anchored(
  /^(これ|それ|従来|以前|前回|昨年|先月|先週|同様|同じ|改めて|あらためて|初めて|公式|正式|個人的|独自|異例|公|率直|慎重|前向き|否定的|肯定的|厳しい|強い|深い|新た|重ねて)$/,
)
/** 「…」と|これまでと|同様の|見解を: the quotation in front of how the view is held; null when nothing stands between. */
function quoteBeforeManner(chunks: readonly Chunk[], i: number, left: number): number | null {
  for (let k = i - 1; k >= Math.max(left, i - 4); k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.quote)
      return k < i - 1 && /^(と|などと)$/.test(chunk.tail) && !chunk.comma && chunk.headEnd === chunk.quote.span.end ? k : null
    if (!MANNER_OF_VIEW.test(chunk.head) && !MANNER_OF_VIEW.test(chunk.base)) break
  }
  // 「…」と、|復旧への|強い|決意を|示した
  const noun = chunks[i] as Chunk
  const over = noun.tail === 'を' && !ONLY_PRESSED.test(noun.head) && lightVerb(chunks, i) ? quoteOver(chunks, i) : null
  return over !== null && over >= left ? over : null
}
/** 感謝の念を表す is no reminder, as 念を押す is. */
const ONLY_PRESSED = anchored(/^(念|釘|くぎ|胸|声|空気)$/)

/** 「…」と|二名の|安否について|コメントを: the quotation in front of what the saying is about; null when there is none. */
function quoteBeforeAbout(chunks: readonly Chunk[], i: number, left: number): number | null {
  if (!/^(について|に関して|に関し|に対して|に対し)$/.test((chunks[i - 1] as Chunk).tail) || (chunks[i - 1] as Chunk).comma) return null
  for (let k = i - 2; k >= Math.max(left, i - 6); k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.quote) return /^(と|などと)$/.test(chunk.tail) && !chunk.comma && chunk.headEnd === chunk.quote.span.end ? k : null
    if (chunk.kind !== 'noun' || !/^(の|や|と)$/.test(chunk.tail)) return null
  }
  return null
}

/** The first phrase that begins at `start` or behind it. */
function startOf(chunks: readonly Chunk[], start: number, left: number): number {
  let k = left
  while (k < chunks.length - 1 && (chunks[k] as Chunk).start < start) k++
  return k
}

const ORDERS = /^(釘|くぎ|念|注文|指示|指令|命令|要請|通達|通知|依頼|勧告|警告|注意|助言|アドバイス|呼びかけ)$/

const isLead = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  !chunk.comma &&
  // 流用すれば「翌朝に終わる」と|くぎを刺した
  (chunk.kind === 'noun' ? /(?<!から)(は|が|も|を)$/.test(chunk.tail) : /(?:[えけせてねべめれ]ば|なら|たら)$/.test(chunk.head + chunk.tail))

/** 見方|を|示した, 懸念|が|出る. */
function lightVerb(chunks: readonly Chunk[], i: number): { at: number; end: number; own: boolean } | null {
  const chunk = chunks[i] as Chunk
  if (chunk.kind === 'verb') return { at: i, end: chunk.end, own: true }
  // 結論に至る, 立場に立つ
  const reached = chunks[i + 1]
  if (chunk.tail === 'に' && reached?.kind === 'verb' && /^(至る|達する|立つ|傾く|回る)$/.test(reached.base))
    return { at: i + 1, end: verbEnd(reached), own: true }
  // 提訴する|方針で、, 辞任しない|意向。
  if (PLAN.test(chunk.head) && ((chunk.tail === 'で' && chunk.comma) || (chunk.tail === '' && i === chunks.length - 1 && !chunk.quote)))
    return { at: i, end: chunk.headEnd, own: true }
  // 閉鎖する|方針だと|いう。, 閉鎖する|方針と|なっている
  const next = chunks[i + 1]
  if (PLAN.test(chunk.head) && next && (i + 1 === chunks.length - 1 || next.comma)) {
    if (chunk.copula && /^(だと|であると)$/.test(chunk.tail) && /^(いう|言う)$/.test(next.base))
      return { at: i, end: chunk.headEnd, own: true }
    if (
      /^[とに]$/.test(chunk.tail) &&
      !chunk.comma &&
      !/見通し$/.test(chunk.head) &&
      /^(なる|する)$/.test(next.base) &&
      /^て(い|お)/.test(next.tail)
    )
      return { at: i + 1, end: verbEnd(next), own: true }
  }
  if (!/^(を|が|も|は|で|だ|である|です)/.test(chunk.tail) || /と$/.test(chunk.tail)) return null
  if (chunk.copula) return { at: i, end: chunk.headEnd, own: true }
  for (let k = i + 1; k < Math.min(chunks.length, i + 5); k++) {
    const verb = chunks[k] as Chunk
    if (verb.kind === 'adjective') return /^(多い|強い|根強い|大きい|少ない)$/.test(verb.base) ? { at: k, end: verb.end, own: false } : null
    // 見方が|支配的だ, 声が|大勢を|占める
    if (verb.kind === 'noun' && verb.copula && /^(が|も)$/.test(chunk.tail) && PREVAILS.test(verb.head))
      return { at: k, end: verb.headEnd, own: false }
    if (verb.kind === 'noun' && verb.tail === 'を' && PREVAILS.test(verb.head)) continue
    // 方針を|該当する|各校に|伝えた
    if (verb.kind === 'verb' && isAdnominal(chunks, k) && !LIGHT_VERBS.has(verb.base)) continue
    // 見方を|22日|示している
    if (
      verb.kind === 'noun' &&
      /[0-9][日月年]$|^(?:同日|先月|昨年|今月)$/.test(verb.head) &&
      verb.tail === '' &&
      k < chunks.length - 1 &&
      !verb.comma
    )
      continue
    // 意向は表さなかった, 考えを示してはいない: nothing was said; 姿勢を崩していない holds on to it
    if (verb.kind === 'verb' && SHOWS_VIEW.test(verb.base) && isNegated(chunks, k)) return null
    if (verb.kind === 'verb')
      return (LIGHT_VERBS.has(verb.base) && (verb.base !== '聞く' || /^(か?れ|か?れる)/.test(verb.tail))) || CUE_OF_LIGHT.test(verb.base)
        ? { at: k, end: verbEnd(verb), own: /^を/.test(chunk.tail) || (/^(も|は)/.test(chunk.tail) && !APPEARS.test(verb.base)) }
        : null
    if (verb.kind === 'noun' && verb.tail === '' && (verb.comma || k === chunks.length - 1))
      return LIGHT_VERBS.has(`${verb.head}する`) ? { at: k, end: verb.headEnd, own: /^を/.test(chunk.tail) } : null
    if (verb.kind !== 'adverb' && !/(で|に|の|から|が|は)$/.test(verb.tail)) return null
  }
  return null
}
const PREVAILS = anchored(/^(支配的|一般的|圧倒的|主流|多数|大多数|多数派|大勢|大半|過半|有力|優勢|専ら|もっぱら)$/)
const SHOWS_VIEW = anchored(/^(示す|表す|見せる|表明する|明らかにする|明かす|述べる|口にする)$/)
const isNegated = (chunks: readonly Chunk[], i: number): boolean =>
  NEGATED.test((chunks[i] as Chunk).tail) ||
  (/て(?:は|も)?$/.test((chunks[i] as Chunk).tail) && chunks[i + 1]?.base === 'いる' && NEGATED.test(chunks[i + 1]?.tail ?? ''))

/** Verbs by which a view is there or comes up: nobody in front of them holds it. */
const APPEARS = anchored(
  /^(ある|出る|でる|広がる|高まる|上がる|挙がる|あがる|相次ぐ|届く|流れる|浮上する|入る|一致する|残る|寄せられる|くすぶる|返る|噴出する|続出する|並ぶ|聞く|絶える|漏れる|飛び交う|飛び出す|強まる|深まる|増える|増す|占める|聞こえる|湧く|わく|起きる|起こる|飛ぶ|漂う|渦巻く|募る|生まれる|生じる)$/,
)
const CUE_OF_LIGHT = anchored(/^(表明|発表|強調|展開|公表|披露|主張|否定|共有|掲載|説明|確認)する$/)
const verbEnd = (verb: Chunk): number =>
  verb.headEnd + (/^(?:ら?れ)?(て(い(る|た|ます)|おり)?|た|ました|し|)+/.exec(verb.tail)?.[0].length ?? 0)

/** ザルジニー氏の|膠着状態にある|との指摘: a name with の in front of the clause owns the noun. */
function ownerOf(scene: Scene, from: number, to: number): { at: Span; next: number } | null {
  const { chunks } = scene
  // わが国の納税者は…だとの主張: part of what is said
  if (/^(?:わが|我が|われ|我々|我ら|私)/.test(chunks[from]?.head ?? '')) return null
  for (let i = from; i < to; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return null
    if (/^(の|による|からの)$/.test(chunk.tail)) {
      const at = phraseSpan(chunks, from, i)
      const next = chunks[i + 1]
      // 中国による攻撃を…: whose attack, not whose view
      if (chunk.tail === 'による' && next?.kind === 'noun' && !next.quote) return null
      const clause = chunks.slice(i + 1, to + 1).some((c) => c.kind === 'verb' || c.kind === 'adjective' || c.copula || c.quote)
      if (next && clause && scene.canSpeak(at) && (next.quote || next.kind !== 'noun' || /(に|が|を|は)$/.test(next.tail)))
        return { at, next: i + 1 }
      if (!/^(の)$/.test(chunk.tail)) return null
    } else return null
  }
  return null
}

/** 「…」という|複数の|関係者の|証言: whose it is stands between the words and the noun. */
function quotedOf(scene: Scene, at: number, i: number): { at: Span; next: number } | null {
  const { chunks } = scene
  if (!chunks[at]?.quote || i - at < 2 || (chunks[i - 1] as Chunk).tail !== 'の') return null
  for (let k = at + 1; k < i; k++) if ((chunks[k] as Chunk).kind !== 'noun' || (chunks[k] as Chunk).quote) return null
  const who = phraseSpan(chunks, at + 1, i - 1)
  return scene.canSpeak(who) ? { at: who, next: at } : null
}

/** 大統領の|抱く|信念: who holds it, and where the phrase begins. */
function holderOf(scene: Scene, i: number, left: number): { at: Span; from: number } | null {
  const { chunks } = scene
  const verb = chunks[i - 1]
  const who = chunks[i - 2]
  if (!verb || !who || i - 2 <= left || verb.kind !== 'verb' || !/^(抱く|持つ|もつ|示す|掲げる|唱える|述べる|語る)$/.test(verb.base))
    return null
  if (!/^(|た|ている|ていた)$/.test(verb.tail) || verb.comma || !/^(の|が)$/.test(who.tail) || who.kind !== 'noun') return null
  let from = i - 2
  while (from > left + 1 && (chunks[from - 1] as Chunk).kind === 'noun' && (chunks[from - 1] as Chunk).tail === 'の') from--
  const at = phraseSpan(chunks, from, i - 2)
  return scene.canSpeak(at) ? { at, from } : null
}

/** 俺は|管理人さんの|「…」という意見: the name with の right before the quotation. */
function quoteOwner(scene: Scene, quote: number): { at: Span; next: number } | null {
  const { chunks } = scene
  const owner = chunks[quote - 1]
  if (!chunks[quote]?.quote || !owner || owner.kind !== 'noun' || owner.tail !== 'の') return null
  const at = phraseSpan(chunks, phraseStart(chunks, quote - 1, Math.max(0, quote - 4)), quote - 1)
  return scene.canSpeak(at) ? { at, next: quote } : null
}

/** 提案を|外相が|行った: who stands between the noun and its verb. */
function doer(scene: Scene, i: number, verb: number): Span | null {
  const { chunks } = scene
  for (let k = i + 1; k < verb; k++) {
    if (!/^(が|は|も)$/.test((chunks[k] as Chunk).tail)) continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, i + 1), k)
    if (scene.canSpeak(at)) return at
  }
  return null
}

/** The first phrase behind those among whom it is heard (野党からは、|…, 住民の間では、|…), when they stand in front of it. */
function behindPhrase(chunks: readonly Chunk[], around: Span, last: number): number {
  for (let k = 0; k < last; k++)
    if (
      (chunks[k] as Chunk).headEnd === around.end ||
      ((chunks[k] as Chunk).headEnd === around.end + 1 && /内$/.test((chunks[k] as Chunk).head))
    )
      return /^(間|あいだ|内部|側|中)$/.test((chunks[k + 1] as Chunk).head) ? k + 2 : k + 1
  return 0
}

/** 住民の間で|懸念が|出る: with an unowned verb, those among whom it is heard. */
function experiencer(scene: Scene, i: number, verb: number): Span | null {
  const { chunks } = scene
  // 幹部にこの点を尋ねると、…という|答えが|返る
  const asked = /^(答え|回答|返事|返答)$/.test((chunks[i] as Chunk).head) ? (askedBefore(scene, Math.max(0, i - 16), i)?.at ?? null) : null
  if (asked) return asked
  // 議会では|若手を|中心に|見直すべきだとの|声が|高まる
  for (let k = i - 1; k > Math.max(0, i - 12); k--) {
    const [those, centre] = [chunks[k - 1] as Chunk, chunks[k] as Chunk]
    if (centre.head !== '中心' || centre.tail !== 'に' || those.tail !== 'を') continue
    const at = phraseSpan(chunks, phraseStart(chunks, k - 1, Math.max(0, k - 6)), k - 1)
    if (scene.canSpeak(at)) return at
  }
  for (let k = Math.max(0, i - 12); k < verb; k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun') continue
    if (/^(で|では|から|に|には)$/.test(chunk.tail) && /^(間|あいだ|内部|側|中)$/.test(chunk.head) && k > 0) {
      const at = phraseSpan(chunks, phraseStart(chunks, k - 1, Math.max(0, k - 5)), k - 1)
      if (scene.canSpeak(at)) return at
    }
    // 与党内には|見直すべきだとの|意見も|ある
    if (/^(で|では|に|には)$/.test(chunk.tail) && /.内$/.test(chunk.head) && !chunk.quote) {
      const inside = phraseSpan(chunks, phraseStart(chunks, k, Math.max(0, k - 5)), k)
      const at = { start: inside.start, end: inside.end - 1 }
      if (scene.canSpeak(at)) return at
    }
    if (/^(では|では、)$/.test(chunk.tail) && chunk.kind === 'noun' && k < i) {
      const at = phraseSpan(chunks, phraseStart(chunks, k, Math.max(0, k - 5)), k)
      if (scene.canSpeak(at) && /(会|会議|党|議会|委員会|内部|政府|省|庁|側|社|局|市場|界)$/.test(chunk.head)) return at
    }
    // 与党の|中からも
    if (/^(から|からは|からも)$/.test(chunk.tail) && /^(中|内部|間|あいだ)$/.test(chunk.head) && chunks[k - 1]?.tail === 'の') {
      const at = phraseSpan(chunks, phraseStart(chunks, k - 1, Math.max(0, k - 5)), k - 1)
      if (scene.canSpeak(at)) return at
    }
    if (/^(から|からは|からも)$/.test(chunk.tail)) {
      const at = phraseSpan(chunks, phraseStart(chunks, k, Math.max(0, k - 5)), k)
      if (scene.canSpeak(at)) return at
    }
  }
  return null
}

const INTERVIEW = anchored(/^(.+?)の(?:単独|電話)?(?:取材|インタビュー)に/)
const ASSEMBLY = /([一-龠々ァ-ヴーA-Za-z]{2,14}(?:集会|公聴会|委員会|討論会|フォーラム|説明会))[にで](?:出席|出演|参加|登場|登壇|臨)/

/** 『X』誌の取材に応じたA, 住民集会に出席したA: who asks. */
function askerIn(scene: Scene, subject: Span): Span | null {
  const phrase = scene.text.slice(subject.start, subject.end)
  const paper = INTERVIEW.exec(phrase)
  if (paper) {
    const at = { start: subject.start, end: subject.start + (paper[1] as string).length }
    return scene.canSpeak(at) ? at : null
  }
  const met = ASSEMBLY.exec(phrase)
  return met && { start: subject.start + met.index, end: subject.start + met.index + (met[1] as string).length }
}

function subjectOf(
  scene: Scene,
  frame: Span | null,
  owner: Span | null,
  around: Span | null,
  light: ReturnType<typeof lightVerb>,
  i: number,
): Subject {
  if (owner) return { kind: 'named', at: owner }
  if (around && !light?.own) return { kind: 'named', at: around }
  if (light?.own && frame) return { kind: 'named', at: frame }
  if (light?.own) return { kind: 'omitted' }
  if (around) return { kind: 'named', at: around }
  const asker = frame ? askerIn(scene, frame) : null
  if (asker && /(質問|問い|問いかけ)$/.test((scene.chunks[i] as Chunk).head)) return { kind: 'named', at: asker }
  // 「…」という質問に、Aは…: asked by somebody else; nobody is named
  if (
    frame &&
    !/(質問|問い|批判|指摘|懸念|情報|報道|噂|うわさ|声|見方|説|予測|観測|予想|見通し|期待)$/.test((scene.chunks[i] as Chunk).head)
  )
    return { kind: 'named', at: frame }
  return { kind: 'nobody' }
}
