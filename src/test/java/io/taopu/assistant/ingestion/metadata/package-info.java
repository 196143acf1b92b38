@NullMarked
package io.taopu.assistant.ingestion.metadata;

import org.jspecify.annotations.NullMarked;
