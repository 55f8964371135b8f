package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.MailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an administrator writes down about a person, as it was typed.
 *
 * @param mail where mail goes; empty for none
 * @param language the language of mail
 */
public record AccountInput(String fullName, String mail, Language language) {

    private static final int LONGEST_NAME = 120;

    public AccountInput {
        fullName = fullName.strip();
        mail = mail.strip();
        Objects.requireNonNull(language);
    }

    /** What has to be mended. */
    List<Issue> issues() {
        var issues = new ArrayList<Issue>();
        if (fullName.isEmpty()) {
            issues.add(Issue.of("fullName", "full-name-missing"));
        } else if (fullName.length() > LONGEST_NAME) {
            issues.add(Issue.of("fullName", "too-long", LONGEST_NAME, fullName.length()));
        }
        if (!mail.isEmpty() && MailAddress.of(mail).isEmpty()) {
            issues.add(Issue.of("mail", "mail-malformed"));
        }
        return issues;
    }

    /** @throws ContentRejectedException where something has to be mended */
    void writeTo(Account account) {
        ContentRejectedException.unlessEmpty(issues());
        account.rename(fullName);
        account.receiveMail(MailAddress.of(mail), language);
    }
}
