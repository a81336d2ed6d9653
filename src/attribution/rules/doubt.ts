import type { Chunk } from '#document'
import { CUE_VERBS, type CueVerb } from '#lexicon'
import { type Anchored, anchored } from '#text'
import { DATE } from '../beside.ts'
import type { Complement } from '../complement.ts'
import type { Finding, Subject } from '../finding.ts'
import { isAdnominal } from '../phrase.ts'
import { NEGATED, OTHERWISE, PASSIVE } from './cue.ts'

/*
 * What looks like a saying and is none, or is not sure to be one.
 */

export const HYPOTHETICAL: Anchored = anchored(
  /(べき(?:だ|である|です|だった|ではない)?|たい|たら|なければ|ねば|よう|う|まい|だろう|かも|ば|なら|れる|ところ|ほしい|欲しい)$/,
)

/** 監視団が|持ち込めば退去させる: the first predicate behind が is a condition, so が belongs to it. */
export function hangsOn(chunks: readonly Chunk[], from: number, complement: Complement): boolean {
  for (let k = from; k < complement.last; k++) {
    const chunk = chunks[k] as Chunk
    // 首相が会見で、攻撃が|続けば報復すると警告した: the condition has a subject of its own
    if (chunk.kind === 'noun' && chunk.tail === 'が') return false
    if (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula) return /(ば|たら|なら|ならば|ない限り)$/.test(chunk.tail)
  }
  return false
}

export const SHOWS: Anchored = anchored(/^(示す|示唆する|意味する|物語る|裏付ける|証明する|表す)$/)

/** …したことは、…を示している: a fact shows it, and nobody says so. */
export function thingSpeaks(chunks: readonly Chunk[], left: number, last: number): boolean {
  for (let k = left; k < last; k++) {
    const chunk = chunks[k] as Chunk
    // 停止することも|あり得る
    if (chunk.tail === 'も' && /^(ある|ありうる|あり得る|ない|できる)$/.test(chunks[k + 1]?.base ?? '')) continue
    if (/^(は|も)$/.test(chunk.tail) && /^(こと|事実|の|事|点|議論|攻撃|行為|行動|変化|結果|数字|動き)$/.test(chunk.head)) return true
  }
  return false
}

const TELLS_NO_SAYING = anchored(
  /^(難しい|容易|簡単|困難|不可能|妥当|当然|早計|可能|難|早い|自然|誤り|間違い|無理|やさしい|たやすい|おかしい|正しい|良い|いい|合理的|普通|常識)$/,
)

/** …を予測するのは難しい, …と考えるのが妥当だ: nobody does it. */
export function isGeneral(chunks: readonly Chunk[], i: number): boolean {
  const noun = chunks[i + 1]
  const rest = chunks[i + 2]
  return (
    (chunks[i] as Chunk).tail === '' &&
    noun !== undefined &&
    rest !== undefined &&
    /^(の|こと)$/.test(noun.head) &&
    /^(は|が|も)$/.test(noun.tail) &&
    (TELLS_NO_SAYING.test(rest.base) || TELLS_NO_SAYING.test(rest.head))
  )
}

/** …と言ったのか。, …と述べるとみられる: nobody has said it yet, as far as the page knows. */
export function isDoubted(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i] as Chunk
  const next = chunks[i + 1]
  if (!next) return false
  if (/^(の|ん)$/.test(next.head) && /^か/.test(next.tail) && i + 1 === chunks.length - 1) return true
  // もし…に反対しているのなら
  if (/^(の|ん)$/.test(next.head) && /^(?:なら|であれば|だとすれば|だとしたら)/.test(next.tail)) return true
  return chunk.tail === 'と' && /^(見る|みる|思う|考える|する|予想する|伝える)$/.test(next.base) && PASSIVE.test(next.tail)
}

export const VOICE: RegExp = /^(声|説|意見|見方|論調|向き|報道|記事|投稿|書き込み|指摘)$/

