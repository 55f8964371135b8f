package bg.glashatay.web.site;

import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.web.shared.Bundle;
import java.time.Instant;

/**
 * A notice in force as the front page lists it.
 *
 * @param level the word that the style sheet knows it by
 * @param label its level in words
 * @param until the first moment at which it is no longer in force
 */
public record NoticeRow(String path, String title, String level, String label, Instant until) {

    static NoticeRow of(PublicEntry entry, Language language) {
        var level = entry.facts().text(ParticularField.NOTICE_LEVEL);
        return new NoticeRow(
                entry.path(),
                entry.title(),
                level,
                Bundle.of("site", language).text("home.notice." + level),
                entry.facts().period().orElseThrow().until());
    }
}
