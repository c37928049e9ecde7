import { Button } from '../ui/button.tsx';

/** What can be done with the films that are selected. */
export const SelectionBar = ({
  count,
  inWork,
  allSelected,
  onAll,
  onNone,
  onCancel,
  onRemove,
}: {
  count: number;
  /** How many of them are being made. */
  inWork: number;
  allSelected: boolean;
  onAll: () => void;
  onNone: () => void;
  onCancel: () => void;
  onRemove: () => void;
}) => (
  <section class="selection" aria-label="Selection">
    <p role="status">
      <strong>{count}</strong> selected
    </p>
    {!allSelected && (
      <Button look="quiet" onClick={onAll}>
        Select all
      </Button>
    )}
    <Button look="quiet" onClick={onNone}>
      Select none
    </Button>
    {inWork > 0 && (
      <Button icon="close" onClick={onCancel}>
        {`Cancel ${inWork}`}
      </Button>
    )}
    <Button look="danger" icon="trash" onClick={onRemove}>
      Delete
    </Button>
  </section>
);