/** 承認を求める|世論: a cue that only describes a thing, with nobody in its clause, tells of no saying by who spoke before. */
export const describesThing = (chunks: readonly Chunk[], i: number): boolean =>
  isAdnominal(chunks, i) &&
  chunks[i + 1]?.kind === 'noun' &&
  !/^(こと|の|もの|ため|ところ|上|うえ|際|とき|時|よう|通り|とおり|わけ|点|一方|中|なか|ほか|など|模様|方針|考え|考え方|意向|予定|姿勢|構え)$/.test(
    chunks[i + 1]?.head ?? '',
  )

/** コメントを発表した: that something was said, but not what. */
export const saysNothing = (chunks: readonly Chunk[], last: number, base = ''): boolean =>
  // 懸念を表明した: that they did, and nothing of what
  (/^(表明する|申し立てる|示す|唱える)$/.test(base) &&
    /^(懸念|不満|異議|不快感|遺憾|謝意|哀悼|憂慮|反発|怒り|喜び|感謝|祝意|弔意|意|意向)$/.test((chunks[last] as Chunk).head) &&
    !isAdnominal(chunks, last - 1 < 0 ? last : last - 1)) ||
  // 花束を渡す|場面を|報じた: what is shown
  (/^(報じる|伝える|放送する|報道する|配信する|紹介する)$/.test(base) && /^(場面|様子|模様|姿|光景)$/.test((chunks[last] as Chunk).head)) ||
  // 騒音を|理由に|反対している: why, not what
  (/^(理由|根拠|口実|盾|背景)$/.test((chunks[last] as Chunk).head) && (chunks[last] as Chunk).tail === 'に') ||
  // コメントを拒んだ: that is the saying
  (!/^(拒む|拒否する|断る|拒絶する|異議を唱える|批判する|非難する|歓迎する|否定する|一蹴する|糾弾する)$/.test(base) &&
    /^(コメント|声明|談話|見解|意見|考え|メッセージ|文書|書面|結果|内容|調査結果|報告書|声明文|コメント文|手紙|書簡|写真|映像|動画|画像|名簿|リスト)$/.test(
      (chunks[last] as Chunk).head,
    ) &&
    (!isAdnominal(chunks, last - 1 < 0 ? last : last - 1) ||
      // 短い手紙を公表した
      (/^(手紙|書簡|写真|映像|動画|画像|名簿|リスト)$/.test((chunks[last] as Chunk).head) &&
        (chunks[last - 1] as Chunk).kind === 'adjective')))

/** 協力を|呼びかける|声明を採択した: the paper's own words are told already. */
export function saysItself(chunks: readonly Chunk[], last: number): boolean {
  const inner = chunks[last - 1]
  return (
    inner?.kind === 'verb' &&
    inner.tail === '' &&
    /(声明|宣言|決議|談話|書簡|コメント|勧告|文書|報告書)$/.test((chunks[last] as Chunk).head) &&
    CUE_VERBS.has(inner.base)
  )
}

const DOES_SPEAK = anchored(/(?:[0-9]社|両社|各社|社|人|者|氏|側|員|官|長|団|隊|店|業者|いずれ|選手|内容|本文|文面)$/)

/**
 * 問題の書き込みは…に「…」と書いた: a thing is the topic in front of the quotation, so whoever spoke before is not who says it.
 * 再編は「遅すぎた」と述べた (`mixed`): the thing is what the words are about, and told with them.
 */
export function thingLeads(chunks: readonly Chunk[], from: number, complement: Complement, mixed: boolean): boolean {
  if (!complement.quote) return false
  for (let k = from; k < complement.last; k++) {
    const { kind, tail, head } = chunks[k] as Chunk
    if (kind === 'noun' && tail === 'は' && !DATE.test(head) && (!mixed || k !== complement.last - 1 || DOES_SPEAK.test(head))) return true
  }
  return false
}

const IS_MADE =
  /(得意|専門|趣味|目標|目的|中心|基本|前提|対象|武器|柱|課題|拠点|本拠|主体|母体|題材|条件|最後|最初|舞台|名物|特徴|売り|きっかけ|契機|情報源|会場|[0-9](?:年|年間|月|日|円|人|%|時|時間|回|件|基|両|名|社|校|倍|割))$/

