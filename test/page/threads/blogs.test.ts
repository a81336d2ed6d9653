import { testThreads } from './shell.ts'

// how blog systems write the comments under an entry; everybody in them is invented
testThreads([
  {
    name: 'WordPress, nested lists',
    thread: `<div id="comments" class="comments-area"><h2 class="comments-title">「海峡の通航料、二割引き下げへ」への3件のフィードバック</h2>
<ol class="comment-list">
<li id="comment-11" class="comment even thread-even depth-1 parent"><article id="div-comment-11" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><img alt="" src="a.png" class="avatar"><b class="fn">浜の千鳥</b> <span class="says">より:</span></div>
<div class="comment-metadata"><a href="#comment-11"><time datetime="2031-05-08T09:12:00+09:00">2031年5月8日 9:12 AM</time></a></div></footer>
<div class="comment-content"><p>船を出す側としては助かります。</p><p>ただ、十月では遅いのでは。</p></div>
<div class="reply"><a rel="nofollow" class="comment-reply-link" href="?replytocom=11#respond">返信</a></div></article>
<ol class="children"><li id="comment-12" class="comment odd alt depth-2"><article id="div-comment-12" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">灯台守</b> <span class="says">より:</span></div>
<div class="comment-metadata"><a href="#comment-12"><time datetime="2031-05-08T10:00:00+09:00">2031年5月8日 10:00 AM</time></a></div></footer>
<div class="comment-content"><p>夏のうちに始めてほしいですね。</p></div><div class="reply"><a class="comment-reply-link" href="#">返信</a></div></article></li></ol></li>
<li id="comment-13" class="comment even depth-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">港の猫</b> <span class="says">より:</span></div>
<div class="comment-metadata"><time datetime="2031-05-09T20:30:00+09:00">2031年5月9日 8:30 PM</time></div></footer>
<div class="comment-content"><p>減収の四億はどこから出るのか。</p></div></article></li></ol>
<div id="respond" class="comment-respond"><h3 class="comment-reply-title">コメントを残す</h3><form class="comment-form"><p>メールアドレスが公開されることはありません。</p><p><label>コメント</label><textarea></textarea></p></form></div></div>`,
    comments: [
      ['浜の千鳥', '2031-05-08', null, 1, null, '船を出す側としては助かります。ただ、十月では遅いのでは。'],
      ['灯台守', '2031-05-08', null, 2, 0, '夏のうちに始めてほしいですね。'],
      ['港の猫', '2031-05-09', null, 1, null, '減収の四億はどこから出るのか。'],
    ],
  },
  {
    name: 'livedoor: number, author and date as list items',
    thread: `<div id="comments"><h3 class="comment-header">コメント一覧 (2)</h3><ul id="comments-list" class="comment-list">
<li><div class="comment-set"><ul class="comment-info"><li class="comment-number">1.</li><li class="comment-author">名無しの船員</li><li class="comment-date">2031年05月08日 21:14</li></ul>
<div class="comment-body">二割では足りない。<br>せめて半分にしてくれ。</div></div></li>
<li><div class="comment-set"><ul class="comment-info"><li class="comment-number">2.</li><li class="comment-author">岬</li><li class="comment-date">2031年05月08日 22:40</li></ul>
<div class="comment-body">&gt;&gt;1<br>半分では港が潰れるよ。</div></div></li></ul>
<div class="comment-form-area"><h4>コメントする</h4><form><p>名前</p><input></form></div></div>`,
    comments: [
      ['名無しの船員', '2031-05-08', null, 1, null, '二割では足りない。せめて半分にしてくれ。'],
      ['岬', '2031-05-08', null, 2, 0, '>>1半分では港が潰れるよ。'],
    ],
  },
  {
    name: 'Hatena blog',
    thread: `<div class="comment-box js-comment-box"><ul class="comment js-comment">
<li class="entry-comment" id="comment-901"><p class="comment-user-name"><a class="comment-user-id" href="https://profile.example.com/u/">namioto</a></p>
<div class="comment-content"><p>会議の日取りが気になります。</p></div><p class="comment-metadata"><time datetime="2031-05-08T00:30:00Z" title="2031-05-08 09:30:00">1日前</time></p></li>
<li class="entry-comment" id="comment-902"><p class="comment-user-name">通りすがり</p><div class="comment-content"><p>来月の中ごろだと聞きました。</p></div>
<p class="comment-metadata"><time datetime="2031-05-08T03:00:00Z">22時間前</time></p></li></ul><a class="leave-comment-title" href="#">コメントを書く</a></div>`,
    comments: [
      ['namioto', '2031-05-08', null, 1, null, '会議の日取りが気になります。'],
      ['通りすがり', '2031-05-08', null, 1, null, '来月の中ごろだと聞きました。'],
    ],
  },
  {
    name: 'Ameba: title above, author and time below',
    thread: `<div class="skin-commentArea"><h3 class="commentHeading">コメント</h3><ul class="commentList">
<li class="commentItem" id="c12908"><p class="commentHeader"><a class="commentTitle">1 ・うれしい知らせ</a></p><div class="commentBody">父が船に乗っています。<br>本当にうれしい。</div>
<p class="commentFooter"><span class="commentAuthor">ひなた</span> <span class="commentTime"><time datetime="2031-05-08">2031-05-08 07:15:00</time></span> <a class="commentReply" href="#">返信する</a></p></li>
<li class="commentItem" id="c12909"><p class="commentHeader"><a class="commentTitle">2 ・Re:うれしい知らせ</a></p><div class="commentBody">よかったですね。</div>
<p class="commentFooter"><span class="commentAuthor">みさき</span> <span class="commentTime"><time datetime="2031-05-08">2031-05-08 08:00:10</time></span> <a class="commentReply" href="#">返信する</a></p></li></ul></div>`,
    comments: [
      ['ひなた', '2031-05-08', null, 1, null, '父が船に乗っています。本当にうれしい。'],
      ['みさき', '2031-05-08', null, 1, null, 'よかったですね。'],
    ],
  },
  {
    name: 'note: name, time, words and likes in boxes without lists',
    thread: `<section class="o-noteComments"><h2 class="o-noteComments__title">コメント（2）</h2>
<div class="o-commentItem"><div class="o-commentItem__head"><a class="o-commentItem__userName" href="/u/1">波止場ノート</a><time class="o-commentItem__date" datetime="2031-05-07T12:00:00.000+09:00">21時間前</time></div>
<p class="o-commentItem__body">数字の出どころを知りたいです。</p><div class="o-commentItem__action"><button>スキ</button><span class="o-commentItem__likeCount">14</span></div></div>
<div class="o-commentItem"><div class="o-commentItem__head"><a class="o-commentItem__userName" href="/u/2">ツバメ</a><time class="o-commentItem__date" datetime="2031-05-08T06:00:00.000+09:00">3時間前</time></div>
<p class="o-commentItem__body">港湾庁の資料の12ページにあります。</p><div class="o-commentItem__action"><button>スキ</button><span class="o-commentItem__likeCount">3</span></div></div></section>`,
    comments: [
      ['波止場ノート', '2031-05-07', 14, 1, null, '数字の出どころを知りたいです。'],
      ['ツバメ', '2031-05-08', 3, 1, null, '港湾庁の資料の12ページにあります。'],
    ],
  },
  {
    name: 'FC2: signature with URL and edit link below',
    thread: `<div id="cm" class="comments"><h3>コメント</h3>
<div class="comment" id="comment31"><h4 class="comment_title">引き下げの話</h4><div class="comment_text">隣の港はどうするのでしょう。</div>
<p class="comment_data">2031/05/08(木) 12:34:56 | URL | 旅の者 #-[ <a href="#">編集</a>]</p></div>
<div class="comment" id="comment32"><h4 class="comment_title">Re: 引き下げの話</h4><div class="comment_text">同じだけ下げると思います。<br>競争ですから。</div>
<p class="comment_data">2031/05/08(木) 20:01:02 | URL | <a href="https://umi.example.org/">海野</a> #mQop/nM.[ <a href="#">編集</a>]</p></div></div>`,
    comments: [
      ['旅の者', '2031-05-08', null, 1, null, '隣の港はどうするのでしょう。'],
      ['海野', '2031-05-08', null, 1, null, '同じだけ下げると思います。競争ですから。'],
    ],
  },
  {
    name: 'Cocolog and TypePad: signed below',
    thread: `<div class="comments"><h3 class="comments-header">コメント</h3>
<a id="c55"></a><div class="comment comment-odd"><div class="comment-content"><p>霧の日の通航料も下げてほしい。</p></div><p class="comment-footer">投稿: 沖の人 | 2031年5月 8日 (木) 07時11分</p></div>
<div class="comment comment-even"><div class="comment-content"><p>霧の日は危ないから高いままでよい。</p></div><p class="comment-footer">投稿: 陸の人 | 2031年5月 9日 (金) 18時03分</p></div></div>`,
    comments: [
      ['沖の人', '2031-05-08', null, 1, null, '霧の日の通航料も下げてほしい。'],
      ['陸の人', '2031-05-09', null, 1, null, '霧の日は危ないから高いままでよい。'],
    ],
  },
  {
    name: 'Seesaa: Posted by … at … below, no class for a comment',
    thread: `<div class="blogbody"><h4>この記事へのコメント</h4><div class="text">減収は税で埋めるのですか。</div><div class="posted">Posted by 町の人 at 2031年05月08日 12:20</div>
<div class="text">そう書いてあります。</div><div class="posted">Posted by 役場 at 2031年05月08日 15:45</div><h4>コメントを書く</h4></div>`,
    comments: [
      ['町の人', '2031-05-08', null, 1, null, '減収は税で埋めるのですか。'],
      ['役場', '2031-05-08', null, 1, null, 'そう書いてあります。'],
    ],
  },
  {
    name: 'Blogger: dl with author, body and footer',
    thread: `<section class="comments" id="comments"><h3>2 件のコメント:</h3><dl id="comments-block">
<dt class="comment-author" id="c1"><a href="#" rel="nofollow">森の便り</a> さんのコメント...</dt><dd class="comment-body"><p>図があると分かりやすいです。</p></dd><dd class="comment-footer"><span class="comment-timestamp"><a href="#c1">2031年5月8日 11:02</a></span></dd>
<dt class="comment-author" id="c2">匿名 さんのコメント...</dt><dd class="comment-body"><p>料金表は庁のサイトにありますよ。</p></dd><dd class="comment-footer"><span class="comment-timestamp">2031年5月8日 13:40</span></dd></dl></section>`,
    comments: [
      ['森の便り', '2031-05-08', null, 1, null, '図があると分かりやすいです。'],
      ['匿名', '2031-05-08', null, 1, null, '料金表は庁のサイトにありますよ。'],
    ],
  },
  {
    name: 'FC2: each comment a list of terms, with its title',
    thread: `<div class="comment_area"><h3>コメント</h3><dl class="comment"><dt id="comment31" class="c_title">引き下げの話</dt><dd class="c_body">隣の港はどうするのでしょう。</dd><dd class="c_info">2031/05/08(木) 12:34:56 | URL | 旅の者 #- [ <a href="#">編集</a> ]</dd></dl>
<dl class="comment"><dt class="c_title">Re: 引き下げの話</dt><dd class="c_body">同じだけ下げると思います。</dd><dd class="c_info">2031/05/08(木) 20:01:02 | <a href="#">URL</a> | 海野 #mQop [ <a href="#">編集</a> ]</dd></dl></div>`,
    comments: [
      ['旅の者', '2031-05-08', null, 1, null, '隣の港はどうするのでしょう。'],
      ['海野', '2031-05-08', null, 1, null, '同じだけ下げると思います。'],
    ],
  },
  {
    name: 'Seesaa: an element called comment holds all of them, signed below',
    thread: `<div class="article-comments" id="comment"><h3>この記事へのコメント</h3><ul><li><p class="comment-text">減収は税で埋めるのですか。</p><p class="comment-posted">Posted by 町の人 at 2031年05月08日 12:20</p></li>
<li><p class="comment-text">そう書いてあります。</p><p class="comment-posted">Posted by 役場 at 2031年05月08日 15:45</p></li></ul></div>`,
    comments: [
      ['町の人', '2031-05-08', null, 1, null, '減収は税で埋めるのですか。'],
      ['役場', '2031-05-08', null, 1, null, 'そう書いてあります。'],
    ],
  },
  {
    name: 'an element called comment holds all of them, with names and days that have classes',
    thread: `<div id="comment"><h3>コメント</h3><ul><li><p><span class="author">沖の人</span> <span class="date">2031年5月8日</span></p><p>霧の日の通航料も下げてほしい。</p></li>
<li><p><span class="author">陸の人</span> <span class="date">2031年5月9日</span></p><p>霧の日は危ないから高いままでよい。</p></li></ul></div>`,
    comments: [
      ['沖の人', '2031-05-08', null, 1, null, '霧の日の通航料も下げてほしい。'],
      ['陸の人', '2031-05-09', null, 1, null, '霧の日は危ないから高いままでよい。'],
    ],
  },
])
