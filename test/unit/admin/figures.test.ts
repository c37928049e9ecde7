import { describe, expect, it } from 'vitest';
import { daysUntil, engineFigures, figuresOfDays } from '../../../functions/admin/figures.ts';

const figure = (day: string, name: string, labels: string, value: number) => ({ day, name, labels, value });
const ended = (status: string): string => `task_type="video_generation",status="${status}"`;

describe('[S3-24] figures of days', () => {
  it('are told of every day by UTC, oldest first', () => {
    expect(daysUntil(new Date('2026-03-01T00:30:00Z'), 3)).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });

  it('are ends, failures by code, and cost; days without any are 0', () => {
    const figures = [
      figure('2026-02-28', 'background_tasks_total', ended('completed'), 4),
      figure('2026-02-28', 'background_tasks_total', ended('failed'), 3),
      figure('2026-02-28', 'video_failures_total', 'code="CONTENT_REFUSED"', 1),
      figure('2026-02-28', 'video_failures_total', 'code="VENDOR_UNAVAILABLE"', 2),
      figure('2026-03-01', 'video_failures_total', 'code="CONTENT_REFUSED"', 4),
      figure('2026-03-01', 'ai_cost_microdollars_total', 'model="fal"', 200),
      figure('2026-03-01', 'ai_cost_microdollars_total', 'model="luma"', 50),
    ];
    const { days, failures } = figuresOfDays(figures, ['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(days).toEqual([
      { day: '2026-02-27', completed: 0, failed: 0, cancelled: 0, cost_microdollars: 0 },
      { day: '2026-02-28', completed: 4, failed: 3, cancelled: 0, cost_microdollars: 0 },
      { day: '2026-03-01', completed: 0, failed: 0, cancelled: 0, cost_microdollars: 250 },
    ]);
    expect(failures).toEqual([
      { code: 'CONTENT_REFUSED', videos: 5 },
      { code: 'VENDOR_UNAVAILABLE', videos: 2 },
    ]);
  });

  it('of engines are calls, those that failed, and cost; what was stopped is no failure', () => {
    const series = [
      { name: 'ai_api_calls_total', labels: 'model="fal/scene",status="completed"', value: 7 },
      { name: 'ai_api_calls_total', labels: 'model="fal/scene",status="failed"', value: 2 },
      { name: 'ai_api_calls_total', labels: 'model="fal/speech",status="stopped"', value: 1 },
      { name: 'ai_cost_microdollars_total', labels: 'model="fal"', value: 900 },
      { name: 'http_requests_total', labels: 'method="GET"', value: 5 },
    ];
    expect(engineFigures(series)).toEqual([
      { engine: 'fal', calls: 10, failed_calls: 2, cost_microdollars: 900 },
    ]);
  });
});