/** What one is found to be, by what a noun alone says: 宣言を無効|とした, 相手を敵|とする. */
const FOUND_TO_BE =
  /(無効|有効|違憲|合憲|違法|合法|不法|有罪|無罪|不当|妥当|正当|不十分|不正|危険|脅威|敵|敵対者|テロリスト|テロ組織|テロ行為|侵略者|犯罪者|首謀者|黒幕|責任者|原因|元凶|メンバー|一員|被害者|共犯|スパイ|偽物|偽造|捏造|違反|行為)$/

/** 「目的とする」「中心とした」 assert nothing; a clause or quotation before とする does. `cue`: the phrase of とする. */
export function isAssertion(chunks: readonly Chunk[], complement: Complement, cue: number): boolean {
  // もし前線が凍りついたと|する。: let us suppose
  if (
    cue === chunks.length - 1 &&
    (chunks[cue] as Chunk).tail === '' &&
    chunks.slice(0, complement.last).some((c) => /^(もし|仮に|かりに|もしも|たとえば|例えば)$/.test(c.head))
  )
    return false
  if (complement.quote) return true
  // 死因は老衰|によると|している
  if ((chunks[complement.last] as Chunk).tail === 'によると') return true
  // 騒然とした, 淡々とした
  if (/[然々]$/.test((chunks[complement.last] as Chunk).head)) return false
  const chunk = chunks[complement.last] as Chunk
  // 戦争を|必要と|している
  if (
    chunk.tail === 'と' &&
    /を$/.test(chunks[complement.last - 1]?.tail ?? '') &&
    /^(必要|対象|前提|中心|目的|目標|根拠|基盤|拠点|標的|背景|専門|得意|可能)$/.test(chunk.head)
  )
    return false
  if (/(よう|う)と$/.test(chunk.tail) && !/(だろう|でしょう)と$/.test(chunk.tail)) return false
  return (
    chunk.kind === 'verb' ||
    chunk.kind === 'adjective' ||
    chunk.copula ||
    (chunk.tail === 'と' && /^(が|は)$/.test(chunks[complement.last - 1]?.tail ?? '') && !IS_MADE.test(chunk.head)) ||
    // 判決は、被告を組織の|メンバーと|している
    (chunk.tail === 'と' &&
      FOUND_TO_BE.test(chunk.head) &&
      !PASSIVE.test((chunks[cue] as Chunk).tail) &&
      chunks.slice(Math.max(0, complement.last - 4), complement.last).some((c) => c.tail === 'を')) ||
    /などが$/.test(chunks[complement.last - 1]?.tail ?? '') ||
    /(ない|べき|はず|のみ|だけ|から|可能|必要|明らか|方針|予定|考え|見通し|見込み|意向|疑い)と?$/.test(chunk.head + chunk.tail)
  )
}

/** 私は, 筆者には: whoever writes or speaks, of themselves. */
const OF_ONESELF = anchored(
  /^(?:私|わたし|ワタシ|僕|ぼく|俺|おれ|自分|筆者|著者|管理人|小生|当方|拙者|編者|訳者|記者|編集部|うち|我々|われわれ|我ら|本稿)/,
)
const TO_ONESELF = anchored(/^(?:|が|けど|けれど|けれども|し|な|ね|よ|のだ|のです|のだが|のですが|んだ|んです|のである|から|と)$/)

/** ヴェルダは踏み切ると思う: present 思う is only ever one's own thought; so whoever else is named is whom the thought is about. */
export const isOwnThought = (chunks: readonly Chunk[], i: number, verb: CueVerb, who: string, kind: string | null): boolean =>
  verb.base === '思う' &&
  // 国民は賢明だと思うと|語った
  (kind !== 'group' || (chunks[i] as Chunk).tail === 'と') &&
  !isAdnominal(chunks, i) &&
  TO_ONESELF.test(`${(chunks[i] as Chunk).head}${(chunks[i] as Chunk).tail}`.replace(/^思(?:う|います|いません)/, '')) &&
  !OF_ONESELF.test(who)

