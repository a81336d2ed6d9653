import { anchored, slice } from '#text'
import type { Attribution } from './attribution.ts'

/** Units between a name and words in another's telling, behind which it is a guess where the words begin. */
const BESIDE_NAME = 12

/** Units of what is asked for or refused that are words of somebody's, and not only a thing. */
const MORE_THAN_A_THING = 8

/** Units behind a saying that may tell that it is only a rumour. */
const LOOK_BEHIND = 24

/**
 * Leaves `high` only to sayings whose source and words the sentence itself shows. It is the last step: how sure a saying is decides before whether a paper
 * that passes it on is a source beside it.
 */
export const precise = (text: string, attributions: readonly Attribution[]): Attribution[] =>
  attributions.map((one) => {
    if (one.certainty === 'low') return one
    // nobody stands for it
    if (isRumoured(text, one)) return { ...one, certainty: 'low' }
    return one.certainty === 'high' && isDoubtful(text, one) ? { ...one, certainty: 'medium' } : one
  })

function isDoubtful(text: string, one: Attribution): boolean {
  const { rule, source, content } = one
  // a paper's quotations are mostly somebody else's words
  if (source.kind === 'outlet' && rule === 'saying:quote') return true
  if (rule === 'according' && source.kind !== 'person' && (tellsOfOthers(slice(text, content)) || SAYS.test(behind(text, one)))) return true
  // 旧駅の復活について同市: a name that goes beyond one
  if (/について|に関する|における|同[社市署局]/.test(source.name)) return true
  // 支持を表明し, 制裁に反対し: what is so short names a thing, of which the page may say more elsewhere
  if (rule === 'saying:object' && content.end - content.start <= MORE_THAN_A_THING) return true
  // a body that no table knows may be part of a longer name, and of two joined one may be of a clause before
  if (rule.startsWith('saying') && !/^(?:person|outlet)$/.test(source.kind) && source.basis === 'shape of the name') return true
  if (source.kind !== 'outlet' && source.basis === 'joint') return true
  return isHeard(text, one) || !standsBesideName(text, one)
}

/** An account that quotes, names a teller of its own, or tells of a court is as well that of whoever is told of. */
const QUOTES = anchored(/[「『]|によると|によれば|では、|調べで|判決|提訴|訴え|起訴|容疑/)

/** And so is one that ends in a decision or in words of saying. */
const DECIDES =
  /(?:決め|決ま|決定|とし|方針|見送|合意|判明|分か|わか|明らかに|示し|表明|発表|主張|要求|求め|批判|非難|反発|否定|謝罪|総括|述べ|語っ|話し|説明)[^、。]{0,8}$/

/** X紙によると、…するとしている: whoever plans it says so. */
const SAYS = anchored(/^と(?:し|述べ|語|話|主張|説明|発表|指摘|みて|見て|考え)/)

const tellsOfOthers = (told: string): boolean => QUOTES.test(told) || DECIDES.test(told.slice(-LOOK_BEHIND))

/** 外相が撤退を命じたとの情報が流れた: whoever passes it on does not stand for it. */
const RUMOUR = anchored(
  /^[たるいだ]{0,2}か?(?:と|との|という|とする|といった)[^、。「」]{0,6}?(?:情報|噂|うわさ|憶測|風説|疑惑|疑い|説)(?:が|は|も|を|まで|さえ)/,
)

/** 外相は「…」と述べたとされる: passed on by nobody in particular. */
const HEARD = anchored(/^[たるいだ]{0,2}と(?:され|みられ|見られ|伝えられ|言われ|いわれ|噂され)|^[たるいだ]{0,2}(?:らしい|そうだ|ようだ)/)

const isHeard = (text: string, one: Attribution): boolean => HEARD.test(behind(text, one))

const isRumoured = (text: string, one: Attribution): boolean => RUMOUR.test(behind(text, one))

const behind = (text: string, { cue, content, sentence }: Attribution): string => {
  const end = Math.max(content.end, cue?.end ?? 0)
  return text.slice(end, Math.min(end + LOOK_BEHIND, sentence.end))
}

/** A clause of its own, or words in quotation marks, between a name and the words: 首相は兵を引き、…. */
const CLAUSE = anchored(/[しえけめてりいちみ]、|が、|ため|から|ほか、|ものの、|について|とともに|[「」]/)

/**
 * Whether only a particle, or what frames the saying, stands between a name and the words: カルナ首相は6日、会見で、. では may be only a place, and が or no
 * particle at all stands as well in a clause that ends in front of the words.
 */
function standsBesideName(text: string, { rule, type, source, content }: Attribution): boolean {
  if (!source.span || source.span.end > content.start || !/^(?:saying|naming)/.test(rule)) return true
  const between = text.slice(source.span.end, content.start)
  if (between.startsWith('では')) return false
  // 首相は外相から「…」と聞いた, 首相は、外相が「…」と述べた: another stands between
  if (type === 'direct') return !/[^では]が[^、]{0,12}$|から$/.test(between)
  if (!/^[はも]/.test(between)) return false
  return between.length <= BESIDE_NAME || (between.endsWith('、') && !CLAUSE.test(between))
}
