package bg.glashatay.domain.publishing;

import bg.glashatay.domain.media.Frame;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What is written in a field that not every kind of document has. */
public enum ParticularKind {
    /** One line. */
    TEXT,
    /** Several lines without markup. */
    LINES,
    /** A day: {@code 2026-03-14}. */
    DATE,
    /** What a clock in the municipality shows: {@code 2026-03-14T18:30}. */
    DATE_TIME,
    /** One of a few words. */
    CHOICE,
    /** {@code true}, or nothing. */
    FLAG,
    /** How a picture is cut: the label of a frame. */
    FRAME,
    /** The number of another document. */
    DOCUMENT;

    private static final int DIGITS_OF_A_NUMBER = 18;

    /** Whether a value can be read as what it is meant to be. */
    boolean reads(String value) {
        try {
            return switch (this) {
                case TEXT -> value.indexOf('\n') < 0;
                case LINES, CHOICE -> true;
                case DATE -> LocalDate.parse(value).toString().equals(value);
                case DATE_TIME -> {
                    LocalDateTime.parse(value);
                    yield true;
                }
                case FLAG -> value.equals("true");
                case FRAME -> Frame.ofLabel(value).isPresent();
                case DOCUMENT ->
                    value.length() <= DIGITS_OF_A_NUMBER
                            && value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
            };
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
