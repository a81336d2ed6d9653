import { testThreads } from './shell.ts'

const LATE = '2031-05-08'

// boards, news sites and comment services; everybody in them is invented
testThreads([
  {
    name: '5ch: dl with dt and dd',
    above: '<h1>海峡の通航料、二割引き下げへ</h1>',
    thread: `<dl class="thread"><dt>1 ：<a href="mailto:sage"><b>名無しさん＠海峡</b></a>：2031/05/08(木) 18:02:11.10 ID:aBcD0eF1</dt><dd> 二割引きだって。<br> 船乗りは喜ぶ。 <br><br></dd>
<dt>2 ：<b>名無しさん＠海峡</b>：2031/05/08(木) 18:05:40.22 ID:gHiJ2kL3</dt><dd> <a href="#1">&gt;&gt;1</a><br> 港は泣く。 <br><br></dd>
<dt>3 ：<b>波止場の番人 ★</b>：2031/05/08(木) 18:09:00.00 ID:???0</dt><dd> <a href="#2">&gt;&gt;2</a><br> 税で埋めるそうだ。 <br><br></dd></dl>`,
    comments: [
      ['名無しさん＠海峡', LATE, null, 1, null, '二割引きだって。船乗りは喜ぶ。'],
      ['名無しさん＠海峡', LATE, null, 2, 0, '>>1港は泣く。'],
      ['波止場の番人 ★', LATE, null, 3, 1, '>>2税で埋めるそうだ。'],
    ],
  },
  {
    name: '5ch: posts in boxes',
    above: '<h1>海峡の通航料、二割引き下げへ</h1>',
    thread: `<div class="thread"><div class="post" id="1" data-id="1"><div class="meta"><span class="number">1</span><span class="name"><b>名無しさん</b></span><span class="date">2031/05/08(木) 18:02:11.10</span><span class="uid">ID:aBcD0eF1</span></div><div class="message"><span class="escaped">二割引きだって。</span></div></div>
<div class="post" id="2" data-id="2"><div class="meta"><span class="number">2</span><span class="name"><b>名無しさん</b></span><span class="date">2031/05/08(木) 18:05:40.22</span><span class="uid">ID:gHiJ2kL3</span></div><div class="message"><span class="escaped"><a href="#1">&gt;&gt;1</a> 港は泣く。</span></div></div>
<div class="post" id="3" data-id="3"><div class="meta"><span class="number">3</span><span class="name"><b>名無しさん</b></span><span class="date">2031/05/08(木) 18:09:00.00</span><span class="uid">ID:mNoP4qR5</span></div><div class="message"><span class="escaped">税で埋めるそうだ。</span></div></div></div>`,
    comments: [
      ['名無しさん', LATE, null, 1, null, '二割引きだって。'],
      ['名無しさん', LATE, null, 2, 0, '>>1 港は泣く。'],
      ['名無しさん', LATE, null, 1, null, '税で埋めるそうだ。'],
    ],
  },
  {
    name: 'news portal: masked names, hours ago, three kinds of votes',
    thread: `<section class="comments-section"><h2>コメント2件</h2><ul class="commentList">
<li id="comment-main-1"><article class="commentListItem"><h3 class="userName"><a href="/u/1">abc*****</a></h3><time datetime="2031-05-07T13:00:00+09:00"><a href="#">3時間前</a></time><p class="commentText">燃料が上がっている今、よい判断だと思う。</p>
<div class="replyCount"><button>返信1件</button></div><ul class="reactionButtons"><li class="agree">共感した<em class="count">120</em></li><li class="insight">なるほど<em>3</em></li><li class="disagree">うーん<em>8</em></li></ul>
<ul class="replyList"><li><article class="commentListItem reply"><h3 class="userName"><a href="/u/2">def*****</a></h3><time datetime="2031-05-07T14:00:00+09:00">2時間前</time><p class="commentText">私もそう思います。</p><ul class="reactionButtons"><li class="agree">共感した<em class="count">12</em></li><li class="disagree">うーん<em>1</em></li></ul></article></li></ul></article></li></ul></section>`,
    comments: [
      ['abc*****', '2031-05-07', 120, 1, null, '燃料が上がっている今、よい判断だと思う。'],
      ['def*****', '2031-05-07', 12, 2, 0, '私もそう思います。'],
    ],
  },
  {
    name: 'comment service as a static page',
    thread: `<div id="thread"><ul id="post-list" class="post-list">
<li class="post" id="post-700"><div class="post-content"><div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author"><a href="#">灯台下暗し</a></span></span> <span class="post-meta"><a class="time-ago" title="2031年5月8日木曜日 09:12" href="#">1日前</a></span></header>
<div class="post-body-inner"><div class="post-message"><p>来月の会議が本番だろう。</p></div></div><footer class="comment__footer"><span class="vote-up"><span class="updatable count">5</span></span> <a class="vote-down" href="#">−</a> <a class="reply" href="#">返信</a> <a class="share" href="#">共有</a></footer></div></div>
<ul class="children"><li class="post" id="post-701"><div class="post-content"><div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author"><a href="#">千鳥足</a></span> <a class="parent-link" href="#post-700">灯台下暗し</a></span> <span class="post-meta"><a class="time-ago" title="2031年5月8日木曜日 10:00" href="#">1日前</a></span></header>
<div class="post-message"><p>議題はもう決まっているらしい。</p></div><footer class="comment__footer"><a class="reply" href="#">返信</a></footer></div></div></li></ul></li></ul></div>`,
    comments: [
      ['灯台下暗し', LATE, 5, 1, null, '来月の会議が本番だろう。'],
      ['千鳥足', LATE, null, 2, 0, '議題はもう決まっているらしい。'],
    ],
  },
  {
    name: 'schema.org Comment, nothing else to go by',
    thread: `<div><div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><div itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">沖田</span></div><time itemprop="dateCreated" datetime="2031-05-08T09:00:00+09:00">きのう</time>
<div itemprop="text">四億は小さくない。</div><span itemprop="upvoteCount">21</span>
<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><div itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">浜田</span></div><time itemprop="dateCreated" datetime="2031-05-08T10:00:00+09:00">きのう</time><div itemprop="text">国の予算から見れば小さい。</div><span itemprop="upvoteCount">4</span></div></div></div>`,
    comments: [
      ['沖田', LATE, 21, 1, null, '四億は小さくない。'],
      ['浜田', LATE, 4, 2, 0, '国の予算から見れば小さい。'],
    ],
  },
  {
    name: 'crawler version of a forum: every post a Comment',
    thread: `<div id="comments"><div itemprop="comment" itemscope itemtype="http://schema.org/Comment" id="post_2" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope><a itemprop="url" href="#"><span itemprop="name">kamome</span></a></span><span class="crawler-post-infos"><time datetime="2031-05-08T00:00:00Z" class="post-time">May 8, 2031, 12:00am</time><span itemprop="position">2</span></span></div>
<div class="post" itemprop="text"><p>資料を読みました。</p></div><div itemprop="interactionStatistic"><span class="post-likes">3 Likes</span></div></div>
<div itemprop="comment" itemscope itemtype="http://schema.org/Comment" id="post_3" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope><a itemprop="url" href="#"><span itemprop="name">isana</span></a></span><span class="crawler-post-infos"><time datetime="2031-05-09T00:00:00Z" class="post-time">May 9, 2031, 12:00am</time><span itemprop="position">3</span></span></div>
<div class="post" itemprop="text"><p>どこにありますか。</p></div></div></div>`,
    comments: [
      ['kamome', LATE, 3, 1, null, '資料を読みました。'],
      ['isana', '2031-05-09', null, 1, null, 'どこにありますか。'],
    ],
  },
  {
    name: 'flat with quote marks',
    thread: `<div class="comments"><h3>コメント</h3><div class="comment"><p class="comment-author">潮風</p><p class="comment-date">2031年5月8日</p><div class="comment-body"><p>いつからですか。</p></div></div>
<div class="comment"><p class="comment-author">帆柱</p><p class="comment-date">2031年5月8日</p><div class="comment-body"><p>&gt; いつからですか。<br>十月からと書いてあります。</p></div></div></div>`,
    comments: [
      ['潮風', LATE, null, 1, null, 'いつからですか。'],
      ['帆柱', LATE, null, 2, 0, '> いつからですか。十月からと書いてあります。'],
    ],
  },
  {
    name: 'rows of a table, indented by a cell',
    thread: `<table class="comment-tree"><tr class="comtr" id="r1"><td class="ind" data-level="0"></td><td class="default"><div class="comhead"><a class="user-name" href="#">ikari</a> <span class="age" title="2031-05-08T09:00:00">3時間前</span></div><div class="commtext">港の取り分はどうなる。</div></td></tr>
<tr class="comtr" id="r2"><td class="ind" data-level="1"></td><td class="default"><div class="comhead"><a class="user-name" href="#">hokake</a> <span class="age" title="2031-05-08T10:00:00">2時間前</span></div><div class="commtext">半分に減る。</div></td></tr>
<tr class="comtr" id="r3"><td class="ind" data-level="0"></td><td class="default"><div class="comhead"><a class="user-name" href="#">tsuri</a> <span class="age" title="2031-05-08T11:00:00">1時間前</span></div><div class="commtext">漁船にも関わる話だ。</div></td></tr></table>`,
    comments: [
      ['ikari', LATE, null, 1, null, '港の取り分はどうなる。'],
      ['hokake', LATE, null, 2, 0, '半分に減る。'],
      ['tsuri', LATE, null, 1, null, '漁船にも関わる話だ。'],
    ],
  },
  {
    name: 'bookmarks with comments',
    thread: `<div class="entry-comments"><h2>注目コメント</h2><ul class="entry-comment-list"><li class="entry-comment-contents"><span class="entry-comment-username"><a href="/u">minato_k</a></span> <span class="entry-comment-text">港の側の話も聞きたい。</span> <span class="entry-comment-meta"><a class="entry-comment-timestamp" href="#">2031/05/08</a></span></li>
<li class="entry-comment-contents"><span class="entry-comment-username"><a href="/u">shiosai</a></span> <span class="entry-comment-text">二割でも大きい。</span> <span class="entry-comment-meta"><a class="entry-comment-timestamp" href="#">2031/05/09</a></span></li></ul></div>`,
    comments: [
      ['minato_k', LATE, null, 1, null, '港の側の話も聞きたい。'],
      ['shiosai', '2031-05-09', null, 1, null, '二割でも大きい。'],
    ],
  },
  {
    name: 'tagline with points, answers in child boxes',
    thread: `<div class="commentarea"><div class="thing comment" id="t1"><div class="entry"><p class="tagline"><a class="author" href="#">uminari</a> <span class="score">12 points</span> <time datetime="2031-05-08T01:00:00+00:00">8時間前</time></p><div class="usertext-body"><p>反対する理由がない。</p></div><ul class="buttons"><li><a href="#">permalink</a></li></ul></div>
<div class="child"><div class="thing comment" id="t2"><div class="entry"><p class="tagline"><a class="author" href="#">hamayu</a> <span class="score">-2 points</span> <time datetime="2031-05-08T02:00:00+00:00">7時間前</time></p><div class="usertext-body"><p>港で働く人にはある。</p></div></div></div></div></div></div>`,
    comments: [
      ['uminari', LATE, 12, 1, null, '反対する理由がない。'],
      ['hamayu', LATE, -2, 2, 0, '港で働く人にはある。'],
    ],
  },
  {
    name: 'lines alone: name, day and words with <br>, no class at all',
    thread: `<h3>コメント(2)</h3><p>1. 潮見<br>2031年5月8日 09:30</p><p>わかりやすい記事でした。</p><p>2. 汐里<br>2031年5月8日 11:15</p><p>同感です。続きを待ちます。</p>`,
    comments: [
      ['潮見', LATE, null, 1, null, 'わかりやすい記事でした。'],
      ['汐里', LATE, null, 1, null, '同感です。続きを待ちます。'],
    ],
  },
  {
    name: '5ch: posts as articles, numbers with zeros in front',
    above: '<h1>海峡の通航料、二割引き下げへ</h1>',
    thread: `<div id="thread"><article id="1" class="clear post" data-id="1"><details open class="post-header"><summary><div><span class="postid">0001</span><span class="postusername"><b><a rel="nofollow" href="mailto:sage">名無しさん＠海峡</a></b></span></div><span class="date">2031/05/08(木) 18:02:11.10</span><span class="uid">ID:aBcD0eF1</span></summary></details><section class="post-content">二割引きだって。 <br> 船乗りは喜ぶ。</section></article>
<article id="2" class="clear post" data-id="2"><details open class="post-header"><summary><div><span class="postid">0002</span><span class="postusername"><b>名無しさん＠海峡</b></span></div><span class="date">2031/05/08(木) 18:05:40.22</span><span class="uid">ID:gHiJ2kL3</span></summary></details><section class="post-content"><a href="#1" class="reply_link">&gt;&gt;1</a> <br> 港は泣く。</section></article></div>`,
    comments: [
      ['名無しさん＠海峡', LATE, null, 1, null, '二割引きだって。船乗りは喜ぶ。'],
      ['名無しさん＠海峡', LATE, null, 2, 0, '>>1港は泣く。'],
    ],
  },
  {
    name: 'collected posts: numbers in a class, answers by ※',
    thread: `<h3>コメント一覧</h3><div class="comment"><p class="info"><span class="num">1.</span> <span class="name">名無しさん</span> <span class="date">2031年05月08日 21:14</span> <span class="id">ID:abc123</span></p><p class="body">二割では足りない。</p></div>
<div class="comment"><p class="info"><span class="num">2.</span> <span class="name">名無しさん</span> <span class="date">2031年05月08日 22:40</span> <span class="id">ID:def456</span></p><p class="body">※1<br>港が潰れるよ。</p></div>`,
    comments: [
      ['名無しさん', LATE, null, 1, null, '二割では足りない。'],
      ['名無しさん', LATE, null, 2, 0, '※1港が潰れるよ。'],
    ],
  },
  {
    name: 'news portal with class names that mean nothing: days in time elements, three kinds of votes',
    thread: `<section class="sc-1"><h2 class="sc-2">コメント 2件</h2><ul class="sc-3"><li class="sc-4"><article class="sc-5"><div class="sc-6"><h3 class="sc-7"><a href="/profile/1">abc*****</a></h3><time class="sc-8" datetime="2031-05-07T13:00:00+09:00">3時間前</time></div><p class="sc-9">燃料が上がっている今、よい判断だと思う。</p><div class="sc-10"><button>返信1件</button><ul><li>共感した<em>120</em></li><li>なるほど<em>3</em></li><li>うーん<em>8</em></li></ul></div></article></li>
<li class="sc-4"><article class="sc-5"><div class="sc-6"><h3 class="sc-7"><a href="/profile/2">def*****</a></h3><time class="sc-8" datetime="2031-05-08T14:00:00+09:00">2時間前</time></div><p class="sc-9">私もそう思います。</p><div class="sc-10"><button>返信0件</button><ul><li>共感した<em>12</em></li><li>なるほど<em>0</em></li><li>うーん<em>1</em></li></ul></div></article></li></ul></section>`,
    comments: [
      ['abc*****', '2031-05-07', 120, 1, null, '燃料が上がっている今、よい判断だと思う。'],
      ['def*****', LATE, 12, 1, null, '私もそう思います。'],
    ],
  },
])
