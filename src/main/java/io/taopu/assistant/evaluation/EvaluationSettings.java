package io.taopu.assistant.evaluation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the evaluation.
 *
 * @param run questions file to run once the application is ready, which then ends; nothing is run without it
 * @param report folder the report is written to
 * @param threshold share of questions that must pass for exit code 0, from 0 to 1
 * @param plots expectations file for plot questions; without it they are judged by their ending only
 * @param workbook workbook the expectations are computed from
 */
@Validated
@ConfigurationProperties("assistant.evaluation")
record EvaluationSettings(
        @Nullable Path run,
        @DefaultValue("target/evaluation") Path report,
        @DefaultValue("0.95") @DecimalMin("0") @DecimalMax("1") double threshold,
        @Nullable Path plots,
        @DefaultValue("knowledge/parcels/taopu-parcels.xlsx") Path workbook) {}
