package io.taopu.assistant.language;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the module.
 *
 * @param lexicon the vocabulary file
 */
@ConfigurationProperties("assistant.language")
record LanguageSettings(@DefaultValue("knowledge/lexicon.yaml") Path lexicon) {}
