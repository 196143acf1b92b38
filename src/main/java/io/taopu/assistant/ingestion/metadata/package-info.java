/** What a document is, from its sidecar, its head, its properties and its text. */
@NullMarked
package io.taopu.assistant.ingestion.metadata;

import org.jspecify.annotations.NullMarked;
