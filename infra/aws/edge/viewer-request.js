// Runs at CloudFront before the cache (cloudfront-js-2.0), for addresses outside /feeds/ only: the front page, robots.txt
// and what readers look for at the top all lie below /feeds/ in the bucket.
const elsewhere = { '/.well-known/recommendations.opml': '/index.opml' };

function handler(event) {
  const { request } = event;
  const file = request.uri.endsWith('/') ? `${request.uri}index.html` : request.uri;
  request.uri = `/feeds${elsewhere[file] || file}`;
  return request;
}
