import type { Chunk } from '#document'
import type { CueVerb } from '#lexicon'
import { type Anchored, anchored } from '#text'
import { mayStandBetween, writesIn } from './before-cue.ts'
import { isAdnominal, phraseStart } from './phrase.ts'
import { admitsIt, decidesIt, refusesIt } from './takes-object.ts'

/** What a cue verb takes as its content, found to its left. */
export interface Complement {
  readonly kind: 'clause' | 'fact' | 'object' | 'request' | 'quote'
  /** The phrase the content ends in. */
  readonly last: number
  /** One past the content's last character: と, を, よう are left out. */
  readonly end: number
  readonly quote?: NonNullable<Chunk['quote']>
  /** A question …か, all of it: 公開する考えがあるか|を問う. */
  readonly question?: boolean
  /** Taken by 呼ぶ: the name is all of it, and not whose it is. */
  readonly called?: boolean
  /** The cue takes no を of its own. */
  readonly plain?: boolean
  /** Taken by とする: what is quoted may be what a thing is said to be. */
  readonly suru?: boolean
}

const QUOTATIVE = anchored(
  /(として|とだけ|とまで|とさえ|とすら|とばかりに?|と|って|とも|とは|などと|とか|なんて|というふうに|といったふうに|との)$/,
)
/** と of company, comparison or result: not a quoting one. */
const NOT_QUOTATIVE = anchored(/(こと|もの|ところ|ひと|など|ほど)と$|^(と|や)$/)
/** Verbs done together with somebody: プーチンと話した, 米国と合意した. */
const NOT_WITH = anchored(/^(話す|語る|合意する|同意する|約束する|確認する|電話する|通話する|相談する|言う|交渉する)$/)
const LIMIT = 16
/** Verbs beside whose と no を of their own stands: what is in を belongs to the words. */
const TAKES_NO_OBJECT = anchored(
  /^(述べる|語る|話す|言う|警告する|主張する|強調する|予告する|説明する|表明する|明言する|断言する|約束する|誓う|宣言する|発言する|答える|通告する)$/,
)
/** 7回|繰り返した */
const TIMES = anchored(/^(?:[0-9一二三四五六七八九十何幾数]+(?:回|度)(?:も)?|再三|重ねて)$/)

