import type { Document } from '#document'
import { anchored, contains, firstFrom, matchesOf, type Span, slice } from '#text'
import type { When } from './attribution.ts'
import type { Finding } from './finding.ts'

/** The rule that gives the words of an interview or a press conference to whoever says them. */
export const TURN = 'turn'

/** Each turn of a conversation is its speaker's own words. */
export function turnFindings(document: Document): Finding[] {
  const { turns } = document.page
  const [first] = turns
  if (!first) return []
  const asks = interviewer(document)
  let answers: Span | null = first.speaker ? null : labelAbove(document, first.text.start)
  let told = Math.max(0, first.text.start - INTRODUCTION)
  return turns.flatMap((turn): Finding[] => {
    // 次に外相に話を聞いた。: between the turns somebody else may be asked
    answers = interviewed(document, told, turn.text.start) ?? answers
    told = turn.text.end
    const at = turn.speaker ?? (turn.asks ? asks : answers)
    const sentence = firstFrom(document.sentences.length, (i) => (document.sentences[i] as { span: Span }).span.end > turn.text.start)
    if (!at || !document.sentences[sentence]) return []
    return [
      {
        rule: TURN,
        type: 'direct',
        cue: null,
        contents: [turn.text],
        subject: { kind: 'named', at },
        act: turn.asks ? 'ask' : 'state',
        firm: turn.asks,
        beside: [],
        certainty: turn.speaker ? 'high' : turn.asks ? 'low' : 'medium',
        sentence,
        base: '',
      },
    ]
  })
}

const LABEL = /^([^\s「」【】()、。:0-9/]{2,24})(?:\([^()\n]{1,20}\))?:\s*\S/
/** A外相:「港は開く」⏎――いつですか。: who speaks in the paragraph over the first question is asked. */
function labelAbove(document: Document, start: number): Span | null {
  const { blocks } = document.page
  const first = firstFrom(blocks.length, (i) => (blocks[i] as { span: Span }).span.end > start)
  const above = blocks[first - 1]
  const name = above && LABEL.exec(slice(document.text, above.span))?.[1]
  const kind = name ? document.identify(name)?.kind : undefined
  return above && name && (kind === 'person' || kind === 'office') ? { start: above.span.start, end: above.span.start + name.length } : null
}

/** The turn that a place stands in, or null. */
export function turnAt(document: Document, at: number): Span | null {
  const { turns } = document.page
  const turn = turns[firstFrom(turns.length, (i) => (turns[i] as { text: Span }).text.end > at)]
  return turn && contains(turn.text, { start: at, end: at }) ? turn.text : null
}

const OWN = anchored(
  /^(言う|いう|述べる|話す|語る|申し上げる|申す|お願いする|求める|要請する|伝える|提案する|約束する|警告する|訴える|主張する|反対する|指摘する|説明する|答える)$/,
)

/**
 * What a turn tells of others' words counts, and of the speaker's own earlier ones (申し上げてきました); what the speaker now thinks or asks for
 * is the turn itself.
 */
export function isTold(document: Document, finding: Finding): boolean {
  if (finding.subject.kind === 'named') return true
  if (finding.subject.kind === 'nobody' || !finding.cue) return false
  return OWN.test(finding.base) && /(?:た|ました|てきました|てきた|ていました|ていた)$/.test(slice(document.text, finding.cue))
}

const NAME = '([ァ-ヴー一-龠々・=A-Za-z][ァ-ヴー一-龠々・=A-Za-z ]{1,28}?(?:氏|さん)?)(?:[(][^()]{1,16}[)])?'
/** …マーリンクさん(61)に3日、話を聞いた, インタビューに答えるドレン外相, ドレン外相が本紙の取材に応じた: who is interviewed here, and not by others. */
const INTERVIEWED: readonly RegExp[] = [
  new RegExp(
    `${NAME}に(?:[、0-9][^「」。\\n]{0,30})?(?:話を|詳しく|考えを|見解を|真意を|[^「」。、\\n]{1,16}について)?(?:聞い(?!た話)|聞く|聞き|きい|尋ね|うかが|伺|インタビューし)`,
    'g',
  ),
  new RegExp(`インタビューに(?:応じ|答え|応え)(?:る|た)${NAME}(?=[、。=(\\s]|$)`, 'gm'),
  new RegExp(
    `${NAME}(?:が|は)[^。\\n]{0,30}(?:本紙|本誌|小紙|弊紙|弊誌|当誌|編集部|当サイト)[^。\\n]{0,12}(?:インタビュー|取材)に(?:応じ|答え)`,
    'g',
  ),
  new RegExp(`${NAME}(?:への|に対する)(?:単独|独占|書面)?インタビュー(?!は?こちら|記事|集|は?[後次]編)`, 'g'),
  new RegExp(`${NAME}(?:との|の)(?:主な|詳しい)?(?:一問一答|やりとり|やり取り|質疑応答)`, 'g'),
]
/** トーレ首相は3日、会見を開き、…。主なやりとりは次の通り: where a record of questions and answers follows, who held the conference answers them. */
const HELD = new RegExp(`${NAME}(?:は|が)[^。\\n]{0,40}会見(?:を(?:開|行|し)|に(?:臨|応)|し(?:た|て|、)|で)`, 'g')
const RECORDED = /やりとり|やり取り|一問一答|質疑応答|次のように(?:答|応じ)|以下の(?:ように|通り|とおり)(?:答|応じ)/
/** 港湾大臣記者会見概要: a record is of what its holder says. */
const HELD_TITLE = new RegExp(`${NAME}(?:の)?(?:定例|臨時|閣議後|共同)?(?:記者)?会見(?:の)?(?:記録|録|要旨|概要|要約|全文)`, 'g')
/** How much of a page in front of the first turn is looked at for its people and its day. */
const INTRODUCTION = 3000

