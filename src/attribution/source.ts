import { type Document, englishSpeaker, type Identity } from '#document'
import { lookup } from '#lexicon'
import { anchored, contains, matchesOf, type Span, slice } from '#text'
import { accountOf, lastOutlet, lastVoice, REACH, REPORTS, TOLD_BY_OUTLETS, tellsOn } from './account.ts'
import { jointly, ownerOf, withoutIssue } from './as-written.ts'
import type { Source } from './attribution.ts'
import { COURT_NAME, lastCourt, lastPolice, SENTENCES } from './authority.ts'
import type { Discourse } from './discourse.ts'
import type { Finding } from './finding.ts'
import { CARRIED, CLOSED } from './rules/free.ts'
import { sameBody } from './same-body.ts'
import { BARE } from './speakers.ts'
import { TURN } from './turn.ts'

const UNKNOWN: Identity = { name: 'unknown', kind: 'unknown', aliases: [], basis: 'nobody named' }

/** Units of a quotation that have to stand in the comment it is from: the rest may be cut or changed. */
const QUOTED_HEAD = 8

const OFFICE_OR_GROUP = anchored(/^(office|group)$/)
/** Who said it. Null where the page names nobody and nobody can be carried over: then there is no attribution. */
export function sourceOf(document: Document, finding: Finding, discourse: Discourse): Source | null {
  const block = document.sentences[finding.sentence]?.block ?? -1
  if (finding.subject.kind === 'nobody') return { ...plain(UNKNOWN), basis: 'nobody named' }
  const comment = document.page.blocks[block]?.comment
  if (finding.subject.kind === 'omitted' && comment !== undefined) {
    const parent = document.page.comments[document.page.comments[comment]?.parent ?? -1]
    // 「…」って言ってたよね: of the comment it answers, when that one has the words
    const quoted = parent && slice(document.text, parent.text).includes(slice(document.text, finding.contents[0]).slice(0, QUOTED_HEAD))
    if (parent && (quoted || !/^(という)$/.test(finding.base)))
      return { name: parent.author, kind: 'person', aliases: [], basis: 'the comment it answers' }
    return null
  }
  if (finding.rule.endsWith('charge') && finding.subject.kind === 'omitted') {
    const police = lastPolice(document, finding.contents[0].start)
    return police && { ...plain(police), basis: `the charge is theirs: ${police.name}` }
  }
  if (finding.subject.kind === 'omitted') {
    // 返事は来たのかと尋ねると、彼は…: whoever tells the story asked
    if (finding.act === 'ask' && finding.type !== 'direct' && finding.rule !== 'naming') {
      const teller = authorOf(document, block)
      return teller ? { name: teller, kind: 'person', aliases: [], basis: `${teller}, who wrote the page, asks` } : null
    }
    const speaking = REPORTS.test(finding.base)
      ? lastOutlet(discourse)
      : // X紙によると、…と伝えている
        finding.base === '伝える' && discourse.outlet?.sentence === finding.sentence
        ? discourse.outlet
        : tellsOn(finding)
          ? accountOf(document, finding, discourse)
          : lastVoice(finding, discourse)
    if (
      finding.base === CARRIED &&
      !(speaking && finding.sentence - speaking.sentence === 1 && /^(person|office|group)$/.test(speaking.identity.kind))
    )
      return null
    if (
      finding.base === CLOSED &&
      !(speaking && finding.sentence - speaking.sentence <= 2 && /^(person|office|group)$/.test(speaking.identity.kind))
    )
      return null
    // 死刑を言い渡した: a court, whoever tells of it
    const court =
      SENTENCES.test(finding.base) && (!speaking || !COURT_NAME.test(speaking.identity.name))
        ? lastCourt(document, finding.contents[0].start)
        : null
    if (court) return { ...plain(court), basis: `the ruling is theirs: ${court.name}` }
    // 統一する方針である: no plan of the paper that told so far
    if (
      /^naming/.test(finding.rule) &&
      /^(方針|意向|考え)$/.test(finding.base) &&
      finding.certainty === 'medium' &&
      speaking?.identity.kind === 'outlet'
    )
      return null
    if (!speaking || finding.sentence - speaking.sentence > REACH || blocksApart(document, speaking.block, block)) return null
    // …とみている。 of a crime, with nobody named: the police think so, and no paper or suspect
    const police =
      /^(見る|みる)$/.test(finding.base) && /^(outlet|person)$/.test(speaking.identity.kind)
        ? lastPolice(document, finding.contents[0].start)
        : null
    if (police) return { ...plain(police), basis: `carried over: the subject is left out, and ${police.name} looks into it` }
    return { ...plain(speaking.identity), basis: `carried over: the subject is left out, ${speaking.identity.name} spoke before` }
  }
  const at = wholeName(document.text, finding.subject.at)
  const written = slice(document.text, at)
  const phrase = document.identify(written) ? written : withoutIssue(written)
  // 容疑者は以前からねらっていたと見ている: those who look into it, and not whom they look at
  const looking = /^(?:見る|みる)$/.test(finding.base) && LOOKED_AT.test(phrase) ? lastPolice(document, at.start) : null
  if (looking) return { ...plain(looking), basis: `the look into it is theirs: ${looking.name}` }
  // ◆「…」: a mark is nobody
  if (!/[\p{L}\p{N}]/u.test(phrase)) return null
  const ofSame = ofSameState(document, phrase, at.start)
  if (ofSame) return { ...plain(ofSame), span: at, aliases: [...new Set([...ofSame.aliases, phrase])], basis: `${phrase} = ${ofSame.name}` }
  const found =
    (finding.rule.endsWith('english') ? englishSpeaker(phrase) : null) ??
    (TOLD_BY_OUTLETS.test(finding.base) ? document.identifyOutlet(phrase) : null) ??
    document.identify(pointing(phrase))
  if (!found) {
    const others = jointly(document, phrase) ?? ownerOf(document, phrase) ?? (BARE.test(phrase) ? namedAlike(document, phrase, at) : null)
    if (others) return { ...others, span: at }
    return {
      // 緑の帯 of a page that writes 武装組織「緑の帯」: all of it is the name
      name:
        phrase.includes('の') && phrase.length <= 20 && /の(?:警察|当局|気象台|消防|軍|裁判所|検察)$/.test(phrase)
          ? phrase
          : phrase.includes('の') && phrase.length <= 20 && (/広報(?:部|室|担当)?$/.test(phrase) || document.cast.holds(`「${phrase}」`))
            ? phrase
            : phrase
                .replace(/\([^()]*\)/g, '')
                .replace(
                  /^.*(?:の|である|(?:[っいしえけせてねべめれげぜりちきぎびみじ]た|[んい]だ|(?<=[一-龠])する)(?=[一-龠ァ-ヴー]{3}))(?=[ァ-ヴー一-龠A-Za-z])/,
                  '',
                )
                .replace(/(?<![A-Za-z0-9&.])\s+|\s+(?![A-Za-z0-9&.])/g, '') || phrase,
      kind: 'unknown',
      span: at,
      aliases: [],
      basis: 'as the page writes it',
    }
  }
  const accused = /^(被告人?|容疑者)$/.test(phrase) ? earlierPerson(document, phrase.replace(/人$/, ''), at.start) : null
  if (accused)
    return { ...plain(accused), span: at, aliases: [...new Set([...accused.aliases, phrase])], basis: `${phrase} = ${accused.name}` }
  // 声明は…としている: whoever gave it just before
  const giver = /^(?:声明|談話|書簡|コメント|発表文|演説|会見|講演|答弁|証言|投稿)$/.test(phrase) ? discourse.voice : null
  if (
    giver &&
    finding.sentence - giver.sentence <= 2 &&
    /声明|談話|書簡|コメント|発表文|演説|会見|講演|答弁|証言|投稿/.test(
      slice(document.text, document.sentences[giver.sentence]?.span ?? at),
    )
  )
    return {
      ...plain(giver.identity),
      span: at,
      aliases: [...new Set([...giver.identity.aliases, phrase])],
      basis: `${phrase} = ${giver.identity.name}`,
    }
  if (found.anaphor) {
    const meant =
      (found.anaphor.wants === 'person' && /^氏?$/.test(found.anaphor.head)
        ? namedSince(document, at.start, discourse, found.anaphor.head === '氏')
        : null) ??
      (found.anaphor.wants === 'body' && found.anaphor.head === '社' ? companyBefore(document, found, at.start) : null) ??
      (found.anaphor.wants === 'outlet' ? outletNamed(document, found.anaphor.head, at.start, discourse) : null) ??
      (found.anaphor.head === '師' ? earlierPerson(document, '師', at.start) : antecedent(found, discourse)) ??
      (found.anaphor.head === '氏' ? onlyNamed(document, at.start) : null) ??
      (found.anaphor.wants === 'person'
        ? earlierPerson(document, found.anaphor.head, at.start)
        : (earlierName(document, found, at.start) ??
          (found.anaphor.wants === 'body' ? sameBody(document, found.anaphor.head, at.start) : null)))
    // その男性 whom the page named no further
    if (!meant && found.anaphor.wants === 'any') return { name: phrase, kind: 'group', span: at, aliases: [], basis: 'shape of the name' }
    if (!meant) return { name: pointing(phrase), kind: 'unknown', span: at, aliases: [], basis: `${phrase} has no antecedent` }
    // 同省高官: somebody of the ministry, not the ministry
    const member = MEMBER.exec(phrase)?.[1]
    if (member && found.anaphor.wants !== 'body') return { name: phrase, kind: 'group', span: at, aliases: [], basis: 'shape of the name' }
    if (member) {
      const name = `${meant.name}${member}`
      return { name, kind: 'group', span: at, aliases: [phrase], basis: `${phrase} = ${name}` }
    }
    return { ...plain(meant), span: at, aliases: [...new Set([...meant.aliases, phrase])], basis: `${phrase} = ${meant.name}` }
  }
  // 会社は…: the company that spoke last
  const company = phrase === '会社' ? metBefore(discourse, 'body', '社', false) : null
  if (company && COMPANY.test(company.name))
    return {
      ...plain(company),
      span: at,
      aliases: [...new Set([...company.aliases, phrase])],
      basis: `${phrase} = ${company.name}, named before`,
    }
  const bareState = found.name === '政府' && found.basis === 'office named without a state'
  const near = bareState && !stateOfPage(document) ? governmentBefore(document, at.start) : null
  if (near)
    return { ...plain(near), span: at, aliases: [...new Set([...near.aliases, phrase])], basis: `${phrase} = ${near.name}, named before` }
  const state = bareState ? stateOfPage(document) : null
  if (state)
    return {
      ...plain(state),
      span: at,
      aliases: [...new Set([...state.aliases, phrase])],
      basis: `${phrase} = ${state.name}, the only one of the page`,
    }
  const whose =
    STATE_BODY.test(found.name) && /^(office|organisation|group|unknown)$/.test(found.kind)
      ? (bodyOfState(document, found.name, at.start) ?? bodyOfOnlyLand(document, found.name))
      : null
  if (whose)
    return {
      ...plain(whose),
      span: at,
      aliases: [...new Set([...whose.aliases, phrase])],
      basis: `${phrase} = ${whose.name}, named before`,
    }
  const own = found.basis === 'first person' ? discourse.turn : null
  if (own && contains(own.at, at))
    return {
      ...plain(own.identity),
      span: at,
      aliases: [...new Set([...own.identity.aliases, phrase])],
      basis: `${phrase} = ${own.identity.name}, whose turn it is`,
    }
  const author = found.basis === 'first person' ? authorOf(document, block) : null
  if (author) return { name: author, kind: 'person', span: at, aliases: [phrase], basis: `${phrase} = ${author}, who wrote the page` }
  // 安全を問われた|首相は
  const bare = OFFICE_OR_GROUP.test(found.kind) ? withoutModifier(phrase) : phrase
  const holder =
    OFFICE_OR_GROUP.test(found.kind) && BARE_OFFICE.test(bare)
      ? (lastHolder(bare, discourse) ?? earlierPerson(document, bare, at.start))
      : null
  if (holder) return { ...plain(holder), span: at, basis: `${bare} = ${holder.name}, named before` }
  if (bare !== phrase && BARE_OFFICE.test(bare)) return { ...plain(found), name: bare, span: at }
  return { ...plain(found), span: at }
}

