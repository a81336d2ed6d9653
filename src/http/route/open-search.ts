import { xmlAttribute } from '#export'

/** How a browser searches from its address bar (https://github.com/dewitt/opensearch); it wants whole addresses, so they are those it asked at. */
export function openSearch(request: Request): Response {
  const { protocol } = new URL(request.url)
  const origin = xmlAttribute(`${protocol}//${request.headers.get('host') ?? new URL(request.url).host}`)
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>iwaku</ShortName>
  <Description>誰が何を言ったか</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${origin}/icon.svg</Image>
  <Url type="text/html" template="${origin}/search?q={searchTerms}"/>
</OpenSearchDescription>
`
  return new Response(description, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } })
}
