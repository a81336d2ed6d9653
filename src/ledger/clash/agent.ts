import { meaningsIn } from '#lexicon'
import { overlapOf, termsOf } from '../saying/terms.ts'
import { isOneTheme, type Told, themeIn, themeOf } from './theme.ts'

/** 先に撃ったのはイルセア軍だ → what was done, and who is said to have done it. */
const CLEFT = /^(.{4,})のは、?([^、。のは]*[\u3400-\u9fffァ-ヺー](?:さん|氏|側)?)(?:だ|です|である|だった|でした|の方だ|のほうだ)?。?$/
/** Why, when and where may be said in two ways. */
const NOBODY = /(?:ため|理由|原因|[年月日時分]|前|後|頃|場所|事実|結果|[0-9一二三四五六七八九十](?:人|回|度|件|つ))$/
/** Share of the shorter of two deeds that the other must have for both to be one; 0 to 1. */
const ALIKE = 0.7

/** What was done last in a clause: 命じ of 発砲を命じた. */
const VERB = /([\u3400-\u9fff]+)[ぁ-ん]*$/

/** Whom two name as the one who did it, where they do not name the same; null otherwise. */
export function agentsDiffer(earlier: string, later: string): readonly string[] | null {
  const [, deed, agent] = CLEFT.exec(earlier) ?? []
  const [, other, otherAgent] = CLEFT.exec(later) ?? []
  if (deed === undefined || agent === undefined || other === undefined || otherAgent === undefined) return null
  if (NOBODY.test(agent) || NOBODY.test(otherAgent) || agent.includes(otherAgent) || otherAgent.includes(agent)) return null
  const [theme, otherTheme] = [themeOf(deed), themeOf(other)]
  if (theme && otherTheme && !isOneTheme(theme, otherTheme)) return null
  const [verb, otherVerb] = [deed, other].map((text) =>
    meaningsIn(VERB.exec(text)?.[0] ?? '').flatMap(({ meanings }) => meanings.map(({ id }) => id)),
  )
  const [last, otherLast] = [deed, other].map((text) => VERB.exec(text)?.[1])
  if (last !== otherLast && !verb?.some((id) => otherVerb?.includes(id))) return null
  return overlapOf(termsOf(deed), termsOf(other)).ofSmaller >= ALIKE ? [agent, otherAgent] : null
}

/** What anything has one of. */
const SINGLE =
  /^(?:死因|原因|真因|犯人|主犯|首謀者|作者|筆者|発案者|出所|持ち主|所有者|国籍|身元|本名|出身地|生まれ|発端|目的地|行き先|優勝者|勝者|後任|前任)$/
const VALUE = /は、?([^、。は]*[\u3400-\u9fffァ-ヺー])(?:だ|です|である|だった|でした)?。?$/

/** What two give as the one cause, maker or owner of something, where they have no letter in common; null otherwise. */
export function valuesDiffer(earlier: Told, later: Told): readonly string[] | null {
  const [theme, otherTheme] = [themeIn(earlier), themeIn(later)]
  if (!theme || !otherTheme || !SINGLE.test(theme.head) || theme.of.length === 0 || !isOneTheme(theme, otherTheme)) return null
  const [value, other] = [VALUE.exec(earlier.content)?.[1], VALUE.exec(later.content)?.[1]]
  if (value === undefined || other === undefined || [...value].some((letter) => letter !== 'の' && other.includes(letter))) return null
  return [...theme.of, theme.head]
}
