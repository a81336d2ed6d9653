import type { Act } from './act.ts'

/** What a cue takes: a clause (that …), an infinitive (to …), a thing; with whom it is told between (tells reporters that …). */
export interface EnglishCue {
  readonly act: Act
  readonly clause: boolean
  readonly to: boolean
  readonly thing: boolean
  readonly told: boolean
}
/** By every form that stands in a line: say, says, said, saying. */
export const ENGLISH_CUE_VERBS: ReadonlyMap<string, EnglishCue> = cueVerbs()

function cueVerbs(): Map<string, EnglishCue> {
  const cues = new Map<string, EnglishCue>()
  for (const [act, takes, words] of [
    [
      'state',
      'c',
      'say says said saying state states stated add adds added note notes noted claim claims claimed insist insists insisted maintain maintains maintained argue argues argued explain explains explained write writes wrote reply replies replied answer answers answered respond responds responded suggest suggests suggested believe believes believed stress stresses stressed emphasize emphasizes emphasized emphasise emphasises emphasised reiterate reiterates reiterated remark remarks remarked comment comments commented joke jokes joked quip quips quipped testify testifies testified recall recalls recalled',
    ],
    ['state', 'cq', 'tell tells told telling inform informs informed assure assures assured remind reminds reminded'],
    [
      'announce',
      'c',
      'announce announces announced announcing declare declares declared declaring report reports reported confirm confirms confirmed reveal reveals revealed',
    ],
    ['warn', 'cq', 'warn warns warned warning caution cautions cautioned'],
    ['threaten', 't', 'threaten threatens threatened threatening'],
    ['promise', 'ct', 'vow vows vowed vowing pledge pledges pledged pledging promise promises promised promising swear swears swore'],
    ['refuse', 't', 'refuse refuses refused refusing decline declines declined declining'],
    ['refuse', 'o', 'reject rejects rejected rejecting'],
    ['demand', 'cto', 'demand demands demanded demanding'],
    ['demand', 'tq', 'urge urges urged urging order orders ordered'],
    ['deny', 'co', 'deny denies denied denying'],
    ['admit', 'c', 'admit admits admitted acknowledge acknowledges acknowledged concede concedes conceded'],
    ['predict', 'c', 'predict predicts predicted forecast forecasts expect expects expected'],
    ['propose', 'cto', 'propose proposes proposed proposing offer offers offered offering'],
  ] as const)
    for (const word of words.split(' '))
      cues.set(word, {
        act,
        clause: takes.includes('c'),
        to: takes.includes('t'),
        thing: takes.includes('o'),
        told: takes.includes('q'),
      })
  return cues
}
