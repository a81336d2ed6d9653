/** Acts of one temper have one colour, as everywhere in the interface. */
export type Temper = 'firm' | 'ask' | 'give' | 'tell'

export const TEMPERS: readonly Temper[] = ['firm', 'ask', 'give', 'tell']

const OF: Readonly<Partial<Record<string, Temper>>> = {
  refuse: 'firm',
  threaten: 'firm',
  warn: 'firm',
  accuse: 'firm',
  deny: 'firm',
  demand: 'ask',
  propose: 'ask',
  ask: 'ask',
  promise: 'give',
  support: 'give',
  admit: 'give',
}

export const temperOf = (act: string): Temper => OF[act] ?? 'tell'

/** Those of some acts that have a temper, in their order. */
export const actsOf = <A extends string>(temper: Temper, acts: readonly A[]): readonly A[] => acts.filter((act) => temperOf(act) === temper)
