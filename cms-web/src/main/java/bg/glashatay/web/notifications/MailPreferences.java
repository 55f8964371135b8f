package bg.glashatay.web.notifications;

import bg.glashatay.domain.notifications.MailChoice;
import bg.glashatay.domain.notifications.NotificationKind;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.notifications.MailStanding;
import bg.glashatay.ejb.notifications.MailWishes;
import bg.glashatay.ejb.notifications.NotificationQueries;
import bg.glashatay.ejb.notifications.NotificationService;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.web.shared.Said;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Backs editor/notifications/preferences.xhtml: where somebody's mail goes, and which kinds are mailed how. */
@Named
@ViewScoped
public class MailPreferences implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NotificationQueries queries;

    @Inject
    NotificationService notifications;

    @Inject
    CurrentUser user;

    private String address;
    private Language language;
    private List<KindOfMail> kinds;
    private transient MailStanding standing;

    @PostConstruct
    void load() {
        var wishes = queries.wishes();
        address = wishes.address();
        language = wishes.language();
        kinds = Arrays.stream(NotificationKind.values())
                .map(kind -> new KindOfMail(kind, wishes.choices().get(kind)))
                .toList();
    }

    public void save() {
        var choices = kinds.stream().collect(Collectors.toMap(KindOfMail::getKind, KindOfMail::getChoice));
        try {
            notifications.wish(new MailWishes(address, language, choices));
        } catch (ContentRejectedException rejected) {
            standing = null;
            Messages.addError("preferences:address", Texts.of("notifications", "preferences.address.wrong"));
            return;
        }
        Said.info("notifications", "preferences.saved");
        Faces.redirect(Inbox.ADDRESS + "/preferences");
    }

    public boolean isMailSent() {
        return queries.mailIsSent();
    }

    /** Whether this person is told how it stands with everybody's mail. */
    public boolean isAdministrator() {
        return user.may(Right.MANAGE_ACCOUNTS);
    }

    /** For administrators. */
    public MailStanding getStanding() {
        if (standing == null) {
            standing = queries.standing();
        }
        return standing;
    }

    public List<KindOfMail> getKinds() {
        return kinds;
    }

    public List<MailChoice> getChoices() {
        return List.of(MailChoice.values());
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }
}
