export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'normal';

const base =
  'inline-flex cursor-pointer items-center justify-center gap-1.5 rounded-control border font-sans font-semibold ' +
  'whitespace-nowrap select-none data-disabled:cursor-not-allowed data-disabled:opacity-55 forced-colors:border-[ButtonText]';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-ink-inverse hover:bg-accent-strong data-pressed:bg-accent-strong',
  secondary: 'border-field bg-surface-raised text-ink hover:bg-surface-sunken data-pressed:bg-surface-sunken',
  quiet: 'border-transparent text-ink hover:bg-surface-sunken data-pressed:bg-surface-sunken',
  danger: 'border-danger bg-surface-raised text-danger hover:bg-danger-surface data-pressed:bg-danger-surface',
};

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-7 px-2 text-small pointer-coarse:min-h-9',
  normal: 'min-h-9 px-3.5 text-label pointer-coarse:min-h-11',
};

/** The look of a button, also for a link that acts as one. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: ButtonSize = 'normal'): string {
  return `${base} ${variants[variant]} ${sizes[size]}`;
}
