import { feedsKey } from './keys.ts';

/**
 * What people and programs look for at the top of a host, and where it lies. Every host goes by this table and by
 * `folder`: the local server here, CloudFront by the script that the stack puts them into. Sorted.
 */
export const topAddresses: Readonly<Record<string, string>> = {
  '/': `/${feedsKey('index.html')}`,
  // The place where blogrolls are looked for: what a host recommends to subscribe to.
  '/.well-known/recommendations.opml': `/${feedsKey('index.opml')}`,
  '/robots.txt': `/${feedsKey('robots.txt')}`,
};

/** Files have an ending and folders none: whoever asks for a folder wants its page for people. */
export const folder = /^\/feeds(?:\/[a-z0-9-]+)*\/?$/;

/** The path of the file that a path means, which is itself for most. */
export const filePath = (path: string): string =>
  topAddresses[path] ?? (folder.test(path) ? path.replace(/\/?$/, '/index.html') : path);
