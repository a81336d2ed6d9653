import { type Document, englishSpeaker, type Identity } from '#document'
import { lookup } from '#lexicon'
import { anchored, contains, type Span, slice } from '#text'
import { CONFESSES, TOLD_BY_OUTLETS } from './account.ts'
import { antecedent, lastHolder, lastPerson, metBefore } from './antecedent.ts'
import { jointly, ownerOf, withoutIssue } from './as-written.ts'
import type { Source } from './attribution.ts'
import { COURT_NAME, lastCourt, lastPolice } from './authority.ts'
import { behindClause } from './behind-clause.ts'
import { bothOf } from './both.ts'
import type { Discourse } from './discourse.ts'
import { earlierName, earlierPerson, leaderBefore, onlyNamed } from './earlier.ts'
import type { Finding } from './finding.ts'
import { authorOf, leftOut } from './left-out.ts'
import { companyBefore, namedSince, outletNamed } from './named-since.ts'
import { meant, plain } from './own-source.ts'
import { topicOf } from './remember.ts'
import { sameBody } from './same-body.ts'
import { BARE } from './speakers.ts'
import {
  bodyOfOnlyLand,
  bodyOfState,
  governmentBefore,
  japaneseGovernment,
  ofSameState,
  STATE_BODY,
  stateNamed,
  stateOfPage,
} from './state-of-page.ts'

const UNKNOWN: Identity = { name: 'unknown', kind: 'unknown', aliases: [], basis: 'nobody named' }

/** Who said it. Null where the page names nobody and nobody can be carried over: then there is no attribution. */
export function sourceOf(document: Document, finding: Finding, discourse: Discourse): Source | null {
  if (finding.subject.kind === 'nobody') return { ...plain(UNKNOWN), basis: 'nobody named' }
  if (finding.subject.kind === 'omitted') return leftOut(document, finding, discourse)
  const at = behindClause(document, finding.sentence, behindDateline(document.text, wholeName(document.text, finding.subject.at)))
  const written = slice(document.text, at)
  const phrase = document.identify(written) ? written : withoutIssue(written)
  const other = otherThan(document, finding, discourse, phrase, at)
  if (other) return other
  const both = bothOf(document, phrase, at.start)
  if (both) return meant(both, at, phrase, `${phrase} = ${both.name}, named together`)
  // ◆「…」: a mark is nobody
  if (!/[\p{L}\p{N}]/u.test(phrase)) return null
  const ofSame = ofSameState(document, phrase, at.start)
  if (ofSame) return meant(ofSame, at, phrase, `${phrase} = ${ofSame.name}`)
  const identity =
    (finding.rule.endsWith('english') ? englishSpeaker(phrase) : null) ??
    (TOLD_BY_OUTLETS.test(finding.base) ? document.identifyOutlet(phrase) : null) ??
    document.identify(pointing(phrase))
  if (!identity) return unidentified(document, phrase, at, discourse)
  const named: Named = { document, finding, discourse, at, phrase, identity }
  const papers = accusedOf(named) ?? courtOf(named) ?? giverOf(named)
  if (papers) return papers
  if (identity.anaphor) return referent(named, identity.anaphor)
  return (
    sideOf(named) ??
    describedOnce(named) ??
    thisOne(named) ??
    companyOf(named) ??
    governmentOf(named) ??
    bodyOf(named) ??
    firstPerson(named) ??
    holderOf(named)
  )
}

/** A source with a name of its own in the sentence. */
interface Named {
  readonly document: Document
  readonly finding: Finding
  readonly discourse: Discourse
  readonly at: Span
  readonly phrase: string
  readonly identity: Identity
}

/** Who alone can have said it, where the subject is not the one. */
function otherThan(document: Document, { base }: Finding, discourse: Discourse, phrase: string, at: Span): Source | null {
  // 容疑者は以前からねらっていたと見ている: those who look into it, and not whom they look at
  const looking = /^(?:見る|みる)$/.test(base) && LOOKED_AT.test(phrase) ? lastPolice(document, at.start) : null
  if (looking) return { ...plain(looking), basis: `the look into it is theirs: ${looking.name}` }
  // 容疑者の営む店は…殺したと供述: who alone can have done it
  const suspect =
    CONFESSES.test(base) && !/(?:ら|たち|者|人|男|女|員|氏|さん)$/.test(phrase) ? lastPerson(document, phrase, discourse) : null
  return suspect && { ...plain(suspect), basis: `the confession is theirs: ${suspect.name}` }
}

