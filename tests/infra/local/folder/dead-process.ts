import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { identityOfSelf } from '../../../../infra/local/folder/process-identity.ts';

/** The identity of a process that has ended, on any system. */
export async function deadIdentity(): Promise<string> {
  const [machine] = (await identityOfSelf()).split('.');
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return `${machine}.${child.pid}.1`;
}
