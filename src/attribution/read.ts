import { type Bracket, type Chunk, type Document, splitSentences } from '#document'
import { CUE_VERBS, isDocumentShape, lookup } from '#lexicon'
import { compilePatterns, holdsAny } from '#morphology'
import { anchored, contains, lastUpTo, overlap, type Span, slice } from '#text'
import { actOf } from './act.ts'
import type { Attribution, Source, When } from './attribution.ts'
import { withoutColumns } from './columns.ts'
import { conditionIn } from './condition.ts'
import { type Discourse, openDiscourse } from './discourse.ts'
import type { Finding, Rule, Scene, Subject } from './finding.ts'
import { gatePatterns } from './gate.ts'
import { headlinesDated } from './headline-day.ts'
import { nest } from './nest.ts'
import { remember, topicOf } from './remember.ts'
import { according } from './rules/according.ts'
import { charge } from './rules/charge.ts'
import { citation } from './rules/citation.ts'
import { emerged } from './rules/emerged.ts'
import { english } from './rules/english.ts'
import { equation } from './rules/equation.ts'
import { CLOSED, free } from './rules/free.ts'
import { headline } from './rules/headline.ts'
import { headlineCut } from './rules/headline-cut.ts'
import { noteFindings } from './rules/note.ts'
import { saying } from './rules/saying.ts'
import { stance } from './rules/stance.ts'
import { written } from './rules/written.ts'
import { sourceOf } from './source.ts'
import { isSure } from './sure.ts'
import { targetOf } from './target.ts'
import { toldOnce } from './told-twice.ts'
import { dayOfConversation, isTold, TURN, turnAt, turnFindings } from './turn.ts'
import { carryVia, throughAccount, viaOf } from './via.ts'
import { type Dated, dayOfAccount, whenOf } from './when.ts'

const HEADLINES: ReadonlySet<string> = new Set(['title', 'related-title', 'heading', 'subtitle', 'tweet', 'source-link'])
const RULES: readonly Rule[] = [
  according,
  saying,
  emerged,
  stance,
  charge,
  headline,
  headlineCut,
  written,
  equation,
  english,
  free,
  citation,
]
const GATE = compilePatterns(gatePatterns())

const holdsCue = (text: string, at: Span): boolean => holdsAny(GATE, text, at.start, at.end)

/**
 * Document → attributions:
 * 1. one pass over the text marks the sentences that hold a cue;
 * 2. rules look at each of them and propose;
 * 3. proposals that say the same thing are joined;
 * 4. source, date, channel, act and condition are read for each, in page order;
 * 5. what is told inside another's account gets that one in its via.
 */
export function readAttributions(document: Document): Attribution[] {
  const marked = sentencesWithCue(document)
  // all are analysed before the first rule looks: the dictionary stays in the processor's cache
  for (const i of marked) document.chunks(i)
  const findings = joinFindings(
    inOrder(
      turnFindings(document),
      marked.flatMap((i) => findingsOf(document, i)),
    ),
  )
  const prose = headlinesDated(document, saidBelow(document, toldOnce(withoutColumns(document, resolve(document, findings)))))
  return nest(document, [
    ...prose,
    ...repeats(
      document,
      prose,
      resolve(
        document,
        noteFindings(document).flatMap((f) => [f, ...insideQuotation(document, f)]),
      ),
    ),
  ])
}

/** Two lists of findings as one, in the order of their sentences. */
const inOrder = (a: readonly Finding[], b: readonly Finding[]): readonly Finding[] =>
  a.length === 0 ? b : [...a, ...b].sort((one, other) => one.sentence - other.sentence)

function sentencesWithCue(document: Document): number[] {
  const marked: number[] = []
  for (const [i, sentence] of document.sentences.entries()) {
    const role = document.page.blocks[sentence.block]?.role
    if (HEADLINES.has(role ?? '') || role === 'related-excerpt') {
      marked.push(i)
      continue
    }
    if (holdsCue(document.text, sentence.span)) marked.push(i)
  }
  return marked
}

