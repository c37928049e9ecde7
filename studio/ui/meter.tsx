/** How much of a limit is used. @param share 0 to 1 */
export const Meter = ({
  label,
  share,
  text,
  note,
}: {
  label: string;
  share: number;
  text: string;
  note?: string;
}) => (
  <div class="meter">
    <div class="row spread">
      <span>{label}</span>
      <span>{text}</span>
    </div>
    <div
      class={share >= 1 ? 'meter-track full' : share >= 0.8 ? 'meter-track near' : 'meter-track'}
      aria-hidden="true"
    >
      <span style={{ width: `${Math.round(share * 100)}%` }} />
    </div>
    {note !== undefined && <p class="soft small">{note}</p>}
  </div>
);
