/** @file Sliders: along a range, or from one to the next of a list of values. */
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import styles from './slider.module.css';

interface SliderProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'> {
  value: number;
  onChange: (value: number) => void;
}

export function Slider({ className, onChange, ...rest }: SliderProps) {
  return (
    <input
      {...rest}
      type="range"
      className={classNames(styles.slider, className)}
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
  );
}

interface ValueSliderProps extends Omit<SliderProps, 'min' | 'max' | 'step'> {
  /** All that can be chosen, `value` among them. */
  values: readonly number[];
}

/** Its steps are as long as each other, however far apart the values are. */
export function ValueSlider({ values, value, onChange, ...rest }: ValueSliderProps) {
  return (
    <Slider
      aria-valuetext={String(value)}
      {...rest}
      min={0}
      max={values.length - 1}
      step={1}
      value={values.indexOf(value)}
      onChange={(index) => onChange(values[index]!)}
    />
  );
}