/** A name that nothing tells of: two under one cue, whoever of its kind the page named, or as it is written. */
function unidentified(document: Document, phrase: string, at: Span, discourse: Discourse): Source {
  const within = sectionOf(document, phrase, at, discourse)
  if (within) return within
  const short = phrase.length === 1 ? ofOneLetter(document, phrase) : null
  if (short) return { ...short, span: at }
  const others =
    jointly(document, phrase, (part) => bodyMeant(document, part, at, discourse)) ??
    ownerOf(document, phrase) ??
    (BARE.test(phrase) ? namedAlike(document, phrase, at) : null)
  return others
    ? { ...others, span: at }
    : {
        name: asWritten(document, phrase),
        kind: PRESS.test(phrase) ? 'outlet' : 'unknown',
        span: at,
        aliases: [],
        basis: 'as the page writes it',
      }
}

/** 報道によると, 一部メディアは */
const PRESS = anchored(/^(?:各社|各|一部|複数の?|現地の?|地元の?|海外の?|国内の?)?(?:報道|メディア|報道機関)$/)

/** 同庁 of 同庁や北港メトロ, 同県警 of 同県警監察官室: the body named before. */
function bodyMeant(document: Document, phrase: string, at: Span, discourse: Discourse): Identity | null {
  const identity = document.identify(phrase)
  if (identity?.anaphor?.wants !== 'body') return null
  return antecedent(identity, discourse) ?? earlierName(document, identity, at.start) ?? sameBody(document, identity.anaphor.head, at.start)
}

const SECTION = anchored(/^(同(?:県警|府警|道警|市警|省|庁|社|署|市|県|町|村|区|大学|協会|連盟))([一-龠ァ-ヴー0-9]{1,12}[室課部局係隊])$/)
/** 同県警監察官室: a section of the body named before. */
function sectionOf(document: Document, phrase: string, at: Span, discourse: Discourse): Source | null {
  const [, body = '', section = ''] = SECTION.exec(phrase) ?? []
  const found = body === '' ? null : bodyMeant(document, body, at, discourse)
  if (!found) return null
  const name = `${found.name}${section}`
  return { name, kind: 'office', span: at, aliases: [phrase], basis: `${phrase} = ${name}` }
}

/** 米「遺憾だ」 of a headline, 森は of a page that names 森喜朗: a state or a surname by its letter. */
function ofOneLetter(document: Document, letter: string): Source | null {
  const entry = lookup(letter).find((e) => e.kind === 'state' || (e.kind === 'person' && document.cast.holds(e.canonical)))
  if (entry) return { name: entry.canonical, kind: entry.kind === 'state' ? 'state' : 'person', aliases: [letter], basis: 'named' }
  // 林は of a page that names 林健二選手, and nobody else of that surname
  const called = document.cast.persons.filter(({ name }) => name.startsWith(letter) && /^[一-龠々]{2,4}$/.test(name))
  const [only] = called
  return only && called.length === 1 ? { name: only.name, kind: 'person', aliases: [letter], basis: 'named' } : null
}

/** 緑の帯 of a page that writes 武装組織「緑の帯」, ロイド川の警察: all of it is the name; otherwise without the clause in front. */
function asWritten(document: Document, phrase: string): string {
  const whole =
    /の(?:警察|当局|気象台|消防|軍|裁判所|検察)$/.test(phrase) ||
    /広報(?:部|室|担当)?$/.test(phrase) ||
    document.cast.holds(`「${phrase}」`)
  if (phrase.includes('の') && phrase.length <= 20 && whole) return phrase
  return (
    phrase
      .replace(/\([^()]*\)/g, '')
      .replace(
        /^.*(?:の|である|(?:[っいしえけせてねべめれげぜりちきぎびみじ]た|[んい]だ|(?<=[一-龠])する)(?=[一-龠ァ-ヴー]{3}))(?=[ァ-ヴー一-龠A-Za-z])/,
        '',
      )
      .replace(/(?<![A-Za-z0-9&.])\s+|\s+(?![A-Za-z0-9&.])/g, '') || phrase
  )
}

