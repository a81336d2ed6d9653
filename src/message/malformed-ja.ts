/** What the readers of XML and JSON say of the first fault of a list, in Japanese; `$1` is what they name. */
const SAID: readonly (readonly [english: RegExp, japanese: string])[] = [
  [/^an & that begins no reference$/, '& が文字参照になっていない'],
  [/^no JSON from here on$/, 'ここから先が JSON でない'],
  [/entity/, '文字参照の形が正しくない'],
  [/^duplicate attribute: (.+)$/, '属性 $1 が二度ある'],
  [/^unbound namespace prefix: (.+)$/, '名前空間の接頭辞 $1 が宣言されていない'],
  [/^unclosed tag: (.+)$/, '<$1> が閉じていない'],
  [/^unmatched closing tag: (.+)$/, '</$1> に合う始まりがない'],
  [/close tag|closing tag/, '閉じるタグが正しくない'],
  [/attribute|must be quoted|value required|whitespace required/, '属性の書き方が正しくない'],
  [/comment/, 'コメントの形が正しくない'],
  [/declaration|version|standalone|doctype/i, '宣言の形が正しくない'],
  [/processing instruction/, '処理命令の形が正しくない'],
  [/outside of root|must contain a root|only one root/, '根の要素の外に何かある'],
  [/unexpected end/, '途中で終わっている'],
  [/disallowed character|the string/, '使えない文字がある'],
  [/prefix|namespace/, '名前空間の使い方が正しくない'],
  [/tag|name/, 'タグの書き方が正しくない'],
]

/** The first fault of a list in Japanese; in what words of its own the reader says it is lost where nobody has put them into Japanese. */
export function malformedJa(first: string): string {
  for (const [english, japanese] of SAID) {
    const found = english.exec(first)
    if (found) return japanese.replace('$1', () => found[1] ?? '')
  }
  return 'XML の決まりに合わない'
}
