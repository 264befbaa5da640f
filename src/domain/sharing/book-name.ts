const nationality = /^[[(（【〔][^\])）】〕]{1,12}[\])）】〕]\s*/;
const roleAtTheEnd = /[\s,，、](编著|主编|著|编|译|等)$/;
const marks = /[\s《》〈〉「」“”"'‘’·•.,，。:：—-]/g;

/** A title as it is shown between its own marks: without those that were typed. */
export function plainTitle(title: string): string {
  return title
    .trim()
    .replace(/^《(.*)》$/u, '$1')
    .trim();
}

/**
 * What makes two recommendations one book: title and author, whatever marks, spaces, nationality (`[苏]`) and role (`著`)
 * somebody typed around them. Empty when the title has nothing to read.
 */
export function bookName({ title, author }: { readonly title: string; readonly author: string }): string {
  const name = plain(title);
  return name === ''
    ? ''
    : `${name}\n${plain(author.trim().replace(nationality, '').replace(roleAtTheEnd, ''))}`;
}

function plain(words: string): string {
  return words.normalize('NFKC').replace(marks, '').toLowerCase();
}
