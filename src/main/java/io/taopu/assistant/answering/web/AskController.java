package io.taopu.assistant.answering.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taopu.assistant.answering.Answer;
import io.taopu.assistant.answering.AnswerListener;
import io.taopu.assistant.answering.AnswerView;
import io.taopu.assistant.answering.Answering;
import io.taopu.assistant.identity.Ids;
import java.time.Clock;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers one question and stores nothing. */
@RestController
@Tag(name = "Questions")
class AskController {

    private final Answering answering;
    private final Ids ids;
    private final Clock clock;

    AskController(Answering answering, Ids ids, Clock clock) {
        this.answering = answering;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping("/api/v1/ask")
    @Operation(
            summary = "Ask a question",
            description = "Stateless: history, oldest first, comes with the question; nothing is stored.")
    AnswerView ask(@RequestBody AskRequest body) {
        Answer answer = answering.answer(body.read(clock), AnswerListener.SILENT);
        return AnswerView.stateless(ids.next(), clock.instant(), answer);
    }
}
