// GraphiQL with questions to click.
const EXAMPLES = [
  ['Azerbaijan’s foreign relations', 'azerbaijan'],
  ['Nagorno-Karabakh timeline', 'nagorno-karabakh'],
  ['Who shares organizations', 'shared-memberships'],
  ['Who mediates', 'mediators'],
  ['What the sources contradict', 'contested'],
  ['Soviet Union and successors', 'soviet-union'],
  ['A name in any language', 'languages'],
];

const playground = document.getElementById('playground');
const root = ReactDOM.createRoot(playground);
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
// Without a schema GraphiQL has no documentation and no proposals, and does not ask for one. Undefined: it asks.
const schema = fetch('/graphql/schema.graphql', { method: 'HEAD' }).then((answer) => (answer.status === 404 ? null : undefined), () => undefined);
let shown;

async function text(...request) {
  try {
    return await (await fetch(...request)).text();
  } catch (error) {
    return `# ${error.message}`;
  }
}

async function answer(query) {
  const json = await text('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }) });
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

async function show(name) {
  shown = name;
  document.querySelectorAll('#examples button').forEach((button) => button.setAttribute('aria-current', button.dataset.name === name));
  history.replaceState(null, '', `#${name}`);
  const query = await text(`/examples/${name}.graphql`);
  const known = await schema;
  const render = (response) => {
    // Another question may have been clicked in the meantime.
    if (shown === name) root.render(React.createElement(GraphiQL, { key: name, fetcher, schema: known, query, response, shouldPersistHeaders: false, isHeadersEditorEnabled: true }));
  };
  render();
  render(await answer(query));
}

for (const [title, name] of EXAMPLES) {
  const button = document.createElement('button');
  button.textContent = title;
  button.dataset.name = name;
  button.addEventListener('click', () => show(name));
  document.getElementById('examples').append(button);
}

// The editors would indent by Tab, and who has no mouse could not get out of them. An open list of proposals still gets it.
playground.addEventListener('keydown', (event) => {
  if (event.key === 'Tab' && event.target.closest('.CodeMirror') && !document.querySelector('.CodeMirror-hints')) event.stopPropagation();
}, true);

const asked = location.hash.slice(1);
show(EXAMPLES.some(([, name]) => name === asked) ? asked : EXAMPLES[0][1]);
