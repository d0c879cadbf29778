// What AWS runs before a function: it asks the Runtime API for events and answers it. Started with the environment of a
// function and no other. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT, _HANDLER } = process.env;
const base = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;

function ask(method, path, body) {
  return new Promise((resolve, reject) => {
    const asking = request(`${base}${path}`, { method }, async (answer) =>
      resolve({ headers: answer.headers, body: await text(answer) }),
    );
    asking.on('error', reject).end(body);
  });
}

const errorBody = (error) =>
  JSON.stringify({ errorType: error?.name ?? 'Error', errorMessage: String(error?.message ?? error) });

async function load() {
  const [file, name] = _HANDLER.split('.');
  const { [name]: handler } = await import(pathToFileURL(join(LAMBDA_TASK_ROOT, `${file}.mjs`)).href);
  if (typeof handler !== 'function') throw new Error(`${_HANDLER} is no function`);
  return handler;
}

const started = performance.now();
const handler = await load().catch(async (error) => {
  await ask('POST', '/init/error', errorBody(error));
  process.exit(1);
});
await ask('POST', `/init/done?ms=${performance.now() - started}`);

for (;;) {
  const { headers, body } = await ask('GET', '/invocation/next');
  const id = headers['lambda-runtime-aws-request-id'];
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  // Not of AWS: the hour that the test says (loopback-only.mjs).
  globalThis.clockAheadMs = Number(headers['clock-ahead-ms']);
  const context = {
    awsRequestId: id,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
  try {
    const answer = await handler(JSON.parse(body), context);
    await ask('POST', `/invocation/${id}/response`, JSON.stringify(answer) ?? 'null');
  } catch (error) {
    await ask('POST', `/invocation/${id}/error`, errorBody(error));
  }
}
