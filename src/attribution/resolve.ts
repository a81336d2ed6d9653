import type { Bracket, Document } from '#document'
import { anchored, lastUpTo, slice } from '#text'
import { actOf } from './act.ts'
import { appearancesIn, appeared } from './appeared.ts'
import type { Attribution, Source, When } from './attribution.ts'
import { conditionIn } from './condition.ts'
import { type Credits, creditsOf } from './credit.ts'
import type { Discourse } from './discourse.ts'
import { openDiscourse } from './discourse.ts'
import type { Finding } from './finding.ts'
import { heardOn } from './heard-on.ts'
import { remember, topicOf } from './remember.ts'
import { sourceOf } from './source.ts'
import { isSure } from './sure.ts'
import { targetOf } from './target.ts'
import { dayOfConversation, TURN, turnAt } from './turn.ts'
import { carryVia, throughAccount, viaOf } from './via.ts'
import type { Dated } from './when.ts'
import { dayOfAccount, dayOfSameAccount, whenOf } from './when.ts'
import { dayOfJudgement } from './when-court.ts'
import { dayOfReport, isNews } from './when-report.ts'
import { withinSpeech } from './within-speech.ts'

/** Units of a content that are looked at for its act and its condition; what follows does not change them. */
const LONGEST_LOOK = 800

const APART = anchored(/^(quoted|citation)/)

/** Reads the fields of each finding in page order, so that 同氏 and left-out subjects know who came before. */
export function resolve(document: Document, findings: readonly Finding[]): Attribution[] {
  const discourse = openDiscourse()
  const attributions: Attribution[] = []
  const dated = new Map<string, Dated>()
  let channel = null as { name: string; sentence: number } | null
  let last = null as { when: When; source: string; sentence: number; end: number } | null
  const saidAlready = new Map<string, When>()
  const conversation = dayOfConversation(document)
  const credits = creditsOf(document)
  const appearances = appearancesIn(document)
  let seen = 0
  let heard = 0
  for (const proposed of findings) {
    for (let next = appearances[heard]; next && next.sentence <= proposed.sentence; next = appearances[++heard])
      dated.set(next.who, appeared(document, dated.get(next.who), next))
    seen = takeTopics(document, seen, proposed.sentence, discourse)
    const found = withinSpeech(document, proposed, discourse)
    // 外相は「」と述べた: nothing is said
    const who = slice(document.text, found.contents[0]).trim() === '' ? null : sourceOf(document, found, discourse)
    if (!who) continue
    const { finding, source } = heardOn(document, found, who, discourse) ?? { finding: found, source: who }
    if (!APART.test(finding.rule)) remember(document, finding, source, discourse)
    const when: When | null = finding.rule.startsWith('according')
      ? (dayOfAccount(document, finding) ?? dayOfSameAccount(document, finding, source.kind, dated.get(source.name) ?? null))
      : finding.rule === TURN
        ? conversation
        : (whenOf(
            document,
            finding,
            source.name,
            dated.get(source.name) ?? null,
            last?.sentence === finding.sentence && goesOn(document, last, source.name) && finding.contents[0].start - last.end < 100
              ? last.when
              : null,
            last?.sentence === finding.sentence - 1 && inOneBlock(document, last.sentence, finding.sentence) ? last.when : null,
          ) ??
          dayOfReport(document, finding, source.kind) ??
          dayOfJudgement(document, finding))
    const own = conversation && !when && finding.sentence >= 0 && inOwnTurn(document, finding, source, discourse) ? conversation : null
    const words = `${source.name} ${slice(document.text, finding.contents[0])}`
    const day = when ?? saidAlready.get(words) ?? own
    if (when && words.length > source.name.length + 12) saidAlready.set(words, repeated(when))
    const outlet =
      channel && channel.sentence > (discourse.outlet?.sentence ?? -1) ? channel.name : (discourse.outlet?.identity.name ?? null)
    const made = attributionOf(document, finding, source, day, outlet, credits)
    const carried = throughAccount(
      document,
      carryVia(document, made, finding, dated.get(source.name) ?? null, discourse.outlet),
      finding,
      discourse.outlet,
    )
    // 地元紙Xの取材に…。Bは同紙に…: a paper that somebody spoke to is the last one named
    const [through] = made.via
    if (
      finding.sentence >= 0 &&
      through !== undefined &&
      through !== outlet &&
      (document.identify(through)?.kind === 'outlet' || /^[A-Z]\S* [A-Z]/.test(through))
    )
      channel = { name: through, sentence: finding.sentence }
    const goingOn = when && isCloseBy(when) ? when : null
    if (finding.sentence >= 0 && (goingOn || carried.via.length > 0))
      dated.set(source.name, { when: goingOn, sentence: finding.sentence, via: carried.via })
    if (goingOn !== null && finding.sentence >= 0 && carried.certainty !== 'low')
      last = { when: goingOn, source: source.name, sentence: finding.sentence, end: finding.contents[0].end }
    attributions.push(carried)
  }
  return attributions.map((one, i) =>
    one.when ? one : (underHeadline(document, one, attributions) ?? withNext(document, one, attributions[i + 1])),
  )
}

