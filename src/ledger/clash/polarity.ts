import { type Meaning, meaningsIn } from '#lexicon'

/** Negation that is none: 〜ざるを得ない, 〜なければならない, 〜しかない, 〜にほかならない, 〜かもしれない. */
const NO_NEGATION =
  /ざるを得(?:ない|ず|ません)|ずにはいられない|(?:なければ|なくては|ねば)(?:なら|いけ)(?:ない|ず|ません|ぬ)|なくてはならない|(?:に|より)?ほかなら(?:ない|ず)|しか(?:い|あり|でき|[ぁ-ん]{0,6})(?:ない|ません|なかった)|かもしれ(?:ない|ません)|違いない|間違い(?:は|も)?(?:ない|ありません)|(?:より)?ほかに?(?:誰|だれ|何|なに)?も?(?:い)?ない|だけで(?:は|も)?な[いく]|少な(?:い|く|から)|危な|切な|はかな|つな|うなず|まかな|おこな|みな|そな|かな[うえい]|つかな|くださ(?:い|る)/g
const NEGATION =
  /(?<![一-龠])ない|無い|無かっ|無く(?=、|て|なっ)|なかっ(?:た|ったら)|なく(?:、|て|なっ)|ません(?:でした)?|ず(?=[、。にと]|$)|ぬ(?=[、。と]|$)|まい(?=[、。と]|$)|(?:事実|根拠|余地|必要|予定|計画|考え|つもり|可能性|理由|証拠|問題)(?:は|も|など|すら)?(?:一切|全く|まったく)?(?:ない|なく|ありません)|皆無|ゼロだ/g
/** Words that take back or keep from what stands in front of them. */
const REFUSAL =
  /拒否|拒ん|拒む|拒み|断っ|断る|否定|反対|中止|見送|撤回|断念|取りやめ|打ち切|却下|否決|禁じ|禁止|許さ(?:ない|ず)|応じ(?:ない|ず|ません)|認め(?:ない|ず|ません)|誤り|虚偽|うそ|嘘|でたらめ|捏造|でっち上げ|作り話|事実無根|根も葉も|白紙|凍結|延期/g
/** A saying that leaves it open: 〜とは限らない, 〜とは言い切れない, whether, if only. */
const OPEN =
  /とは限ら|とは言(?:え|い切れ)|可能性(?:が|も)|かもしれ|かどうか|だろうか|(?:の|です|ます)か[。？]?$|恐れ|おそれ|疑い|もし|仮に|なら(?:ば)?[、。]|場合|限り|ない限り|[よおこそとのもろぼご]うとし|未遂|(?:手立て|選択肢|方法|手段|案|可能性|考え方)の(?:一つ|ひとつ|1つ)|用意|検討|べき/

/** Whether a text says that something is so, 1, or that it is not, -1, by its last word; and whether it leaves it open. */
export function polarityOf(text: string): { readonly sign: 1 | -1; readonly open: boolean } {
  // 切りたくはないが、切る: the last clause says it
  const plain = text
    .replace(NO_NEGATION, '○')
    .split(/(?:が|けれども?|ものの)、|ために?(?=[^、。]{6})|ずに(?=[^、。]{2})|(?<=[てでし])、(?=[^、。]{6})/)
    .at(-1) as string
  const negations = plain.match(NEGATION)?.length ?? 0
  const refusals = plain.match(REFUSAL)?.filter((word) => !/ない|ず|ません/.test(word)).length ?? 0
  return { sign: (negations + refusals) % 2 === 0 ? 1 : -1, open: OPEN.test(plain) }
}

/** A meaning at a place of a text, and whether it is said to be so or not to be so. */
export interface Assertion {
  readonly meaning: Meaning
  readonly sign: 1 | -1
  readonly start: number
  readonly end: number
}

/** What a text says happens, or does not: meanings, each with its sign in its own clause. */
export function assertionsIn(text: string): readonly Assertion[] {
  const plain = text.replace(NO_NEGATION, (found) => '○'.repeat(found.length))
  const hits = meaningsIn(plain)
  return hits.flatMap(({ start, end, meanings }) => {
    // up to the end of the clause, a negation turns it
    const clause = /^[^。、「」]{0,24}/.exec(plain.slice(end))?.[0] ?? ''
    const behind = (plain.slice(start, end) + clause).match(NEGATION)?.length ?? 0
    return meanings.map((meaning): Assertion => ({ meaning, sign: behind % 2 === 0 ? 1 : -1, start, end }))
  })
}
