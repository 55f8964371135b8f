package bg.glashatay.ejb.comments;

import bg.glashatay.domain.security.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a text calls people by name: "@" with the full name or the username of one of those who may read it. */
final class Mentions {

    /** From the sign to the end of the name, and whom it may mean: namesakes are all called. */
    record Mention(int start, int end, Set<Account> accounts) {}

    private Mentions() {}

    /** The people whom the text calls. */
    static Set<Account> called(String text, Collection<Account> people) {
        return in(text, people).stream()
                .flatMap(mention -> mention.accounts().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The places in the text, in order. */
    static List<Mention> in(String text, Collection<Account> people) {
        var mentions = new ArrayList<Mention>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            // not the middle of a mail address
            if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
                continue;
            }
            int end = people.stream()
                    .flatMap(Mentions::names)
                    .filter(name -> stands(name, text, start + 1))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            if (end > 0) {
                var name = text.substring(start + 1, start + 1 + end);
                mentions.add(new Mention(
                        start,
                        start + 1 + end,
                        people.stream()
                                .filter(account -> names(account).anyMatch(name::equalsIgnoreCase))
                                .collect(Collectors.toUnmodifiableSet())));
            }
        }
        return mentions;
    }

    private static Stream<String> names(Account account) {
        return Stream.of(account.getFullName(), account.getUsername());
    }

    private static boolean stands(String name, String text, int at) {
        int end = at + name.length();
        return text.regionMatches(true, at, name, 0, name.length())
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
