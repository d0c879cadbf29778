import { parseHttpUrl } from '../../../functions/core/urls.ts';
import { smoke } from './smoke.ts';

const usage = `usage: npm run smoke -- URL

URL is the folder of a feed, or one of its files: https://feeds.example.org/feeds/tide/
Asks for all its files as readers do and says what a reader would miss. Exit code 1
when there is something, 2 when the command line was wrong.`;

/** Prints what it found. Gives the exit code. */
export async function smokeCommand([address = '', ...more]: readonly string[]): Promise<number> {
  const url = parseHttpUrl(address);
  if (url === undefined || more.length > 0) {
    console.error(usage);
    return 2;
  }
  const findings = await smoke(
    new URL(url.pathname.endsWith('.xml') || url.pathname.endsWith('.json') ? '.' : folderOf(url), url).href,
  );
  for (const { url: asked, check, fault } of findings)
    console.log(
      `${fault === undefined ? 'ok  ' : 'FAIL'} ${asked} ${check}${fault === undefined ? '' : ` (${fault})`}`,
    );
  const failed = findings.filter(({ fault }) => fault !== undefined).length;
  console.log(`${findings.length - failed} of ${findings.length} as they should be`);
  return failed === 0 ? 0 : 1;
}

/** With the slash at its end, whether it was typed or not. */
function folderOf({ pathname }: URL): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}
