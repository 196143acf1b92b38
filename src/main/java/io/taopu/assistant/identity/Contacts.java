package io.taopu.assistant.identity;

import io.taopu.assistant.identity.token.Sealing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Contact data of visitors, encrypted at rest and bound to the consent it was given with. */
@Service
public class Contacts {

    private static final String SEPARATOR = "\u001f";

    private final JdbcContacts contacts;
    private final Sealing sealing;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Contacts(JdbcContacts contacts, Sealing sealing, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.contacts = contacts;
        this.sealing = sealing;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Keeps what a visitor has given with consent and returns the id under which it is found again. */
    public String keep(VisitorId visitor, Contact contact) {
        String id = ids.next();
        Consent consent = new Consent(Consent.CURRENT_VERSION, clock.instant());
        contacts.insert(id, visitor, consent, sealing.seal(write(contact), id));
        events.publishEvent(new ConsentGiven(visitor, consent.version(), consent.givenAt()));
        return id;
    }

    public Optional<Contact> find(String id) {
        return contacts.find(id).map(this::open);
    }

    /** Everything a visitor has given, oldest first. */
    List<Kept> listOf(VisitorId visitor) {
        return contacts.listOf(visitor).stream()
                .map(encrypted -> new Kept(encrypted.consent(), open(encrypted)))
                .toList();
    }

    int erase(VisitorId visitor) {
        return contacts.delete(visitor);
    }

    /** A contact with the consent it was given under. */
    record Kept(Consent consent, Contact contact) {}

    private Contact open(JdbcContacts.Sealed encrypted) {
        return read(sealing.open(encrypted.text(), encrypted.id()));
    }

    private static byte[] write(Contact contact) {
        return String.join(SEPARATOR, orEmpty(contact.name()), orEmpty(contact.phone()), orEmpty(contact.email()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Contact read(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1);
        return new Contact(orNull(parts[0]), orNull(parts[1]), orNull(parts[2]));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value.replace(SEPARATOR, " ");
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