const KATAKANA = /[ァ-ヴー]/
/** エイ|モス・ヘイル: the dictionary may cut a name that it does not know; no name begins or ends inside a run of katakana. */
function wholeName(text: string, at: Span): Span {
  let { start, end } = at
  if (KATAKANA.test(text[start] ?? '')) while (start > 0 && at.start - start < 12 && KATAKANA.test(text[start - 1] as string)) start--
  if (KATAKANA.test(text[end - 1] ?? '')) while (end < text.length && end - at.end < 12 && KATAKANA.test(text[end] as string)) end++
  // a page that links names may run two together: キエフ|ロシア連邦の…
  return (start === at.start && end === at.end) || lookup(slice(text, at)).length > 0 ? at : { start, end }
}

const GOVERNMENTS = /([ァ-ヴー]{2,12}|[一-龠]{1,3})(?:連邦|共和国|王国|公国)?の?政府(?![軍筋系関高当要機])/g
const STATE_OF = new WeakMap<Document, Identity | null>()
/** Whose 政府 it is where the page speaks of one government alone; a page that speaks of Japan may mean that one. */
function stateOfPage(document: Document): Identity | null {
  const known = STATE_OF.get(document)
  if (known !== undefined) return known
  const names = new Set<string>()
  if (!document.text.includes('日本'))
    for (const match of matchesOf(document.text, GOVERNMENTS)) {
      const found = document.identify(`${match[1]}政府`)
      if (found && /^(state|office)$/.test(found.kind) && found.basis !== 'office named without a state')
        names.add(found.kind === 'state' ? found.name : (match[1] as string))
      if (names.size > 1) break
    }
  const [name] = names
  const made: Identity | null = names.size === 1 && name ? { name, kind: 'state', aliases: [`${name}政府`], basis: 'named' } : null
  STATE_OF.set(document, made)
  return made
}

