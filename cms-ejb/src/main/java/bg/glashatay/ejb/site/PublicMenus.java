package bg.glashatay.ejb.site;

import java.util.List;

/** The menus of every page of a language, without what citizens cannot read in it. */
public record PublicMenus(List<Item> main, List<Item> footer) {

    static final PublicMenus NONE = new PublicMenus(List.of(), List.of());

    public PublicMenus {
        main = List.copyOf(main);
        footer = List.copyOf(footer);
    }

    /** A link of a menu. */
    public record Item(String path, String name) {}
}
