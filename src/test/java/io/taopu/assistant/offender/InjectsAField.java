package io.taopu.assistant.offender;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

class InjectsAField {
    @Autowired
    Clock clock = Clock.systemUTC();
}
