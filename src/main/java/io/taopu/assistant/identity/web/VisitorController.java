package io.taopu.assistant.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taopu.assistant.identity.Channel;
import io.taopu.assistant.identity.DataRights;
import io.taopu.assistant.identity.IssuedToken;
import io.taopu.assistant.identity.Locales;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.identity.Visitors;
import io.taopu.assistant.problem.InputCheck;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Anonymous visitors: a token to speak with, a copy of everything kept, and its deletion. */
@RestController
@RequestMapping("/api/v1/visitors")
@Tag(name = "Visitors")
class VisitorController {

    private final Visitors visitors;
    private final DataRights rights;

    VisitorController(Visitors visitors, DataRights rights) {
        this.visitors = visitors;
        this.rights = rights;
    }

    record NewVisitor(@Nullable String locale, @Nullable String channel, @Nullable String identityToken) {}

    record VisitorToken(String visitorId, String token, Instant expiresAt) {}

    record RenewedToken(String token, Instant expiresAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Become a visitor", description = "Anonymous; no personal data is asked for.")
    VisitorToken open(@RequestBody(required = false) @Nullable NewVisitor body) {
        NewVisitor given = body == null ? new NewVisitor(null, null, null) : body;
        InputCheck check = new InputCheck();
        String locale = Locales.read(check, "locale", given.locale());
        String channel = check.oneOf("channel", given.channel(), Channel.NAMES);
        check.done();
        IssuedToken issued = visitors.open(
                locale == null ? Locales.DEFAULT : locale,
                channel == null ? Channel.WEB : Channel.of(channel),
                given.identityToken());
        return new VisitorToken(issued.visitorId().value(), issued.token(), issued.expiresAt());
    }

    @PostMapping("/me/token")
    @Operation(summary = "Renew the token")
    RenewedToken renew(@Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor) {
        IssuedToken issued = visitors.renew(visitor);
        return new RenewedToken(issued.token(), issued.expiresAt());
    }

    @GetMapping("/me/export")
    @Operation(summary = "A copy of everything kept about the caller")
    DataRights.Export export(@Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor) {
        return rights.export(visitor);
    }

    @DeleteMapping("/me")
    @Operation(summary = "Delete everything kept about the caller", description = "The token is refused afterwards.")
    DataRights.Receipt erase(@Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor) {
        return rights.erase(visitor);
    }
}