const COMPANY =
  /(?:[^会]社|鉱業|造船|石油|鉄鋼|重工|商事|製薬|電力|航空|海運|工業|産業|化学|自動車|電機|建設|銀行|証券|ホールディングス|HD|[ァ-ヴー]{3,})$/
/** Units that 政府 may reach back for the government that it is. */
const GOVERNMENT_REACH = 300
/** 政府は, behind 隣国のカレニア政府は…: of a page that means no Japanese government. */
function governmentBefore(document: Document, at: number): Identity | null {
  if (['日本政府', '我が国', 'わが国'].some((words) => document.cast.holds(words))) return null
  const before = document.text.slice(Math.max(0, at - GOVERNMENT_REACH), at)
  let last: string | null = null
  for (const match of matchesOf(before, GOVERNMENTS))
    if (!/^(?:反|新|前|現|旧|両|各|同|自|暫定|臨時|中央|地方|連立)/.test(match[1] as string)) last = match[1] as string
  const found = last ? document.identify(`${last}政府`) : null
  return found && /^(state|office)$/.test(found.kind) && found.basis !== 'office named without a state' ? found : null
}

/** Units that 同氏 may reach back for somebody who has not spoken yet. */
const PERSON_REACH = 300
/** 同氏, where one person alone was named in the sentences in front. */
function onlyNamed(document: Document, at: number): Identity | null {
  const before = document.text.slice(Math.max(0, at - PERSON_REACH), at)
  const named = new Map<string, Identity>()
  const topics = new Map<string, Identity>()
  for (const match of before.matchAll(/(?:[ァ-ヴー]+(?:[・=][ァ-ヴー]+)*|[一-龠々]{1,5})氏([はがも]?)/g)) {
    const identity = document.identify(match[0].replace(/[はがも]$/, ''))
    if (identity?.kind !== 'person' || identity.anaphor) continue
    named.set(identity.name, identity)
    if (match[1] === 'は') topics.set(identity.name, identity)
  }
  const [only] = (topics.size > 0 ? topics : named).values()
  return (topics.size > 0 ? topics : named).size === 1 ? (only ?? null) : null
}

