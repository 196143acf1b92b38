package io.taopu.assistant.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visitor as first seen; holds no personal data of its own.
 *
 * @param locale language tag of the interface: zh, zh-Hant or en
 * @param siteSubject whom the site's verified identity token names, or null
 */
public record Visitor(VisitorId id, String locale, Channel channel, @Nullable String siteSubject, Instant createdAt) {}
