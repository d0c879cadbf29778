import { createHash } from 'node:crypto';
import { style } from './style.ts';

const styleDigest = createHash('sha256').update(style).digest('base64');

/**
 * What our pages may do, as a Content-Security-Policy: show the one style, which is allowed by its digest, and pictures of
 * the articles. Nothing else: no script, no form, no frame.
 */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleDigest}'`,
  'img-src http: https:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
