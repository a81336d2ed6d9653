import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openBuilt } from './dictionary.ts'

const corpus = resolve(import.meta.dirname, '../../../shared/corpus/jawikinews.ndjson.gz')
const mecab = spawnSync('mecab', ['-D'], { encoding: 'utf8' })
// `mecab -D` prints and exits with 1; ipadic's matrix has 1316 contexts; another dictionary would cut otherwise
const isIpadic = mecab.error === undefined && /charset:\s*UTF-?8/i.test(mecab.stdout) && /left size:\s*1316/.test(mecab.stdout)

const noMecab = isIpadic ? '' : ' (SKIPPED: no mecab with ipadic in UTF-8 on this machine)'
const noCorpus = existsSync(corpus) ? '' : ' (SKIPPED: no corpus in ../shared)'

test.skipIf(noMecab !== '' || noCorpus !== '')(`news is cut as MeCab cuts it${noMecab}${noCorpus}`, () => {
  const articles = gunzipSync(readFileSync(corpus)).toString().trim().split('\n')
  const sentences = articles
    .map((line) => JSON.parse(line) as { headline: string; body: string })
    .flatMap(({ headline, body }) => [headline, ...body.split(/(?<=。)|\n/)])
    .map((sentence) => sentence.replace(/[\r\0]/g, ''))
    // the mecab command cuts lines of more than 8 KB itself
    .filter((sentence) => sentence !== '' && sentence.length < 2000)
  const { same, total, different } = compare(sentences)
  console.log(`words as MeCab's: ${same} of ${total}; sentences that differ: ${different.length} of ${sentences.length}`)
  // what differs are ties of cost, which MeCab decides by the order in which the file system listed ipadic's files
  expect(same / total).toBeGreaterThan(0.9999)
  expect(different.length).toBeLessThan(10)
})

test.skipIf(noMecab !== '')(`any mixture of characters is cut as MeCab cuts it${noMecab}`, () => {
  const unit = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'のはがをにとでもしたてるあいうえおかきくけこさたなまやらわんょっー') },
    { weight: 4, arbitrary: fc.constantFrom(...'アイウエオカキクケコサタナハマヤラワンッャュョーァヴ・ｱｲｶﾞ') },
    { weight: 4, arbitrary: fc.constantFrom(...'人国大中日本一二三十百千万億〇年月東京市長会議員述言語々〆') },
    { weight: 3, arbitrary: fc.constantFrom(...'aZq09 ,.!?-ＡＢ１２　。、「」『』（）…―〜～＄%ÐÿñдЖαΩ①Ⅳ㈱★') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '𠮷',
        '👍',
        '🇺🇦',
        '👨‍👩‍👧',
        '\u200b',
        '\ufeff',
        '\u00a0',
        '\t',
        '\u3099',
        '\ud7a3',

        '\ue000',
        '\u2028',
      ),
    },
  )
  const run = fc.tuple(unit, fc.integer({ min: 1, max: 60 })).map(([character, count]) => character.repeat(count))
  const stretch = fc.oneof({ weight: 20, arbitrary: unit }, { weight: 1, arbitrary: run })
  const texts = fc.sample(fc.array(stretch, { minLength: 1, maxLength: 40 }), { numRuns: 20_000, seed: 20260101 })
  const { same, total, different } = compare(texts.map((parts) => parts.join('')))
  console.log(`words as MeCab's: ${same} of ${total}; mixtures that differ: ${different.length} of ${texts.length}`, different.slice(0, 3))
  // repetitions (ままままま) have several cheapest ways; which one is taken is the file system's chance in MeCab
  expect(same / total).toBeGreaterThan(0.998)
  expect(different.length).toBeLessThan(50)
})

/** Cuts, all six columns of the feature and the base form, against MeCab's; a word counts as the same at the same place only. */
function compare(sentences: readonly string[]): { same: number; total: number; different: string[] } {
  const analyser = openBuilt()
  const output = execFileSync('mecab', ['-b', '65536'], { input: `${sentences.join('\n')}\n`, maxBuffer: 2 ** 30 }).toString()
  // a line `EOS` ends a sentence; white space alone gives nothing else
  const theirs: string[][] = [[]]
  for (const line of output.split('\n')) {
    if (line === 'EOS') theirs.push([])
    else theirs.at(-1)?.push(line)
  }
  let same = 0
  let total = 0
  const different: string[] = []
  sentences.forEach((sentence, index) => {
    const places = new Set<string>()
    let at = 0
    for (const line of theirs[index] ?? []) {
      const tab = line.lastIndexOf('\t')
      const surface = line.slice(0, tab)
      const columns = line.slice(tab + 1).split(',')
      at = sentence.indexOf(surface, at)
      places.add([at, surface, ...columns.slice(0, 6), columns[6] ?? '*'].join())
      at += surface.length
    }
    const tokens = analyser.analyse(sentence, 0, sentence.length)
    let agreed = 0
    for (let word = 0; word < tokens.count; word++) {
      const entry = tokens.entry[word] ?? -1
      const surface = sentence.slice(tokens.start[word], tokens.end[word])
      const base = entry === -1 ? '*' : (analyser.baseForm(entry) ?? surface)
      const feature = Object.values(analyser.features[tokens.feature[word] ?? 0] ?? {})
      if (places.has([tokens.start[word], surface, ...feature, base].join())) agreed++
    }
    same += agreed
    total += places.size
    if (agreed !== places.size || agreed !== tokens.count) different.push(sentence)
  })
  return { same, total, different }
}