const OBJECT = anchored(/(を|をも)$/)
const MANNER = anchored(/^(よう|様)$/)
const QUOTING = anchored(/と$/)
/** Finds the complement of the cue verb in phrase `cue`, looking no further left than `left`. */
export function complementOf(
  text: string,
  chunks: readonly Chunk[],
  cue: number,
  left: number,
  verb: CueVerb,
  headline: boolean,
): Complement | null {
  const admits = admitsIt(chunks, cue, verb, headline)
  const plainly = admits || refusesIt(chunks, cue, verb) || decidesIt(chunks, cue, left, verb)
  const takes = (flag: string): boolean => verb.takes.includes(flag) || (flag === 'o' && plainly)
  // 代表を|務める|知事が|提案した: behind a predicate that modifies a noun stand that predicate's own objects
  let modifier = false
  // …することで|意見が|一致した
  const before = chunks[cue - 1]
  const nearest = takes('d') && before && /^(?:意見|見解|認識)$/.test(before.head) && /^[がは]$/.test(before.tail) ? cue - 2 : cue - 1
  for (let i = nearest; i >= left && i >= cue - LIMIT; i--) {
    const chunk = chunks[i] as Chunk
    if ((chunk.kind === 'verb' || chunk.copula) && isAdnominal(chunks, i)) modifier ||= !MANNER.test((chunks[i + 1] as Chunk).head)
    const near =
      i === nearest ||
      (i === cue - 2 && (isAdverb(chunks[i + 1] as Chunk) || TIMES.test((chunks[i + 1] as Chunk).head))) ||
      (verb.base.startsWith('書') && writesIn(chunks, i, cue)) ||
      // 従うのかと|記者に|聞かれる
      (verb.act === 'ask' && i === cue - 2 && /^(に|から)$/.test((chunks[i + 1] as Chunk).tail) && /^れ/.test((chunks[cue] as Chunk).tail))
    // 「橋は我々のものだ」|述べた: the particle was lost
    if (
      i === cue - 1 &&
      chunk.quote &&
      chunk.tail === '' &&
      !chunk.comma &&
      (TAKES_NO_OBJECT.test(verb.base) || /^(伝える|報じる|指摘する|批判する|訴える|返す)$/.test(verb.base)) &&
      (chunks[cue] as Chunk).kind === 'verb' &&
      (chunks[cue] as Chunk).start === chunk.quote.span.end &&
      chunk.headEnd === chunk.quote.span.end &&
      chunk.quote.inner.end - chunk.quote.inner.start >= 6
    )
      return { kind: 'quote', last: i, end: chunk.headEnd, quote: chunk.quote, plain: TAKES_NO_OBJECT.test(verb.base) }
    // 「…」と|連絡した|ところ、外相は謝罪した: the words are those of the clause that only describes
    const next = chunks[i + 1]
    if (
      i + 2 < cue &&
      !chunk.comma &&
      chunk.quote &&
      next?.kind === 'verb' &&
      isAdnominal(chunks, i + 1) &&
      QUOTING.test(chunk.tail) &&
      (/^(ところ|際|時|とき|後|あと|ため|結果|場合)$/.test((chunks[i + 2] as Chunk).head) || /^(さ?れ|られ)/.test(next.tail))
    ) {
      if (!mayStandBetween(chunks, i)) return null
      continue
    }
    // 会見で、「大変不適切だった」として謝罪
    if (
      chunk.quote &&
      chunk.tail === 'として' &&
      near &&
      (takes('a') || (verb.firm && takes('t'))) &&
      chunk.headEnd === chunk.quote.span.end &&
      /[ぁ-ん。]$/.test(text.slice(chunk.quote.inner.start, chunk.quote.inner.end)) &&
      chunk.quote.inner.end - chunk.quote.inner.start >= 8
    )
      return { kind: 'quote', last: i, end: chunk.headEnd, quote: chunk.quote }
    if ((takes('t') || takes('q')) && isQuoting(chunk, near, verb.base)) {
      if (
        chunk.quote &&
        chunk.headEnd === chunk.quote.span.end &&
        (verb.base === '' ? /^(と|って|などと|だと|であると)/ : /^(と|って|などと|とか|とも|なんて|との|とは)/).test(chunk.tail)
      )
        return {
          kind: 'quote',
          last: i,
          end: chunk.headEnd,
          quote: chunk.quote,
          suru: verb.base === 'とする',
          plain: TAKES_NO_OBJECT.test(verb.base),
          called: verb.base === '呼ぶ',
        }
      if (!takes('t') && !near) return null
      // 間違えると|訂正した: whenever
      if (verb.base === '訂正する' && !chunk.quote && !chunk.copula) return null
      if (
        !takes('t') &&
        chunk.kind === 'noun' &&
        !chunk.copula &&
        !chunk.quote &&
        !/^だって$|(?:ない|なかった|か|べき|はず)と$/.test(chunk.tail)
      )
        return null
      // 台風になる|ものと予想した
      if (chunk.head === 'もの' && chunk.tail === 'と' && i > left)
        return { kind: 'clause', last: i - 1, end: (chunks[i - 1] as Chunk).end }
      return { kind: 'clause', last: i, end: endBefore(text, chunk, QUOTATIVE) }
    }
    // 『物の値』として発表した: under the name it was given
    if (chunk.quote && chunk.tail === 'として' && near && takes('o') && /^(発表|公表|提案|提唱|提示)する$/.test(verb.base))
      return { kind: 'object', last: i, end: chunk.headEnd }
    // …していることも伝えている
    if (
      takes('k') &&
      near &&
      !/^(決定|判明|決着)する$/.test(verb.base) &&
      /^(こと|事)$/.test(chunk.head) &&
      /^(も|は)$/.test(chunk.tail) &&
      i > left
    )
      return { kind: 'fact', last: i, end: chunk.headEnd }
    // …していることにも触れている
    if (takes('c') && near && /^(こと|事)$/.test(chunk.head) && /^に(?:も|は)?$/.test(chunk.tail) && i > left)
      return { kind: 'fact', last: i, end: chunk.headEnd }
    // 「…」と|容疑を|認めた
    const said = chunks[i - 1]
    if (admits && i === cue - 1 && chunk.tail === 'を' && i > left && said?.quote && /^(と|などと)$/.test(said.tail))
      return { kind: 'quote', last: i - 1, end: said.headEnd, quote: said.quote }
    // いつ開くのか|尋ねた
    if (verb.act === 'ask' && takes('k') && i === cue - 1 && i > left && /か(どうか)?$/.test(chunk.tail) && !chunk.quote)
      return { kind: 'fact', last: i, end: chunk.end }
    if (
      takes('y') &&
      i > left + 1 &&
      MANNER.test((chunks[i - 1] as Chunk).head) &&
      /^(注意|警戒|協力|理解|自粛|対応|配慮|検討)$/.test(chunk.head) &&
      chunk.tail === 'を'
    )
      return { kind: 'request', last: i - 2, end: (chunks[i - 2] as Chunk).end }
    // 双方が「脅しを真に受けないよう」|呼びかけた
    if (
      takes('y') &&
      near &&
      chunk.quote &&
      chunk.headEnd === chunk.quote.span.end &&
      /^に?$/.test(chunk.tail) &&
      /よう$/.test(text.slice(chunk.quote.inner.start, chunk.quote.inner.end))
    )
      return { kind: 'quote', last: i, end: chunk.headEnd, quote: chunk.quote }
    if (takes('y') && MANNER.test(chunk.head) && i > left && /^(に|)(と|も|)$/.test(chunk.tail))
      return { kind: 'request', last: i - 1, end: (chunks[i - 1] as Chunk).end }
    if (
      (OBJECT.test(chunk.tail) && (!modifier || chunk.comma)) ||
      (near &&
        (verb.firm || /^(評価|示唆|指摘|主張)する$/.test(verb.base)) &&
        takes('o') &&
        chunk.kind === 'noun' &&
        !chunk.quote &&
        /^(も|についても)$/.test(chunk.tail) &&
        !/^[何幾一二三数][度回]$/.test(chunk.head) &&
        i > left)
    ) {
      const made = quoteBefore(chunks, i, left, takes) ?? clauseBefore(text, chunks, i, left, verb) ?? objectOf(chunks, i, takes)
      if (made) return made.kind === 'fact' && verb.act === 'ask' && /か(どうか)?を$/.test(chunk.tail) ? { ...made, question: true } : made
      if (takes('t') || takes('q') || takes('y')) continue
      return null
    }
    // 結束維持|呼びかけ: headlines drop を
    if (
      headline &&
      takes('o') &&
      i === cue - 1 &&
      chunk.kind === 'noun' &&
      chunk.tail === '' &&
      !chunk.comma &&
      !chunk.quote &&
      !chunk.adverbial &&
      chunk.head.length > 1 &&
      i > left
    )
      return { kind: 'object', last: i, end: chunk.headEnd }
    if (
      takes('n') &&
      chunk.kind === 'noun' &&
      i === cue - 2 &&
      /(に関して|について|に対して)(は|も)$/.test(chunk.tail) &&
      /(は|が)$/.test((chunks[i + 1] as Chunk).tail)
    )
      return { kind: 'object', last: i, end: chunk.headEnd }
    // …することで合意した, 方針で一致した
    if (
      takes('d') &&
      near &&
      /^(で|などで|でも)$/.test(chunk.tail) &&
      chunk.kind === 'noun' &&
      !/^(間|中|全会|全会一致|電話|会談|会議|協議)$/.test(chunk.head)
    )
      return { kind: /^(こと|事)$/.test(chunk.head) ? 'fact' : 'object', last: i, end: chunk.headEnd }
    // 行動に対し、|断固として|反対する
    const against =
      /^反[対発]する$/.test(verb.base) && /に対し(?:て)?$/.test(chunk.tail) && (near || chunks.slice(i + 1, cue).every(isAdverb))
    if (takes('n') && (against || (/(に|には|にも)$/.test(chunk.tail) && near)) && chunk.kind === 'noun' && !isAdverb(chunk))
      return { kind: 'object', last: i, end: chunk.headEnd }
    if (takes('a') && /(について|に関して|については)$/.test(chunk.tail) && chunk.kind === 'noun' && i > left)
      return { kind: 'object', last: i, end: chunk.headEnd }
    // 「重大な脅威だ」と|隣国の|核に|言及した
    const own =
      verb.base === '言及する' && near && chunk.kind === 'noun' && chunk.tail === 'に'
        ? chunks[phraseStart(chunks, i, left) - 1]
        : undefined
    if (own?.quote && phraseStart(chunks, i, left) > left && own.headEnd === own.quote.span.end && /^(と|などと)$/.test(own.tail))
      return { kind: 'quote', last: phraseStart(chunks, i, left) - 1, end: own.headEnd, quote: own.quote }
    if (takes('b') && /(に|について|に関して|にも)$/.test(chunk.tail) && chunk.kind === 'noun' && near && !/(よう|様)$/.test(chunk.head))
      return { kind: 'object', last: i, end: chunk.headEnd }
    if (verb.base === '異議を唱える' && i === cue - 2 && /(に|には)$/.test(chunk.tail) && chunk.kind === 'noun')
      return { kind: 'object', last: i, end: chunk.headEnd }
    if (!mayStandBetween(chunks, i)) return null
  }
  return null
}