export function negatedAct(verb: CueVerb): Finding['act'] | null {
  if (
    /^(認める|同意する|賛成する|支持する|容認する|受け入れる|保証する|約束する|応じる|賛同する|承認する|評価する|明らかにする|明言する|言及する|確約する)$/.test(
      verb.base,
    )
  )
    return 'refuse'
  // 「…」とは規定しておらず
  if (/^(思う|考える|みる|見る|信じる|規定する|定める|明記する)$/.test(verb.base)) return 'state'
  return verb.base === '否定する' || verb.base === '拒否する' ? 'admit' : null
}

const RISES = anchored(
  /^(?:上がる|あがる|挙がる|出る|ある|高まる|広がる|広まる|相次ぐ|根強い|強い|多い|大きい|強まる|噴出する|続出する|目立つ|絶える|聞く)$/,
)
const VOICED = anchored(/^(?:声|意見|見方|論調|向き|声明|論評|社説)$/)
/** 辞任を求める|声も|上がっている, 閉鎖を非難する|声明が|国際社会で|相次いだ: the phrase that tells of voices of nobody in particular, or -1. */
export function risesAt(chunks: readonly Chunk[], i: number): number {
  const voice = chunks[i + 1]
  if (!voice || !isAdnominal(chunks, i) || !VOICED.test(voice.head) || !/^(?:が|も|は)$/.test(voice.tail) || voice.comma) return -1
  for (let k = i + 2; k < Math.min(chunks.length, i + 6); k++) {
    const chunk = chunks[k] as Chunk
    if (RISES.test(chunk.base)) return NEGATED.test(chunk.tail) && chunk.base !== '絶える' ? -1 : k
    const grows = chunk.kind === 'adjective' && chunks[k + 1]?.base === 'なる'
    if (grows) return RISES.test(chunk.base) && !NEGATED.test(chunks[k + 1]?.tail ?? '') ? k + 1 : -1
    const between =
      chunk.kind === 'noun' ? /^(?:で|から|に|の|の間で)?$/.test(chunk.tail) : chunk.kind === 'adverb' || /く$/.test(chunk.head)
    if (!between || chunk.comma) return -1
  }
  return -1
}

const NOW = anchored(/^(?:|ます|ている|ています|ております|でいる|でいます)$/)
const HELD = anchored(/^(?:思う|考える|信じる|感じる|願う|望む|希望する|期待する|懸念する|危惧する|憂慮する|心配する|確信する|恐れる)$/)
/** …と思います。, …ことを期待している。: a view that is held as the sentence ends, by whoever speaks or writes. */
export const holdsView = (chunks: readonly Chunk[], i: number, verb: CueVerb, { kind }: Complement): boolean =>
  i === chunks.length - 1 && (kind === 'clause' || kind === 'fact') && HELD.test(verb.base) && NOW.test((chunks[i] as Chunk).tail)

const SAID_OF = anchored(/^(?:批判する|非難する|指摘する|否定する|否認する|追及する|受け止める|懸念する|警告する|主張する|評価する)$/)
/** 力の誇示だと批判されている: plainly said, by nobody who is named. */
export const isSaidOf = (chunks: readonly Chunk[], i: number, verb: CueVerb, { kind, last }: Complement): boolean =>
  kind === 'clause' &&
  !chunks.slice(last + 1, i).some((c) => c.kind === 'noun' || c.comma) &&
  SAID_OF.test(verb.base) &&
  PASSIVE.test((chunks[i] as Chunk).tail) &&
  !describesThing(chunks, i) &&
  !chunks.some((c) => TOLD_BY.test(c.tail) || (c.tail === 'では' && /(?:紙|誌|社説|記事|報道|新聞|番組)$/.test(c.head)))
const TOLD_BY = anchored(/(?:によると|によれば|によりますと|により|によって)$/)

export function certaintyOf(
  verb: CueVerb,
  complement: Complement,
  subject: Subject,
  hypothetical: boolean,
  passive: boolean,
  held: boolean,
): Finding['certainty'] {
  if (hypothetical || subject.kind === 'nobody') return 'low'
  if (verb === OTHERWISE) return subject.kind === 'named' ? 'medium' : 'low'
  if (verb.view) return subject.kind === 'named' || (subject.kind === 'omitted' && held) ? 'medium' : 'low'
  if (passive) return 'medium'
  if (complement.kind === 'object') return subject.kind === 'named' ? 'high' : 'medium'
  return 'high'
}
