/** `i420.wat` assembled; a test assembles it again. Eight columns at once are six times as fast as one by one here. */
export const assembled =
  'AGFzbQEAAAABCwFgB39/f39/f38AAwIBAAUDAQABBxQCBm1lbW9yeQIAB2NvbnZlcnQAAAqaBgGXBgIEfxF7/Qz/AP8A/wD/AP8A' +
  '/wD/AP8AIRf9DF8X8AdfF/AHXxfwB18X8AchGP0Mn04AAJ9OAACfTgAAn04AACEZ/QwAQAgAAEAIAABACAAAQAgAIRr9DAAAAgIA' +
  'AAICAAACAgAAAgIhGwNAQQAhBwNAIAAgB0ECdGohCCAIIAVBAnRqIQkgASAHaiEKIAj9AAQAIQsgCyAX/U4hDyALQQj9jQEhECAI' +
  '/QAEECELIAsgF/1OIREgC0EI/Y0BIRIgCf0ABAAhCyALIBf9TiETIAtBCP2NASEUIAn9AAQQIQsgCyAX/U4hFSALQQj9jQEhFiAP' +
  'IBj9ugEgECAZ/boB/a4BIBr9rgFBD/2sASARIBj9ugEgEiAZ/boB/a4BIBr9rgFBD/2sAf2FASEMIAogDCAM/Wb9WwMAACATIBj9' +
  'ugEgFCAZ/boB/a4BIBr9rgFBD/2sASAVIBj9ugEgFiAZ/boB/a4BIBr9rgFBD/2sAf2FASEMIAogBGogDCAM/Wb9WwMAACAPIBP9' +
  'jgEhDSARIBX9jgEhDCANIAz9DQABAgMICQoLEBESExgZGhsgDSAM/Q0EBQYHDA0ODxQVFhccHR4f/Y4BIQ0gECAU/Y4BIQ4gEiAW' +
  '/Y4BIQwgDiAM/Q0AAQIDCAkKCxAREhMYGRobIA4gDP0NBAUGBwwNDg8UFRYXHB0eH/2OASEOIA39DDzmcXA85nFwPOZxcDzmcXD9' +
  'ugEgDv0MU6kAAFOpAABTqQAAU6kAAP26Af2uASAb/a4BQRL9rAEhDCAMIAz9hQEhDCACIAdBAXZqIAwgDP1m/VoCAAAgDf0McXCw' +
  '9XFwsPVxcLD1cXCw9f26ASAO/QzfmQAA35kAAN+ZAADfmQAA/boB/a4BIBv9rgFBEv2sASEMIAwgDP2FASEMIAMgB0EBdmogDCAM' +
  '/Wb9WgIAACAHIAVBCGtJBEAgB0EIaiEHIAcgBUEIa0sEQCAFQQhrIQcLDAELCyAAIAVBA3RqIQAgASAEQQF0aiEBIAIgBEEBdmoh' +
  'AiADIARBAXZqIQMgBkECayEGIAYNAAsL';

const module = new WebAssembly.Module(Buffer.from(assembled, 'base64'));

/** Addresses are bytes of the memory; see `i420.wat`. */
type Convert = (
  pixels: number,
  luma: number,
  blue: number,
  red: number,
  frameWidth: number,
  width: number,
  height: number,
) => void;

/** A memory of some bytes, and what converts pixels in it. */
export const newKernel = (bytes: number): { memory: ArrayBuffer; convert: Convert } => {
  const { memory, convert } = new WebAssembly.Instance(module).exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new TypeError('The kernel has no memory');
  const pageBytes = 65_536;
  memory.grow(Math.ceil(bytes / pageBytes));
  return { memory: memory.buffer, convert: convert as Convert };
};