/** Who is told, and what describes the object behind. */
const standsBeside = (chunks: readonly Chunk[], i: number): boolean => {
  const { kind, copula, comma, tail } = chunks[i] as Chunk
  return kind === 'adjective' || copula ? isAdnominal(chunks, i) : kind === 'noun' && !comma && /^(に|へ|の|に対し|に対して)$/.test(tail)
}

/** 「…」と健闘を称えた: the words themselves stand in front of what they praise. */
function quoteBefore(chunks: readonly Chunk[], i: number, left: number, takes: (flag: string) => boolean): Complement | null {
  if (!takes('t') || !takes('o') || (chunks[i] as Chunk).quote) return null
  // 「…」と|市民に|冷静な|対応を|呼びかけた
  let at = i - 1
  while (at > left && i - at < 6 && !chunks[at]?.quote && standsBeside(chunks, at)) at--
  if (!chunks[at]?.quote) at = phraseStart(chunks, i, left) - 1
  const said = chunks[at]
  if (!said?.quote || at < left || !/^(と|などと)$/.test(said.tail) || said.headEnd !== said.quote.span.end) return null
  return said.quote.inner.end - said.quote.inner.start >= 5 ? { kind: 'quote', last: at, end: said.headEnd, quote: said.quote } : null
}

/** Verbs whose を is whom they are said of, and と what is said. */
const OF_SOMEBODY = anchored(
  /^(?:非難する|批判する|糾弾する|指弾する|断罪する|論難する|嘲笑する|冷笑する|こき下ろす|酷評する|責める|罵る|ののしる|称賛する|賞賛する|絶賛する|称える|たたえる|讃える|擁護する)$/,
)
/** 対話を優先すべきだと|慎重な|対応を|求める: what ought to be, in front of what is asked for. */
const ASKS_FOR = anchored(/^(?:求める|促す|迫る|呼びかける|呼び掛ける|要求する|要請する)$/)
const OUGHT = anchored(/(?:べきだ|べきではない|べきでない|てほしい|てはならない|てはいけない|ねばならない|なければならない)(?:と|などと)$/)
const SAID = anchored(/(?:と|として|などと)$/)

