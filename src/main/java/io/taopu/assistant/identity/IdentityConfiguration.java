package io.taopu.assistant.identity;

import io.taopu.assistant.identity.token.Sealing;
import io.taopu.assistant.identity.token.SiteTokens;
import io.taopu.assistant.identity.token.VisitorTokens;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires what signs and seals, with the keys that are configured or kept in the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {

    @Bean
    VisitorTokens visitorTokens(
            IdentitySettings settings, @Value("${assistant.data:./data}") String dataFolder, Clock clock) {
        return new VisitorTokens(secret(settings.tokenKey(), dataFolder, "token-key"), settings.tokenLifetime(), clock);
    }

    @Bean
    SiteTokens siteTokens(IdentitySettings settings, Clock clock, JsonMapper json) {
        String siteKey = given(settings.siteKey());
        return new SiteTokens(siteKey == null ? given(settings.tokenKey()) : siteKey, siteKey != null, clock, json);
    }

    @Bean
    Sealing sealing(IdentitySettings settings, @Value("${assistant.data:./data}") String dataFolder) {
        return new Sealing(secret(settings.dataKey(), dataFolder, "data-key"));
    }

    @Bean
    @ConditionalOnProperty(name = "assistant.identity.limits.shared", havingValue = "true")
    SharedLimits sharedLimits(JdbcClient jdbc) {
        return new PgSharedLimits(jdbc);
    }

    @Bean
    NodeKey tokenKey(IdentitySettings settings, @Value("${assistant.data:./data}") String dataFolder) {
        return NodeKey.of("token-key", secret(settings.tokenKey(), dataFolder, "token-key"));
    }

    @Bean
    NodeKey dataKey(IdentitySettings settings, @Value("${assistant.data:./data}") String dataFolder) {
        return NodeKey.of("data-key", secret(settings.dataKey(), dataFolder, "data-key"));
    }

    @Bean
    @ConditionalOnProperty(name = "assistant.identity.keyscompared", havingValue = "true")
    PgSharedKeys sharedKeys(JdbcClient jdbc, List<NodeKey> keys) {
        return new PgSharedKeys(jdbc, keys);
    }

    private static String secret(@Nullable String configured, String dataFolder, String fileName) {
        String given = given(configured);
        return given != null ? given : KeyFile.readOrCreate(Path.of(dataFolder, fileName));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
