import { type Amount, amountsIn, deadlineIn } from './amount.ts'

/*
 * Whether a red line that is drawn again is drawn harder or softer. Whoever tells of it leaves words out more easily than they add any, so that what only
 * the earlier one has (断固たる, 大規模な) tells nothing; what the later one puts in, or puts in the place of something, does.
 */

/** A red line as it was drawn once. */
export interface LineWords {
  readonly condition: string
  /** What follows, or all that is said beside the condition. */
  readonly consequence: string
  readonly act: string
}

/** `mixed` where it is harder in one way and softer in another. */
export type Firmness = 'hardened' | 'softened' | 'same' | 'mixed'

/** Words in which two differ; `earlier` is empty where the later one only adds. */
export interface Restating {
  readonly of: 'condition' | 'consequence'
  readonly earlier: string
  readonly later: string
  /** 1 where the later words are the harder ones, -1 where they are the softer. */
  readonly sign: 1 | -1
}

export interface Restatement {
  readonly firmness: Firmness
  readonly shown: readonly Restating[]
}

/** 深刻な結果を招く, then 軍事的措置を取る → hardened, with both words. */
export function restatementOf(earlier: LineWords, later: LineWords): Restatement {
  const shown = [...consequencesDiffer(earlier.consequence, later.consequence)]
  // where something good is held out, a wider condition is no harder line
  if (isThreat(earlier) || isThreat(later)) shown.push(...conditionsDiffer(earlier.condition, later.condition))
  const [firmer, softer] = [shown.some(({ sign }) => sign === 1), shown.some(({ sign }) => sign === -1)]
  return { firmness: firmer ? (softer ? 'mixed' : 'hardened') : softer ? 'softened' : 'same', shown }
}

const THREATS: ReadonlySet<string> = new Set(['threaten', 'warn', 'refuse', 'deny'])
const GOOD =
  /支援|援助|協力|解除|緩和|開[くけい]|再開|応じる|認める|受け入れ|引き揚げ|引き上げ|引く|撤退|守る|返す|参加する|加わる|加盟|歓迎|署名|批准|釈放|提供|供与|支払/
const isThreat = ({ act, consequence }: LineWords): boolean =>
  THREATS.has(act) || measureIn(consequence) !== null || (act !== 'promise' && !GOOD.test(consequence))

type Level = readonly [level: number, words: RegExp]
interface Graded {
  readonly level: number
  readonly text: string
}

/** What follows, the gravest first: weapons that end everything, force, what costs something, what is left open, words. */
const MEASURES: readonly Level[] = [
  [4, /核(?:兵器|攻撃|使用|戦力|ミサイル|で)|全面戦争|壊滅|殲滅|せん滅|消し去|地図から消/],
  [
    3,
    /軍事|武力|攻撃|空爆|砲撃|爆撃|反撃|撃[つちっ]|撃墜|撃沈|沈め|爆破|落と[すし]|叩[くきい]|開戦|戦争|侵攻|出兵|派兵|参戦|応戦|(?:[陸海空]?軍|軍艦|艦隊|部隊|戦車|兵)を(?:出|差し向|動か|送|派遣|向け)/,
  ],
  [
    2,
    /制裁|関税|禁輸|断交|国交を断|断つ|追放|凍結|打ち切|止め|停止|離脱|脱退|破棄|封鎖|閉じ|閉ざ|閉鎖|没収|差し押さえ|退去|提訴|訴える|逮捕|解雇|拘束|引き渡|ストライキ|スト入り/,
  ],
  [
    1,
    /措置|対応(?:する|を取|せざる)|対処|代償|責任を(?:問|取|追及)|結果(?:を招|になる|がもたら|をもたら|が待)|報い|(?:黙って|座視|看過|容認|傍観)(?:はい|は|い)?(?:し)?ない|許さない|見直|呼び戻|召還|影響が(?:出|及)|遅らせ|制限|絞[るりっ]/,
  ],
  [0, /抗議|非難|遺憾|懸念|注視|見守|申し入れ|批判|残念|を求め/],
]
/** 制裁を解除する is no measure, and 攻撃しない none either; 攻撃を排除しない is one. */
const EASED =
  /[\u3400-\u9fff]+[をのは]?(?:解除|緩和|撤回|見送|やめ|取りやめ|終え|解[くい]|免除|引き下げ|回避)[^、。]*|[\u3400-\u9fff]+(?:は|を|も|することは|したりは)?(?:しない|行わない|せず|加えない|ことはない)/g

function measureIn(consequence: string): Graded | null {
  return highest(MEASURES, consequence.replace(EASED, '○'))
}

function highest(levels: readonly Level[], text: string): Graded | null {
  for (const [level, words] of levels) {
    const found = words.exec(text)
    if (found) return { level, text: found[0] }
  }
  return null
}

/** How far somebody binds themselves: what is only possible, what one is ready for; all else is said outright. */
const BINDING: readonly Level[] = [
  [
    1,
    /検討|可能性|かもしれ|[あ有]り(?:得|え|う)[るま]|排除し(?:ない|ません)|選択肢|視野に|余地|考えざるを得|考えたい|考える|協議する|議論する/,
  ],
  [2, /用意|準備|構え/],
]
const OUTRIGHT = 3

const STRONG =
  /断固|厳し|厳格|強力|徹底|最大限|圧倒的|壊滅的|前例のない|かつてない|容赦|必ず|直ちに|ただちに|即座|即刻|即時|ためら|躊躇|例外なく|無条件|予告なし|確実に|全面的|完全に|全力|すべて|全て|全員|重大な|深刻な|無期限|恒久|永久/
