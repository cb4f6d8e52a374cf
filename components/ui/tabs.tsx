'use client';

import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';

export type TabEntry = { id: string; label: string; count?: number; content: ReactNode };

export type TabsProps = {
  label: string;
  tabs: readonly TabEntry[];
  selectedId?: string;
  onSelect?: (id: string) => void;
  className?: string;
};

export function Tabs({ label, tabs, selectedId, onSelect, className = '' }: TabsProps) {
  return (
    <AriaTabs
      {...(selectedId === undefined ? {} : { selectedKey: selectedId })}
      {...(onSelect ? { onSelectionChange: (key) => onSelect(String(key)) } : {})}
      className={`flex min-h-0 flex-col ${className}`}
    >
      <TabList aria-label={label} className="flex gap-4 overflow-x-auto border-b border-rule px-1 font-sans text-label">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-px cursor-pointer border-b-2 border-transparent py-2 pointer-coarse:py-3 whitespace-nowrap text-ink-muted data-hovered:text-ink data-selected:border-accent data-selected:font-semibold data-selected:text-ink"
          >
            {tab.label}
            {tab.count === undefined ? null : <span className="ms-1.5 tabular-nums">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="min-h-0 grow pt-3">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
