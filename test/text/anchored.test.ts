import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchored, sticky } from '#text'

// every shape of edge that patterns of the rules have: lists, classes, options, lookaround, both ends, none
const PATTERNS: readonly RegExp[] = [
  /(者|官|省)$/,
  /^(同)([一-龠]{1,4}|紙|誌)(側|自身)?$|^(彼|彼女)(自身)?$/,
  /^(さ?れ|られ|ら?れる)/,
  /(て|で|つつ|ながら|ず)?$/,
  /[^事当]局$|(?<!神|結)社$/,
  /(によると|によれば)(、|$|は|も)?$/,
  /奇妙|(べきだ|せよ)$/,
  /^[\s※*]*(?:広告|PR|AD)\s*$/i,
  /(?:年(?![間])|(?=[春夏]))$/,
  /^(?!.*。$)[«<]*\s*(?:前|次)の?ページ/,
]
const STICKY: readonly RegExp[] = [/ ?[のに]? ?|\//y, /[0-9]{1,2} ?日(?!間)/y, /(?:第([1-9])|(最初の)) ?週/y, /初め|末日?|(?<=の)[春夏]/y]
const BEHIND: readonly [RegExp, string][] = [
  [/([0-9]{1,2}|[一二]) ?日(?!間)/y, '日'],
  [/([0-9]{1,2})(?:st|nd)?[ -](?:of )?(?:Jan|Feb)/y, 'sn-oJF'],
  [/(?:西暦 ?)?[0-9]{4}(?:\([0-9]{2}\))?(?: ?年|(?=\/?[春夏]))/y, '年(/春夏'],
]
const words = fc
  .array(
    fc.constantFrom(
      ...'者官省同紙側彼女されらるてでつず局社事神によるとば、は奇妙べきだせよ広告pRAd 年間春前次のページ。«<※*0123日第週初末夏\n',
    ),
    {
      maxLength: 8,
    },
  )
  .map((units) => units.join(''))

describe('patterns asked by their edges', () => {
  for (const pattern of PATTERNS)
    it(String(pattern), () => {
      const asked = anchored(pattern)
      for (let time = 0; time < 200; time++) asked.test('')
      fc.assert(
        fc.property(words, (text) => {
          expect(asked.test(text)).toBe(pattern.test(text))
          expect(asked.exec(text)?.[0]).toBe(pattern.exec(text)?.[0])
          expect(asked.replace(text, '')).toBe(text.replace(pattern, ''))
        }),
      )
    })
  for (const [pattern, behind] of BEHIND)
    it(`${pattern}, behind its number ${behind}`, () => {
      const asked = sticky(pattern, behind)
      fc.assert(
        fc.property(fc.stringMatching(/^([0-9]{1,4}|[一二 年日間春/(ofJan-])*$/), fc.nat(6), (text, at) => {
          const plain = new RegExp(pattern.source, 'y')
          plain.lastIndex = at
          expect(asked.at(text, at)?.[0]).toBe(plain.exec(text)?.[0])
        }),
      )
    })
  for (const pattern of STICKY)
    it(String(pattern), () => {
      const asked = sticky(pattern)
      fc.assert(
        fc.property(words, fc.nat(8), (text, at) => {
          const plain = new RegExp(pattern.source, 'y')
          plain.lastIndex = at
          expect(asked.at(text, at)?.[0]).toBe(plain.exec(text)?.[0])
        }),
      )
    })
})
