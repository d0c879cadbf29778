/** Types by the ending of a file name. Sorted. Source: the IANA registry of media types. */
const imageTypes: ReadonlyMap<string, string> = new Map([
  ['apng', 'image/apng'],
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
  ['gif', 'image/gif'],
  ['heic', 'image/heic'],
  ['jfif', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['jxl', 'image/jxl'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['webp', 'image/webp'],
]);

/** The media type of an image as far as its URL tells; undefined rather than a guess. */
export function imageTypeOf(url: string): string | undefined {
  const { pathname } = new URL(url);
  return imageTypes.get(/\.(\w+)$/.exec(pathname)?.[1]?.toLowerCase() ?? '');
}
