import { describe, expect, it } from 'vitest'
import { shownSearch } from '#ledger'
import { runsIn } from '../../src/ledger/bigrams.ts'
import { searchAddress } from '../../src/ledger/opensearch/address.ts'
import { holdsPhrases, indexedWords } from '../../src/ledger/opensearch/words.ts'
import { SearchError } from '../../src/ledger/search.ts'
import { random } from './random.ts'

describe('the words of an index elsewhere', () => {
  it('are pairs of letters, where a run begins, and its last letter', () => {
    expect(indexedWords('停戦合意、ＮＡＴＯ')).toBe('^停 停戦 戦合 合意 意 ^n na at to o')
    expect(indexedWords('「…」')).toBe('')
  })

  it('find what a look at the text finds, whatever is asked', () => {
    const below = random(11)
    const letters = ['停', '戦', '橋', 'の', 'ａ', 'A', 'ｶﾞ', 'が', '、', ' ', '「', '𠮷', '2', '\n', '…']
    const some = (most: number): string => Array.from({ length: 1 + below(most) }, () => letters[below(letters.length)]).join('')
    let found = 0
    for (let i = 0; i < 20_000; i++) {
      const [text, phrase] = [some(12), some(5)]
      const asked = runsIn(phrase).join(' ')
      const stands = asked !== '' && runsIn(text).join(' ').includes(asked)
      if (stands) found++
      expect(holdsPhrases(text, [phrase], undefined), `${phrase} in ${text}`).toBe(stands)
    }
    expect(found).toBeGreaterThan(2000)
  })
})

describe('the address of an index', () => {
  it('names nodes, a name and who asks', () => {
    expect(searchAddress('https://kai:a%40b@one:9200,two,[::1]:9201/news?shards=12')).toEqual({
      nodes: ['https://one:9200', 'https://two:443', 'https://[::1]:9201'],
      name: 'news',
      shards: 12,
      patience: 10_000,
      authorization: `Basic ${Buffer.from('kai:a@b').toString('base64')}`,
    })
    expect(searchAddress('http://localhost')).toMatchObject({ nodes: ['http://localhost:80'], name: 'iwaku', authorization: null })
  })

  it.each([
    '',
    'one:9200',
    'ftp://one',
    'https://one/News',
    'https://one/a/b',
    'https://one/x?shards=0',
    'https://one/x?patience=0',
    'https://:9200/x',
    'https://one:x/y',
  ])('is not %j', (search) => {
    expect(() => searchAddress(search)).toThrow(SearchError)
  })

  it('is shown without a password, whatever it looks like', () => {
    expect(shownSearch('https://kai:se@cret@one:9200,two/news?shards=3&password=secret')).toBe('https://one:9200,two/news')
    expect(shownSearch('https://kai:secret@')).not.toContain('secret')
  })
})
