import { type Style, styles } from '@kinora/engine/contract';
import { http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Output } from '../shared/contract.ts';
import { cacheable } from './cacheable.ts';
import { previewUrl } from './preview-urls.ts';
import { cataloguesRoutes } from './routes.ts';

type Route = typeof cataloguesRoutes.listStyles;

const descriptions: Record<Style, string> = {
  cinematic: 'Deep colours, wide depth, slow camera.',
  realistic: 'Natural light and quiet tones.',
  animated: 'Bright shapes and lively motion.',
  artistic: 'Painterly colours and texture.',
  documentary: 'Sober, earthy, informative.',
  commercial: 'Polished, high contrast, energetic.',
  professional: 'Clean and calm, for business and teaching.',
};

const listStyles = async (): Promise<Reply<Output<Route>>> =>
  cacheable({
    styles: styles.map((id) => ({
      id,
      description: descriptions[id],
      preview_url: previewUrl('styles', id),
    })),
  });

export const handler = http(cataloguesRoutes.listStyles, listStyles);
