package bg.glashatay.domain.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to, in the plain form that people have: letters, digits and the usual signs, an at
 * sign, and a host with a dot. Nothing in it can end a line or begin another header.
 */
public record MailAddress(String value) {

    public static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private static final int LONGEST_LOCAL_PART = 64;

    public MailAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not an address that mail can be sent to");
        }
    }

    /** The address in a text; empty where it is none. White space around it does not count. */
    public static Optional<MailAddress> of(String text) {
        return Optional.of(text.strip()).filter(MailAddress::isOne).map(MailAddress::new);
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_LOCAL_PART
                && FORM.matcher(text).matches();
    }

    /** The part behind the at sign. */
    public String host() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
