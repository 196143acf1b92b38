package io.taopu.assistant.conversation;

import io.taopu.assistant.answering.FocusJson;
import io.taopu.assistant.conversation.transcript.TranscriptKey;
import io.taopu.assistant.identity.KeyFile;
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
        String configured = settings.signingKey();
        return new TranscriptKey(
                configured == null || configured.isBlank()
                        ? KeyFile.readOrCreate(Path.of(dataFolder, "transcript-key"))
                        : configured);
    }
}
