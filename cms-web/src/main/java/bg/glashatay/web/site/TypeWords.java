package bg.glashatay.web.site;

import static bg.glashatay.domain.publishing.ParticularField.ACT_BODY;
import static bg.glashatay.domain.publishing.ParticularField.ACT_BODY_NAME;
import static bg.glashatay.domain.publishing.ParticularField.ACT_DATE;
import static bg.glashatay.domain.publishing.ParticularField.ACT_IN_FORCE;
import static bg.glashatay.domain.publishing.ParticularField.ACT_KIND;
import static bg.glashatay.domain.publishing.ParticularField.ACT_NUMBER;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_ALL_DAY;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_AUDIENCE;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_END;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_ORGANISER;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_PRICE;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_START;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_VENUE;
import static bg.glashatay.domain.publishing.ParticularField.NOTICE_FROM;
import static bg.glashatay.domain.publishing.ParticularField.NOTICE_LEVEL;
import static bg.glashatay.domain.publishing.ParticularField.NOTICE_UNTIL;

import bg.glashatay.domain.media.FileFormat;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.publishing.Particulars;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicFacts;
import bg.glashatay.web.shared.Bundle;
import bg.glashatay.web.shared.FileSize;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the kinds of documents say of themselves, in the words of a language, at a moment. */
public final class TypeWords {

    private final Locale locale;
    private final Bundle texts;
    private final Instant now;
    private final DateTimeFormatter day;
    private final DateTimeFormatter clock;

    TypeWords(Language language, Instant now) {
        this.locale = language.locale();
        this.texts = Bundle.of("types", locale);
        this.now = now;
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        this.clock = DateTimeFormatter.ofPattern("H:mm", locale);
    }

    String of(String key, Object... values) {
        return texts.text(key, values);
    }

    /** What a list says of a document beside its headline; nothing for kinds that have nothing of the sort. */
    public List<Phrase> essential(PublicFacts facts) {
        return switch (facts.type()) {
            case ACT -> actName(facts);
            case EVENT -> event(facts);
            case NOTICE -> notice(facts);
            default -> List.of();
        };
    }

    /** Whether a document has a time of its own, from which that of its publication has to be told apart. */
    public boolean hasOwnTime(PublicFacts facts) {
        return facts.period().isPresent();
    }

    /** „Наредба № 7 от 14 март 2026“. */
    private List<Phrase> actName(PublicFacts facts) {
        var name = new ArrayList<Phrase>();
        choice(facts, ACT_KIND).ifPresent(kind -> name.add(Phrase.words(kind + " ")));
        name.addAll(numberAndDate(facts));
        return name;
    }

    private List<Phrase> numberAndDate(PublicFacts facts) {
        var phrases = new ArrayList<Phrase>();
        var number = facts.text(ACT_NUMBER);
        if (!number.isEmpty()) {
            phrases.add(Phrase.words(number.startsWith("№") ? number : of("act.number", number)));
        }
        facts.values().date(ACT_DATE).ifPresent(date -> {
            if (!phrases.isEmpty()) {
                phrases.add(Phrase.words(" " + of("act.dated") + " "));
            }
            phrases.add(date(date));
        });
        return phrases;
    }

    private List<Phrase> event(PublicFacts facts) {
        var phrases = new ArrayList<>(when(facts));
        var venue = facts.text(EVENT_VENUE);
        if (!venue.isEmpty()) {
            phrases.add(Phrase.words((phrases.isEmpty() ? "" : " · ") + venue));
        }
        if (isOver(facts)) {
            phrases.add(Phrase.words(" · " + of("event.over.short")));
        }
        return phrases;
    }

    private List<Phrase> notice(PublicFacts facts) {
        var phrases = new ArrayList<Phrase>();
        if (!isOver(facts)) {
            choice(facts, NOTICE_LEVEL).ifPresent(level -> phrases.add(Phrase.words(level + " · ")));
        }
        phrases.addAll(validity(facts));
        return phrases;
    }

