package io.taopu.assistant.live;

/** What somebody waits for news of, such as one conversation. */
public record Topic(String name) {}