/** What the rules propose for one sentence. */
export function findingsOf(document: Document, index: number): Finding[] {
  const sentence = document.sentences[index]
  if (!sentence) return []
  const role = document.page.blocks[sentence.block]?.role ?? 'paragraph'
  const scene: Scene = {
    text: document.text,
    sentence,
    index,
    chunks: document.chunks(index),
    previous: previousIn(document, index),
    above: aboveOf(document, index),
    next: nextIn(document, index),
    headline: HEADLINES.has(role) || isListed(document, index),
    ...speakers(document),
  }
  const found: Finding[] = []
  for (const rule of RULES) for (const finding of rule.look(scene)) found.push(finding, ...insideQuotation(document, finding))
  if (turnAt(document, sentence.span.start)) return found.filter((finding) => isTold(document, finding))
  return role === 'comment' ? found.flatMap(inComment) : found
}

const LISTED = anchored(/^(?:paragraph|list-item)$/)
/** ・北部軍、無人機部隊の創設を発表: a line of a list of links is a headline. */
function isListed(document: Document, index: number): boolean {
  const sentence = document.sentences[index]
  const block = sentence && document.page.blocks[sentence.block]
  if (!block || !LISTED.test(block.role)) return false
  const length = block.span.end - block.span.start
  if (length > 140) return false
  const words = slice(document.text, block.span)
  return /^[・●■▶►»○◆]/.test(words) && (length <= 80 || DATED_ITEM.test(words)) && (!/[。」]$/.test(words) || ENDS_BARE.test(words))
}

/** ●2022年6月2日 カセル国防相、…と発言。: an item of a timeline. */
const DATED_ITEM = /^[・●■▶►»○◆]\s?(?:[0-9]{4}年|[0-9]{1,2}月)/
const ENDS_BARE =
  /(?:発表|発言|通告|表明|否定|報道|要求|警告|命令|合意|宣言|主張|指摘|批判|非難|約束|拒否|要請|提案|公表|予告|示唆|陳謝|謝罪|反論)。$/

/** In a comment only plain quotation is sure; what the commenter thinks is the commenter's own and no attribution. */
function inComment(finding: Finding): Finding[] {
  const direct = finding.type === 'direct'
  if (finding.subject.kind === 'nobody' || (finding.subject.kind === 'omitted' && !direct)) return []
  return [
    { ...finding, certainty: direct ? (finding.certainty === 'low' ? 'low' : 'medium') : finding.certainty === 'high' ? 'medium' : 'low' },
  ]
}

/**
 * What a quotation itself tells of others' words: 「信用できる筋によると、…」. Only named sources, and with less certainty.
 * An outlet's quotation is prose like any other, so its left-out subjects and the views it tells count as well.
 */
function insideQuotation(document: Document, finding: Finding): Finding[] {
  if (finding.rule.startsWith('citation') || finding.type !== 'direct') return []
  const teller = finding.subject.kind === 'named' ? finding.subject : null
  const speaks = speakers(document)
  const prose = teller !== null && speaks.isOutlet(teller.at)
  return finding.contents.flatMap((content) => {
    if (content.end - content.start < 16 || !holdsCue(document.text, content)) return []
    const found: Finding[] = []
    let topic: Subject | null = null
    for (const sentence of splitSentences(document.text, content, -1)) {
      const scene: Scene = {
        text: document.text,
        sentence,
        index: finding.sentence,
        chunks: document.phrasesOf(sentence),
        previous: null,
        above: null,
        next: null,
        headline: false,
        ...speaks,
      }
      for (const inner of RULES.flatMap((rule) => rule.look(scene))) {
        const subject = innerSubject(document, inner, teller, prose ? topic : null)
        if (subject && tellsOfOthers(document, inner, prose))
          found.push({ ...inner, subject, rule: `quoted ${inner.rule}`, certainty: 'medium', sentence: finding.sentence })
      }
      if (prose) topic = topicSubject(scene) ?? topic
    }
    return found
  })
}

const FIRST_PERSON = anchored(/^(私|我々|われわれ|僕|俺)/)

