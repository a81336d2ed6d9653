import { contrastOf, kinship, type Ledger, overlapOf, type Speaker, statementOf, type Terms, tellsSame, termsOf } from '#ledger'
import type { AttributionRecord } from '#reading'
import { lettersOf } from '#text'
import type { Hit, LineTime, RedLine } from './answer.ts'
import { dayOf } from './day.ts'
import { hitOf } from './hit.ts'
import { timesOf } from './restated.ts'

/** Acts by which somebody binds themselves or others to what follows; a prediction on a condition draws no line. */
const DRAWS: ReadonlySet<string> = new Set(['threaten', 'warn', 'refuse', 'promise', 'announce', 'demand', 'deny'])
/** Acts and kinds of source that may draw a line. */
export const LINE_ACTS: readonly string[] = [...DRAWS, 'state']
export const LINE_KINDS: readonly AttributionRecord['source']['kind'][] = ['person', 'office', 'state', 'organisation', 'group', 'unknown']
/** 何に同意しようが, 妥協しても: what does not matter draws no line. */
const WHATEVER = /(?:て|で|と)も[、。]?$|(?:よう|う|まい)(?:が|と)[、。]?$/
/** Share of the shorter of two conditions, or consequences, that the other must have for both to be one line; 0 to 1. */
const ALIKE = 0.6
/** Where both threaten the same, so much of the condition is enough. */
const SOME = 0.15

/** A line without a look at what one time says that the time before did not. */
export interface DrawnLine extends Omit<RedLine, 'times'> {
  readonly times: readonly Hit[]
}

interface Drawn {
  readonly speaker: Speaker
  readonly terms: { readonly condition: Terms; readonly consequence: Terms }[]
  readonly times: Hit[]
}

/** Conditional sayings, the oldest first → red lines: those of one source that hang on the same, or threaten the same, are one. The last restated comes first. */
export function linesOf(found: readonly Hit[]): DrawnLine[] {
  const lines: Drawn[] = []
  /** By a term, the places of the lines whose conditions have it, each at least once: two that have none in common are not one. */
  const having = new Map<string, number[]>()
  for (const hit of found) {
    const { condition, consequence, act, source } = hit.attribution
    if (!condition || source.name === 'unknown' || source.kind === 'outlet' || WHATEVER.test(condition.text)) continue
    if (!DRAWS.has(act) && !(act === 'state' && isToCome(consequence?.text ?? ''))) continue
    const own = { condition: termsOf(condition.text), consequence: termsOf(consequence?.text ?? '') }
    const place = placesHaving(own.condition, having).find((at) => {
      const { speaker, terms } = lines[at] as Drawn
      return terms.some((one) => isAlike(one, own)) && isOne(speaker, source)
    })
    for (const term of own.condition.weights.keys()) {
      const places = having.get(term)
      if (places) places.push(place ?? lines.length)
      else having.set(term, [place ?? lines.length])
    }
    const line = place === undefined ? undefined : lines[place]
    if (line) {
      // one page that tells it twice, in its title and below, is one time
      if (!line.times.some((one) => one.page.id === hit.page.id && dayOf(one) === dayOf(hit))) line.times.push(hit)
      line.terms.push(own)
    } else lines.push({ speaker: source, terms: [own], times: [hit] })
  }
  return lines
    .map(({ times }) => lineOf(times))
    .sort((a, b) => order(b.last, a.last) || order(a.source, b.source) || order(a.condition, b.condition))
}

/** In their order, each once. */
const placesHaving = ({ weights }: Terms, having: ReadonlyMap<string, readonly number[]>): readonly number[] =>
  [...new Set([...weights.keys()].flatMap((term) => having.get(term) ?? []))].sort((a, b) => a - b)

/** その日のうちに全員を帰す: what somebody will do, in plain words; not what comes of itself (水位が下がる), or was so. */
const isToCome = (consequence: string): boolean => /(?:す|[めげけせてねべじぜ]る)[。」』]?$/.test(consequence)

const isOne = (a: Speaker, b: Speaker): boolean => a.name === b.name || /^(?:same|likely)$/.test(kinship(a, b))

function isAlike(a: Drawn['terms'][number], b: Drawn['terms'][number]): boolean {
  const condition = overlapOf(a.condition, b.condition).ofSmaller
  return condition >= ALIKE || (condition >= SOME && overlapOf(a.consequence, b.consequence).ofSmaller >= ALIKE)
}

const order = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0)

function lineOf(times: readonly Hit[]): DrawnLine {
  const last = times[times.length - 1] as Hit
  const days = [...new Set(times.map(dayOf).filter((day) => day !== null))]
  const names = times.map(({ attribution }) => attribution.source.name)
  return {
    source: names.reduce((fullest, name) => (name.length > fullest.length ? name : fullest)),
    target: times.findLast(({ attribution }) => attribution.target !== null)?.attribution.target ?? null,
    condition: last.attribution.condition?.text ?? '',
    consequence: times.findLast(({ attribution }) => attribution.consequence !== null)?.attribution.consequence?.text ?? null,
    since: days[0] ?? null,
    last: days[days.length - 1] ?? null,
    state: days.length > 1 ? 'restated' : 'open',
    lead: days.length > 1 ? 'restated' : 'open',
    times,
    confirmed: false,
    withdrawn: [],
    met: [],
  }
}

