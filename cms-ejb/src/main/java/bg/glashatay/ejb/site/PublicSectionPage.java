package bg.glashatay.ejb.site;

import java.util.List;

/**
 * One page of a section's list: what stands in it and in the sections below it, newest first. Lasting pages have no
 * place in a dated list and are named before it.
 *
 * @param number of the page, from 1
 * @param pages how many there are; an empty section has one
 * @param lasting the section's lasting pages, on the first page alone
 * @param archive the years to go to; with a period where the list shows that alone
 */
public record PublicSectionPage(
        PublicSite site,
        PublicSection section,
        List<PublicEntry> entries,
        int number,
        int pages,
        List<PublicLink> lasting,
        PublicArchive archive)
        implements PublicAnswer {

    /** Documents on a page. */
    public static final int SIZE = 20;

    public PublicSectionPage {
        entries = List.copyOf(entries);
        lasting = List.copyOf(lasting);
    }
}
