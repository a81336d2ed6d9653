/** Speech acts; see GLOSSARY.md. */
export type Act = 'state' | 'announce' | 'promise' | 'refuse' | 'threaten' | 'warn' | 'demand' | 'propose' | 'accuse' | 'deny' | 'support' | 'admit' | 'predict' | 'ask'
