/** A phone has no keyboard to steer by; WeChat on a PC gives a mini-program none either. */
export function steerByKeys(): void {}
