import { ComparisonInsert } from './comparison.ts';
import { FigureInsert } from './figure.ts';
import { IllustrationPanel, WholeIllustration } from './illustration.ts';
import type { Insert, InsertPlan } from './insert.ts';
import { ListInsert } from './list.ts';
import { QuotationInsert } from './quotation.ts';

/** What a shot shows besides the presenter; undefined where that is nothing. */
export const insertOf = (plan: InsertPlan): Insert | undefined => {
  const { layout } = plan.shot;
  switch (layout.kind) {
    case 'presenter':
      return undefined;
    case 'aside':
      return new IllustrationPanel(plan, layout.illustration);
    case 'illustration':
      return new WholeIllustration(plan, layout.illustration);
    case 'figure':
      return new FigureInsert(plan, layout.figure);
    case 'list':
      return new ListInsert(plan, layout.list);
    case 'quotation':
      return new QuotationInsert(plan, layout.quotation);
    case 'comparison':
      return new ComparisonInsert(plan, layout.comparison);
  }
};

/** Whether the presenter stands aside in a shot, in the middle, or is not seen. */
export const presenceOf = ({ kind }: InsertPlan['shot']['layout']): 'middle' | 'aside' | 'none' => {
  if (kind === 'presenter') return 'middle';
  return kind === 'aside' || kind === 'figure' || kind === 'list' ? 'aside' : 'none';
};
