import { CUE_NOUNS, CUE_VERBS } from '#lexicon'
import { ATTITUDE_WORDS } from './rules/attitude.ts'
import { CITATION_CUES } from './rules/citation.ts'
import { ENGLISH_CUES } from './rules/english.ts'
import { VIEWS } from './rules/stance.ts'
import { WRITTEN_CUES } from './rules/written.ts'

/** What may stand right behind a verb's stem, by the ending of its plain form; used for stems of one unit, which alone would let everything through. */
const BEHIND_STEM: Readonly<Record<string, string>> = {
  う: 'わいうえおっ',
  く: 'かきくけこいっ',
  ぐ: 'がぎぐげごい',
  す: 'さしすせそ',
  つ: 'たちつてとっ',
  ぬ: 'なにぬねのん',
  ぶ: 'ばびぶべぼん',
  む: 'まみむめもん',
  // 語る and 見る
  る: 'らりるれろったてちとなまよさせずぬんうつ',
}

/** The surface strings of which a sentence must hold one before it is worth analysing: stems of cue verbs, cue nouns behind との/という, によると. */
export function gatePatterns(): string[] {
  const patterns = new Set<string>([
    ...CITATION_CUES,
    ...ENGLISH_CUES,
    ...WRITTEN_CUES,
    'によると',
    'によれば',
    'によります',
    '報道による',
    '発表による',
    '記事による',
    'に拠れ',
    'に拠る',
    'とし',
    // …だと火消しに回っている: nouns that are light verbs' objects
    'だと',
    'とす',
    'とさ',
    'という',
    'といい',
    'とのこと',
    'いうのが',
    'いわく',
    '曰く',
    '言うには',
    '語る',
    '容疑は',
    '起訴内容は',
    '起訴状は',
    // 会談する意向だ: no joint and no verb of saying
    // 「…」。外相の言葉だ。
    'の言葉だ',
    'の言葉である',
    'の弁だ',
    'の口癖だ',
    // 逮捕する方針を固めた
    '方針',
    '意向',
    '、と',
    '考えを',
    '姿勢を',
    '決意を',
    '意思を',
    '構えを',
    '見通しを',
    // …は難しいとの慎重な見方を示した: words that describe the view stand between
    '見方を',
    '見解を',
    '認識を',
    '懸念を',
    '疑問を',
    '評価を',
    '不満を',
    '難色を',
    '反発を',
    '危機感を',
    '警戒感を',
    '不信感を',
    '不快感を',
    'の意を',
    '火消し',
    // 派遣に慎重だ
    ...ATTITUDE_WORDS,
    '意欲を',
    '考えだ',
    '構えだ',
    '構えで',
    '「',
    '“',
  ])
  for (const found of [
    'ことが',
    '話では',
    '調べでは',
    '計算では',
    '考えでは',
    '見積もりでは',
    '見立てでは',
    '理屈では',
    '試算では',
    '見通しでは',
    '推計では',
    '分析では',
    'たところでは',
    'るところ、',
    'る所、',
    '発表では',
    '説明では',
    '情報では',
    '調査では',
    '見方では',
    '統計では',
    '報道では',
    '調べで',
  ])
    patterns.add(found)
  for (const base of CUE_VERBS.keys()) {
    if (base === 'とする') continue
    if (base.endsWith('にする')) patterns.add(base.slice(0, -2))
    else if (base.endsWith('する')) patterns.add(base.slice(0, -2))
    else {
      const stem = base.slice(0, -1)
      if (stem.length >= 2) patterns.add(stem)
      else for (const ending of BEHIND_STEM[base.slice(-1)] ?? '') patterns.add(stem + ending)
    }
  }
  for (const noun of CUE_NOUNS.keys())
    for (const joint of ['との', 'という', 'といった', 'とする', '」の', 'と言う']) patterns.add(joint + noun)
  // …と念を押した, …と疑問を呈した
  for (const noun of CUE_NOUNS.keys()) patterns.add(`と${noun}を`)
  for (const noun of VIEWS) patterns.add(`の${noun}は`)
  return [...patterns]
}
