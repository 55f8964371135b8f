package bg.glashatay.ejb.site;

import bg.glashatay.domain.site.Menu;
import java.io.Serializable;

/**
 * A link of a menu, as those see it who arrange it.
 *
 * @param name of what it leads to, in Bulgarian where it has one
 * @param path in Bulgarian, or in English for what is only there
 * @param inBulgarian whether citizens see it on Bulgarian pages
 */
public record MenuRow(
        long id,
        Menu menu,
        String name,
        String path,
        String labelBg,
        String labelEn,
        boolean inBulgarian,
        boolean inEnglish)
        implements Serializable {}
