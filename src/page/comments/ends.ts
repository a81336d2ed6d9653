// What stands at the end of a name is taken off step by step from the right: one pattern for all of it would try each blank as a beginning.

/** Without the characters of a set at its end. */
export function without(text: string, set: string): string {
  let end = text.length
  while (end > 0 && set.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}

export const BLANKS: string =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
const PARTING = `${BLANKS}:：|｜/@(（,、・`
const BEFORE_DAY = `${BLANKS}|｜/,、(（【`

/** Without one colon at its end, and the blanks around it. */
function withoutColon(text: string): string {
  const bare = text.trimEnd()
  return /[:：]$/.test(bare) ? bare.slice(0, -1).trimEnd() : bare
}

/** `山田 | 投稿日時: ` → 山田: what stands between a name and its day. */
export const beforeDay = (text: string): string =>
  without(withoutColon(text).replace(/(?:(?:投稿|書込|書き込み|掲載)?(?:日時?|時刻)|(?<![a-z])(?:date|at|on)|\|)$/i, ''), BEFORE_DAY)

/** `山田 投稿日時：` → 山田; as it is where no such label ends it. */
export function beforeLabel(text: string): string {
  const bare = withoutColon(text)
  const cut = bare.replace(/(?:(?:投稿|回答|質問)日時?|日時|date)$/i, '')
  return cut === bare ? text : cut
}

/** `山田 @ (` → 山田, `Anna Holm on (` → Anna Holm. */
export function beforeParting(text: string): string {
  const bare = without(text, `${BLANKS}(（`)
  const word = /[\s:：|｜/@(（,、・](?:at|on)$/i.test(bare) ? bare.slice(0, -2) : bare
  return without(word, PARTING)
}

/** `山田 さんのコメント: at` → 山田. */
export function beforeSays(text: string): string {
  const dated = text.trimEnd().replace(/(?<![a-z])(?:at|on)$/i, '')
  return without(dated.trimEnd(), ':：….')
    .trimEnd()
    .replace(/(?:より|さんのコメント|さん|(?<![a-z])says?|の(?:発言|コメント))$/i, '')
    .trimEnd()
}

/** `山田 ID:AbCd0`, `山田[返信]` → 山田. */
export function withoutId(name: string): string {
  const id = /\s(?:ID|id)\s?[:：]\s?\S{1,20}$/.exec(name)
  return (id ? name.slice(0, id.index) : name.replace(/[[［](?:編集|返信)[\]］]$/, '')).trimEnd()
}

/** `匿名 #AbCd0[ 編集 ]` → 匿名, as FC2 signs. */
export function withoutKey(name: string): string {
  const bare = name.replace(/[[［]\s*(?:編集|返信|edit|reply)\s*[\]］]$/i, '').trimEnd()
  return bare.replace(/\s#\S{0,16}$/, '').trimEnd()
}

/** Without `[…]`; a bracket that nothing closes stays. */
export function withoutBrackets(text: string): string {
  let kept = ''
  let from = 0
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', from)) {
    const end = text.indexOf(']', at)
    if (end < 0) break
    kept += text.slice(from, at)
    from = end + 1
  }
  return kept + text.slice(from)
}
