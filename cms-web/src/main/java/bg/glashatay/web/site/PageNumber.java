package bg.glashatay.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The {@code page} of a list's address, and the links between a list's pages. */
public final class PageNumber {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

    private PageNumber() {}

    /** The page asked for by the parameter's values: the first where there are none, empty where they make no sense. */
    public static OptionalInt of(String... values) {
        if (values == null || values.length == 0) {
            return OptionalInt.of(1);
        }
        return values.length == 1 && NUMBER.matcher(values[0]).matches()
                ? OptionalInt.of(Integer.parseInt(values[0]))
                : OptionalInt.empty();
    }

    /** The address of a page; the first has no parameter of its own. */
    public static String path(String listPath, int number) {
        return number == 1 ? listPath : listPath + (listPath.contains("?") ? "&" : "?") + "page=" + number;
    }

    /**
     * The pages to link to: the ends and the neighbourhood, with a zero for what is left out between them.
     *
     * @param number the page the reader is on
     */
    public static List<Integer> links(int number, int pages) {
        var links = new ArrayList<Integer>();
        int last = 0;
        for (int page = 1; page <= pages; page++) {
            boolean near = Math.abs(page - number) <= 2;
            boolean end = page == 1 || page == pages;
            // leaving out a single page would save nothing
            boolean onlyGap = page == 2 && number == 5 || page == pages - 1 && number == pages - 4;
            if (near || end || onlyGap) {
                if (page > last + 1) {
                    links.add(0);
                }
                links.add(page);
                last = page;
            }
        }
        return List.copyOf(links);
    }
}
