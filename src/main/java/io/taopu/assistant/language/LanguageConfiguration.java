package io.taopu.assistant.language;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LanguageSettings.class)
class LanguageConfiguration {

    @Bean
    Lexicon lexicon(LanguageSettings settings) throws IOException {
        return Lexicon.load(settings.lexicon());
    }

    @Bean
    TextNormalizer textNormalizer(Lexicon lexicon) {
        return new TextNormalizer(lexicon);
    }
}
