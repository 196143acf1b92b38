package io.taopu.assistant.conversation;

import io.taopu.assistant.answering.FocusJson;
import io.taopu.assistant.conversation.transcript.TranscriptKey;
import io.taopu.assistant.identity.KeyFile;
import io.taopu.assistant.identity.NodeKey;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires the module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConversationSettings.class)
@EnableScheduling
class ConversationConfiguration {

    @Bean
    FocusJson focusJson() {
        return new FocusJson();
    }

    @Bean
    TranscriptKey transcriptKey(ConversationSettings settings, @Value("${assistant.data:./data}") String dataFolder) {
        return new TranscriptKey(secret(settings, dataFolder));
    }

    @Bean
    NodeKey signingKey(ConversationSettings settings, @Value("${assistant.data:./data}") String dataFolder) {
        return NodeKey.of("transcript-key", secret(settings, dataFolder));
    }

    private static String secret(ConversationSettings settings, String dataFolder) {
        String configured = settings.signingKey();
        return configured == null || configured.isBlank()
                ? KeyFile.readOrCreate(Path.of(dataFolder, "transcript-key"))
                : configured;
    }
}
