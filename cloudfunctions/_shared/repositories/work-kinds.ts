import { type Catalogue, catalogueOf, type SchoolKind } from '@/domain/submission/catalogue';
import { readAll } from '../documents';

/** The school's kinds of work. A school that changed none has none stored. One dependent step. */
export async function readCatalogue(schoolId: string): Promise<Catalogue> {
  return catalogueOf(await readAll<SchoolKind>('workKinds', { schoolId }));
}
