package bg.glashatay.ejb.notifications;

import bg.glashatay.ejb.configuration.MailSettings;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.shared.LastingTrouble;
import bg.glashatay.ejb.shared.Logs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/**
 * Goes round once with whatever mail is due. Far from any step of an edition: what goes wrong here neither delays nor
 * undoes one. Trouble with the mail server is logged when it begins and when it is over, not at every attempt.
 */
@ApplicationScoped
public class MailRound {

    private static final System.Logger LOG = Logs.of(MailRound.class);

    /** So many letters; the rest is for the next round. */
    private static final int LONGEST = 500;

    @Inject
    Settings settings;

    @Inject
    SingleMails single;

    @Inject
    DailyMails daily;

    @Inject
    Clock clock;

    private final LastingTrouble trouble =
            new LastingTrouble(LOG, "The mail server {0} takes no mail: {1}", "The mail server {0} takes mail again.");

    /** Sends what is due; nothing where no mail server is named. */
    public void make() {
        settings.mail().ifPresent(this::make);
    }

    private void make(MailSettings mail) {
        daily.prepare(clock.instant());
        try (var server = new MailServer(mail)) {
            var going = true;
            for (int letters = 0; going && letters < LONGEST; letters++) {
                going = sendNext(single, server, mail)
                        .or(() -> sendNext(daily, server, mail))
                        .orElse(false);
            }
        }
    }

    /** Whether the round can go on; empty where nothing is due. */
    private Optional<Boolean> sendNext(MailQueue queue, MailServer server, MailSettings mail) {
        return queue.take(clock.instant(), mail).map(taken -> send(taken, queue, server, mail));
    }

    private boolean send(Taken taken, MailQueue queue, MailServer server, MailSettings mail) {
        try {
            server.send(taken.letter());
        } catch (SendFailedException refused) {
            // without its words, which name the person's address
            LOG.log(
                    Level.WARNING,
                    "The mail server {0} refused the mail {1}.",
                    mail,
                    taken.letter().id());
            queue.failed(taken, clock.instant());
            return true;
        } catch (MessagingException unreachable) {
            queue.failed(taken, clock.instant());
            trouble.failed(mail, unreachable.getMessage());
            return false;
        }
        queue.sent(taken);
        trouble.wentWell(mail);
        return true;
    }
}