/** Whom the words between `from` and `end` name last as interviewed: a person, or where they name none an office. */
function interviewed(document: Document, from: number, end: number): Span | null {
  const words = document.text.slice(from, end)
  const recorded = RECORDED.test(words)
  if (!recorded && !RECORD.test(words) && !/聞|きい|うかが|伺|尋ね|インタビュー|取材/.test(words)) return null
  let person: Span | null = null
  let office: Span | null = null
  for (const pattern of recorded ? [...INTERVIEWED, HELD, HELD_TITLE] : [...INTERVIEWED, HELD_TITLE])
    for (const match of matchesOf(words, pattern)) {
      const name = match[1] as string
      const start = from + match.index + match[0].indexOf(name)
      const at = { start, end: start + name.length }
      const kind = document.identify(slice(document.text, at))?.kind
      if (kind === 'person' && (!person || person.start < start)) person = at
      if (kind === 'office' && (!office || office.start < start)) office = at
    }
  return person ?? (office && (namedHolder(document, office) ?? office))
}

const TITLE_OF_OFFICE = /(?:大臣|長官|知事|市長|報道官|総裁|議長|会長|社長)$/
/** 港湾大臣 in the title, タルモ大臣 in what is said: whoever alone the page names with that title. */
function namedHolder(document: Document, office: Span): Span | null {
  const title = TITLE_OF_OFFICE.exec(slice(document.text, office))?.[0]
  if (!title) return null
  const found = new Map<string, Span>()
  for (const match of matchesOf(document.text, new RegExp(`(?:[一-龠々]{2,4}|[ァ-ヴー・]{2,16})${title}`, 'g'))) {
    const at = { start: match.index, end: match.index + match[0].length }
    const identity = document.identify(match[0])
    if (identity?.kind === 'person' && !found.has(identity.name)) found.set(identity.name, at)
  }
  const [only] = found.values()
  return found.size === 1 && only ? only : null
}

const INTERVIEWER =
  /(?:聞き手|インタビュアー|インタビュー)(?:は|[・=:／/]|\s){1,2}((?:[ァ-ヴー]+(?:・[ァ-ヴー]+)*)|(?:[一-龠々]{1,4}\s?[一-龠々ぁ-ん]{1,4}))(?=[\s、。)(=0-9]|$)/m

function interviewer(document: Document): Span | null {
  const match = INTERVIEWER.exec(document.text)
  const name = match?.[1]
  if (match && name) {
    const start = match.index + match[0].lastIndexOf(name)
    return { start, end: start + name.length }
  }
  return document.page.author?.span ?? null
}

const OCCASION = /インタビュー|会見|取材|に聞いた|話を(?:聞い|聞く|うかが|伺)|対談|座談会|一問一答/
const OF_OTHERS = /(?<![本小弊当])[紙誌](?:の|との|に)|(?:テレビ|通信|放送|ラジオ|メディア)(?:の|との)/
/** Whether a title or the head of a page says that what follows is the record of an occasion of its own day. */
const RECORD = /会見(?:記録|録|要旨|概要)|議事録|速記録|発言録/

/** The day of a conversation: the one that the introduction gives for it; a record's is the day of the page. */
export function dayOfConversation(document: Document): When | null {
  const { page } = document
  const [first] = page.turns
  if (!first) return null
  let found: When | null = null
  for (const [i, block] of page.blocks.entries()) {
    if (block.span.start >= first.text.start || found) break
    if (block.span.end < first.text.start - INTRODUCTION) continue
    const words = slice(document.text, block.span)
    if (!OCCASION.test(words)) continue
    for (const date of document.dates(i)) {
      // the sentence in which the day stands tells of the occasion
      const rest = document.text.slice(date.span.end, block.span.end).split('。', 1)[0] as string
      const lead = document.text.slice(block.span.start, date.span.start)
      // 8日、英紙のインタビューに応じ: somebody else's conversation
      if (OF_OTHERS.test(rest.split(OCCASION, 1)[0] as string)) continue
      if (date.precision === 'day' && date.value && (OCCASION.test(rest) || (OCCASION.test(lead) && !lead.includes('。'))))
        found = { value: date.value, span: date.span, basis: `the day of the conversation: ${date.basis}` }
    }
  }
  if (found) return found
  const { published } = page
  return published && RECORD.test(page.title?.value ?? '')
    ? { value: published.value, ...(published.span && { span: published.span }), basis: 'the day of the record' }
    : null
}