/** A headline tells what the text below tells of the same source first. */
function underHeadline(document: Document, one: Attribution, all: readonly Attribution[]): Attribution | null {
  const block =
    document.page.blocks[document.sentences[lastUpTo(document.sentences, one.content.start, ({ span }) => span.start)]?.block ?? -1]
  if (!block || !/^(?:title|subtitle)$/.test(block.role)) return null
  const { name } = one.source
  const below = all.find(
    ({ source, content, certainty }) =>
      content.start >= block.span.end && certainty !== 'low' && (source.name === name || source.aliases.includes(name)),
  )
  return below?.when ? { ...one, when: { value: below.when.value, basis: `the text below the headline: ${below.when.basis}` } } : null
}

const repeated = (when: When): When => ({ value: when.value, basis: `told above in the same words: ${when.basis}` })

/** 主張を否定して「…」と説明した: one doing, one day; 主張している外相は…と述べた are two. */
function withNext(document: Document, one: Attribution, next: Attribution | undefined): Attribution {
  if (!next?.when || next.source.name !== one.source.name || next.sentence.start !== one.sentence.start) return one
  const { value, basis } = next.when
  if (basis.startsWith('told above')) return { ...one, when: next.when }
  const { published } = document.page
  return published &&
    isNews(value, published.value) &&
    one.source.name !== 'unknown' &&
    !(one.cue && LASTS.test(slice(document.text, one.cue)))
    ? { ...one, when: { value, basis: `the same sentence: ${basis}` } }
    : one
}
const LASTS = anchored(/て(?:い|お)(?:る|た|り|ます|ました)?$/)

/** 2027年に…と述べていた: a year is of that saying alone, what is told closer goes on. */
const isCloseBy = ({ value }: When): boolean => value.length > '2031'.length

const inOneBlock = (document: Document, a: number, b: number): boolean => document.sentences[a]?.block === document.sentences[b]?.block

/** 1979年に…を定めたが、政府は…と述べ: a day long past is not carried to somebody else. */
const goesOn = (document: Document, last: { when: When; source: string }, source: string): boolean =>
  last.source === source || Number(last.when.value.slice(0, 4)) >= Number(document.page.published?.value.slice(0, 4) ?? 0) - 1

/** Topics of the sentences between two findings may own the next left-out subject. */
function takeTopics(document: Document, from: number, to: number, discourse: Discourse): number {
  for (let i = Math.max(from, to - 2); i < to; i++) {
    const sentence = document.sentences[i]
    if (!sentence || (discourse.speaking && discourse.speaking.sentence >= i)) continue
    const topic = topicOf(document, sentence.span)
    if (!topic) continue
    discourse.met.push(topic)
    // 外務省は反発。「…」と主張した: whoever is told to answer speaks on
    const answers = REACTS.test(slice(document.text, sentence.span).trimEnd())
    const fresh = answers || (sentence.block === document.sentences[to]?.block && discourse.speaking?.block !== sentence.block)
    const here = { identity: topic, sentence: i, block: sentence.block }
    if (topic.kind === 'person' || answers) discourse.voice = here
    if (topic.kind === 'person' || fresh) discourse.speaking = here
  }
  return to
}

const REACTS = anchored(/(?:反発|抗議|反論|批判|非難|否定|歓迎|釈明|弁明|謝罪|懐疑的|否定的|慎重|強気|冷静)(?:した|している|だ|だった)?。$/)

