package io.taopu.assistant.parcel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.parcel.ParcelWords;
import io.taopu.assistant.parcel.register.TestRegister;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class ParcelWordsControllerTests {

    @Test
    void theWordsOfTodaysPlotsAreListedInEnglishAndLongTextsAreLeftOut() throws IOException {
        var lexicon = Lexicon.load(Path.of("knowledge/lexicon.yaml"));
        var controller = new ParcelWordsController(
                TestRegister.demonstration(lexicon), new ParcelWords(lexicon), Clock.systemUTC());
        var answer = controller.list();
        assertThat(answer.getHeaders().getCacheControl()).contains("max-age");
        assertThat(answer.getBody()).isNotNull();
        assertThat(answer.getBody().en())
                .containsEntry("净地", "cleared land")
                .containsEntry("修复中", "under remediation")
                .containsEntry("古浪路", "Gulang Road")
                .containsKeys("工业用地", "工业用地M1", "医疗器械", "带产业项目挂牌", "15号线武威东路")
                .allSatisfy((word, english) -> assertThat(english).doesNotContainPattern("\\p{IsHan}"));
    }
}
