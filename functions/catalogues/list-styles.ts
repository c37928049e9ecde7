import { type Style, styles } from '@kinora/engine/contract';
import { http } from '../platform/http/entry.ts';
import { cacheable } from './cacheable.ts';
import { previewUrl } from './preview-urls.ts';
import { cataloguesRoutes } from './routes.ts';

const descriptions: Record<Style, string> = {
  cinematic: 'Deep colours, wide depth, slow camera.',
  realistic: 'Natural light and quiet tones.',
  animated: 'Bright shapes and lively motion.',
  artistic: 'Painterly colours and texture.',
  documentary: 'Sober, earthy, informative.',
  commercial: 'Polished, high contrast, energetic.',
  professional: 'Clean and calm, for business and teaching.',
};

export const handler = http(cataloguesRoutes.listStyles, async () =>
  cacheable({
    styles: styles.map((id) => ({
      id,
      description: descriptions[id],
      preview_url: previewUrl('styles', id),
    })),
  }),
);