/** Whose words a quotation tells: somebody it names, the quoted speaker's own (私は警告した), or in prose whoever it spoke of before. */
function innerSubject(document: Document, inner: Finding, teller: Subject | null, topic: Subject | null): Subject | null {
  if (inner.subject.kind === 'nobody') return null
  if (inner.subject.kind === 'omitted') return topic
  const name = slice(document.text, inner.subject.at)
  if (/^彼ら/.test(name)) return null
  if (!FIRST_PERSON.test(name)) return inner.subject
  return inner.firm && inner.cue && /た$/.test(slice(document.text, inner.cue)) ? teller : null
}

function tellsOfOthers(document: Document, inner: Finding, prose: boolean): boolean {
  const view = CUE_VERBS.get(inner.base)?.view === true && !/^(知る|理解する|認識する)$/.test(inner.base)
  if (!(inner.certainty === 'high' || (prose && inner.certainty === 'medium') || (view && (prose || inner.certainty === 'medium'))))
    return false
  if (inner.rule.startsWith('according')) return inner.subject.kind === 'named'
  if (prose && inner.rule.startsWith('naming:light')) return true
  return (
    /^saying:(clause|quote|request|fact|object|about)/.test(inner.rule) &&
    (inner.rule !== 'saying:object' || (inner.firm && inner.subject.kind === 'named')) &&
    inner.cue !== null &&
    /(た|ている|ており|て)$/.test(slice(document.text, inner.cue))
  )
}

/** The noun phrase set off by は that leads a sentence. */
function topicSubject(scene: Scene): Subject | null {
  const { chunks } = scene
  for (let i = 0; i < Math.min(chunks.length, 6); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return null
    if (!/^(は|が)$/.test(chunk.tail)) continue
    const at = { start: (chunks[0] as Chunk).start, end: chunk.headEnd }
    return scene.canSpeak(at) ? { kind: 'named', at } : null
  }
  return null
}

const speakers = (document: Document): Pick<Scene, 'canSpeak' | 'kindOf' | 'isOutlet' | 'isBody' | 'isDocument'> => ({
  kindOf: (at) => document.identify(slice(document.text, at))?.kind ?? null,
  isBody: (at) => {
    const identity = document.identify(slice(document.text, at))
    return (
      identity !== null &&
      (/^(office|organisation|outlet)$/.test(identity.kind) || (identity.anaphor !== undefined && identity.anaphor.wants !== 'person'))
    )
  },
  isDocument: (at) =>
    /第[0-9一二三四五六七八九十百]+条$/.test(slice(document.text, at)) ||
    isDocumentShape(slice(document.text, at)) ||
    lookup(slice(document.text, at)).some((e) => e.kind === 'document'),
  isOutlet: (at) => {
    const phrase = slice(document.text, at)
    return (document.identify(phrase) ?? document.identifyOutlet(phrase))?.kind === 'outlet'
  },
  canSpeak: (at) => document.identify(slice(document.text, at)) !== null,
})

function previousIn(document: Document, index: number): Span | null {
  const before = document.sentences[index - 1]
  return before && before.block === document.sentences[index]?.block ? before.span : null
}

/** The last sentence of the paragraph in front, for the first of its own. */
function aboveOf(document: Document, index: number): Span | null {
  const before = document.sentences[index - 1]
  const block = document.sentences[index]?.block ?? -9
  if (!before || before.block !== block - 1) return null
  const { blocks } = document.page
  const role = blocks[block]?.role
  return (role === 'paragraph' || role === 'quotation') && /^(paragraph|quotation|heading|caption)$/.test(blocks[before.block]?.role ?? '')
    ? before.span
    : null
}

function nextIn(document: Document, index: number): Span | null {
  const after = document.sentences[index + 1]
  const block = document.sentences[index]?.block ?? -9
  return after && (after.block === block || after.block === block + 1) ? after.span : null
}