/** 条約に違反していると|隣国を|非難した: the clause in front of whom it is said of. */
function clauseBefore(text: string, chunks: readonly Chunk[], i: number, left: number, verb: CueVerb): Complement | null {
  if (!(OF_SOMEBODY.test(verb.base) || ASKS_FOR.test(verb.base)) || (chunks[i] as Chunk).quote) return null
  const at = phraseStart(chunks, i, left) - 1
  const said = chunks[at]
  if (!said || at < left || (said.kind === 'noun' && !said.copula) || !SAID.test(said.tail) || !isQuoting(said, false, verb.base))
    return null
  if (ASKS_FOR.test(verb.base) && !OUGHT.test(said.head + said.tail)) return null
  return { kind: 'clause', last: at, end: endBefore(text, said, QUOTATIVE) }
}

function objectOf(chunks: readonly Chunk[], i: number, takes: (flag: string) => boolean): Complement | null {
  const chunk = chunks[i] as Chunk
  // …した事|自体を
  const itself = /^(自体|そのもの)$/.test(chunk.head) && /^(こと|事)$/.test(chunks[i - 1]?.head ?? '')
  if (itself && takes('o')) return { kind: 'fact', last: i, end: chunk.headEnd }
  // 死亡して|いた事を
  if (takes('k') && /^(?:いた|いる)事$/.test(chunk.head) && /て$/.test(chunks[i - 1]?.tail ?? ''))
    return { kind: 'fact', last: i, end: chunk.headEnd }
  if (takes('k') && (/^(こと|事|旨|の)$/.test(chunk.head) || /か(どうか)?を$/.test(chunk.tail))) {
    const end = /旨/.test(chunk.head)
      ? (chunks[i - 1]?.end ?? chunk.start)
      : /か(どうか)?を$/.test(chunk.tail)
        ? chunk.end - 1
        : chunk.headEnd
    return { kind: 'fact', last: i, end }
  }
  if (takes('o') && chunk.kind === 'noun' && !/^(これ|それ|あれ|何|どれ|何度|何回|幾度|再三|一度|二度|誰)$/.test(chunk.head)) {
    if (chunk.quote && chunk.head === '「〓」') return { kind: 'quote', last: i, end: chunk.headEnd, quote: chunk.quote }
    return { kind: 'object', last: i, end: chunk.headEnd }
  }
  return null
}

