/** A part of a frame in pixels; every number is even, so that it falls on whole chroma samples. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The smallest area of even numbers inside a frame that holds a rectangle; undefined when none is left. */
export const evenArea = (area: Area, width: number, height: number): Area | undefined =>
  evenAreaIn(area, { x: 0, y: 0, width, height });

/** The same inside of a room of even numbers anywhere. */
export const evenAreaIn = (area: Area, room: Area): Area | undefined => {
  const x = Math.max(room.x, Math.floor(area.x / 2) * 2);
  const y = Math.max(room.y, Math.floor(area.y / 2) * 2);
  const right = Math.min(room.x + room.width, Math.ceil((area.x + area.width) / 2) * 2);
  const bottom = Math.min(room.y + room.height, Math.ceil((area.y + area.height) / 2) * 2);
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : undefined;
};

/** Areas without those that lie inside another. */
export const outermost = (areas: readonly Area[]): Area[] =>
  areas.filter(
    (area, index) =>
      !areas.some(
        (other, place) =>
          place !== index &&
          other.x <= area.x &&
          other.y <= area.y &&
          other.x + other.width >= area.x + area.width &&
          other.y + other.height >= area.y + area.height &&
          // Of two that are alike, the first stays.
          (place < index || other.width * other.height > area.width * area.height),
      ),
  );
