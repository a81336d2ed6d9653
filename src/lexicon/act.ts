/** Speech acts; see GLOSSARY.md. */
export const ACTS = [
  'state',
  'announce',
  'promise',
  'refuse',
  'threaten',
  'warn',
  'demand',
  'propose',
  'accuse',
  'deny',
  'support',
  'admit',
  'predict',
  'ask',
] as const
export type Act = (typeof ACTS)[number]
