import { mix, withAlpha } from '../color.ts';
import { windowOf } from './buildings.ts';
import { bar, fill, glow, line, lit, type Painter, pennant, tint, tone } from './shapes.ts';

const battlements = (left: number, right: number, top: number): string => {
  const step = (right - left) / 7;
  const teeth = Array.from({ length: 4 }, (_, index) => {
    const x = left + index * step * 2;
    return `L${x} ${top} L${x + step} ${top} L${x + step} ${top + 14} ${index < 3 ? `L${x + step * 2} ${top + 14}` : ''}`;
  });
  return `M${left} 0 ${teeth.join(' ')} L${right} 0 Z`;
};

/** Towers and walls: left, right, top; how far off; and the height of a pointed roof. */
const towers = [
  [-62, 62, -470, 0.2, 130],
  [-196, -118, -350, 0.12, 110],
  [118, 190, -400, 0.12, 120],
  [-160, 160, -250, 0.08, 0],
  [-330, -230, -300, 0, 120],
  [236, 326, -270, 0, 110],
  [-250, 256, -160, 0, 0],
] as const;
const towerOutlines = towers.map(([left, right, top, , roof]) => ({
  wall: battlements(left, right, top),
  shade: `M${left} 0 L${left} ${top + 14} L${left + (right - left) * 0.4} ${top + 14} L${left + (right - left) * 0.4} 0 Z`,
  roof:
    roof === 0
      ? undefined
      : `M${left - 8} ${top + 2} C${left + (right - left) * 0.3} ${top - roof * 0.35} ${(left + right) / 2 - 4} ${top - roof * 0.7} ${(left + right) / 2} ${top - roof} C${(left + right) / 2 + 4} ${top - roof * 0.7} ${right - (right - left) * 0.3} ${top - roof * 0.35} ${right + 8} ${top + 2} Z`,
}));

export const castle: Painter = (pen) => {
  towers.forEach(([left, right, top, far, roof], index) => {
    const shape = towerOutlines[index];
    if (shape === undefined) return;
    const wall = mix(mix(tone(pen, 0.42), '#b9a88f', 0.2), tone(pen, 0.75), far * 1.4);
    lit(pen, wall, mix(wall, pen.light, 0.5), shape.wall, roof === 0 ? 5 : 9, 3);
    if (roof !== 0) fill(pen, withAlpha(pen.ink, 0.2), shape.shade);
    const middle = (left + right) / 2;
    if (shape.roof !== undefined) {
      const slate = mix(tint(pen, mix(pen.accent, '#41506b', 0.6), 0.6), tone(pen, 0.7), far);
      lit(pen, slate, mix(slate, pen.light, 0.4), shape.roof, 7, 2);
      line(pen, tone(pen, 0.12), 2.4, staffs[index] ?? '');
      pennant(pen, pen.accent, middle, top - roof - 25, index % 2 === 0 ? 38 : -34, 14, index * 0.17);
      for (const level of [0.2, 0.42]) {
        if (pen.isLit) glow(pen, pen.lamp, middle, top - top * level + 10, 26, 0.5);
        bar(pen, windowOf(pen), middle - 6, top - top * level, 12, 24, 6);
      }
    }
  });
  for (const x of [-196, -136, 110, 170]) bar(pen, windowOf(pen), x, -104, 12, 26, 6);
  fill(pen, tone(pen, 0.62), 'M-58 0 L-58 -70 C-58 -122 58 -122 58 -70 L58 0 Z');
  fill(pen, mix(pen.ink, '#3d261a', 0.4), 'M-46 0 L-46 -68 C-46 -106 46 -106 46 -68 L46 0 Z');
  line(
    pen,
    mix(pen.ink, '#000000', 0.3),
    2.4,
    'M0 0 L0 -96 M-24 0 L-24 -91 M24 0 L24 -91 M-46 -36 L46 -36 M-44 -66 L44 -66',
  );
};
const staffs = towers.map(
  ([left, right, top, , roof]) =>
    `M${(left + right) / 2} ${top - roof + 4} L${(left + right) / 2} ${top - roof - 28}`,
);
