/** The size of a picture in pixels. */
export interface Frame {
  width: number;
  height: number;
}

/** Whether a picture has room beside its subject; a tall or a square one has it above and below. */
export const isWideFrame = ({ width, height }: Frame): boolean => width > height * 1.2;

/** Whether two may stand side by side; in a tall picture one stands above the other. */
export const hasRoomBeside = ({ width, height }: Frame): boolean => width > height * 0.85;

/** A hundredth of the shorter side: what strokes, gaps and letters are measured in, whatever the picture's shape. */
export const unitOf = ({ width, height }: Frame): number => Math.min(width, height) / 100;
