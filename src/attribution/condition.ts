import { matchesOf, type Span } from '#text'

/** …すれば、 …した場合、 …ない限り、 …しても、 …なくして: what the saying hangs on. Longest first. */
const MARK =
  /(?:(?:た|る|い|の|な|れる|ない|う)場合(?!の(?!み)|における|に備え)(?:には|は|に|でも)?|ない(?:限り|かぎり)|(?:[いえけげせぜてでねべめれなろ])ば(?!かり)|(?:なく|なけれ)ば|である(?:なら|限り)|(?<=[うくすつぬむるぐぶたい])(?:限り|かぎり)(?=[、\s一-龠ァ-ヴぁ-ん])|(?<=[りきしちみびぎい取])次第(?:では|(?=[、\s一-龠]|で|す))|(?<=展開|状況|情勢|事態|結果|出方)(?:次第では?|によっては)|このままでは|(?<=の)ままでは|なら(?:ば)?(?=[、\s])|(?<=[たいうくすつぬむるぐぶ])なら(?:ば)?(?![なずびれせ])|(?<=必要|可能|不可能|本物|本当|事実|無理|問題|賛成|反対)なら(?:ば)?(?![なずびれせ])|(?<=[るいうくすつぬむぐぶだ])と(?=、)|たら(?=[、\s]|[一-龠])|だら(?=[、\s])|(?<=[一-龠ァ-ヴ])ならば(?![なず])|なくして(?:は)?|(?<=[しっいえけげせぜねべめれん])(?<!つい)(?<!対し)(?<!関し)(?<!とし)[てで]も(?=[、\s一-龠ァ-ヴ]|$)|(?<=[るただい])としても|[よおこごそぞとどのほぼぽもろ]うが(?=、)|(?<=[いるたの])のであれば|となれば|(?<!て[いお]る)ときには|(?<=[たる])際に(?=は))/g
/** Set phrases, and pronouns that なら only sets off. */
const NO_CONDITION =
  /(?:早けれ|遅けれ|さもなけれ|(?<![がも])できれ|言い換えれ|言ってみれ|に直せ|に照らせ|を除け|に限れ)ば$|(?:できる|出来る|知る|見る|みる|聞く|考えられる|思いつく)(?:限り|かぎり)$|(?:言い換える|あなた|きみ|君|私|僕|俺|今|それ|彼|いつも|普段)なら(?:ば)?$|(?:それ|これ|どちらが.{1,8}|いくら|いつ|どこ|誰|何|それだけ)[てで]も$|に比べたら$|に(?:於い|おい|とっ)ても$|(?:かけ|比較し|比べ)ても$/
/** A clause told in the past. */
const TOLD = /(?:た|だった|でした|ました)$/
const LONGEST = 120
/** Characters beside a mark that tell whether it is one; looking further would make long texts slow. */
const NEAR = 40

export interface Condition {
  readonly condition: Span
  readonly consequence: Span | null
}

/** The if-clause in `text[at)` and what follows from it, or null. `text` is folded. */
export function conditionIn(text: string, at: Span): Condition | null {
  const said = text.slice(at.start, at.end)
  if (/^[^\u3040-\u9fff]*$/.test(said)) return englishCondition(said, at.start)
  for (const match of matchesOf(said, MARK)) {
    const end = match.index + match[0].length
    const rest = said.slice(end, end + NEAR)
    const marked = said.slice(Math.max(0, end - NEAR), end)
    if (rest.replace(/[、。\s」』]/g, '').length < 3) continue
    if (/(とても|中であっても|中でも|わけでも|ばかりでも)$/.test(marked)) continue
    // 早ければ夏にも, さもなければ, それでも; 議論していかなければならず
    if (NO_CONDITION.test(marked) || /^(なら(?:ず|な)|なり(?:ま|か)|いけ)/.test(rest)) continue
    // 上に報告したら口外するなと言われた: what happened
    const follows = said.slice(end, sentenceEnd(said, end))
    if (/(?:[ただ]ら|[てで]も)$/.test(marked) && !/もし/.test(marked) && TOLD.test(follows) && !supposes(marked, follows)) continue
    // 直さなければ落ちるかどうか; 勝てると思った: what is asked, and what one thought then
    if (/^[^。]{0,24}(?:かどうか|か否か)|と(?:思っ|考え)た/.test(follows)) continue
    // 船は動いても、客は戻らない: both are so
    if (/は[^、。は]{1,12}[てで]も$/.test(marked) && /^、[^、。]{1,12}は/.test(follows)) continue
    // 人手が減ると、橋は守れない; …と、外相は述べた is none
    if (match[0] === 'と' && !(COMES_OF_IT.test(follows) && !TELLS.test(follows))) continue
    if (
      /^(かり|ならない|いけない|なりません|いけません|よい|いい|と思|ならぬ|ならな)/.test(rest) ||
      (/(例え|言え|いえ|思え|考えれ|よれ|すれ|見れ|みれ|であれ|しかし)ば$/.test(marked) && !/必要であれば$|そうすれば$/.test(marked))
    ) {
      if (!/(?:必要|可能|要請|希望)で?あれば$|のであれば$/.test(marked) && !/[^とに]すれば$/.test(marked)) continue
    }
    // 告発も|必要なら検討する: the word itself
    const start = /^なら/.test(match[0])
      ? (wordInFront(said, match.index) ?? clauseStart(said, match.index))
      : clauseStart(said, match.index)
    if ((match.index - start < 2 && !match[0].startsWith('このまま')) || end - start > LONGEST) continue
    const stop = sentenceEnd(said, end)
    const after = skipComma(said, end)
    return {
      condition: { start: at.start + start, end: at.start + end },
      consequence: stop > after ? { start: at.start + after, end: at.start + stop } : null,
    }
  }
  return null
}

