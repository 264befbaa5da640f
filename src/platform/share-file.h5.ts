/** A browser has no chats: a file is downloaded. */
export function otherWay(): 'chat' | 'disk' {
  return 'disk';
}

export async function bringFile(url: string): Promise<string> {
  return url;
}

export async function sendFile(): Promise<'sent' | 'cancelled' | 'failed'> {
  return 'failed';
}
