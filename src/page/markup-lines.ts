import { type Anchored, anchored } from '#text'
import type { Label } from './surroundings.ts'

type Rule = readonly [pattern: Anchored, label: Label, longest: number]

const RELATED: Label = { role: 'related-title', reason: 'points to other articles' }

// what pages in other languages than Japanese write between and under their paragraphs
const RULES: readonly Rule[] = [
  [
    anchored(
      /^[\s*–—-]*(?:advert(?:isement)?s?|publicidade?|publicité|pubblicità|anzeige|werbung|iklan|реклама|annuncio|reklama|광고|广告)[\s:–—*-]*$/i,
    ),
    { role: 'advertisement', reason: 'label of an advertisement' },
    30,
  ],
  [
    anchored(
      /^(?:sign up|subscribe|get the latest|get .{2,40} (?:delivered|newsletter)|follow (?:us\b|@|.{2,60} on (?:twitter|facebook|instagram|x\b))|click here (?:to|for)|like (?:this|what)|want (?:more|to (?:read|get))|download (?:our|the) .{0,20}app|join our|tell us what|this slideshow requires|please enable|share (?:this|it|on)|have a tip)/i,
    ),
    { role: 'navigation', reason: 'asks the reader to subscribe, follow or write' },
    200,
  ],
  [
    anchored(
      /^[([]?(?:additional |with |further )?(?:reporting|writing|editing|edited|compiled|translated) (?:and \w+ )?by\b|^[([]?[^.]{2,80} contributed (?:reporting|to (?:this|the) (?:report|story|article))/i,
    ),
    { role: 'byline', reason: 'says who reported and edited' },
    300,
  ],
  [anchored(/^source:\s/i), { role: 'source-link', reason: 'label of a source' }, 80],
  [
    anchored(
      /^(?:related(?: (?:post|story|stories|article|articles|content|coverage|video|roundup|topics|forum|reading))?s?|read (?:more|also|next)|read|see also|also read|more|watch(?: now| more)?|leia (?:também|mais|ainda)|lee también|lea también|lire aussi|à lire aussi|mehr zum thema|auch interessant|lesen sie auch|читайте также|читать также|baca juga|leggi anche|lees ook|läs också|zobacz też|看更多|延伸閱讀|관련기사)\s?[:：|]\s*\S/i,
    ),
    RELATED,
    200,
  ],
]

const HEADING = anchored(
  /^[\s»>*–—-]*(?:related(?: (?:posts?|stor(?:y|ies)|articles?|content|coverage|videos?|news|links|topics|reading))?|read (?:more|also|next)|see also|also read|more(?: (?:great )?\S{0,20} ?(?:stories|news|articles))?|more (?:on|from|about|in) .{2,40}|you (?:may|might|could) (?:also )?(?:like|enjoy|be interested in).{0,20}|don.?t miss|trending(?: (?:now|news|stories|videos?|articles?))?|recommended(?: (?:for you|stories|articles|reading))?|most (?:popular|read|viewed|shared)(?: .{0,20})?|popular (?:on|in|now|posts|stories|articles|news)(?: .{0,24})?|up next|latest (?:news|stories|posts|articles|videos)|today.?s headlines|top stories|editor.?s picks?|comments?|topics?|tags?|share(?: this.{0,20})?|leia também|veja também|lire aussi|à lire aussi|mehr zum thema|auch interessant|das könnte .{0,40}|читайте также|baca juga|leggi anche)[\s:：.…]*$/i,
)

/** Whether a line heads a list of other articles, or what is no text under an article. */
export const headsOthers = (text: string): boolean => text.length <= 60 && HEADING.test(text)

/** What a line inside an article's element says it is when it is no text: `Read more: …`, `(Reporting by …)`, `Advertisement`. */
export function lineLabel(text: string): Label | null {
  for (const [pattern, label, longest] of RULES) if (text.length <= longest && pattern.test(text)) return label
  return headsOthers(text) ? { role: 'navigation', reason: 'heading of a list of other articles' } : null
}
