import { Button, Menu, Tabs } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import classes from './section-tabs.module.css';

export type Section<Name extends string> = { readonly name: Name; readonly word: string };

type SectionTabsProps<Name extends string> = {
  readonly label: string;
  /** On the menu of those out of sight, and its whole name. */
  readonly more: { readonly word: string; readonly label: string };
  readonly sections: readonly Section<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
};

/** One row. In a window too narrow for all of them it scrolls by itself with the keys, and a menu at its end names those out of sight. */
export function SectionTabs<Name extends string>({ label, more, sections, chosen, onChoose }: SectionTabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const cut = useCut(list, chosen);
  const [hidden, setHidden] = useState<readonly Section<Name>[]>([]);
  return (
    <div className={classes['strip']}>
      <Tabs.List ref={list} aria-label={label} className={classes['list']} data-cut-before={cut?.before || undefined} data-cut-after={cut?.after || undefined}>
        {sections.map(({ name, word }) => (
          <Tabs.Tab key={name} value={name} data-section={name} className={classes['tab']}>
            <span className={classes['word']} data-word={word}>
              {word}
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {cut ? (
        <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: 'main' }} onOpen={() => setHidden(sections.filter(({ name }) => isOutOfSight(list.current, name)))}>
          <Menu.Target>
            <Button className={classes['more']} variant="subtle" size="compact-sm" rightSection={<IconChevronDown size={16} aria-hidden />} aria-label={more.label}>
              {more.word}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {hidden.map(({ name, word }) => (
              <Menu.Item key={name} onClick={() => onChoose(name)}>
                {word}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </div>
  );
}

type Cut = { readonly before: boolean; readonly after: boolean };

/** At which ends tabs are out of sight; null: all have their place. The chosen one is always in sight. */
function useCut(list: RefObject<HTMLDivElement | null>, chosenName: string): Cut | null {
  const [cut, setCut] = useState<Cut | null>(null);
  useLayoutEffect(() => {
    const element = list.current;
    const strip = element?.parentElement;
    if (!element || !strip) return undefined;
    const look = (): void => {
      const isTooLong = element.scrollWidth > strip.clientWidth;
      const next = isTooLong ? { before: element.scrollLeft > 1, after: element.scrollLeft + element.clientWidth < element.scrollWidth - 1 } : null;
      setCut((last) => (last?.before === next?.before && last?.after === next?.after ? last : next));
    };
    const fit = (): void => {
      const chosen = element.querySelector<HTMLElement>(`[data-section="${chosenName}"]`);
      if (chosen) showWhole(element, chosen);
      look();
    };
    fit();
    const sizes = new ResizeObserver(fit);
    for (const each of [element, strip, ...element.children]) sizes.observe(each);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [list, chosenName]);
  return cut;
}

const edgePx = 28;

function showWhole(list: HTMLElement, tab: HTMLElement): void {
  const [from, to] = [tab.offsetLeft, tab.offsetLeft + tab.offsetWidth];
  if (from - edgePx < list.scrollLeft) list.scrollLeft = from - edgePx;
  else if (to + edgePx > list.scrollLeft + list.clientWidth) list.scrollLeft = to + edgePx - list.clientWidth;
}

function isOutOfSight(list: HTMLElement | null, name: string): boolean {
  const place = list?.getBoundingClientRect();
  const tab = list?.querySelector(`[data-section="${name}"]`)?.getBoundingClientRect();
  return place !== undefined && tab !== undefined && (tab.left < place.left - 1 || tab.right > place.right + 1);
}
