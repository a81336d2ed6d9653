import type { Chunk } from '#document'
import type { CueVerb } from '#lexicon'
import { type Anchored, anchored } from '#text'

/*
 * Verbs that take a plain object as what was said only where it is of a kind.
 */

/** What one admits to: 認める is to allow or to recognise of anything else. */
const OWNED_UP = anchored(
  /(容疑|犯行|殺害|殺人|罪|暴行|所持|窃盗|横領|過失|非|誤り|事実|関与|責任|違反|過ち|敗北|ミス|不正|事実関係|死亡|拘束|拿捕|可能性|存在|遅れ|失敗|欠陥|不備|落ち度|敗戦|隠蔽|改ざん|偽装|誤射|誤爆|撃墜|密漁|密輸|侵入|流出|漏洩|漏えい|起訴内容|被害|損失|虐待|必要性|難しさ|限界|不足|問題点|矛盾|捏造|ねつ造|浸水|損傷|喪失|損害|戦死|沈没|撤退|後退|苦戦)$/,
)
/** 決める, 決定する. */
export const DECIDES: Anchored = anchored(/^(?:決める|決定する)$/)
/** What a body decides to do; 優勝を決めた and 方針を決める are no such thing. */
const DECIDED = anchored(
  /(?:撤退|撤収|離脱|脱退|派遣|派兵|支援|導入|停止|中止|延期|解除|制裁|増税|減税|利上げ|利下げ|引き上げ|引き下げ|廃止|撤回|凍結|出馬|参加|不参加|配備|供与|拡大|縮小|削減|再開|継続|閉鎖|追放|加盟|停戦|攻撃|侵攻|破棄|見送り|打ち切り|受け入れ|買収|売却|発動|禁輸|輸出|輸入|輸入禁止|辞任|解任|増額|減額|除外|開放|休部|廃部|休刊|廃刊|閉店|閉館|閉園|運休|除名|自粛|返上|統合|新設|設立|移転|休止|中断|解散|謹慎|見直し|解雇|断念|続投|着工|採用|起用|発売|出店|建設|改定|改正|値上げ|値下げ|増資|合併|撤去|移設|設置|提訴|告訴|告発|上告|控訴|民営化|義務化|無償化|有料化|公開|非公開|上場)$/,
)
const AS = anchored(/として$/)
/** Phrases in front of the cue within which a reason for it is looked for. */
const LIMIT = 16

const FINALLY = anchored(/^(?:正式|最終的|事実上|全会一致|全員一致)$/)
/** …の可能性を|当局が|認めた, 続投を|正式に|決めた: who does it or how may stand between. */
function objectOf(chunks: readonly Chunk[], cue: number): string {
  const last = chunks[cue - 1]
  const before = chunks[cue - 2]
  const between = last?.kind === 'noun' && (/^(が|は|も)$/.test(last.tail) || (last.tail === 'に' && FINALLY.test(last.head)))
  return last && before && between && before.tail === 'を' ? before.head : (last?.head ?? '')
}

/** 関与を認めた: owned up to. */
export const admitsIt = (chunks: readonly Chunk[], cue: number, { base }: CueVerb, headline: boolean): boolean =>
  /^(認める|否認する|否定する)$/.test(base) && (headline || OWNED_UP.test(objectOf(chunks, cue)))

/** 併合を認めていない: refused. */
export const refusesIt = (chunks: readonly Chunk[], cue: number, { base }: CueVerb): boolean =>
  base === '認める' && /(ない|なかっ|ず)/.test((chunks[cue] as Chunk).tail)

/** 提案を撤回する|と…: what is not done yet. */
const isToCome = (chunks: readonly Chunk[], cue: number): boolean => {
  const { kind, head } = chunks[cue] as Chunk
  return kind === 'verb' && /る$/.test(head) && cue < chunks.length - 1
}
/** Whether a verb that tells a deed rather than words is told as done: 命名した, 撤回し. */
export const isDone = (chunks: readonly Chunk[], cue: number, base: string): boolean =>
  !DEEDS.test(base) || !(isToCome(chunks, cue) || (chunks[cue] as Chunk).tail.endsWith('と'))
const DEEDS = anchored(/^(?:命名する|撤回する)$/)

/** 撤退を決めた: decided; with the reason in front (公平でないとして中止を決めた), that is what was said. */
export const decidesIt = (chunks: readonly Chunk[], cue: number, left: number, { base }: CueVerb): boolean =>
  DECIDES.test(base) &&
  !isToCome(chunks, cue) &&
  DECIDED.test(objectOf(chunks, cue)) &&
  !chunks.slice(Math.max(left, cue - LIMIT), cue).some((c) => AS.test(c.tail) && !c.quote && (c.kind !== 'noun' || c.copula))
