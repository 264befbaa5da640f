export interface PhoneLook {
  readonly theme?: 'light' | 'dark';
  readonly size?: 'normal' | 'large';
  readonly width?: number;
  readonly height?: number;
}
