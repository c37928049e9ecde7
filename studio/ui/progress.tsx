/** How far something is. @param share 0..1 @param label what it is of */
export const ProgressBar = ({ share, label }: { share: number; label: string }) => {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span class="progress-bar" style={{ transform: `scaleX(${percent / 100})` }} />
    </div>
  );
};
