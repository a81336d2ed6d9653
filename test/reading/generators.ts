/** Makers of hostile pages: each gives a text of about `size` characters. */
export interface Maker {
  readonly name: string
  readonly make: (size: number) => string
  /** Characters of the smaller of two sizes measured; 12,000 when left out. */
  readonly small?: number
}

const fill =
  (...units: readonly string[]) =>
  (size: number): string => {
    const unit = units.join('')
    return unit.repeat(Math.max(1, Math.ceil(size / unit.length)))
  }

/** `unit(i)` for i = 0, 1, … until the text is long enough. */
const count =
  (unit: (i: number) => string) =>
  (size: number): string => {
    const parts: string[] = []
    for (let length = 0, i = 0; length < size; i++) {
      const part = unit(i)
      parts.push(part)
      length += part.length
    }
    return parts.join('')
  }

const KATAKANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン'
const KANJI =
  '日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公持野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識注呼渉達'

const letters = (alphabet: string): ((size: number) => string) =>
  count((i) => alphabet[(i * 7919 + ((i * i) % 101)) % alphabet.length] as string)

const name = (i: number): string => {
  const at = (k: number): string => KATAKANA[((i >> k) * 31 + i * 7 + k) % KATAKANA.length] as string
  return `${at(0)}${at(3)}${at(6)}${at(9)}ン`
}
const kanji = (i: number): string => KANJI[(i * 37) % KANJI.length] as string
const html = (body: string): string => `<!doctype html><html><body><article>${body}`

