import { BLAMES, BLAMES_LESS } from '#lexicon'
import { compilePatterns, holdsAny } from '#morphology'
import { anchored, matchesOf } from '#text'

const STRONG = compilePatterns(BLAMES)
const WEAK = new RegExp(BLAMES_LESS.join('|'), 'g')

/** Units at the end of what was said that are looked at. */
const REACH = 160

/** What the speaker feels, and what others said: it blames nobody as long as it stands alone. */
const FEELS = /残念|遺憾|失望|憤り|怒り|憤慨|苛立|いら立|不満|非難|批判|抗議|無理|知らない|異常/

/** Who may be blamed: 米国, 政権, ウクライナ. */
const OTHERS = /(?<![全両各自我が])国(?!民|内|家|会|連|際|土|境)|政権|政府|当局|軍(?!事)|大統領|首相|彼ら|[ァ-ヴー]{3}/

/** 証拠を入手した, 国際秩序への挑戦である: what is held against somebody at the end of what is said. */
const AGAINST = anchored(
  /(?:証拠」?(?:を(?:入手|確保|発見|握|つか|掴)[^、。]{0,6}|が(?:ある|見つかった|出た))|(?:への挑戦|脅威|誤り|行為)」?(?:の(?:一つ|1つ|ひとつ))?(?:だ|である))$/,
)

/** Whether words blame or criticise whatever sentence they stand in: 彼らの狂気が生んだ嘘だ. `said` is folded. */
export function blames(said: string): boolean {
  const end = said.slice(-REACH)
  return holdsAny(STRONG, end, 0, end.length) || matchesOf(end, WEAK).length > 1
}

/** Whether words name somebody who may be blamed. `said` is folded. */
export const namesOthers = (said: string): boolean => OTHERS.test(said.slice(-REACH))

/** Whether words of one side blame another: a word that tells of something bad, and somebody who did it. `said` is folded. */
export function blamesOthers(said: string): boolean {
  const end = said.slice(-REACH)
  return AGAINST.test(end) || (matchesOf(end, WEAK).some(([word]) => !FEELS.test(word)) && OTHERS.test(end))
}
