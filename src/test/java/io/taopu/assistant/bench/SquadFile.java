package io.taopu.assistant.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Paragraphs and questions of a file in SQuAD's layout.
 *
 * @param paragraphs the paragraphs in order
 * @param asked the questions that have an answer, in order
 */
record SquadFile(List<Paragraph> paragraphs, List<Asked> asked) {

    SquadFile {
        paragraphs = List.copyOf(paragraphs);
        asked = List.copyOf(asked);
    }

    /** One paragraph, which the benchmark treats as one document. */
    record Paragraph(int number, String title, String text) {

        /** One of two halves of a file, told by the text alone, so that the same paragraph always falls into the same. */
        boolean inTrainingHalf() {
            return Math.floorMod(text.hashCode(), 2) == 0;
        }
    }

    /** A question, the paragraph that answers it, and the answers that count as right. */
    record Asked(String text, int paragraph, Set<String> answers) {
        Asked {
            answers = Set.copyOf(answers);
        }
    }

    static SquadFile read(Path file) throws IOException {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        for (JsonNode article : JsonMapper.shared().readTree(file.toFile()).path("data")) {
            for (JsonNode node : article.path("paragraphs")) {
                Paragraph paragraph = new Paragraph(
                        paragraphs.size(),
                        article.path("title").asString(""),
                        node.path("context").asString(""));
                paragraphs.add(paragraph);
                for (JsonNode question : node.path("qas")) {
                    Set<String> answers = new LinkedHashSet<>();
                    question.path("answers")
                            .forEach(answer -> answers.add(answer.path("text").asString("")));
                    answers.removeIf(String::isBlank);
                    if (!answers.isEmpty()) {
                        asked.add(new Asked(question.path("question").asString(""), paragraph.number(), answers));
                    }
                }
            }
        }
        return new SquadFile(paragraphs, asked);
    }
}
