import { anchored } from '#text'
import type { Attribution } from './attribution.ts'

/** What may stand behind a saying that says nothing more: 述べ|ている模様である, 述べていた|ことが7日、分かった. */
const NO_MORE = anchored(
  /^.{0,4}$|^.{0,6}?(?:という|といい|模様(?:です|である|だ)?|よう(?:です|だ)|こと(?:が|を)[^。]{0,16}?(?:判明|わかっ|分かっ|明らか)[^。]{0,6})$/,
)

/**
 * X紙によると、外相は「…」と述べた: the paper is the channel of what the minister said, and no second source of it. What a paper tells besides a saying that is
 * not sure (…とみて、店を捜索した) stays its account, which is less sure than one of plain facts: it may be no more than whoever speaks in it said.
 * Takes nested attributions and leaves them so; the day that an account gave is that of the saying.
 */
export function withoutChannels(text: string, nested: readonly Attribution[]): Attribution[] {
  const sayings = new Map<number, number>()
  const tellers = new Set<number>()
  for (const [i, inner] of nested.entries()) {
    const outer = inner.nestedIn
    if (outer === null) continue
    tellers.add(outer)
    if (isChannel(text, nested[outer] as Attribution, inner)) sayings.set(outer, i)
  }
  const outside = (at: number | null): number | null =>
    at !== null && sayings.has(at) ? outside((nested[at] as Attribution).nestedIn) : at
  const places = new Map<number, number>()
  for (const i of nested.keys()) if (!sayings.has(i)) places.set(i, places.size)
  return nested.flatMap((one, i) => {
    if (sayings.has(i)) return []
    const account = one.nestedIn !== null && sayings.get(one.nestedIn) === i ? (nested[one.nestedIn] as Attribution) : null
    const outer = outside(one.nestedIn)
    const certainty =
      one.certainty === 'high' && one.source.kind === 'outlet' && one.cue !== null && tellers.has(i) ? 'medium' : one.certainty
    return [{ ...one, certainty, when: one.when ?? account?.when ?? null, nestedIn: outer === null ? null : (places.get(outer) as number) }]
  })
}

/** An outlet, or reports at large: 報道によると. */
const isPress = ({ source: { kind } }: Attribution): boolean => kind === 'outlet'

function isChannel(text: string, account: Attribution, saying: Attribution): boolean {
  if (!isPress(account) || account.cue === null || account.rule === 'according:finding') return false
  if (saying.certainty === 'low' || saying.cue === null || saying.source.name === 'unknown' || isPlace(text, saying)) return false
  if (!saying.via.includes(account.source.name) && !account.source.name.split('、').every((name) => saying.via.includes(name))) return false
  return saying.certainty === 'high' || NO_MORE.test(text.slice(Math.max(saying.cue.end, saying.content.end), account.content.end))
}

/** カルナでは…とみている, 公判が地裁で開かれ、…を言い渡した: where something is, and not plainly who says it. */
const isPlace = (text: string, { source }: Attribution): boolean => source.span !== undefined && text[source.span.end] === 'で'
