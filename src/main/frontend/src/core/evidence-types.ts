/** A file beside a report, as `/api/v1` tells of it. */
export interface Evidence {
  n: number;
  /** The figure it proves; null for the report as a whole. */
  indicator: string | null;
  filename: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: string;
  uploadedBy: string;
  uploadedByName: string;
  uploadedAt: string;
  previewable: boolean;
}

export interface EvidenceLimits {
  fileSize: number;
  files: number;
  reportSize: number;
}
