// What the SDK imports of node:process. Importing that makes Node open the standard input.
export const { env, versions } = process;