function accusedOf({ document, at, phrase }: Named): Source | null {
  const accused = /^(被告人?|容疑者)$/.test(phrase) ? earlierPerson(document, phrase.replace(/人$/, ''), at.start) : null
  return accused && meant(accused, at, phrase, `${phrase} = ${accused.name}`)
}

/** 判決は…と指摘した: the court's. */
function courtOf({ document, discourse, at, phrase }: Named): Source | null {
  if (!RULING.test(phrase)) return null
  const court =
    discourse.met.findLast((met) => met.kind !== 'person' && COURT_NAME.test(met.name) && !/^(?:[一二12]審|担当)/.test(met.name)) ??
    lastCourt(document, at.start)
  return court && meant(court, at, phrase, `${phrase} = ${court.name}, named before`)
}

/** 声明は…としている: whoever gave it just before. */
function giverOf({ document, finding, discourse, at, phrase }: Named): Source | null {
  const paper = GIVEN.exec(phrase)?.[1]
  if (!paper) return null
  const issued = issuer(document, paper, finding.sentence, discourse.papers.get(paper)?.sentence ?? -1)
  if (issued) return meant(issued, at, phrase, `${phrase} = ${issued.name}`)
  const gave = discourse.papers.get(paper)
  if (gave && finding.sentence - gave.sentence <= PAPER_REACH && finding.sentence > gave.sentence)
    return meant(gave.identity, at, phrase, `${phrase} = ${gave.identity.name}`)
  const giver = discourse.voice
  if (!giver || finding.sentence - giver.sentence > 2 || giver.identity.name === phrase) return null
  return slice(document.text, document.sentences[giver.sentence]?.span ?? at).includes(paper)
    ? meant(giver.identity, at, phrase, `${phrase} = ${giver.identity.name}`)
    : null
}

/** 外務省は声明を発表した。: who gave a paper in a sentence that says nothing of what is in it, no further back than `from`. */
function issuer(document: Document, paper: string, sentence: number, from: number): Identity | null {
  for (let i = sentence - 1; i > Math.max(from, sentence - PAPER_REACH); i--) {
    const span = document.sentences[i]?.span
    const words = span ? slice(document.text, span) : ''
    if (span && ['を発表', 'を出', 'を公表', 'を公開'].some((given) => words.includes(paper + given))) return topicOf(document, span)
  }
  return null
}

/** Whom 同氏, 同社, 彼女 point back to. */
function referent({ document, discourse, at, phrase, identity }: Named, { wants, head }: NonNullable<Identity['anaphor']>): Source {
  const found =
    (wants === 'person' && /^氏?$/.test(head) ? namedSince(document, at.start, discourse, head === '氏') : null) ??
    (wants === 'body' && head === '社' ? companyBefore(document, identity, at.start) : null) ??
    (wants === 'outlet' ? outletNamed(document, head, at.start, discourse) : null) ??
    (wants === 'person' && head.length > 1
      ? (metBefore(discourse, wants, head, true) ?? earlierPerson(document, head, at.start))
      : wants === 'body' && head === '国'
        ? stateNamed(document, at.start, discourse)
        : null) ??
    (head === '師' ? earlierPerson(document, '師', at.start) : antecedent(identity, discourse)) ??
    (head === '氏' ? onlyNamed(document, at.start) : null) ??
    (wants === 'person'
      ? head === ''
        ? leaderBefore(document, at.start)
        : earlierPerson(document, head, at.start)
      : (earlierName(document, identity, at.start) ?? (wants === 'body' ? sameBody(document, head, at.start) : null)))
  // その男性 whom the page named no further
  if (!found && wants === 'any') return { name: phrase, kind: 'group', span: at, aliases: [], basis: 'shape of the name' }
  if (!found) return { name: pointing(phrase), kind: 'unknown', span: at, aliases: [], basis: `${phrase} has no antecedent` }
  // 同省高官: somebody of the ministry, not the ministry
  const member = MEMBER.exec(phrase)?.[1]
  if (member && wants !== 'body') return { name: phrase, kind: 'group', span: at, aliases: [], basis: 'shape of the name' }
  if (member) {
    const name = `${found.name}${member}`
    return { name, kind: 'group', span: at, aliases: [phrase], basis: `${phrase} = ${name}` }
  }
  return meant(found, at, phrase, `${phrase} = ${found.name}`)
}

