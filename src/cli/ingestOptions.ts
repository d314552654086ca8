/** What a person says of the documents that `zhengtu ingest` takes in. */
export interface IngestOptions {
  replace?: true
  address?: string
  publisher?: string
  date?: string
}
