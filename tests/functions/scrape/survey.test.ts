import { expect, test } from 'vitest';
import { surveySource } from '../../../functions/scrape/survey.ts';
import { articleUrl, createScene, paper, site, slugs } from './scene.ts';

test('a look at a site asks no other site, wherever its articles lead', async () => {
  const [first = ''] = slugs;
  const elsewhere = 'https://elsewhere.example/story';
  const scene = createScene({ ...site(), [articleUrl(first)]: { redirect: elsewhere }, [elsewhere]: 'x' });
  const { sample, failures } = await surveySource(paper, scene.ports, { sampleSize: 2, progress: () => {} });
  expect(sample).toHaveLength(2);
  expect(failures.map(({ url, error }) => [url, error.code])).toEqual([[articleUrl(first), 'not-article']]);
  expect(scene.fetcher.asked.filter((url) => url.startsWith('https://elsewhere.example/'))).toEqual([]);
});
