export const SINGLE: readonly string[] = [
  '<img src=x onerror="top.ran=1">',
  '"><script>top.ran=1</script>',
  "'><svg onload=top.ran=1>",
  '</title></textarea><iframe srcdoc="<script>top.ran=1</script>"></iframe>',
  'javascript:top.ran=1//',
  '<a href="javascript:top.ran=1" autofocus onfocus="top.ran=1">x</a>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what frameworks of templates would run
  "{{constructor.constructor('top.ran=1')()}}${top.ran=1}",
]

/** More of them, a few at a time: other ways into an element, an attribute, a style, an address, another parser. */
const MORE: readonly (readonly string[])[] = [
  [
    '<img src=1 href=1 onerror="top.ran=1"></img>',
    '<img/src=x/onerror=top.ran=1>',
    '<IMG SRC=x OnErRoR=top.ran=1>',
    '<img src=x:x onerror=top.ran=1 //',
    '<image src=x onerror=top.ran=1>',
  ],
  [
    '<svg><script>top.ran=1</script></svg>',
    '<svg/onload=top.ran=1>',
    '<svg><animate onbegin=top.ran=1 attributeName=x dur=1s>',
    '<svg><a xlink:href="javascript:top.ran=1"><text x=20 y=20>x</text></a></svg>',
    '<svg><use href="data:image/svg+xml,<svg onload=top.ran=1>"></svg>',
  ],
  [
    '<body onload=top.ran=1>',
    '<video><source onerror=top.ran=1></video>',
    '<audio src=x onerror=top.ran=1>',
    '<details open ontoggle=top.ran=1>',
    '<marquee onstart=top.ran=1>',
  ],
  [
    '<input autofocus onfocus=top.ran=1>',
    '<select autofocus onfocus=top.ran=1>',
    '<textarea autofocus onfocus=top.ran=1>',
    '<keygen autofocus onfocus=top.ran=1>',
    '<button popovertarget=x onclick=top.ran=1>x</button>',
  ],
  [
    '<iframe src="javascript:top.ran=1"></iframe>',
    '<object data="javascript:top.ran=1"></object>',
    '<embed src="javascript:top.ran=1">',
    '<form action="javascript:top.ran=1"><button>x</button></form>',
    '<a href="java&#10;script:top.ran=1">x</a>',
  ],
  [
    '<meta http-equiv=refresh content="0;url=javascript:top.ran=1">',
    '<base href="javascript:top.ran=1//">',
    '<link rel=stylesheet href="data:text/css,*{x:expression(top.ran=1)}">',
    '<style>@import "javascript:top.ran=1"</style>',
    '<div style="background:url(javascript:top.ran=1)">x</div>',
  ],
  [
    '<math><mtext><table><mglyph><style><img src=x onerror=top.ran=1>',
    '<noscript><p title="</noscript><img src=x onerror=top.ran=1>">',
    '<template><script>top.ran=1</script></template>',
    '<!--><img src=x onerror=top.ran=1>-->',
    '<![CDATA[<img src=x onerror=top.ran=1>]]>',
  ],
  [
    '<script src="data:,top.ran=1"></script>',
    '<script>top["ran"]=1</script >',
    '<scr<script>ipt>top.ran=1</scr</script>ipt>',
    '<x onpointerrawupdate=top.ran=1 style=position:fixed;inset:0>',
    'data:text/html,<script>top.ran=1</script>',
  ],
  ['<form id=location name=cookie><input name=body>', '<a id=document name=defaultView href=x>', 'vbscript:top.ran=1'],
]

/** What hostile pages put where a name is expected; each tells by `window.ran` that it ran. Fifty of them, the later ones several in one. */
export const PAYLOADS: readonly string[] = [...SINGLE, ...MORE.map((some) => some.join(' '))]

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A page that has a payload in its title, author, site, comment's author, source, topic and links, and in its mark-up as it stands. */
export function hostilePage(payload: string): string {
  const safe = escaped(payload)
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8">
<title>橋の再開 ${safe}</title>
<meta name="author" content="森田 ${safe}">
<meta property="og:site_name" content="ハルネ ${safe}">
<meta property="og:title" content="橋の再開 ${safe}">
<meta property="article:published_time" content="2031-05-07">
<link rel="canonical" href="javascript:top.ran=1">
</head><body>
<article><h1>橋の再開 ${safe}</h1>
<p>リンデル外相は6日、「停戦が守られれば、橋を開く ${safe}」と述べた。ドレイク国防相は「監視団 ${safe} は受け入れない」と述べた。</p>
<p>トーレ議員は7日、「川は静かだ」と述べた。</p>
<p>${payload}</p>
<p><a href="javascript:top.ran=1">続き</a><img src="x" onerror="top.ran=1"><script>top.ran=1</script><style>@import "x"</style></p>
</article>
<section class="comments"><h2>コメント</h2>
<ul class="comment-list"><li class="comment"><span class="comment-author">川辺 ${safe}</span> <time class="comment-date" datetime="2031-05-08">2031年5月8日</time>
<p class="comment-body">燃料代を考えれば、休むのも一つの手。 ${safe}</p></li>
<li class="comment"><span class="comment-author">霧の人 ${safe}</span> <time class="comment-date" datetime="2031-05-09">2031年5月9日</time>
<p class="comment-body">橋が開くのを待っています。 ${safe}</p></li></ul></section>
</body></html>`
}