export const MAKERS: readonly Maker[] = [
  { name: 'cues one after another', make: fill('と述べた') },
  { name: 'cues with commas', make: fill('と述べ、') },
  { name: 'sentences of one cue', make: fill('と述べた。') },
  { name: 'opening brackets', make: fill('「') },
  { name: 'closing brackets', make: fill('」') },
  { name: 'pairs', make: fill('「」') },
  { name: 'nested brackets', make: (size) => `${'「'.repeat(size / 2)}${'」'.repeat(size / 2)}` },
  { name: 'nested brackets of two kinds', make: (size) => `${'「『'.repeat(size / 4)}${'』」'.repeat(size / 4)}` },
  { name: 'brackets in brackets in brackets', make: fill('「あ「い「う」え」お」') },
  { name: 'quotations without end', make: fill('「港は開く') },
  { name: 'quotations without end in many blocks', make: fill('サレンの外相は「港は開く\n\n') },
  { name: 'crossing brackets', make: fill('「（」）') },
  { name: 'straight quotes', make: fill('"港"') },
  { name: 'straight quotes, odd', make: fill('"港は') },
  { name: 'によると', make: fill('によると、') },
  { name: 'papers one after another', make: fill('カレンド紙によると、') },
  { name: 'conditions ば', make: fill('ば') },
  { name: 'conditions れば、', make: fill('すれば、') },
  { name: 'conditions ても', make: fill('ても') },
  { name: 'conditions in one quotation', make: (size) => `外相は「${'攻めれば、'.repeat(size / 5)}報復する」と述べた。` },
  { name: 'の', make: fill('の') },
  { name: 'nouns joined by の', make: fill('港の') },
  { name: 'nouns joined by や', make: fill('外相や') },
  { name: 'named states joined by や', make: fill('フランスやドイツや') },
  { name: 'nouns joined by 、', make: fill('外相、') },
  { name: 'speakers', make: fill('外相は') },
  { name: 'subjects', make: fill('外相が') },
  { name: 'relative clauses', make: fill('外相が述べた') },
  { name: 'objects', make: fill('港を') },
  { name: 'facts', make: fill('開いたことを') },
  { name: 'facts in one sentence, one cue', make: (size) => `外相は${'港を開いたことを'.repeat(size / 8)}明らかにした。` },
  { name: 'one sentence without 。', make: fill('サレンの外相は港を開くと述べ、') },
  { name: 'mayors with a place in their names', make: fill('北島進港谷市長は橋を開くと述べた。'), small: 80_000 },
  { name: 'remarks between dashes', make: fill('「ある」――彼は三十年――は') },
  { name: 'words set off, and who says them', make: fill('橋だ、と田中は笑い、') },
  { name: 'speakers that share a cue', make: fill('田中は「橋だ」、山田は「川だ」と述べ、') },
  { name: 'a land and its people', make: fill('ザーリャ・ドーレン外相は述べた。ザーリャ政府は') },
  { name: 'one sentence, quotations', make: fill('外相は「港を開く」と述べ、'), small: 40_000 },
  { name: 'naming nouns', make: fill('との見方を示し、') },
  { name: 'naming nouns, adnominal', make: fill('という懸念の') },
  { name: 'emerged', make: fill('ことが報道で分かり、') },
  { name: 'katakana', make: letters(KATAKANA) },
  { name: 'one katakana', make: fill('ア') },
  { name: 'ー', make: fill('ー') },
  { name: 'dotted katakana', make: fill('アレン・') },
  { name: 'dotted katakana in a note', make: (size) => `#港(${'アレン・'.repeat(size / 4)})` },
  { name: 'dots', make: fill('・') },
  { name: 'half-width katakana', make: fill('ｶﾞｲｼｮｳﾊ') },
  { name: 'kanji', make: letters(KANJI) },
  { name: 'one kanji', make: fill('国') },
  { name: 'digits', make: letters('0123456789') },
  { name: 'kanji digits', make: letters('〇一二三四五六七八九十百千万') },
  { name: 'digits and 日', make: fill('1日') },
  { name: 'dates', make: fill('2031年4月5日、') },
  { name: 'years without end', make: fill('2031年') },
  { name: 'latin', make: letters('abcdefghijklmnopqrstuvwxyz') },
  { name: 'latin names', make: fill('Salen ') },
  { name: 'kana', make: letters('あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん') },
  { name: 'spaces', make: (size) => `外相は${' '.repeat(size)}と述べた。` },
  { name: 'full-width spaces', make: (size) => `外相は${'　'.repeat(size)}と述べた。` },
  { name: 'new lines', make: fill('\n') },
  { name: 'lines of one letter', make: fill('港\n') },
  { name: 'paragraphs of one letter', make: fill('港\n\n') },
  { name: 'commas', make: fill('、') },
  { name: 'full stops', make: fill('。') },
  { name: 'exclamations', make: fill('!') },
  { name: 'ellipses', make: fill('…') },
  { name: 'equals signs', make: fill('=') },
  { name: 'headline of dashes', make: fill('港―') },
  { name: 'turns', make: (size) => `橋の再開\n\n${'記者「橋は」\nドレン外相「港は開くと述べた」\n'.repeat(size / 24)}` },
  { name: 'turns with labels', make: (size) => `橋の再開\n\n${'【記者】橋は\n\n【ドレン外相】開くと述べました。\n\n'.repeat(size / 28)}` },
  {
    name: 'questions behind dashes',
    make: (size) => `ドレンさんに聞く\n\n${'――橋はいつか。\n\n私は開くと述べました。\n\n'.repeat(size / 24)}`,
  },
  {
    name: 'one turn of many paragraphs',
    make: (size) => `橋\n\n${'問 橋は\n\n答 開く。\n\n'.repeat(3)}${'港も開く。\n\n'.repeat(size / 8)}問 川は`,
  },
  { name: 'who is interviewed', make: (size) => `${'ドレンさんに聞く。'.repeat(size / 9)}\n\n${'――橋はか。\n\n開く。\n\n'.repeat(4)}` },
  { name: 'notes', make: fill('#港(サレン「開く」)\n') },
  { name: 'notes in one line', make: fill('#港(サレン「開く」)') },
  { name: 'one note with many items', make: (size) => `#港=開港(${'サレン「開く」・'.repeat(size / 8)})` },
  { name: 'one note with inner items', make: (size) => `#港=開港(サレン「${'外相『開く』・'.repeat(size / 8)}」)` },
  { name: 'blanks in the name of a note', make: (size) => `#港(外相${'　'.repeat(size)}b「開く」)`, small: 300 },
  { name: 'blanks in an inner name of a note', make: (size) => `#港(外相「首相${' '.repeat(size)}b『開く』」)`, small: 300 },
  {
    name: 'blanks in the votes of a comment',
    make: (size) => `港\n\nコメント\n\n• 匿名\n• 2031年 3月 12日\n\n港だ\n\n${' '.repeat(size / 2)}1${' '.repeat(size / 2)}x\n`,
    small: 1000,
  },
  { name: 'blanks in the names of comments', make: fill(`名前: a${' '.repeat(120)}b 2031/7/9\n港だ\n\n`) },
  {
    name: 'blanks in marked names of comments',
    make: (size) => html(fill(`<div class="comment"><span class="author">a${'&nbsp;'.repeat(55)}b</span><p>港だ</p></div>`)(size)),
    small: 3000,
  },
  { name: 'notes without end', make: fill('#a(b「c') },
  { name: 'comment heads', make: fill('1. 匿名 2031年4月5日\n港を開くと外相が述べた\n') },
  {
    name: 'forum heads',
    make: count((i) => `${i + 1} 名前:名無し 2031/07/09(水) 08:12:45.10 ID:aB${i}\n外相が「開く」と述べたらしい\n\n`),
  },
  { name: 'bulleted comments', make: fill('• 匿名\n• 2031年4月2日\n\n港だと述べた\n') },
  { name: 'blanks in a tweet', make: (size) => `港${' '.repeat(size)}は\n— 港 (@minato) May 3, 2031\n` },
  { name: 'tweets', make: fill('港が開いたと外相が述べた https://t.co/a\n— 港 (@minato) May 3, 2031\n') },
  { name: 'links', make: fill('https://example.com/「a」') },
  { name: 'titles', make: fill('大統領') },
  { name: 'titles with names', make: fill('サレン大統領') },
  {
    name: 'new names with titles',
    make: count((i) => `${[i, i >> 5, i >> 10].map((k) => KATAKANA[(k + 3) % KATAKANA.length]).join('')}ン大統領は述べた。`),
  },
  {
    name: 'new dotted names',
    make: count(
      (i) => `${KATAKANA[i % 40]}${KATAKANA[(i >> 4) % 43]}レ・${KATAKANA[(i >> 2) % 41]}${KATAKANA[(i >> 7) % 43]}ン氏は「港」と述べた。`,
    ),
  },
  { name: 'modifiers', make: fill('サレン露米英仏') },
  { name: 'anaphors', make: fill('同氏は開くと述べた。') },
  { name: 'bodies by 同', make: fill('同省は開くと発表した。') },
  { name: 'bodies by 同, far names', make: fill('アレン省は港を開く。同省は開くと発表した。') },
  { name: 'short sentences with quotations', make: fill('外相は「開く」と述べた。') },
  { name: 'quotations as sentences', make: fill('「開く。」港だ。') },
  { name: 'quotations with speakers inside', make: (size) => `外相は「${'首相は港を開くと述べた。'.repeat(size / 12)}」と述べた。` },
  {
    name: 'quotations in quotations, all attributed',
    make: (size) => `${'外相は「'.repeat(size / 8)}開く${'」と述べた'.repeat(size / 8)}`,
  },
  { name: 'parentheses', make: fill('外相(52)は(港)を') },
  { name: 'long parenthesis', make: (size) => `外相(${'港'.repeat(size)})は「開く」と述べた。` },
  { name: 'standpoints', make: fill('日本としては、') },
  { name: 'then and then', make: fill('演説し、') },
  { name: 'questions', make: fill('開くのか?') },
  { name: 'passives', make: fill('外相から「開く」と問われ、') },
  { name: 'as he says', make: fill('外相の言うように、') },
  { name: 'hearsay', make: fill('開くという。') },
  { name: 'joint outlets', make: fill('カレンド紙・') },
  { name: 'report', make: fill('港が閉じた。カレンド紙が伝えた。') },
  { name: 'next saying', make: fill('外相は次のように述べた。「港を開く」') },
  { name: 'channels', make: fill('外相はカレンド紙のインタビューで、') },
  { name: 'with a view to', make: fill('に対して') },
  { name: 'continuing', make: fill('開いて') },
  { name: 'continuing, commas', make: fill('開いて、') },
  { name: 'sahen', make: fill('批判') },
  { name: 'sahen, commas', make: fill('批判、') },
  { name: 'という', make: fill('という') },
  { name: 'こと', make: fill('こと') },
  { name: 'such and such', make: fill('といったとの') },
  { name: 'lone surrogates', make: fill('\ud800') },
  { name: 'NUL', make: fill('\0') },
  { name: 'emoji', make: fill('👨‍👩‍👧‍👦') },
  { name: 'combining marks', make: fill('か\u3099') },
  { name: 'tags', make: fill('<p>外相は「開く」と述べた。</p>') },
  { name: 'nested tags', make: fill('<div>「') },
  { name: 'open tags', make: fill('<a <') },
  { name: 'entities', make: fill('&amp;&#x300c;') },
  // many of what a page names, tells, or is made of
  { name: 'states of their own', make: count((i) => `${name(i)}共和国は港を開くと発表した。`) },
  { name: 'bodies of their own', make: count((i) => `${name(i)}省は港を開くと発表した。同省は橋も開くとした。`) },
  { name: 'papers of their own', make: count((i) => `${name(i)}紙によると、港は開く。同紙は橋も開くと報じた。`) },
  { name: 'people by office', make: count((i) => `${name(i)}共和国の${name(i + 7)}外相は「開く」と述べた。外相は港を見た。`) },
  {
    name: 'full names, then family names',
    make: count((i) => `${name(i)}・${name(i * 3 + 1)}氏が来た。${name(i * 3 + 1)}は「港」と話した。`),
  },
  { name: 'kanji names with titles', make: count((i) => `${kanji(i)}${kanji(i >> 4)}氏は港を開くと述べた。`) },
  { name: 'one speaker, named once', make: (size) => `ミラ・ドーレン外相は来た。${'ドーレンは港を開くと述べた。'.repeat(size / 14)}` },
  { name: 'one speaker, left out', make: (size) => `ミラ・ドーレン外相は来た。${'「港を開く」と述べた。'.repeat(size / 11)}` },
  {
    name: 'one speaker, 同氏 far behind the name',
    make: (size) => `ドーレン氏は来た。${'港は広い。'.repeat(size / 5)}同氏は「開く」と述べた。`,
  },
  { name: 'two speakers in turn', make: fill('ドーレン外相は「開く」と述べた。カルナ大統領は「閉じる」と応じた。') },
  { name: 'joint speakers', make: (size) => `${count((i) => `${name(i)}外相、`)(size)}らは港を開くと述べた。` },
  { name: 'joint speakers by と', make: (size) => `${count((i) => `${name(i)}外相と`)(size)}カルナ大統領は港を開くと述べた。` },
  { name: 'dates of their own', make: count((i) => `${2000 + (i % 60)}年${1 + (i % 12)}月${1 + (i % 28)}日、外相は港を開くと述べた。`) },
  { name: 'days without a month', make: count((i) => `外相は${1 + (i % 28)}日、港を開くと述べた。`), small: 40_000 },
  { name: 'occasions without a day', make: fill('外相は会見で港を開くと述べた。'), small: 40_000 },
  { name: 'tweets of one day', make: fill('外相「港は開く」 https://t.co/a\n— 港 (@minato) May 3, 2031\n外相は港を開くと述べた。\n\n') },
  { name: 'days in one sentence', make: fill('外相は6日と7日、') },
  { name: 'notes of their own', make: count((i) => `#港${i}=港${i}(${name(i)}外相「開く${i}」・${name(i + 3)}紙「高官『閉じる』」)\n`) },
  {
    name: 'notes that repeat the page',
    make: (size) =>
      count((i) => `ドーレン外相は「港${i}は開く」と述べた。\n`)(size / 2) +
      count((i) => `#港${i}(ドーレン外相「港${i}は開くだろう、と」)\n`)(size / 2),
  },
  {
    name: 'tweets of their own',
    make: count(
      (i) =>
        `${name(i)}外相「港${i}は開く」 https://t.co/a${i}\n— 港 (@minato${i % 7}) May ${1 + (i % 28)}, 2031\n外相は港${i}を開くと述べた。\n\n`,
    ),
  },
  {
    name: 'comments that answer',
    make: (size) =>
      `サレン港、来月再開へ\n\n2031年5月7日\n\n港は6日に開いた。\n\nコメント\n\n${count(
        (i) =>
          `${'  '.repeat(i % 5)}    • 匿名${i}\n${'  '.repeat(i % 5)}    • 2031年 3月 12日\n\n${'  '.repeat(i % 5)}    >港は6日に開いた。\n${'  '.repeat(i % 5)}    外相は「開く」と言っていた。\n\n${'  '.repeat(i % 5)}    ${i % 90}\n`,
      )(size)}`,
  },
  {
    name: 'comments that quote the one before',
    make: count(
      (i) =>
        `${i + 1} 名前:名無し 2031/07/09(水) 08:12:45.10 ID:aB${i}\n>>${i}\n>港${i - 1}は開くと外相が述べた\n港${i}は開くと外相が述べた\n\n`,
    ),
  },
  { name: 'headings', make: count((i) => `■港${i}の話\n\n外相は「開く」と述べた。\n\n`) },
  {
    name: 'headlines in a list',
    make: (size) =>
      `港\n\n2031年5月7日\n\n港は開いた。\n\n関連記事\n\n${count((i) => `  ${i}. 港関連\n\n    ${name(i)}外相「港${i}は開く」\n\n`)(size)}`,
  },
  { name: 'questions and answers', make: fill('――港は開くのか。\n\n「開く。来月だ」\n\n') },
  { name: 'said in brackets at line ends', make: fill('「港は開く」(ドーレン外相)\n') },
  {
    name: 'one passage again and again',
    make: fill('ドーレン外相は6日、首都オルスンで記者会見し、停戦が守られれば港を来月10日に開くと述べた。\n\n'),
  },
  {
    name: 'passages that differ at the end',
    make: count((i) => `ドーレン外相は6日、首都オルスンで記者会見し、停戦が守られれば港を来月10日に開くと述べた${i}。\n\n`),
  },
  { name: 'aliases', make: count((i) => `${name(i)}・${name(i >> 3)}(${name(i).slice(0, 2)})大統領、通称${name(i + 1)}氏は述べた。`) },
  { name: 'unlike brackets that stay open', make: fill('「港『港“港(港【港') },
  { name: 'open brackets, one block each, with captions between', make: fill('ドーレン外相は「港は開く。橋も\n\nIMG_12\n\n') },
  {
    name: 'one open bracket, then blocks',
    make: (size) => `ドーレン外相は「港は開く。\n\n${'IMG_12\n\n港は広い。\n\n'.repeat(size / 18)}`,
  },
  { name: 'parentheses in parentheses', make: (size) => `外相${'(港'.repeat(size / 4)}${')'.repeat(size / 4)}は「開く」と述べた。` },
  { name: 'hearsay of hearsay', make: (size) => `外相は${'港は開くと首相が述べたと'.repeat(size / 12)}語った。` },
  { name: 'told by papers in turn', make: fill('カレンド紙は高官の話として、港は開くと伝えた。') },
  { name: 'emerged, sentence behind', make: fill('港は閉じられていた。カレンド紙の報道で分かった。') },
  { name: 'speeches that go on', make: (size) => `外相は次のように述べた。\n\n${'「港を開く。」\n\n'.repeat(size / 9)}` },
  { name: 'standpoints of sides', make: fill('サレン側は開くとし、ヴェルダ側は閉じるとする。') },
  { name: 'addressees', make: fill('外相は首相に対し大統領に対し港を開くよう求めた。') },
  { name: 'numbers', make: count((i) => `${i},`) },
  { name: 'list items', make: count((i) => `・港${i}を開くと外相が述べた\n`) },
  { name: 'lines ending in と', make: fill('港を開くと\n') },
  { name: 'lines ending in a comma', make: fill('外相は港を開くと述べ、\n') },
  { name: 'one line', make: fill('ドーレン外相は港を開くと述べた。橋も開くという。'), small: 60_000 },
  { name: 'one line without a stop', make: fill('ドーレン外相が港を開き橋を直し水門を閉じ'), small: 60_000 },
  // mark-up
  { name: 'definitions', make: (size) => html(fill('<dl><dt>外相<dd>「開く」と述べた。')(size)) },
  { name: 'tables', make: (size) => html(fill('<table><tr><td>外相<td>「開く」</table>')(size)) },
  { name: 'tables in tables', make: (size) => html(fill('<table><td>外相は「開く」')(size)) },
  { name: 'open paragraphs', make: (size) => html(fill('<p>外相は「開く」と述べた。')(size)) },
  { name: 'open formatting', make: (size) => html(fill('<b><i>港</p>')(size)) },
  { name: 'misnested formatting', make: (size) => html(fill('<a><b></a>港')(size)) },
  { name: 'links one by one', make: (size) => html(count((i) => `<a href="/港${i}">外相は</a>`)(size)) },
  { name: 'links of a page to itself', make: (size) => html(fill('<li><a href="#a">外相「開く」</a></li>')(size)) },
  { name: 'ruby', make: (size) => html(fill('<ruby>港<rt>みなと</ruby>')(size)) },
  { name: 'line breaks', make: (size) => html(fill('外相<br>')(size)) },
  { name: 'images', make: (size) => html(fill('<img src=a.png alt="港">')(size)) },
  { name: 'comments in mark-up', make: (size) => html(fill('<!-- 「 -->')(size)) },
  { name: 'open comments in mark-up', make: (size) => html(fill('<!-- <!-- ')(size)) },
  { name: 'attributes', make: (size) => html(`<p ${count((i) => `a${i}=「 `)(size)}>港</p>`) },
  { name: 'classes', make: (size) => html(`<p class="${count((i) => `c${i} `)(size)}">港</p>`) },
  { name: 'hidden', make: (size) => html(fill('<div hidden>外相は「開く」と述べた。</div>')(size)) },
  { name: 'figures', make: (size) => html(fill('<figure><img src=a.png><figcaption>会見する外相</figcaption></figure><p>外相は「')(size)) },
  { name: 'declared values', make: (size) => html(fill('<meta property="og:title" content="港"><title>港</title>')(size)) },
  { name: 'data beside the page', make: (size) => html(`<script type="application/ld+json">${'[{"@graph":'.repeat(size / 11)}</script>`) },
  {
    name: 'comment elements',
    make: (size) => html(fill('<div class="comment"><span class="author">匿名</span><p>外相は「開く」と言った。</p>')(size)),
  },
  { name: 'comment marks in front of the doctype', make: (size) => `${'<!---->'.repeat(size / 7)}<!doctype html><p>港` },
]
