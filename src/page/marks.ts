import { type Anchored, anchored } from '#text'

/** What opens a heading: ■, 【…】, 第1章, ## . */
export const HEADING_MARK: Anchored = anchored(
  /^(?:[■◆◇●○▼▽★☆□▶►§]|【[^】]{1,40}】$|\d{1,2}[.．章節]\s|第[一二三四五六七八九十\d]+[章節部]|#{1,6}\s|[IVX]+\.\s)/,
)
/** What opens an item of a list: ・, ①, 1). */
export const LIST_MARK: Anchored = anchored(/^(?:[・•●○◦‣▪►▶*\-–✓✔]\s?|[①-⑳]|\(?\d{1,2}[.)）．]\s)/)
/** What opens an entry of a live report: 14:05 , [14:05] , 14時5分 . */
export const TIME_MARK: Anchored = anchored(/^[[［【(（]?[0-2]?\d[:：時][0-5]?\d分?[\])）】］]?[\s　]+(?=[^\d\s])/)
