package bg.glashatay.web.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Ways to pass a page on: plain links, so that nobody but the reader's own browser learns of it until one is followed.
 *
 * @param address the page's own, to be copied
 */
public record Sharing(String address, String title) {

    public String mail() {
        return "mailto:?subject=" + encoded(title) + "&body=" + encoded(title + "\n" + address);
    }

    public String facebook() {
        return "https://www.facebook.com/sharer/sharer.php?u=" + encoded(address);
    }

    /** Opens the programme, which most people here have on their phones. */
    public String viber() {
        return "viber://forward?text=" + encoded(title + " " + address);
    }

    /** As a part of a query; mail programmes read "+" as a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