/** Two proposals about one stretch under one cue are one; the rule that saw more wins. */
function joinFindings(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    const rival = rivalOf(kept, finding)
    if (rival < 0) kept.push(finding)
    else if (weight(finding) > weight(kept[rival] as Finding)) kept[rival] = finding
  }
  return kept
    .filter((f, i) => !neighbours(kept, i).some((outer) => toldInside(outer, f) || closesWhatIsTold(outer, f)))
    .sort((a, b) => a.contents[0].start - b.contents[0].start || b.contents[0].end - a.contents[0].end)
}

/** Findings come in the order of their sentences, so only the last few can be about the same words. */
const NEAR = 40

function rivalOf(kept: readonly Finding[], finding: Finding): number {
  for (let k = kept.length - 1; k >= Math.max(0, kept.length - NEAR); k--) {
    const other = kept[k] as Finding
    // 次のように述べた。⏎「…」: found from the cue in front, and as words that stand free
    const [a, b] = [other.contents[0], finding.contents[0]]
    if (other.sentence === finding.sentence - 1 && a.start === b.start && a.end === b.end) return k
    if (other.sentence < finding.sentence - 1) break
    if (other.sentence === finding.sentence && sameSaying(other, finding)) return k
  }
  return -1
}

const neighbours = (kept: readonly Finding[], i: number): readonly Finding[] => kept.slice(Math.max(0, i - NEAR), i + NEAR)

/** …と保証することを求めた: what one demands oneself is not said twice. */
const toldInside = (outer: Finding, inner: Finding): boolean =>
  outer !== inner &&
  outer.sentence === inner.sentence &&
  inner.cue !== null &&
  outer.certainty !== 'low' &&
  outer.type !== 'direct' &&
  !outer.rule.startsWith('according') &&
  contains(outer.contents[0], inner.cue) &&
  outer.subject.kind === 'named' &&
  inner.subject.kind !== 'nobody' &&
  (inner.subject.kind === 'omitted' || inner.subject.at.start === outer.subject.at.start)

/** 外相はこう述べた。橋は古い。直らない、と。: the last sentence is told with those in front. */
const closesWhatIsTold = (outer: Finding, inner: Finding): boolean =>
  inner.base === CLOSED && outer !== inner && outer.sentence < inner.sentence && contains(outer.contents[0], inner.contents[0])

function sameSaying(a: Finding, b: Finding): boolean {
  if (a.rule === b.rule && a.cue?.start !== b.cue?.start) return false
  const cues = a.cue !== null && b.cue !== null && overlap(a.cue, b.cue) > 0
  const shared = overlap(a.contents[0], b.contents[0])
  const union = Math.max(a.contents[0].end, b.contents[0].end) - Math.min(a.contents[0].start, b.contents[0].start)
  if (cues && shared > 0) return true
  if (accountAndSaying(a, b) || accountAndSaying(b, a)) return false
  return shared / union > 0.7 && (sameSubject(a, b) || a.cue === null || b.cue === null)
}

/** X紙によると、「…」と述べた: the paper's account, and in it the saying of somebody left out. */
const accountAndSaying = (account: Finding, saying: Finding): boolean =>
  account.rule.startsWith('according') && saying.rule.startsWith('saying') && !/^(という|いう|言う|とする|みる|見る)$/.test(saying.base)

const sameSubject = (a: Finding, b: Finding): boolean =>
  a.subject.kind !== 'named' ||
  b.subject.kind !== 'named' ||
  (a.subject.at.start === b.subject.at.start && a.subject.at.end === b.subject.at.end)

const weight = (f: Finding): number =>
  (f.subject.kind === 'named' ? 4 : 0) +
  (f.rule.startsWith('naming') || f.rule === 'headline:quote' ? 2 : f.rule === 'written' ? 1 : 0) +
  (f.cue ? 1 : 0) +
  (f.rule === 'according' ? 3 : 0) +
  // two speakers under one cue see more than one of them
  (f.rule === 'free:shared' ? 1 : 0)

/** Units of a content that are looked at for its act and its condition; what follows does not change them. */
const LONGEST_LOOK = 800