export const withTimes = (line: DrawnLine): RedLine => ({ ...line, times: timesOf(line.times) })

/** Attributions looked at for what became of a line. */
const LATER = 30

/** A line with what later pages tell of it: that the source takes it back, or that its condition may have come to pass. A human has to say if so. */
export function withState(ledger: Ledger, drawn: DrawnLine): RedLine {
  const { since } = drawn
  const line = withTimes(drawn)
  const { times } = line
  const withdrawn = takenBack(ledger, line)
  const met = since === null ? [] : cameToPass(ledger, line, since)
  const own = new Set(times.map(({ ref }) => ref))
  const evidence = met.filter(({ ref }) => !own.has(ref) && !withdrawn.some((hit) => hit.ref === ref))
  const said = times
    .flatMap(({ decisions }) => decisions.filter((decision) => decision.kind === 'line'))
    .sort((a, b) => order(a.at, b.at))
    .at(-1)
  const lead = withdrawn.length > 0 ? 'withdrawn' : evidence.length > 0 ? 'crossed' : line.state
  return { ...line, withdrawn, met: evidence, lead, state: said?.state ?? lead, confirmed: said !== undefined }
}

/** What the same source said later that cannot hold beside the consequence. */
function takenBack(ledger: Ledger, { times, consequence, last }: RedLine): Hit[] {
  if (consequence === null || last === null) return []
  const [first] = times as readonly [LineTime, ...LineTime[]]
  const { source, act } = first.attribution
  const threat = statementOf({ speaker: source, act, content: consequence, passage: first.passage.text, conditional: false })
  const names = [...new Set(times.map(({ attribution }) => attribution.source.name))]
  const { found } = ledger.find({ sources: names, since: last }, { order: 'oldest', limit: LATER, offset: 0, counted: false })
  return found.map(hitOf).filter((hit) => {
    const { attribution, passage } = hit
    if (attribution.condition !== null || times.some(({ ref }) => ref === hit.ref) || (dayOf(hit) ?? '') <= last) return false
    const later = statementOf({
      speaker: attribution.source,
      act: attribution.act,
      content: attribution.content.text,
      passage: passage.text,
      conditional: false,
    })
    return contrastOf(threat, later) !== null
  })
}

/** Acts by which somebody tells what is so. */
const TELLING: readonly string[] = ['state', 'announce', 'admit', 'accuse']

/** What others tell later in the words of the condition, as something that is so. */
function cameToPass(ledger: Ledger, { times, condition }: RedLine, since: string): Hit[] {
  const nouns = [...new Set(condition.match(WORD))]
  const [word] = [...nouns].sort((a, b) => b.length - a.length)
  if (word === undefined) return []
  const [first] = times as readonly [LineTime, ...LineTime[]]
  const supposed = statementOf({
    speaker: first.attribution.source,
    act: 'state',
    content: bare(condition),
    passage: condition,
    conditional: false,
  })
  const [terms, least] = [termsOf(bare(condition)), Math.min(2, nouns.length)]
  const others = nouns.filter((noun) => noun !== word)
  const year = Number(since.slice(0, 4)) + YEARS
  // what tells nothing of it takes no place among those that are looked at
  const telling = { acts: TELLING, conditional: false, since, until: String(year).padStart(4, '0') }
  const { found } = ledger.find(
    { words: [word], ...(others.length > 0 && { anyOf: others }), ...telling },
    { order: 'oldest', limit: LATER, offset: 0, counted: false },
  )
  const drawn = times.flatMap(({ attribution }) => (attribution.condition ? lettersOf(attribution.condition.text) : []))
  return found.map(hitOf).filter((hit) => {
    const { act, content, source } = hit.attribution
    const day = dayOf(hit) ?? ''
    // of a month or a week only a part is of that time
    if (source.name === 'unknown' || day < since || Number(day.slice(0, 4)) > year) return false
    // what costs least is asked first: very many are looked at
    if (nouns.filter((noun) => content.text.includes(noun)).length < least) return false
    // 国営放送によると、同氏は「…すれば…する」と述べた: it tells that the line was drawn
    const letters = lettersOf(content.text)
    if (drawn.some((words) => letters.includes(words)) || overlapOf(terms, termsOf(content.text)).ofSmaller < MET) return false
    const told = statementOf({ speaker: source, act, content: content.text, passage: hit.passage.text, conditional: false })
    return !told.open && told.sign === supposed.sign && tellsSame(supposed, told)
  })
}
const WORD = /[\u3400-\u9fff々]{2,}|[ァ-ヺー]{2,}|[A-Za-z]{2,}/g
/** Years after which a condition is held to be forgotten. */
const YEARS = 2
/** Share of a condition that must be told for it to have come to pass, perhaps; 0 to 1. */
const MET = 0.55

/** 橋が閉じられれば → 橋が閉じ, 検問をやめなければ → 検問をやめない: a condition without what makes it one. */
const bare = (condition: string): string =>
  condition
    .replace(/な(?:ければ|かったら|いなら|い限り|い場合(?:は|に)?)[、。]?$/, 'ない')
    .replace(/(?:られ|れ)?(?:れば|たら|なら|と|場合(?:は|に)?|限り|ば)[、。]?$/, '')
