import type { Role } from './page.ts'

/** Which role the class, id, role or tag words of an element give to the lines in it. */
export type MarkupWord = readonly [pattern: RegExp, role: Role, reason: string]

const word = (words: string): RegExp => new RegExp(`(?:^|[-_])(?:${words})(?:[-_]|\\d*$)`)

/** Looked up from the innermost element outwards. */
const WORDS: readonly MarkupWord[] = [
  [
    /^(?:comments?|commentlist|comments?[-_]?(?:list|area|section|form|respond|box|wrap(?:per)?|header|heading|title)|respond|commentform|disqus_thread)$/,
    'navigation',
    'class of comments',
  ],
  [/^figcaption$/, 'caption', 'figcaption'],
  [word('caption|photo-?(?:text|title)|img-?text|\\w*caption'), 'caption', 'class of a caption'],
  [word('credits?|copyright-?photo'), 'credit', 'class of a picture credit'],
  [/^nav$/, 'navigation', 'nav'],
  [
    word(
      'nav|navi|navigation|globalnavi?|gnavi?|menu|breadcrumbs?|bread|topicpath|pan|pager|pagination|pagenavi?|prev|next|toc|search|login|skip|tabs?',
    ),
    'navigation',
    'class of navigation',
  ],
  [
    word(
      'share|sharing|sns|social|bookmark|follow|tag-?(?:list|area|box|cloud)|category-?(?:list|area|box|link)|print|submeta|topics-list',
    ),
    'navigation',
    'class of sharing or labels',
  ],
  [
    word(
      'ads?|adsense|advert(?:isement)?s?|sponsor(?:ed)?|pr|promo(?:tion)?|banner|wpa|newsletters?|sign-?up|email-?sign-?up|subscri(?:be|ption)|paywall|call-?to-?action|cta',
    ),
    'advertisement',
    'class of an advertisement',
  ],
  [
    word(
      'related\\w*|relation|recommend(?:ed|ations?)?|ranking|popular|recent|sidebar|side-?(?:menu|column|nav|area|content|box)|widget|archives?|pickup|newest|latest|trackbacks?|blogroll|profile|recirc(?:ulation)?|trending|teasers?|most-?(?:popular|read|viewed)|read-?(?:more|also|next)|more-?(?:stories|news|from|on|articles)|also-?(?:like|read)|outbrain|taboola|up-?next|todays-headlines|linkback',
    ),
    'related-title',
    'class of other articles',
  ],
  [/^(?:tags?|category|categories|like|cat-links|tags-links)$/, 'navigation', 'class of labels'],
  [/^(?:aside|complementary|side)$/, 'related-title', 'aside'],
  [/^footer$|^contentinfo$/, 'footer', 'footer'],
  [word('footer|foot|copyright|pagetop|totop'), 'footer', 'class of a footer'],
  [
    word('site-?(?:header|title|name|logo|description)|blog-?(?:title|name|description)|logo|masthead|tagline'),
    'site',
    'class of the site name',
  ],
  [
    word(
      'byline|author(?:-(?:name|info|bio|box|details|meta))?|writer|contributors?|bio|post-?info|posted-?(?:on|by)|pub-?date|timestamp|date-?line|article-?meta|entry-?meta|post-?meta',
    ),
    'byline',
    'class of a byline',
  ],
  [/^(?:button|select|option|label)$/, 'navigation', 'part of a form'],
]

const ANY = new RegExp(WORDS.map(([pattern]) => pattern.source).join('|'))

/** What a class, id, role or tag word gives to the lines in its element; undefined for most words. */
export const markupWord = (token: string): MarkupWord | undefined =>
  ANY.test(token) ? WORDS.find(([pattern]) => pattern.test(token)) : undefined
