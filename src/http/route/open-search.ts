import type { OpenAPIHono } from '@hono/zod-openapi'

/** What a browser needs to search here from its own line (OpenSearch 1.1). */
export function addOpenSearch(app: OpenAPIHono): void {
  app.get('/opensearch.xml', (context) => {
    const { origin } = new URL(context.req.url)
    return new Response(
      `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>iwaku 曰く</ShortName>
  <Description>誰が何を言ったか / Who said what</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${origin}/icon.svg</Image>
  <Url type="text/html" method="get" template="${origin}/search?q={searchTerms}"/>
  <Url type="application/atom+xml" rel="results" template="${origin}/feed.atom?q={searchTerms}"/>
  <Url type="application/json" rel="results" template="${origin}/api/search?q={searchTerms}"/>
</OpenSearchDescription>
`,
      { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } },
    )
  })
}
