import { Button, Menu, Tabs } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { caseSections, type CaseSection } from './case-sections.ts';
import classes from './section-tabs.module.css';

const sectionText = {
  overview: 'cases:sectionOverview',
  parties: 'cases:sectionParties',
  meetings: 'cases:sectionMeetings',
  notes: 'cases:sectionNotes',
  issues: 'negotiation:section',
  offers: 'negotiation:offersSection',
  sharing: 'permissions:tab',
  documents: 'documents:toDocuments',
  files: 'files:files',
  journal: 'journal:section',
  trash: 'cases:sectionTrash',
  closing: 'closing:section',
} as const;

type SectionTabsProps = { readonly section: CaseSection; readonly onChoose: (section: CaseSection) => void };

/** One row. In a window too narrow for all of them it scrolls by itself with the keys, and a menu at its end names those out of sight. */
export function SectionTabs({ section, onChoose }: SectionTabsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const cut = useCut(list, section);
  const [hidden, setHidden] = useState<readonly CaseSection[]>([]);
  return (
    <div className={classes['strip']}>
      <Tabs.List ref={list} aria-label={t('cases:sections')} className={classes['list']} data-cut-before={cut?.before || undefined} data-cut-after={cut?.after || undefined}>
        {caseSections.map((each) => (
          <Tabs.Tab key={each} value={each} data-section={each} className={classes['tab']}>
            <span className={classes['word']} data-word={t(sectionText[each])}>
              {t(sectionText[each])}
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {cut ? (
        <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: 'main' }} onOpen={() => setHidden(sectionsOutOfSight(list.current))}>
          <Menu.Target>
            <Button className={classes['more']} variant="subtle" size="compact-sm" rightSection={<IconChevronDown size={16} aria-hidden />} aria-label={t('cases:moreSections')}>
              {t('general:more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {hidden.map((each) => (
              <Menu.Item key={each} onClick={() => onChoose(each)}>
                {t(sectionText[each])}
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
function useCut(list: RefObject<HTMLDivElement | null>, section: CaseSection): Cut | null {
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
      const chosen = element.querySelector<HTMLElement>(`[data-section="${section}"]`);
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
  }, [list, section]);
  return cut;
}

const edgePx = 28;

function showWhole(list: HTMLElement, tab: HTMLElement): void {
  const [from, to] = [tab.offsetLeft, tab.offsetLeft + tab.offsetWidth];
  if (from - edgePx < list.scrollLeft) list.scrollLeft = from - edgePx;
  else if (to + edgePx > list.scrollLeft + list.clientWidth) list.scrollLeft = to + edgePx - list.clientWidth;
}

function sectionsOutOfSight(list: HTMLElement | null): readonly CaseSection[] {
  if (!list) return [];
  const place = list.getBoundingClientRect();
  const isHidden = (section: CaseSection): boolean => {
    const tab = list.querySelector(`[data-section="${section}"]`)?.getBoundingClientRect();
    return tab !== undefined && (tab.left < place.left - 1 || tab.right > place.right + 1);
  };
  return caseSections.filter(isHidden);
}