/** 村は, 事務所は: the last of its kind that the page named. */
function namedAlike(document: Document, phrase: string, at: Span): Source | null {
  const head = phrase.replace(/側$/, '')
  const found = earlierName(document, { name: phrase, kind: 'unknown', aliases: [], anaphor: { wants: 'body', head }, basis: '' }, at.start)
  return (
    found && {
      ...plain(found),
      span: at,
      aliases: [...new Set([...found.aliases, phrase])],
      basis: `${phrase} = ${found.name}, named before`,
    }
  )
}

const SPOKEN_TO = /^(?:に対し|について|に関し|をめぐ|を巡|への(?!取材)|へは)/

const MEMBER = anchored(/^同.{1,4}?(幹部|関係者|担当者|高官|当局者|筋|広報担当|元幹部|元高官|トップ|首脳)$/)

const SAME_STATE = anchored(/^同国(?!防[省相総衛]|務[省長]|会|連|土交|税|立|営|民党|家)(の?.+)$/)
/** 同国政府, 同国の報道官, 同国海軍の報道官: of the state named last in front of here. */
function ofSameState(document: Document, phrase: string, at: number): Identity | null {
  // 同|国防省, 同|国務省 are of another cut
  const rest = SAME_STATE.exec(phrase)?.[1]
  const state = rest === undefined ? null : lastState(document, at)
  if (rest === undefined || !state) return null
  const bare = /^の?政府$/.test(rest)
  const found = document.identify(bare ? `${state}政府` : `${state}${rest}`)
  return found && !found.anaphor ? found : { name: `${state}${rest}`, kind: 'office', aliases: [], basis: 'named' }
}

/** Units that 同国 may reach back for its state. */
const STATE_REACH = 400
const RUN = /[ァ-ヴー]{2,16}|[一-龠]{2,6}/g
function lastState(document: Document, at: number): string | null {
  const from = Math.max(0, at - STATE_REACH)
  const runs = matchesOf(document.text.slice(from, at), RUN).reverse()
  for (const [run] of runs) {
    if (/^[ァ-ヴー]/.test(run)) {
      if (lookup(run).some((e) => e.kind === 'state') || LAND_BODIES.some((body) => document.cast.holds(run + body))) return run
      continue
    }
    // 日本時間, アメリカ|合衆国: no state of its own
    if (/^(日本|合衆国|共和国|連邦|王国)/.test(run)) continue
    for (let length = Math.min(4, run.length); length >= 2; length--)
      if (lookup(run.slice(0, length)).some((e) => e.kind === 'state' && !e.anaphoric)) return run.slice(0, length)
  }
  return null
}
/** What only a land has. */
const LAND_BODIES = ['政府', '外務省', '国防省', '共和国', '連邦', '大統領府', 'の首都', '国境']

/** Bodies that every state has one of. */
const STATE_BODY = anchored(
  /^(国防省|外務省|内務省|財務省|保健省|法務省|教育省|国防総省|大統領府|首相府|首相官邸|軍|国軍|陸軍|海軍|空軍|参謀本部|中央銀行|原子力庁|沿岸警備隊|国境警備隊|情報機関)$/,
)
/** Units that a body without its state may reach back for the one that had it. */
const BODY_REACH = 1500
/** 国防省, after アルカニア国防省 or アルカニアの国防省: the last one named with its state in front of here. */
function bodyOfState(document: Document, body: string, at: number): Identity | null {
  const { text } = document
  for (let end = text.lastIndexOf(body, at - 1); end > 0 && at - end < BODY_REACH; end = text.lastIndexOf(body, end - 1)) {
    const name = /([ァ-ヴー]{2,16}|[一-龠]{1,4})(?:連邦|共和国|王国|公国)?の?$/.exec(text.slice(Math.max(0, end - 20), end))?.[1]
    const state = name ? document.identify(name) : null
    // a land that no table has is told by its body
    if (name && (state ? state.kind === 'state' : /^[ァ-ヴー]+$/.test(name)))
      return { name: `${state?.name ?? name}${body}`, kind: 'office', aliases: [`${name}${body}`], basis: 'named' }
  }
  return null
}

