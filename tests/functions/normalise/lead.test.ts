import { describe, expect, it } from 'vitest';
import { contentOf } from './scene.ts';

const lead = 'A gust pushed the crane forty metres along the quay; nobody was hurt.';

describe('lead', () => {
  it.each([
    ['a named box above the body', { above: `<h1>Crane lifted</h1><p class="standfirst">${lead}</p>` }],
    ['a named box in a header', { above: `<header><h1>Crane lifted</h1><h2 class="sapo">${lead}</h2></header>` }],
    ['a box with the name of the paper', { above: `<h1>Crane lifted</h1><p class="sapo"><b>(NLĐO)- ${lead}</b></p>` }],
    ['what the description says', { head: `<title>Crane lifted</title><meta name="description" content="${lead}">`, above: `<h1>Crane lifted</h1><p>${lead}</p>` }],
  ])('is %s, and opens the text once', (_, parts) => {
    const content = contentOf(parts);
    expect(content.lead).toBe(lead);
    expect(content.text.split(lead)).toHaveLength(2);
    expect(content.text.startsWith(lead)).toBe(true);
  }); // biome-ignore format: a table
});
