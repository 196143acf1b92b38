/** The knowledge folder, and what the last scan knew of it. */
@NullMarked
package io.taopu.assistant.ingestion.folder;

import org.jspecify.annotations.NullMarked;