const APART = anchored(/^(quoted|citation)/)
/** Reads the fields of each finding in page order, so that 同氏 and left-out subjects know who came before. */
function resolve(document: Document, findings: readonly Finding[]): Attribution[] {
  const discourse = openDiscourse()
  const attributions: Attribution[] = []
  const dated = new Map<string, Dated>()
  let channel = null as { name: string; sentence: number } | null
  let last = null as { when: When; source: string; sentence: number; end: number } | null
  const saidAlready = new Map<string, When>()
  const conversation = dayOfConversation(document)
  let seen = 0
  for (const finding of findings) {
    seen = takeTopics(document, seen, finding.sentence, discourse)
    // 外相は「」と述べた: nothing is said
    const source = slice(document.text, finding.contents[0]).trim() === '' ? null : sourceOf(document, finding, discourse)
    if (!source) continue
    if (!APART.test(finding.rule)) remember(document, finding, source, discourse)
    const when: When | null = finding.rule.startsWith('according')
      ? dayOfAccount(document, finding)
      : finding.rule === TURN
        ? conversation
        : whenOf(
            document,
            finding,
            source.name,
            dated.get(source.name) ?? null,
            last?.sentence === finding.sentence && goesOn(document, last, source.name) && finding.contents[0].start - last.end < 100
              ? last.when
              : null,
            last?.sentence === finding.sentence - 1 && inOneBlock(document, last.sentence, finding.sentence) ? last.when : null,
          )
    const words = `${source.name} ${slice(document.text, finding.contents[0])}`
    const day = when ?? saidAlready.get(words) ?? null
    if (when && words.length > source.name.length + 12) saidAlready.set(words, repeated(when))
    const outlet =
      channel && channel.sentence > (discourse.outlet?.sentence ?? -1) ? channel.name : (discourse.outlet?.identity.name ?? null)
    const made = attributionOf(document, finding, source, day, outlet)
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
    if (finding.sentence >= 0 && (when || carried.via.length > 0))
      dated.set(source.name, { when, sentence: finding.sentence, via: carried.via })
    if (when !== null && finding.sentence >= 0 && carried.certainty !== 'low')
      last = { when, source: source.name, sentence: finding.sentence, end: finding.contents[0].end }
    attributions.push(carried)
  }
  return attributions.map((one, i) => (one.when ? one : withNext(one, attributions[i + 1])))
}

/** ■「滑走路は農民のものだ」: a heading of nothing but words that the page tells below is whoever's they are there. */
function saidBelow(document: Document, told: readonly Attribution[]): Attribution[] {
  const found: Attribution[] = []
  for (const sentence of document.sentences) {
    const block = document.page.blocks[sentence.block]
    if (block?.role !== 'heading' || sentence.brackets.length !== 1) continue
    const bracket = sentence.brackets[0] as Bracket
    const around = document.text.slice(block.span.start, bracket.span.start) + document.text.slice(bracket.span.end, block.span.end)
    if (bracket.inner.end - bracket.inner.start < 6 || !/^[\s■◆●▼▽○◇・0-9.]*$/.test(around)) continue
    const words = plainWords(document, bracket.inner)
    const below = told.find(
      (one) => one.content.start > bracket.inner.end && one.certainty !== 'low' && holdsWords(plainWords(document, one.content), words),
    )
    if (!below || told.some((one) => overlap(one.content, bracket.inner) > 0)) continue
    found.push({
      ...below,
      type: 'direct',
      cue: null,
      content: bracket.inner,
      contentMore: [],
      certainty: 'medium',
      rule: 'headline:below',
      sentence: sentence.span,
      condition: null,
      consequence: null,
      source: { ...below.source, basis: `the page tells below whose words these are: ${below.source.basis}` },
    })
  }
  return found.length === 0 ? [...told] : [...told, ...found].sort((a, b) => a.content.start - b.content.start)
}

const plainWords = (document: Document, at: Span): string => slice(document.text, at).replace(/[「」『』、。・\s]/g, '')
const holdsWords = (whole: string, part: string): boolean =>
  part.length >= 5 && (whole.includes(part) || (part.length > 8 && alike(whole, part)))

