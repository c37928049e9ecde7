import { invalid } from './errors.ts';

/** `sign * 0.digits * 10^exponent`; zero has no digits. */
interface Decimal {
  sign: 1 | -1;
  /** Without zeros at either end. */
  digits: string;
  exponent: number;
}

/** Source: developer guide, "Naming rules and data types", Number: 38 digits, 1E-130 to 9.99..E+125. */
const maxDigits = 38;
const maxExponent = 126;
const minExponent = -129;
const number = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/;
/** Already as DynamoDB writes it; most numbers are. */
const smallInteger = /^(?:0|-?[1-9]\d{0,14})$/;

const parse = (text: string): Decimal => {
  const match = number.exec(text);
  const [, sign, whole = '', fraction = '', power = '0'] = match ?? [];
  const all = whole + fraction;
  if (!match || all === '') {
    const which = text === '' ? '' : `: ${text}`;
    throw invalid(`The parameter cannot be converted to a numeric value${which}`);
  }
  const digits = all.replace(/^0+/, '');
  const exponent = whole.length + Number(power) - (all.length - digits.length);
  return checked({ sign: sign === '-' ? -1 : 1, digits: digits.replace(/0+$/, ''), exponent });
};

const checked = (number: Decimal): Decimal => {
  if (number.digits === '') return { sign: 1, digits: '', exponent: 0 };
  if (number.digits.length > maxDigits) {
    throw invalid('Attempting to store more than 38 significant digits in a Number');
  }
  if (number.exponent > maxExponent) {
    throw invalid('Number overflow. Attempting to store a number with magnitude larger than supported range');
  }
  if (number.exponent < minExponent) {
    throw invalid(
      'Number underflow. Attempting to store a number with magnitude smaller than supported range',
    );
  }
  return number;
};

const format = ({ sign, digits, exponent }: Decimal): string => {
  if (digits === '') return '0';
  const minus = sign < 0 ? '-' : '';
  if (exponent <= 0) return `${minus}0.${'0'.repeat(-exponent)}${digits}`;
  if (exponent >= digits.length) return `${minus}${digits}${'0'.repeat(exponent - digits.length)}`;
  return `${minus}${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
};

/**
 * A number as DynamoDB returns it: no exponent, no needless zeros.
 *
 * @throws DynamoDbError for what is no number, has more than 38 digits or is out of range
 */
export const canonicalNumber = (text: string): string =>
  smallInteger.test(text) ? text : format(parse(text));

/** The digits as an integer times ten to the `scale`. */
const scaled = ({ sign, digits, exponent }: Decimal, scale: number): bigint =>
  BigInt(sign) * BigInt(digits || '0') * 10n ** BigInt(exponent - digits.length - scale);

/**
 * The exact sum of two canonical numbers, canonical.
 *
 * @param sign -1 subtracts
 * @throws DynamoDbError when the sum has more than 38 digits or is out of range
 */
export const addNumbers = (left: string, right: string, sign: 1 | -1 = 1): string => {
  if (smallInteger.test(left) && smallInteger.test(right)) return String(Number(left) + sign * Number(right));
  const a = parse(left);
  const b = parse(right);
  const scale = Math.min(a.exponent - a.digits.length, b.exponent - b.digits.length);
  const sum = scaled(a, scale) + BigInt(sign) * scaled(b, scale);
  return canonicalNumber(`${sum}e${scale}`);
};

/** Orders canonical numbers. */
export const compareNumbers = (left: string, right: string): number => {
  if (left === right) return 0;
  if (smallInteger.test(left) && smallInteger.test(right)) return Number(left) - Number(right);
  return sortableNumber(left) < sortableNumber(right) ? -1 : 1;
};

/** A text that sorts, byte by byte, as the canonical number does by its value. */
export const sortableNumber = (text: string): string => {
  const { sign, digits, exponent } = parse(text);
  if (digits === '') return '1';
  const magnitude = `${String(exponent + 200).padStart(3, '0')}${digits}`;
  if (sign > 0) return `2${magnitude}`;
  // The larger the magnitude the smaller the number; the end mark puts -1 after -1.5.
  return `0${magnitude.replace(/\d/g, (digit) => String(9 - Number(digit)))}~`;
};

/** Bytes that a canonical number takes: one for two digits, one for the exponent, one for a minus. */
export const numberSize = (text: string): number => {
  const { sign, digits } = parse(text);
  return digits === '' ? 1 : Math.ceil(digits.length / 2) + 1 + (sign < 0 ? 1 : 0);
};
