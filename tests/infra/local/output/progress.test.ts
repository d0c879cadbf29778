import { expect, test } from 'vitest';
import { createProgress } from '../../../../infra/local/output/progress.ts';
import { recordingTerminal } from '../recording-terminal.ts';

test('rewrites one line and removes it before other output', () => {
  let now = 0;
  const terminal = recordingTerminal({ interactive: true, columns: 20 });
  const progress = createProgress(terminal, () => now);
  progress.show('one');
  now = 10;
  progress.show('too soon to be drawn');
  now = 200;
  progress.show('a line that is longer than the terminal');
  progress.clear();
  expect(terminal.written).toEqual(['\r\u001b[2Kone', '\r\u001b[2Ka line that is lon…', '\r\u001b[2K']);
});

test('writes nothing where nobody watches', () => {
  const terminal = recordingTerminal({ interactive: false, columns: 80 });
  const progress = createProgress(terminal, () => 0);
  progress.show('one');
  progress.clear();
  expect(terminal.written).toEqual([]);
});

test('does not pass on control characters of page text', () => {
  const terminal = recordingTerminal({ interactive: true, columns: 80 });
  createProgress(terminal, () => 0).show('\u001b[31mred\n\u0007');
  expect(terminal.written).toEqual(['\r\u001b[2K [31mred  ']);
});
