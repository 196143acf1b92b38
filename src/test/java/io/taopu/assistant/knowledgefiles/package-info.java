/** Programs that write the binary files of {@code knowledge/} from readable sources. */
@NullMarked
package io.taopu.assistant.knowledgefiles;

import org.jspecify.annotations.NullMarked;
