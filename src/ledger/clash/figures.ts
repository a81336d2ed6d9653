import { amountsIn } from '../line/amount.ts'
import { nounsIn, stands } from './nouns.ts'
import { isOneTheme, type Told, themeIn } from './theme.ts'

/** A number that may grow, or that leaves room: two of them may well both hold. */
const OPEN =
  /少なくとも|以上|以下|超|未満|これまで|時点|累計|延べ|のべ|現在|までに|達し|上回|下回|最大|最低|程度|ほど|数[十百千]|見込|予想|予測/
/** What is counted anew every day. */
const GROWING = /死者|死亡|犠牲|負傷|けが|怪我|感染|不明|被災|避難|助け|救助|救出|逮捕|拘束|得点|気温|水位|株価/
/** What somebody decides, so that another number of theirs is another stand. */
const PLANNED = /費用|予算|経費|総額|代金|価格|値段|料金|運賃|定員|目標|工期|期間|税率|金利|枠|人員/
/** The number is what is said of it: 高さは42メートルだ. */
const SAID =
  /は[^、。]*?[0-9〇一二三四五六七八九十百千万億]+(?:[^、。ぁ-ん]+)(?:だ|です|である|でした|だった|に(?:なる|なった|する|した|とどまる|とどまった|のぼる|のぼった)|ある|あった|いる|いた|しか(?:い)?ない|しかなかった|だけだ|だけだった)?[。]?$/
/** Rounding makes no clash. */
const APART = 1.25

/** What two tell to be so many, and not as many; null where both may hold. `isOne` is whether one source says both. */
export function figuresDiffer(one: Told, other: Told, isOne: boolean): readonly string[] | null {
  const [earlier, later] = [one.content, other.content]
  if (![earlier, later].every((text) => SAID.test(text) && !OPEN.test(text))) return null
  const [a, b] = [themeIn(one), themeIn(other)]
  if (!a || !b || !isOneTheme(a, b) || !isOneTime(earlier, later)) return null
  const [nouns, otherNouns] = [nounsIn(earlier), nounsIn(later)]
  const [own, others] = [nouns.filter((noun) => !stands(noun, later)), otherNouns.filter((noun) => !stands(noun, earlier))]
  if ((own.length > 0 && others.length > 0) || (a.of.length === 0 && namedBy(earlier, later) < LEAST)) return null
  const words = [a.head, ...a.of, ...b.of].join(' ')
  if (isOne ? !PLANNED.test(words) : GROWING.test(words)) return null
  const amounts = amountsIn(later)
  for (const [counter, { value }] of amountsIn(earlier)) {
    const other = amounts.get(counter)?.value
    if (other !== undefined && Math.max(value, other) >= APART * Math.min(value, other)) return [...new Set([...a.of, a.head])]
  }
  return null
}
const TIME =
  /[0-9〇一二三四五六七八九十]+(?:年度?|月|日|時|期|回目|日目|号)(?!間)|[月火水木金土日]曜|昨日|今日|きょう|明日|午前|午後|朝|夜/g
/** 8月に押収した象牙 and 9月に押収した象牙 are two lots. */
function isOneTime(one: string, other: string): boolean {
  const [times, others] = [one, other].map((text) => new Set<string>(text.match(TIME))) as [Set<string>, Set<string>]
  return times.size === 0 || others.size === 0 || [...times].some((time) => others.has(time))
}

/** Letters in front of は that both have. */
function namedBy(one: string, other: string): number {
  const [letters, others] = [one, other].map((text) => new Set(text.split('は')[0]?.match(/[\u3400-\u9fffァ-ヺA-Za-z]/g))) as [
    Set<string>,
    Set<string>,
  ]
  return [...letters].filter((letter) => others.has(letter)).length
}

/** Letters that name what is counted: 数 and 人 alone are of any affair. */
const LEAST = 3
