import { describe, expect, test } from 'vitest'
import { faultsOf, rowsOf } from './said.ts'

/** Words told apart from their speaker, in marks of any kind, and headlines; see said.ts for how a row is written. Everybody in the table is invented. */
const READ = `
# quotation marks of other scripts, or set the wrong way round
リマダ国のタルモ外相は、“港は必ず守る”と述べた。 → タルモ | promise | 港は必ず守る
リマダ国のタルモ外相は、”港は必ず守る”と述べた。 → タルモ | promise | 港は必ず守る
リマダ国のタルモ外相は、‘港は必ず守る’と述べた。 → タルモ | promise | 港は必ず守る
リマダ国のタルモ外相は、"港は必ず守る"と述べた。 → タルモ | promise | 港は必ず守る
# the words in the next paragraph, behind a caption or a mark of a recording
リマダ国のタルモ外相は3日、会見で次のように述べた。⏎⏎“港は必ず守る。脅しには屈しない。” → タルモ || 港は必ず守る。脅しには屈しない。
リマダ国のタルモ外相は3日、会見で次のように強調しました。⏎⏎(音声)⏎⏎「港は必ず守ります。脅しには屈しません。」 → タルモ || 港は必ず守ります。脅しには屈しません。
リマダ国のタルモ外相は3日、会見で次のように述べた。⏎⏎写真:港を視察するタルモ外相⏎⏎『港は必ず守る。』 → タルモ || 港は必ず守る。
リマダ国のタルモ外相は3日、隣国に問うた。“何をしたか分かっているのですか?” → タルモ | ask | 何をしたか分かっているのですか?
# こう points at the plain sentence in front, where nothing follows
リマダ国は港を閉じないし、脅しにも応じない。リマダ外務省のネーラ報道官は会見でこう述べた。 → ネーラ || リマダ国は港を閉じないし、脅しにも応じない
リマダ国は港を閉じない。リマダ外務省のネーラ報道官は会見でこう述べた。橋は古い。 → ネーラ || 橋は古い
リマダ国は港を閉じない。リマダ外務省のネーラ報道官は会見でこう述べた。⏎⏎「橋は古い」 → ネーラ || 橋は古い
`

describe('words apart from their speaker', () => {
  test.each(rowsOf(READ).map((row) => [row.text, row] as const))('%s', (_, row) => expect(faultsOf(row)).toEqual([]))
})
