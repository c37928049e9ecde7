/** Any of several. @param prefix what they are about, for who does not see what stands beside */
export const Checks = <T extends string>({
  options,
  chosen,
  onChosen,
  prefix,
}: {
  options: readonly { value: T; label: string }[];
  chosen: ReadonlySet<T>;
  onChosen: (chosen: ReadonlySet<T>) => void;
  prefix?: string;
}) => (
  <div class="checks">
    {options.map(({ value, label }) => (
      <label key={value} class="check">
        <input
          type="checkbox"
          checked={chosen.has(value)}
          onChange={({ currentTarget }) => {
            const next = new Set(chosen);
            if (currentTarget.checked) next.add(value);
            else next.delete(value);
            onChosen(next);
          }}
        />
        {prefix !== undefined && <span class="hidden">{prefix}: </span>}
        <span>{label}</span>
      </label>
    ))}
  </div>
);
