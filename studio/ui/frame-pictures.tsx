import { Select } from './field.tsx';

/** Pictures that the first clip of a film begins with, and ends with where it is the only one. */
export interface Framed {
  /** Ids of assets; empty where there is none. */
  first: string;
  last: string;
}

/** Which pictures a clip begins and ends with. @param mayEnd whether its engine takes one that it ends with */
export const FramePictures = ({
  pictures,
  framed: { first, last },
  mayEnd,
  onChange,
}: {
  pictures: readonly { id: string; file_name: string }[];
  framed: Framed;
  mayEnd: boolean;
  onChange: (framed: Framed) => void;
}) => {
  const optionsFor = (chosen: string) => [
    { value: '', label: 'No picture' },
    ...(chosen === '' || pictures.some(({ id }) => id === chosen)
      ? []
      : [{ value: chosen, label: 'As it is' }]),
    ...pictures.map(({ id, file_name: name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <Select
        label="Begins with"
        value={first}
        onValue={(value) => onChange({ first: value, last: value === '' ? '' : last })}
        options={optionsFor(first)}
        hint="The first clip does, cut around the middle of the picture."
      />
      {mayEnd && first !== '' && (
        <Select
          label="Ends with"
          value={last}
          onValue={(value) => onChange({ first, last: value })}
          options={optionsFor(last)}
          hint="Where all of it is one clip."
        />
      )}
    </>
  );
};