/** 大統領府 of a page that speaks of one land alone. */
function bodyOfOnlyLand(document: Document, body: string): Identity | null {
  const state = stateOfPage(document)
  return state && [...document.cast.lands].every((land) => land === state.name)
    ? { name: `${state.name}${body}`, kind: 'office', aliases: [], basis: 'named' }
    : null
}

/** An office with neither name nor country: whoever of that office spoke last. */
const BARE_OFFICE = anchored(
  /^(大統領|首相|外相|国防相|財務相|長官|報道官|議長|事務総長|総司令官|司令官|知事|市長|社長|会長|監督|委員長|党首|幹事長|書記長|総裁|理事長|所長|局長|次官|副大臣|大臣|補佐官|特使|大使|教授|准教授|博士|将軍|元帥|大将|中将|少将|准将|大佐|中佐|少佐|大尉|院長|学長|編集長|船長|機長|町長|村長|議員|提督|参謀総長|参謀長|総長|団長|隊長|局次長|司教|大司教|総主教|教皇|国王|女王|首長|館長|園長|書記官|武官|専務|常務|社主)$/,
)

const MODIFIER =
  /^.*(?:[うくすつぬむるぐぶ]|[っいしえけせてねべめれげぜりちきぎびみじに]た|[んい]だ|という|ない|な|[中前後]の)(?=[^ぁ-ん]{2,}$)/
const withoutModifier = (phrase: string): string => phrase.replace(/(?:自身|本人)$/, '').replace(MODIFIER, '')

/** まだ外相だった|彼女, その同じ|事務総長: what only points back, without the clause in front of it. */
const pointing = (phrase: string): string =>
  phrase
    .replace(/^.+(?:[っいしえけせてねべめれげぜりちきぎびみじに]た|[んい]だ|[るうくすつむぶぐ])(?=(?:彼女?|同氏)$)/, '')
    .replace(/^(?:その|この)?同じ(?=[一-龠])/, '同')

/** Who 私 and 筆者 are in a page that names its author; a comment's own voice is the commenter's. */
function authorOf(document: Document, block: number): string | null {
  const { page } = document
  const role = page.blocks[block]?.role
  return page.author && page.form !== 'repost' && (role === 'paragraph' || role === 'quotation') ? page.author.value : null
}

function lastHolder(office: string, discourse: Discourse): Identity | null {
  for (let i = discourse.met.length - 1; i >= Math.max(0, discourse.met.length - 12); i--) {
    const met = discourse.met[i] as Identity
    if (met.kind === 'person' ? met.office?.endsWith(office) : met.kind === 'group' && met.name !== office && met.name.endsWith(office))
      return met
  }
  return null
}

/** A content longer than this may hold others' sayings. */
const WHOLE = 12

/** Remembers who spoke and who was named. */
export function remember(document: Document, finding: Finding, source: Source, discourse: Discourse): void {
  if (source.kind === 'unknown' && source.name === 'unknown') return
  const identity: Identity = {
    name: source.name,
    kind: source.kind,
    aliases: source.aliases,
    basis: source.basis,
    ...(source.office ? { office: source.office } : {}),
    ...(source.affiliation ? { affiliation: source.affiliation } : {}),
  }
  discourse.met.push(identity)
  if (finding.rule === TURN) discourse.turn = { identity, at: finding.contents[0] }
  if (discourse.met.length > 400) discourse.met.splice(0, 200)
  // …のかとキャスターに問われ、時間がなかったと応じた: who asks does not go on speaking
  if (finding.act === 'ask' && finding.cue && /[わからさ]れ/.test(slice(document.text, finding.cue))) return
  // a sentence that only says who told the one before it comes first, but speaks last
  if (discourse.speaking && discourse.speaking.sentence > finding.sentence && finding.sentence >= 0) return
  if (
    discourse.within?.sentence === finding.sentence &&
    finding.contents[0].end <= discourse.within.end &&
    !finding.rule.startsWith('according')
  )
    return
  if (
    finding.subject.kind === 'named' &&
    /^(person|office|group|organisation|state)$/.test(identity.kind) &&
    finding.contents[0].end - finding.contents[0].start > WHOLE
  )
    discourse.within = { sentence: finding.sentence, end: finding.contents[0].end }
  const sentence = document.sentences[finding.sentence]
  const before = discourse.speaking
  const gives =
    finding.rule === 'according:hearsay' ? before?.gives === true : finding.rule === 'saying:told' || finding.rule.startsWith('according')
  const behind = finding.subject.kind === 'named' ? document.text.slice(finding.subject.at.end, finding.subject.at.end + 4) : ''
  discourse.speaking = { identity, sentence: finding.sentence, block: sentence?.block ?? -1, gives }
  // 延期を求める連合に対しては, 連合が求める延期については: spoken to or about, and silent from here on
  const modifies = finding.rule === 'saying:relative' && before !== null
  if (modifies || SPOKEN_TO.test(behind)) {
    discourse.speaking = before
    return
  }
  if (identity.kind === 'outlet') discourse.outlet = { ...discourse.speaking, account: finding.rule.startsWith('according') }
  else discourse.voice = discourse.speaking
  if (!finding.rule.startsWith('according')) return
  const told = topicOf(document, finding.contents[0], true)
  if (told && /^(person|organisation|office|group)$/.test(told.kind)) discourse.voice = { ...discourse.speaking, identity: told }
}

