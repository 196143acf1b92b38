package io.taopu.assistant.offender;

import com.fasterxml.jackson.databind.ObjectMapper;

class UsesOldJackson {
    private final ObjectMapper mapper = new ObjectMapper();
}
