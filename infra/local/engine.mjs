import { setFlagsFromString } from 'node:v8';

/** How the engine runs what reads pages, here and in `npm run bench -- extract`; set before that is loaded. */

// A heap that doubles between collections holds half a gigabyte of pages that are done with (`npm run bench -- hostile`).
setFlagsFromString('--heap-growing-percent=30');
// Pages run through many functions, each some thousand times: compiled with all that they call, as for loops that run for
// hours, they take half as much time again until the first hundred pages are read. A long run is as fast either way.
setFlagsFromString('--max-inlined-bytecode-size=100');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
// For the same reason less is compiled at all: the engine of Node 20 has nothing between its fastest code, which takes
// long to make, and its slow one, and begins with it early. Two hundred pages take a third less time so.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=270000');
