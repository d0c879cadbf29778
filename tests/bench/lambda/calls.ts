import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSource } from '../../../functions/stored/source-object.ts';
import { demoSource } from '../../../infra/local/demo/source.ts';
import type { AwsCall } from '../../fakes/aws-witness.ts';
import { startMoto } from '../../fakes/moto-server.ts';
import { type AwsHost, type Delivery, openAwsHost } from '../../infra/aws/end-to-end/aws-host.ts';
import { startLivingPaper } from '../../infra/aws/end-to-end/living-paper.ts';
import { synthesis } from '../../infra/aws/end-to-end/synthesise.ts';

/** What one invocation asked AWS for. */
export interface EventCost {
  readonly scene: string;
  readonly function: string;
  readonly reads: number;
  readonly writes: number;
  readonly lists: number;
  readonly messages: number;
}

/** Plays three scenes on moto with the synthesised bundles; undefined where moto is missing. */
export async function measureCalls(): Promise<readonly EventCost[] | undefined> {
  const moto = await startMoto();
  if (moto === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'bantin-bench-'));
  const paper = await startLivingPaper();
  const host = await openAwsHost({
    emulator: moto.endpoint,
    synthesis: synthesis(folder),
    name: 'bantin-bench',
    domain: 'feeds.example.org',
    environment: { BANTIN_ALLOWED_ORIGINS: new URL(paper.url).origin },
  });
  try {
    await host.settle();
    await writeSource(demoSource(paper.url), host.store);
    const first = costsOf(`first ${paper.articles} articles`, await host.settle());
    await polled(host);
    const idle = costsOf('idle poll', await polled(host));
    paper.correct('An oyster farmer counts the rain', 'An oyster farmer counts the rain, and teaches it');
    return [...first, ...idle, ...costsOf('one correction', await polled(host))];
  } finally {
    await host.close();
    await paper.close();
    await moto.close();
    rmSync(folder, { recursive: true });
  }
}

async function polled(host: AwsHost): Promise<readonly Delivery[]> {
  await host.poll();
  return host.settle();
}

function costsOf(scene: string, deliveries: readonly Delivery[]): readonly EventCost[] {
  return deliveries.map(({ function: name, calls }) => {
    const count = (...actions: readonly string[]) =>
      calls.filter(({ action }: AwsCall) => actions.includes(action)).length;
    return {
      scene,
      function: name,
      reads: count('s3:GetObject'),
      writes: count('s3:PutObject', 's3:DeleteObject'),
      lists: count('s3:ListBucket'),
      messages: count('sqs:SendMessage'),
    };
  });
}
