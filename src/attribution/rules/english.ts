import { englishSpeaker } from '#document'
import { type Act, ENGLISH_CUE_VERBS as CUES, type EnglishCue as Cue } from '#lexicon'
import { matchesOf, type Span } from '#text'
import type { Finding, Rule, Scene } from '../finding.ts'

/**
 * English lines in a Japanese page: headlines of the source, tweets, a quoted sentence. Only where the whole line is English.
 *
 *   "The bridge stays open," said Foreign Minister Doren. / Karelia refuses to leave the strait / Port will close if talks fail, says Doren
 */
export const english: Rule = { name: 'english', look }

/** Of which one stands in every English line that is read; for the gate. */
export const ENGLISH_CUES: readonly string[] = ['ccording', ...[...CUES.keys()].map((word) => ` ${word}`)]

const IS_ENGLISH = /^[^\u3040-\u30ff\u3400-\u9fff]*$/
const LONGEST = 600
/** A full stop that closes a sentence, and not Gen. or U.S. */
const STOP = /(?<!\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Adm|Sen|Rep|Gov|St|No|Prof|Jr|Sr|vs|[A-Z]))[.!?]["”’']?\s+(?=["“‘'A-Z])/g
/** What may stand in front of the speaker: BREAKING:, On Monday, In a statement, */
const LEAD =
  /^(?:\s|[#>・●■▶*-]|(?:BREAKING|JUST IN|NEW|UPDATE|WATCH|EXCLUSIVE|LIVE|Breaking|Exclusive|Just in|Update)\s?[:|—-]+|(?:On|In|At|During|Earlier|Later|Yesterday|Today|After|Speaking|Asked|Meanwhile|However|But|And|Now)\b[^,"“]{0,60},)*\s*/
const ADVERB =
  '(?:also|again|later|now|just|repeatedly|publicly|reportedly|today|yesterday|earlier|once|still|then|recently|already|has|have|had|is|are|was|were)'
const BETWEEN = new RegExp(`^(?:,[^,"“”]{3,70},)?(?: ${ADVERB})* ([a-z]+)\\b`)
/** Words of a speaker's name that begin small: the foreign minister of Karelia. */
const SMALL =
  /^(?:the|an?|of|for|and|de|al|von|van|bin|da|der|top|senior|former|chief|acting|deputy|foreign|defen[cs]e|prime|interior|finance|energy|economy|justice|health|home|trade|transport|culture|army|navy|military|armed|forces|government|security|police|local|western|eastern|northern|southern|opposition|ruling|party|central|national|federal|regional|state|media|minister|ministers|ministry|secretary|secretary-general|president|governor|spokes(?:man|woman|person)|officials?|sources?|diplomats?|experts?|analysts?|leaders?|bank|commission|ambassador|envoy|advis[eo]rs?|commanders?|general|admiral|colonel|mayor|king|queen|court|agency|council|parliament|embassy|aides?|lawmakers?|senators?|observers|witnesses|residents|farmers|critics|authorities|newspaper|broadcaster|prosecutors?|investigators|chairman|speaker|director|director-general|head|chancellor|premier|intelligence|alliance|committee|union|company|coalition|two|three|several|some|many|his|her|their|its|unnamed|anonymous|european|american|russian|ukrainian|chinese)$/
/** These lead a sentence and no name. */
const NO_NAME =
  /^(?:It|This|That|There|These|Those|What|Who|When|Where|Why|How|If|As|But|And|Or|So|In|On|For|At|By|With|From|To|Of|Not|No|Yes|All|Any|Every|Each|My|Your|Our|I|You|We|Here|Read|Watch|Because|While|Although|Since|Until|Unless|Then|Than|Will|Would|Can|Could|Should|Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|More|Most|Nothing|Everyone|Nobody|Someone|Which|Whether)$/
const PRONOUN = /^(?:He|She|They|he|she|they)$/
/** “…”, "…", ‘…’: quoted words; an apostrophe opens only behind a space. */
const QUOTED = /“([^“”]{2,400})”|"([^"]{2,400})"|(?<=^|[\s:,])[‘']([^‘’'][^‘"“”]{1,300}?)[’'](?=[\s,.:;!?]|$)/g

interface Part {
  readonly said: string
  readonly at: number
}

function look(scene: Scene): Finding[] {
  const { text, sentence } = scene
  if (sentence.span.end - sentence.span.start < 12) return []
  const findings: Finding[] = []
  for (const part of partsOf(text, sentence.span)) findings.push(...(inPart(scene, part) ?? []))
  return findings
}

/** The English sentences of a stretch: lines and what a full stop closes. */
const LATIN = /[a-z]{2}/
const LINES = /[^\n]+/g
function partsOf(text: string, at: Span): Part[] {
  const parts: Part[] = []
  let from = at.start
  const take = (end: number): void => {
    const said = text.slice(from, Math.min(end, from + LONGEST))
    if (said.length >= 12 && IS_ENGLISH.test(said) && LATIN.test(said)) {
      const lead = said.length - said.trimStart().length
      parts.push({ said: said.trim(), at: from + lead })
    }
    from = end
  }
  const whole = text.slice(at.start, Math.min(at.end, at.start + 20 * LONGEST))
  // asked of the whole first: most sentences are Japanese from end to end
  if (!LATIN.test(whole)) return parts
  for (const line of matchesOf(whole, LINES)) {
    from = at.start + line.index
    for (const stop of matchesOf(line[0], STOP)) take(at.start + line.index + stop.index + stop[0].trimEnd().length)
    take(at.start + line.index + line[0].length)
  }
  return parts
}

function inPart(scene: Scene, part: Part): Finding[] | null {
  return quoteFirst(scene, part) ?? accordingTo(scene, part) ?? clauseFirst(scene, part) ?? speakerFirst(scene, part)
}

const spanOf = (part: Part, start: number, end: number): Span => ({ start: part.at + start, end: part.at + end })

/** Where a name that begins at `from` ends, as far as its words are those of a name; `from` when none begins there. */
function nameFrom(said: string, from: number): number {
  let end = from
  const words = /\S+/g
  words.lastIndex = from
  for (let found = words.exec(said), count = 0; found && count < 9; found = words.exec(said), count++) {
    const word = found[0].replace(/[.,;:"”]+$/, '')
    if (word === '' || (!/^[A-Z]/.test(word) && !SMALL.test(word)) || (count === 0 && NO_NAME.test(word))) break
    if (/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(word)) break
    end = found.index + word.length
    if (word.length < found[0].length && !/^[A-Z][a-z]{0,3}\.$/.test(found[0])) break
  }
  return end
}

/** A name's stretch, without of and and at its end; null when it names nobody. */
function named(said: string, start: number, end: number): { start: number; end: number; pronoun: boolean } | null {
  const phrase = said.slice(start, end).replace(/(?: (?:of|for|and|the|an?))+$/, '')
  if (phrase === '' || phrase.split(' ').length > 9) return null
  if (PRONOUN.test(phrase)) return { start, end: start + phrase.length, pronoun: true }
  return englishSpeaker(phrase) ? { start, end: start + phrase.length, pronoun: false } : null
}

/** , the foreign minister, |said */
const BEHIND_NAME = /^(?:,[^,"“”]{3,70},)?\s+([a-z]+)\b/

/** “…,” said X. / “…,” X said. */
function quoteFirst(scene: Scene, part: Part): Finding[] | null {
  const { said } = part
  for (const quote of matchesOf(said, QUOTED)) {
    const inner = (quote[1] ?? quote[2] ?? quote[3]) as string
    const open = quote.index + 1
    const after = quote.index + quote[0].length
    const rest = /^,?\s+/.exec(said.slice(after))
    if (!rest) continue
    const from = after + rest[0].length
    const verb = /^([a-z]+)\s+/.exec(said.slice(from))
    const cue = verb && CUES.get(verb[1] as string)
    if (verb && cue?.clause) {
      const start = from + verb[0].length
      const by = named(said, start, nameFrom(said, start))
      if (by)
        return [made(scene, part, { by, cue, at: [from, from + (verb[1] as string).length], words: trimmed(inner, open), type: 'direct' })]
    }
    const end = nameFrom(said, from)
    const by = named(said, from, end)
    const behind = by ? BEHIND_NAME.exec(said.slice(end)) : null
    const word = behind?.[1] ?? ''
    const own = CUES.get(word)
    if (by && behind && own?.clause) {
      const at = end + behind[0].length
      return [made(scene, part, { by, cue: own, at: [at - word.length, at], words: trimmed(inner, open), type: 'direct' })]
    }
  }
  return null
}

/** According to X, … / …, according to X. */
function accordingTo(scene: Scene, part: Part): Finding[] | null {
  const { said } = part
  const by = /(?:^|,? )([Aa]ccording to) /.exec(said)
  if (!by) return null
  const from = by.index + by[0].length
  const end = nameFrom(said, from)
  const who = named(said, from, end)
  if (!who || who.pronoun) return null
  const cueStart = from - 1 - (by[1] as string).length
  const first = cueStart === 0
  const comma = first ? /^[^,]{0,60},\s*/.exec(said.slice(end)) : null
  if (first && !comma) return null
  const words = first ? { start: end + (comma?.[0].length ?? 0), end: closed(said, said.length) } : { start: leadOf(said), end: by.index }
  return words.end - words.start < 8
    ? null
    : [made(scene, part, { by: who, cue: STATE, at: [cueStart, from - 1], words, type: 'indirect', base: 'によると' })]
}
const STATE: Cue = { act: 'state', clause: true, to: false, thing: false, told: false }

/** Port will close, says Doren / Port will close, Doren says */
function clauseFirst(scene: Scene, part: Part): Finding[] | null {
  const { said } = part
  const comma = said.lastIndexOf(', ')
  if (comma < 10) return null
  const from = comma + 2
  const first = /^([a-z]+) /.exec(said.slice(from))
  const inverted = first && CUES.get(first[1] as string)
  const start = inverted?.clause && first ? from + first[0].length : from
  const end = nameFrom(said, start)
  const by = named(said, start, end)
  if (!by) return null
  const verb = first && inverted ? { word: first[1] as string, at: from, cue: inverted } : verbAtEnd(said, end)
  // what goes on behind the name is no headline: Port will close, says Doren of Karelia's fleet …
  if (!verb?.cue.clause || (inverted && closed(said, said.length) - end > 24)) return null
  const cueAt = [verb.at, verb.at + verb.word.length] as const
  return [made(scene, part, { by, cue: verb.cue, at: cueAt, words: { start: leadOf(said), end: comma }, type: 'indirect' })]
}

/** …, Doren |says */
function verbAtEnd(said: string, from: number): { word: string; at: number; cue: Cue } | null {
  const word = /^ ([a-z]+)[.!]?$/.exec(said.slice(from))?.[1]
  const cue = word === undefined ? undefined : CUES.get(word)
  return word !== undefined && cue ? { word, at: from + 1, cue } : null
}

/** X says (that) … / X refuses to … / X says “…” / X tells reporters that … */
function speakerFirst(scene: Scene, part: Part): Finding[] | null {
  const { said } = part
  const from = leadOf(said)
  const end = nameFrom(said, from)
  const by = named(said, from, end)
  if (!by) return null
  const between = BETWEEN.exec(said.slice(by.end))
  const cue = between && CUES.get(between[1] as string)
  if (!cue) return null
  const at: [number, number] = [by.end + between[0].length - (between[1] as string).length, by.end + between[0].length]
  const content = contentBehind(said, at[1], cue)
  if (!content || content.words.end - content.words.start < 3) return null
  const first = made(scene, part, {
    by,
    cue,
    at: [at[0], content.cueEnd],
    words: content.words,
    type: content.type,
    ...(content.via ? { via: content.via } : {}),
  })
  return [first, ...goingOn(scene, part, by, content.words.end)]
}

/** X says “…”, |vows to …: what the same speaker does next. */
function goingOn(scene: Scene, part: Part, by: Made['by'], from: number): Finding[] {
  const { said } = part
  const next = NEXT.exec(said.slice(from))
  const cue = next && CUES.get(next[1] as string)
  if (!next || !cue) return []
  const end = from + next[0].length
  const content = contentBehind(said, end, cue)
  if (!content || content.words.end - content.words.start < 3) return []
  const at = [end - (next[1] as string).length, content.cueEnd] as const
  return [made(scene, part, { by, cue, at, words: content.words, type: content.type }), ...goingOn(scene, part, by, content.words.end)]
}
const NEXT = /^[”"’']?,(?: and| but)? ([a-z]+)(?= )/

/** On Monday, in a statement: when and where it was said. */
const ASIDE =
  /^(?:\s+(?:on|this|last|late|early) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|week|month|year|night|morning|evening)(?: (?:night|morning|evening|afternoon))?|\s+(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|again|also)\b|\s+in (?:an?|the) (?:interview|statement|speech|tweet|post|letter|press conference|televised address)(?: (?:with|to|on) [A-Z][\w’'. ]{1,30}?(?=,| that |: ))?,?)*/

interface Behind {
  readonly words: Span
  readonly type: Finding['type']
  readonly cueEnd: number
  readonly via?: Span
}

/** tells |reporters that …, told |the Levant Courier …, told |me … */
const WHOM =
  /^ (me|us|reporters|journalists|lawmakers|parliament|officials|allies|leaders|state media|local media|residents|citizens|troops|soldiers|[a-z]+(?= that )|(?:the |a |his |her |its )?(?:[A-Z][\w.-]*|news|agency|newspaper|council)(?: (?:[A-Z][\w.-]*|of|news|agency|newspaper|council|minister|ministers))*)(?=[ ,:])/

function contentBehind(said: string, from: number, cue: Cue): Behind | null {
  let at = from
  let cueEnd = from
  let via: Span | undefined
  if (cue.told) {
    const whom = WHOM.exec(said.slice(at))
    if (whom) {
      const start = at + 1
      via = englishSpeaker(whom[1] as string)?.kind === 'outlet' ? { start, end: start + (whom[1] as string).length } : undefined
      at += whom[0].length
    } else if (!/^(?:[,:]? ["“‘']| that )/.test(said.slice(at)) && !cue.to && cue.act !== 'warn') return null
  }
  at += ASIDE.exec(said.slice(at))?.[0].length ?? 0
  const end = clauseEnd(said, at)
  const quote = /^[,:]?\s+(?:that\s+)?(?:“([^“”]{2,400})”|"([^"]{2,400})"|[‘']([^‘"“”]{2,300})[’'](?=[\s,.:;!?]|$))/.exec(said.slice(at))
  if (quote) {
    const inner = (quote[1] ?? quote[2] ?? quote[3]) as string
    const open = at + quote[0].lastIndexOf(inner)
    // says “we stay” and that …: only the quotation is sure
    return { words: trimmed(inner, open), type: 'direct', cueEnd, ...(via ? { via } : {}) }
  }
  const joint = /^(?:,)? (that|to|of|against|as|it|the) /.exec(said.slice(at))
  const word = joint?.[1]
  let start = at + 1
  if (word === 'that' && cue.clause) start = at + (joint?.[0].length ?? 0)
  else if (word === 'to') {
    if (!cue.to) return null
    start = at + (joint?.[0].length ?? 0)
    cueEnd = from
  } else if (word === 'of' || word === 'against') {
    if (cue.act !== 'warn') return null
    start = at + (joint?.[0].length ?? 0)
  } else if (!/^ \S/.test(said.slice(at)) || !(cue.clause || cue.thing)) return null
  // says nothing, said no: no words that could be held
  if (/^(?:nothing|no|yes|so|goodbye|hello|a word|more|little)\b[.!]?$/i.test(said.slice(start, end))) return null
  const words = { start, end }
  const mixed = /["“]/.test(said.slice(start, end))
  // a clause needs a verb: says new sanctions hurt, but not: reports profit
  if (!cue.to && !cue.thing && word !== 'that' && cue.act !== 'warn' && said.slice(start, end).split(' ').length < 3) return null
  return { words, type: mixed ? 'mixed' : 'indirect', cueEnd, ...(via ? { via } : {}) }
}

/** Where a clause ends: at what the speaker does next, at another's saying, or with the line. */
function clauseEnd(said: string, from: number): number {
  for (const comma of said.slice(from).matchAll(/,(?: and| but)? ([a-z]+) ([a-z]+)?/g))
    if (CUES.has(comma[1] as string) || (englishSpeaker(comma[1] as string) && CUES.has(comma[2] ?? ''))) return from + comma.index
  return closed(said, said.length)
}

const leadOf = (said: string): number => LEAD.exec(said)?.[0].length ?? 0
/** Without the closing full stop and a credit: … (Reuters) */
const closed = (said: string, end: number): number =>
  said.slice(0, end).replace(/\s*(?:https?:\/\/\S+|#\w+|pic\.twitter\.com\S*|\([A-Z][\w ]{1,20}\))?\s*[.!]?\s*$/, '').length

/** Words in quotation marks, without the comma that closes them. */
const trimmed = (inner: string, open: number): Span => ({ start: open, end: open + inner.replace(/,\s*$/, '').length })

interface Made {
  readonly by: { readonly start: number; readonly end: number; readonly pronoun: boolean }
  readonly cue: Cue
  readonly at: readonly [number, number]
  readonly words: Span
  readonly type: Finding['type']
  readonly base?: string
  readonly via?: Span
}

/** UK won’t send troops; Who fired first? */
const actOfEnglish = (words: string, act: Act): Act =>
  act !== 'state' && act !== 'announce'
    ? act
    : /\b(?:won[’']t|will not|would not|shall not|will never|would never)\b/.test(words)
      ? 'refuse'
      : /\?$/.test(words)
        ? 'ask'
        : act

function made(scene: Scene, part: Part, found: Made): Finding {
  const act = actOfEnglish(part.said.slice(found.words.start, found.words.end), found.cue.act)
  const at = spanOf(part, found.by.start, found.by.end)
  return {
    rule: 'english',
    type: found.type,
    cue: spanOf(part, found.at[0], found.at[1]),
    contents: [spanOf(part, found.words.start, found.words.end)],
    subject: found.by.pronoun ? { kind: 'omitted' } : { kind: 'named', at },
    act,
    firm: act !== 'state',
    beside: [],
    certainty: 'medium',
    sentence: scene.index,
    base: found.base ?? '言う',
    ...(found.via ? { via: [spanOf(part, found.via.start, found.via.end)] } : {}),
  }
}
