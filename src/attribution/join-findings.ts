import { contains, overlap } from '#text'
import type { Finding } from './finding.ts'
import { CLOSED } from './rules/free.ts'

/** Two proposals about one stretch under one cue are one; the rule that saw more wins. */
export function joinFindings(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    const rival = rivalOf(kept, finding)
    if (rival < 0) kept.push(finding)
    else if (outweighs(finding, kept[rival] as Finding)) kept[rival] = finding
  }
  return kept
    .filter((f, i) => !neighbours(kept, i).some((outer) => toldInside(outer, f) || closesWhatIsTold(outer, f) || takesLabel(outer, f)))
    .sort((a, b) => a.contents[0].start - b.contents[0].start || b.contents[0].end - a.contents[0].end)
}

/** 新型を「北風」と命名すると発表した: what is told with all of it, and else what the rule saw more of. */
const outweighs = (one: Finding, other: Finding): boolean => endsIn(one, other) || (!endsIn(other, one) && weight(one) > weight(other))
const endsIn = (outer: Finding, inner: Finding): boolean =>
  toldInside(outer, inner) &&
  inner.rule.startsWith('saying') &&
  inner.type !== 'direct' &&
  !HEARSAY.test(outer.base) &&
  outer.contents[0].end - (inner.cue?.end ?? 0) <= CLOSING
/** 新型を自慢したと言う: heard, and told by nobody else. */
const HEARSAY = /^(?:言う|いう|という|聞く)$/
/** Units of what may close a clause behind its verb: であること. */
const CLOSING = 6

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

/** A外相(B国):再開は認めない: no words of anybody's begin with the name in front of the colon. */
const takesLabel = ({ rule, sentence, contents: [words] }: Finding, { contents: [inner], ...finding }: Finding): boolean =>
  rule === 'labelled' &&
  finding.rule !== 'labelled' &&
  finding.sentence === sentence &&
  inner.start < words.start &&
  inner.end > words.start

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
