import { expect, test } from 'vitest'
import { openReader, readDictionary } from '../../src/index.ts'

const reader = openReader(readDictionary())

test.each([
  ['北海同盟のニルス・ハーゲン事務総長は「港は開く」と述べた。', '北海同盟'],
  ['米港湾協会のジョン・リオ会長は「港は開く」と述べた。', '米港湾協会'],
  ['英国防省のジョン・リオ報道官は「港は開く」と述べた。', '英国'],
  ['ドイツのカール・リオ首相は「港は開く」と述べた。', 'ドイツ'],
])('for whom somebody speaks: %s', (words, affiliation) => {
  const [said] = reader.read(`橋の再開\n\n${words}\n`, 'page.txt').attributions
  expect(said?.source.affiliation).toBe(affiliation)
})
