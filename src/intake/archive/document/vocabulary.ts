/** What an element of a document of an office program stands for. */
export type Meaning =
  | 'paragraph'
  | 'heading'
  | 'text'
  | 'blank'
  | 'blanks'
  | 'break'
  | 'ruby'
  | 'reading'
  | 'table'
  | 'row'
  | 'cell'
  | 'list'
  | 'item'
  | 'note'
  /** What is not shown, with all in it: what was struck out, a form for older programs, a remark of an editor. */
  | 'nothing'

/** Elements of WordprocessingML (ECMA-376) by their names, `w:` left out. */
export const WORD: ReadonlyMap<string, Meaning> = new Map([
  ['p', 'paragraph'],
  ['t', 'text'],
  ['tab', 'blank'],
  ['br', 'break'],
  ['cr', 'break'],
  ['ruby', 'ruby'],
  ['rt', 'reading'],
  ['tbl', 'table'],
  ['tr', 'row'],
  ['tc', 'cell'],
  ['footnote', 'note'],
  ['endnote', 'note'],
  ['del', 'nothing'],
  ['moveFrom', 'nothing'],
  ['Fallback', 'nothing'],
  // tab stops are called like tabs
  ['tabs', 'nothing'],
])

/** Elements of OpenDocument (ISO 26300) by their names, without what stands before the colon. */
export const OPEN_DOCUMENT: ReadonlyMap<string, Meaning> = new Map([
  ['p', 'paragraph'],
  ['h', 'heading'],
  ['s', 'blanks'],
  ['tab', 'blank'],
  ['line-break', 'break'],
  ['ruby', 'ruby'],
  ['ruby-text', 'reading'],
  ['table', 'table'],
  ['table-row', 'row'],
  ['table-cell', 'cell'],
  ['list', 'list'],
  ['list-item', 'item'],
  ['note-body', 'note'],
  ['note-citation', 'nothing'],
  ['annotation', 'nothing'],
  ['tracked-changes', 'nothing'],
  ['forms', 'nothing'],
])
