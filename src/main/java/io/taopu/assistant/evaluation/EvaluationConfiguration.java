package io.taopu.assistant.evaluation;

import io.taopu.assistant.answering.Answering;
import io.taopu.assistant.evaluation.report.ReportFiles;
import io.taopu.assistant.evaluation.workbook.WorkbookOracle;
import io.taopu.assistant.knowledge.Library;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvaluationSettings.class)
class EvaluationConfiguration {

    @Bean
    @ConditionalOnProperty("assistant.evaluation.run")
    Evaluation evaluation(
            EvaluationSettings settings, Answering answering, Library library, JsonMapper json, Clock clock) {
        List<AnswerCheck> checks = settings.plots() == null
                ? List.of()
                : List.of(WorkbookOracle.of(settings.workbook(), settings.plots(), clock));
        return new Evaluation(new AnsweringRespondent(answering, library, json, clock), checks, clock);
    }

    @Bean
    @ConditionalOnProperty("assistant.evaluation.run")
    EvaluationRun evaluationRun(
            EvaluationSettings settings,
            Evaluation evaluation,
            JsonMapper json,
            ConfigurableApplicationContext application,
            ApplicationAvailability availability) {
        return new EvaluationRun(
                settings, evaluation, new ReportFiles(settings.report(), json), application, availability);
    }
}
