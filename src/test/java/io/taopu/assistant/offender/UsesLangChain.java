package io.taopu.assistant.offender;

import dev.langchain4j.data.segment.TextSegment;

class UsesLangChain {
    private final TextSegment segment = TextSegment.from("text");
}
