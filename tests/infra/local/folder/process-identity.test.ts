import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { identityOfSelf, lifeOf } from '../../../../infra/local/folder/process-identity.ts';

/** `<machine>.<pid>.<start>` of a process that runs. */
async function identityOf(pid: number): Promise<string> {
  const [machine] = (await identityOfSelf()).split('.');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  return `${machine}.${pid}.${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
}

describe.runIf(process.platform === 'linux')('the life of a process', () => {
  test('is alive of oneself', async () => {
    expect(await lifeOf(await identityOfSelf())).toBe('alive');
    expect(await identityOf(process.pid)).toBe(await identityOfSelf());
  });

  test('is alive, then dead, of a process that is killed', async () => {
    const child = spawn('sleep', ['60']);
    await once(child, 'spawn');
    const identity = await identityOf(child.pid ?? 0);
    expect(await lifeOf(identity)).toBe('alive');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await lifeOf(identity)).toBe('dead');
  });

  test('is dead of a zombie that nobody collects', async () => {
    // The shell becomes `sleep 60`, which never asks for its child. Before it has, it may: hence the wait.
    const parent = spawn('sh', ['-c', 'sleep 61 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = await once(parent.stdout, 'data');
    const pid = Number(String(line));
    const identity = await identityOf(pid);
    await expect
      .poll(() => readFile(`/proc/${parent.pid}/comm`, 'utf8'), { timeout: 10_000 })
      .toBe('sleep\n');
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => readFile(`/proc/${pid}/stat`, 'utf8'), { timeout: 10_000 }).toContain(' Z ');
    expect(await lifeOf(identity)).toBe('dead');
    parent.kill('SIGKILL');
  });

  test('is dead of an earlier process with a number in use', async () => {
    const [machine] = (await identityOfSelf()).split('.');
    expect(await lifeOf(`${machine}.${process.pid}.1`)).toBe('dead');
  });

  test.each([
    ['of another machine', 'elsewhere.1.1'],
    ['of nonsense', 'x'],
    ['of nothing', ''],
  ])('is unknown %s', async (_, identity) => {
    expect(await lifeOf(identity)).toBe('unknown');
  });
});
