/** Deliberate offenders: each breaks one house rule, so that the rule's test can show that it bites. */
@NullMarked
package io.taopu.assistant.offender;

import org.jspecify.annotations.NullMarked;