const SIDE_OF = anchored(
  /^(?:病院|学校|会社|高校|中学校|小学校|大学|市|県|町|村|区|園|幼稚園|保育園|協会|連盟|組合|事務所|ホテル|銀行|施設|財団|工場|署|寺)側$/,
)
/** 病院側: the hospital of the page. */
function sideOf({ document, at, phrase, identity }: Named): Source | null {
  if (identity.name !== phrase || !SIDE_OF.test(phrase)) return null
  const found = sameBody(
    document,
    phrase.replace(/^(?:学校|会社)/, (whole) => whole.slice(-1)),
    at.start,
  )
  return namedAlike(document, phrase, at) ?? (found && meant(found, at, phrase, `${phrase} = ${found.name}, named before`))
}

/** 男 of a page that tells of 無職の男: what tells them apart, as the page has it first. */
function describedOnce({ document, at, phrase }: Named): Source | null {
  if (!/^(?:男|女)(?:ら)?$/.test(phrase)) return null
  const before = document.text.slice(Math.max(0, at.start - THIS_REACH), at.start)
  const called = new RegExp(
    `(?:[一-龠々ァ-ヴーA-Za-z0-9]{2,12}の|(?:無職|自称[一-龠]{2,6}|[一-龠]{2}籍の?))${phrase[0]}(?![性児女子])`,
  ).exec(before)?.[0]
  return called ? { name: called, kind: 'group', span: at, aliases: [phrase], basis: `${phrase} = ${called}` } : null
}

/** この運転士 of a page that tells of a 男性運転士: whoever was called so, without what only points back. */
function thisOne({ document, at, phrase, identity }: Named): Source | null {
  const head = identity.kind === 'group' ? /^(?:この|その)([一-龠々ァ-ヴー]{2,10})$/.exec(phrase)?.[1] : undefined
  if (!head) return null
  const before = document.text.slice(Math.max(0, at.start - THIS_REACH), at.start)
  const called = [...before.matchAll(new RegExp(`(?<![一-龠々])[一-龠々]{1,6}${head}(?![一-龠々])`, 'g'))].pop()?.[0]
  const name = called && !/^(?:同|各|両|当)/.test(called) ? called : head
  return { name, kind: 'group', span: at, aliases: [phrase], basis: `${phrase} = ${name}` }
}
/** Units that この… may reach back. */
const THIS_REACH = 800

/** 会社は…: the company that spoke last. */
function companyOf({ discourse, at, phrase }: Named): Source | null {
  const company = phrase === '会社' ? metBefore(discourse, 'body', '社', false) : null
  return company && COMPANY.test(company.name) ? meant(company, at, phrase, `${phrase} = ${company.name}, named before`) : null
}

/** 政府は: the only one of the page, or the one named last. */
function governmentOf({ document, at, phrase, identity }: Named): Source | null {
  if (identity.name !== '政府' || identity.basis !== 'office named without a state') return null
  const only = stateOfPage(document)
  if (only) return meant(only, at, phrase, `${phrase} = ${only.name}, the only one of the page`)
  const near = governmentBefore(document, at.start)
  if (near) return meant(near, at, phrase, `${phrase} = ${near.name}, named before`)
  const japanese = japaneseGovernment(document)
  return japanese && meant(japanese, at, phrase, `${phrase} = ${japanese.name}, of whose politics the page tells`)
}