const MILD = /適切|相応|一定の|しかるべき|慎重|段階的|徐々に|まず|いずれ|将来的|限定的|一部|部分的|最小限|当面|一時的|時限|暫定/

function* consequencesDiffer(earlier: string, later: string): Generator<Restating> {
  const of = 'consequence'
  const [before, now] = [measureIn(earlier), measureIn(later)]
  const levels = before !== null && now !== null ? now.level - before.level : 0
  if (before !== null && now !== null && levels !== 0) yield { of, earlier: before.text, later: now.text, sign: levels > 0 ? 1 : -1 }
  const [bound, binds] = [highest(BINDING, earlier), highest(BINDING, later)]
  const binding = (binds?.level ?? OUTRIGHT) - (bound?.level ?? OUTRIGHT)
  if (binding !== 0) yield { of, earlier: bound?.text ?? '', later: binds?.text ?? '', sign: binding > 0 ? 1 : -1 }
  // a stern protest is no harder than sanctions
  if (levels === 0) {
    const tone = opposed({ earlier, later }, STRONG, MILD)
    if (tone) yield { of, ...tone }
  }
  yield* sooner(of, earlier, later)
  if (!/引き下げ|下げ|減ら|減額|緩和|免除/.test(earlier + later)) yield* amountsDiffer(of, earlier, later, () => 1)
}

interface Two {
  readonly earlier: string
  readonly later: string
}

/** What the later one puts in on one side, where the earlier one does not have it; null where it adds nothing, or has both. */
function opposed({ earlier, later }: Two, hard: RegExp, soft: RegExp): Omit<Restating, 'of'> | null {
  const [hardNow, softNow] = [hard.exec(later)?.[0], soft.exec(later)?.[0]]
  const [hardBefore, softBefore] = [hard.exec(earlier)?.[0], soft.exec(earlier)?.[0]]
  if (hardNow !== undefined && softNow === undefined && hardBefore === undefined)
    return { earlier: softBefore ?? '', later: hardNow, sign: 1 }
  if (softNow !== undefined && hardNow === undefined && softBefore === undefined)
    return { earlier: hardBefore ?? '', later: softNow, sign: -1 }
  return null
}

/** Less than this is no offence, or more than this is asked for. */
const NARROW =
  /一切の|全面的|大規模|本格的|完全に|全て|すべて|全員|全土|意図的|故意に|繰り返し|度重なる|重大な|深刻な|明白な|直接|正当な理由(?:も)?なく|執拗/
/** The least of it is enough. */
const WIDE = /[一1][\u3400-\u9fff]{1,2}(?:たり)?でも|少しでも|だけでも|わずか|いささか|いかなる|どんな|どのような|あらゆる/
const EITHER = /または|又は|もしくは|あるいは|だけでなく|のみならず/
const BOTH = /を除[いきく]|以外の|かつ(?!て)|なおかつ|しかも/

/** What is done, the first sign of it last. */
const DEEDS: readonly Level[] = [
  [3, /攻撃|撃[てつっち]|砲撃|爆撃|空爆|侵攻|占領|制圧|沈め|占拠/],
  [2, /越え|踏み込|踏み入|侵入|進入|立ち入|上陸|(?<![\u3400-\u9fff])入[るれっり]/],
  [1, /近づ|接近|集結|兆候|準備/],
]
const NEGATED = /(?:なければ|なかったら|ない(?:なら|場合|限り|かぎり|と|のであれば|のなら))(?:ば|に|は)?[、。]?$/

function* conditionsDiffer(earlier: string, later: string): Generator<Restating> {
  const of = 'condition'
  const negated = NEGATED.test(later)
  if (negated !== NEGATED.test(earlier)) return
  yield* breadth(earlier, later, negated)
  const [before, now] = [highest(DEEDS, earlier), highest(DEEDS, later)]
  if (!negated && before !== null && now !== null && before.level !== now.level)
    yield { of, earlier: before.text, later: now.text, sign: now.level < before.level ? 1 : -1 }
  yield* sooner(of, earlier, later)
  // 三隻以上が入れば: less is enough. 三隻を返さなければ: more is asked for
  yield* amountsDiffer(of, earlier, later, ({ below }) => (negated === below ? -1 : 1))
}

function* breadth(earlier: string, later: string, negated: boolean): Generator<Restating> {
  const of = 'condition'
  const narrowed = opposed({ earlier, later }, negated ? NARROW : WIDE, negated ? WIDE : NARROW)
  // 一発でも撃てば says no more than 撃てば, unless it was 大規模に before
  const least = narrowed && WIDE.test(narrowed.later) && narrowed.earlier === ''
  if (narrowed && !least) yield { of, ...narrowed }
  const joined = negated ? null : opposed({ earlier, later }, EITHER, BOTH)
  if (joined) yield { of, ...joined }
}

function* sooner(of: Restating['of'], earlier: string, later: string): Generator<Restating> {
  const [before, now] = [deadlineIn(earlier), deadlineIn(later)]
  if (before === null || now === null || before.kind !== now.kind || before.value === now.value) return
  yield { of, earlier: before.text, later: now.text, sign: now.value < before.value ? 1 : -1 }
}

/** Numbers of one thing that differ; `more` is the sign of a greater one. */
function* amountsDiffer(of: Restating['of'], earlier: string, later: string, more: (amount: Amount) => 1 | -1): Generator<Restating> {
  const before = amountsIn(earlier)
  for (const [counter, now] of amountsIn(later)) {
    const then = before.get(counter)
    if (!then || then.value === now.value || then.below !== now.below) continue
    const sign = now.value > then.value === (more(now) === 1) ? 1 : -1
    yield { of, earlier: then.text, later: now.text, sign }
  }
}
