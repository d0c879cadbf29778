/** Where feeds say they are when nobody has said otherwise. */
export const defaultPublicUrl = 'http://127.0.0.1:4321';

/** Where feeds of a run that serves nothing say they are; port 0 names none. */
export const unservedUrl = (port: number): string =>
  port === 0 ? defaultPublicUrl : `http://127.0.0.1:${port}`;
