import cloud from 'wx-server-sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

/** The real SDK, initialised once an instance. */
export { cloud };

type Data = Record<string, unknown>;

interface Query {
  where(condition: object): Query;
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  limit(max: number): Query;
  field(projection: Readonly<Record<string, boolean>>): Query;
  get(): Promise<{ data: unknown[] }>;
  count(): Promise<{ total: number }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

interface DocumentHandle {
  get(): Promise<{ data: unknown }>;
  set(options: { data: object }): Promise<unknown>;
  update(options: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

interface CollectionHandle extends Query {
  doc(id: string): DocumentHandle;
  add(options: { data: object }): Promise<{ _id: string }>;
}

export interface SdkTransaction {
  collection(name: string): Pick<CollectionHandle, 'doc' | 'add'>;
  commit(): Promise<unknown>;
  rollback(reason: unknown): Promise<unknown>;
}

/** The part of the SDK's database that we use; its own types mix callbacks and promises and fit neither. */
export interface Database {
  readonly command: {
    gt(value: unknown): { and(other: unknown): unknown };
    gte(value: unknown): unknown;
    lt(value: unknown): unknown;
    lte(value: unknown): unknown;
    in(values: readonly unknown[]): unknown;
    neq(value: unknown): unknown;
    remove(): unknown;
    inc(by: number): unknown;
  };
  collection(name: string): CollectionHandle;
  startTransaction(): Promise<SdkTransaction>;
}

/** A missing document reads as null instead of throwing. */
export const database = cloud.database({ throwOnNotFound: false } as Data) as unknown as Database;

/** Query operators: `in`, `gt`, `lt` … */
export const command = database.command;
