import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import { complementOf } from '../complement.ts'
import type { Finding, Rule, Scene } from '../finding.ts'
import { phraseSpan, phraseStart } from '../phrase.ts'
import { contentOf } from './content.ts'
import { cueEnd, NEGATED, PASSIVE } from './cue.ts'

/**
 * What a paper says, told of its words rather than of who wrote it.
 *
 *   共同声明には「守りを固める」とある / 報告書では、橋は古いと記されている
 */
export const written: Rule = { name: 'written', look }

/** For the gate. */
export const WRITTEN_CUES: readonly string[] = [
  'とある',
  'とあり',
  'とあっ',
  'と書かれ',
  'と書いて',
  'て書いて',
  'と記して',
  'と記され',
  'と明記され',
  'と記載され',
  'と刻まれ',
]

const WRITES = anchored(/^(ある|書く|記す|明記する|記載する|刻む|記録する)$/)
const PAPER = anchored(
  /(声明|宣言|文書|覚書|報告書|白書|メモ|書簡|手紙|議事録|憲法|条約|協定|決議|綱領|公約|契約書|規約|条|項|判決文|訴状|調書|論文|記事|社説|発表文|要綱|指針|日記|碑|碑文|遺書|電文|公電|メール|教範|説明書|写し|張り紙|貼り紙|横断幕|垂れ幕|プラカード|資料|書面|文面|通達|規則|契約|議定書|附属書|添付文書|案内状|招待状|[一-龠]{2}書|回顧録|手記|自伝|著書|草案|答申|声明文|決議文|宣言文|前文|序文|教書|サイト|ホームページ|ブログ)$/,
)
const ANY: { readonly base: string; readonly takes: string; readonly act: 'state'; readonly firm: boolean; readonly view: boolean } = {
  base: '書く',
  takes: 't',
  act: 'state',
  firm: false,
  view: false,
}

function look(scene: Scene): Finding[] {
  const { chunks, text } = scene
  const findings: Finding[] = []
  for (let i = 1; i < chunks.length; i++) {
    const verb = chunks[i] as Chunk
    const line = verb.kind === 'verb' ? (lineOf(scene, i) ?? opensWith(scene, i)) : null
    if (line) findings.push(line)
    if (verb.kind !== 'verb' || !WRITES.test(verb.base) || NEGATED.test(verb.tail)) continue
    if (verb.base === 'ある' ? !/と$/.test((chunks[i - 1] as Chunk).tail) : !(PASSIVE.test(verb.tail) || stands(chunks, i))) continue
    const complement = complementOf(text, chunks, i, 0, ANY, false)
    if (!complement || complement.kind === 'object' || complement.kind === 'request' || i - complement.last > 2) continue
    const paper = paperOf(scene, complement.last)
    if (!paper) continue
    const contents = contentOf(scene, complement, paper.next, true)
    if (!contents) continue
    findings.push({
      rule: 'written',
      type: complement.quote ? (contents.mixed ? 'mixed' : 'direct') : contents.mixed ? 'mixed' : 'indirect',
      cue: { start: verb.start, end: cueEnd(scene, i) },
      contents: contents.spans,
      subject: { kind: 'named', at: paper.at },
      act: 'state',
      firm: false,
      beside: [],
      certainty: complement.quote ? 'high' : 'medium',
      sentence: scene.index,
      base: '書く',
    })
  }
  return findings
}

const LINE = anchored(/(一文|一節|文言|くだり|表現|記述|記載|条項|規定|但し書き|ただし書き|言葉|文字|一言|見出し|標語)$/)
const STANDS = anchored(/^(ある|並ぶ|躍る|入る|見える|載る|続く|盛り込む|含む|残る|登場する)$/)

/** 声明には|「…」という|一文が|あった: a line that stands in a paper. */
function lineOf(scene: Scene, i: number): Finding | null {
  const { chunks } = scene
  const line = chunks[i - 1]
  const said = chunks[i - 2]
  if (!STANDS.test((chunks[i] as Chunk).base) || NEGATED.test((chunks[i] as Chunk).tail) || !line || !LINE.test(line.head)) return null
  if (!/^(が|も)$/.test(line.tail) || !said?.quote || !/^(という|との|の|といった|などの)$/.test(said.tail)) return null
  if (said.headEnd !== said.quote.span.end) return null
  const paper = paperOf(scene, i - 2)
  return (
    paper && {
      rule: 'written',
      type: 'direct',
      cue: { start: line.start, end: cueEnd(scene, i) },
      contents: [said.quote.inner],
      subject: { kind: 'named', at: paper.at },
      act: 'state',
      firm: false,
      beside: [],
      certainty: 'high',
      sentence: scene.index,
      base: '書く',
    }
  )
}

const BEGINS_OR_ENDS = anchored(/^(始まる|終わる|結ぶ|締めくくる|閉じる)$/)
/** 声明文は|「…」で|始まる: how a paper opens or closes. */
function opensWith(scene: Scene, i: number): Finding | null {
  const { chunks } = scene
  const verb = chunks[i] as Chunk
  const said = chunks[i - 1]
  const paper = chunks[i - 2]
  if (!BEGINS_OR_ENDS.test(verb.base) || NEGATED.test(verb.tail) || !said?.quote || !/^(で|と)$/.test(said.tail)) return null
  if (said.headEnd !== said.quote.span.end || !paper || paper.kind !== 'noun' || !/^(は|も)$/.test(paper.tail)) return null
  if (!(PAPER.test(paper.head) || /声明文|手紙|文書|演説|談話$/.test(paper.head))) return null
  return {
    rule: 'written',
    type: 'direct',
    cue: { start: verb.start, end: cueEnd(scene, i) },
    contents: [said.quote.inner],
    subject: { kind: 'named', at: phraseSpan(chunks, phraseStart(chunks, i - 2, 0), i - 2) },
    act: 'state',
    firm: false,
    beside: [],
    certainty: 'medium',
    sentence: scene.index,
    base: '書く',
  }
}

/** …と書いて|ある */
const stands = (chunks: readonly Chunk[], i: number): boolean =>
  /^[いし]?てあ[るりっ]/.test((chunks[i] as Chunk).tail) || (/て$/.test((chunks[i] as Chunk).tail) && chunks[i + 1]?.base === 'ある')

/** The paper that に or では sets off in front of the words. */
function paperOf(scene: Scene, last: number): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let k = 0; k < last; k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote || !/^(に|には|にも|では|でも|の中に|の中には)$/.test(chunk.tail)) continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, 0), k)
    // 地元紙には…と書いてあった
    if (!PAPER.test(chunk.head) && !(/^(には|にも)$/.test(chunk.tail) && scene.isOutlet(at))) continue
    return { at, next: k + 1 }
  }
  return null
}
