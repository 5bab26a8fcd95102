/** An operation to start from: a file of graphql/examples, titled by its first comment line. */
export interface Example {
  title: string;
  text: string;
}

const FLAGSHIP = 'shared-unpatched-touchpoints.graphql';

const files = import.meta.glob<string>('../../../../graphql/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function read([path, text]: [string, string]): Example & { path: string } {
  const title = /^#\s*(.+)/.exec(text)?.[1];
  if (!title) {
    throw new Error(`${path} does not begin with a comment that says what it asks`);
  }
  return { path, title, text };
}

const all = Object.entries(files).map(read);
const isFlagship = ({ path }: { path: string }) => path.endsWith(`/${FLAGSHIP}`);

/** All examples, the flagship first, the others by title. */
export const examples: readonly Example[] = all.sort(
  (a, b) => Number(isFlagship(b)) - Number(isFlagship(a)) || a.title.localeCompare(b.title),
);

/** The question the page opens on. */
export const flagship: Example = all.find(isFlagship)!;
