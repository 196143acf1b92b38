package io.taopu.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScriptTests {

    @Test
    void simplifiesEveryWordOfTheDictionaryAsTheDictionarySays() throws IOException {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ZhConverterUtil.class.getResourceAsStream("/data/dictionary/TSPhrases.txt")),
                StandardCharsets.UTF_8))) {
            var words =
                    file.lines().map(line -> line.split("\\s", 2)[0]).distinct().toList();

            assertThat(words).hasSizeGreaterThan(100).allSatisfy(word -> assertThat(Script.toSimplified(word))
                    .isEqualTo(ZhConverterUtil.toSimple(word)));
        }
    }

    @Test
    void leavesSimplifiedTextAsItIs() {
        assertThat(Script.toSimplified("桃浦镇的容积率是多少？TP-07")).isEqualTo("桃浦镇的容积率是多少？TP-07");
    }
}
