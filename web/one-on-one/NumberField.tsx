import { Field } from '#web/design/Field.tsx';

type NumberFieldProps = { label: string; hint?: string | undefined; min: number; max: number; step?: number; value: number; onChange: (value: number) => void };

/** A whole number within limits. While it is emptied to write another it is none (`NaN`). */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  return (
    <Field
      {...field}
      type="number"
      required
      value={Number.isNaN(value) ? '' : value}
      onChange={({ target }) => onChange(target.valueAsNumber)}
    />
  );
}
