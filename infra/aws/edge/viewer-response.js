// Runs at CloudFront after the cache (cloudfront-js-2.0). CloudFront compresses by media type and knows neither Atom's nor
// JSON Feed's, so objects are stored under the type they are made of; here they get their own back. What S3 keeps for us
// beside an object is nobody else's business.
const hub = ''; // Put in by the stack (infra/aws/stack/edge-functions.ts).

function handler(event) {
  const { request, response } = event;
  const { headers } = response;
  const own = headers['x-amz-meta-media-type'];
  if (own !== undefined) headers['content-type'] = { value: own.value };
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-amz-')) delete headers[name];
  }
  // JSON Feed has no other way to say where it lies (FEEDS.md, HTTP).
  const self = `<https://${request.headers.host.value}${request.uri}>; rel="self"`;
  headers.link = { value: hub === '' ? self : `${self}, <${hub}>; rel="hub"` };
  return response;
}
