import type { Document, Identity } from '#document'
import { type Anchored, anchored } from '#text'
import type { Discourse } from './discourse.ts'
import type { Finding } from './finding.ts'

/*
 * Whose account goes on where a sentence names nobody: the paper's, the body's that gave it, or whoever it told of.
 */

/** How many sentences a left-out subject may reach back. */
export const REACH = 3

/** How many an account may, over what it tells of others. */
const FAR_REACH = 8

/** Only papers and broadcasters do this; who spoke in between does not own it. */
export const REPORTS: Anchored = anchored(/^(報じる|報道する|掲載する|放送する|配信する)$/)

/** What outlets do to tell: a short name in front of it is an outlet's. */
export const TOLD_BY_OUTLETS: RegExp = /^(によると|伝える|報じる|報道する|掲載する|放送する|配信する|観測する|論じる|論評する)$/

/** The outlet that speaks now, or the one that reported last. */
export function lastOutlet(discourse: Discourse): Discourse['speaking'] {
  const { speaking, outlet } = discourse
  return speaking?.identity.kind === 'outlet' ? speaking : outlet
}

/** …という。, …との見方だ。: the account goes on, whoever gives it. */
export const tellsOn = (finding: Finding): boolean =>
  finding.rule.startsWith('according') || finding.base === 'という' || finding.rule.startsWith('naming')

/** …という。 behind X紙によると is the paper's, whoever it told of; otherwise whoever speaks goes on. */
export function accountOf(document: Document, finding: Finding, discourse: Discourse): Discourse['speaking'] {
  const { speaking, outlet } = discourse
  const hearsay = finding.rule === 'according:hearsay' || finding.base === 'という'
  // a body that gave an account goes on giving it; X紙によると、庁は…と発表した tells of the body, as of any person, and the paper goes on
  const body =
    speaking !== null &&
    (speaking.gives === true
      ? speaking.identity.kind !== 'outlet'
      : /^(office|organisation)$/.test(speaking.identity.kind) && speaking.sentence !== outlet?.sentence)
  // 教諭は逃げた。…という: somebody told of, or heard some sentences ago, does not give the account that goes on; the paper does
  const far = speaking === null || finding.sentence - speaking.sentence > REACH
  const past = speaking !== null && speaking.gives !== true && /^(?:group|person)$/.test(speaking.identity.kind)
  if (hearsay && (far || (past && (speaking.gives === undefined || finding.sentence - speaking.sentence > 1)))) {
    const block = document.sentences[finding.sentence]?.block ?? -1
    const paper = outlet && finding.sentence - outlet.sentence <= FAR_REACH && (!far || outlet.block === block) ? outlet : null
    if (paper) return { ...paper, sentence: Math.max(paper.sentence, finding.sentence - REACH), block }
  }
  // 同銀行は…という: what a body holds of itself
  if (hearsay && speaking && /^(office|organisation)$/.test(speaking.identity.kind) && ofItself(document, finding, speaking.identity))
    return speaking
  return hearsay && !body && outlet?.account && finding.sentence - outlet.sentence <= REACH ? outlet : speaking
}

/** Whether what is told begins with the body itself as its topic: 同銀行は, 保健省は. */
function ofItself(document: Document, finding: Finding, body: Identity): boolean {
  const topic = /^([^、。「」]{2,24}?)(?:では|は|も)/.exec(
    document.text.slice(finding.contents[0].start, finding.contents[0].start + 30),
  )?.[1]
  if (!topic) return false
  const same = /^同(.{1,6})$/.exec(topic)?.[1]
  return same ? body.name.endsWith(same) : body.name === topic || body.aliases.includes(topic)
}

/** What only a suspect does: neither the police nor a paper. */
export const CONFESSES: RegExp = /^(供述する|自供する|自白する|否認する)$/
function lastSuspect(finding: Finding, discourse: Discourse): Discourse['speaking'] {
  const { speaking } = discourse
  if (!CONFESSES.test(finding.base) || !speaking || /^(person|group)$/.test(speaking.identity.kind)) return null
  for (let i = discourse.met.length - 1; i >= Math.max(0, discourse.met.length - 10); i--) {
    const met = discourse.met[i] as Identity
    if (met.kind === 'person' || met.kind === 'group') return { ...speaking, identity: met }
  }
  return null
}

/** What a paper does in its own name when nobody stands in the sentence: it tells, holds, reckons and judges; it promises, decides and explains nothing. */
const PAPERS_DO = anchored(
  /^(?:伝える|報じる|報道する|掲載する|放送する|配信する|紹介する|特集する|引用する|取り上げる|書く|記す|記述する|つづる|論じる|論評する|評する|評価する|解説する|分析する|観測する|予想する|予測する|推測する|推定する|推計する|試算する|見積もる|見る|みる|見込む|見立てる|見なす|みなす|とらえる|捉える|考える|とする|する|いう|言う|という|述べる|指摘する|批判する|非難する|主張する|疑う|疑問視する|疑問を呈する|懸念する|危惧する|伝わる|呼ぶ|位置づける|位置付ける|表現する|形容する|例える|指摘|見方|分析|観測|予測|予想|見通し|見込み|可能性|記事|報道|推測|印象|疑い|疑惑|懸念|)$/,
)
/** B of Aによると、Bは「…」と語った。…も求めた。: whoever is told of speaks on in the next sentence. */
export function toldOf(finding: Finding, { told, speaking, voice }: Discourse): Discourse['speaking'] {
  if (!VOICED.test(finding.base)) return null
  if (told && told.sentence === speaking?.sentence && finding.sentence - told.sentence === 1) return told
  // 官邸の会見内容によると、首相は任期を振り返った。「…」と述べた: words of their own are those of whom the account told of
  return speaking?.gives === true &&
    finding.type === 'direct' &&
    voice?.identity.kind === 'person' &&
    voice.sentence === speaking.sentence &&
    finding.sentence - voice.sentence === 1
    ? voice
    : null
}

/** What somebody who is told of does in the next sentence, and not who gives the account: that one explains, makes known, adds. */
const VOICED = anchored(
  /^(?:話す|語る|述べる|言う|いう|訴える|求める|要求する|要請する|命じる|命令する|指示する|強調する|指摘する|主張する|批判する|非難する|警告する|反論する|約束する|脅す|誓う|問う|尋ねる|叫ぶ|提案する|拒否する|嘆く|怒る|断言する|断じる|釘を刺す|牽制する|けん制する|釘|くぎ|考え|姿勢|意向|決意|認識|警告|懸念|批判|反発|要求|指摘|反論|約束)$/,
)
/** X紙によると、…。「…」と話した。: the paper only passes on; somebody it told of speaks. */
export function lastVoice(finding: Finding, discourse: Discourse): Discourse['speaking'] {
  const { speaking, voice } = discourse
  const suspect = lastSuspect(finding, discourse)
  if (suspect) return suspect
  if (speaking?.identity.kind !== 'outlet' || speaking.opines) return speaking
  if (voice && finding.sentence - voice.sentence <= REACH) return voice
  return PAPERS_DO.test(finding.base) ? speaking : null
}