const ASKS = anchored(/^(問う|尋ねる|たずねる|聞く|訊く|質問する|質す|ただす|追及する|詰め寄る|食い下がる|畳みかける)$/)
const AS = anchored(/として$/)
/** …と behind a predicate, a quotation, or (right before the verb) a bare noun. */
function isQuoting(chunk: Chunk, near: boolean, cue: string): boolean {
  // 死因は老衰|によると|している: the cause that is given
  if (chunk.tail === 'によると' && near && cue === 'とする') return true
  // 危険だ|として、…を批判した
  if (AS.test(chunk.tail) && (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula)) return true
  if (
    !QUOTATIVE.test(chunk.tail) ||
    /(の|による?と|による|として|によって|にとって|をもって|に沿って|に従って|にわたって|に当たって|にあたって|をめぐって|を巡って)$/.test(
      chunk.tail,
    ) ||
    (chunk.base === 'よる' && chunk.kind === 'verb')
  )
    return false
  if (chunk.quote) return true
  // 打ち|とって
  if (chunk.kind === 'verb' && /^とって?$/.test(chunk.tail) && /[いちりきぎみびし]$/.test(chunk.head)) return false
  // 記者団が問うと、: what they ask stands with か
  if (chunk.tail === 'と' && chunk.comma && ASKS.test(chunk.base)) return false
  if (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula)
    return !/(よう|う)と$/.test(chunk.tail) || /(だろう|でしょう|であろう|う)と$/.test(chunk.tail)
  if (NOT_QUOTATIVE.test(chunk.head + chunk.tail) && !near) return false
  if (NOT_WITH.test(cue) && !/(べき|はず|だけ|のみ|から|まで|か|のでは|はない|はなかった|もない|もなかった)と$/.test(chunk.tail))
    return false
  // 可能性は低いのでは|と, 必要|と, 方針|と: a noun as predicate
  if (/^(ため|せい|おかげ)$/.test(chunk.head)) return true
  return near || chunk.comma || /(ない|なかった|ありません|のでは|か|から|まで|など|べき|はず|のみ|だけ)と$/.test(chunk.tail)
}

/** 高く|評価した, 強く|否定した */
const isAdverb = (chunk: Chunk): boolean =>
  chunk.kind === 'adverb' ||
  (chunk.kind === 'adjective' && /く$/.test(chunk.head)) ||
  (chunk.kind === 'noun' &&
    /^(に|と|として)?$/.test(chunk.tail) &&
    /^(明確|正式|公式|一斉|同時|強烈|公然|厳重|強硬|暗|言下|即座|直ち|頑な|かたくな|痛烈|猛烈|激烈|辛辣|口々|一様|一律|全面的|積極的|率直|大々的|断固|真っ向|真剣|冷静|露骨)$/.test(
      chunk.head,
    ))

/** Drops the quoting particle from the end of a phrase. */
function endBefore(text: string, chunk: Chunk, particle: Anchored): number {
  const found = particle.exec(text.slice(chunk.headEnd, chunk.end))
  const whole = found ? chunk.headEnd + found.index : chunk.end
  // 港は開く」と: a closing bracket without its partner
  const end = /[」』]/.test(text[whole - 1] ?? '') && !chunk.quote ? whole - 1 : whole
  return text[end - 1] === '、' || text[end - 1] === '。' ? end - 1 : end
}
