package io.taopu.assistant.offender;

import io.taopu.assistant.offender.web.Endpoint;

record UsesItsOwnWeb(Endpoint endpoint) {}
