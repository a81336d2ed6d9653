import type { Chunk } from '#document'
import { CUE_NOUNS, CUE_VERBS } from '#lexicon'
import { anchored } from '#text'
import { type Finding, type Scene, type Subject, stated } from '../finding.ts'
import { tailOf } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { actOfDoing } from './attitude.ts'
import { carriesOn } from './carries-on.ts'
import { isQuoted, NEGATED } from './cue.ts'
import { isLead, JOINT, lightVerb, MANNER_OF_VIEW, ORDERS, PLAN } from './light-verb.ts'
import {
  behindPhrase,
  doer,
  experiencer,
  fromWhom,
  holderOf,
  isSpokenOf,
  ownerBehind,
  ownerOf,
  quotedOf,
  quoteOwner,
  subjectOf,
  tellerInside,
} from './naming-who.ts'
import { jointOver, plainJoint, quoteBeforeAbout, quoteBeforeManner, startOf, supposes } from './naming-words.ts'
import { subjectBehind } from './speaker.ts'
import { unknownTopic } from './unknown-speaker.ts'

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

const HELD = anchored(/^(?:指摘|見方|観測|懸念|批判|不満|声|意見)$/)
const AMONG = anchored(/^(?:から|からは|からも|で|では|でも|に|には|にも)$/)
/** 橋が落ちるとの見方がある, 「橋は落ちる」という懸念が広がる: what is held, by nobody who stands there. */
const isHeard = (chunks: readonly Chunk[], i: number, noun: string, { kind }: Subject, whole: boolean): boolean =>
  kind === 'nobody' &&
  HELD.test(noun) &&
  /^(?:が|も|は)$/.test((chunks[i] as Chunk).tail) &&
  (whole || lightVerb(chunks, i) !== null) &&
  !NEGATED.test(chunks[i + 1]?.tail ?? '') &&
  !chunks.some(
    (c) => c.tail.endsWith('から') || c.tail.startsWith('によ') || (AMONG.test(c.tail) && /(?:間|中|内|内部|側|上|民|者|界)$/.test(c.head)),
  )

export interface Named {
  readonly finding: Finding
  /** A light verb closes the saying (見方を示した), so its clause goes on behind it. */
  readonly light: boolean
  readonly last: number
}

/** 批判|する, 批判|し, 批判|さ|れる */
const DOES = anchored(/(?:する|し|さ)$/)

/** 術策にすぎない、|との見解: the comma is no part of it. */
const lastBefore = (text: string, end: number): number => (text[end - 1] === '、' ? end - 1 : end)

const SPOKEN = anchored(/^(?:発言|宣言|答弁|投稿|ツイート|コメント|演説|声明)$/)
/** 大統領の|「我々は勝つ」|発言が: words whose noun stands right behind them. */
function spokenWords(scene: Scene, i: number): Finding | null {
  const { chunks, text } = scene
  const noun = chunks[i] as Chunk
  const said = chunks[i - 1]
  if (!said?.quote || said.tail !== '' || said.comma || said.end !== noun.start || !SPOKEN.test(noun.head)) return null
  const words = text.slice(said.quote.inner.start, said.quote.inner.end)
  const owner = /[ぁ-ん]/.test(words) ? quoteOwner(scene, i - 1) : null
  return (
    owner && {
      rule: 'naming',
      type: 'direct',
      cue: { start: noun.start, end: noun.headEnd },
      contents: [said.quote.inner],
      ...stated(scene, owner.at, 'medium'),
      base: noun.head,
    }
  )
}

