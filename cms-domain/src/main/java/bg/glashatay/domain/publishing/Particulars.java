package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.Issue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a text says in the fields that not every kind of document has: plain text by field, in the order of the fields.
 * A field without a value is not there.
 */
public final class Particulars {

    public static final Particulars NONE = new Particulars(Map.of());

    /** The zone whose clocks a date with a time is read from. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    private final Map<ParticularField, String> values;

    private Particulars(Map<ParticularField, String> values) {
        this.values = Collections.unmodifiableMap(
                values.isEmpty() ? new EnumMap<>(ParticularField.class) : new EnumMap<>(values));
    }

    /** The given values; empty ones are left out. */
    public static Particulars of(Map<ParticularField, String> values) {
        var present = new EnumMap<ParticularField, String>(ParticularField.class);
        values.forEach((field, value) -> {
            if (!value.isEmpty()) {
                present.put(field, value);
            }
        });
        return present.isEmpty() ? NONE : new Particulars(present);
    }

    /** What the function says for each field; empty for no value. */
    static Particulars of(Function<ParticularField, String> value) {
        var values = new EnumMap<ParticularField, String>(ParticularField.class);
        for (var field : ParticularField.values()) {
            values.put(field, value.apply(field));
        }
        return of(values);
    }

    /** The values by field, in the order of the fields. */
    public Map<ParticularField, String> values() {
        return values;
    }

    /** The value as it was written; empty for none. */
    public String text(ParticularField field) {
        return values.getOrDefault(field, "");
    }

    public Optional<LocalDate> date(ParticularField field) {
        return read(field, LocalDate::parse);
    }

    /** What the clock on the wall shows then. */
    public Optional<LocalDateTime> localTime(ParticularField field) {
        return read(field, LocalDateTime::parse);
    }

    /** The moment that is meant; of two that the clock shows alike, the earlier. */
    public Optional<Instant> instant(ParticularField field) {
        return localTime(field).map(time -> time.atZone(ZONE).toInstant());
    }

    /** The number of the document that is referred to. */
    public Optional<Long> document(ParticularField field) {
        return read(field, Long::valueOf);
    }

    public boolean flag(ParticularField field) {
        return !text(field).isEmpty();
    }

    private <T> Optional<T> read(ParticularField field, Function<String, T> reading) {
        return Optional.ofNullable(values.get(field))
                .filter(field.getKind()::reads)
                .map(reading);
    }

    /** What keeps them from being saved: values of another kind of document, unreadable or too long ones. */
    List<Issue> draftIssues(DocumentType type) {
        var issues = new ArrayList<Issue>();
        values.forEach((field, value) -> {
            if (!field.isOf(type)) {
                issues.add(Issue.of(field.getFieldName(), "field-of-another-type"));
            } else if (value.length() > field.getMaxLength()) {
                issues.add(Issue.of(field.getFieldName(), "too-long", field.getMaxLength(), value.length()));
            } else if (!field.getKind().reads(value)) {
                issues.add(Issue.of(field.getFieldName(), unreadable(field.getKind())));
            } else if (field.getKind() == ParticularKind.CHOICE
                    && !field.getChoices().contains(value)) {
                issues.add(Issue.of(field.getFieldName(), "choice-unknown"));
            } else if (field.getKind() == ParticularKind.DATE_TIME) {
                timeIssue(field, LocalDateTime.parse(value)).ifPresent(issues::add);
            }
        });
        return issues;
    }

    private static String unreadable(ParticularKind kind) {
        return switch (kind) {
            case DATE -> "date-unreadable";
            case DATE_TIME -> "time-unreadable";
            default -> "value-unreadable";
        };
    }

    /** An hour that the clocks leave out when summer time begins. */
    private static Optional<Issue> timeIssue(ParticularField field, LocalDateTime time) {
        if (!ZONE.getRules().getValidOffsets(time).isEmpty()) {
            return Optional.empty();
        }
        var next = ZONE.getRules().getTransition(time).getDateTimeAfter();
        return Optional.of(Issue.of(field.getFieldName(), "time-does-not-exist", time, ZONE, next));
    }

    /** What is missing or contradicts itself before it can be submitted. */
    List<Issue> submissionIssues(DocumentType type) {
        var issues = new ArrayList<Issue>();
        for (var field : type.fields()) {
            if (field.isRequired() && text(field).isEmpty()) {
                issues.add(Issue.of(field.getFieldName(), "field-missing"));
            }
        }
        switch (type) {
            case ACT -> {
                if (text(ParticularField.ACT_BODY).equals("other")
                        && text(ParticularField.ACT_BODY_NAME).isEmpty()) {
                    issues.add(Issue.of(ParticularField.ACT_BODY_NAME.getFieldName(), "act-body-name-missing"));
                }
            }
            case EVENT ->
                endIssue(ParticularField.EVENT_START, ParticularField.EVENT_END).ifPresent(issues::add);
            case NOTICE ->
                endIssue(ParticularField.NOTICE_FROM, ParticularField.NOTICE_UNTIL)
                        .ifPresent(issues::add);
            case STATEMENT -> {
                if (isPartial() && !saysWhatIsNotAccessible()) {
                    issues.add(Issue.of(
                            ParticularField.STATEMENT_NON_COMPLIANCE.getFieldName(), "not-accessible-content-missing"));
                }
            }
            default -> {
                // nothing that contradicts itself
            }
        }
        return issues;
    }

    private Optional<Issue> endIssue(ParticularField start, ParticularField end) {
        return localTime(start)
                .flatMap(begun -> localTime(end).filter(over -> isBefore(over, begun)))
                .map(over -> Issue.of(end.getFieldName(), "ends-before-start"));
    }

    /** Of something that takes whole days, only the days count. */
    private boolean isBefore(LocalDateTime end, LocalDateTime start) {
        return flag(ParticularField.EVENT_ALL_DAY)
                ? end.toLocalDate().isBefore(start.toLocalDate())
                : end.isBefore(start);
    }

    private boolean isPartial() {
        var status = text(ParticularField.STATEMENT_STATUS);
        return status.equals("partial") || status.equals("none");
    }

    private boolean saysWhatIsNotAccessible() {
        return !(text(ParticularField.STATEMENT_NON_COMPLIANCE)
                        + text(ParticularField.STATEMENT_BURDEN)
                        + text(ParticularField.STATEMENT_OUT_OF_SCOPE))
                .isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Particulars particulars && values.equals(particulars.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