/** 国防省は: of the state that had it before. */
function bodyOf({ document, at, phrase, identity }: Named): Source | null {
  if (!STATE_BODY.test(identity.name) || !/^(office|organisation|group|unknown)$/.test(identity.kind)) return null
  const whose = bodyOfState(document, identity.name, at.start) ?? bodyOfOnlyLand(document, identity.name)
  return whose && meant(whose, at, phrase, `${phrase} = ${whose.name}, named before`)
}

/** 私は, 筆者は: whose turn it is, or who wrote the page. */
function firstPerson({ document, finding, discourse, at, phrase, identity }: Named): Source | null {
  if (identity.basis !== 'first person') return null
  const { turn } = discourse
  if (turn && contains(turn.at, at)) return meant(turn.identity, at, phrase, `${phrase} = ${turn.identity.name}, whose turn it is`)
  const author = authorOf(document, document.sentences[finding.sentence]?.block ?? -1)
  return author ? { name: author, kind: 'person', span: at, aliases: [phrase], basis: `${phrase} = ${author}, who wrote the page` } : null
}

/** 首相は: who held the office when it was named last; otherwise as the name itself tells. */
function holderOf({ document, discourse, at, phrase, identity }: Named): Source {
  const office = OFFICE_OR_GROUP.test(identity.kind)
  // 安全を問われた|首相は
  const bare = office ? withoutModifier(phrase) : phrase
  const isBare = BARE_OFFICE.test(bare.replace(/^[元前](?=..)/, '')) || BARE_ROLE.test(phrase)
  const holder = office && isBare ? (lastHolder(bare, discourse) ?? earlierPerson(document, bare, at.start)) : null
  if (holder) return { ...plain(holder), span: at, basis: `${bare} = ${holder.name}, named before` }
  // 人民連盟(PL)の報道官: the short name in brackets is read out of the name, and stays beside it
  const aliases = phrase.includes('(') && office ? [...new Set([...identity.aliases, phrase])] : identity.aliases
  return { ...plain(identity), ...(bare !== phrase && isBare && { name: bare }), aliases, span: at }
}

const OFFICE_OR_GROUP = anchored(/^(office|group)$/)

/** Whom the police look at, or what happened to. */
const LOOKED_AT = anchored(
  /(?:容疑者|被疑者|被告|犯人|男|女|男性|女性|少年|少女|男児|女児|児童|生徒|夫婦|運転手|運転士|乗客|家族)(?:ら|たち)?$/,
)

const KATAKANA = /[ァ-ヴー]/

/** エイ|モス・ヘイル: the dictionary may cut a name that it does not know; no name begins or ends inside a run of katakana. */
function wholeName(text: string, at: Span): Span {
  let { start, end } = at
  if (KATAKANA.test(text[start] ?? '')) while (start > 0 && at.start - start < 12 && KATAKANA.test(text[start - 1] as string)) start--
  if (KATAKANA.test(text[end - 1] ?? '')) while (end < text.length && end - at.end < 12 && KATAKANA.test(text[end] as string)) end++
  // 国境|なき医師団, ゆう|ちょ銀行: nor a name that begins in hiragana
  if (lookup(slice(text, at)).length === 0)
    for (let from = at.start - 1; from >= Math.max(0, at.start - 5) && /[一-龠ぁ-ん]/.test(text[from] as string); from--)
      if (lookup(slice(text, { start: from, end: at.end })).some((e) => e.kind === 'organisation')) return { start: from, end: at.end }
  // a page that links names may run two together: キエフ|ロシア連邦の…
  return (start === at.start && end === at.end) || lookup(slice(text, at)).length > 0 ? at : { start, end }
}

const DAY_SET_OFF =
  /^(?:(?:昨年|今年|[0-9]{4}年)の?)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{1,2}日)(?:\([^)]{1,8}\))?(?:に|、)?(?=[一-龠ァ-ヴA-Za-z]{3})/

/** 会談後、|両大統領は */
const AFTERWARDS = /^[一-龠ァ-ヴー]{1,8}(?:後|前|中)、(?=(?:同|両|彼|本人|[2-6])?[一-龠ァ-ヴーA-Z])/

