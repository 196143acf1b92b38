/** One document from parsed to live. */
@NullMarked
package io.taopu.assistant.ingestion.publish;

import org.jspecify.annotations.NullMarked;