    /** What stands above the text of a document, line by line. */
    List<Fact> facts(PublicFacts facts) {
        var lines = new ArrayList<Fact>();
        switch (facts.type()) {
            case ACT -> {
                choice(facts, ACT_KIND).ifPresent(kind -> lines.add(fact("fact.actKind", kind)));
                add(lines, "fact.numberAndDate", numberAndDate(facts));
                issuer(facts).ifPresent(body -> lines.add(fact("fact.actBody", body)));
                facts.values().date(ACT_IN_FORCE).ifPresent(date -> add(lines, "fact.actInForce", List.of(date(date))));
            }
            case EVENT -> {
                add(lines, "fact.when", when(facts));
                for (var field : List.of(EVENT_VENUE, EVENT_PRICE, EVENT_ORGANISER, EVENT_AUDIENCE)) {
                    if (!facts.text(field).isEmpty()) {
                        lines.add(fact("fact." + field.getFieldName(), facts.text(field)));
                    }
                }
            }
            default -> {
                // the others say it in their own way, or have nothing to say
            }
        }
        return lines;
    }

    /** Who has passed an act. */
    Optional<String> issuer(PublicFacts facts) {
        var name = facts.text(ACT_BODY_NAME);
        return name.isEmpty() ? choice(facts, ACT_BODY) : Optional.of(name);
    }

    /** When an event takes place; a day is said once where it begins and ends on the same. */
    private List<Phrase> when(PublicFacts facts) {
        var values = facts.values();
        var start = values.localTime(EVENT_START);
        if (start.isEmpty()) {
            return List.of();
        }
        var from = start.get();
        var until = values.localTime(EVENT_END);
        if (values.flag(EVENT_ALL_DAY)) {
            var last = until.map(LocalDateTime::toLocalDate).orElse(from.toLocalDate());
            return last.isAfter(from.toLocalDate())
                    ? List.of(date(from.toLocalDate()), Phrase.words(" – "), date(last))
                    : List.of(date(from.toLocalDate()));
        }
        if (until.isEmpty()) {
            return List.of(moment(from));
        }
        var to = until.get();
        var end = to.toLocalDate().equals(from.toLocalDate()) ? new Phrase(clock.format(to), exact(to)) : moment(to);
        return List.of(moment(from), Phrase.words(" – "), end);
    }

    /** Until when a notice is in force, or was, or will be. */
    List<Phrase> validity(PublicFacts facts) {
        var values = facts.values();
        var until = values.localTime(NOTICE_UNTIL);
        if (until.isEmpty()) {
            return List.of();
        }
        var phrases = new ArrayList<Phrase>();
        if (isOver(facts)) {
            phrases.add(Phrase.words(of("notice.was") + " "));
        } else if (isAhead(facts)) {
            phrases.add(Phrase.words(of("notice.from") + " "));
            phrases.add(moment(values.localTime(NOTICE_FROM).orElseThrow()));
            phrases.add(Phrase.words(" " + of("notice.until.after") + " "));
        } else {
            phrases.add(Phrase.words(of("notice.until") + " "));
        }
        phrases.add(moment(until.get()));
        return phrases;
    }

    boolean isOver(PublicFacts facts) {
        return facts.period().filter(period -> period.isOver(now)).isPresent();
    }

    boolean isAhead(PublicFacts facts) {
        return facts.period().filter(period -> period.isAhead(now)).isPresent();
    }

    Optional<String> choice(PublicFacts facts, ParticularField field) {
        var value = facts.text(field);
        return value.isEmpty() ? Optional.empty() : Optional.of(of(field.getFieldName() + "." + value));
    }

    Phrase date(LocalDate date) {
        return new Phrase(day.format(date), date.toString());
    }

    private Phrase moment(LocalDateTime time) {
        return new Phrase(day.format(time) + ", " + clock.format(time), exact(time));
    }

    private static String exact(LocalDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(Particulars.ZONE));
    }

    private Fact fact(String key, String text) {
        return new Fact(of(key), List.of(Phrase.words(text)));
    }

    private void add(List<Fact> facts, String key, List<Phrase> phrases) {
        if (!phrases.isEmpty()) {
            facts.add(new Fact(of(key), phrases));
        }
    }

    /** What a file is and how large: „PDF, 1,2 MB“. */
    public String file(String mediaType, long bytes) {
        var format = FileFormat.ofMediaType(mediaType).map(FileFormat::name).orElse(mediaType);
        return format + ", " + FileSize.in(locale, bytes);
    }
}
