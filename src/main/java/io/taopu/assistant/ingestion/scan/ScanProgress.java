package io.taopu.assistant.ingestion.scan;

import io.taopu.assistant.ingestion.IngestionReport.FileResult;

/** Told by a running scan how far it is. */
interface ScanProgress {

    void begins(int files);

    void done(FileResult file);
}
