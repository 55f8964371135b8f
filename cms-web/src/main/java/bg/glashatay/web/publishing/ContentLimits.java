package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.ParticularField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How much fits into the fields of a text and how long it can be brought back, as the rules have it, for the pages. */
@Named
@ApplicationScoped
public class ContentLimits {

    public int getTitle() {
        return Content.MAX_TITLE;
    }

    public int getLead() {
        return Content.MAX_LEAD;
    }

    public int getBody() {
        return Content.MAX_BODY;
    }

    public int getTags() {
        return Content.MAX_TAGS;
    }

    public int getAlt() {
        return Content.MAX_ALT;
    }

    public int getChangeNote() {
        return Content.MAX_CHANGE_NOTE;
    }

    /** Why a step is made. */
    public int getReason() {
        return Edition.MAX_REASON;
    }

    /** For how many days a discarded text can be brought back. */
    public long getRecoverableDays() {
        return Edition.RECOVERABLE_FOR.toDays();
    }

    public int of(String field) {
        return ParticularField.valueOf(field).getMaxLength();
    }
}
