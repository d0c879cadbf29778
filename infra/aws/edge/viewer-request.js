// Runs at CloudFront before the cache (cloudfront-js-2.0), for addresses that name no file: the front page, robots.txt,
// folders. The stack puts in what functions/core/addresses.ts says (infra/aws/stack/edge-functions.ts).
const topAddresses = {};
const folder = /^$/;

function handler(event) {
  const { request } = event;
  const path = request.uri;
  request.uri = topAddresses[path] || (folder.test(path) ? path.replace(/\/?$/, '/index.html') : path);
  return request;
}
