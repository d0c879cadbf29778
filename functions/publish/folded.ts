import { normalForm } from '../core/normal-form.ts';

/** Letter case, accents as one or two characters, and kinds of space do not tell names apart. */
export const folded = (text: string): string => normalForm(text).toLowerCase().replace(/\s+/g, ' ').trim();
