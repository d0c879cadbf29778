import type { Verdict } from '../../core/trace.ts';

export const rejected = (code: string, reason: string): Verdict => ({ kind: 'rejected', code, reason });
