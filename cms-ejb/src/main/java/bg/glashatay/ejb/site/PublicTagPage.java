package bg.glashatay.ejb.site;

import java.util.List;

/**
 * One page of what is published under a tag, newest first.
 *
 * @param name as the newest of them writes it
 * @param path of the list
 * @param number of the page, from 1
 */
public record PublicTagPage(PublicSite site, String name, String path, List<PublicEntry> entries, int number, int pages)
        implements PublicAnswer {

    public PublicTagPage {
        entries = List.copyOf(entries);
    }
}
