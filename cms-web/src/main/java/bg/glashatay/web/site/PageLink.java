package bg.glashatay.web.site;

import java.util.List;
import java.util.function.IntFunction;

/** A link to a page of a list; number zero stands for those left out. */
public record PageLink(int number, String path, boolean current) {

    /** The links of a list's page. */
    public static List<PageLink> of(int number, int pages, IntFunction<String> path) {
        return PageNumber.links(number, pages).stream()
                .map(each -> new PageLink(each, path.apply(each), each == number))
                .toList();
    }
}
