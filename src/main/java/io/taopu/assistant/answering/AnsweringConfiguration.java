package io.taopu.assistant.answering;

import io.taopu.assistant.answering.compose.Composer;
import io.taopu.assistant.answering.compose.ExtractiveComposer;
import io.taopu.assistant.answering.compose.FixedReplies;
import io.taopu.assistant.answering.evidence.ContactPassages;
import io.taopu.assistant.answering.evidence.EvidenceSearch;
import io.taopu.assistant.answering.evidence.PassageSearch;
import io.taopu.assistant.answering.evidence.RegisterSearch;
import io.taopu.assistant.answering.read.SeparateQuestions;
import io.taopu.assistant.answering.read.Understanding;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.parcel.ParcelQuestions;
import io.taopu.assistant.parcel.ParcelRegister;
import io.taopu.assistant.parcel.ParcelWords;
import io.taopu.assistant.retrieval.Retrieval;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnsweringConfiguration {

    @Bean
    Understanding understanding(
            TextNormalizer normalizer, Lexicon lexicon, ParcelQuestions parcelQuestions, ParcelRegister register) {
        return new Understanding(normalizer, lexicon, parcelQuestions, register);
    }

    @Bean
    EvidenceSearch evidenceSearch(Retrieval retrieval, Lexicon lexicon, ParcelRegister register, Library library) {
        return new EvidenceSearch(
                new PassageSearch(retrieval, lexicon), new RegisterSearch(register, library), lexicon);
    }

    @Bean
    FixedReplies fixedReplies(Retrieval retrieval, Library library) {
        return new FixedReplies(new ContactPassages(retrieval, library));
    }

    @Bean
    Composer composer(ParcelWords words) {
        return new ExtractiveComposer(words);
    }

    @Bean
    Answering answering(
            Library library,
            Understanding understanding,
            Lexicon lexicon,
            EvidenceSearch evidenceSearch,
            Composer composer,
            FixedReplies fixed,
            ObjectProvider<AnswerSteps> watching) {
        AnswerSteps steps = watching.getIfAvailable(() -> AnswerSteps.UNTIMED);
        Drafting drafting = new Drafting(composer, fixed, steps);
        return new AnswerPipeline(
                library,
                new SeparateQuestions(understanding, lexicon),
                evidenceSearch,
                drafting,
                new Verdict(library, fixed),
                composer.name(),
                steps);
    }
}