const repeated = (when: When): When => ({ value: when.value, basis: `told above in the same words: ${when.basis}` })

/** 主張を否定して「…」と説明した: one doing, one day. */
const withNext = (one: Attribution, next: Attribution | undefined): Attribution =>
  next?.when?.basis.startsWith('told above') && next.source.name === one.source.name && next.sentence.start === one.sentence.start
    ? { ...one, when: next.when }
    : one

const inOneBlock = (document: Document, a: number, b: number): boolean => document.sentences[a]?.block === document.sentences[b]?.block

/** 1979年に…を定めたが、政府は…と述べ: a day long past is not carried to somebody else. */
const goesOn = (document: Document, last: { when: When; source: string }, source: string): boolean =>
  last.source === source || Number(last.when.value.slice(0, 4)) >= Number(document.page.published?.value.slice(0, 4) ?? 0) - 1

/** A note that repeats what the page tells above is the same saying: its date, act and target are known from there. */
function repeats(document: Document, prose: readonly Attribution[], notes: readonly Attribution[]): Attribution[] {
  if (notes.length === 0) return []
  const plain = (at: Span): string => plainWords(document, at)
  const told = new Map<string, Attribution>()
  for (const a of prose) told.set(plain(a.content), a)
  return notes.map((note) => {
    const words = plain(note.content)
    const same =
      told.get(words) ?? prose.find((a) => a.source.name === note.source.name && words.length > 12 && alike(plain(a.content), words))
    return same
      ? {
          ...note,
          act: same.act,
          target: note.target ?? same.target,
          when: note.when ?? (same.when && { value: same.when.value, basis: `the page tells it above: ${same.when.basis}` }),
        }
      : note
  })
}

/** Whether one text carries most of the other, a few characters apart. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.includes(short)) return short.length / long.length > 0.5
  let head = 0
  while (head < short.length && short[head] === long[head]) head++
  let tail = 0
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail++
  return (head + tail) / long.length > 0.8
}

/** Topics of the sentences between two findings may own the next left-out subject. */
function takeTopics(document: Document, from: number, to: number, discourse: Discourse): number {
  for (let i = Math.max(from, to - 2); i < to; i++) {
    const sentence = document.sentences[i]
    if (!sentence || (discourse.speaking && discourse.speaking.sentence >= i)) continue
    const topic = topicOf(document, sentence.span)
    if (!topic) continue
    discourse.met.push(topic)
    const fresh = sentence.block === document.sentences[to]?.block && discourse.speaking?.block !== sentence.block
    const here = { identity: topic, sentence: i, block: sentence.block }
    if (topic.kind === 'person') discourse.voice = here
    if (topic.kind === 'person' || fresh) discourse.speaking = here
  }
  return to
}

function attributionOf(document: Document, finding: Finding, source: Source, when: When | null, lastOutlet: string | null): Attribution {
  const [content, ...more] = finding.contents
  const sentence = document.sentences[finding.sentence]
  const hangs =
    conditionIn(document.text, { start: content.start, end: Math.min(content.end, content.start + LONGEST_LOOK) }) ??
    conditionBefore(document, finding) ??
    conditionAsked(document, finding)
  return {
    type: finding.type,
    source,
    cue: finding.cue,
    content,
    contentMore: more,
    act: actOf(
      { ...finding, who: finding.subject.kind === 'named' && source.span ? slice(document.text, finding.subject.at) : source.name },
      slice(document.text, { start: Math.max(content.start, content.end - LONGEST_LOOK), end: content.end }),
      source.kind,
    ),
    target: targetOf(document, finding, source),
    when,
    via: viaOf(document, finding, source, lastOutlet),
    condition: hangs?.condition ?? null,
    consequence: hangs?.consequence ?? null,
    certainty:
      source.name === 'unknown' ? 'low' : finding.certainty === 'high' && !isSure(document, finding, source) ? 'medium' : finding.certainty,
    nestedIn: null,
    rule: finding.rule,
    sentence: sentence?.span ?? content,
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