/** AFP 【5月6日 AFP】|カレニア軍は, 5月6日北港地裁は: a dateline or a day in front is no part of a name. */
function behindDateline(text: string, at: Span): Span {
  const words = text.slice(at.start, at.end)
  const day = (DAY_SET_OFF.exec(words) ?? AFTERWARDS.exec(words))?.[0].length ?? 0
  if (day > 0) return { start: at.start + day, end: at.end }
  const closed = text.slice(at.start, at.end).lastIndexOf('】')
  if (closed < 0) return at
  const start = at.start + closed + 1
  const blanks = /^\s*/.exec(text.slice(start, at.end))?.[0].length ?? 0
  return start + blanks < at.end ? { start: start + blanks, end: at.end } : at
}

const COMPANY =
  /(?:[^会]社|鉱業|造船|石油|鉄鋼|重工|商事|製薬|電力|航空|海運|工業|産業|化学|自動車|電機|建設|銀行|証券|ホールディングス|HD|[ァ-ヴー]{3,})$/

const RULING = anchored(
  /^(?:この|その|同日の)?(?:[一二三12]審|控訴審)?の?(?:判決|判決文|判決理由|決定理由|判示)$|^(?:[一二三12]審|控訴審)$/,
)

const GIVEN = anchored(
  /^(?:同|この|その|同日の)?(声明|談話|書簡|コメント|発表文|演説|会見|講演|答弁|証言|投稿|報告書|通知|通達|勧告|決議|意見書|提言|答申|論評|社説|社告|文書|リリース)$/,
)

/** Sentences that a paper may reach back for who gave it. */
const PAPER_REACH = 8

const MEMBER = anchored(/^同.{1,4}?(幹部|関係者|担当者|高官|当局者|筋|広報担当|元幹部|元高官|トップ|首脳)$/)

/** An office with neither name nor country: whoever of that office spoke last. */
const BARE_OFFICE = anchored(
  /^(大統領|首相|外相|国防相|財務相|長官|報道官|議長|事務総長|総司令官|司令官|知事|州知事|市長|社長|会長|監督|委員長|党首|幹事長|書記長|総裁|理事長|所長|局長|次官|副大臣|大臣|補佐官|特使|大使|教授|准教授|博士|将軍|元帥|大将|中将|少将|准将|大佐|中佐|少佐|大尉|院長|学長|編集長|船長|機長|町長|村長|議員|提督|参謀総長|参謀長|総長|団長|隊長|局次長|司教|大司教|総主教|教皇|国王|女王|王妃|首長|館長|園長|書記官|武官|専務|常務|社主)$/,
)

/** Somebody who has no name: whoever was called so last. */
const BARE_ROLE = anchored(/^(?:当局者|高官|政府高官|情報源|広報担当者|担当者|スポークスマン|外交官|男性|女性)$/)

const MODIFIER =
  /^.*(?:[うくすつぬむるぐぶ]|[っいしえけせてねべめれげぜりちきぎびみじに]た|[んい]だ|という|ない|な|[中前後]の)(?=[^ぁ-ん]{2,}$)/

const withoutModifier = (phrase: string): string => phrase.replace(/(?:自身|本人)$/, '').replace(MODIFIER, '')

/** まだ外相だった|彼女, その同じ|事務総長: what only points back, without the clause in front of it. */
const pointing = (phrase: string): string =>
  phrase
    .replace(/^.+(?:[っいしえけせてねべめれげぜりちきぎびみじに]た|[んい]だ|[るうくすつむぶぐ])(?=(?:彼女?|同氏)$)/, '')
    .replace(/^(?:その|この)?同じ(?=[一-龠])/, '同')

/** 村は, 事務所は: the last of its kind that the page named. */
function namedAlike(document: Document, phrase: string, at: Span): Source | null {
  const head = phrase.replace(/側$/, '')
  const found = earlierName(document, { name: phrase, kind: 'unknown', aliases: [], anaphor: { wants: 'body', head }, basis: '' }, at.start)
  return found && meant(found, at, phrase, `${phrase} = ${found.name}, named before`)
}
