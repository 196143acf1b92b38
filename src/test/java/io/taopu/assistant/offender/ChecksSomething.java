package io.taopu.assistant.offender;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** A test whose class name the test run would never pick up. */
@Disabled("an offender, not a test")
class ChecksSomething {

    @Test
    void nothing() {}
}
