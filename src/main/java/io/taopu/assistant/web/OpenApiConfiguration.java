package io.taopu.assistant.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Investor assistant")
                                .version("1")
                                .description(
                                        """
                                Sourced answers about industrial plots, talent settlement and incentives, and a way \
                                to a human officer. Errors are RFC 9457 problems with `type` `urn:problem:CODE`. \
                                Days are days of Asia/Shanghai; timestamps are UTC."""))
                .components(new Components()
                        .addSecuritySchemes(
                                "visitor",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A visitor's token from POST /api/v1/visitors")));
    }
}
