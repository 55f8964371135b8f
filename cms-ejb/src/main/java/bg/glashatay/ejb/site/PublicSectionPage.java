package bg.glashatay.ejb.site;

import java.util.List;

/**
 * One page of a section's list.
 *
 * @param number of the page, from 1
 * @param pages how many there are; an empty section has one
 */
public record PublicSectionPage(
        PublicSite site, PublicSection section, List<PublicEntry> entries, int number, int pages) {

    /** Documents on a page. */
    public static final int SIZE = 20;

    public PublicSectionPage {
        entries = List.copyOf(entries);
    }
}
