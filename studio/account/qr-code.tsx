import { useResource } from '../app/resource.ts';
import { Read } from '../ui/listing.tsx';

/** Black squares of a code by rows, as the path of an SVG whose units are squares. */
const pathOf = (size: number, isDark: (x: number, y: number) => boolean): string => {
  const rows: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!isDark(x, y)) continue;
      const from = x;
      while (x + 1 < size && isDark(x + 1, y)) x++;
      rows.push(`M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`);
    }
  }
  return rows.join('');
};

/** A text as a QR code (ISO/IEC 18004). @param label what it is, for who does not see it */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const code = useResource(async () => {
    const { generate } = await import('lean-qr');
    const { size, get } = generate(text);
    return { size, path: pathOf(size, get) };
  }, [text]);
  return (
    <Read of={code} lines={8}>
      {({ size, path }) => (
        <svg class="qr" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label}>
          <path d={path} />
        </svg>
      )}
    </Read>
  );
};
