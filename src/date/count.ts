import { sticky } from '#text'
import { matchAt, type Parsed } from './parts.ts'

const AFTER_DAY = sticky(
  /間|目|ぶり|振り|分(?![か離])|おき|置き|ごと|毎(?!日|年)|以上|以内|以下|未満|連続|連日|続け|がかり|弱|強(?!制|力|襲|化|調|行)|半(?!ば|数)|余|も[かた経続]|[当あ]たり|につき|平均|に[0-9一二三]+[回度]|あまり|ほど|くらい|ぐらい|ばかり|近く|程度|遅れ|早[くいめ]|[0-9]|で(?![0-9一二三四五六七八九十丸満]+[年か周])|分の|酔|坊主|天下|休み(?!明け|ま)|制|限り|がた|を(?:要|超|[上下]回)/y,
)
const BEFORE_DAY =
  /(?:約|およそ|わずか|計|丸|まる|延べ|残り|あと|たった|今後|過去|この|ここ|毎月|毎|数|第|各|最大|最長|最短|中|泊|万|億)$|(?<![翌今先来前同々])週$|(?:^|[^0-9今昨去来])[年月週]に?$/
const BEFORE_MONTH = /(?:毎年の?|第|過去|今後|各|[かヶカヵケ箇.])$/

/** Whether a bare 3日, 一日 or 8月 counts a length or a number and names no day of the calendar. */
export function isCount(text: string, parsed: Parsed): boolean {
  const { parts, start, end } = parsed
  if (!parts || parts.year !== undefined || parts.week || parts.offset) return false
  const lead = text.slice(Math.max(0, start - 4), start)
  if (typeof parts.month === 'number') return BEFORE_MONTH.test(lead) || /[0-9]$/.test(lead)
  if (typeof parts.day !== 'number') return false
  if (/[0-9.,]$/.test(lead) && !/[^0-9][0-9]{1,2},$/.test(lead)) return true
  if (parts.time || parts.weekday || text[end - 1] !== '日') return false
  if (BEFORE_DAY.test(lead)) return true
  // 首都で7日、会談した; but 3人で3日, これまでで3日
  if (lead.endsWith('で') && (NOT_A_PLACE.test(lead) || !matchAt(CALENDAR_TAIL, text, end))) return true
  if (/[一二三四五六七八九十]日$/.test(text.slice(start, end)) && parts.day <= 10) return !matchAt(CALENDAR_TAIL, text, end)
  return matchAt(AFTER_DAY, text, end) !== null
}

const NOT_A_PLACE = /(?:[0-9一二三四五六七八九十数半][^0-9]?|だけ|まで|のみ|合計|わずか|平均)で$/

// 一日 is ついたち only in company; 三日 and 十日 need a particle that lengths of time seldom take
const CALENDAR_TAIL = sticky(
  /[、,]|に(?![0-9一二三]|わた|及)|まで|から(?!十|[0-9])|付|発表|夜|朝|\((?:現地|日本|同|UTC|GMT|JST|[月火水木金土日][曜)])/y,
)
