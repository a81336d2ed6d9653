import type { Misuse } from './trouble.ts'

/** What the ledger could not answer to whoever asked the server: what to do about it there is not what helps in a terminal. */
export type Unanswered = Extract<
  Misuse,
  {
    readonly code:
      | 'nobody_called'
      | 'no_such_page'
      | 'no_such_attribution'
      | 'no_such_deed'
      | 'no_such_decision'
      | 'already_undone'
      | 'bad_query'
      | 'not_watched'
  }
>

export type UnansweredCures = Readonly<Record<Unanswered['code'], string>>

export const unansweredEn: UnansweredCures = {
  nobody_called: 'Try a part of the name, look in the list of sources, or search whole pages for the word.',
  no_such_page: 'Search for words of the page; what is found leads to it.',
  no_such_attribution: 'Search for the words that were said; what is found leads to it.',
  no_such_deed: 'The page lists its events beside its text; each leads to its place.',
  no_such_decision: 'The log of decisions lists those that there are.',
  already_undone: 'To let it hold again, take back in the log what took it back.',
  bad_query: 'Below the search stands what can be filtered by.',
  not_watched: 'The list of what is watched shows what is followed.',
}

export const unansweredJa: UnansweredCures = {
  nobody_called: '名前の一部で試すか、発言者の一覧で探すか、検索の「ページ」でその語を探してください。',
  no_such_page: 'ページにある語で検索すると、結果からそのページへ行けます。',
  no_such_attribution: '言われた言葉で検索すると、結果からその箇所へ行けます。',
  no_such_deed: '出来事は、ページの本文の横に並んでいて、それぞれの箇所へ行けます。',
  no_such_decision: '今ある決定は、決定の記録に並んでいます。',
  already_undone: 'もう一度生かすには、決定の記録で、その取り消しを取り消してください。',
  bad_query: '使える条件は、検索の画面の下に並んでいます。',
  not_watched: '追っているものは、その一覧で見られます。',
}
