import { describe, expect, it } from 'vitest'
import { placesOf } from '#ledger'

const found = (words: readonly string[], text: string): string[] => placesOf(words, text).map(({ start, end }) => text.slice(start, end))

describe('where words that were searched stand', () => {
  it.each([
    [['停戦'], '停戦が守られれば、停戦の合意', ['停戦', '停戦']],
    [['nato'], 'ＮＡＴＯの拡大とNatoの', ['ＮＡＴＯ', 'Nato']],
    [['ガス'], 'ｶﾞｽとがすとガス', ['ｶﾞｽ', 'がす', 'ガス']],
    [['停戦合意'], '停戦\n合意を', ['停戦\n合意']],
    [['港・橋'], '港、橋を', ['港、橋']],
    [['橋', '橋は'], '橋は開く', ['橋は']],
    [['ミリ'], '五㍉の', ['㍉']],
    [['。', ''], '橋。', []],
    [['a.c'], 'abc a.c', ['a.c']],
    [['𠮷野'], '「𠮷野」', ['𠮷野']],
  ])('%j in %s', (words, text, places) => expect(found(words, text)).toEqual(places))
})
