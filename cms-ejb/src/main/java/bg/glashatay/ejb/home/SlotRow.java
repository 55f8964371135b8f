package bg.glashatay.ejb.home;

import bg.glashatay.domain.home.HomePeriod;
import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.shared.Language;

/**
 * What an editor has placed.
 *
 * @param title as citizens read it, or read it last; empty where they never have
 * @param live whether citizens can read the document in the page's language
 * @param seen whether it stands there on the page as it is now
 * @param stale whether it is a lead story that has stood there for too long
 * @param placedBy a person's name
 */
public record SlotRow(
        long id,
        HomePlace place,
        Language language,
        long documentId,
        String title,
        HomePeriod period,
        HomePeriod.Standing standing,
        boolean live,
        boolean seen,
        boolean stale,
        String placedBy) {}
