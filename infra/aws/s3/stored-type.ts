/** Where the media type of an object is kept when it is stored under another: `x-amz-meta-media-type` on the wire. */
export const mediaTypeField = 'media-type';

/**
 * The media type under which S3 keeps an object. CloudFront compresses by a fixed list of types, in which XML and JSON are
 * and what is made of them (RFC 6839: `+xml`, `+json`) for the most part is not; the edge puts the type right again
 * (infra/aws/edge/viewer-response.js, docs/decisions/0013-compression-at-the-edge.md).
 */
export function storedTypeOf(mediaType: string): string {
  return mediaType.replace(/^application\/[\w.-]+\+(xml|json)(?=$|;)/, 'application/$1');
}