/** 勝っていたら引退していた: what did not come about. */
const supposes = (marked: string, follows: string): boolean =>
  /(?:だっ|[てで]い|なかっ)たら$/.test(marked) && /(?:[てで]いた|はずだった)$/.test(follows)
/** What と may lead to, and no saying behind a clause that ends in と. */
const COMES_OF_IT = /(?:ない|なる|かかる|れる|だろう|かねない|しまう|ません|なります)[。」]?$/
const TELLS = /(?:述べ|語|話し|言[いうわっ]|答え|説明し|指摘し|発表し|主張し|思[いうっ]|考え)/
/** 必要|なら, with nothing but a particle in front of it. */
const wordInFront = (said: string, mark: number): number | null => {
  const word = /(?<=[はもをがに、。」]|^)(?:必要|可能|不可能|本物|本当|事実|無理|問題|賛成|反対)$/.exec(
    said.slice(Math.max(0, mark - NEAR), mark),
  )
  return word && mark - word[0].length
}

/** Where the if-clause begins: behind the last 。, or behind a comma that closes another clause or a topic (…は、 …ながらも、). */
function clauseStart(said: string, mark: number): number {
  // a clause that begins further left is longer than LONGEST, and no condition
  const left = Math.max(0, mark - LONGEST - NEAR)
  const head = said.slice(left, mark)
  // (封鎖が解かれない限り)交渉はしない
  const round = head.lastIndexOf('(') > head.lastIndexOf(')') ? head.lastIndexOf('(') : -1
  const start = Math.max(head.lastIndexOf('。'), head.lastIndexOf('「'), head.lastIndexOf('『'), head.lastIndexOf('\n'), round) + 1
  const clause = head.slice(start)
  const comma = /^.*(?:は|も|が|て|で|し|り|ず|ら|く|れ|つつ|から|ため|より|と)、/s.exec(clause)
  return left + start + (comma && comma[0].length < clause.length - 1 ? comma[0].length : 0)
}

function sentenceEnd(said: string, from: number): number {
  const stop = said.indexOf('。', from)
  const end = stop < 0 ? said.length : stop
  const quote = said.indexOf('」', from)
  return quote >= 0 && quote < end && said.lastIndexOf('「', from) < 0 ? quote : end
}

const skipComma = (said: string, at: number): number => (/[、\s)]/.test(said[at] ?? '') ? at + 1 : at)

/** Talks end if the fleet sails. / If the fleet sails, talks end. */
const IF = /(?:^|(?<= ))(?:[Ii]f|[Uu]nless|[Aa]s long as|[Oo]nly if|[Ee]ven if|[Pp]rovided(?: that)?) [^,.;]{4,120}/

function englishCondition(said: string, at: number): Condition | null {
  const found = IF.exec(said)
  if (!found || / (?:ask(?:ed)?|know|see|wonder|decide|say) $/.test(said.slice(0, found.index))) return null
  const end = found.index + found[0].length
  const before = said.slice(0, found.index).trimEnd()
  const behind = said.slice(end).replace(/^[,\s]+/, '')
  const rest =
    found.index === 0 ? { start: said.length - behind.length, end: said.length } : { start: 0, end: before.replace(/,$/, '').length }
  return {
    condition: { start: at + found.index, end: at + end },
    consequence: rest.end - rest.start > 2 ? { start: at + rest.start, end: at + rest.end } : null,
  }
}