/** A paragraph break is crossed by a speech that goes on; a heading, a tweet or a caption is not. */
function blocksApart(document: Document, from: number, to: number): boolean {
  if (from === to) return false
  const blocks = document.page.blocks
  const a = blocks[from]
  const b = blocks[to]
  if (!a || !b || a.role !== b.role || a.tweet !== b.tweet || a.comment !== b.comment) return true
  for (let i = from + 1; i < to; i++)
    if (!/^(paragraph|caption|credit|source-link|hidden|advertisement)$/.test(blocks[i]?.role ?? '')) return true
  return to - from > 3
}

/** 同通信 behind A通信、B新聞: the one of them that ends so. */
function oneOf(outlets: Identity, head: string): Identity {
  const fitting = outlets.name.split('、').filter((name) => /^(通信|新聞|放送|テレビ)$/.test(head) && name.endsWith(head))
  return fitting.length === 1 && outlets.name.includes('、') ? { ...outlets, name: fitting[0] as string, aliases: [] } : outlets
}

function antecedent(anaphor: Identity, discourse: Discourse): Identity | null {
  if (anaphor.anaphor?.wants === 'outlets') return outletsTogether(discourse, anaphor.anaphor.head)
  const { wants, head } = anaphor.anaphor ?? { wants: 'any', head: '' }
  if (wants === 'people' && head === 'one') {
    const all = metBefore(discourse, wants, '', false)
    return all && { ...all, name: all.name.replace(/(?:たち|ら)$/, ''), aliases: [...all.aliases, all.name] }
  }
  // 同会長 is the chairman before it is anybody else whose title ends in 長
  return wants === 'person' && head !== '' && head !== '氏'
    ? (metBefore(discourse, wants, head, true) ?? metBefore(discourse, wants, head, false))
    : metBefore(discourse, wants, head, false)
}

/** Somebody unnamed whom 彼 can mean: ある伍長, 30代の女性, 高官の一人. */
const ONE_OF_MANY =
  /(?:[一1]人|男性|女性|兵士|伍長|軍曹|大尉|少佐|大佐|将軍|将官|将校|高官|幹部|職員|住民|医師|農民|漁師|記者|外交官|側近|顧問|教師|学生|難民|店主|運転手)$/
type Wants = NonNullable<Identity['anaphor']>['wants']

const fitsTitle = (met: Identity, head: string, exact: boolean): boolean =>
  head === '' || head === '氏' || (exact ? met.office?.endsWith(head) === true : !met.office || met.office.endsWith(head.slice(-1)))

const FIRST_PERSON = /^(?:私|わたし|僕|俺|筆者|小生|管理人|我々|われわれ)$/
function metBefore(discourse: Discourse, wants: Wants, head: string, exact: boolean): Identity | null {
  for (let i = discourse.met.length - 1; i >= 0; i--) {
    const met = discourse.met[i] as Identity
    // 元同社社長 is no company
    if (wants === 'body' && /^(?:[元前現旧]?同(?!盟)|両)/.test(met.name)) continue
    // 彼女は: not the writer
    if (wants === 'person' && [met.name, ...met.aliases].some((name) => FIRST_PERSON.test(name))) continue
    if (
      wants === 'person' &&
      !met.name.includes('、') &&
      (met.kind === 'person' || (head === '' && ONE_OF_MANY.test(met.name))) &&
      fitsTitle(met, head, exact)
    )
      return met
    if (wants === 'people' && (met.kind === 'group' || met.name.includes('、')) && !/^(私|我|われ|僕|俺)/.test(met.name)) return met
    if (wants === 'outlet' && met.kind === 'outlet') return oneOf(met, head)
    if (wants === 'any' && head !== '' && [met.name, ...met.aliases, met.office ?? ''].some((name) => name.endsWith(head))) return met
    if (
      wants === 'body' &&
      ((/^(office|organisation|state|outlet|group)$/.test(met.kind) && fits(met, head)) ||
        // a company's name is like no other: what spoke in front of 同社
        (met.kind === 'unknown' && head === '社' && /^(?:日本|[一-龠]{1,3})?[ァ-ヴーA-Za-z・]{3,}$/.test(met.name)))
    )
      return head === '県警' ? wholeForce(met) : met
  }
  return null
}

/** 同県警 behind 北港県警須磨署: the force, and not its station. */
const wholeForce = (met: Identity): Identity => {
  const force = /^.*?県警(?=.)/.exec(met.name)?.[0]
  return force ? { ...met, name: force, aliases: [] } : met
}

const OUTLET_NAME =
  /(?:[一-龠]{1,3}[紙誌]の?)?(?:[「『][^「」『』]{2,20}[」』](?:紙|誌|電子版)?|[ァ-ヴー]{2,12}(?:・[ァ-ヴー]{2,12})+)|[ァ-ヴー・A-Za-z]{2,20}(?:紙|誌|通信)|[一-龠]{1,6}(?:新聞|新報|日報|時報|タイムズ)/g
/** Units that 同紙 may reach back for a paper that the page names without any word of saying. */
const NEARBY = 160

