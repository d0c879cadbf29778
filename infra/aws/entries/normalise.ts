import { normalisePages } from '../../../functions/normalise/step.ts';
import { createLambda } from '../lambda.ts';

export const run = normalisePages;

export const handler = createLambda(() => ({ run }));