/** Looks at phrase `i`; `left` is where its clause begins, `running` the subject that goes on from the clause before. */
export function namingAt(scene: Scene, i: number, left: number, running: Subject | null): Named | null {
  const { chunks, text } = scene
  if (i <= left) return null
  const chunk = chunks[i] as Chunk
  if (chunk.kind !== 'noun' && chunk.kind !== 'verb') return null
  const spoken = spokenWords(scene, i)
  if (spoken) return { finding: spoken, light: false, last: i }
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
  // …は難しいとの|慎重な|見方を
  if (!holder && as === null && over === null && at === i - 1) at = jointOver(scene, i, left) ?? at
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
    /^(?:に|にと|との|にとの)?$/.test(before.tail) &&
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
    // 支払うよう|命じる|決定を出した: what is ordered
    !(/^決[定断]$/.test(noun) && CUE_VERBS.get(before.base)?.act === 'demand') &&
    /^(たい|ない|せる|させる|られる|れる|ている|[てで]いく|[てで]いきたい|[てで]おく|[てで]おきたい|)$/.test(before.tail) &&
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
    (before.head === 'こと' || /[をはがも]$/.test((chunks[at - 1] as Chunk).tail)) &&
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
          : plan || (settled && !/[はがも]$/.test((chunks[at - 1] as Chunk).tail))
            ? before.end
            : lastBefore(text, before.headEnd + (joint?.index ?? 0))
  const light = lightVerb(chunks, i)
  const outer = frameOf(scene, left, before.quote ? at : at + 1, true)
  // 通信社は、二党が組む意向を示したと伝えた: who shows it stands inside what is told
  const inner = light?.own && (isQuoted(chunks, light.at) || isSpokenOf(chunks, light.at)) ? tellerInside(scene, outer, at) : null
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
  // 外相は…と述べて、カレニアとしては合意を守る考えを示した
  const on = !inner && light?.own === true && !isQuoted(chunks, light.at) && carriesOn(scene, left, outer, running)
  const frame =
    kept || supposed || on ? { ...outer, subject: null, start: startOf(chunks, outer.subject?.at.start ?? 0, left) } : (inner ?? outer)
  const behind = ownerBehind(scene, left, at, i, frame)
  // 通信社は、…との目撃者の話を, 「…」とする協議会のコメントを伝えた: whose words they are, by way of the paper
  const passed = light && frame.subject && scene.isOutlet(frame.subject.at) ? (behind ?? quotedOf(scene, at, i)) : null
  const paper = passed && frame.subject ? frame.subject.at : null
  // 外相は…と述べ、隣国の船が沈んだとの見方を示した: who goes on shows it
  const shown = light?.own === true && left > 0 && running?.kind === 'named'
  const owner =
    behind ??
    passed ??
    (holder && { at: holder.at, next: frameOf({ ...scene, canSpeak: () => false }, left, at + 1, true).start }) ??
    // Aの母親が亡くなったとの情報もある: whose mother, not whose information
    (light && !light.own
      ? quoteOwner(scene, at)
      : (quotedOf(scene, at, i) ??
        (light &&
        (plan || (frame.subject?.topic && (frame.subject.comma || light.own)) || (left > 0 && running?.kind === 'named' && !joint) || shown)
          ? null
          : ownerOf(scene, frame.start, at)) ??
        quoteOwner(scene, at) ??
        (frame.subject === null && !plan && !shown ? ownerOf(scene, left, at) : null))) ??
    fromWhom(scene, left, at, i, light)
  const around = light ? (doer(scene, i, light.at) ?? experiencer(scene, i, light.at)) : null
  const named = subjectOf(
    scene,
    // …も100票を得たこともあり、…との見方だ: whose view it is stands in は
    (chunk.copula && frame.subject && !/は$/.test(tailOf(chunks, frame.subject.at)) ? null : frame.subject?.at) ??
      (left > 0 && running?.kind === 'named' ? running.at : null),
    owner?.at ?? null,
    around,
    light,
    i,
  )
  // 「…」との声明を発表した|評議会は: whoever the noun and its verb describe, where nobody stands in front
  const who = named.kind === 'omitted' && light?.own ? subjectBehind(scene, light.at) : null
  const unknown = named.kind === 'omitted' && light && before.quote && at > left ? unknownTopic(scene, left, at) : null
  const subject: Subject =
    who && /^(?:は|が|も)$/.test(tailOf(chunks, who)) ? { kind: 'named', at: who } : unknown ? { kind: 'named', at: unknown } : named
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
  const act = denied ? 'deny' : does?.firm ? does.act : ((doing && actOfDoing(done)) ?? CUE_NOUNS.get(noun) ?? 'state')
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
          : isHeard(chunks, i, noun, subject, whole) ||
              (noun === '報道' && light && subject.kind !== 'nobody') ||
              (/^(?:報道|質問)$/.test(noun) && /^(?:について|については|に対し|に対して|に関し|に関して)$/.test(chunk.tail)) ||
              (subject.kind === 'omitted' &&
                (chunk.copula || (light?.own === true && /^(?:を|も)/.test(chunk.tail) && (as !== null || !/^(姿勢|意欲)$/.test(noun)))))
            ? 'medium'
            : 'low',
    sentence: scene.index,
    base: noun,
    ...(paper ? { via: [paper] } : {}),
  }
  return { finding, light: light !== null, last: light?.at ?? i }
}