/** 有力紙クロニカ, 英字紙ハーバー・タイムズ */
const PAPER_CALLED =
  /(?:有力|地元|現地|英字|日刊|夕刊|経済|大衆|全国|地方|独立系|国営|専門|週刊|月刊)[紙誌]((?:[ァ-ヴー]{2,}(?:[・=][ァ-ヴー]{2,}){0,3}))/g

/** 異を唱えたのは『ハルム新報』だけで、同紙は…: a paper named since anybody last spoke, though it said nothing yet. */
function outletNamed(document: Document, head: string, at: number, discourse: Discourse): Identity | null {
  if (!/^(紙|誌|新聞|通信)$/.test(head)) return null
  const spoke = discourse.outlet ? (document.sentences[discourse.outlet.sentence]?.span.end ?? 0) : 0
  const from = Math.max(at - NEARBY, spoke)
  const near = from < at ? document.text.slice(from, at) : ''
  // 有力紙クロニカだった: the name behind what it is, which none of the shapes below has
  const called = matchesOf(near, PAPER_CALLED).pop()
  const last = matchesOf(near, OUTLET_NAME).pop()?.[0]
  if (called && (!last || called[0].startsWith(last) || called[0].includes(last)))
    return { name: called[1] as string, kind: 'outlet', aliases: [called[0]], basis: 'shape of the name' }
  const bare = last?.replace(/[「」『』]|(?:紙|誌)$/g, '')
  if (!last || !bare) return null
  // 地方紙『ハルム新報』: the name first, then with what it is called
  const name = /[「『].+$/.exec(last)?.[0] ?? last
  const found = document.identifyOutlet(name) ?? document.identify(name) ?? asOutlet(document.identify(bare)) ?? document.identify(last)
  return found?.kind === 'outlet' && !found.anaphor ? found : null
}

const asOutlet = (identity: Identity | null): Identity | null => (identity?.kind === 'outlet' ? identity : null)

const SOMEBODY =
  /[^、。「」\s]{0,24}(?:友人|知人|同僚|男性|女性|記者|教師|学生|住民|職員|漁師|農民|外交官|将校|高官|幹部|弁護士|医師|店主|運転手|軍人|兵士|研究者)(?=[にがはも])/g

/** カスク氏は, カスク氏です: whoever leads a sentence or is what it says. */
const isLed = (text: string, form: string): boolean => {
  const behind = text.slice(text.indexOf(form) + form.length)
  return /^[一-龠ァ-ヴー]{0,8}(?:氏|さん)?(?:は|が|も|だ|です|である)/.test(behind)
}

/** ドーレン教授だ。その論文で彼は…: somebody named since anyone last spoke, though they said nothing yet; only when it is one alone. */
function namedSince(document: Document, at: number, discourse: Discourse, leads: boolean): Identity | null {
  const spoke = discourse.voice ? (document.sentences[discourse.voice.sentence]?.span.end ?? 0) : 0
  const from = Math.max(at - NEARBY, spoke)
  if (at - from < 4) return null
  // a title or a heading in front is another matter
  const all = document.text.slice(from, at)
  const gap = all.slice(all.lastIndexOf('\n') + 1)
  let found: Identity | null = null
  for (const person of document.cast.persons) {
    const form = [...person.forms].find((one) => one.length >= 2 && gap.includes(one) && (!leads || isLed(gap, one)))
    if (!form) continue
    const identity = document.identify(form)
    if (identity?.kind !== 'person') continue
    if (found && found.name !== identity.name) return null
    found = identity
  }
  if (found) return found
  // そう考えるのが研究者のアデーレ・ロイターだ。: a written-out name that nothing else tells of
  const full = new Set(
    [...gap.matchAll(/([ァ-ヴー]{2,}(?:[・=][ァ-ヴー]{2,}){1,3})(?=だ|です|である|は|が|も)/g)].map(([, name]) => name as string),
  )
  const [name] = full
  if (name && full.size === 1 && document.identify(name) === null && document.identifyOutlet(name) === null)
    return { name, kind: 'person', aliases: [], basis: 'shape of the name' }
  if (leads) return null
  const last = matchesOf(gap, SOMEBODY).pop()?.[0]
  const somebody = last ? document.identify(last) : null
  return somebody && /^(group|office|person)$/.test(somebody.kind) && !somebody.anaphor ? somebody : null
}

/** ザーリャ社にも渡され、同社は…: the company named in the sentence itself. */
function companyBefore(document: Document, anaphor: Identity, at: number): Identity | null {
  const near = document.text.slice(Math.max(0, at - NEARBY), at)
  const company = /社(?![会員長説内])/.test(near.slice(near.lastIndexOf('。') + 1)) ? earlierName(document, anaphor, at) : null
  if (!company) {
    const own = near.slice(near.lastIndexOf('。') + 1)
    const dotted = [...own.matchAll(/([ァ-ヴー]{2,}(?:・[ァ-ヴー]{2,})+)(?=が|の|は|社)/g)].pop()?.[1]
    const person = dotted ? document.cast.named(dotted) : null
    if (dotted && (!person || person.offices.length === 0))
      return { name: dotted, kind: 'organisation', aliases: [], basis: 'shape of the name' }
  }
  return company && !/^(?:各|他|両|自|本|弊|当|数|複数)社$|会社$|支社$|本社$/.test(company.name) ? company : null
}

