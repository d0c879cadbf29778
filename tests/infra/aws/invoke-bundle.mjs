// Plays Lambda for one event: node invoke-bundle.mjs BUNDLE < event.json. Milliseconds of import go to stderr.
import { text } from 'node:stream/consumers';

const [, , path = ''] = process.argv;
const started = performance.now();
const { handler } = await import(path);
process.stderr.write(`imported in ${Math.round(performance.now() - started)} ms\n`);
const log = process.stdout.write.bind(process.stdout);
process.stdout.write = (line) => process.stderr.write(line);
const event = JSON.parse(await text(process.stdin));
const answer = await handler(event, { getRemainingTimeInMillis: () => 60_000 });
log(JSON.stringify(answer), () => process.exit());
