import { type Pass, record } from './pass.ts';

/** `(Dân trí) - `, `(NLĐO)-`: the name of the paper before the first sentence. */
const inBrackets = '\\(\\s*[^()<]{2,30}\\s*\\)\\s*';
/** `PELABUHAN.example - `: its address, in any language. */
const address = '[\\p{L}\\d-]{2,20}(?:\\.\\p{L}{2,3})?\\.(?:asia|com|id|my|net|org|tv|vn)\\s';
/** `TPO - `: its letters; Vietnamese papers sign so. What people shorten to letters, places and bodies, is none. */
const letters =
  '(?!(?:ASEAN|BQL|CSGT|EU|FED|HĐND|HCM|HLV|HN|NATO|QH|TAND|TP|TPHCM|UBND|UN|USD|VKSND|VN|WB|WHO|WTO)\\b)\\p{Lu}{2,6}\\s';

const prefixes = (names: string): { readonly text: RegExp; readonly html: RegExp } => ({
  text: new RegExp(`^(?:${names})[-–—]+\\s*`, 'u'),
  // The name may be emphasised in inline HTML.
  html: new RegExp(`^((?:<(?:strong|em|u)>)*)(?:${names})((?:<\\/(?:strong|em|u)>)*)\\s*[-–—]+\\s*`, 'u'),
});

const anywhere = prefixes(`${inBrackets}|${address}`);
const vietnamese = prefixes(`${inBrackets}|${address}|${letters}`);

/** The same before the text of a lead. */
export const paperPrefix = prefixes(inBrackets).text;

/** Blocks from the top. */
const reach = 3;

/** Takes the name of the paper off the paragraphs that open the body. */
export const paperName: Pass = {
  name: 'paper-name',
  run(draft) {
    const prefix = draft.dates?.language?.startsWith('vi') === true ? vietnamese : anywhere;
    const opening = draft.blocks.slice(0, reach);
    const changed = opening.map((block) => {
      if (block.kind !== 'paragraph' && block.kind !== 'heading') return block;
      const text = block.text.replace(prefix.text, '');
      if (text === block.text) return block;
      const html = block.html.replace(prefix.html, '$1$2').replace(/<(strong|em|u)>\s?<\/\1>\s*/g, '');
      if (html === block.html) return block;
      record(draft, 'paper-name', block, 'changed', 'opens with the name of the paper');
      return { ...block, html, text };
    });
    if (changed.some((block, index) => block !== opening[index]))
      draft.blocks = [...changed, ...draft.blocks.slice(reach)];
  },
};
