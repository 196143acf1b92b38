/**
 * Programs that write the binary files of {@code knowledge/} from readable sources, and checks that every document
 * there is complete and current.
 */
@NullMarked
package io.taopu.assistant.knowledgefiles;

import org.jspecify.annotations.NullMarked;
