package io.taopu.assistant.offender;

import org.springframework.jdbc.core.simple.JdbcClient;

record StoreWithoutTheName(JdbcClient client) {}
