/** Header fields, names in lower case, repeated ones joined by a comma. Never `set-cookie`. */
export type Headers = Readonly<Record<string, string>>;

export interface Head {
  readonly status: number;
  readonly headers: Headers;
}

/** A complete answer. The body is as it was sent (content encodings not undone), and empty where it was not wanted. */
export interface Answer extends Head {
  readonly body: Uint8Array;
}
