import { type ModernPage, modernPage } from './page.ts';

const story = (inside: string): string =>
  `<header><a href="/">The Paper</a><nav><a href="/a">News</a><a href="/b">Sport</a></nav></header><main><article><h1>Crane leaves the quay</h1><div class="e1k2" data-testid="story"><p>$1</p><p>$2</p>${inside}<p>$3</p><p>$4</p></div></article></main><footer><a href="/i">Imprint</a></footer>`;
const inside = (name: string, box: string, kept: readonly string[] = []): ModernPage =>
  modernPage({
    name,
    language: 'en',
    title: 'Crane leaves the quay',
    body: story(box),
    lines: ['$1', '$2', ...kept, '$3', '$4'],
  });

/** What stands between paragraphs: boxes of the site go, boxes of the story stay. */
export const boxesInside: readonly ModernPage[] = [
  inside('a card that leads to another story', '<div class="x9"><a href="/n/2"><img src="/i.jpg" width="200" height="150"><span>Read more</span><span>Ferry stays in port for repairs until the end of May</span></a></div>'),
  inside('a line that leads to another story', '<p><strong>READ MORE: <a href="/n/2">Ferry stays in port for repairs</a></strong></p>'),
  inside('a line of related links without a word for it', '<p><a href="/n/2">Ferry stays in port for repairs until the end of May</a></p>'),
  inside('a newsletter box without a name', '<div class="b7"><h3>The Morning Tide</h3><p>Get the stories that matter from the harbour, every day in your inbox.</p><form action="/nl"><input type="email" placeholder="Your email"><button>Sign up</button></form><p>By signing up you agree to our terms and our privacy policy.</p></div>'),
  inside('an audio player', '<div class="p1"><span>Listen to this article</span><span>4 min</span><audio src="/a.mp3"></audio></div>'),
  inside('an advertisement', '<div class="z1"><p>Advertisement</p><div id="slot-4"></div><p>Article continues below</p></div>'),
  inside('a call to follow the paper', '<p><em>Follow The Paper on <a href="https://social.example/1">Instagram</a> and <a href="https://social.example/2">Facebook</a> for more.</em></p>'),
  inside('a call for money', '<div class="c0"><p><strong>Support independent journalism</strong></p><p>Our reporting is free for all. If you value it, please consider making a donation today.</p><a href="/give">Donate</a></div>'),
  inside('a long request for consent', '<div class="q1"><div>Loudspeaker</div><div>This content is provided by <b>Loudspeaker</b>, which may be using cookies and other technologies. To show you this content, we need your permission to use cookies. You can use the buttons below to amend your preferences to enable cookies or to allow those cookies just once. You can change your settings at any time via the <a href="/p">privacy options</a>.</div><div>Unfortunately we have been unable to verify if you have consented.</div></div>'),
  inside('a push notification layer', '<div class="q2"><p>Would you like to receive notifications from The Paper?</p><button>Allow</button><button>Not now</button></div>'),
  inside('an embed that asks for consent', '<div class="r3"><p>External content</p><p>This content is provided by Facebook, which may use cookies. To load it, click accept.</p><button>Accept</button></div>'),
  inside('share links', '<ul class="s4"><li><a href="https://facebook.com/sharer.php?u=1">Facebook</a></li><li><a href="https://twitter.com/intent/tweet?u=1">X</a></li><li><a href="mailto:?body=1">Email</a></li></ul>'),
  inside('a pull quote that repeats a sentence', '<blockquote class="t5"><p>after forty years of lifting coal and later containers</p></blockquote>'),
  inside('a quotation of the story', '<blockquote><p>“I have heard it every morning of my life, and I will miss the sound of it more than I can say,” a neighbour said.</p></blockquote>', ['“I have heard it every morning of my life, and I will miss the sound of it more than I can say,” a neighbour said.']),
  inside('a list of the story', '<ul><li>The crane is 38 metres high and weighs 210 tonnes.</li><li>It was built in 1986.</li><li>It will travel by barge.</li></ul>', ['The crane is 38 metres high and weighs 210 tonnes.', 'It was built in 1986.', 'It will travel by barge.']),
  inside('a table of the story', '<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2024</td><td>312</td></tr><tr><td>2025</td><td>298</td></tr></table>', ['Year\tShips', '2024\t312', '2025\t298']),
  inside('questions and answers', '<p><strong>Will the noise end?</strong></p><p>Yes, the new cranes are electric.</p><p><b>When?</b> In autumn.</p>', ['Will the noise end?', 'Yes, the new cranes are electric.', 'When? In autumn.']),
  inside('a verse by br', '<p>Crane on the quay,<br>who lifts you now,<br>when all is lifted away?</p>', ['Crane on the quay,', 'who lifts you now,', 'when all is lifted away?']),
  inside('a subhead in a div', '<div class="h7"><h2>Quieter nights</h2></div>', ['Quieter nights']),
  inside('a subhead in bold', '<p><strong>Quieter nights</strong></p>', ['Quieter nights']),
  inside('a post of a network', '<blockquote class="twitter-tweet"><p>The crane goes. The quay stays.</p>— Port (@port) <a href="https://twitter.com/port/status/12345">18 March 2026</a></blockquote>'),
  inside('a picture with a credit that no markup names', '<div class="i8"><img src="/crane.jpg" width="800" height="450" alt="The crane"><span>The crane in the morning</span><span>Photo: Ole Horn</span></div>'),
  inside('a video with a caption', '<figure class="v9"><div><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></div><figcaption>The crane at work, filmed in 1991</figcaption></figure>'),
  inside('a gallery with a caption to each picture', '<div class="g0"><ul><li><img src="/1.jpg" width="600" height="400"><p>The crane in 1990. Photo: Archive</p></li><li><img src="/2.jpg" width="600" height="400"><p>The crane today. Photo: Ole Horn</p></li></ul></div>'),
  inside('most read stories', '<div class="m1"><h4>Most read</h4><ol><li><a href="/1">Ferry stays in port for repairs</a></li><li><a href="/2">Lighthouse opens again</a></li><li><a href="/3">Divers find an anchor</a></li></ol></div>'),
  inside('a box that only a component names', '<div data-cy="newsletter-embed"><p>Every morning at six</p><h3>The Quay</h3></div>'),
  inside('words that only screen readers say', '<p>The <a href="https://port.example/r">report<span style="border:0;clip:rect(0 0 0 0);position:absolute">, opens new tab</span></a> names the sum.</p>', ['The report names the sum.']),
  inside('a player with its button and its length', '<div class="k1"><div><button>Play</button></div><strong>The crane falls</strong><div>2 days ago</div><div>A walk along the quay with the man who drove it for thirty years and would do it again.</div></div>'),
  inside('a box that is named after its film, which a script puts there', '<div class="featured-video"><h4>Mayor on the vote</h4><p>The mayor joins the morning programme to talk about the vote on the quay.</p></div>'),
  inside('a name in a sentence that links to its tag', '<p>The harbour master <a class="tag" href="/tags/ole">Ole Horn</a> said on Tuesday that the crane had always leaned a little to the left.</p>', ['The harbour master Ole Horn said on Tuesday that the crane had always leaned a little to the left.']),
  inside('a name that is marked as that of a player', '<p>The harbour’s goalkeeper <span class="player">Ole Horn</span> caught the crane’s last load, a crate of oranges.</p>', ['The harbour’s goalkeeper Ole Horn caught the crane’s last load, a crate of oranges.']),
  inside('a film that is there, with what stands below it', '<div class="video-embed"><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe><p>The crane has leaned a little to the left since the storm of 1990, as the film shows.</p></div>', ['The crane has leaned a little to the left since the storm of 1990, as the film shows.']),
  inside('a heading with a button that copies its address', '<div class="k2"><h2>Quieter nights</h2><button>Copy</button></div>', ['Quieter nights']),
  inside('questions that open by a button', '<div class="k3"><h3><button>When?</button></h3><div><p>In the autumn, when the new cranes have come and the old rails have been taken up.</p></div></div>', ['When?', 'In the autumn, when the new cranes have come and the old rails have been taken up.']),
  inside('a fact that links to a source', '<p>The <a href="https://port.example/report">report of the port authority</a> names the sum for the first time.</p>', ['The report of the port authority names the sum for the first time.']),
]; // biome-ignore format: pages are read as markup
