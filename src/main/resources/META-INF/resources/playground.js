// GraphiQL with questions to click.
const EXAMPLES = [
  ['Azerbaijan’s foreign relations', 'azerbaijan'],
  ['The Nagorno-Karabakh timeline', 'nagorno-karabakh'],
  ['Who shares organizations with Azerbaijan', 'shared-memberships'],
  ['Who mediates', 'mediators'],
  ['What the sources contradict', 'contested'],
  ['The Soviet Union and its successors', 'soviet-union'],
  ['A name in any language', 'languages'],
];

const root = ReactDOM.createRoot(document.getElementById('playground'));
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });

async function show(name) {
  const query = await (await fetch(`/examples/${name}.graphql`)).text();
  root.render(React.createElement(GraphiQL, { key: name, fetcher, query, shouldPersistHeaders: false, isHeadersEditorEnabled: false }));
  document.querySelectorAll('#examples button').forEach((button) => button.setAttribute('aria-current', button.dataset.name === name));
  history.replaceState(null, '', `#${name}`);
}

for (const [title, name] of EXAMPLES) {
  const button = document.createElement('button');
  button.textContent = title;
  button.dataset.name = name;
  button.addEventListener('click', () => show(name));
  document.getElementById('examples').append(button);
}

const asked = location.hash.slice(1);
show(EXAMPLES.some(([, name]) => name === asked) ? asked : EXAMPLES[0][1]);
