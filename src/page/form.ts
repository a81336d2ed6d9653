import type { Span } from '#text'
import { POST_HEAD } from './comments/post.ts'
import { hearsOrAddresses, isCasual, tellsOpinions, unquoted } from './manner.ts'
import { CARRIED_BELOW, isAddress, isForeignOutlet, isListedOutlet, isOutlet } from './origin.ts'
import type { Block, Comment, Form, Note, Role, Tweet } from './page.ts'

export interface FormEvidence {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly comments: readonly Comment[]
  readonly tweets: readonly Tweet[]
  readonly notes: readonly Note[]
  /** Every tweet stands in an element of its own, as in an article that shows some. */
  readonly embedded: boolean
  /** Posts written as a board writes them: number, name, day, ID. */
  readonly board: boolean
  /** Posts of a board stand above the comments, in the place of an article. */
  readonly posts: boolean
  /** Post 1 of a board carries the article. */
  readonly opened: boolean
  readonly hasTitle: boolean
  /** The title says that the page shows the tweets of an account. */
  readonly ofAccount: boolean
  readonly titleAuthor: boolean
  readonly originalTitle: boolean
  /** The title is marked as one of a translation. */
  readonly titleTranslated: boolean
  /** Signed by a person whose name is written in katakana or Latin letters. */
  readonly foreignAuthor: boolean
  readonly origin: 'address' | 'original' | 'site' | null
  /** `site:title` on a line under the title. */
  readonly siteAndTitle: boolean
  readonly site: string | null
  /** Where the page stands, as it was fetched or as it says itself. */
  readonly address: string | null
  /** Whether somebody answers or asks there in an interview: 私 is theirs. */
  readonly isTurn: (at: Span) => boolean
}

interface Case {
  readonly form: Form
  readonly points: number
  readonly basis: string
}

/** Which of the seven forms the page has: the one with most evidence, `news` when there is none. */
export function formOf(of: FormEvidence): { form: Form; basis: string } {
  const translation = enough(translated(of))
  const isTranslation = translation.points >= SURE && (of.titleAuthor || of.foreignAuthor)
  // a translation has comments under it as well
  const cases = [digest(of), forum(of), translation, repost(of), ...(isTranslation ? [] : [commented(of)]), blog(of), news(of)]
  const best = cases.reduce((a, b) => (b.points > a.points ? b : a))
  return { form: best.form, basis: best.basis }
}

/** As many points make a translation of a page that names an author of another country, whoever comments on it. */
const SURE = 3.5

/** One weak clue, such as an English byline or a line of English under the title, makes no translation. */
const enough = (found: Case): Case => (found.points < 2.5 ? { ...found, points: 0 } : found)

type Clue = readonly [holds: boolean, points: number, words: string]

function weigh(form: Form, clues: readonly Clue[]): Case {
  const held = clues.filter(([holds]) => holds)
  return { form, points: held.reduce((sum, [, points]) => sum + points, 0), basis: held.map(([, , words]) => words).join('; ') }
}

