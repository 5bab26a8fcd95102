import { ChevronDownIcon, DropdownMenu, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type Example, examples } from './examples';

/** A menu of named examples; the one chosen opens in a tab of its own, or in the one that has it already. */
export function ExamplesMenu() {
  const { tabs, activeTabIndex, queryEditor } = useGraphiQL(pick('tabs', 'activeTabIndex', 'queryEditor'));
  const { addTab, changeTab } = useGraphiQLActions();

  const open = ({ text }: Example) => {
    const index = tabs.findIndex(tab => tab.query === text);
    if (index >= 0) {
      if (index !== activeTabIndex) {
        changeTab(index);
      }
      return;
    }
    if (queryEditor?.getValue().trim()) {
      addTab();
    }
    queryEditor?.setValue(text);
  };

  return (
    <DropdownMenu>
      <DropdownMenu.Button className="examples">
        Examples <ChevronDownIcon aria-hidden="true" />
      </DropdownMenu.Button>
      <DropdownMenu.Content align="end" className="examples-menu">
        {examples.map(example => (
          <DropdownMenu.Item key={example.title} onSelect={() => open(example)}>
            {example.title}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}
