package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.notifications.DailyMail;
import bg.glashatay.domain.notifications.NotificationKind;
import bg.glashatay.domain.security.Account;
import bg.glashatay.ejb.configuration.MailSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Puts notifications into words, in the language of who gets them. Plain text: it is read anywhere. */
final class LetterWriter {

    private static final String RULE = "-- ";

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*|fault [0-9a-f]+");

    private final MailSettings settings;
    private final Instant now;

    LetterWriter(MailSettings settings, Instant now) {
        this.settings = settings;
        this.now = now;
    }

    /** About one thing that happened. */
    Letter about(NotificationRow row, Account to) {
        var texts = MailTexts.in(to.getLanguage());
        var lines = new ArrayList<String>();
        lines.add(texts.text("greeting", to.getFullName()));
        lines.add("");
        lines.add(texts.text("told." + row.kind(), row.actor()));
        lines.add("");
        lines.add("    " + row.title());
        lines.add("    " + row.section().name(texts.language()) + ", " + texts.moment(row.madeAt()));
        if (!note(row).isEmpty()) {
            lines.add("");
            note(row).lines().map(line -> "> " + line).forEach(lines::add);
        }
        lines.add("");
        lines.add(texts.text("open"));
        lines.add(settings.site() + NotificationAddress.opening(row.id()));
        addFoot(lines, texts);
        var subject = texts.text("kind." + row.kind()) + ": " + row.title();
        return letter("notification-" + row.id() + "." + row.madeAt().getEpochSecond(), to, subject, lines);
    }

    /** About everything that waited for the morning, by document. */
    Letter about(List<NotificationRow> rows, DailyMail daily) {
        var to = daily.getAccount();
        var texts = MailTexts.in(to.getLanguage());
        var byDocument = new LinkedHashMap<Long, List<NotificationRow>>();
        rows.forEach(row -> byDocument
                .computeIfAbsent(row.documentId(), document -> new ArrayList<>())
                .add(row));
        var lines = new ArrayList<String>();
        lines.add(texts.text("greeting", to.getFullName()));
        lines.add("");
        lines.add(texts.text("daily.lead"));
        byDocument.values().forEach(document -> {
            lines.add("");
            lines.add(document.get(0).title());
            document.forEach(row -> add(row, lines, texts));
        });
        lines.add("");
        lines.add(texts.text("daily.inbox"));
        lines.add(settings.site() + "/editor/notifications");
        addFoot(lines, texts);
        var subject = texts.text("daily.subject", texts.day(daily.getDay()), rows.size());
        return letter("daily-" + to.getId() + "-" + daily.getDay(), to, subject, lines);
    }

    private void add(NotificationRow row, List<String> lines, MailTexts texts) {
        lines.add("  – " + texts.text("told." + row.kind(), row.actor()) + " " + texts.moment(row.madeAt()));
        note(row).lines().map(line -> "    > " + line).forEach(lines::add);
        lines.add("    " + settings.site() + NotificationAddress.opening(row.id()));
    }

    /**
     * What people wrote; the code of what hindered a publication is put into words where the mail leads to. What
     * people without an account wrote stays there.
     */
    private static String note(NotificationRow row) {
        if (row.kind().isFromOutside()) {
            return "";
        }
        return row.kind() == NotificationKind.FAILED && CODE.matcher(row.note()).matches() ? "" : row.note();
    }

    private void addFoot(List<String> lines, MailTexts texts) {
        lines.add("");
        lines.add(RULE);
        lines.add(settings.siteName().in(texts.language()));
        lines.add(texts.text("preferences"));
        lines.add(settings.site() + "/editor/notifications/preferences");
    }

    private Letter letter(String name, Account to, String subject, List<String> lines) {
        return new Letter(
                "<" + name + "@" + settings.from().host() + ">",
                to.mailAddress().orElseThrow(),
                to.getFullName(),
                to.getLanguage(),
                subject,
                String.join("\n", lines) + "\n",
                now);
    }
}
