/** Codes of CloudBase's gateway; the SDK maps them to its numbers (−502001 and so on). */
export type FaultCode =
  | 'INVALID_PARAM'
  | 'INVALID_REQUEST_SOURCE'
  | 'SYS_ERR'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'STORAGE_REQUEST_FAIL'
  | 'STORAGE_EXCEED_AUTHORITY'
  | 'STORAGE_FILE_NONEXIST'
  | 'FUNCTIONS_REQUEST_FAIL'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED';

/** A refusal that the cloud would answer too. Anything else that is thrown is a bug of the local cloud. */
export class CloudFault extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
  ) {
    super(message);
    this.name = 'CloudFault';
  }
}

export function conflict(): CloudFault {
  return new CloudFault(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
      'Please check your request, but if the problem persists, contact us.',
  );
}

export function duplicateKey(collection: string, index: string, key: unknown): CloudFault {
  return new CloudFault(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ` +
      `local.${collection} index: ${index} dup key: ${JSON.stringify(key)}}]}, {<nil>}]`,
  );
}
