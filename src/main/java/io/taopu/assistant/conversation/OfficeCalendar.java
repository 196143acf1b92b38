package io.taopu.assistant.conversation;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When officers are there: Monday to Friday within office hours, but for holidays and days worked instead. */
@Component
public class OfficeCalendar {

    private static final int MAX_DAYS_AHEAD = 60;
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    private final ConversationSettings.Office office;
    private final Clock clock;

    OfficeCalendar(ConversationSettings settings, Clock clock) {
        this.office = settings.office();
        this.clock = clock;
    }

    /**
     * Office hours as a visitor needs to know them.
     *
     * @param text the hours in words
     * @param opensAt when officers are back; null while they are there
     */
    public record Hours(boolean open, String text, @Nullable Instant opensAt) {}

    /** The hours as of now, in the language of the tag. */
    public Hours now(String locale) {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean open = isOpen(now);
        return new Hours(open, text(locale), open ? null : nextOpening(now));
    }

    private boolean isOpen(LocalDateTime at) {
        return isWorkday(at.toLocalDate())
                && !at.toLocalTime().isBefore(office.opens())
                && at.toLocalTime().isBefore(office.closes());
    }

    private @Nullable Instant nextOpening(LocalDateTime after) {
        ZoneId zone = clock.getZone();
        for (int days = 0; days <= MAX_DAYS_AHEAD; days++) {
            LocalDate day = after.toLocalDate().plusDays(days);
            LocalDateTime opening = day.atTime(office.opens());
            if (isWorkday(day) && opening.isAfter(after)) {
                return opening.atZone(zone).toInstant();
            }
        }
        return null;
    }

    private boolean isWorkday(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? office.workdays().contains(day) : !office.holidays().contains(day);
    }

    private String text(String locale) {
        String hours = HOURS.format(office.opens()) + "–" + HOURS.format(office.closes());
        return switch (locale) {
            case "en" -> "Working days " + hours + " (Shanghai time)";
            case "zh-Hant" -> "工作日 " + hours + "（上海時間）";
            default -> "工作日 " + hours + "（上海时间）";
        };
    }
}
