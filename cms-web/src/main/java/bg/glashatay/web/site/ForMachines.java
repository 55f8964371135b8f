package bg.glashatay.web.site;

import java.util.List;

/**
 * What the head of a public page tells programs besides its title and address.
 *
 * @param image the picture that stands beside a shared link to the page
 * @param imageAddress its absolute address
 * @param feeds where news of the page's part of the site can be subscribed to
 * @param structuredData the element with the page's {@link StructuredData}; empty for none
 */
public record ForMachines(SharedImage image, String imageAddress, List<FeedLink> feeds, String structuredData) {

    public ForMachines {
        feeds = List.copyOf(feeds);
    }

    /** A feed under the name that readers see where they subscribe. */
    public record FeedLink(String title, String path) {}
}
