package io.taopu.assistant.parcel;

import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.parcel.query.LexiconParcelQuestions;
import io.taopu.assistant.parcel.register.JdbcParcelRows;
import io.taopu.assistant.parcel.register.StoredParcelRegister;
import io.taopu.assistant.parcel.sheet.SheetReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ParcelConfiguration {

    @Bean
    StoredParcelRegister parcelRegister(JdbcClient jdbc, JsonMapper json, Library library, Lexicon lexicon) {
        return new StoredParcelRegister(new JdbcParcelRows(jdbc, json), library, new SheetReader(lexicon));
    }

    @Bean
    ParcelQuestions parcelQuestions(Lexicon lexicon, ParcelRegister register) {
        return new LexiconParcelQuestions(lexicon, register);
    }

    @Bean
    ParcelWords parcelWords(Lexicon lexicon) {
        return new ParcelWords(lexicon);
    }
}
