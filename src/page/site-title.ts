/** 題 - livedoor Blog(ブログ): what a blog service writes behind every title. */
const SERVICE_NAME =
  /\s[-–|｜:：]\s(?:livedoor|ライブドア|はてな|Hatena|FC2|Yahoo!?|goo|アメーバ|Ameba|Seesaa|ココログ|エキサイト|楽天|note)\s?(?:Blog|ブログ|Diary|ダイアリー)?(?:[(（][^()（）]{1,12}[)）])?$/i

/** `サイト名:題` or `題 - サイト名` → サイト名; null when the line is not the title with a name beside it. */
export function siteAndTitle(raw: string, title: string): string | null {
  const line = raw.length > title.length ? raw.replace(SERVICE_NAME, '') : raw
  if (title.length < 6 || line.length <= title.length || line.length > title.length + 60) return null
  if (line.endsWith(title)) return /^(.+?)\s*[:：|｜\-–—»>＞/]\s*$/.exec(line.slice(0, -title.length))?.[1] ?? null
  if (line.startsWith(title)) return /^\s*[:：|｜\-–—»<＜/]\s*(.+)$/.exec(line.slice(title.length))?.[1]?.trim() ?? null
  return null
}