/** 私は…と申し上げてきました: in the speaker's own turn. */
const inOwnTurn = (document: Document, finding: Finding, source: Source, { turn }: Discourse): boolean =>
  turn?.identity.name === source.name && turnAt(document, finding.contents[0].start) !== null

function attributionOf(
  document: Document,
  finding: Finding,
  source: Source,
  when: When | null,
  lastOutlet: string | null,
  credits: Credits,
): Attribution {
  const [content, ...more] = finding.contents
  const sentence = document.sentences[finding.sentence]
  const hangs =
    conditionIn(document.text, { start: content.start, end: Math.min(content.end, content.start + LONGEST_LOOK) }) ??
    conditionBefore(document, finding) ??
    conditionAsked(document, finding)
  const act = actOf(
    {
      ...finding,
      ...around(document, finding),
      who: finding.subject.kind === 'named' && source.span ? slice(document.text, finding.subject.at) : source.name,
    },
    slice(document.text, { start: Math.max(content.start, content.end - LONGEST_LOOK), end: content.end }),
    source.kind,
  )
  return {
    type: finding.type,
    source,
    cue: finding.cue,
    content,
    contentMore: more,
    act,
    target: targetOf(document, finding, source, act),
    when,
    via: viaOf(document, finding, source, lastOutlet, credits),
    condition: hangs?.condition ?? null,
    consequence: hangs?.consequence ?? null,
    certainty:
      source.name === 'unknown' && !(finding.subject.kind === 'nobody' && finding.certainty === 'medium')
        ? 'low'
        : finding.certainty === 'high' && !isSure(document, finding, source)
          ? 'medium'
          : finding.certainty,
    nestedIn: null,
    rule: finding.rule,
    sentence: sentence?.span ?? content,
  }
}

/** Units in front of and behind a saying that its act may hang on. */
const AROUND = 160

/** The sentence around the words and their cue. */
function around(
  { text, sentences }: Document,
  { contents: [content], cue, sentence }: Finding,
): { front: string; between: string; behind: string } {
  const span = sentences[sentence]?.span
  if (!span) return { front: '', between: '', behind: '' }
  const end = Math.max(content.end, cue?.end ?? 0)
  return {
    front: text.slice(Math.max(span.start, content.start - AROUND), Math.max(span.start, content.start)),
    between: cue && cue.start > content.end ? text.slice(content.end, Math.min(cue.start, content.end + AROUND)) : '',
    behind: text.slice(end, Math.min(span.end, end + AROUND)),
  }
}

/** ロシアが侵攻しても外相は「…」と述べた: the if-clause may stand in front of the speaker. */
function conditionBefore(document: Document, finding: Finding): ReturnType<typeof conditionIn> {
  const sentence = document.sentences[finding.sentence]
  if (!sentence || finding.subject.kind !== 'named' || finding.type === 'indirect') return null
  const left = Math.max(sentence.span.start, finding.subject.at.start - LONGEST_LOOK)
  const quoted = document.text.slice(left, finding.subject.at.start + 1).lastIndexOf('」')
  const before = { start: left + quoted + 1, end: finding.subject.at.start }
  if (before.end - before.start < 6) return null
  const found = conditionIn(document.text, { start: before.start, end: finding.subject.at.end })
  return found && found.condition.end <= before.end && before.end - found.condition.end <= 2
    ? { condition: found.condition, consequence: finding.contents[0] }
    : null
}

/** The last of some brackets, in order and apart, that ends at `at` or before; a sentence may hold thousands. */
const lastBefore = (brackets: readonly Bracket[], at: number): Bracket | undefined =>
  brackets[lastUpTo(brackets, at, (bracket) => bracket.span.end)]

/** 「侵攻された場合、派兵するか?」との質問に「…」と答えた: the answer hangs on the question's if-clause. */
function conditionAsked(document: Document, finding: Finding): ReturnType<typeof conditionIn> {
  const sentence = document.sentences[finding.sentence]
  if (!sentence || finding.type !== 'direct') return null
  const content = finding.contents[0]
  const asked = lastBefore(sentence.brackets, content.start)
  if (!asked || content.start - asked.span.end > 40 || !/(か|は)?[?？]$|か$/.test(slice(document.text, asked.inner))) return null
  if (!/(質問|問|聞|尋ね|訊)/.test(document.text.slice(asked.span.end, content.start))) return null
  const found = conditionIn(document.text, asked.inner)
  return found ? { condition: found.condition, consequence: content } : null
}