/** 両紙: the two outlets named last, as sources or together as one. */
function outletsTogether(discourse: Discourse, count: string): Identity | null {
  const wanted = '二両三四'.includes(count) ? (count === '三' ? 3 : count === '四' ? 4 : 2) : Number(count)
  const names: string[] = []
  for (let i = discourse.met.length - 1; i >= 0 && names.length < wanted; i--) {
    const met = discourse.met[i] as Identity
    if (met.kind !== 'outlet') continue
    const each = met.name.split('、')
    if (each.length > wanted) continue
    if (each.length === wanted) return met
    for (const name of each) if (!names.includes(name)) names.unshift(name)
  }
  if (names.length !== wanted) return null
  return { name: names.join('、'), kind: 'outlet', aliases: [], basis: 'the outlets named before' }
}

/** 同署, 同県警: the nearest name in front that ends the same way. */
function earlierName(document: Document, anaphor: Identity, at: number): Identity | null {
  const { wants, head } = anaphor.anaphor ?? { wants: 'any', head: '' }
  if (wants === 'person' || head === '') return null
  const before = document.text.slice(Math.max(0, at - 1500), at)
  const pattern = new RegExp(
    `([ァ-ヴー一-龠々A-Za-z・]{1,24}${head.replace(/[.*+?^${}()|[\]\\]/g, '')})(?![部長官員団課首相派議生])(「[^「」]{2,20}」)?`,
    'g',
  )
  let last: string | null = null
  // 人道団体「白い橋」: what is in brackets is its name
  for (const match of matchesOf(before, pattern))
    if (
      !/^(?:[元前現旧]?同|本|当|各|両|自社|他|某|別|全|子会|親会|[月日年中](?!本))/.test(match[1] as string) &&
      (match[1] as string).length > head.length
    )
      last = (match[1] as string) + (match[2] ?? '')
  // 調査会社|レアメタル・ウォッチ: what sort of company it is, and its name
  if (last && head === '社' && /会社$/.test(last)) {
    const name = new RegExp(`${last}([ァ-ヴー]{2,}(?:・[ァ-ヴー]+)*)`).exec(before)?.[1]
    return name ? { name, kind: 'organisation', aliases: [`${last}${name}`], basis: 'shape of the name' } : null
  }
  const identity = last ? document.identify(last) : null
  if (identity && !identity.anaphor) return identity
  // 杉並区, 北越町: a place's own government speaks by the place's name
  return last && /^[区市町村県都道州]$/.test(head) ? { name: last, kind: 'office', aliases: [], basis: 'shape of the name' } : null
}

/** Whom the police look at, or what happened to. */
const LOOKED_AT = anchored(
  /(?:容疑者|被疑者|被告|犯人|男|女|男性|女性|少年|少女|男児|女児|児童|生徒|夫婦|運転手|運転士|乗客|家族)(?:ら|たち)?$/,
)

/** 同首相, 被告: the last person whom the page named with that title in front of here. */
function earlierPerson(document: Document, title: string, at: number): Identity | null {
  if (title === '' || title === '氏') return null
  const before = document.text.slice(Math.max(0, at - 1500), at)
  for (let end = before.lastIndexOf(title); end > 0; end = before.lastIndexOf(title, end - 1)) {
    const name = /[ァ-ヴー一-龠々A-Za-z・=]{2,24}$/.exec(before.slice(0, end))?.[0]
    if (!name || name.startsWith('同')) continue
    const identity = document.identify(name + title)
    if (identity?.kind === 'person' && !identity.anaphor) return identity
  }
  return null
}

const fits = (met: Identity, head: string): boolean =>
  head === '' ||
  [met.name, ...met.aliases].some((name) => name.endsWith(head) && !(head === '社' && name.endsWith('支社'))) ||
  (head === '社' && met.kind === 'organisation' && !/(支社|会|党|軍|団|省|庁|連合|同盟|機構|組合|大学|評議会|委員会)$/.test(met.name)) ||
  (head === '国' && met.kind === 'state') ||
  (head === '署' && /警察署$/.test(met.name)) ||
  (head === '県警' && /県警/.test(met.name))

const plain = (identity: Identity): Source => ({
  name: identity.name,
  kind: identity.kind,
  aliases: identity.aliases,
  ...(identity.office ? { office: identity.office } : {}),
  ...(identity.affiliation ? { affiliation: identity.affiliation } : {}),
  basis: identity.basis,
})

/** The span of a topic that leads a sentence without a cue: whoever it is may be the next left-out subject. */
export function topicOf(document: Document, at: Span, groups = false): Identity | null {
  const head = document.text.slice(at.start, Math.min(at.end, at.start + 80))
  for (const clause of head.split(/[、,]/)) {
    const match = /^((?:[^。「」『』]|「[^「」]{2,20}」){2,36}?)(?:は|が)(?![いなあらけ])/.exec(clause)
    const identity = match ? document.identify(match[1] as string) : null
    if (identity && !identity.anaphor && identity.kind !== 'unknown' && (groups || identity.kind !== 'group')) return identity
  }
  return null
}
