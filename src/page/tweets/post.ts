/** One post of a service: https://x.com/harne_news/status/123, https://bsky.app/profile/harne.example/post/3k, https://post.example/@harne/123 */
const POST =
  /^(?:https?:)?\/\/(?:(?:www|mobile|m)\.)?(?:(?:twitter|x)\.com\/(?:#!\/)?(\w{1,20})\/status(?:es)?\/\d|bsky\.app\/profile\/([\w.-]{1,80})\/post\/\w|[\w.-]{3,80}\/@(\w{1,40})(?:@[\w.-]{1,80})?\/\d)/i
/** The same on a page of the service itself: /harne_news/status/1234567890 */
const OWN_POST = /^\/(\w{1,20})\/status(?:es)?\/\d/i

/** Whose post an address is, without @; null for other addresses. */
export function posterIn(href: string): string | null {
  // most links of a page are none
  if (!/\/status|\/post\/|\/@/.test(href)) return null
  const found = POST.exec(href) ?? OWN_POST.exec(href)
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null
}

/** Whether an address tells whose post it is only on the pages of its service, which any site may write otherwise. */
export const isWithinService = (href: string): boolean => OWN_POST.test(href)
