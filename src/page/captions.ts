import { anchored, fold } from '#text'
import type { Label } from './surroundings.ts'

const CREDIT = anchored(
  /^[※*(（【\s]*(?:アイキャッチ(?:画像)?(?:の?出典)?|(?:写真|画像|図版?|映像|動画)?(?:の?出典|提供|クレジット)|出典|出所|撮影|Photo(?:s|graph)?(?: by| credit)?|Credit|Picture|Image credit|Photo courtesy)\s*[:：/]/i,
)
const CAPTION = anchored(
  /^[※*(（【[［▲△↑▼\s]*(?:(?:写真|画像|図|図表|図版|映像|動画|イラスト|地図|キャプション|資料写真|資料)\s*[:：\d〕】）)]|写真・図版$|写真(?:は|説明|=)|画像(?:は|説明|=)|Image\s?(?:from|:|：|\d)|Figure\s?\d|Fig\.|Video\s?[:：]|(?:上|下|右|左)の?(?:写真|画像|図)(?:は|[:：]))/i,
)
const CREDIT_END = anchored(
  /(?:写真提供|画像提供|写真|撮影|提供|Photo)\s*[:：=][^。]{1,40}$|(?:[=(（]|\s)(?:ロイター|AP|AFP|共同|時事|タス|TASS|EPA|アフロ|ANP|UPI|新華社|聯合)(?:[=／/・\s]?(?:共同|時事|アフロ|通信|ロイター|AP))?[)）]?$|(?:Getty ?Images|Sputnik|Reuters|AFP|AP(?: Photo)?|Shutterstock|PIXTA|アフロ|Wikimedia Commons|Public Domain)[)）]?$|[=＝][^。、]{1,14}(?:撮影|写す|提供)[)）]?$|撮影[:：=][^。、]{1,14}$|[=＝]\d[^。「」]{1,40}(?:撮影|写す|提供)[)）]?$|[(（][^()（）。]{2,30}(?:撮影|提供)[)）]$|クリックで(?:拡大|大きく)[^。]{0,8}$/i,
)
/** 演説する外相＝12日、オルスン（北港日報）; 握手する両首脳（3日、オルスン）＝北港日報: when and where, and whose photograph it is. */
const CREDIT_AND_DAY = anchored(
  /[=＝][^=＝。「」]{0,24}\d{1,2}日[^=＝。「」]{0,20}[(（][^()（）。]{2,24}[)）]$|[(（][^()（）。]{0,24}\d{1,2}日[^()（）。]{0,20}[)）][=＝][^。、「」=＝]{1,16}$/,
)
/** 演説する外相/Anna Holm/Prisma */
const CREDIT_IN_NAMES =
  /[ぁ-んァ-ヶ一-龠)）]\s?[/／]\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3}[/／]\p{Lu}[\p{L}\d .&'’-]{1,30}$/u
/** KARIN OLUFSEN/PRISMA IMAGES */
const CREDIT_IN_CAPITALS = /(?:^|[\s　])[A-Z]{2,}(?: [A-Z]{2,}){0,3}[/／–—-][A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,3}$/
const SCREENSHOT = anchored(
  /^(?:FireShot|f:id:[\w-]{2,32}:\d{8,14}|Webpage Screenshot|Screen ?shot|スクリーンショット|スクショ|キャプチャ|IMG[_-]?\d|DSC[_N]?\d|PXL_\d|bandicam\b|WS\d{3,}|unnamed|maxresdefault|hqdefault|thumb(?:nail)?[-_\d]|image\d*$|images?\s?\(\d+\)$|download\s?\(\d+\)$|photo[-_]\d|無題\d*$|名称未設定)/i,
)
const FILE = anchored(/^[^\s。、「」]{1,120}\.(?:jpe?g|png|gif|webp|bmp|svg|heic|avif|tiff?)$/i)
// af008ca-9a7e2da-photo…, 980e214c, 20221221-OYT1I50001-1, indexkji: a name an image was stored under, left when the image was lost
const STORED = anchored(/^(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*$/)
const LOWER_WORD = anchored(/^[a-z]{5,24}$/)

/** Whether a token with no blank in it is the stored name of an image. */
function isImageName(token: string): boolean {
  if (FILE.test(token)) return true
  if (LOWER_WORD.test(token) || /^\d{7,}(?:[-_]\d+)*$/.test(token)) return true
  return token.length >= 6 && STORED.test(token) && !/^[A-Z]+-?\d+[A-Z]?$/.test(token) && !/^\d+(?:st|nd|rd|th|km|mm|kg)$/.test(token)
}

/** What a line is when it belongs to an image: `Image from Gyazo …`, `出典:…`, `写真：…＝ロイター`, `980e214c`. */
export function captionLabel(text: string): Label | null {
  if (text.length > 300) return null
  const folded = fold(text)
  // text may stand behind the name
  if (SCREENSHOT.test(folded) && text.length <= 160 && !(text.length > 60 && text.endsWith('。')))
    return { role: 'caption', reason: 'name of a screenshot or photo file' }
  if (CREDIT.test(folded))
    return /https?:\/\//.test(folded)
      ? { role: 'source-link', reason: 'address of the source' }
      : { role: 'credit', reason: 'label of a picture credit' }
  if (CAPTION.test(folded)) return { role: 'caption', reason: 'label of a picture' }
  if (!/\s/.test(text) && isImageName(folded)) return { role: 'caption', reason: 'stored name of an image' }
  if (
    text.length <= 120 &&
    !/[。]/.test(text.slice(0, -1)) &&
    (CREDIT_END.test(folded) || CREDIT_AND_DAY.test(folded) || CREDIT_IN_CAPITALS.test(text) || CREDIT_IN_NAMES.test(text))
  )
    return { role: 'caption', reason: 'ends with a picture credit' }
  return null
}

const GLUED_BEHIND = anchored(
  /(?<=[。、」』）！？])\s*((?:FireShot|Webpage Screenshot)\b.{0,120}|[\w-]{5,80}(?:\.(?:jpe?g|png|gif|webp))?)$/i,
)
const GLUED_BEFORE = anchored(
  /^((?:[\w-]{4,80}\.(?:jpe?g|png|gif|webp))|(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}|(?=\w{0,40}\d)[A-Za-z0-9]{4,40}(?:[-_][A-Za-z0-9]{1,40}){2,12})(?=[\s「『ぁ-んァ-ヶ一-龠])/,
)

/** The name of an image stuck to the end or head of a paragraph: `…できるか、、。indexkji` → where the name stands. */
export function gluedName(text: string): { start: number; end: number } | null {
  const from = Math.max(0, text.length - 200)
  const behind = GLUED_BEHIND.exec(text.slice(from))
  if (behind && from + behind.index > 0) {
    const name = behind[1]!
    if (/^(?:FireShot|Webpage)/i.test(name) || isImageName(name)) return { start: text.length - name.length, end: text.length }
  }
  const before = GLUED_BEFORE.exec(text)
  return before && before[1]!.length < text.length ? { start: 0, end: before[1]!.length } : null
}
