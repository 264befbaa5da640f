/** A phone has no keyboard to steer by; WeChat on a PC gives a mini-program none either. */
export function steerByKeys(): void {}

/** What single keys do while a page is shown, in small letters: `f`, `escape`. */
export type KeyActs = Readonly<Record<string, () => unknown>>;

export function useKeys(_acts: KeyActs): void {}