const PLAIN_TAG = /^[^（(「]*$/
function digest({ text, tweets, notes, hasTitle, ofAccount, blocks, comments, embedded }: FormEvidence): Case {
  const full = notes.filter((note) => !PLAIN_TAG.test(text.slice(note.span.start, note.span.end)))
  const first = blocks.find((block) => block.role !== 'navigation' && block.role !== 'hidden')
  const opens = first?.role === 'tweet' || first?.role === 'note'
  const charsOf = (role: Role): number =>
    blocks.filter((block) => block.role === role).reduce((sum, { span }) => sum + span.end - span.start, 0)
  // an article that shows tweets
  if (embedded && full.length === 0 && charsOf('paragraph') > charsOf('tweet')) return weigh('tweet-digest', [])
  return weigh('tweet-digest', [
    [tweets.length >= 1, Math.min(tweets.length, 4), `${tweets.length} tweets`],
    [full.length >= 1, Math.min(2 * full.length, 6), `${full.length} notes with #`],
    [tweets.length >= 5 && tweets.length > comments.length, 2, 'more tweets than comments on them'],
    [opens && tweets.length + full.length >= 1, 3, 'opens with a tweet or note'],
    [!hasTitle && tweets.length + full.length >= 1, 1, 'no title'],
    [ofAccount, 4, 'title names an account'],
  ])
}

/** The name of a board alone is no article above its posts. */
const isArticle = ({ role, span }: Block): boolean => role === 'paragraph' && span.end - span.start >= 20

/** 質問者：, 回答数：: labels of a site where users ask and answer. */
const ASKED_BY = /^[ \t　]{0,8}(質問者|質問日時|質問の本文|回答者|回答日時|回答数|ベストアンサー|お礼日時)(?:\s?[:：]|$|\s)/gm
const ASKED_LABELS = 2
const asksUsers = (text: string): boolean =>
  new Set(Array.from(text.slice(0, SHOP_LOOK).matchAll(ASKED_BY), ([, label]) => label)).size >= ASKED_LABELS

/** 31/05/07 10:42:51.14, https://…/test/read.cgi/…, 名無しさん: what boards alone write. */
const ON_BOARD =
  /\d{1,2}\/\d{1,2}\S{0,4}\s\d{1,2}:\d{2}:\d{2}\.\d{2}(?!\d)|\/test\/read\.cgi\/|(?:posted by|投稿者|名前)\s?[:：]?\s?名無し/i

function forum({ text, board, comments, blocks, opened }: FormEvidence): Case {
  const first = blocks.findIndex((block) => block.comment !== undefined)
  const before = blocks.slice(0, Math.max(0, first)).filter(isArticle).length
  const posts = board && comments.length > 0
  return weigh('forum', [
    [posts, 4, `${comments.length} posts with number, name and day`],
    [posts && !opened && before === 0, 4, 'no article above the posts'],
    [/質問者|回答者|ベストアンサー/.test(text) && asksUsers(text), 5.5, 'asked and answered by users'],
    [posts && opened, 4, 'post 1 is the article that the others speak of'],
    [blocks.some(({ reason }) => reason === POST_HEAD), 4, 'a post with number, name and day'],
    [!posts && ON_BOARD.test(text), 4, 'the hour as boards write it, or the address of one'],
  ])
}

const SHOP =
  /税込|税抜|本体\s?[\d,]+\s?円|価格|定価|カートに|購入|ISBN|発売日|配信(?:開始)?日|在庫|送料|ポイント(?:還元|進呈|\d)|試し読み|レーベル|電子書籍|お届け|判型|ページ数|\d+\s?(?:ページ|頁)$|カスタマーレビュー/gm
/** As many different words of a shop as make a page one. */
const SHOP_WORDS = 3
const SHOP_LOOK = 30_000
/** Units at the head and so of a page in which it says what it was translated from. */
const ORIGIN_LOOK = 4000

function translated(of: FormEvidence): Case {
  const { text, blocks, titleAuthor, originalTitle, origin } = of
  const signed = blocks.filter((block) => block.role === 'byline')
  const notice = signed.some((block) => /notice/.test(block.reason))
  const bylines = signed.filter((block) => !/notice/.test(block.reason)).map((block) => text.slice(block.span.start, block.span.end))
  // From The Harbour Weekly
  const isForeignPaper = ({ span }: Block): boolean =>
    span.end - span.start <= 60 &&
    /^(?:From|Reprinted from|Originally published (?:in|by)) (?:the )?\p{Lu}[\p{L}'’ ]+$/u.test(text.slice(span.start, span.end))
  const found = weigh('translated-op-ed', [
    [titleAuthor, 3, 'author in front of the claim in the title'],
    [of.titleTranslated, 2.5, 'title marked as a translation'],
    [notice, 2.5, 'said to be a translation'],
    [bylines.some((line) => /著/.test(line)), 3, 'byline …著'],
    [bylines.some((line) => /\d{1,2}\/\d{1,2}\/\d{4}/.test(line)), 1, 'byline dated day/month/year'],
    [bylines.some((line) => /^by\s/i.test(line)), 1, 'byline by …'],
    [signed.some(({ reason }) => /translator/.test(reason)) || bylines.some(namesTranslator), 2.5, 'translator named'],
    [saysTranslated(text, blocks), 1.5, 'site or notes of a translator'],
    [translatesItself(of), 3.5, 'says at its head that it is translated'],
    [isForeignOpinion(of), 2.5, 'opinion in a foreign paper'],
    [blocks.some(isForeignPaper), 1.5, 'paper it is taken from'],
    [of.foreignAuthor, 1, 'author with a foreign name'],
    [originalTitle, 2, 'title in the original language'],
    [namesOriginal(text), 2.5, 'original title or first print named'],
    [
      blocks.some((block) => block.role === 'caption' && text.startsWith('Image from Gyazo', block.span.start)),
      1,
      'pictures marked Image from',
    ],
    [origin === 'site', 2, 'site of the original named'],
    [origin === 'address', 0.5, 'address of the original'],
    [origin === 'original', 2, 'link to the original'],
  ])
  return found.points > 0 && isShop(text) ? { ...found, points: 0 } : found
}

/** 原題：…, （英語原文：…）, 元記事：Who Owns the Bridge? */
const ORIGINAL_TITLE =
  /^[\s※*（(【［[]{0,4}(?:(?:原題|原文タイトル|初出|(?:[英仏独露中韓西]語?|英文)(?:版|の)?原(?:文|題|記事))\s?[:：]\s?\S|(?:元記事|元の記事|(?:記事)?原文|原記事|翻訳元)\s?[:：]\s?["“「『]?(?!https?:)\p{Lu}[\p{Script=Latin}\d’'“”",:?!&–— -]{14,})/mu

/** Whether the head or the foot of the page names what it was translated from. */
const namesOriginal = (text: string): boolean =>
  ORIGINAL_TITLE.test(text.slice(0, ORIGIN_LOOK)) || ORIGINAL_TITLE.test(text.slice(-ORIGIN_LOOK))

/** Not a wire's credits, which name who turned the reporter's words into Japanese, nor tags. */
const namesTranslator = (line: string): boolean => /訳/.test(line) && !/記者|取材|[|｜]|タグ|Tags/.test(line)

/** Whether the site says of itself that it translates, or the translator's notes stand in the text. */
export function saysTranslated(text: string, blocks: readonly Block[]): boolean {
  return blocks.some(({ role, span: { start, end } }) => {
    if (role === 'site')
      return /翻訳|和訳|邦訳|訳して(?:い|お|み|ま)|(?:海外|外国)[^。]{0,12}訳/.test(text.slice(start, Math.min(end, start + 100)))
    return (
      (role === 'paragraph' || role === 'source-link' || role === 'list-item' || role === 'heading') &&
      // nearly no block has it among its first characters
      (text[start] === '訳' || text[start + 1] === '訳' || text[start + 2] === '訳') &&
      /^[[［(（【※＊*]?\s?訳(?:者)?(?:注|註|補|あとがき|後記|者より)/.test(text.slice(start, Math.min(end, start + 100)))
    )
  })
}

/** Units at the head of a page in which whoever translates says so. */
const SAYS_LOOK = 600
/** …を翻訳し、紹介します, 記事翻訳 …, （機械翻訳）: words about the page, and no deed that it tells. */
const TRANSLATES =
  /翻訳し(?:、?(?:ご?紹介|お届け|掲載)|て(?:ご?紹介|お届け|掲載|い(?:ます|きます)|み|おり))|訳し(?:ました|ます|てい(?:ます|きます)|て(?:行|い)きたい|てみ)|訳出(?:し|・)|記事翻訳|翻訳(?:グループ|ニュース|NEWS)|(?:機械|手動|自動|英|拙)[・&＆]?(?:手動)?翻訳[)）\]］】]|邦訳(?:論文|記事)|[英仏独露]文?和訳|全文和訳/

/** Whether whoever made the page says at its head that it is a translation. */
const translatesItself = ({ text }: FormEvidence): boolean => /訳/.test(text) && TRANSLATES.test(unquoted(text.slice(0, SAYS_LOOK)))

/** 【社説】, 【コラム】, 「社説」 in the head of the page of a foreign outlet. */
function isForeignOpinion({ text, site, blocks }: FormEvidence): boolean {
  const first = blocks.findIndex(isArticle)
  const head = text.slice(0, Math.min(SAYS_LOOK, blocks[first]?.span.start ?? SAYS_LOOK))
  if (!/社説|コラム|論評|論説|オピニオン|時論|寄稿/.test(head)) return false
  return (site !== null && isForeignOutlet(site)) || head.split(/[\n\s/「」【】（）()©ⓒ|｜0-9]+/).some(isForeignOutlet)
}

/** A page that sells a book names its author and translator as well. */
function isShop(text: string): boolean {
  const words = new Set(
    text
      .slice(0, SHOP_LOOK)
      .match(SHOP)
      ?.map((word) => word.replace(/\d/g, '')),
  )
  return words.size + (words.has('ISBN') ? 1 : 0) >= SHOP_WORDS
}

function repost(of: FormEvidence): Case {
  const { text, blocks, origin, siteAndTitle } = of
  const firstText = blocks.find((block) => block.role === 'paragraph')
  // 『 that opens the text and is not closed in its first paragraph carries the whole; a title of a book closes at once
  const carried = firstText !== undefined && /^[『“][^』”]*$/.test(text.slice(firstText.span.start, firstText.span.end))
  const lost = blocks.filter((block) => block.role === 'caption' && /stored name|screenshot|stuck/.test(block.reason)).length
  const labelled = blocks.some(
    (block) => block.role === 'source-link' && /^[※■（(\s]*(?:転載|引用)元?/.test(text.slice(block.span.start, block.span.start + 12)),
  )
  const charsOf = (role: string): number =>
    blocks.filter((block) => block.role === role).reduce((sum, { span }) => sum + span.end - span.start, 0)
  const quotes = blocks.filter(({ role, span }) => role === 'quotation' && span.end - span.start >= 40).length
  const quoted = quotes >= 3 && charsOf('quotation') > charsOf('paragraph')
  const announced = blocks.some((block) => block.reason === CARRIED_BELOW)
  const title = blocks.find(({ role }) => role === 'title')
  const titled =
    title !== undefined &&
    /^\s?[[【（(［](?:転載|全文転載|引用|コピペ)[\]】）)］]/.test(text.slice(title.span.start, title.span.start + 12))
  const headline = carriedHeadline(of)
  const found = weigh('repost', [
    [titled, 3, 'called 転載 in the title'],
    [origin === 'address', 2.5, 'address of the page it comes from'],
    [announced, 3, 'said to be carried from elsewhere'],
    [siteAndTitle && origin === 'address', 3, 'site name and title again on one line'],
    [siteAndTitle && origin === null, 0.5, 'site name and title again on one line'],
    [carried, 2, 'text carried in 『』'],
    [quoted, 2.5, 'most of the text is quoted'],
    [labelled, 3, '転載元 or 引用元 named'],
    [lost >= 2, 1, 'names of lost images left in the text'],
    [headline !== null, headline === 'title' ? 1.6 : 3, 'headline with its outlet'],
    [headline !== null && origin === 'address', 1.5, 'and the address it has there'],
    [origin === null && endsWithAddress(of), 1.2, 'address under the text'],
  ])
  // lost images alone make no repost
  return found.points <= 1 ? { ...found, points: 0 } : found
}

/** In so many blocks from the head a headline that is carried stands. */
const HEAD = 8
/** 題（北港日報）, 【#北港日報】題, 題｜北港日報4月21日, 題 :北港日報: a headline that says whose it is. */
const HEADLINES: readonly RegExp[] = [
  /^[^。]{8,}\s?[(（]([^()（）。]{2,20})[)）]$/,
  /^[【[［][#＃]?([^【】[\]［］。]{2,20})[】\]］]./,
  /^[^。]{8,}(?:\s[:：]|[|｜])\s?([^\s:：|｜。0-9]{2,20})(?:[0-9０-９]{1,4}[年月][0-9０-９年月日]*付?)?$/,
]
/** The role of such a headline at the head, of an outlet whose page this is not; null without one. */
function carriedHeadline({ text, blocks, site }: FormEvidence): Role | null {
  let found: Role | null = null
  for (const [i, { role, span }] of blocks.slice(0, HEAD).entries()) {
    if (!HEADLINE_ROLES.test(role) || span.end - span.start > 100) continue
    const line = text.slice(span.start, span.end).trim()
    if (PHOTO.test(line)) continue
    const carried = HEADLINES.some((pattern, k) => {
      const outlet = pattern.exec(line)?.[1]
      if (outlet === undefined || outlet === site) return false
      // what a page's own title ends with behind a bar is its own name
      return k === 0 ? isOutlet(outlet) : isListedOutlet(outlet) && (k === 1 || i > 0 || /日付?$/.test(line))
    })
    if (carried && role !== 'title') return role
    if (carried) found = role
  }
  return found
}
/** 演説する外相=12日、オルスン（北港日報）: whose photograph it is. */
const PHOTO = /[=＝](?:[^=＝]{0,24}[、日])?[^=＝]{0,12}[(（][^()（）]{2,24}[)）]$|^(?:写真|画像|動画|提供|Photo)/
const HEADLINE_ROLES = /^(?:title|paragraph|heading|subtitle)$/

/** An address alone on the last lines, or behind the name of its outlet: where the text above is from. */
function endsWithAddress({ text, blocks }: FormEvidence): boolean {
  const last = blocks.findLastIndex(isArticle)
  return (
    last > 0 && blocks.slice(last).some(({ span }) => isAddress(text.slice(span.start, Math.min(span.end, span.start + LONGEST_ADDRESS))))
  )
}
const LONGEST_ADDRESS = 300

function commented({ text: whole, comments, board, blocks, posts }: FormEvidence): Case {
  const text = posts ? 1 : blocks.filter(isArticle).length
  return weigh('news-with-comments', [
    [comments.length >= 1 && text > 0, 3, `${comments.length} comments under the text`],
    [comments.length >= 3 && text > 0, 2, 'a thread of them'],
    [board && comments.length > 0 && text > 0, 1.5, 'an article above the posts'],
    [comments.length >= 1 && blocks.some((block) => block.role === 'related-title'), 1, 'lists of other articles'],
    [comments.length === 0 && citesReaders(whole, blocks), 2, 'what readers say of the news'],
  ])
}

/** ネットユーザーの声, …のネットユーザーがコメントを寄せている */
const READERS = /ネット(?:ユーザー?|民|の(?:声|反応|コメント))/
const LEAST_READERS = 3
/** Whether a page tells what people on the net say of its news: a heading of theirs, or pieces that are each one person's words. */
function citesReaders(text: string, blocks: readonly Block[]): boolean {
  if (!READERS.test(text)) return false
  const lines = blocks.map(({ span }) => text.slice(span.start, Math.min(span.end, span.start + 200)))
  const heading = lines.some((line) => line.length <= 24 && READERS.test(line) && !line.includes('。'))
  return heading || lines.filter((line) => /^[\s　]*「[^「」]*」[\s　]*$/.test(line)).length >= LEAST_READERS
}

/** Services and folders for blogs. */
const BLOG_ADDRESS =
  /^(?:https?:)?\/\/(?:(?:[\w-]+\.)*(?:blogs?\d*|[\w-]*(?:blog|diary)|ameblo|cocolog-nifty|seesaa|exblog|jugem|blogspot)\.[\w.-]+\/|[\w.-]+\/(?:[\w-]+\/)?(?:blogs?|diary)\/)/i

/** 管理人 and 筆者 speak on sites of news as well. */
const ONESELF = /(?:^|[。、\s])(?:私|僕|俺|ぼく|ボク|オレ|わたし|ワタシ|わたくし|あたし)(?:は|も|の|が|に|を|で)/

/** So few comments, shorter than the text, stand under many a personal page. */
const FEW_COMMENTS = 4

function blog(of: FormEvidence): Case {
  const found = personal(of)
  const { comments, blocks } = of
  const sum = (spans: readonly Span[]): number => spans.reduce((all, { start, end }) => all + end - start, 0)
  const few =
    comments.length > 0 &&
    comments.length <= FEW_COMMENTS &&
    sum(comments.map(({ text }) => text)) < sum(blocks.filter(isArticle).map(({ span }) => span))
  const ofOneself = blocks.some(({ role, span }) => role === 'paragraph' && ONESELF.test(unquoted(of.text.slice(span.start, span.end))))
  return few && ofOneself && found.points >= 1.6 ? { ...found, points: found.points + 2.6, basis: `${found.basis}; few comments` } : found
}

function personal(of: FormEvidence): Case {
  const { text, blocks, site, address, isTurn } = of
  const own = blocks.filter(({ role, tweet, span }) => role === 'paragraph' && tweet === undefined && !isTurn(span))
  const first = own.filter((block) =>
    /(?:^|[。、\s])(?:私|僕|俺|ぼく|ボク|オレ|筆者|管理人|ワタシ|わたし|わたくし|あたし|当ブログ|拙ブログ|私たち夫婦)(?:は|も|の|が|に|を|で)/.test(
      unquoted(text.slice(block.span.start, Math.min(block.span.end, block.span.start + 600))),
    ),
  )
  return weigh('blog', [
    [tellsOpinions(of), 1.6, 'opinions of the writer'],
    [isCasual(of), 1.2, 'written as one talks'],
    [hearsOrAddresses(of), 1, 'speaks to the readers'],
    [site !== null && /ブログ|blog|日記|diary|ダイアリー|つぶやき|ひとりごと|独り言|徒然|雑記/i.test(site), 2, 'site is called a blog'],
    [address !== null && BLOG_ADDRESS.test(address), 1.6, 'address of a blog'],
    [first.length >= 1, 1.6, 'the writer speaks of himself'],
    [first.length >= 3, 1, 'again and again'],
    [
      blocks.some(
        (block) =>
          block.role === 'navigation' &&
          /ブログランキング|ランキング参加中|ブログ村|読者になる/.test(text.slice(block.span.start, block.span.end)),
      ),
      1.5,
      'links of blog services',
    ],
  ])
}

function news({ text, blocks }: FormEvidence): Case {
  const bylines = blocks.filter((block) => block.role === 'byline').map((block) => text.slice(block.span.start, block.span.end))
  const head = blocks.find((block) => block.role === 'paragraph')
  const opening = head ? text.slice(head.span.start, head.span.start + 60) : ''
  const found = weigh('news', [
    [true, 0.9, 'no sign of another form'],
    [
      /^[【[［(（](?:[^】\]］)）]{1,20})[】\]］)）]/.test(opening) && /\d日|\d年|通信|ロイター|共同|時事|AFP|AP|=|＝/.test(opening),
      1.5,
      'text opens with a dateline',
    ],
    [bylines.some((line) => /記者|特派員/.test(line)), 1.5, 'reporter named'],
    [blocks.some((block) => block.role === 'date'), 0.6, 'date line'],
  ])
  return found.points > 0.9 ? { ...found, basis: found.basis.replace('no sign of another form; ', '') } : found
}
